package gate

import (
	"slices"
	"strings"

	"segib.org/web/internal/content"
	"segib.org/web/internal/form"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/richtext"
)

// Refs returns the ids of the items that a draft refers to from its facts and from its
// bodies in the locales, each once.
func Refs(d content.Draft, locales []locale.Locale) (ids []int64) {
	for _, r := range form.References(d.Facts) {
		ids = append(ids, r.ID)
	}
	for _, l := range locales {
		if t := d.Translations[l]; t != nil {
			ids = append(ids, richtext.Refs(t.Body)...)
		}
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}

// facts returns what is wrong with what stands once for all languages.
func (s Subject) facts() (list []Finding) {
	for _, in := range form.Check(s.Draft.Facts).Problems() {
		list = append(list, problem("facts."+in.Name, in.Err))
	}
	for _, r := range form.References(s.Draft.Facts) {
		if code := s.Unseen[""][r.ID]; code != "" {
			list = append(list, Finding{Code: code, Severity: Warning, Where: s.input(r.Field), Item: r.ID})
		}
	}
	list = append(list, s.ofFacts()...)
	list = append(list, s.past()...)
	return append(list, s.unverified("")...)
}

// past finds an event that is announced for days that are over.
func (s Subject) past() []Finding {
	f, ok := s.Draft.Facts.(*content.Summit)
	if !ok || f.Status != content.Announced || f.Ends.IsZero() {
		return nil
	}
	over := f.Ends.AddDate(0, 0, 1) // everywhere a few hours later: nobody publishes at that hour
	if over.After(s.Now) {
		return nil
	}
	return []Finding{{Code: Past, Severity: Warning, Where: "facts.ends", Detail: f.Ends.String(), From: over}}
}

// text returns what is wrong with the text in a language.
func (s Subject) text(l locale.Locale) (list []Finding) {
	t, part := s.Draft.Translations[l], string(l)+"."
	if t.Empty() {
		return []Finding{problem(part+"title", form.Required)}
	}
	for _, in := range form.Check(t).Problems() {
		if in.Err == form.NotBody {
			list = append(list, unreadable(part+in.Name, in.Cause))
		} else {
			list = append(list, problem(part+in.Name, in.Err))
		}
	}
	if strings.TrimSpace(t.Summary) == "" {
		list = append(list, problem(part+"summary", form.Required))
	}
	for _, e := range richtext.Problems(t.Body) {
		if e.Code == richtext.CodeAlt {
			list = append(list, Finding{Code: Alt, Severity: Error, Locale: l, Where: part + "body"})
		}
	}
	list = append(list, s.leads(l)...)
	list = append(list, s.pictures(l)...)
	for field, words := range map[string]string{"title": t.Title, "summary": t.Summary} {
		for _, p := range foreign(l, words) {
			list = append(list, Finding{Code: Foreign, Severity: Warning, Locale: l, Where: part + field, Detail: p})
		}
	}
	if page := s.Pages[l]; page != nil {
		list = append(list, read(page, l)...)
	}
	return append(list, s.unverified(l)...)
}

// leads returns what is wrong with where a text stands and where it leads.
func (s Subject) leads(l locale.Locale) (list []Finding) {
	body := s.Draft.Translations[l].Body
	found := func(code string, severity Severity, field, detail string, item int64) {
		list = append(list, Finding{Code: code, Severity: severity, Locale: l, Where: string(l) + "." + field, Detail: detail, Item: item})
	}
	for _, c := range s.Claims {
		switch {
		case c.Locale != l:
		case c.Stands:
			found(Address, Error, "slug", c.Slug, c.Item)
		default:
			found(Address, Warning, "slug", c.Slug, c.Item)
		}
	}
	for _, id := range richtext.Refs(body) {
		if code := s.Unseen[l][id]; code != "" {
			found(code, Warning, "body", "", id)
		}
	}
	for _, href := range richtext.Hrefs(body) {
		if id := s.Own[href]; id != 0 {
			found(OwnAddress, Warning, "body", href, id)
		}
	}
	return list
}

// unverified lists the values that nobody has verified: facts, or texts in a language.
func (s Subject) unverified(l locale.Locale) (list []Finding) {
	for _, field := range s.Draft.Unverified {
		part, name, _ := strings.Cut(field, ".")
		f := Finding{Code: Unverified, Severity: Warning, Locale: l, Where: field, Detail: field}
		switch {
		case l == "" && part == "facts":
			f.Where = s.input(name)
		case l == "" || part != string(l):
			continue
		}
		list = append(list, f)
	}
	return list
}

// input names the first input of a field of the facts: that of "phones" is "facts.phones.0.display".
func (s Subject) input(field string) string {
	for _, in := range form.Fill(s.Draft.Facts).Inputs {
		if in.Field == field || strings.HasPrefix(in.Field, field+".") {
			return "facts." + in.Name
		}
	}
	return "facts"
}
