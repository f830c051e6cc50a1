-- +goose Up
-- What somebody is to look at again, and when: an item, and in a note what of it.
CREATE TABLE reminders (
    id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    item_id   bigint NOT NULL REFERENCES items ON DELETE CASCADE,
    note      text NOT NULL DEFAULT '',        -- what is to be looked at; '' for all of it
    every     int NOT NULL CHECK (every BETWEEN 1 AND 1000),
    unit      text NOT NULL CHECK (unit IN ('day', 'month')),
    next      date NOT NULL,                   -- of the institution
    for_user  bigint REFERENCES users,         -- null: whoever published the item last
    version   int NOT NULL DEFAULT 1,          -- the optimistic lock
    set_by    bigint REFERENCES users,         -- who set or moved it last
    set_at    timestamptz NOT NULL DEFAULT now(),
    looked_at timestamptz,                     -- when somebody found it right
    looked_by bigint REFERENCES users
);
CREATE INDEX reminders_item ON reminders (item_id);
CREATE INDEX reminders_next ON reminders (next);

-- The days on which somebody was sent what is due: one letter a day.
CREATE TABLE reminder_letters (
    user_id bigint NOT NULL REFERENCES users ON DELETE CASCADE,
    day     date NOT NULL,
    sent_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (user_id, day)
);

-- +goose Down
DROP TABLE reminder_letters, reminders;
