-- +goose Up
-- A guest's answer waits for somebody of the house until one has dealt with it.
ALTER TABLE guests ADD COLUMN heeded_at timestamptz;
CREATE INDEX guests_answered ON guests (answered_at) WHERE answered_at IS NOT NULL AND heeded_at IS NULL;

-- +goose Down
DROP INDEX guests_answered;
ALTER TABLE guests DROP COLUMN heeded_at;
