-- +goose Up
-- Persons outside, to whom a draft was shown by a link that ends. They have no account.
CREATE TABLE guests (
    id          bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
    token       bytea NOT NULL UNIQUE,         -- SHA-256 of what the link ends in
    item_id     bigint NOT NULL,
    version     int NOT NULL,                  -- what was shown, and stays so while the text goes on
    locale      text NOT NULL,
    name        text NOT NULL CHECK (name <> ''),
    made_by     bigint REFERENCES users,
    made_at     timestamptz NOT NULL DEFAULT now(),
    expires_at  timestamptz NOT NULL,
    seen_at     timestamptz,                   -- first
    verdict     text CHECK (verdict IN ('right', 'corrections')),
    answered_at timestamptz,
    FOREIGN KEY (item_id, version) REFERENCES revisions ON DELETE CASCADE,
    CHECK ((verdict IS NULL) = (answered_at IS NULL))
);
CREATE INDEX guests_item ON guests (item_id);

-- What is said about a draft, and the answers to it. A passage is named by its words: it
-- is found again while they stand, wherever they move.
CREATE TABLE comments (
    id          bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
    item_id     bigint NOT NULL REFERENCES items ON DELETE CASCADE,
    answers     bigint REFERENCES comments ON DELETE CASCADE, -- the comment that this one answers
    field       text NOT NULL DEFAULT '',      -- the input it is about, "es.body"; '' for the whole
    quote       text NOT NULL DEFAULT '',      -- the passage of that field, '' for all of it
    text        text NOT NULL CHECK (text <> ''),
    author      bigint REFERENCES users,
    guest       bigint REFERENCES guests ON DELETE CASCADE,
    at          timestamptz NOT NULL DEFAULT now(),
    resolved_at timestamptz,
    resolved_by bigint REFERENCES users,
    CHECK (author IS NULL OR guest IS NULL),
    CHECK (answers IS NULL OR (field = '' AND quote = '' AND resolved_at IS NULL))
);
CREATE INDEX comments_item ON comments (item_id, id);
CREATE INDEX comments_open ON comments (item_id) WHERE answers IS NULL AND resolved_at IS NULL;
CREATE INDEX comments_answers ON comments (answers) WHERE answers IS NOT NULL;
CREATE INDEX comments_guest ON comments (guest) WHERE guest IS NOT NULL;

-- +goose Down
DROP TABLE comments, guests;
