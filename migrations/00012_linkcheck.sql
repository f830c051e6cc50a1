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
FROM   translations t, jsonb_path_query(t.body, 'strict $.**.marks[*].attrs.href') href
WHERE  href #>> '{}' LIKE 'https:%'
UNION
SELECT id, 'facts.website', website
FROM  (SELECT id, website FROM observers UNION ALL SELECT id, website FROM offices UNION ALL SELECT id, website FROM programs) f
WHERE  website <> '' AND octet_length(website) <= 2048;

-- +goose Down
DROP TABLE external_links, external_uses;
