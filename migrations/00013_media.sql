-- +goose Up
-- Pictures and documents. Words are labels, as a picture is one and the same in every language. What is stored under
-- keys in the store of files is whole before a row names it.
CREATE TABLE media (
    id         bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
    version    int NOT NULL DEFAULT 1,        -- of its words and its file: the optimistic lock
    class      text NOT NULL CHECK (class IN ('image', 'document')),
    name       text NOT NULL CHECK (name <> '' AND name !~ '/'), -- the last part of its address
    -- The file as it is now: of a picture its master.
    type       text NOT NULL,                 -- by its content
    key        text NOT NULL,                 -- in the store
    sha256     text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    bytes      bigint NOT NULL,
    width      int NOT NULL DEFAULT 0,        -- pixels; 0 of a document
    height     int NOT NULL DEFAULT 0,
    colour     text NOT NULL DEFAULT '',      -- #rrggbb, on average
    focus      jsonb NOT NULL DEFAULT '{"x": 0.5, "y": 0.5}',
    shown      jsonb,                         -- the file and the focus of which all renditions are there; null before the first
    failure    text NOT NULL DEFAULT '',      -- why no renditions can be made of the file
    alt        jsonb NOT NULL DEFAULT '{}',
    caption    jsonb NOT NULL DEFAULT '{}',
    credit     jsonb NOT NULL DEFAULT '{}',
    decorative boolean NOT NULL DEFAULT false,
    licence    text NOT NULL DEFAULT '',
    tags       text[] NOT NULL DEFAULT '{}',
    terms      text NOT NULL DEFAULT '',      -- what the library's search looks in, folded
    created_at timestamptz NOT NULL DEFAULT now(),
    created_by bigint REFERENCES users,
    updated_at timestamptz NOT NULL DEFAULT now(),
    updated_by bigint REFERENCES users,
    trashed_at timestamptz,
    trashed_by bigint REFERENCES users,
    became     bigint REFERENCES media,       -- what stands in its place everywhere: its own file is gone
    CHECK (became IS NULL OR became <> id)
);
CREATE INDEX media_latest ON media (created_at DESC, id DESC);
CREATE INDEX media_became ON media (became) WHERE became IS NOT NULL;
CREATE INDEX media_terms ON media USING gin (terms gin_trgm_ops);
CREATE INDEX media_tags ON media USING gin (tags);
CREATE INDEX media_undecided ON media (created_at DESC, id DESC) WHERE class = 'image' AND alt = '{}' AND NOT decorative AND trashed_at IS NULL AND became IS NULL;
CREATE INDEX media_unlicensed ON media (created_at DESC, id DESC) WHERE licence = '' AND trashed_at IS NULL AND became IS NULL;
CREATE INDEX media_trashed ON media (trashed_at DESC, id DESC) WHERE trashed_at IS NOT NULL;
CREATE INDEX media_sha256 ON media (sha256);
CREATE INDEX media_keys ON media (key);

-- The files of a picture in the sizes that pages show. What its stamp depends on never changes (see package picture).
CREATE TABLE renditions (
    media_id bigint NOT NULL REFERENCES media ON DELETE CASCADE,
    stamp    text NOT NULL,
    crop     text NOT NULL,
    width    int NOT NULL,
    ext      text NOT NULL,
    type     text NOT NULL,
    key      text NOT NULL,
    bytes    bigint NOT NULL,
    PRIMARY KEY (media_id, stamp, crop, width, ext)
);
CREATE INDEX renditions_keys ON renditions (key);

-- What items use: their latest versions, and what readers see of them. There is no way to delete what is in use.
CREATE TABLE media_links (
    item_id  bigint NOT NULL REFERENCES items ON DELETE CASCADE,
    media_id bigint NOT NULL REFERENCES media,
    field    text NOT NULL,                   -- "facts.image_id", "es.body"
    live     boolean NOT NULL,                -- readers see it
    PRIMARY KEY (item_id, live, media_id, field)
);
CREATE INDEX media_links_media ON media_links (media_id, live);

ALTER TABLE audit ADD media_id bigint REFERENCES media ON DELETE SET NULL;
CREATE INDEX audit_media ON audit (media_id, at DESC) WHERE media_id IS NOT NULL;

-- The pictures of kinds: of news the one that it is known by, of persons the portrait.
ALTER TABLE articles ADD image_id bigint REFERENCES media;
ALTER TABLE people ADD portrait_id bigint REFERENCES media;
CREATE INDEX articles_image ON articles (image_id) WHERE image_id IS NOT NULL;
CREATE INDEX people_portrait ON people (portrait_id) WHERE portrait_id IS NOT NULL;

-- +goose Down
ALTER TABLE people DROP portrait_id;
ALTER TABLE articles DROP image_id;
ALTER TABLE audit DROP media_id;
DROP TABLE media_links, renditions, media;
