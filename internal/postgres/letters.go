package postgres

import (
	"context"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"
	"github.com/riverqueue/river"
)

// SendReminders is the job that writes to people what they are to look at again.
type SendReminders struct{}

// Kind implements river.JobArgs.
func (SendReminders) Kind() string { return "send_reminders" }

// InsertOpts implements river.JobArgsWithInsertOpts. It is tried again for as long as it takes:
// what makes it fail is a server of mail or the database, which come back.
func (SendReminders) InsertOpts() river.InsertOpts {
	return river.InsertOpts{Queue: NightQueue, MaxAttempts: 10_000, UniqueOpts: river.UniqueOpts{ByState: Waiting}}
}

// LettersFrom is the hour from which letters are sent, in the institution's time.
const LettersFrom = 6

// Mornings has the queue write to people every morning; and at start, as a program that was
// down then writes when it is up again. Who was written to is not written to again.
func Mornings(zone *time.Location) *river.PeriodicJob {
	return river.NewPeriodicJob(daily{zone, LettersFrom},
		func() (river.JobArgs, *river.InsertOpts) { return SendReminders{}, nil }, &river.PeriodicJobOpts{RunOnStart: true})
}

// Posted has send write to a user, unless that was done already on that day: whoever comes
// second waits for the first and does nothing. It is noted after the letter has left; a program
// that dies between both sends it twice, rather than never.
func Posted(ctx context.Context, pool *pgxpool.Pool, user int64, day time.Time, send func() error) error {
	return Tx(ctx, pool, func(tx pgx.Tx) error {
		tag, err := tx.Exec(ctx, `INSERT INTO reminder_letters (user_id, day) VALUES ($1, $2) ON CONFLICT DO NOTHING`, user, day)
		if err != nil || tag.RowsAffected() == 0 {
			return err
		}
		return send()
	})
}

// LastLetters returns the days on which users were last written to, by id.
func LastLetters(ctx context.Context, db DB) (map[int64]time.Time, error) {
	rows, _ := db.Query(ctx, `SELECT user_id, max(day) FROM reminder_letters GROUP BY user_id`)
	last := map[int64]time.Time{}
	var user int64
	var day time.Time
	_, err := pgx.ForEachRow(rows, []any{&user, &day}, func() error { last[user] = day; return nil })
	return last, err
}
