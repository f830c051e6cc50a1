package postgres

import (
	"github.com/jackc/pgx/v5"

	"segib.org/web/internal/content"
	"segib.org/web/internal/locale"
)

// queueSearch indexes all the published texts of an item anew: facts are part of
// every one of them, and which languages there are says who reads which. Titles weigh
// most (A), then names among the facts (B), the summary (C) and the body (D), like which
// the names weigh of an office that its holder has left: whoever holds it comes first.
func queueSearch(b *pgx.Batch, k *content.Info, id int64) {
	b.Queue(`
		INSERT INTO search (item_id, locale, kind, readers, recent, text, vector)
		SELECT t.item_id, t.locale, t.kind, ARRAY(`+readers+`), coalesce((to_jsonb(f) ->> 'date')::date, 'infinity'),
		       t.summary || E'\n' || body.text,
		       setweight(to_tsvector(t.locale::regconfig, searchable(t.locale, t.title)), 'A') ||
		       setweight(to_tsvector(t.locale::regconfig, searchable(t.locale, facts.text || ' ' || coalesce($4::jsonb ->> t.locale, ''))),
		                 CASE WHEN coalesce(to_jsonb(f) ->> 'until', '') = '' THEN 'B' ELSE 'D' END::"char") ||
		       setweight(to_tsvector(t.locale::regconfig, searchable(t.locale, t.summary)), 'C') ||
		       setweight(to_tsvector(t.locale::regconfig, searchable(t.locale, left(body.text, 200000))), 'D')
		FROM   translations t
		JOIN   `+k.Table+` f ON f.id = t.item_id
		CROSS  JOIN LATERAL (`+bodyText+`) body(text)
		CROSS  JOIN LATERAL (`+factsText+`) facts(text)
		WHERE  t.item_id = $1
		ON CONFLICT (item_id, locale) DO UPDATE
		SET readers = EXCLUDED.readers, recent = EXCLUDED.recent, text = EXCLUDED.text, vector = EXCLUDED.vector`,
		id, k.Search, locale.All, k.Asked)
	// In one order, so that of two publications that bring the same new words one waits for the other.
	b.Queue(`
		INSERT INTO words (word, locale)
		SELECT DISTINCT word, t.locale
		FROM   translations t
		JOIN   search s USING (item_id, locale),
		       regexp_split_to_table(fold(t.title || ' ' || s.text), '[^a-z]+') word
		WHERE  t.item_id = $1 AND length(word) BETWEEN 4 AND 40
		ORDER  BY word, t.locale
		ON CONFLICT DO NOTHING`, id)
}

// readers is the languages whose readers are shown the text t: its own and, if it is
// the first of the item's texts in the order of the locales $3, those that have none and
// never had one that was withdrawn or moved.
const readers = `
	SELECT l
	FROM   unnest($3::text[]) l
	WHERE  l = t.locale
	OR     NOT EXISTS (SELECT FROM translations WHERE item_id = t.item_id AND locale = l)
	AND    NOT EXISTS (SELECT FROM withdrawn WHERE item_id = t.item_id AND locale = l)
	AND    NOT EXISTS (SELECT FROM paths WHERE item_id = t.item_id AND locale = l AND moved_to IS NOT NULL)
	AND    t.locale = (SELECT locale FROM translations WHERE item_id = t.item_id ORDER BY array_position($3, locale) LIMIT 1)`

// bodyText is the words of the body of t: those of a paragraph together, though marks
// divide them, and a middle dot between it and the next, unless it ends as sentences do:
// a heading or the cell of a table would be read as one with what follows it.
const bodyText = `
	SELECT coalesce(regexp_replace(string_agg(line.text, ' · '), '([.,:;!?…][»”"’)]*) · ', '\1 ', 'g'), '')
	FROM   jsonb_path_query(t.body, 'strict $.** ? (@.type != "" && @.type != "text")') node,
	       LATERAL (SELECT string_agg(coalesce(run ->> 'text', ' '), '') FROM jsonb_path_query(node, 'lax $.content[*] ? (@.type == "text" || @.type == "hard_break")') run) inline(text),
	       LATERAL (SELECT NULLIF(concat_ws(' ', inline.text, node #>> '{attrs,source}', node #>> '{attrs,caption}'), '')) line(text)`

// factsText is the values of the facts f that readers search for, $2: texts, numbers
// and dates, of labels the one in the locale of t, and all that is in other groups.
const factsText = `
	SELECT coalesce(string_agg(v, ' '), '')
	FROM   unnest($2::text[]) key,
	       jsonb_path_query(to_jsonb(f) -> key, 'lax $[*]') x,
	       LATERAL (SELECT CASE jsonb_typeof(x)
	                       WHEN 'object' THEN coalesce(x ->> t.locale, (SELECT string_agg(value, ' ') FROM jsonb_each_text(x)))
	                       ELSE x #>> '{}'
	                       END) value(v)`
