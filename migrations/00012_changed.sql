-- +goose Up
-- Which parts of an item, its facts and the locales of its texts, a snapshot has otherwise than the one before it.
-- Which source text a translation reflects is nothing that anybody writes.
CREATE FUNCTION changes(before jsonb, after jsonb) RETURNS text[]
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN array(
        SELECT 'facts' WHERE before -> 'facts' IS DISTINCT FROM after -> 'facts'
        UNION ALL
        SELECT l
        FROM   jsonb_object_keys(coalesce(before -> 'translations', '{}') || coalesce(after -> 'translations', '{}')) l
        WHERE  (before #> ARRAY['translations', l]) - 'reflects' IS DISTINCT FROM (after #> ARRAY['translations', l]) - 'reflects');

ALTER TABLE revisions ADD COLUMN changed text[] NOT NULL DEFAULT '{}'; -- the parts that this version has otherwise than the one before
UPDATE revisions r
SET    changed = changes((SELECT snapshot FROM revisions p WHERE p.item_id = r.item_id AND p.version = r.version - 1), snapshot);
CREATE INDEX revisions_author ON revisions (item_id, author, version) INCLUDE (changed) WHERE author IS NOT NULL;

-- +goose Down
ALTER TABLE revisions DROP COLUMN changed;
DROP FUNCTION changes;
