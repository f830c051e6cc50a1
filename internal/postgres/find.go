package postgres

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"github.com/jackc/pgx/v5"

	"segib.org/web/internal/content"
	"segib.org/web/internal/locale"
)

// lookedAt is how many items that have the words are looked at for those whose titles fit best.
const lookedAt = 200

// FindRows returns up to limit items by words of their titles in any language and any
// spelling of accents, those first whose title in l is or begins with what was typed. What
// there is by the dozen comes before what there is by the thousand; kind "" is any kind.
// No words find the latest.
func FindRows(ctx context.Context, db DB, l locale.Locale, words, kind string, limit int) ([]Row, error) {
	words = strings.TrimSpace(storable(words))
	if kind != "" || words == "" {
		rows, err := Rows(ctx, db, Query{Kind: kind, Terms: words, Limit: lookedAt})
		return best(rows, l, words, limit), err
	}
	var few []string
	for _, k := range content.All {
		if k.Name != content.Articles.Name {
			few = append(few, k.Name)
		}
	}
	list, err := Rows(ctx, db, Query{Kinds: few, Terms: words, Limit: lookedAt})
	if err != nil {
		return nil, err
	}
	news, err := Rows(ctx, db, Query{Kind: content.Articles.Name, Terms: words, Limit: lookedAt})
	return best(append(list, news...), l, words, limit), err
}

// best sorts rows by how well their titles fit, and cuts the list.
func best(rows []Row, l locale.Locale, words string, limit int) []Row {
	if words != "" {
		fit := map[int64]int{}
		for _, r := range rows {
			fit[r.ID] = unfit(r.Title.In(l), words)
		}
		slices.SortStableFunc(rows, func(a, b Row) int { return cmp.Compare(fit[a.ID], fit[b.ID]) })
	}
	return rows[:min(limit, len(rows))]
}

// unfit is 0 for a title that is what was typed, more for one that has it further on.
func unfit(title, words string) int {
	switch {
	case locale.Same(title, words):
		return 0
	case locale.Begins(title, words):
		return 1
	case locale.Contains(title, words):
		return 2
	}
	return 3
}

// RowsOf returns the items of these ids that there are, in no order.
func RowsOf(ctx context.Context, db DB, ids []int64) ([]Row, error) {
	return Rows(ctx, db, Query{IDs: ids, Limit: len(ids)})
}

// A Location is where the page of an item of a kind stands, or once stood, in a locale.
type Location struct {
	Kind   string
	Locale locale.Locale
	Path   string
}

// At returns the ids of the items at these places, by place; where there is none it has none.
func At(ctx context.Context, db DB, places ...Location) (map[Location]int64, error) {
	at := map[Location]int64{}
	if len(places) == 0 {
		return at, nil
	}
	var kinds, locales, paths []string
	for _, p := range places {
		kinds, locales, paths = append(kinds, p.Kind), append(locales, string(p.Locale)), append(paths, storable(p.Path))
	}
	var p Location
	var id int64
	rows, _ := db.Query(ctx, `
		SELECT kind, locale, path, item_id
		FROM   unnest($1::text[], $2::text[], $3::text[]) x(kind, locale, path)
		JOIN   paths USING (kind, locale, path)`, kinds, locales, paths)
	_, err := pgx.ForEachRow(rows, []any{&p.Kind, &p.Locale, &p.Path, &id}, func() error { at[p] = id; return nil })
	return at, err
}
