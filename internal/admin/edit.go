package admin

import (
	"net/url"
	"slices"
	"strings"

	"github.com/gosimple/slug"

	"segib.org/web/internal/content"
	"segib.org/web/internal/form"
	"segib.org/web/internal/link"
	"segib.org/web/internal/locale"
	page "segib.org/web/templates/admin"
)

// An edit is a draft and the forms that show it, or that were read into it. In a request
// the names of a form's inputs begin with its part: "facts.", "notes.", "pt.".
type edit struct {
	draft content.Draft
	parts []part
}

type part struct {
	name string
	form *form.Form
}

// parts names the parts of a form.
var parts = []string{"facts", "notes", string(locale.ES), string(locale.PT), string(locale.EN)}

// of returns the form of a part.
func (e edit) of(name string) *form.Form {
	for _, p := range e.parts {
		if p.name == name {
			return p.form
		}
	}
	return nil
}

// forgive forgets what is merely missing: a draft may be incomplete.
func (e edit) forgive() {
	for _, p := range e.parts {
		for _, in := range p.form.Problems() {
			if in.Err == form.Required {
				in.Err = ""
			}
		}
	}
}

func (e edit) storable() bool {
	return !slices.ContainsFunc(e.parts, func(p part) bool { return !p.form.Storable() })
}

// notes describes what staff keep on an item for themselves. Of what is to be verified
// they can only take away: was is what there was.
type notes struct {
	draft *content.Draft
	was   []string
}

func (n notes) Fields(f *form.Form) {
	form.List(f, "sources", &n.draft.Sources, func(f *form.Form, s *content.Source) {
		f.Text("text", &s.Text, form.Need)
		f.Text("url", &s.URL)
	})
	f.Choices("unverified", &n.draft.Unverified, n.was)
}

// describe calls show for each part of a draft, in the order of the page.
func describe(d *content.Draft, was []string, show func(name string, of form.Describer)) {
	show("facts", d.Facts)
	show("notes", notes{d, was})
	for _, l := range locale.All {
		show(string(l), d.In(l))
	}
}

// fill returns the forms that show a draft.
func fill(d content.Draft) edit {
	e := edit{draft: d}
	describe(&e.draft, d.Unverified, func(name string, of form.Describer) {
		e.parts = append(e.parts, part{name, form.Fill(of)})
	})
	return e
}

// read reads what was typed into a draft: the parts that the user may change.
func read(k *content.Info, d content.Draft, v url.Values, can page.Can) edit {
	was := d.Unverified
	return overlaid(k, d, can, func(part string) (url.Values, bool) { return under(v, part, was), true })
}

// overlaid returns the forms of a draft into which those parts are read that were typed
// and that the user may change.
func overlaid(k *content.Info, d content.Draft, can page.Can, typed func(part string) (url.Values, bool)) edit {
	e := edit{draft: d}
	describe(&e.draft, d.Unverified, func(name string, of form.Describer) {
		if v, ok := typed(name); ok && mayChange(can, name) {
			e.parts = append(e.parts, part{name, form.Read(of, v)})
		} else {
			e.parts = append(e.parts, part{name, form.Fill(of)})
		}
	})
	if p, ok := e.draft.Facts.(*content.Page); ok && p.ParentID == nil {
		for _, l := range locale.All {
			if link.Reserved(l, e.draft.In(l).Slug) {
				e.of(string(l)).Fail("slug", form.Reserved)
			}
		}
	}
	return e
}

// mayChange reports whether a part of a draft is the user's to change: the facts, what
// is kept on them and the source text are not for those who translate.
func mayChange(can page.Can, part string) bool {
	l, isText := locale.Parse(part)
	return can.Facts || isText && l != locale.Source
}

// under returns the values of a part, as its form reads them.
func under(v url.Values, part string, was []string) url.Values {
	values := url.Values{}
	for name, list := range v {
		if rest, ok := strings.CutPrefix(name, part+"."); ok {
			values[rest] = list
		}
	}
	if _, isText := locale.Parse(part); isText {
		values.Set("title", strings.Join(strings.Fields(values.Get("title")), " "))
	} else if part == "notes" {
		values["unverified"] = slices.DeleteFunc(slices.Clone(values["unverified"]), func(f string) bool { return !slices.Contains(was, f) })
	}
	return values
}

// addressed gives each text that has a title, and no last part of its address yet, one
// that is made of the title. It returns v.
func addressed(v url.Values) url.Values {
	for _, l := range locale.All {
		title, name := strings.Join(strings.Fields(v.Get(string(l)+".title")), " "), string(l)+".slug"
		if title != "" && strings.TrimSpace(v.Get(name)) == "" {
			v.Set(name, suggested(l, title))
		}
	}
	return v
}

// slugLength is where a suggested address is cut, at a word.
const slugLength = 80

// suggested makes the last part of an address of a title.
func suggested(l locale.Locale, title string) string {
	s := strings.Trim(strings.ReplaceAll(slug.MakeLang(title, string(l)), "_", "-"), "-")
	if len(s) > slugLength {
		s = s[:slugLength+1]
		if i := strings.LastIndexByte(s, '-'); i > 0 {
			s = s[:i]
		}
		s = s[:min(len(s), slugLength)]
	}
	return s
}

// untitled reports whether a draft has no title in any language: nobody would find it again.
func (e edit) untitled() bool {
	for _, t := range e.draft.Translations {
		if t.Title != "" {
			return false
		}
	}
	return true
}
