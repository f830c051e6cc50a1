package postgres

import (
	"context"
	"encoding/json"
	"fmt"
	"math"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/riverqueue/river"

	"segib.org/web/internal/content"
	"segib.org/web/internal/form"
	"segib.org/web/internal/locale"
)

// A Plan is what will happen to an item by itself: one of both. Its actor is a user.
type Plan struct {
	Publication *Publication
	Ending      *Ending
}

// A Scheduled is a plan that has a time, and what became of it.
type Scheduled struct {
	ID      int64
	ItemID  int64
	Action  string // publish or unpublish
	Version int    // to be published, else 0
	Locales []locale.Locale
	At      time.Time
	What    json.RawMessage // the Publication or the Ending; its locales are those above
	Actor   string          // name
	Outcome string          // "" while it is to come, done, refused, cancelled or superseded
	Problem []content.Problem
}

// Schedule has the program do something to an item at a time and returns its id. In the
// same language a later plan of the same sort takes the place of an earlier one, and a
// person who does it sooner, or takes the text from readers, calls it off; otherwise what
// people do meanwhile leaves it as it is. What can be known to be refused now is a
// *content.InvalidError, as is a time that is not to come: field "at", code form.Past.
func Schedule(ctx context.Context, tx pgx.Tx, k *content.Info, id int64, at time.Time, what Plan) (int64, error) {
	if _, err := lockItem(ctx, tx, k, id); err != nil {
		return 0, err
	}
	s := Scheduled{ItemID: id, At: at}
	actor, err := what.describe(&s)
	if err != nil {
		return 0, err
	}
	if err := what.check(ctx, tx, k, id, at); err != nil {
		return 0, err
	}
	b := &pgx.Batch{}
	queueReplaced(b, id, s.Locales, s.Action, math.MaxInt32)
	b.Queue(`
		INSERT INTO schedules (item_id, action, version, locales, at, what, actor) VALUES ($1, $2, nullif($3, 0), $4, $5, $6, $7)
		RETURNING id`, id, s.Action, s.Version, s.Locales, at, s.What, actor).QueryRow(func(row pgx.Row) error { return row.Scan(&s.ID) })
	queueStates(b, id)
	if err := tx.SendBatch(ctx, b).Close(); err != nil {
		return 0, err
	}
	b = &pgx.Batch{}
	queueAct(b, act{actor: actor, action: "schedule", item: id, version: s.Version, locales: s.Locales, schedule: s.ID})
	if err := tx.SendBatch(ctx, b).Close(); err != nil {
		return 0, err
	}
	client, err := inserter()
	if err != nil {
		return 0, err
	}
	_, err = client.InsertTx(ctx, tx, Due{Schedule: s.ID}, &river.InsertOpts{ScheduledAt: at})
	return s.ID, err
}

// describe notes in s what the plan does and returns whose it is.
func (p Plan) describe(s *Scheduled) (actor int64, err error) {
	if p.Publication != nil {
		s.Action, s.Version, s.Locales = "publish", p.Publication.Version, p.Publication.Locales
		actor = p.Publication.Actor
		s.What, err = json.Marshal(p.Publication)
		return actor, err
	}
	s.Action, s.Locales = "unpublish", p.Ending.Locales
	actor = p.Ending.Actor
	s.What, err = json.Marshal(p.Ending)
	return actor, err
}

// check returns a *content.InvalidError if it is known today that the plan cannot be
// carried out. What a text is withdrawn from may itself be to come.
func (p Plan) check(ctx context.Context, tx pgx.Tx, k *content.Info, id int64, at time.Time) error {
	var invalid content.InvalidError
	if !at.After(time.Now()) {
		invalid.Problems = append(invalid.Problems, content.Problem{Field: "at", Code: form.Past})
	}
	if p.Publication != nil && len(p.Publication.Locales) == 0 || p.Ending != nil && len(p.Ending.Locales) == 0 {
		invalid.Problems = append(invalid.Problems, content.Problem{Field: "locales", Code: form.Required})
	}
	if len(invalid.Problems) > 0 {
		return &invalid
	}
	if p.Publication == nil {
		return p.Ending.clean().check(ctx, tx, id, false)
	}
	if err := p.Publication.checkNotes(); err != nil {
		return err
	}
	d, err := Coming(ctx, tx, k, id, p.Publication.Version)
	if err != nil {
		return err
	}
	if err := d.Check(p.Publication.Locales); err != nil {
		return err
	}
	return Approved(ctx, tx, k, id, *p.Publication)
}

// Cancel calls off what was to happen to an item, or puts away what was refused, and
// returns content.ErrNotFound if there is no such thing (any more).
func Cancel(ctx context.Context, tx pgx.Tx, k *content.Info, id, schedule, actor int64) error {
	if _, err := lockItem(ctx, tx, k, id); err != nil {
		return err
	}
	a := act{actor: actor, action: "cancel", item: id, schedule: schedule}
	err := tx.QueryRow(ctx, `
		UPDATE schedules
		SET    outcome = 'cancelled', done_at = now()
		WHERE  id = $1 AND item_id = $2 AND (outcome IS NULL OR outcome = 'refused')
		RETURNING coalesce(version, 0), locales`, schedule, id).Scan(&a.version, &a.locales)
	if err != nil {
		return notFound(err, fmt.Sprintf("schedule %d of %s %d", schedule, k.Name, id))
	}
	b := &pgx.Batch{}
	queueStates(b, id)
	queueAct(b, a)
	return tx.SendBatch(ctx, b).Close()
}

// queueReplaced takes languages out of what was to be done to an item, or was refused:
// of one action, "" for any, and of no later version.
func queueReplaced(b *pgx.Batch, id int64, locales []locale.Locale, action string, version int) {
	b.Queue(`
		UPDATE schedules
		SET    locales = CASE WHEN locales <@ $2 THEN locales ELSE ARRAY(
			       SELECT l FROM unnest(locales) WITH ORDINALITY x(l, n) WHERE l <> ALL($2) ORDER BY n) END,
		       outcome = CASE WHEN locales <@ $2 THEN 'superseded' ELSE outcome END,
		       done_at = CASE WHEN locales <@ $2 THEN now() ELSE done_at END
		WHERE  item_id = $1 AND locales && $2 AND (outcome IS NULL OR outcome = 'refused')
		AND    $3 IN (action, '') AND (version IS NULL OR version <= $4)`, id, locales, action, version)
}

// queueOvertaken calls off publications that a person's has made pointless: of the same
// version, or of an older one, which would bring an old text back.
func queueOvertaken(b *pgx.Batch, id int64, p Publication) {
	if p.Schedule == 0 {
		queueReplaced(b, id, p.Locales, "publish", p.Version)
	}
}

// queueCalledOff calls off all that was to happen to texts that a person takes from
// readers: what is withdrawn does not come back by itself.
func queueCalledOff(b *pgx.Batch, id int64, e Ending) {
	if e.Schedule == 0 {
		queueReplaced(b, id, e.Locales, "", math.MaxInt32)
	}
}

const scheduledSQL = `
	SELECT s.id, s.item_id, s.action, coalesce(s.version, 0) AS version, s.locales, s.at, s.what,
	       u.name AS actor, coalesce(s.outcome, '') AS outcome, coalesce(s.problem, '[]') AS problem
	FROM   schedules s
	JOIN   users u ON u.id = s.actor
	WHERE  `

// PlansOf returns what is to happen to an item and what was refused, in the order of time.
func PlansOf(ctx context.Context, db DB, id int64) ([]Scheduled, error) {
	rows, _ := db.Query(ctx, scheduledSQL+`s.item_id = $1 AND (s.outcome IS NULL OR s.outcome = 'refused') ORDER BY s.at, s.id`, id)
	return pgx.CollectRows(rows, pgx.RowToStructByName[Scheduled])
}
