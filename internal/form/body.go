package form

import "encoding/json"

// A Body is a value that is typed as JSON, by an editor that runs in the browser.
type Body interface {
	json.Marshaler
	json.Unmarshaler
	Empty() bool
}

// Body describes a body of text. A request without the input leaves it as it is: where
// no editor runs, none is sent.
func (f *Form) Body(name string, p Body) {
	var values []string
	if !p.Empty() {
		values = have(marshalled(p))
	}
	in := &Input{
		Name: f.prefix + name, Field: f.field + name, Kind: KindBody, Values: values,
		List: f.list, Row: f.row, Group: f.group,
	}
	f.Inputs = append(f.Inputs, in)
	sent, ok := f.in[in.Name]
	if !ok || len(sent) == 0 {
		return
	}
	in.Sent = true
	if err := p.UnmarshalJSON([]byte(sent[0])); err != nil {
		in.Values, in.Err, in.Cause = sent[:1], NotBody, err
		return
	}
	in.Values = nil
	if !p.Empty() {
		in.Values = have(marshalled(p))
	}
}

func marshalled(p Body) string {
	b, err := p.MarshalJSON()
	if err != nil {
		panic(err) // a body is made of what can be marshalled: it is stored so
	}
	return string(b)
}
