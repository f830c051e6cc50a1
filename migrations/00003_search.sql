-- +goose Up
-- One configuration for each language: accents folded before the stemmer, so that "cooperacion" finds "cooperación".
CREATE TEXT SEARCH CONFIGURATION es (COPY = spanish);
ALTER TEXT SEARCH CONFIGURATION es ALTER MAPPING FOR hword, hword_part, word WITH unaccent, spanish_stem;
CREATE TEXT SEARCH CONFIGURATION pt (COPY = portuguese);
ALTER TEXT SEARCH CONFIGURATION pt ALTER MAPPING FOR hword, hword_part, word WITH unaccent, portuguese_stem;
CREATE TEXT SEARCH CONFIGURATION en (COPY = english);
ALTER TEXT SEARCH CONFIGURATION en ALTER MAPPING FOR hword, hword_part, word WITH unaccent, english_stem;

-- What is indexed of a text, and looked for of a query. The stemmers miss many plurals once accents are gone
-- (declaraciones, voces, jóvenes; regiões, jovens, nacionais), the Portuguese one even before.
CREATE FUNCTION searchable(locale text, t text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
    RETURN CASE locale
        WHEN 'es' THEN regexp_replace(regexp_replace(regexp_replace(fold(t), 'ciones\M', 'cion', 'g'), 'ces\M', 'z', 'g'), '(en|er|ar)es\M', '\1', 'g')
        WHEN 'pt' THEN regexp_replace(regexp_replace(regexp_replace(fold(t), 'oes\M', 'ao', 'g'), 'ns\M', 'm', 'g'), '(\w{3}[ae])is\M', '\1l', 'g')
        ELSE fold(t)
    END;

-- Apart from translations, because publishing replaces those rows by INSERT … SELECT.
-- A part for each language, so that the planner knows how common a word is in each:
-- it then finds rare words by the index of words, and reads common ones in the order
-- wanted until it has enough.
CREATE TABLE search (
    item_id bigint NOT NULL,
    locale  text NOT NULL,
    kind    text NOT NULL,
    readers text[] NOT NULL,                  -- the languages whose readers are shown this text
    recent  date NOT NULL,                    -- of a dated item, else infinity
    text    text NOT NULL,                    -- what a result quotes from: summary and body
    vector  tsvector NOT NULL,
    PRIMARY KEY (item_id, locale),
    FOREIGN KEY (item_id, locale) REFERENCES translations (item_id, locale) ON DELETE CASCADE
) PARTITION BY LIST (locale);
-- Texts and vectors stand apart from their rows, so that a row costs little until it is known to be wanted.
CREATE TABLE search_es PARTITION OF search FOR VALUES IN ('es') WITH (toast_tuple_target = 128);
CREATE TABLE search_pt PARTITION OF search FOR VALUES IN ('pt') WITH (toast_tuple_target = 128);
CREATE TABLE search_en PARTITION OF search FOR VALUES IN ('en') WITH (toast_tuple_target = 128);
CREATE INDEX search_vector ON search USING gin (vector, readers);
CREATE INDEX search_recent ON search (recent DESC, item_id DESC);

-- Every word that was ever public, folded: what a misspelt word is compared with.
CREATE TABLE words (
    word   text NOT NULL,
    locale text NOT NULL,
    PRIMARY KEY (word, locale)
);
CREATE INDEX words_trgm ON words USING gin (word gin_trgm_ops);

-- How many items of a kind are published in a locale, and under the locale '' how many
-- there are for editors: counting 100,000 rows costs ten times the page that shows the number.
CREATE TABLE counts (
    kind   text NOT NULL,
    locale text NOT NULL,
    n      bigint NOT NULL,
    PRIMARY KEY (kind, locale)
);

-- Rows are counted in one order, so that two transactions wait for each other and never both.
-- +goose StatementBegin
CREATE FUNCTION count_translations() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO counts
    SELECT kind, locale, CASE TG_OP WHEN 'INSERT' THEN count(*) ELSE -count(*) END
    FROM   changed
    GROUP  BY kind, locale
    ORDER  BY kind, locale
    ON CONFLICT (kind, locale) DO UPDATE SET n = counts.n + EXCLUDED.n;
    RETURN NULL;
END $$;
-- An item is there for editors from its first revision on.
CREATE FUNCTION count_items() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO counts
    SELECT i.kind, '', count(*)
    FROM   changed c
    JOIN   items i ON i.id = c.item_id
    WHERE  c.version = 1
    GROUP  BY i.kind
    ORDER  BY i.kind
    ON CONFLICT (kind, locale) DO UPDATE SET n = counts.n + EXCLUDED.n;
    RETURN NULL;
END $$;
-- +goose StatementEnd
CREATE TRIGGER count_inserted AFTER INSERT ON translations REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION count_translations();
CREATE TRIGGER count_deleted AFTER DELETE ON translations REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION count_translations();
CREATE TRIGGER count_saved AFTER INSERT ON revisions REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION count_items();

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
DROP FUNCTION searchable;
DROP TRIGGER count_saved ON revisions;
DROP TRIGGER count_inserted ON translations;
DROP TRIGGER count_deleted ON translations;
DROP FUNCTION count_items;
DROP FUNCTION count_translations;
DROP TEXT SEARCH CONFIGURATION en;
DROP TEXT SEARCH CONFIGURATION pt;
DROP TEXT SEARCH CONFIGURATION es;
