package postgres

import (
	"context"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/jackc/pgx/v5"

	"segib.org/web/internal/content"
	"segib.org/web/internal/form"
	"segib.org/web/internal/locale"
)

// clean returns e with its reasons as they are kept, and its way to end by its name.
func (e Ending) clean() Ending {
	if e.How == "" {
		e.How = content.Gone
	}
	reason := locale.Label{}
	for l, s := range e.Reason {
		reason[l] = strings.TrimSpace(storable(s))
	}
	e.Reason = reason
	return e
}

// check returns a *content.InvalidError if texts cannot end like that: now or, where they
// may still come to be public until they do, as far as is known.
func (e Ending) check(ctx context.Context, tx pgx.Tx, id int64, now bool) error {
	var invalid content.InvalidError
	fail := func(field, code string) {
		invalid.Problems = append(invalid.Problems, content.Problem{Field: field, Code: code})
	}
	if len(e.Locales) == 0 {
		fail("locales", form.Required)
	}
	if e.How != "" && !slices.Contains(content.Endings, e.How) {
		fail("how", form.NotChoice)
	}
	if now {
		can, err := e.endable(ctx, tx, id)
		if err != nil {
			return err
		}
		if slices.ContainsFunc(e.Locales, func(l locale.Locale) bool { return !slices.Contains(can, l) }) {
			fail("locales", form.NotChoice)
		}
	}
	for _, l := range e.Locales {
		if e.How == content.Withdrawn && e.Reason[l] == "" {
			fail(string(l)+".reason", form.Required)
		}
		if utf8.RuneCountInString(e.Reason[l]) > content.MaxReason {
			fail(string(l)+".reason", form.TooLong)
		}
	}
	if e.How == content.Moved {
		code, err := checkTarget(ctx, tx, id, e.Target)
		if err != nil {
			return err
		}
		if code != "" {
			fail("target", code)
		}
	}
	if len(invalid.Problems) > 0 {
		return &invalid
	}
	return nil
}

// endable returns the locales in which there is something that can end like that: a text
// that is readable, withdrawn or not, or an address that can lead elsewhere. What is not
// there may be taken away.
func (e Ending) endable(ctx context.Context, db DB, id int64) ([]locale.Locale, error) {
	switch e.How {
	case content.Withdrawn:
		return readableIn(ctx, db, id)
	case content.Moved:
		rows, _ := db.Query(ctx, `SELECT DISTINCT locale FROM paths WHERE item_id = $1`, id)
		return pgx.CollectRows(rows, pgx.RowTo[locale.Locale])
	}
	return e.Locales, nil
}

// readableIn returns the locales in which readers see a text of an item, withdrawn or not.
func readableIn(ctx context.Context, db DB, id int64) ([]locale.Locale, error) {
	rows, _ := db.Query(ctx, `SELECT locale FROM translations WHERE item_id = $1 UNION SELECT locale FROM withdrawn WHERE item_id = $1`, id)
	return pgx.CollectRows(rows, pgx.RowTo[locale.Locale])
}

// checkTarget returns what speaks against leading readers of an item to another: it must be
// readable, and not lead back, whatever language they read.
func checkTarget(ctx context.Context, db DB, id, target int64) (code string, err error) {
	if target == 0 {
		return form.Required, nil
	}
	for _, l := range locale.All {
		ref, err := whereIs(ctx, db, l, target)
		switch {
		case isMissing(err), err == nil && ref.ID == id:
			return form.NotRef, nil
		case err != nil:
			return "", err
		}
	}
	return "", nil
}
