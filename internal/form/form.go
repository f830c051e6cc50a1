// Package form lets a type describe its inputs once, in the manner of package
// flag, and uses the description to fill a form, to read one back, to compare two
// values, to list what they refer to and to find the texts to translate.
package form

import (
	"net/url"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A Form collects the inputs described to it.
type Form struct {
	in     url.Values // nil when filling
	prefix string     // of names, inside a list
	field  string     // of fields, inside a list
	list   string
	row    int
	group  string
	Inputs []*Input
}

// A Describer declares its inputs on a form.
type Describer interface{ Fields(*Form) }

// Fill returns the form that shows d.
func Fill(d Describer) *Form {
	f := &Form{}
	d.Fields(f)
	return f
}

// Read sets d from v and returns the form with what was typed and any problems.
// A value that could not be read leaves its field as it was.
func Read(d Describer, v url.Values) *Form {
	if v == nil {
		v = url.Values{}
	}
	f := &Form{in: v}
	d.Fields(f)
	return f
}

// Check returns the form that shows d with the problems d has: what publishing
// asks of a snapshot that no request has just been read into.
func Check(d Describer) *Form {
	v := url.Values{}
	for _, in := range Fill(d).Inputs {
		v[in.Name] = in.Values
	}
	return Read(d, v)
}

// OK reports whether every input was read without a problem: it can be published.
func (f *Form) OK() bool { return len(f.Problems()) == 0 }

// Storable reports whether the only problems are missing values: it can be kept as
// a draft, which may be incomplete.
func (f *Form) Storable() bool {
	return !slices.ContainsFunc(f.Problems(), func(in *Input) bool { return in.Err != Required })
}

// Problems returns the inputs that have one, in order.
func (f *Form) Problems() (bad []*Input) {
	for _, in := range f.Inputs {
		if in.Err != "" {
			bad = append(bad, in)
		}
	}
	return bad
}

// Group says that the inputs described from here on belong together, under a name.
func (f *Form) Group(name string) { f.group = name }

// Reading reports whether values are being read, for checks between fields.
func (f *Form) Reading() bool { return f.in != nil }

// Fail marks the input of that name with a problem, unless it has one already.
func (f *Form) Fail(name, problem string) {
	for _, in := range f.Inputs {
		if in.Name == f.prefix+name && in.Err == "" {
			in.Err = problem
		}
	}
}

// An Option adjusts or validates an input.
type Option func(*Input)

// Need refuses an empty value.
func Need(in *Input) {
	in.Required = true
	if in.Err == "" && len(in.Values) == 0 {
		in.Err = Required
	}
}

// In allows only these values.
func In(options ...string) Option {
	return func(in *Input) {
		in.Options = options
		for _, v := range in.Values {
			if in.Err == "" && !slices.Contains(options, v) {
				in.Err = NotChoice
			}
		}
	}
}

// Match refuses values of another form.
func Match(re *regexp.Regexp) Option {
	return func(in *Input) {
		for _, v := range in.Values {
			if in.Err == "" && !re.MatchString(v) {
				in.Err = Malformed
			}
		}
	}
}

// Most refuses values of more than n characters.
func Most(n int) Option {
	return func(in *Input) {
		if in.Err == "" && slices.ContainsFunc(in.Values, func(v string) bool { return utf8.RuneCountInString(v) > n }) {
			in.Err = TooLong
		}
	}
}

// maxText bounds one value: longer texts are bodies, which are not form fields.
const maxText = 4000

// input is the one place where filling and reading meet. parse is given the
// trimmed, non-empty values and returns a problem or "".
func (f *Form) input(name, kind string, have []string, parse func([]string) string, options []Option) *Input {
	in := &Input{
		Name: f.prefix + name, Field: f.field + name, Kind: kind, Values: have,
		List: f.list, Row: f.row, Group: f.group,
	}
	if f.in != nil {
		in.Values = nil
		for _, v := range f.in[in.Name] {
			if v = clean(v, kind == KindLong); v != "" {
				in.Values = append(in.Values, v)
			}
		}
		if slices.ContainsFunc(in.Values, func(v string) bool { return len(v) > maxText }) {
			in.Err = TooLong
		} else {
			in.Err = parse(in.Values)
		}
	}
	for _, o := range options {
		o(in)
	}
	if f.in == nil {
		in.Err = ""
	}
	f.Inputs = append(f.Inputs, in)
	return in
}

// clean removes what nobody types on purpose: outer space, control characters and
// bytes that are not UTF-8 (PostgreSQL refuses both NUL and invalid UTF-8), and, where
// a text has one line, what would begin another.
func clean(s string, lines bool) string {
	s = strings.ToValidUTF8(s, "")
	s = strings.ReplaceAll(s, "\r\n", "\n")
	s = strings.Map(func(r rune) rune {
		switch {
		case !lines && (r == '\n' || r == '\t'):
			return ' '
		case unicode.IsControl(r) && r != '\n' && r != '\t':
			return -1
		}
		return r
	}, s)
	return strings.TrimSpace(s)
}
