package postgres

import (
	"github.com/jackc/pgx/v5"

	"segib.org/web/internal/content"
)

// queueSearch indexes all the published texts of an item anew: facts are part of
// every one of them. Titles weigh most (A), then names among the facts (B), the
// summary (C) and the body (D).
func queueSearch(b *pgx.Batch, k *content.Info, id int64) {
	b.Queue(`
		INSERT INTO search (item_id, locale, kind, text, vector)
		SELECT t.item_id, t.locale, t.kind, t.summary || E'\n' || body.text,
		       setweight(to_tsvector(t.locale::regconfig, t.title), 'A') ||
		       setweight(to_tsvector(t.locale::regconfig, facts.text), 'B') ||
		       setweight(to_tsvector(t.locale::regconfig, t.summary), 'C') ||
		       setweight(to_tsvector(t.locale::regconfig, left(body.text, 200000)), 'D')
		FROM   translations t
		JOIN   `+k.Table+` f ON f.id = t.item_id
		CROSS  JOIN LATERAL (`+bodyText+`) body(text)
		CROSS  JOIN LATERAL (`+factsText+`) facts(text)
		WHERE  t.item_id = $1
		ON CONFLICT (item_id, locale) DO UPDATE
		SET kind = EXCLUDED.kind, text = EXCLUDED.text, vector = EXCLUDED.vector`, id, k.Search)
	b.Queue(`
		INSERT INTO words (word)
		SELECT DISTINCT fold(word)
		FROM   translations t
		JOIN   search s USING (item_id, locale),
		       regexp_split_to_table(t.title || ' ' || s.text, '[^[:alpha:]]+') word
		WHERE  t.item_id = $1 AND length(word) BETWEEN 4 AND 40
		ON CONFLICT DO NOTHING`, id)
}

// bodyText is the words of the body of t; a space parts what marks divide.
const bodyText = `
	SELECT coalesce(string_agg(x #>> '{}', ' '), '')
	FROM   jsonb_path_query(t.body, 'strict $.**.text') x`

// factsText is the values of the facts f that readers search for, $2: plain texts,
// and of labels the one in the locale of t.
const factsText = `
	SELECT coalesce(string_agg(v, ' '), '')
	FROM   unnest($2::text[]) key,
	       jsonb_path_query(to_jsonb(f) -> key, 'lax $[*]') x,
	       LATERAL (SELECT CASE jsonb_typeof(x) WHEN 'object' THEN x ->> t.locale WHEN 'string' THEN x #>> '{}' END) value(v)`
