package postgres

import (
	"context"
	"fmt"

	"github.com/jackc/pgx/v5"

	"segib.org/web/internal/content"
	"segib.org/web/internal/form"
	"segib.org/web/internal/locale"
)

// place gives the published texts of an item their paths, and notes them among the
// paths that lead to it for ever. In a tree, moving an item moves what is below it.
// An address that another item has is a *content.InvalidError.
func place(ctx context.Context, tx pgx.Tx, k *content.Info, id int64) error {
	if k.Parent != "" {
		return placeTree(ctx, tx, k)
	}
	rows, _ := tx.Query(ctx, `
		SELECT t.locale
		FROM   translations t
		JOIN   (`+occupied+`) other ON other.kind = t.kind AND other.locale = t.locale AND other.path = t.slug AND other.item_id <> t.item_id
		WHERE  t.item_id = $1`, id)
	taken, err := pgx.CollectRows(rows, pgx.RowTo[locale.Locale])
	if err != nil || len(taken) > 0 {
		return slugsTaken(taken, err)
	}
	b := &pgx.Batch{}
	b.Queue(`UPDATE translations SET path = slug WHERE item_id = $1 AND path <> slug`, id)
	b.Queue(fmt.Sprintf(rememberPaths, "item_id = $1"), id)
	return tx.SendBatch(ctx, b).Close()
}

// occupied is the addresses at which something can be read, published or withdrawn.
const occupied = `SELECT item_id, kind, locale, path FROM translations UNION ALL SELECT item_id, kind, locale, path FROM withdrawn`

// slugsTaken is the error for addresses that other items have in these locales.
func slugsTaken(taken []locale.Locale, err error) error {
	if err != nil {
		return err
	}
	var invalid content.InvalidError
	for _, l := range taken {
		invalid.Problems = append(invalid.Problems, content.Problem{Field: string(l) + ".slug", Code: form.Taken})
	}
	return &invalid
}

// rememberPaths notes the present paths of some translations. An address that once
// led to another item leads to the one that stands there now.
const rememberPaths = `
	INSERT INTO paths (kind, locale, path, item_id)
	SELECT kind, locale, path, item_id
	FROM   translations
	WHERE  %s
	ON CONFLICT (kind, locale, path) DO UPDATE SET item_id = EXCLUDED.item_id, moved_to = NULL
	WHERE  paths.item_id <> EXCLUDED.item_id`

// A leaf is a published text of a kind that is a tree.
type leaf struct {
	ID     int64
	Parent *int64
	Locale locale.Locale
	Slug   string
	Path   string
}

// placeTree recomputes the paths of all the published texts of a kind that is a
// tree. A tree is small (hundreds of pages), and publishing a page is rare.
func placeTree(ctx context.Context, tx pgx.Tx, k *content.Info) error {
	rows, _ := tx.Query(ctx, `
		SELECT t.item_id AS id, f.`+k.Parent+` AS parent, t.locale, t.slug, t.path
		FROM   translations t
		JOIN   `+k.Table+` f ON f.id = t.item_id`)
	leaves, err := pgx.CollectRows(rows, pgx.RowToStructByName[leaf])
	if err != nil {
		return err
	}
	tree := map[int64]map[locale.Locale]leaf{}
	for _, x := range leaves {
		if tree[x.ID] == nil {
			tree[x.ID] = map[locale.Locale]leaf{}
		}
		tree[x.ID][x.Locale] = x
	}
	clear, set := &pgx.Batch{}, &pgx.Batch{}
	stands, err := withdrawnPaths(ctx, tx, k)
	if err != nil {
		return err
	}
	var taken []locale.Locale
	for _, x := range leaves {
		path, ok := pathIn(tree, x, 0)
		if !ok {
			return &content.InvalidError{Problems: []content.Problem{{Field: "facts." + k.Parent, Code: form.NotRef}}}
		}
		if stands[x.Locale][path] {
			taken = append(taken, x.Locale)
		}
		stands[x.Locale][path] = true
		if path != x.Path {
			clear.Queue(`UPDATE translations SET path = '#' || item_id WHERE item_id = $1 AND locale = $2`, x.ID, x.Locale)
			set.Queue(`UPDATE translations SET path = $3 WHERE item_id = $1 AND locale = $2`, x.ID, x.Locale, path)
		}
	}
	if len(taken) > 0 {
		return slugsTaken(taken, nil)
	}
	// Two pages may exchange their places: all old paths go before any new one comes.
	if err := tx.SendBatch(ctx, clear).Close(); err != nil {
		return err
	}
	set.Queue(fmt.Sprintf(rememberPaths, "kind = $1"), k.Name)
	return tx.SendBatch(ctx, set).Close()
}

// withdrawnPaths returns the paths of a kind that withdrawn texts have, by locale: each has
// an entry.
func withdrawnPaths(ctx context.Context, tx pgx.Tx, k *content.Info) (map[locale.Locale]map[string]bool, error) {
	stands := map[locale.Locale]map[string]bool{}
	for _, l := range locale.All {
		stands[l] = map[string]bool{}
	}
	var l locale.Locale
	var path string
	rows, _ := tx.Query(ctx, `SELECT locale, path FROM withdrawn WHERE kind = $1`, k.Name)
	_, err := pgx.ForEachRow(rows, []any{&l, &path}, func() error { stands[l][path] = true; return nil })
	return stands, err
}

// maxDepth bounds the tree. Something deeper is its own ancestor.
const maxDepth = 20

// pathIn returns the path of a text: its ancestors' slugs, each in the same
// language or, where it is not published in it, in the first in which it is. An
// ancestor that is not published at all is left out. It reports false for a cycle.
func pathIn(tree map[int64]map[locale.Locale]leaf, x leaf, depth int) (string, bool) {
	if depth > maxDepth {
		return "", false
	}
	if x.Parent == nil || tree[*x.Parent] == nil {
		return x.Slug, true
	}
	above := tree[*x.Parent]
	parent, ok := above[x.Locale]
	for _, l := range locale.All {
		if !ok {
			parent, ok = above[l]
		}
	}
	prefix, ok := pathIn(tree, parent, depth+1)
	return prefix + "/" + x.Slug, ok
}
