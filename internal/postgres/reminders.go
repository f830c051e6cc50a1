package postgres

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"

	"segib.org/web/internal/content"
	"segib.org/web/internal/locale"
)

// A Reminder has somebody look at an item again, and again after an interval. Days are UTC
// midnights that stand for days of the institution.
type Reminder struct {
	ID         int64
	ItemID     int64
	Kind       string
	Title      locale.Label
	Note       string // what of it; "" for all
	Every      int
	Unit       string // day or month
	Next       time.Time
	ForUser    *int64 // nil: whoever published the item last
	ForName    string
	Keeper     *int64 // who is told: ForUser or that, as far as they may sign in; nil: nobody in particular
	KeeperName string
	Version    int
	SetAt      time.Time
	SetBy      string // name
	LookedAt   *time.Time
	LookedBy   string
}

// remindersSQL returns reminders of items that are not in the trash; what it is appended with
// says which.
const remindersSQL = `
	SELECT r.id, r.item_id, i.kind, i.title, r.note, r.every, r.unit, r.next, r.for_user, coalesce(f.name, '') AS for_name,
	       k.id AS keeper, coalesce(k.name, '') AS keeper_name, r.version, r.set_at, coalesce(s.name, '') AS set_by, r.looked_at, coalesce(l.name, '') AS looked_by
	FROM   reminders r
	JOIN   items i ON i.id = r.item_id AND i.trashed_at IS NULL
	LEFT   JOIN users f ON f.id = r.for_user
	LEFT   JOIN users s ON s.id = r.set_by
	LEFT   JOIN users l ON l.id = r.looked_by
	LEFT   JOIN LATERAL (
		SELECT u.id, u.name
		FROM  (SELECT r.for_user AS id, 0 AS turn, 0::bigint AS act
		       UNION  ALL
		       SELECT coalesce(a.actor, p.actor), 1, -a.id
		       FROM   audit a
		       LEFT   JOIN schedules p ON p.id = a.schedule_id
		       WHERE  a.item_id = r.item_id AND a.action = 'publish') c
		JOIN   users u ON u.id = c.id AND NOT u.disabled
		ORDER  BY c.turn, c.act
		LIMIT  1) k ON true
	WHERE  `

// RemindersOf returns the reminders of an item, the next one first.
func RemindersOf(ctx context.Context, db DB, item int64) ([]Reminder, error) {
	return reminders(ctx, db, `r.item_id = $1 ORDER BY r.next, r.id`, item)
}

// DueReminders returns what is due on a day, longest due first, at most n: what a user is told
// of or, of user 0, all.
func DueReminders(ctx context.Context, db DB, day time.Time, user int64, n int) ([]Reminder, error) {
	return reminders(ctx, db, `r.next <= $1 AND ($2::bigint = 0 OR k.id = $2) ORDER BY r.next, r.id LIMIT $3`, day, user, n)
}

// RemindersWithin returns what falls due from a day on and before another, in that order.
func RemindersWithin(ctx context.Context, db DB, from, to time.Time) ([]Reminder, error) {
	return reminders(ctx, db, `r.next >= $1 AND r.next < $2 ORDER BY r.next, r.id`, from, to)
}

func reminders(ctx context.Context, db DB, which string, args ...any) ([]Reminder, error) {
	rows, _ := db.Query(ctx, remindersSQL+which, args...)
	return pgx.CollectRows(rows, pgx.RowToStructByName[Reminder])
}

// anInterval is what is added to a day: to the last of a month, as late a day as the other has.
const anInterval = `CASE %[2]s WHEN 'day' THEN make_interval(days => %[1]s) ELSE make_interval(months => %[1]s) END`

// Remind sets a reminder of an item (r.ID is 0) or changes one: its note, interval, whom it is
// for and the next day, which is an interval after day unless r says when. content.ErrConflict
// says that it was changed since r.Version, or is gone.
func Remind(ctx context.Context, tx pgx.Tx, k *content.Info, item int64, r Reminder, day time.Time, actor int64) error {
	if _, err := lockItem(ctx, tx, k, item); err != nil {
		return err
	}
	next := `CASE WHEN $5::date > '0001-01-01' THEN $5::date ELSE $8::date + ` + fmt.Sprintf(anInterval, "$3::int", "$4::text") + ` END`
	sql := `INSERT INTO reminders (item_id, note, every, unit, next, for_user, set_by) VALUES ($1, $2, $3, $4, ` + next + `, $6, $7) RETURNING note`
	args := []any{item, storable(r.Note), r.Every, r.Unit, r.Next, r.ForUser, by(actor), day}
	if r.ID != 0 {
		sql = `
			UPDATE reminders
			SET    note = $2, every = $3, unit = $4, next = ` + next + `, for_user = $6, set_by = $7, set_at = now(), version = version + 1
			WHERE  item_id = $1 AND id = $9 AND version = $10 RETURNING note`
		args = append(args, r.ID, r.Version)
	}
	return changeReminder(ctx, tx, act{actor: actor, action: "remind", item: item}, sql, args...)
}

// LookedAt notes that somebody looked on a day at what a reminder is of, and found it right:
// the next time is an interval after that day. Its errors are those of Remind.
func LookedAt(ctx context.Context, tx pgx.Tx, k *content.Info, item int64, r Reminder, day time.Time, actor int64) error {
	if _, err := lockItem(ctx, tx, k, item); err != nil {
		return err
	}
	return changeReminder(ctx, tx, act{actor: actor, action: "look", item: item}, `
		UPDATE reminders
		SET    next = $4::date + `+fmt.Sprintf(anInterval, "every", "unit")+`,
		       looked_at = now(), looked_by = $5, version = version + 1
		WHERE  item_id = $1 AND id = $2 AND version = $3 RETURNING note`, item, r.ID, r.Version, day, by(actor))
}

// Forget takes a reminder away. Its errors are those of Remind.
func Forget(ctx context.Context, tx pgx.Tx, k *content.Info, item int64, r Reminder, actor int64) error {
	if _, err := lockItem(ctx, tx, k, item); err != nil {
		return err
	}
	return changeReminder(ctx, tx, act{actor: actor, action: "forget", item: item},
		`DELETE FROM reminders WHERE item_id = $1 AND id = $2 AND version = $3 RETURNING note`, item, r.ID, r.Version)
}

// changeReminder runs a statement that returns the note of the one reminder that it changes,
// and notes the act with it.
func changeReminder(ctx context.Context, tx pgx.Tx, a act, sql string, args ...any) error {
	err := tx.QueryRow(ctx, sql, args...).Scan(&a.note)
	if errors.Is(err, pgx.ErrNoRows) {
		return fmt.Errorf("reminder of %d: %w", a.item, content.ErrConflict)
	} else if err != nil {
		return err
	}
	b := &pgx.Batch{}
	queueAct(b, a)
	return tx.SendBatch(ctx, b).Close()
}

// OldContacts returns the public offices that nobody has verified since a day, longest not
// verified first, at most n.
func OldContacts(ctx context.Context, db DB, since time.Time, n int) ([]Contact, error) {
	rows, _ := db.Query(ctx, `
		SELECT id AS item_id, verified
		FROM   offices
		WHERE  verified IS NULL OR verified < $1
		ORDER  BY verified NULLS FIRST, id
		LIMIT  $2`, since, n)
	return pgx.CollectRows(rows, pgx.RowToStructByName[Contact])
}

// A Contact is an office, with the day on which somebody last verified how it is reached, or nil.
type Contact struct {
	ItemID   int64
	Verified *time.Time
}
