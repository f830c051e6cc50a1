-- +goose Up
-- What somebody has typed into the form of an item and not saved yet, part by part: that person's alone, in no
-- history, and gone once it is saved or discarded.
CREATE TABLE working_copies (
    item_id  bigint NOT NULL REFERENCES items ON DELETE CASCADE,
    user_id  bigint NOT NULL REFERENCES users ON DELETE CASCADE,
    part     text NOT NULL CHECK (part IN ('facts', 'notes', 'es', 'pt', 'en')),
    base     int NOT NULL,                    -- the version that it was typed upon
    typed    jsonb NOT NULL,                  -- what each input of the part holds: {"title": ["…"]}
    page     text NOT NULL DEFAULT '',        -- a name of the page that it was typed on
    saved_at timestamptz NOT NULL,
    PRIMARY KEY (item_id, user_id, part)
);
CREATE INDEX working_copies_user ON working_copies (user_id, saved_at DESC);

-- Who has the form of an item open, and was seen writing in which part of it.
CREATE UNLOGGED TABLE presence (
    item_id bigint NOT NULL REFERENCES items ON DELETE CASCADE,
    user_id bigint NOT NULL REFERENCES users ON DELETE CASCADE,
    part    text NOT NULL,
    seen_at timestamptz NOT NULL,
    PRIMARY KEY (item_id, user_id)
);

-- Items that have an id and nothing else: their first version was never saved.
CREATE INDEX items_unwritten ON items (created_at) WHERE version = 0;

-- +goose Down
DROP INDEX items_unwritten;
DROP TABLE presence, working_copies;
