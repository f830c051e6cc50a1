-- +goose Up
-- The version of which a version brings parts back.
ALTER TABLE revisions ADD restored int;

-- Staff's own labels on items, which readers never see, and the languages whose text reflects an older source.
ALTER TABLE items
    ADD tags text[] NOT NULL DEFAULT '{}',
    ADD stale text[] NOT NULL DEFAULT '{}';
CREATE INDEX items_tags ON items USING gin (tags);
CREATE INDEX items_tagged ON items (kind, updated_at DESC) WHERE tags <> '{}';
CREATE INDEX items_stale ON items (updated_at DESC, id DESC) WHERE stale <> '{}';

-- Something that is done to many items, one after the other.
CREATE TABLE bulks (
    id          bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
    actor       bigint NOT NULL REFERENCES users,
    kind        text NOT NULL,
    action      text NOT NULL CHECK (action IN ('publish', 'unpublish', 'tag', 'untag')),
    decision    jsonb NOT NULL DEFAULT '{}',   -- languages, reason, tags
    made_at     timestamptz NOT NULL DEFAULT now(),
    started_at  timestamptz,                   -- until then somebody is asked whether to
    finished_at timestamptz,
    cancelled   boolean NOT NULL DEFAULT false
);
CREATE TABLE bulk_items (
    bulk_id  bigint NOT NULL REFERENCES bulks ON DELETE CASCADE,
    item_id  bigint NOT NULL,                  -- the report outlives the item
    version  int NOT NULL,                     -- the one that was asked about: a later one nobody has seen
    title    jsonb NOT NULL,
    outcome  text CHECK (outcome IN ('done', 'part', 'failed')), -- null: still to come
    locales  text[] NOT NULL DEFAULT '{}',     -- in which it was done
    problems jsonb NOT NULL DEFAULT '[]',
    PRIMARY KEY (bulk_id, item_id)
);
CREATE INDEX bulk_items_next ON bulk_items (bulk_id, item_id) WHERE outcome IS NULL;

-- +goose Down
DROP TABLE bulk_items, bulks;
ALTER TABLE items DROP stale, DROP tags;
ALTER TABLE revisions DROP restored;
