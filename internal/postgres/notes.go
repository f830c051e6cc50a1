package postgres

import (
	"strings"
	"unicode/utf8"

	"github.com/jackc/pgx/v5"

	"segib.org/web/internal/content"
	"segib.org/web/internal/form"
	"segib.org/web/internal/locale"
)

// checkNotes refuses to tell readers of what they need not know, or anybody at length.
func (p Publication) checkNotes() error {
	var invalid content.InvalidError
	if utf8.RuneCountInString(p.Reason) > content.MaxReason {
		invalid.Problems = append(invalid.Problems, content.Problem{Field: "reason", Code: form.TooLong})
	}
	for _, l := range locale.All {
		if p.Minor && strings.TrimSpace(p.Notes[l]) != "" {
			invalid.Problems = append(invalid.Problems, content.Problem{Field: string(l) + ".note", Code: form.Malformed})
		}
		if utf8.RuneCountInString(p.Notes[l]) > content.MaxReason {
			invalid.Problems = append(invalid.Problems, content.Problem{Field: string(l) + ".note", Code: form.TooLong})
		}
	}
	if len(invalid.Problems) > 0 {
		return &invalid
	}
	return nil
}

// queueNotes keeps what readers of each text being published are told that changed in it:
// where nothing is said in their own language, what is said in the first of the others.
func queueNotes(b *pgx.Batch, id int64, p Publication) {
	for _, l := range p.Locales {
		for _, written := range append([]locale.Locale{l}, locale.All...) {
			if note := strings.TrimSpace(storable(p.Notes[written])); note != "" {
				b.Queue(`
					INSERT INTO notes (item_id, locale, at, written, note) VALUES ($1, $2, now(), $3, $4)
					ON CONFLICT (item_id, locale, at) DO UPDATE SET written = EXCLUDED.written, note = EXCLUDED.note`, id, l, written, note)
				break
			}
		}
	}
}
