-- +goose Up
-- Addresses of another time, and of other programs, that are no item's path: where each leads.
CREATE TABLE redirects (
    id      bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
    path    text NOT NULL CHECK (path LIKE '/%'), -- decoded, in lower case, without a slash at its end
    query   text[] NOT NULL DEFAULT '{}',         -- what must be in the query of what is asked for: '{id=12}', sorted, in lower case
    item_id bigint,                               -- the item that it leads to, which may be no more
    locale  text CHECK (locale ~ '^[a-z]{2}$'),   -- in this language; null: the reader's
    address text CHECK (address ~ '^(/|https://)'), -- or the address
    hits    bigint NOT NULL DEFAULT 0,
    hit_at  timestamptz,
    version int NOT NULL DEFAULT 1,               -- the optimistic lock
    made_at timestamptz NOT NULL DEFAULT now(),
    made_by bigint REFERENCES users,
    UNIQUE (path, query),
    CHECK ((item_id IS NULL) <> (address IS NULL) AND (locale IS NULL OR item_id IS NOT NULL))
);

-- +goose Down
DROP TABLE redirects;
