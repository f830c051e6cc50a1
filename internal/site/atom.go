package site

import (
	"encoding/xml"
	"strings"
	"time"

	"segib.org/web/internal/content"
	"segib.org/web/internal/link"
	"segib.org/web/internal/locale"
	"segib.org/web/templates/layout"
	"segib.org/web/templates/msg"
)

// An atomFeed is the latest news as RFC 4287 has it.
type atomFeed struct {
	XMLName xml.Name      `xml:"http://www.w3.org/2005/Atom feed"`
	Lang    locale.Locale `xml:"xml:lang,attr"`
	ID      string        `xml:"id"`
	Title   string        `xml:"title"`
	Updated string        `xml:"updated"`
	Author  string        `xml:"author>name"`
	Links   []atomLink    `xml:"link"`
	Entries []atomEntry   `xml:"entry"`
}

type atomEntry struct {
	Lang       locale.Locale  `xml:"xml:lang,attr"` // the text's own, which may not be the feed's
	ID         string         `xml:"id"`
	Title      string         `xml:"title"`
	Updated    string         `xml:"updated"`
	Published  string         `xml:"published"`
	Links      []atomLink     `xml:"link"`
	Categories []atomCategory `xml:"category"`
	Summary    string         `xml:"summary"`
}

type atomLink struct {
	Rel      string        `xml:"rel,attr"`
	Type     string        `xml:"type,attr"`
	Hreflang locale.Locale `xml:"hreflang,attr,omitempty"`
	Href     string        `xml:"href,attr"`
}

type atomCategory struct {
	Term  string `xml:"term,attr"`
	Label string `xml:"label,attr"`
}

func feed(v layout.View, articles []content.Entry[content.Article]) ([]byte, error) {
	self := func(l locale.Locale) string { return v.Base + link.As(link.List(l, content.Articles.Name), "atom") }
	f := atomFeed{
		Lang: v.L(), ID: self(v.L()), Title: locale.Say(v.L(), msg.TitleOf, "Title", locale.Say(v.L(), msg.News), "Site", v.Institution()),
		Author: v.Institution(),
		Links: []atomLink{
			{"self", layout.MediaType("atom"), v.L(), self(v.L())},
			{"alternate", "text/html", v.L(), v.Base + link.List(v.L(), content.Articles.Name)},
		},
	}
	for _, l := range locale.All {
		if l != v.L() {
			f.Links = append(f.Links, atomLink{"alternate", layout.MediaType("atom"), l, self(l)})
		}
	}
	var updated time.Time
	for _, a := range articles {
		if a.UpdatedAt.After(updated) {
			updated = a.UpdatedAt
		}
		f.Entries = append(f.Entries, atomEntryOf(v, a))
	}
	f.Updated = instant(updated)
	b, err := xml.Marshal(f)
	return append([]byte(xml.Header), b...), err
}

func atomEntryOf(v layout.View, a content.Entry[content.Article]) atomEntry {
	e := atomEntry{
		Lang: a.Locale, ID: v.Base + link.Permanent(a.ID), Title: a.Title, Summary: a.Summary,
		Updated: instant(a.UpdatedAt), Published: instant(a.PublishedAt),
		Links: []atomLink{{"alternate", "text/html", a.Locale, v.Base + link.Item(a.Locale, a.Kind, a.Path)}},
	}
	if len(a.Notes) > 0 && a.Notes[0].Locale == a.Locale { // why those who have read it get it again
		note := locale.Say(a.Locale, msg.UpdatedNote, "Date", locale.Date(a.Locale, a.Notes[0].At.In(v.Now.Location())), "Note", a.Notes[0].Text)
		e.Summary = strings.TrimSpace(e.Summary + " " + note)
	}
	if m := msg.Topic[a.Facts.Topic]; m != nil {
		e.Categories = []atomCategory{{a.Facts.Topic, locale.Say(v.L(), m)}}
	}
	return e
}

// instant is a time as feeds have it. A feed must say when it changed: one in which
// there has never been anything says the beginning of the count.
func instant(t time.Time) string {
	if t.IsZero() {
		t = time.Unix(0, 0)
	}
	return t.UTC().Format(time.RFC3339)
}
