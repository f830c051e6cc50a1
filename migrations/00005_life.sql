-- +goose Up
-- Whether two snapshots say the same to readers of l: its text and the facts. Which source text a
-- translation reflects is nothing that they see.
CREATE FUNCTION agree(a jsonb, b jsonb, l text) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN a -> 'facts' = b -> 'facts' AND (a #> ARRAY['translations', l]) - 'reflects' = (b #> ARRAY['translations', l]) - 'reflects';

-- Texts that were handed in to be read by somebody else, and what that person decided. An approval holds for
-- what its version says, in any version that says the same.
CREATE TABLE reviews (
    id         bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
    item_id    bigint NOT NULL,
    locale     text NOT NULL CHECK (locale ~ '^[a-z]{2}$'),
    version    int NOT NULL,                  -- handed in; once decided, the one that was read
    state      text NOT NULL DEFAULT 'review' CHECK (state IN ('review', 'returned', 'approved', 'recalled', 'ended')), -- recalled: by its author; ended: approved, and taken from readers since
    author     bigint NOT NULL REFERENCES users,
    note       text NOT NULL DEFAULT '',      -- of the author
    asked_at   timestamptz NOT NULL DEFAULT now(),
    decided_by bigint REFERENCES users,
    decision   text NOT NULL DEFAULT '',      -- note of whoever decided
    decided_at timestamptz,
    FOREIGN KEY (item_id, version) REFERENCES revisions ON DELETE CASCADE,
    CONSTRAINT reviews_decided CHECK ((state = 'review') = (decided_at IS NULL) AND (decided_by IS NULL OR decided_at IS NOT NULL)),
    CONSTRAINT reviews_said_why CHECK (state <> 'returned' OR decision <> '')
);
CREATE UNIQUE INDEX reviews_open ON reviews (item_id, locale) WHERE state = 'review';
CREATE INDEX reviews_item ON reviews (item_id, locale, id DESC);
CREATE INDEX reviews_returned ON reviews (author) WHERE state = 'returned';

-- What will happen to an item by itself, and what became of it. A job of the queue names the row.
CREATE TABLE schedules (
    id      bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
    item_id bigint NOT NULL REFERENCES items ON DELETE CASCADE,
    action  text NOT NULL CHECK (action IN ('publish', 'unpublish')),
    version int,                              -- to be published
    locales text[] NOT NULL CHECK (cardinality(locales) > 0),
    at      timestamptz NOT NULL,
    what    jsonb NOT NULL,                   -- the Publication or the Ending
    actor   bigint NOT NULL REFERENCES users,
    made_at timestamptz NOT NULL DEFAULT now(),
    done_at timestamptz,
    outcome text CHECK (outcome IN ('done', 'refused', 'cancelled', 'superseded')),
    problem jsonb,                            -- why it was refused: [{"Field": "es.slug", "Code": "taken"}]
    FOREIGN KEY (item_id, version) REFERENCES revisions ON DELETE CASCADE,
    CONSTRAINT schedules_version CHECK ((action = 'publish') = (version IS NOT NULL)),
    CONSTRAINT schedules_ended CHECK ((outcome IS NULL) = (done_at IS NULL)),
    CONSTRAINT schedules_said_why CHECK (outcome IS DISTINCT FROM 'refused' OR problem IS NOT NULL),
    CONSTRAINT schedules_not_early CHECK (outcome IS NULL OR outcome IN ('cancelled', 'superseded') OR done_at >= at)
);
CREATE INDEX schedules_open ON schedules (at) WHERE outcome IS NULL OR outcome = 'refused';
CREATE INDEX schedules_item ON schedules (item_id);

ALTER TABLE audit
    ADD COLUMN note text NOT NULL DEFAULT '',                            -- what was said with the act
    ADD COLUMN schedule_id bigint REFERENCES schedules ON DELETE SET NULL; -- that the act made, ended or fulfilled
CREATE INDEX audit_schedule ON audit (schedule_id) WHERE schedule_id IS NOT NULL;
DROP INDEX audit_staff;
CREATE INDEX audit_staff ON audit (id DESC) WHERE actor IS NOT NULL OR schedule_id IS NOT NULL;

DROP INDEX items_pending;
CREATE INDEX items_pending ON items (updated_at DESC, id DESC)
    WHERE states && '{es:draft,es:review,es:approved,es:scheduled,es:changes,pt:draft,pt:review,pt:approved,pt:scheduled,pt:changes,en:draft,en:review,en:approved,en:scheduled,en:changes}';

-- +goose Down
DROP INDEX items_pending, audit_staff;
CREATE INDEX items_pending ON items (updated_at DESC, id DESC)
    WHERE states && '{es:draft,es:changes,pt:draft,pt:changes,en:draft,en:changes}';
ALTER TABLE audit DROP COLUMN note, DROP COLUMN schedule_id;
CREATE INDEX audit_staff ON audit (id DESC) WHERE actor IS NOT NULL;
DROP TABLE schedules, reviews;
DROP FUNCTION agree;
