package postgres

import (
	"context"
	"fmt"
	"regexp"
	"strings"
	"time"

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
	Date    time.Time // of a dated item, else zero
}

// HitStart and HitEnd enclose a match: private-use characters, which no text has.
const (
	HitStart = "\uE000"
	HitEnd   = "\uE001"
)

// Hits is what a search found, best first: in the reader's language, then what is
// shown to its readers in another, as it does not exist in theirs.
type Hits struct {
	Query     string         // that was answered: the reader's, or Corrected
	Corrected bool           // nothing matched the reader's own words
	List      []Hit          //
	Total     int            // of the kind asked for
	Own       int            // of Total, in the reader's language
	ByKind    map[string]int // of every kind, at most MaxHits together
}

// MaxHits is how far the results in a language are counted and ranked: all of them,
// or where there are more, those of kinds that do not age and then the most recent.
// A word that is in every text distinguishes none of them.
const MaxHits = 200

// Search finds published items by the words of query, all of which they have, in
// any form and spelling of accents; kind "" is any kind. A query that finds nothing
// is tried again with each unknown word replaced by the nearest known one.
func Search(ctx context.Context, db DB, l locale.Locale, query, kind string, offset, limit int) (Hits, error) {
	query = storable(query)
	hits, err := search(ctx, db, l, query, kind, offset, limit)
	if err != nil || len(hits.ByKind) > 0 {
		return hits, err
	}
	corrected, err := correct(ctx, db, l, query)
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

// matchIn finds and ranks the texts in one language that are shown to readers of
// another. One whose title is what was asked for comes before those that have more of
// it; news, of which there may be hundreds, are not looked at so closely.
//
// The words are a condition twice. The planner takes conditions to be independent, so
// it thinks a common word rarer than it is, and reads texts in the order wanted only
// where about every fourth has it: it does not know what fetching a text's words costs.
const matchIn = `
	(SELECT item_id, locale, kind,
	        ts_rank_cd('{0.05, 0.2, 0.4, 1}', vector, q, 1)
	            * CASE WHEN recent = 'infinity' AND fold($1) = (SELECT fold(title) FROM translations t WHERE (t.item_id, t.locale) = (x.item_id, x.locale))
	                   THEN 3 ELSE 1 END AS rank
	 FROM   websearch_to_tsquery('%[1]s', searchable('%[1]s', $1)) q, (
	        SELECT item_id, locale, kind, vector, recent
	        FROM   search
	        WHERE  locale = '%[1]s' AND readers @> ARRAY['%[2]s'] AND vector @@ websearch_to_tsquery('%[1]s', searchable('%[1]s', $1))
	        AND    vector @@ websearch_to_tsquery('%[1]s', searchable('%[1]s', $1))
	        ORDER  BY recent DESC, item_id DESC
	        LIMIT  $2) x)`

// matchSQL finds what readers of l are shown. Their own language comes first.
func matchSQL(l locale.Locale) string {
	var in []string
	for _, text := range locale.All {
		in = append(in, fmt.Sprintf(matchIn, text, l))
	}
	return fmt.Sprintf(`SELECT * FROM (%s) x ORDER BY locale = '%s' DESC, rank DESC, item_id DESC LIMIT $2`, strings.Join(in, " UNION ALL "), l)
}

const excerptSQL = `
	SELECT s.item_id AS id, s.kind, s.locale, t.path,
	       ts_headline(s.locale::regconfig, t.title, q, $4 || ', HighlightAll=true') AS title,
	       ts_headline(s.locale::regconfig, left(s.text, 20000), q, $4 || ', MaxWords=34, MinWords=18, MaxFragments=1') AS excerpt,
	       coalesce(NULLIF(s.recent, 'infinity'), '0001-01-01') AS date
	FROM   unnest($1::bigint[], $2::text[]) WITH ORDINALITY AS hit(id, l, n)
	JOIN   search s ON s.item_id = hit.id AND s.locale = hit.l
	JOIN   translations t ON t.item_id = s.item_id AND t.locale = s.locale,
	       LATERAL (SELECT websearch_to_tsquery(s.locale::regconfig, $3) || websearch_to_tsquery(s.locale::regconfig, searchable(s.locale, $3))) query(q)
	ORDER  BY hit.n`

func search(ctx context.Context, db DB, l locale.Locale, query, kind string, offset, limit int) (Hits, error) {
	hits := Hits{Query: query, ByKind: map[string]int{}}
	// Planned for these very words: how common they are decides how they are best found.
	rows, _ := db.Query(ctx, matchSQL(l), pgx.QueryExecModeCacheDescribe, query, MaxHits)
	var id int64
	var in, k string
	var rank float32
	var ids []int64
	var locales []string
	_, err := pgx.ForEachRow(rows, []any{&id, &in, &k, &rank}, func() error {
		hits.ByKind[k]++
		if kind == "" || kind == k {
			ids, locales = append(ids, id), append(locales, in)
			if in == string(l) {
				hits.Own++
			}
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

var longWord = regexp.MustCompile(`\pL{4,40}`)

// correct replaces each word of a query that no text in the reader's language has by
// the nearest one that some text has, by at most three letters and a third of them or
// by an ending, rather in that language than in another. Short words are near too many others.
func correct(ctx context.Context, db DB, l locale.Locale, query string) (string, error) {
	words := longWord.FindAllString(query, 13)
	if len(words) > 12 {
		return query, nil
	}
	rows, _ := db.Query(ctx, `
		SELECT w, coalesce((
		           SELECT word
		           FROM   words
		           WHERE  (word % f AND levenshtein(word, f) <= least(length(f) / 3, 3) OR word LIKE f || '%')
		           AND    word <> f AND NOT EXISTS (SELECT FROM words WHERE word = f AND locale = $2)
		           ORDER  BY levenshtein(word, f) - CASE locale WHEN $2 THEN 0.5 ELSE 0 END, similarity(word, f) DESC, word
		           LIMIT  1), w)
		FROM   unnest($1::text[]) w, fold(w) f`, words, l)
	near := map[string]string{}
	var typed, word string
	_, err := pgx.ForEachRow(rows, []any{&typed, &word}, func() error { near[typed] = word; return nil })
	return longWord.ReplaceAllStringFunc(query, func(w string) string { return near[w] }), err
}
