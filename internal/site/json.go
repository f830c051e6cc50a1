package site

import (
	"bytes"
	"encoding/json"
	"strconv"
	"strings"
	"time"

	"segib.org/web/internal/content"
	"segib.org/web/internal/form"
	"segib.org/web/internal/link"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/richtext"
	"segib.org/web/templates/layout"
)

// A document is an item as JSON. Others build upon its shape: keys are added, never
// renamed and never given another meaning. Addresses are absolute, times are UTC.
type document struct {
	ID           int64                    `json:"id"`
	Kind         string                   `json:"kind"`                // "office"
	URL          string                   `json:"url"`                 // its page in the language asked for
	Permanent    string                   `json:"permanent"`           // its address that never changes and names no language
	Locale       locale.Locale            `json:"locale"`              // of the texts below; another than asked for where it is not published in that
	Title        string                   `json:"title"`               //
	Summary      string                   `json:"summary"`             //
	Text         string                   `json:"text,omitempty"`      // the body without its structure, a line a paragraph; not in lists
	Updated      time.Time                `json:"updated"`             // when it was last published
	Withdrawn    *content.Withdrawal      `json:"withdrawn,omitempty"` // the text no longer holds since then, for this reason
	Changes      []content.Note           `json:"changes,omitempty"`   // what readers were told that changed in it, latest first
	Translations map[locale.Locale]string `json:"translations"`        // its page in each language in which it is published
	Facts        map[string]any           `json:"facts"`               // by kind; short texts in every language; what they refer to is a reference
}

// A listing is a list as JSON: every item of a kind. Of articles it has some, and says
// where those that follow are.
type listing struct {
	Kind   string        `json:"kind"`
	URL    string        `json:"url"`
	Locale locale.Locale `json:"locale"`
	Next   string        `json:"next,omitempty"`
	Items  []document    `json:"items"`
}

// A reference is an item as the facts of another refer to it.
type reference struct {
	ID    int64  `json:"id"`
	Kind  string `json:"kind"`
	Title string `json:"title"`
	URL   string `json:"url"`
}

func (d data[F]) json() ([]byte, error) {
	v := d.view
	list := listing{Kind: d.kind.Name, URL: v.Base + d.path, Locale: v.L(), Items: []document{}}
	if d.next != nil {
		list.Next = v.Base + link.With(link.As(d.path, "json"), d.next)
	}
	for i := range d.entries {
		doc, err := toDocument(v, &d.entries[i])
		if err != nil {
			return nil, err
		}
		if d.one {
			return marshal(doc)
		}
		list.Items = append(list.Items, doc)
	}
	return marshal(list)
}

func toDocument[F any](v layout.View, e *content.Entry[F]) (document, error) {
	doc := document{
		ID: e.ID, Kind: e.Kind, URL: v.Base + layout.To(v, *e), Permanent: v.Base + link.Permanent(e.ID),
		Locale: e.Locale, Title: e.Title, Summary: e.Summary, Text: richtext.Plain(e.Body.Doc), Updated: e.UpdatedAt.UTC().Truncate(time.Second),
		Withdrawn: e.Withdrawn, Changes: e.Notes, Translations: map[locale.Locale]string{},
	}
	for l, path := range e.Paths {
		doc.Translations[l] = v.Base + link.Item(l, e.Kind, path)
	}
	var err error
	doc.Facts, err = resolved(v, facts(e))
	return doc, err
}

// resolved returns facts by their names, with references in the place of ids: "office"
// for office_id. One to an item that is not published is null, and absent in a list.
func resolved(v layout.View, f content.Facts) (m map[string]any, err error) {
	b, err := json.Marshal(f)
	if err != nil {
		return nil, err
	}
	if err := json.Unmarshal(b, &m); err != nil {
		return nil, err
	}
	for _, in := range form.Fill(f).Inputs {
		switch in.Kind {
		case form.KindRef:
			delete(m, in.Name)
			m[factName(in)] = nil
			for _, r := range references(v, in.Values) {
				m[factName(in)] = r
			}
		case form.KindRefs:
			if m[in.Name] != nil { // null where the list is not known
				m[in.Name] = references(v, in.Values)
			}
		}
	}
	return m, nil
}

// factName is what readers of data call a fact: one that refers is named by what it refers to.
func factName(in *form.Input) string {
	if in.Kind == form.KindRef {
		return strings.TrimSuffix(in.Field, "_id")
	}
	return in.Field
}

func references(v layout.View, ids []string) []reference {
	list := []reference{}
	for _, s := range ids {
		id, _ := strconv.ParseInt(s, 10, 64) // written by the form
		if r, ok := v.Ref(id); ok && !r.Withdrawn {
			list = append(list, reference{r.ID, r.Kind, r.Title, v.Base + v.Href(r)})
		}
	}
	return list
}

// marshal writes JSON that is not to stand in HTML, so that addresses stay readable.
func marshal(v any) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	err := e.Encode(v)
	return b.Bytes(), err
}
