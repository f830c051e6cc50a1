-- +goose Up
-- What was withdrawn from readers: a text that stays readable at its address, as it was in these revisions, and
-- says that it does not hold any more. It is kept apart from translations: so no list, count, feed or search can show it.
CREATE TABLE withdrawn (
    item_id       bigint NOT NULL,
    kind          text NOT NULL,
    locale        text NOT NULL CHECK (locale ~ '^[a-z]{2}$'),
    path          text NOT NULL,
    version       int NOT NULL,               -- of the text
    facts_version int NOT NULL,
    published_at  timestamptz NOT NULL,       -- as in translations
    updated_at    timestamptz NOT NULL,
    at            timestamptz NOT NULL DEFAULT now(),
    reason        text NOT NULL CHECK (btrim(reason) <> ''),
    PRIMARY KEY (item_id, locale),
    UNIQUE (kind, locale, path),
    FOREIGN KEY (item_id, kind) REFERENCES items (id, kind) ON DELETE CASCADE,
    FOREIGN KEY (item_id, version) REFERENCES revisions,
    FOREIGN KEY (item_id, facts_version) REFERENCES revisions
);

-- An address outlives its item: what led to an item that was deleted for ever is gone, or leads on to another.
ALTER TABLE paths DROP CONSTRAINT paths_item_id_fkey;
ALTER TABLE paths ADD moved_to bigint REFERENCES items ON DELETE SET NULL CHECK (moved_to <> item_id);
CREATE INDEX paths_moved ON paths (item_id, locale) WHERE moved_to IS NOT NULL;
CREATE INDEX paths_moved_to ON paths (moved_to) WHERE moved_to IS NOT NULL;

-- What readers of a text are told that changed in it. One who wrote for one language only is read by all.
CREATE TABLE notes (
    item_id bigint NOT NULL REFERENCES items ON DELETE CASCADE,
    locale  text NOT NULL CHECK (locale ~ '^[a-z]{2}$'), -- of the text
    at      timestamptz NOT NULL,
    written text NOT NULL CHECK (written ~ '^[a-z]{2}$'), -- the language of the note
    note    text NOT NULL CHECK (btrim(note) <> ''),
    PRIMARY KEY (item_id, locale, at)
);

-- The trash: what is in it has nothing public, and is deleted for ever after 30 days.
ALTER TABLE items
    ADD trashed_at timestamptz,
    ADD trashed_by bigint REFERENCES users,
    ADD CONSTRAINT items_trashed_by_check CHECK (trashed_by IS NULL OR trashed_at IS NOT NULL),
    ADD CONSTRAINT items_trashed_public_check CHECK (trashed_at IS NULL OR public = 0);
CREATE INDEX items_trashed ON items (trashed_at DESC, id DESC) WHERE trashed_at IS NOT NULL;

-- The audit remembers what is no more: the id, and in the line that says who deleted it what it was.
ALTER TABLE audit DROP CONSTRAINT audit_item_id_fkey;
ALTER TABLE audit ADD was jsonb;              -- {kind, title} of an item that was deleted for ever

-- What is in the trash is not there for editors.
-- +goose StatementBegin
CREATE FUNCTION count_trashed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO counts VALUES (NEW.kind, '', CASE WHEN NEW.trashed_at IS NULL THEN 1 ELSE -1 END)
    ON CONFLICT (kind, locale) DO UPDATE SET n = counts.n + EXCLUDED.n;
    RETURN NULL;
END $$;
-- +goose StatementEnd
CREATE TRIGGER count_trashed AFTER UPDATE OF trashed_at ON items FOR EACH ROW
    WHEN (NEW.version > 0 AND (OLD.trashed_at IS NULL) <> (NEW.trashed_at IS NULL)) EXECUTE FUNCTION count_trashed();

-- +goose Down
DROP TRIGGER count_trashed ON items;
DROP FUNCTION count_trashed;
ALTER TABLE audit DROP was;
UPDATE audit SET item_id = NULL WHERE NOT EXISTS (SELECT FROM items WHERE id = item_id);
ALTER TABLE audit ADD FOREIGN KEY (item_id) REFERENCES items ON DELETE SET NULL;
ALTER TABLE items DROP CONSTRAINT items_trashed_public_check, DROP CONSTRAINT items_trashed_by_check, DROP trashed_by, DROP trashed_at;
DROP TABLE notes;
ALTER TABLE paths DROP moved_to;
DELETE FROM paths WHERE NOT EXISTS (SELECT FROM items WHERE id = item_id);
ALTER TABLE paths ADD FOREIGN KEY (item_id) REFERENCES items ON DELETE CASCADE;
DROP TABLE withdrawn;
