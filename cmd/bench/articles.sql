-- Articles $1 to $2, published in every language as publishing would have left them.
WITH n AS (
    SELECT n,
           'Noticia ' || n || ' sobre ' || (ARRAY['cooperación', 'cultura', 'ciencia', 'justicia', 'océanos', 'educación', 'salud'])[1 + n % 7] AS es,
           'Notícia ' || n || ' sobre ' || (ARRAY['cooperação', 'cultura', 'ciência', 'justiça', 'oceanos', 'educação', 'saúde'])[1 + n % 7] AS pt,
           'News ' || n || ' on ' || (ARRAY['cooperation', 'culture', 'science', 'justice', 'oceans', 'education', 'health'])[1 + n % 7] AS en,
           date '1991-07-18' + (n % 12000) AS date
    FROM generate_series($1::int, $2::int) n
), item AS (
    INSERT INTO items (kind, key, version, title, terms, states)
    SELECT 'article', 'bench/' || n, 1, jsonb_build_object('es', es, 'pt', pt, 'en', en), fold(es || ' ' || pt || ' ' || en),
           ARRAY['es:published', 'pt:published', 'en:published']
    FROM n
    RETURNING id, key, title
), made AS (
    SELECT item.id, n.*, jsonb_build_object('es', es, 'pt', pt, 'en', en) AS title FROM item JOIN n ON item.key = 'bench/' || n.n
), revision AS (
    INSERT INTO revisions (item_id, version, snapshot)
    SELECT id, 1, jsonb_build_object(
               'facts', jsonb_build_object('date', date, 'topic', 'cooperation', 'place', '{}'::jsonb, 'related', null),
               'translations', (SELECT jsonb_object_agg(l, jsonb_build_object('title', title->>l, 'slug', 'bench-' || n, 'summary', 'x', 'body', null)) FROM unnest(ARRAY['es', 'pt', 'en']) l),
               'sources', '[]'::jsonb, 'unverified', '[]'::jsonb)
    FROM made
), fact AS (
    INSERT INTO articles (id, date, topic, place) SELECT id, date, 'cooperation', '{}' FROM made
), text AS (
    INSERT INTO translations (item_id, kind, locale, title, slug, path, summary, body, version, published_at, updated_at)
    SELECT id, 'article', l, title->>l, 'bench-' || n, 'bench-' || n,
           (title->>l) || '. ' || repeat((ARRAY['Buenos Aires', 'Lisboa', 'Quito', 'San José', 'La Habana'])[1 + n % 5] || ' 2026. ', 3),
           jsonb_build_object('type', 'doc', 'content', jsonb_build_array(jsonb_build_object('type', 'paragraph', 'content',
               jsonb_build_array(jsonb_build_object('type', 'text', 'text', repeat((title->>l) || ' ', 60)))))),
           1, date, date
    FROM made, unnest(ARRAY['es', 'pt', 'en']) l
    RETURNING item_id, kind, locale, title, path, summary
), path AS (
    INSERT INTO paths (kind, locale, path, item_id) SELECT kind, locale, path, item_id FROM text
)
INSERT INTO search (item_id, locale, kind, readers, recent, text, vector)
SELECT text.item_id, text.locale, text.kind, ARRAY[text.locale], made.date, text.summary,
       setweight(to_tsvector(text.locale::regconfig, searchable(text.locale, text.title)), 'A') ||
       setweight(to_tsvector(text.locale::regconfig, searchable(text.locale, text.summary)), 'C')
FROM text JOIN made ON made.id = text.item_id
