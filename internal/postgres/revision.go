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

// Revision returns one version of an item, or content.ErrNotFound, as for one in the
// trash. Version 0 is an item with nothing in it yet.
func Revision(ctx context.Context, db DB, k *content.Info, id int64, version int) (content.Draft, error) {
	d := content.NewDraft(k)
	var b []byte
	err := db.QueryRow(ctx, `
		SELECT coalesce(r.snapshot, '{}')
		FROM   items i
		LEFT   JOIN revisions r ON r.item_id = i.id AND r.version = $3
		WHERE  i.id = $1 AND i.kind = $2 AND i.trashed_at IS NULL AND (r.version IS NOT NULL OR $3 = 0)`, id, k.Name, version).Scan(&b)
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
	return saveBy(ctx, tx, k, "save", id, base, d, actor, older...)
}

// saveBy saves as Save does; action is what the audit calls it.
func saveBy(ctx context.Context, tx pgx.Tx, k *content.Info, action string, id int64, base int, d content.Draft, actor int64, older ...content.Draft) (int, error) {
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
	title, stale := locale.Label{}, []locale.Locale{}
	for _, l := range locale.All {
		if len(d.Stale(l)) > 0 {
			stale = append(stale, l)
		}
	}
	for l, t := range d.Translations {
		if t != nil && t.Title != "" {
			title[l] = t.Title
		}
	}
	version := base + 1
	b := &pgx.Batch{}
	b.Queue(`
		INSERT INTO revisions (item_id, version, snapshot, author, changed)
		VALUES ($1, $2, $3, $4, changes((SELECT snapshot FROM revisions WHERE item_id = $1 AND version = $2 - 1), $3))`, id, version, d, by(actor))
	b.Queue(`
		UPDATE items
		SET    version = $2, title = $3, unverified = $4, terms = fold($5), updated_at = now(), updated_by = $6, stale = $7
		WHERE  id = $1`, id, version, title, d.Unverified, d.Terms(), by(actor), stale)
	queueStates(b, id)
	queueAudit(b, actor, action, id, version, nil)
	if err := tx.SendBatch(ctx, b).Close(); err != nil {
		return 0, err
	}
	if _, err := linkMedia(ctx, tx, id, false, d); err != nil {
		return 0, err
	}
	return version, checkItem(ctx, tx, id)
}

// lockItem lets one act at a time change an item, and in a tree one act at a time change
// any, as what one act moves another may be placing. It returns the item's latest
// version, or content.ErrNotFound, as for one in the trash. Others may go on referring to the item meanwhile:
// NO KEY lets foreign keys be checked, so two items that refer to each other can be
// published at once.
func lockItem(ctx context.Context, tx pgx.Tx, k *content.Info, id int64) (latest int, err error) {
	if k.Parent != "" {
		if err := lockTree(ctx, tx, k); err != nil {
			return 0, err
		}
	}
	err = tx.QueryRow(ctx, `SELECT version FROM items WHERE id = $1 AND kind = $2 AND trashed_at IS NULL FOR NO KEY UPDATE`, id, k.Name).Scan(&latest)
	return latest, notFound(err, fmt.Sprintf("%s %d", k.Name, id))
}

// lockTree lets one act at a time change a tree.
func lockTree(ctx context.Context, tx pgx.Tx, k *content.Info) error {
	_, err := tx.Exec(ctx, `SELECT pg_advisory_xact_lock(hashtext($1))`, k.Table)
	return err
}

// by is the user an act is recorded for: null where the program itself acts.
func by(actor int64) *int64 {
	if actor == 0 {
		return nil
	}
	return &actor
}

func queueAudit(b *pgx.Batch, actor int64, action string, id int64, version int, locales []locale.Locale) {
	queueAct(b, act{actor: actor, action: action, item: id, version: version, locales: locales})
}

// An act is a line of the audit.
type act struct {
	actor    int64 // 0 for the program itself
	action   string
	item     int64
	version  int
	locales  []locale.Locale
	note     string // what was said with it
	schedule int64  // that it made, ended or fulfilled, or 0
}

func queueAct(b *pgx.Batch, a act) {
	if a.locales == nil {
		a.locales = []locale.Locale{}
	}
	b.Queue(`INSERT INTO audit (actor, action, item_id, version, locales, note, schedule_id) VALUES ($1, $2, $3, $4, $5, $6, nullif($7, 0))`,
		by(a.actor), a.action, a.item, a.version, a.locales, storable(a.note), a.schedule)
}

// An Event is one line of an item's history.
type Event struct {
	At      time.Time
	Actor   string // name, or "" for the program itself
	Action  string // save, submit, approve, return, schedule, cancel, publish, withdraw, move, unpublish, refuse, place, …
	Version int
	Locales []locale.Locale
	Note    string            // what was said with it
	Plan    *time.Time        // the time of the plan that the act made, ended or fulfilled
	Problem []content.Problem // why a plan was refused
}

// eventColumns are those of an Event, of the act a by the user u on the plan s.
const eventColumns = `
	a.at, coalesce(u.name, '') AS actor, a.action, coalesce(a.version, 0) AS version, a.locales, a.note,
	s.at AS plan, CASE WHEN a.action = 'refuse' THEN s.problem END AS problem`

// History returns what was done to an item, latest first, at most n events.
func History(ctx context.Context, db DB, id int64, n int) ([]Event, error) {
	rows, _ := db.Query(ctx, `
		SELECT `+eventColumns+`
		FROM   audit a
		LEFT   JOIN users u ON u.id = a.actor
		LEFT   JOIN schedules s ON s.id = a.schedule_id
		WHERE  a.item_id = $1
		ORDER  BY a.at DESC, a.id DESC
		LIMIT  $2`, id, n)
	return pgx.CollectRows(rows, pgx.RowToStructByName[Event])
}
