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
		_, err := placeTree(ctx, tx, k)
		return err
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
// tree, and returns what it asked for. A tree is small (hundreds of pages), and publishing
// a page is rare.
func placeTree(ctx context.Context, tx pgx.Tx, k *content.Info) (Layout, error) {
	x, err := layOut(ctx, tx, k, nil)
	if err != nil {
		return x, err
	}
	var taken []locale.Locale
	for _, c := range x.Clashes {
		taken = append(taken, c.Locale)
	}
	if len(taken) > 0 {
		return x, slugsTaken(taken, nil)
	}
	// Two pages may exchange their places: all old paths go before any new one comes.
	clear, set := &pgx.Batch{}, &pgx.Batch{}
	for _, s := range x.Shifts {
		clear.Queue(`UPDATE translations SET path = '#' || item_id WHERE item_id = $1 AND locale = $2`, s.ID, s.Locale)
		set.Queue(`UPDATE translations SET path = $3 WHERE item_id = $1 AND locale = $2`, s.ID, s.Locale, s.To)
	}
	if err := tx.SendBatch(ctx, clear).Close(); err != nil {
		return x, err
	}
	set.Queue(fmt.Sprintf(rememberPaths, "kind = $1"), k.Name)
	return x, tx.SendBatch(ctx, set).Close()
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
