package postgres

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"

	"github.com/jackc/pgx/v5"

	"segib.org/web/internal/content"
	"segib.org/web/internal/locale"
)

// bestText joins the item i's text t: in the locale $1 if it is published in it, else
// in the first of the site's locales in which it is. Readers of a language in which it was
// withdrawn, or moved, are shown no other: they are told so at its address.
const bestText = `
	CROSS JOIN LATERAL (
		SELECT *
		FROM   translations
		WHERE  item_id = i.id
		AND    NOT EXISTS (SELECT FROM withdrawn WHERE item_id = i.id AND locale = $1)
		AND    NOT EXISTS (SELECT FROM paths WHERE item_id = i.id AND locale = $1 AND moved_to IS NOT NULL)
		ORDER  BY locale = $1 DESC, locale <> 'es', locale DESC
		LIMIT  1
	) t`

// notesOf is what readers of the text t were told that changed in it, latest first.
const notesOf = `
	coalesce((SELECT jsonb_agg(jsonb_build_object('at', n.at, 'locale', n.written, 'text', n.note) ORDER BY n.at DESC)
	          FROM notes n WHERE n.item_id = t.item_id AND n.locale = t.locale), '[]')`

// entrySQL selects entries of a kind: its table is the first argument, the
// expression for the body the second.
const entrySQL = `
	SELECT i.id, i.kind, coalesce(i.key, '') AS key, t.updated_at,
	       t.locale, t.title, t.slug, t.path, t.summary, %[2]s AS body, t.published_at,
	       (SELECT jsonb_object_agg(locale, path) FROM translations WHERE item_id = i.id) AS paths,
	       NULL::jsonb AS withdrawn,` + notesOf + ` AS notes, to_jsonb(f) AS facts
	FROM   %[1]s f
	JOIN   items i ON i.id = f.id` + bestText

// withBody selects the body too; lists leave it out.
const (
	withBody    = "t.body"
	withoutBody = "'null'::jsonb"
)

// Find returns the entry of kind k that stands, or once stood, at path in the
// locale l, or in another locale if nothing does in l. The entry's own Path tells
// whether it has moved; one that was withdrawn says so. It returns content.ErrNotFound
// if nothing ever stood there, a *content.ElsewhereError if another item stands in
// its place, and content.ErrGone if what did is not public any more.
func Find[F any](ctx context.Context, db DB, k content.Kind[F], l locale.Locale, path string) (content.Entry[F], error) {
	if path != storable(path) {
		return content.Entry[F]{}, fmt.Errorf("%s %q: %w", k.Name, path, content.ErrNotFound)
	}
	var id int64
	err := db.QueryRow(ctx, `
		SELECT item_id
		FROM   paths
		WHERE  kind = $2 AND path = $3
		ORDER  BY locale = $1 DESC, locale
		LIMIT  1`, l, k.Name, path).Scan(&id)
	if errors.Is(err, pgx.ErrNoRows) {
		return content.Entry[F]{}, fmt.Errorf("%s %q in %s: %w", k.Name, path, l, content.ErrNotFound)
	} else if err != nil {
		return content.Entry[F]{}, err
	}
	e, err := Get(ctx, db, k, l, id)
	if errors.Is(err, content.ErrNotFound) {
		return findEnded(ctx, db, k, l, id)
	}
	return e, err
}

// Get returns the published entry of kind k with that id, or content.ErrNotFound.
func Get[F any](ctx context.Context, db DB, k content.Kind[F], l locale.Locale, id int64) (content.Entry[F], error) {
	rows, _ := db.Query(ctx, fmt.Sprintf(entrySQL, k.Table, withBody)+` WHERE i.id = $2`, l, id)
	e, err := pgx.CollectExactlyOneRow(rows, pgx.RowToStructByName[content.Entry[F]])
	if errors.Is(err, pgx.ErrNoRows) {
		return e, fmt.Errorf("%s %d: %w", k.Name, id, content.ErrNotFound)
	}
	return e, err
}

// List returns every published entry of kind k, without bodies, in the kind's order.
// It is for kinds of which there are some dozens or hundreds; see Articles for others.
func List[F any](ctx context.Context, db DB, k content.Kind[F], l locale.Locale) ([]content.Entry[F], error) {
	rows, _ := db.Query(ctx, fmt.Sprintf(entrySQL, k.Table, withoutBody)+` ORDER BY `+k.Order, l)
	return pgx.CollectRows(rows, pgx.RowToStructByName[content.Entry[F]])
}

// Refs returns those of the items ids that readers can be led to, by id: published, or
// withdrawn and still readable, or another that stands in its place.
func Refs(ctx context.Context, db DB, l locale.Locale, ids []int64) (map[int64]content.Ref, error) {
	if len(ids) == 0 {
		return map[int64]content.Ref{}, nil
	}
	rows, _ := db.Query(ctx, `
		SELECT i.id, i.kind, t.locale, t.title, t.path, t.summary, false AS withdrawn
		FROM   items i`+bestText+`
		WHERE  i.id = ANY($2)`, l, ids)
	list, err := pgx.CollectRows(rows, pgx.RowToStructByName[content.Ref])
	if err != nil {
		return nil, err
	}
	refs := byID(list)
	missing := slices.DeleteFunc(slices.Clone(ids), func(id int64) bool { _, ok := refs[id]; return ok })
	if len(missing) == 0 {
		return refs, nil
	}
	ended, err := whereAre(ctx, db, l, missing)
	maps.Copy(refs, ended)
	return refs, err
}
