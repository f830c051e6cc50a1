package postgres

import (
	"context"

	"github.com/jackc/pgx/v5"

	"segib.org/web/internal/content"
	"segib.org/web/internal/form"
	"segib.org/web/internal/locale"
)

// A Shift is a published text whose path changes with the tree.
type Shift struct {
	ID     int64
	Locale locale.Locale
	From   string
	To     string
}

// A Clash is a path that a published text would have in a tree and that another item has.
type Clash struct {
	ID     int64
	Locale locale.Locale
	Path   string
	Other  int64
}

// A Layout is what a tree asks of the paths of its texts.
type Layout struct {
	Shifts  []Shift
	Clashes []Clash
}

// layOut computes the paths that the published texts of a kind that is a tree have by
// their slugs and parents; parents has those that are to change, 0 for the root.
func layOut(ctx context.Context, db DB, k *content.Info, parents map[int64]int64) (x Layout, err error) {
	rows, _ := db.Query(ctx, `
		SELECT t.item_id AS id, f.`+k.Parent+` AS parent, t.locale, t.slug, t.path
		FROM   translations t
		JOIN   `+k.Table+` f ON f.id = t.item_id
		ORDER  BY t.item_id, t.locale`)
	leaves, err := pgx.CollectRows(rows, pgx.RowToStructByName[leaf])
	if err != nil {
		return x, err
	}
	tree := map[int64]map[locale.Locale]leaf{}
	for i, l := range leaves {
		if parent, ok := parents[l.ID]; ok {
			leaves[i].Parent = &parent // 0 is no page's id: the root
		}
		if tree[l.ID] == nil {
			tree[l.ID] = map[locale.Locale]leaf{}
		}
		tree[l.ID][l.Locale] = leaves[i]
	}
	stands, err := withdrawnPaths(ctx, db, k)
	if err != nil {
		return x, err
	}
	for _, l := range leaves {
		path, ok := pathIn(tree, l, 0)
		if !ok {
			return x, &content.InvalidError{Problems: []content.Problem{{Field: "facts." + k.Parent, Code: form.NotRef}}}
		}
		x.note(l, path, stands)
	}
	return x, nil
}

// note notes what becomes of a text that would have a path; stands has whose each path is so far.
func (x *Layout) note(l leaf, path string, stands map[locale.Locale]map[string]int64) {
	other, taken := stands[l.Locale][path]
	switch {
	case taken && path == l.Path: // the other one is about to come
		x.Clashes = append(x.Clashes, Clash{other, l.Locale, path, l.ID})
	case taken:
		x.Clashes = append(x.Clashes, Clash{l.ID, l.Locale, path, other})
	}
	stands[l.Locale][path] = l.ID
	if path != l.Path {
		x.Shifts = append(x.Shifts, Shift{l.ID, l.Locale, l.Path, path})
	}
}

// withdrawnPaths returns whose the paths of a kind are that withdrawn texts have, by
// locale: each has an entry.
func withdrawnPaths(ctx context.Context, db DB, k *content.Info) (map[locale.Locale]map[string]int64, error) {
	stands := map[locale.Locale]map[string]int64{}
	for _, l := range locale.All {
		stands[l] = map[string]int64{}
	}
	var l locale.Locale
	var path string
	var id int64
	rows, _ := db.Query(ctx, `SELECT locale, path, item_id FROM withdrawn WHERE kind = $1`, k.Name)
	_, err := pgx.ForEachRow(rows, []any{&l, &path, &id}, func() error { stands[l][path] = id; return nil })
	return stands, err
}
