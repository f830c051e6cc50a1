package postgres

import (
	"context"
	"errors"
	"fmt"

	"github.com/jackc/pgx/v5"

	"segib.org/web/internal/content"
	"segib.org/web/internal/locale"
)

// withdrawnText is the text t of the item i that was withdrawn: in the locale $1, else in
// the first of the others. It says what its revision says.
const withdrawnText = `
	FROM   items i
	CROSS  JOIN LATERAL (SELECT * FROM withdrawn WHERE item_id = i.id ORDER BY locale = $1 DESC, locale <> 'es', locale DESC LIMIT 1) t
	JOIN   revisions r ON r.item_id = i.id AND r.version = t.version
	JOIN   revisions f ON f.item_id = i.id AND f.version = t.facts_version
	CROSS  JOIN LATERAL jsonb_populate_record(NULL::translations, r.snapshot #> ARRAY['translations', t.locale]) x`

// findEnded returns what is left of an item that readers of l are not shown as published:
// the text that was withdrawn, a *content.ElsewhereError for what stands in its place, or
// content.ErrGone.
func findEnded[F any](ctx context.Context, db DB, k content.Kind[F], l locale.Locale, id int64) (content.Entry[F], error) {
	ref, err := whereIs(ctx, db, l, id)
	switch {
	case err != nil:
		return content.Entry[F]{}, err
	case ref.ID != id:
		return content.Entry[F]{}, &content.ElsewhereError{Ref: ref}
	}
	rows, _ := db.Query(ctx, `
		SELECT i.id, i.kind, coalesce(i.key, '') AS key, t.updated_at,
		       t.locale, x.title, x.slug, t.path, x.summary, x.body, t.published_at,
		       (SELECT jsonb_object_agg(locale, path) FROM (
		           SELECT locale, path FROM withdrawn WHERE item_id = i.id UNION SELECT locale, path FROM translations WHERE item_id = i.id) o) AS paths,
		       jsonb_build_object('at', t.at, 'reason', t.reason) AS withdrawn,`+notesOf+` AS notes, f.snapshot -> 'facts' AS facts`+withdrawnText+` WHERE i.id = $2`, l, id)
	e, err := pgx.CollectExactlyOneRow(rows, pgx.RowToStructByName[content.Entry[F]])
	return e, notFound(err, fmt.Sprintf("withdrawn %s %d", k.Name, id))
}

// whereIs returns the item that readers of l are to be shown in the place of an item, as
// whereAre does, or content.ErrGone if there is none.
func whereIs(ctx context.Context, db DB, l locale.Locale, id int64) (content.Ref, error) {
	refs, err := whereAre(ctx, db, l, []int64{id})
	r, ok := refs[id]
	if err == nil && !ok {
		err = fmt.Errorf("item %d: %w", id, content.ErrGone)
	}
	return r, err
}

// waysSQL leads from the items $2 to what readers of the locale $1 are to be shown. UNION
// ends a way that goes round.
var waysSQL = `
	WITH RECURSIVE ways AS (
		SELECT asked, asked AS id, r.how, r.target FROM unnest($2::bigint[]) AS asked` + fmt.Sprintf(remnantSQL, "asked") + `
		UNION
		SELECT asked, ways.target, r.how, r.target FROM ways` + fmt.Sprintf(remnantSQL, "ways.target") + `
	)
	SELECT asked, id, how FROM ways WHERE target IS NULL`

// remnantSQL joins what an item has for the readers of the locale $1: a text that is public or
// was withdrawn, or another item in its place. What they have in their own language comes
// first, be it public or not, then what is public in another.
const remnantSQL = `
		CROSS JOIN LATERAL (
			SELECT how, target
			FROM  (SELECT 'public' AS how, locale, NULL::bigint AS target FROM translations WHERE item_id = %[1]s
			       UNION ALL
			       SELECT 'withdrawn', locale, NULL FROM withdrawn WHERE item_id = %[1]s
			       UNION ALL
			       SELECT 'moved', locale, moved_to FROM paths WHERE item_id = %[1]s AND moved_to IS NOT NULL) x
			ORDER  BY locale = $1 DESC, how = 'public' DESC, how = 'withdrawn' DESC, locale <> 'es', locale DESC
			LIMIT  1) r`

// whereAre returns, by id, the items that readers of l are to be shown in the place of
// items: themselves, or what they moved to, through however many. Those that are gone are
// left out.
func whereAre(ctx context.Context, db DB, l locale.Locale, ids []int64) (map[int64]content.Ref, error) {
	ends := map[int64]int64{}
	var public, withdrawn []int64
	var asked, id int64
	var how string
	rows, _ := db.Query(ctx, waysSQL, l, ids)
	_, err := pgx.ForEachRow(rows, []any{&asked, &id, &how}, func() error {
		ends[asked] = id
		if how == content.Withdrawn {
			withdrawn = append(withdrawn, id)
		} else {
			public = append(public, id)
		}
		return nil
	})
	if err != nil || len(ends) == 0 {
		return nil, err
	}
	rows, _ = db.Query(ctx, `
		SELECT i.id, i.kind, t.locale, t.title, t.path, t.summary, false AS withdrawn FROM items i`+bestText+` WHERE i.id = ANY($2)
		UNION ALL
		SELECT i.id, i.kind, t.locale, x.title, t.path, x.summary, true`+withdrawnText+` WHERE i.id = ANY($3)`, l, public, withdrawn)
	list, err := pgx.CollectRows(rows, pgx.RowToStructByName[content.Ref])
	if err != nil {
		return nil, err
	}
	at := byID(list)
	refs := map[int64]content.Ref{}
	for asked, id := range ends {
		if r, ok := at[id]; ok {
			refs[asked] = r
		}
	}
	return refs, nil
}

func byID(list []content.Ref) map[int64]content.Ref {
	refs := map[int64]content.Ref{}
	for _, r := range list {
		refs[r.ID] = r
	}
	return refs
}

// isMissing reports whether err says that there is nothing for readers.
func isMissing(err error) bool {
	return errors.Is(err, content.ErrGone) || errors.Is(err, content.ErrNotFound)
}

// An Ended is a text that readers do not see as published any more, and what they meet.
type Ended struct {
	Locale locale.Locale
	How    string // content.Withdrawn or content.Moved
	Path   string // at which they do; of one that moved, any that it had
	Reason string // of a text that was withdrawn
}

// EndedTexts returns the texts of an item that were withdrawn or moved.
func EndedTexts(ctx context.Context, db DB, id int64) ([]Ended, error) {
	rows, _ := db.Query(ctx, `
		SELECT locale, 'withdrawn' AS how, path, reason FROM withdrawn WHERE item_id = $1
		UNION ALL
		SELECT locale, 'moved', min(path), '' FROM paths WHERE item_id = $1 AND moved_to IS NOT NULL GROUP BY locale`, id)
	return pgx.CollectRows(rows, pgx.RowToStructByName[Ended])
}
