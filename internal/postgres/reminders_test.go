package postgres_test

import (
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"segib.org/web/internal/content"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/postgres"
	"segib.org/web/internal/postgres/pgtest"
)

// An interval from the end of a month ends with a month; what is in the trash reminds nobody.
func TestReminderDays(t *testing.T) {
	t.Parallel()
	d := desk{t, pgtest.New(t)}
	id := d.published(articles, article("Uno", "uno"))
	day := func(s string) time.Time {
		t.Helper()
		at, err := time.Parse(time.DateOnly, s)
		if err != nil {
			t.Fatal(err)
		}
		return at
	}
	one := func(day time.Time) []postgres.Reminder {
		t.Helper()
		list, err := postgres.DueReminders(t.Context(), d.pool, day, 0, 9)
		if err != nil {
			t.Fatal(err)
		}
		return list
	}
	d.must(func(tx pgx.Tx) error {
		return postgres.Remind(t.Context(), tx, articles, id, postgres.Reminder{Every: 1, Unit: "month"}, day("2027-01-31"), 0)
	})
	if list := one(day("2027-02-27")); len(list) != 0 {
		t.Errorf("early: %+v", list)
	}
	list := one(day("2027-02-28"))
	if len(list) != 1 || list[0].Keeper != nil {
		t.Fatalf("%+v", list)
	}
	d.must(func(tx pgx.Tx) error {
		return postgres.LookedAt(t.Context(), tx, articles, id, list[0], day("2027-03-30"), 0)
	})
	if list := one(day("2027-04-30")); len(list) != 1 || list[0].Next != day("2027-04-30") || list[0].LookedAt == nil || list[0].Version != 2 {
		t.Errorf("%+v", list)
	}
	d.unpublish(articles, id, es)
	d.must(func(tx pgx.Tx) error { return postgres.Trash(t.Context(), tx, articles, id, d.user("eva")) })
	if list := one(day("2028-01-01")); len(list) != 0 {
		t.Errorf("in the trash: %+v", list)
	}
}

// Offices are to be verified that nobody has for long, or ever.
func TestOldContacts(t *testing.T) {
	t.Parallel()
	d := desk{t, pgtest.New(t)}
	for _, verified := range []string{"", "2026-08-01", "2026-11-01"} {
		draft := d.filled(&content.Offices.Info)
		o := draft.Facts.(*content.Office)
		o.Verified.Time = time.Time{}
		if verified != "" {
			o.Verified.Time, _ = time.Parse(time.DateOnly, verified)
		}
		for _, l := range locale.All {
			draft.In(l).Slug = "oficina-" + verified + "x"
		}
		d.published(&content.Offices.Info, draft)
	}
	list, err := postgres.OldContacts(t.Context(), d.pool, time.Date(2026, 8, 27, 0, 0, 0, 0, time.UTC), 9)
	if err != nil || len(list) != 2 || list[0].Verified != nil || list[1].Verified == nil {
		t.Errorf("%+v, %v", list, err)
	}
}
