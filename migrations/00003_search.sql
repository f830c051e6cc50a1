-- +goose Up
-- One configuration for each language: accents folded before the stemmer, so that "cooperacion" finds "cooperación".
CREATE TEXT SEARCH CONFIGURATION es (COPY = spanish);
ALTER TEXT SEARCH CONFIGURATION es ALTER MAPPING FOR hword, hword_part, word WITH unaccent, spanish_stem;
CREATE TEXT SEARCH CONFIGURATION pt (COPY = portuguese);
ALTER TEXT SEARCH CONFIGURATION pt ALTER MAPPING FOR hword, hword_part, word WITH unaccent, portuguese_stem;
CREATE TEXT SEARCH CONFIGURATION en (COPY = english);
ALTER TEXT SEARCH CONFIGURATION en ALTER MAPPING FOR hword, hword_part, word WITH unaccent, english_stem;

-- Apart from translations, because publishing replaces those rows by INSERT … SELECT.
CREATE TABLE search (
    item_id bigint NOT NULL,
    locale  text NOT NULL,
    kind    text NOT NULL,
    text    text NOT NULL,                    -- what a result quotes from: summary and body
    vector  tsvector NOT NULL,
    PRIMARY KEY (item_id, locale),
    FOREIGN KEY (item_id, locale) REFERENCES translations (item_id, locale) ON DELETE CASCADE
);
CREATE INDEX search_vector ON search USING gin (vector);

-- Every word of what is published, folded: what a misspelt word is compared with.
CREATE TABLE words (
    word text PRIMARY KEY
);
CREATE INDEX words_trgm ON words USING gin (word gin_trgm_ops);

-- How many items of a kind are published in a locale: counting 100,000 rows costs ten times the page that shows the number.
CREATE TABLE counts (
    kind   text NOT NULL,
    locale text NOT NULL,
    n      bigint NOT NULL,
    PRIMARY KEY (kind, locale)
);

-- +goose StatementBegin
CREATE FUNCTION count_translations() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        INSERT INTO counts SELECT kind, locale, count(*) FROM changed GROUP BY kind, locale
        ON CONFLICT (kind, locale) DO UPDATE SET n = counts.n + EXCLUDED.n;
    ELSE
        INSERT INTO counts SELECT kind, locale, -count(*) FROM changed GROUP BY kind, locale
        ON CONFLICT (kind, locale) DO UPDATE SET n = counts.n + EXCLUDED.n;
    END IF;
    RETURN NULL;
END $$;
-- +goose StatementEnd
CREATE TRIGGER count_inserted AFTER INSERT ON translations REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION count_translations();
CREATE TRIGGER count_deleted AFTER DELETE ON translations REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION count_translations();

-- Pictures that stand for an item where its address is shared, drawn by a job.
CREATE TABLE share_images (
    item_id bigint NOT NULL REFERENCES items ON DELETE CASCADE,
    locale  text NOT NULL,
    png     bytea NOT NULL,
    made_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (item_id, locale)
);

-- +goose Down
DROP TABLE share_images, counts, words, search;
DROP FUNCTION count_translations;
DROP TEXT SEARCH CONFIGURATION en;
DROP TEXT SEARCH CONFIGURATION pt;
DROP TEXT SEARCH CONFIGURATION es;
