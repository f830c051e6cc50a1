-- +goose Up
-- What the gates find of the latest revision of every item that is not in the trash, by a job after each change.
CREATE TABLE findings (
    id       bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
    item_id  bigint NOT NULL REFERENCES items ON DELETE CASCADE,
    kind     text NOT NULL,
    locale   text NOT NULL,                    -- '' for the facts
    code     text NOT NULL,
    severity text NOT NULL CHECK (severity IN ('error', 'warning')),
    field    text NOT NULL,                    -- the input: 'es.body'
    detail   text NOT NULL,
    target   bigint REFERENCES items ON DELETE CASCADE, -- the other item concerned
    holds    timestamptz NOT NULL DEFAULT '-infinity',  -- from when on
    version  int NOT NULL,
    at       timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX findings_item ON findings (item_id);
CREATE INDEX findings_target ON findings (target) WHERE target IS NOT NULL;
-- The list, whole or filtered, in its order; and how many there are of each code.
CREATE INDEX findings_list ON findings (severity, code, id);
CREATE INDEX findings_locale ON findings (locale, severity, code, id);
CREATE INDEX findings_kind ON findings (kind, locale, severity, code, id);
CREATE INDEX findings_count ON findings (code, locale, kind, severity, holds);

-- +goose Down
DROP TABLE findings;
