package content

import (
	"encoding/json"
	"time"

	"segib.org/web/internal/form"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/richtext"
)

// An Item is the part of an entry that does not depend on its kind.
type Item struct {
	ID        int64
	Kind      string
	Key       string    // a name that the first content gave it, "page/structure", or ""
	UpdatedAt time.Time // of the last publication, in any language
}

// A Text is a published item's prose in one locale. Where the item is not published
// in the language asked for, Locale tells which one this is.
type Text struct {
	Locale      locale.Locale
	Title       string
	Slug        string
	Path        string // below the kind's section: the slug, or for a page its ancestors' too
	Summary     string
	Body        richtext.Reading
	PublishedAt time.Time // first publication in this locale
	Withdrawn   *Withdrawal
	Notes       []Note // of what changed since, latest first
}

// An Entry is a published item as readers of one locale see it.
type Entry[F any] struct {
	Item
	Text
	Paths map[locale.Locale]string // Path in each locale in which the item is published
	Facts F
}

// A Translation is an item's prose in one locale as editors work on it.
type Translation struct {
	Title    string            `json:"title"`
	Slug     string            `json:"slug"`
	Summary  string            `json:"summary"`
	Body     richtext.Doc      `json:"body"`
	Reflects map[string]string `json:"reflects,omitempty"` // by field, the hash of the source text it translates

	unread json.RawMessage // the body, where it is none that this version of the program can read
}

// Empty reports whether nothing has been written in this locale.
func (t *Translation) Empty() bool {
	return t == nil || t.Title == "" && t.Slug == "" && t.Summary == "" && t.Body.Empty() && t.unread == nil
}

// A Source is where a fact was found. Only staff see it.
type Source struct {
	Text string `json:"text"`
	URL  string `json:"url"`
}

// A Draft is a whole item in every locale: what a revision keeps.
type Draft struct {
	Facts        Facts                          `json:"facts"`
	Translations map[locale.Locale]*Translation `json:"translations"`
	Sources      []Source                       `json:"sources"`
	Unverified   []string                       `json:"unverified"` // "facts.joined", "pt.title": not to be relied on yet
}

// Facts is the part of an item that is the same in every locale.
type Facts interface{ form.Describer }
