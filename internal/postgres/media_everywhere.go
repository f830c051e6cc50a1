package postgres

import (
	"context"
	"slices"

	"github.com/jackc/pgx/v5"

	"segib.org/web/internal/content"
	"segib.org/web/internal/form"
	"segib.org/web/internal/locale"
)

// PutMediaEverywhere puts one media in the place of another wherever that is used, in
// drafts, for readers and in older versions, and deletes the other's file for ever. Its
// addresses lead to what stands in its place. Nothing that items say changes: they name
// the one and show the other. It returns a *content.InvalidError with problems of the
// fields "to" (it cannot stand there) and "pt.alt" (it says nothing in a language in which
// the other is used, to who does not see it).
func PutMediaEverywhere(ctx context.Context, tx pgx.Tx, from, to, actor int64) error {
	// In one order, whichever is put in whose place; stronger than any use of them.
	rows, _ := tx.Query(ctx, mediaSQL+`m.id = ANY($1) AND `+present+` ORDER BY m.id FOR UPDATE OF m`, []int64{from, to})
	list, err := pgx.CollectRows(rows, pgx.RowToStructByName[content.Media])
	if err != nil {
		return err
	}
	at := func(id int64) int { return slices.IndexFunc(list, func(m content.Media) bool { return m.ID == id }) }
	if at(from) < 0 {
		return notFound(pgx.ErrNoRows, "media to be replaced")
	}
	if from == to || at(to) < 0 {
		return &content.InvalidError{Problems: []content.Problem{{Field: "to", Code: form.NotRef}}}
	}
	if err := fits(ctx, tx, list[at(from)], list[at(to)]); err != nil {
		return err
	}
	b := &pgx.Batch{}
	b.Queue(`
		INSERT INTO media_links (item_id, media_id, field, live)
		SELECT item_id, $2, field, live FROM media_links WHERE media_id = $1
		ON CONFLICT DO NOTHING`, from, to)
	b.Queue(`DELETE FROM media_links WHERE media_id = $1`, from)
	b.Queue(`UPDATE media SET became = $2 WHERE became = $1`, from, to)
	b.Queue(`UPDATE media SET became = $2, key = '', shown = NULL, version = version + 1, updated_at = now(), updated_by = $3 WHERE id = $1`, from, to, by(actor))
	b.Queue(`DELETE FROM renditions WHERE media_id = $1`, from)
	queueMediaAct(b, actor, "everywhere", to)
	if err := tx.SendBatch(ctx, b).Close(); err != nil {
		return err
	}
	return notifyMedia(ctx, tx)
}

// fits returns a *content.InvalidError if a media cannot stand where another does.
func fits(ctx context.Context, db DB, from, to content.Media) error {
	if from.Class != to.Class {
		return &content.InvalidError{Problems: []content.Problem{{Field: "to", Code: content.OtherClass}}}
	}
	if to.Class != content.ImageMedia || to.Decorative {
		return nil
	}
	needed, err := mediaLocales(ctx, db, from.ID)
	if err != nil {
		return err
	}
	var invalid content.InvalidError
	for _, l := range needed {
		if to.Alt[l] == "" {
			invalid.Problems = append(invalid.Problems, content.Problem{Field: string(l) + ".alt", Code: form.Required})
		}
	}
	if len(invalid.Problems) > 0 {
		return &invalid
	}
	return nil
}

// mediaLocales returns the languages in which a media is used: those of texts that have it
// and, where facts do, those that their items have.
func mediaLocales(ctx context.Context, db DB, media int64) (list []locale.Locale, err error) {
	rows, _ := db.Query(ctx, `
		SELECT DISTINCT l
		FROM   media_links m
		JOIN   items i ON i.id = m.item_id
		CROSS  JOIN LATERAL (
			SELECT split_part(m.field, '.', 1) AS l WHERE m.field NOT LIKE 'facts.%'
			UNION
			SELECT jsonb_object_keys(i.title) WHERE m.field LIKE 'facts.%') x
		WHERE  m.media_id = $1
		ORDER  BY l`, media)
	return pgx.CollectRows(rows, pgx.RowTo[locale.Locale])
}
