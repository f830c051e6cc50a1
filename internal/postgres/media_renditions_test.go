package postgres_test

import (
	"testing"

	"github.com/jackc/pgx/v5"

	"segib.org/web/internal/locale"
	"segib.org/web/internal/picture"
	"segib.org/web/internal/postgres"
	"segib.org/web/internal/postgres/pgtest"
)

// What a job ends with that began with another file is not noted: it is told to begin anew.
func TestLateRenditions(t *testing.T) {
	t.Parallel()
	d := desk{t, pgtest.New(t)}
	old, next := d.picture("a.jpg"), d.picture("b.jpg")
	began := d.media(old)
	late := func(when string) {
		t.Helper()
		for what, note := range map[string]func(pgx.Tx) (bool, error){
			"shown":    func(tx pgx.Tx) (bool, error) { return postgres.ShowMedia(t.Context(), tx, began) },
			"given up": func(tx pgx.Tx) (bool, error) { return postgres.FailMedia(t.Context(), tx, began, "damaged") },
		} {
			d.must(func(tx pgx.Tx) error {
				noted, err := note(tx)
				if noted {
					t.Errorf("%s: %s", when, what)
				}
				return err
			})
		}
	}
	other := pictureOf("c.jpg")
	d.must(func(tx pgx.Tx) error { return postgres.ReplaceMedia(t.Context(), tx, old, 1, other, 0) })
	late("replaced")
	began = d.media(old)
	d.told(next, locale.Label{"es": "Una mesa"})
	d.must(func(tx pgx.Tx) error { return postgres.PutMediaEverywhere(t.Context(), tx, old, next, 0) })
	late("another in its place")
	r := postgres.Rendition{File: picture.File{Stamp: "0123456789ab", Width: 60, Ext: "jpg"}, Type: "image/jpeg", Key: "x"}
	for _, id := range []int64{old, next} {
		if err := postgres.AddRendition(t.Context(), d.pool, id, r); err != nil {
			t.Fatal(err)
		}
		list, err := postgres.Renditions(t.Context(), d.pool, id)
		if want := map[int64]int{old: 0, next: 1}[id]; err != nil || len(list) != want {
			t.Errorf("%d has %d files, not %d: %v", id, len(list), want, err)
		}
	}
}
