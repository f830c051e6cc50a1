package content

import (
	"encoding/json"

	"segib.org/web/internal/locale"
)

// Copy returns a draft for another item of kind k that says what d says. Its titles are
// those that titled makes of d's; it has no addresses, so that new ones are made of its
// titles, nor facts that no two items may share.
func (d *Draft) Copy(k *Info, titled func(locale.Locale, string) string) (Draft, error) {
	b, err := json.Marshal(d)
	if err != nil {
		return Draft{}, err
	}
	c := NewDraft(k)
	if err := json.Unmarshal(b, &c); err != nil {
		return c, err
	}
	for l, t := range c.Translations {
		if t == nil {
			continue
		}
		t.Slug = ""
		if t.Title != "" {
			t.Title = titled(l, t.Title)
		}
	}
	return c, c.clear(k)
}

// clear empties the facts that no two items may share.
func (d *Draft) clear(k *Info) error {
	var facts, empty map[string]json.RawMessage
	for f, m := range map[Facts]*map[string]json.RawMessage{d.Facts: &facts, k.New(): &empty} {
		b, err := json.Marshal(f)
		if err != nil {
			return err
		}
		if err := json.Unmarshal(b, m); err != nil {
			return err
		}
	}
	for _, key := range k.Unique {
		facts[key] = empty[key]
	}
	b, err := json.Marshal(facts)
	if err != nil {
		return err
	}
	d.Facts = k.New()
	return json.Unmarshal(b, d.Facts)
}
