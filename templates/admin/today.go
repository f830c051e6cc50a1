package admin

import (
	"time"

	"segib.org/web/internal/content"
	"segib.org/web/internal/locale"
)

// A Day is the first page of the admin: what waits, and what has been done.
type Day struct {
	Frame
	Drafts, Changed, Unverified Some
	Public                      map[string]map[locale.Locale]int // items published, by kind
	Acts                        []Act
	MayWrite                    bool
}

// Some is the first of several items, and how many there are, counted no further than Most.
type Some struct {
	Rows []Row
	N    int
}

// Most is how far items are counted where there is no end of them.
const Most = 1000

// An Act is something that somebody did to an item.
type Act struct {
	Row
	Did     string // a key of msg.Did
	Who     string
	When    time.Time
	Locales []locale.Locale
}

// unpublished is how many items of a kind are not published in a language.
func (d Day) unpublished(k *content.Info, l locale.Locale) int {
	return max(0, d.Counts[k.Name]-d.Public[k.Name][l])
}
