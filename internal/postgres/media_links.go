package postgres

import (
	"context"
	"maps"
	"slices"
	"strings"

	"github.com/jackc/pgx/v5"

	"segib.org/web/internal/content"
	"segib.org/web/internal/form"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/richtext"
)

// A mediaUse is a field that shows a media: "facts.image_id", "es.body".
type mediaUse struct {
	media int64
	field string
}

// mediaUses lists what a draft shows, by its facts and its texts.
func mediaUses(d content.Draft) (uses []mediaUse) {
	for _, r := range form.MediaOf(d.Facts) {
		uses = append(uses, mediaUse{r.ID, "facts." + r.Field})
	}
	for _, l := range locale.All {
		if t := d.Translations[l]; t != nil {
			for _, id := range richtext.Media(t.Body) {
				uses = append(uses, mediaUse{id, string(l) + ".body"})
			}
		}
	}
	return uses
}

// MediaIn returns the ids of the media that a draft shows, each once.
func MediaIn(d content.Draft) (ids []int64) {
	for _, u := range mediaUses(d) {
		if !slices.Contains(ids, u.media) {
			ids = append(ids, u.media)
		}
	}
	return ids
}

// linkMedia notes the media that a draft of an item uses, or what readers see of it. It
// returns the uses of what is not in the library, or in its trash: a draft may have them,
// as one that was brought back from before a picture was deleted.
func linkMedia(ctx context.Context, tx pgx.Tx, item int64, live bool, d content.Draft) (missing []mediaUse, err error) {
	uses := mediaUses(d)
	asked := MediaIn(d)
	// Whoever is about to put one in the trash, or another in its place, is waited for: all
	// in the order in which PutMediaEverywhere has them.
	if _, err := tx.Exec(ctx, `
		SELECT FROM media WHERE id = ANY($1) OR id IN (SELECT became FROM media WHERE id = ANY($1)) ORDER BY id FOR KEY SHARE`, asked); err != nil {
		return nil, err
	}
	stands := map[int64]int64{}
	var id, became int64
	rows, _ := tx.Query(ctx, `
		SELECT a.id, m.id FROM media a JOIN media m ON m.id = coalesce(a.became, a.id)
		WHERE  a.id = ANY($1) AND m.trashed_at IS NULL`, asked)
	if _, err := pgx.ForEachRow(rows, []any{&id, &became}, func() error { stands[id] = became; return nil }); err != nil {
		return nil, err
	}
	var ids []int64
	var fields []string
	for _, u := range uses {
		if id, ok := stands[u.media]; ok {
			ids, fields = append(ids, id), append(fields, u.field)
		} else {
			missing = append(missing, u)
		}
	}
	b := &pgx.Batch{}
	b.Queue(`DELETE FROM media_links WHERE item_id = $1 AND live = $2`, item, live)
	b.Queue(`
		INSERT INTO media_links (item_id, media_id, field, live)
		SELECT $1, media, field, $2 FROM unnest($3::bigint[], $4::text[]) AS used (media, field)
		ON CONFLICT DO NOTHING`, item, live, ids, fields)
	return missing, tx.SendBatch(ctx, b).Close()
}

// linkLiveMedia notes the media that readers see of an item now, in texts that were
// withdrawn too. What is about to be public and is not there makes it invalid.
func linkLiveMedia(ctx context.Context, tx pgx.Tx, k *content.Info, id int64) error {
	x, err := FindLive(ctx, tx, k, id)
	if err != nil {
		return err
	}
	missing, err := linkMedia(ctx, tx, id, true, x.Draft)
	if err != nil {
		return err
	}
	if len(missing) == 0 {
		return teachMedia(ctx, tx, x.Draft)
	}
	var invalid content.InvalidError
	for _, u := range missing {
		invalid.Problems = append(invalid.Problems, content.Problem{Field: u.field, Code: form.NotRef})
	}
	return &invalid
}

// teachMedia keeps what public texts say of their pictures as what the pictures tell, in
// languages in which nobody has said it in the library: it is there for the next text.
func teachMedia(ctx context.Context, tx pgx.Tx, d content.Draft) error {
	told := map[int64]locale.Label{}
	for _, l := range locale.All {
		t := d.Translations[l]
		if t == nil {
			continue
		}
		for _, a := range richtext.Images(t.Body) {
			if a.Alt == "" || told[a.Media][l] != "" {
				continue
			}
			if told[a.Media] == nil {
				told[a.Media] = locale.Label{}
			}
			told[a.Media][l] = a.Alt
		}
	}
	b := &pgx.Batch{}
	for _, id := range slices.Sorted(maps.Keys(told)) {
		tag, err := tx.Exec(ctx, `
			UPDATE media m SET alt = $2::jsonb || m.alt, version = m.version + 1
			WHERE  m.id = $1 AND NOT m.decorative AND m.alt <> $2::jsonb || m.alt AND `+present, id, told[id])
		if err != nil {
			return err
		}
		if tag.RowsAffected() > 0 {
			queueMediaChange(b, id)
		}
	}
	return tx.SendBatch(ctx, b).Close()
}

// A MediaUse is a place where an item shows a media.
type MediaUse struct {
	Row
	Field  string // "facts.image_id", "es.body"
	Draft  bool   // the latest version does
	Live   bool   // readers see it
	Thrown bool   // the item is in the trash
}

// Locale returns the language of the text that has the media, or "" of the facts.
func (u MediaUse) Locale() locale.Locale {
	part, _, _ := strings.Cut(u.Field, ".")
	l, _ := locale.Parse(part)
	return l
}

// MediaUses returns where a media is used, what readers see first, up to n+1 places: one
// more than n tells that there are others. Items in the trash are among them.
func MediaUses(ctx context.Context, db DB, media int64, n int) ([]MediaUse, error) {
	rows, _ := db.Query(ctx, `
		SELECT `+rowColumns+`, used.field, used.draft, used.live, i.trashed_at IS NOT NULL AS thrown
		FROM  (SELECT item_id, field, bool_or(NOT live) AS draft, bool_or(live) AS live
		       FROM media_links WHERE media_id = $1 GROUP BY item_id, field) used
		JOIN   items i ON i.id = used.item_id
		LEFT   JOIN users u ON u.id = i.updated_by
		ORDER  BY used.live DESC, i.updated_at DESC, i.id, used.field
		LIMIT  $2`, media, n+1)
	return pgx.CollectRows(rows, pgx.RowToStructByName[MediaUse])
}

// CountMediaUses returns in how many items a media is used, and in how many of those
// readers see it.
func CountMediaUses(ctx context.Context, db DB, media int64) (items, live int, err error) {
	err = db.QueryRow(ctx, `SELECT count(DISTINCT item_id), count(DISTINCT item_id) FILTER (WHERE live) FROM media_links WHERE media_id = $1`, media).Scan(&items, &live)
	return items, live, err
}
