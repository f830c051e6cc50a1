package postgres

import (
	"context"
	"fmt"
	"strings"

	"github.com/jackc/pgx/v5"

	"segib.org/web/internal/content"
	"segib.org/web/internal/locale"
)

const mediaColumns = `
	m.id, m.version, m.class, m.name, m.type, m.key, m.sha256, m.bytes, m.width, m.height, m.colour, m.focus, m.shown, m.failure,
	m.alt, m.decorative, m.caption, m.credit, m.licence, m.tags, m.created_at AS created, coalesce(u.name, '') AS by, m.updated_at AS changed`

const mediaSQL = `
	SELECT ` + mediaColumns + `
	FROM   media m
	LEFT   JOIN users u ON u.id = m.created_by
	WHERE  `

// FindMedia returns a media that is not in the trash, or what stands in its place, or
// content.ErrNotFound.
func FindMedia(ctx context.Context, db DB, id int64) (content.Media, error) {
	found, err := MediaByID(ctx, db, []int64{id})
	m, ok := found[id]
	if err == nil && !ok {
		err = fmt.Errorf("media %d: %w", id, content.ErrNotFound)
	}
	return m, err
}

// MediaByID returns those of the media that exist and are not in the trash, by the ids
// that were asked for: what stands in the place of one has another.
func MediaByID(ctx context.Context, db DB, ids []int64) (map[int64]content.Media, error) {
	found := map[int64]content.Media{}
	if len(ids) == 0 {
		return found, nil
	}
	type asked struct {
		Asked int64
		content.Media
	}
	rows, _ := db.Query(ctx, `
		SELECT a.id AS asked,`+mediaColumns+`
		FROM   media a
		JOIN   media m ON m.id = coalesce(a.became, a.id)
		LEFT   JOIN users u ON u.id = m.created_by
		WHERE  a.id = ANY($1) AND m.trashed_at IS NULL`, ids)
	list, err := pgx.CollectRows(rows, pgx.RowToStructByName[asked])
	for _, m := range list {
		found[m.Asked] = m.Media
	}
	return found, err
}

// CreateMedia notes a file that the store has, and asks for its renditions. Of m it reads
// class, name, master and words. It returns the id.
func CreateMedia(ctx context.Context, tx pgx.Tx, m content.Media, actor int64) (id int64, err error) {
	err = tx.QueryRow(ctx, `
		INSERT INTO media (class, name, type, key, sha256, bytes, width, height, colour, created_by, updated_by)
		VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10)
		RETURNING id`, m.Class, m.Name, m.Type, m.Key, m.SHA256, m.Bytes, m.Width, m.Height, m.Colour, by(actor)).Scan(&id)
	if err != nil {
		return 0, err
	}
	b := &pgx.Batch{}
	queueMediaChange(b, id)
	queueMediaAct(b, actor, "upload", id)
	if err := tx.SendBatch(ctx, b).Close(); err != nil {
		return 0, err
	}
	return id, prepareMedia(ctx, tx, m.Class, id)
}

// ReplaceMedia gives a media another file, under the same address. It returns
// content.ErrConflict if version is not its latest, and a *content.InvalidError of the
// field "file" if a picture would become a document, or a document a picture.
func ReplaceMedia(ctx context.Context, tx pgx.Tx, id int64, version int, m content.Media, actor int64) error {
	old, err := lockMedia(ctx, tx, id, version)
	if err != nil {
		return err
	}
	if old.Class != m.Class {
		return &content.InvalidError{Problems: []content.Problem{{Field: "file", Code: content.OtherClass}}}
	}
	b := &pgx.Batch{}
	b.Queue(`
		UPDATE media
		SET    name = $2, type = $3, key = $4, sha256 = $5, bytes = $6, width = $7, height = $8, colour = $9, failure = '',
		       focus = '{"x": 0.5, "y": 0.5}', version = version + 1, updated_at = now(), updated_by = $10
		WHERE  id = $1`, id, renamed(old.Name, m.Name), m.Type, m.Key, m.SHA256, m.Bytes, m.Width, m.Height, m.Colour, by(actor))
	queueMediaChange(b, id)
	queueMediaAct(b, actor, "replace", id)
	if err := tx.SendBatch(ctx, b).Close(); err != nil {
		return err
	}
	if err := prepareMedia(ctx, tx, m.Class, id); err != nil {
		return err
	}
	return notifyMedia(ctx, tx)
}

// renamed is the name of a file that was replaced: its own, with the new one's extension.
func renamed(old, new string) string {
	stem := func(s string) (string, string) {
		i := strings.LastIndexByte(s, '.')
		return s[:max(i, 0)], s[max(i, 0):]
	}
	name, _ := stem(old)
	_, ext := stem(new)
	return name + ext
}

// DescribeMedia keeps what is said of a media, and the focus of a picture. It returns
// content.ErrConflict if version is not its latest.
func DescribeMedia(ctx context.Context, tx pgx.Tx, id int64, version int, m content.Media, actor int64) error {
	old, err := lockMedia(ctx, tx, id, version)
	if err != nil {
		return err
	}
	b := &pgx.Batch{}
	b.Queue(`
		UPDATE media
		SET    alt = $2, decorative = $3, caption = $4, credit = $5, licence = $6, tags = $7, focus = $8,
		       version = version + 1, updated_at = now(), updated_by = $9
		WHERE  id = $1`, id, label(m.Alt), m.Decorative, label(m.Caption), label(m.Credit), m.Licence, append([]string{}, m.Tags...), m.Focus, by(actor))
	queueMediaChange(b, id)
	queueMediaAct(b, actor, "describe", id)
	if err := tx.SendBatch(ctx, b).Close(); err != nil {
		return err
	}
	if old.Focus != m.Focus {
		if err := prepareMedia(ctx, tx, old.Class, id); err != nil {
			return err
		}
	}
	if err := checkUsers(ctx, tx, id); err != nil {
		return err
	}
	return notifyMedia(ctx, tx)
}

// mostChecked bounds how many items are checked anew for one media, the latest first.
const mostChecked = 500

// checkUsers has the gates look anew at the items that use a media.
func checkUsers(ctx context.Context, tx pgx.Tx, media int64) error {
	rows, _ := tx.Query(ctx, `SELECT DISTINCT item_id FROM media_links WHERE media_id = $1 ORDER BY item_id DESC LIMIT $2`, media, mostChecked)
	items, err := pgx.CollectRows(rows, pgx.RowTo[int64])
	if err != nil {
		return err
	}
	for _, id := range items {
		if err := checkItem(ctx, tx, id); err != nil {
			return err
		}
	}
	return nil
}

// label is l as it is stored: a nil map would be null.
func label(l locale.Label) locale.Label {
	if l == nil {
		return locale.Label{}
	}
	return l
}

// lockMedia lets one act at a time change a media. Others may go on using it meanwhile.
func lockMedia(ctx context.Context, tx pgx.Tx, id int64, version int) (content.Media, error) {
	rows, _ := tx.Query(ctx, mediaSQL+`m.id = $1 AND `+present+` FOR NO KEY UPDATE OF m`, id)
	m, err := pgx.CollectExactlyOneRow(rows, pgx.RowToStructByName[content.Media])
	if err != nil {
		return m, notFound(err, fmt.Sprintf("media %d", id))
	}
	if m.Version != version {
		return m, fmt.Errorf("media %d: version %d is not the latest, %d is: %w", id, version, m.Version, content.ErrConflict)
	}
	return m, nil
}

// queueMediaChange prepares a media for the library's search, and shows a document, of which no renditions are made.
func queueMediaChange(b *pgx.Batch, id int64) {
	b.Queue(`
		UPDATE media
		SET    terms = fold(concat_ws(' ', name, (SELECT string_agg(value, ' ') FROM jsonb_each_text(alt)), array_to_string(tags, ' '),
		                    (SELECT string_agg(value, ' ') FROM jsonb_each_text(caption)), (SELECT string_agg(value, ' ') FROM jsonb_each_text(credit)))),
		       shown = CASE WHEN class = 'image' THEN shown ELSE `+masterJSON+` END
		WHERE  id = $1`, id)
}

// masterJSON is a media's file and focus as a content.Shown.
const masterJSON = `jsonb_build_object('type', type, 'key', key, 'sha256', sha256, 'bytes', bytes, 'width', width, 'height', height, 'colour', colour, 'focus', focus)`

func queueMediaAct(b *pgx.Batch, actor int64, action string, id int64) {
	b.Queue(`INSERT INTO audit (actor, action, media_id) VALUES ($1, $2, $3)`, by(actor), action, id)
}

// notifyMedia has pages rendered anew: some may show what has changed.
func notifyMedia(ctx context.Context, tx pgx.Tx) error {
	_, err := tx.Exec(ctx, `SELECT pg_notify($1, 'media')`, Channel)
	return err
}
