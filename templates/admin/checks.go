package admin

import (
	"context"
	"net/url"

	"segib.org/web/internal/content"
	"segib.org/web/internal/gate"
	"segib.org/web/internal/link"
	"segib.org/web/internal/locale"
	"segib.org/web/templates/msg"
)

// Checks is what the gates find of all items.
type Checks struct {
	Frame
	Filter    CheckFilter
	Counts    map[string]int // of findings by code, no further than Most
	Rows      []Checked
	Older     string // addresses of the pages before and after, or ""
	Following string
}

// A Checked is one finding, with the item that has it.
type Checked struct {
	Kind  *content.Info
	ID    int64
	Title locale.Label
	Other locale.Label  // title of the other item concerned
	Of    *content.Info // kind of that item, or nil
	gate.Finding
}

// Facts is what a CheckFilter asks for instead of a language.
const Facts = "facts"

// A CheckFilter says which findings the list shows. Its zero value is all.
type CheckFilter struct {
	Code, Kind, Severity string
	Part                 string // a language, or Facts
}

// Query is how the filter stands in an address.
func (f CheckFilter) Query() url.Values {
	v := url.Values{}
	for name, value := range map[string]string{"code": f.Code, "kind": f.Kind, "severity": f.Severity, "lang": f.Part} {
		if value != "" {
			v.Set(name, value)
		}
	}
	return v
}

// href is the address of the list of a code, as it is filtered otherwise.
func (x Checks) href(code string) string {
	f := x.Filter
	f.Code = code
	return link.With(link.Checks, f.Query())
}

// total is how many findings there are of all codes.
func (x Checks) total() (n int) {
	for _, c := range x.Counts {
		n += c
	}
	return min(n, Most)
}

// filtered reports whether the list leaves anything out.
func (x Checks) filtered() bool { return x.Filter != CheckFilter{} }

// begins reports whether a row is the first of its code.
func (x Checks) begins(i int) bool { return i == 0 || x.Rows[i].Code != x.Rows[i-1].Code }

func (c Checked) href() string { return link.AdminItem(c.Kind.Table, c.ID) + "#" + c.Where }

func (c Checked) otherHref() string {
	if c.Of == nil {
		return ""
	}
	return link.AdminItem(c.Of.Table, c.Item)
}

// says is what the finding is, and what to do about it.
func (c Checked) says(ctx context.Context) string {
	other, _ := itemTitle(ctx, c.Other)
	return sentence(ctx, c.Kind, c.Finding, other)
}

// part names the language of a finding, or the facts.
func (c Checked) part(ctx context.Context) string {
	if c.Locale == "" {
		return locale.T(ctx, msg.ChecksFacts)
	}
	return c.Locale.Name()
}
