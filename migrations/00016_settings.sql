-- +goose Up
-- How the site as a whole is arranged: the menu, the foot, the home page, the notice, its names. The latest version of
-- each is what holds; what has none is as the program has it built in.
CREATE TABLE settings (
    name    text NOT NULL,
    version int NOT NULL CHECK (version > 0), -- the primary key is the optimistic lock
    value   jsonb NOT NULL,
    author  bigint REFERENCES users,          -- null: the program itself
    at      timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (name, version)
);

-- +goose Down
DROP TABLE settings;
