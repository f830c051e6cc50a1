-- +goose Up
-- Where published texts and facts lead to outside the site.
CREATE TABLE external_uses (
    item_id bigint NOT NULL REFERENCES items ON DELETE CASCADE,
    field   text NOT NULL,                    -- "facts.website", "es.body"
    url     text NOT NULL CHECK (octet_length(url) <= 2048),
    PRIMARY KEY (item_id, field, url)
);
CREATE INDEX external_uses_url ON external_uses (url);

-- What these addresses answered when they were last asked. They are asked once a night: failures
-- in a row are failures on different nights.
CREATE TABLE external_links (
    url        text PRIMARY KEY,
    outcome    text NOT NULL DEFAULT '',      -- ok, moved, broken, guarded, unreachable, refused; '' if not asked yet
    status     int NOT NULL DEFAULT 0,        -- of the response, 0 for none
    reason     text NOT NULL DEFAULT '',      -- why there was none: timeout, no-host, …
    moved_to   text NOT NULL DEFAULT '',
    night      date,                          -- of the institution, in which it was last asked
    checked_at timestamptz,
    failing    timestamptz,                   -- since when; null while it answers
    failures   int NOT NULL DEFAULT 0,        -- in a row
    gone       int NOT NULL DEFAULT 0,        -- answers in a row that said so: 404, 410
    broken     boolean NOT NULL GENERATED ALWAYS AS (failures >= 3 OR gone >= 2) STORED,
    CHECK ((failing IS NULL) = (failures = 0))
);

INSERT INTO external_uses (item_id, field, url)
SELECT DISTINCT t.item_id, t.locale || '.body', href #>> '{}'
FROM  (SELECT item_id, locale, body FROM translations
       UNION ALL
       SELECT w.item_id, w.locale, r.snapshot #> ARRAY['translations', w.locale, 'body']
       FROM   withdrawn w
       JOIN   revisions r USING (item_id, version)) t,
       jsonb_path_query(t.body, 'strict $.**.marks[*].attrs.href') href
WHERE  href #>> '{}' LIKE 'https:%' AND octet_length(href #>> '{}') <= 2048
UNION
SELECT id, 'facts.website', website
FROM  (SELECT id, website FROM observers UNION ALL SELECT id, website FROM offices UNION ALL SELECT id, website FROM programs
       UNION ALL
       SELECT w.item_id, r.snapshot #>> '{facts,website}'
       FROM   withdrawn w
       JOIN   revisions r ON r.item_id = w.item_id AND r.version = w.facts_version) f
WHERE  website <> '' AND octet_length(website) <= 2048;

-- +goose Down
DROP TABLE external_links, external_uses;
