package content

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strings"
	"time"

	"segib.org/web/internal/locale"
	"segib.org/web/internal/richtext"
)

// NewDraft returns a draft of kind k with nothing in it.
func NewDraft(k *Info) Draft {
	return Draft{
		Facts:        k.New(),
		Translations: map[locale.Locale]*Translation{},
		Sources:      []Source{},
		Unverified:   []string{},
	}
}

// In returns the draft's text in l, made if there is none.
func (d *Draft) In(l locale.Locale) *Translation {
	t := d.Translations[l]
	if t == nil {
		t = &Translation{}
		d.Translations[l] = t
	}
	return t
}

// hashes returns the hash of each part of a translation that is translated by
// itself, "" where there is nothing. Spaces do not count.
func (t *Translation) hashes() map[string]string {
	return map[string]string{
		"title":   hash(t.Title),
		"summary": hash(t.Summary),
		"body":    richtext.Hash(t.Body),
	}
}

func hash(text string) string {
	text = strings.Join(strings.Fields(text), " ")
	if text == "" {
		return ""
	}
	sum := sha256.Sum256([]byte(text))
	return hex.EncodeToString(sum[:16])
}

// Reflect notes, for each field of each translation, which source text it was written
// against: a text that stands in an earlier draft goes on reflecting what it did there,
// a new one reflects the present source. So staleness follows from texts and never from
// the act of saving. Of several earlier drafts the first that has the text tells.
func (d *Draft) Reflect(earlier ...Draft) {
	source := d.Translations[locale.Source]
	if source == nil {
		return
	}
	now := source.hashes()
	for l, t := range d.Translations {
		if l == locale.Source || t == nil {
			continue
		}
		reflects := map[string]string{}
		for field, h := range t.hashes() {
			if h != "" {
				reflects[field] = cmp.Or(reflected(earlier, l, field, h), now[field])
			}
		}
		t.Reflects = reflects
	}
}

// reflected returns what a text of that hash reflected in the first draft that has it, or "".
func reflected(drafts []Draft, l locale.Locale, field, h string) string {
	for _, d := range drafts {
		if t := d.Translations[l]; t != nil && t.hashes()[field] == h && t.Reflects[field] != "" {
			return t.Reflects[field]
		}
	}
	return ""
}

// Stale returns the fields of the text in l that reflect another source text than
// the present one, sorted.
func (d *Draft) Stale(l locale.Locale) (fields []string) {
	source, t := d.Translations[locale.Source], d.Translations[l]
	if source == nil || t == nil || l == locale.Source {
		return nil
	}
	for field, now := range source.hashes() {
		if h, ok := t.Reflects[field]; ok && h != now {
			fields = append(fields, field)
		}
	}
	slices.Sort(fields)
	return fields
}

// Terms is what a search in the admin's lists looks in.
func (d *Draft) Terms() string {
	var terms []string
	for _, l := range locale.All {
		if t := d.Translations[l]; t != nil {
			terms = append(terms, t.Title, t.Slug)
		}
	}
	return strings.Join(terms, " ")
}

// EntryOf returns d as readers of l would see it were it published now: what a
// preview shows. A text that is missing in l is the first that there is.
func EntryOf[F any](k Kind[F], id int64, d Draft, l locale.Locale) Entry[F] {
	e := Entry[F]{Paths: map[locale.Locale]string{}}
	e.ID, e.Kind, e.UpdatedAt = id, k.Name, time.Now()
	if f, ok := any(d.Facts).(*F); ok {
		e.Facts = *f
	}
	shown := l
	for _, other := range locale.All {
		if t := d.Translations[other]; !t.Empty() {
			e.Paths[other] = t.Slug
			if d.Translations[shown].Empty() {
				shown = other
			}
		}
	}
	if t := d.Translations[shown]; t != nil {
		e.Text = Text{Locale: shown, Title: t.Title, Slug: t.Slug, Path: t.Slug, Summary: t.Summary, Body: richtext.Reading{Doc: t.Body}, PublishedAt: e.UpdatedAt}
	}
	return e
}
