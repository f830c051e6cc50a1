-- +goose Up
-- What a person did last, and to which items.
CREATE INDEX audit_actor ON audit (actor, id DESC) WHERE item_id IS NOT NULL;

-- +goose Down
DROP INDEX audit_actor;
