package postgres

import (
	"context"
	"fmt"

	"github.com/jackc/pgx/v5"

	"segib.org/web/internal/content"
	"segib.org/web/internal/picture"
)

// A Rendition is a stored file of a picture.
type Rendition struct {
	picture.File
	Type  string // MIME
	Key   string
	Bytes int64
}

// Renditions returns the files that a picture has.
func Renditions(ctx context.Context, db DB, media int64) ([]Rendition, error) {
	rows, _ := db.Query(ctx, `SELECT stamp, crop, width, ext, type, key, bytes FROM renditions WHERE media_id = $1`, media)
	return pgx.CollectRows(rows, pgx.RowToStructByName[Rendition])
}

// AddRendition notes a file of a picture that the store has. One that is there already
// stays; of a picture in whose place another stands by now none is noted.
func AddRendition(ctx context.Context, db DB, media int64, r Rendition) error {
	_, err := db.Exec(ctx, `
		INSERT INTO renditions (media_id, stamp, crop, width, ext, type, key, bytes)
		SELECT id, $2, $3, $4, $5, $6, $7, $8 FROM media WHERE id = $1 AND became IS NULL FOR KEY SHARE
		ON CONFLICT DO NOTHING`, media, r.Stamp, r.Crop, r.Width, r.Ext, r.Type, r.Key, r.Bytes)
	return err
}

// ShowMedia has pages show a picture as m has it, of which all renditions are there, and
// forgets those of earlier ones. It reports false if the picture has another file or
// another focus by now, or another stands in its place: others are to be made.
func ShowMedia(ctx context.Context, tx pgx.Tx, m content.Media) (shown bool, err error) {
	tag, err := tx.Exec(ctx, `
		UPDATE media SET shown = `+masterJSON+`, failure = '' WHERE id = $1 AND sha256 = $2 AND focus = $3 AND became IS NULL`, m.ID, m.SHA256, m.Focus)
	if err != nil || tag.RowsAffected() == 0 {
		return false, err
	}
	var stamps []string
	for _, s := range picture.Shapes {
		stamps = append(stamps, picture.Stamp(m.SHA256, m.Focus, s.Crop))
	}
	if _, err := tx.Exec(ctx, `DELETE FROM renditions WHERE media_id = $1 AND stamp <> ALL($2)`, m.ID, stamps); err != nil {
		return false, err
	}
	return true, notifyMedia(ctx, tx)
}

// FailMedia notes why no renditions can be made of a picture's file. It reports false if
// the picture has another file by now, of which they may.
func FailMedia(ctx context.Context, tx pgx.Tx, m content.Media, why string) (failed bool, err error) {
	tag, err := tx.Exec(ctx, `UPDATE media SET failure = $3 WHERE id = $1 AND sha256 = $2 AND became IS NULL`, m.ID, m.SHA256, why)
	return tag.RowsAffected() > 0, err
}

// A Stored is a file that may be served.
type Stored struct {
	Media  int64
	Key    string
	Type   string // MIME
	Name   string // the last part of the media's address
	Public bool   // something that readers see uses it
}

const public = `EXISTS (SELECT FROM media_links WHERE media_id = m.id AND live)`

// FindRendition returns one file of a picture, or content.ErrNotFound.
func FindRendition(ctx context.Context, db DB, media int64, f picture.File) (s Stored, err error) {
	err = db.QueryRow(ctx, `
		SELECT m.id, r.key, r.type, m.name, `+public+`
		FROM   renditions r
		JOIN   media m ON m.id = r.media_id
		WHERE  r.media_id = $1 AND r.stamp = $2 AND r.crop = $3 AND r.width = $4 AND r.ext = $5`, media, f.Stamp, f.Crop, f.Width, f.Ext).
		Scan(&s.Media, &s.Key, &s.Type, &s.Name, &s.Public)
	return s, notFound(err, fmt.Sprintf("rendition %s of %d", f, media))
}

// FindFile returns the file of a media as it is now, or of what stands in its place, or
// content.ErrNotFound.
func FindFile(ctx context.Context, db DB, media int64) (s Stored, err error) {
	err = db.QueryRow(ctx, `
		SELECT m.id, m.key, m.type, m.name, `+public+`
		FROM   media a
		JOIN   media m ON m.id = coalesce(a.became, a.id)
		WHERE  a.id = $1`, media).Scan(&s.Media, &s.Key, &s.Type, &s.Name, &s.Public)
	return s, notFound(err, fmt.Sprintf("file of %d", media))
}

// Unreferenced returns those of the keys of the store that nothing in the database has.
func Unreferenced(ctx context.Context, db DB, keys []string) ([]string, error) {
	rows, _ := db.Query(ctx, `
		SELECT k FROM unnest($1::text[]) k
		WHERE  NOT EXISTS (SELECT FROM media WHERE key = k) AND NOT EXISTS (SELECT FROM renditions WHERE key = k)
		AND    NOT EXISTS (SELECT FROM media WHERE shown ->> 'key' = k)`, keys)
	return pgx.CollectRows(rows, pgx.RowTo[string])
}
