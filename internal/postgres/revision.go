package postgres

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"

	"segib.org/web/internal/content"
	"segib.org/web/internal/locale"
)

// Create makes an item with nothing in it and returns its id.
func Create(ctx context.Context, db DB, k *content.Info) (id int64, err error) {
	err = db.QueryRow(ctx, `INSERT INTO items (kind) VALUES ($1) RETURNING id`, k.Name).Scan(&id)
	return id, err
}

// Reserve returns the id of the item of that key, made if there is none, and its
// latest version. The first content uses it to refer to what it has not written yet.
func Reserve(ctx context.Context, db DB, k *content.Info, key string) (id int64, version int, err error) {
	find := func() error {
		return db.QueryRow(ctx, `SELECT id, version FROM items WHERE key = $1`, key).Scan(&id, &version)
	}
	if err = find(); !errors.Is(err, pgx.ErrNoRows) {
		return id, version, err
	}
	// Whoever makes it at the same time is waited for.
	if _, err := db.Exec(ctx, `INSERT INTO items (kind, key) VALUES ($1, $2) ON CONFLICT (key) DO NOTHING`, k.Name, key); err != nil {
		return 0, 0, err
	}
	err = find()
	return id, version, err
}

// Revision returns one version of an item, or content.ErrNotFound. Version 0 is an
// item with nothing in it yet.
func Revision(ctx context.Context, db DB, k *content.Info, id int64, version int) (content.Draft, error) {
	d := content.NewDraft(k)
	var b []byte
	err := db.QueryRow(ctx, `
		SELECT coalesce(r.snapshot, '{}')
		FROM   items i
		LEFT   JOIN revisions r ON r.item_id = i.id AND r.version = $3
		WHERE  i.id = $1 AND i.kind = $2 AND (r.version IS NOT NULL OR $3 = 0)`, id, k.Name, version).Scan(&b)
	if errors.Is(err, pgx.ErrNoRows) {
		return d, fmt.Errorf("%s %d version %d: %w", k.Name, id, version, content.ErrNotFound)
	} else if err != nil {
		return d, err
	}
	return d, json.Unmarshal(b, &d)
}

// Save records d as the version after base and returns that version. It returns
// content.ErrConflict if the latest version is not base any more. Texts of d may have been
// brought back from older drafts: they reflect what they did there.
func Save(ctx context.Context, tx pgx.Tx, k *content.Info, id int64, base int, d content.Draft, actor int64, older ...content.Draft) (int, error) {
	latest, err := lockItem(ctx, tx, k, id)
	if err != nil {
		return 0, err
	}
	if latest != base {
		return latest, fmt.Errorf("%s %d: version %d is not the latest, %d is: %w", k.Name, id, base, latest, content.ErrConflict)
	}
	previous, err := Revision(ctx, tx, k, id, base)
	if err != nil {
		return 0, err
	}
	d.Reflect(append([]content.Draft{previous}, older...)...)
	title := locale.Label{}
	for l, t := range d.Translations {
		if t != nil && t.Title != "" {
			title[l] = t.Title
		}
	}
	version := base + 1
	b := &pgx.Batch{}
	b.Queue(`INSERT INTO revisions (item_id, version, snapshot, author) VALUES ($1, $2, $3, $4)`, id, version, d, by(actor))
	b.Queue(`
		UPDATE items
		SET    version = $2, title = $3, unverified = $4, terms = fold($5), updated_at = now(), updated_by = $6
		WHERE  id = $1`, id, version, title, d.Unverified, d.Terms(), by(actor))
	queueStates(b, id)
	queueAudit(b, actor, "save", id, version, nil)
	return version, tx.SendBatch(ctx, b).Close()
}

// lockItem lets one act at a time change an item, and in a tree one act at a time change
// any, as what one act moves another may be placing. It returns the item's latest
// version, or content.ErrNotFound. Others may go on referring to the item meanwhile:
// NO KEY lets foreign keys be checked, so two items that refer to each other can be
// published at once.
func lockItem(ctx context.Context, tx pgx.Tx, k *content.Info, id int64) (latest int, err error) {
	if k.Parent != "" {
		if _, err := tx.Exec(ctx, `SELECT pg_advisory_xact_lock(hashtext($1))`, k.Table); err != nil {
			return 0, err
		}
	}
	err = tx.QueryRow(ctx, `SELECT version FROM items WHERE id = $1 AND kind = $2 FOR NO KEY UPDATE`, id, k.Name).Scan(&latest)
	return latest, notFound(err, fmt.Sprintf("%s %d", k.Name, id))
}

// by is the user an act is recorded for: null where the program itself acts.
func by(actor int64) *int64 {
	if actor == 0 {
		return nil
	}
	return &actor
}

// queueStates computes what lists show of an item in each locale: missing, draft,
// published, or changes (public, but readers see something else than the latest
// revision says, be it the text or the facts). Which source text a translation
// reflects is nothing that readers see.
func queueStates(b *pgx.Batch, id int64) {
	b.Queue(`
		UPDATE items i
		SET    states = (
			SELECT array_agg(l || ':' || CASE
			           WHEN t.version IS NULL AND coalesce(r.snapshot #>> ARRAY['translations', l, 'title'], '') = '' THEN 'missing'
			           WHEN t.version IS NULL THEN 'draft'
			           WHEN (r.snapshot #> ARRAY['translations', l]) - 'reflects' = (p.snapshot #> ARRAY['translations', l]) - 'reflects'
			            AND r.snapshot->'facts' = f.snapshot->'facts' THEN 'published'
			           ELSE 'changes'
			       END ORDER BY n)
			FROM   unnest($2::text[]) WITH ORDINALITY AS locales(l, n)
			LEFT   JOIN translations t ON t.item_id = i.id AND t.locale = l
			LEFT   JOIN revisions r ON r.item_id = i.id AND r.version = i.version
			LEFT   JOIN revisions p ON p.item_id = i.id AND p.version = t.version
			LEFT   JOIN revisions f ON f.item_id = i.id AND f.version = i.public)
		WHERE  id = $1`, id, locale.All)
}

func queueAudit(b *pgx.Batch, actor int64, action string, id int64, version int, locales []locale.Locale) {
	if locales == nil {
		locales = []locale.Locale{}
	}
	b.Queue(`INSERT INTO audit (actor, action, item_id, version, locales) VALUES ($1, $2, $3, $4, $5)`,
		by(actor), action, id, version, locales)
}

// An Event is one line of an item's history.
type Event struct {
	At      time.Time
	Actor   string // name, or "" for the program itself
	Action  string // save, publish, unpublish
	Version int
	Locales []locale.Locale
}

// History returns what was done to an item, latest first, at most n events.
func History(ctx context.Context, db DB, id int64, n int) ([]Event, error) {
	rows, _ := db.Query(ctx, `
		SELECT a.at, coalesce(u.name, '') AS actor, a.action, coalesce(a.version, 0) AS version, a.locales
		FROM   audit a
		LEFT   JOIN users u ON u.id = a.actor
		WHERE  a.item_id = $1
		ORDER  BY a.at DESC, a.id DESC
		LIMIT  $2`, id, n)
	return pgx.CollectRows(rows, pgx.RowToStructByName[Event])
}
