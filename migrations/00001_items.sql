-- +goose Up
CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS fuzzystrmatch;

-- Accents folded, case lowered: how the site compares what people type.
-- unaccent() alone is only STABLE, as its dictionary may change; naming it lets an index use it. It would make
-- « and » angle brackets, and what stands between those is to the text search a tag, not the words of a quotation.
CREATE FUNCTION fold(text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
    RETURN lower(public.unaccent('public.unaccent'::regdictionary, translate($1, '«»‹›', '    ')));

CREATE TABLE users (
    id            bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
    email         text NOT NULL CHECK (email = lower(email)) UNIQUE,
    name          text NOT NULL CHECK (name <> ''),
    role          text NOT NULL CHECK (role IN ('administrator', 'publisher', 'editor', 'translator')),
    locale        text NOT NULL DEFAULT 'es',
    password      text NOT NULL,              -- argon2id, in the PHC string format
    disabled      boolean NOT NULL DEFAULT false,
    failures      int NOT NULL DEFAULT 0,     -- sign-ins that failed since the last that did not
    blocked_until timestamptz,                -- the back-off they earned
    created_at    timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE sessions (
    token      bytea PRIMARY KEY,             -- SHA-256 of the cookie's value
    user_id    bigint NOT NULL REFERENCES users ON DELETE CASCADE,
    created_at timestamptz NOT NULL DEFAULT now(),
    seen_at    timestamptz NOT NULL DEFAULT now(),
    expires_at timestamptz NOT NULL
);
CREATE INDEX sessions_user ON sessions (user_id);

-- What editors see: one row an item, with what lists show of its latest revision.
CREATE TABLE items (
    id         bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
    kind       text NOT NULL,
    key        text,                          -- a name given by the first content: "summit/29"
    version    int NOT NULL DEFAULT 0,        -- of the latest revision
    public     int NOT NULL DEFAULT 0,        -- of the revision whose facts readers see, 0 for none
    title      jsonb NOT NULL DEFAULT '{}',   -- of the latest revision, by locale
    terms      text NOT NULL DEFAULT '',      -- what a list's search looks in, folded
    states     text[] NOT NULL DEFAULT '{}',  -- '{es:published,pt:changes,en:missing}'
    unverified text[] NOT NULL DEFAULT '{}',
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    updated_by bigint REFERENCES users,
    UNIQUE (id, kind),                        -- lets a reference check the kind
    UNIQUE (key)
);
CREATE INDEX items_latest ON items (kind, updated_at DESC, id DESC);
CREATE INDEX items_latest_of_all ON items (updated_at DESC, id DESC);
CREATE INDEX items_terms ON items USING gin (terms gin_trgm_ops);
CREATE INDEX items_states ON items USING gin (states);
-- The few whose latest revision readers do not see: a query that repeats the condition finds them here.
CREATE INDEX items_pending ON items (updated_at DESC, id DESC)
    WHERE states && '{es:draft,es:changes,pt:draft,pt:changes,en:draft,en:changes}';
CREATE INDEX items_unverified ON items (updated_at DESC, id DESC) WHERE unverified <> '{}';

CREATE TABLE revisions (
    item_id  bigint NOT NULL REFERENCES items ON DELETE CASCADE,
    version  int NOT NULL,                    -- the primary key is the optimistic lock
    snapshot jsonb NOT NULL,
    author   bigint REFERENCES users,         -- null: the program itself
    at       timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (item_id, version)
);

CREATE TABLE audit (
    id      bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
    at      timestamptz NOT NULL DEFAULT now(),
    actor   bigint REFERENCES users,
    action  text NOT NULL,
    item_id bigint REFERENCES items ON DELETE SET NULL,
    version int,
    locales text[] NOT NULL DEFAULT '{}'
);
CREATE INDEX audit_item ON audit (item_id, at DESC);
CREATE INDEX audit_staff ON audit (id DESC) WHERE actor IS NOT NULL;

-- What readers see. A row exists while the item is published in that locale.
CREATE TABLE translations (
    item_id      bigint NOT NULL,
    kind         text NOT NULL,
    locale       text NOT NULL CHECK (locale ~ '^[a-z]{2}$'),
    title        text NOT NULL CHECK (title <> ''),
    slug         text NOT NULL CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    path         text NOT NULL,
    summary      text NOT NULL DEFAULT '',
    body         jsonb,
    reflects     jsonb NOT NULL DEFAULT '{}',
    version      int NOT NULL,                -- the revision it was published from
    published_at timestamptz NOT NULL,        -- first, in this locale
    updated_at   timestamptz NOT NULL,
    PRIMARY KEY (item_id, locale),
    UNIQUE (kind, locale, path),
    FOREIGN KEY (item_id, kind) REFERENCES items (id, kind) ON DELETE CASCADE,
    FOREIGN KEY (item_id, version) REFERENCES revisions
);

-- Every path under which something was ever public, so that no address is lost.
CREATE TABLE paths (
    kind    text NOT NULL,
    locale  text NOT NULL,
    path    text NOT NULL,
    item_id bigint NOT NULL REFERENCES items ON DELETE CASCADE,
    PRIMARY KEY (kind, path, locale)          -- in this order: an address is looked for in every locale
);
CREATE INDEX paths_item ON paths (item_id);

-- What published items point to, from facts and from bodies.
CREATE TABLE links (
    item_id   bigint NOT NULL REFERENCES items ON DELETE CASCADE,
    target_id bigint NOT NULL REFERENCES items,
    field     text NOT NULL,                  -- "facts.host_id", "es.body"
    PRIMARY KEY (item_id, target_id, field)
);
CREATE INDEX links_target ON links (target_id);

-- +goose Down
DROP TABLE links, paths, translations, audit, revisions, items, sessions, users;
DROP FUNCTION fold;
