package postgres

import (
	"context"
	"strings"

	"github.com/jackc/pgx/v5"

	"segib.org/web/internal/locale"
)

// A Hit is a published item that a search found. Title and Excerpt mark the words
// that matched between HitStart and HitEnd.
type Hit struct {
	ID      int64
	Kind    string
	Locale  locale.Locale
	Path    string
	Title   string
	Excerpt string
}

// HitStart and HitEnd enclose a match: private-use characters, which no text has.
const (
	HitStart = "\uE000"
	HitEnd   = "\uE001"
)

// Hits is what a search found, best first: in the reader's language, then what
// exists in others only.
type Hits struct {
	Query     string         // that was answered: the reader's, or Corrected
	Corrected bool           // nothing matched the reader's own words
	List      []Hit          //
	Total     int            // at most MaxHits
	ByKind    map[string]int // of Total
}

// MaxHits is how far results are counted and ranked. A word that is in every text
// distinguishes none of them.
const MaxHits = 500

// Search finds published items by the words of query, all of which they have, in
// any form and spelling of accents; kind "" is any kind. A query that finds nothing
// is tried again with each unknown word replaced by the nearest known one.
func Search(ctx context.Context, db DB, l locale.Locale, query, kind string, offset, limit int) (Hits, error) {
	hits, err := search(ctx, db, l, query, kind, offset, limit)
	if err != nil || hits.Total > 0 {
		return hits, err
	}
	corrected, err := correct(ctx, db, query)
	if err != nil || corrected == query {
		return hits, err
	}
	again, err := search(ctx, db, l, corrected, kind, offset, limit)
	if err != nil || again.Total == 0 {
		return hits, err
	}
	again.Corrected = true
	return again, nil
}

// matchSQL finds and ranks. An item found in the reader's language $1 counts once;
// found in others, only if it is not published in the reader's.
const matchSQL = `
	WITH q AS MATERIALIZED (
		SELECT l, websearch_to_tsquery(l::regconfig, $2) AS query FROM unnest($3::text[]) l
	), own AS (
		SELECT s.item_id, s.locale, s.kind, s.vector, q.query
		FROM   q JOIN search s ON s.locale = q.l AND s.vector @@ q.query
		WHERE  q.l = $1
		LIMIT  $4
	), other AS (
		SELECT DISTINCT ON (s.item_id) s.item_id, s.locale, s.kind, s.vector, q.query
		FROM   q JOIN search s ON s.locale = q.l AND s.vector @@ q.query
		WHERE  q.l <> $1
		AND    NOT EXISTS (SELECT FROM translations o WHERE o.item_id = s.item_id AND o.locale = $1)
		LIMIT  $4
	)
	SELECT item_id, locale, kind, locale = $1 AS own, ts_rank_cd('{0.05, 0.2, 0.4, 1}', vector, query, 1) AS rank
	FROM   (SELECT * FROM own UNION ALL SELECT * FROM other) x
	ORDER  BY own DESC, rank DESC, item_id DESC
	LIMIT  $4`

const excerptSQL = `
	SELECT s.item_id AS id, s.kind, s.locale, t.path,
	       ts_headline(s.locale::regconfig, t.title, q, $4 || ', HighlightAll=true') AS title,
	       ts_headline(s.locale::regconfig, left(s.text, 20000), q, $4 || ', MaxWords=34, MinWords=18, MaxFragments=1') AS excerpt
	FROM   unnest($1::bigint[], $2::text[]) WITH ORDINALITY AS hit(id, l, n)
	JOIN   search s ON s.item_id = hit.id AND s.locale = hit.l
	JOIN   translations t ON t.item_id = s.item_id AND t.locale = s.locale,
	       LATERAL websearch_to_tsquery(s.locale::regconfig, $3) q
	ORDER  BY hit.n`

func search(ctx context.Context, db DB, l locale.Locale, query, kind string, offset, limit int) (Hits, error) {
	hits := Hits{Query: query, ByKind: map[string]int{}}
	rows, _ := db.Query(ctx, matchSQL, l, query, locale.All, MaxHits)
	var id int64
	var in, k string
	var own bool
	var rank float32
	var ids []int64
	var locales []string
	_, err := pgx.ForEachRow(rows, []any{&id, &in, &k, &own, &rank}, func() error {
		hits.ByKind[k]++
		if kind == "" || kind == k {
			ids, locales = append(ids, id), append(locales, in)
		}
		return nil
	})
	if err != nil {
		return hits, err
	}
	hits.Total = len(ids)
	from, to := min(offset, len(ids)), min(offset+limit, len(ids))
	rows, _ = db.Query(ctx, excerptSQL, ids[from:to], locales[from:to], query, "StartSel="+HitStart+", StopSel="+HitEnd)
	hits.List, err = pgx.CollectRows(rows, pgx.RowToStructByName[Hit])
	return hits, err
}

// correct replaces each word of a query that no published text has by the most
// similar one that some text has.
func correct(ctx context.Context, db DB, query string) (string, error) {
	words := strings.Fields(query)
	if len(words) > 12 {
		return query, nil
	}
	rows, _ := db.Query(ctx, `
		SELECT coalesce((
		           SELECT word
		           FROM   words
		           WHERE  word % fold(w)
		           ORDER  BY similarity(word, fold(w)) DESC, word
		           LIMIT  1), w)
		FROM   unnest($1::text[]) WITH ORDINALITY AS typed(w, n)
		ORDER  BY n`, words)
	near, err := pgx.CollectRows(rows, pgx.RowTo[string])
	return strings.Join(near, " "), err
}
