package site

import (
	"testing"
	"time"

	"segib.org/web/internal/content"
	"segib.org/web/internal/locale"
)

// TestCatalogAfterAChange asks for a catalog after a change, while one is still being read
// since before it: what that one has read already is out of date.
func TestCatalogAfterAChange(t *testing.T) {
	t.Parallel()
	v := visit(t)
	tx, err := v.db.Begin(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if _, err := tx.Exec(t.Context(), `LOCK TABLE pages`); err != nil { // which are read last
		t.Fatal(err)
	}
	read := func() <-chan *content.Catalog {
		done := make(chan *content.Catalog, 1)
		go func() {
			c, err := v.site.catalogs.get(t.Context(), locale.ES)
			if err != nil {
				t.Error(err)
			}
			done <- c
		}()
		return done
	}
	waiting := func(n int) {
		for range 100 {
			if counts(v, `SELECT 'n', count(*) FROM pg_locks WHERE NOT granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`)["n"] == n {
				return
			}
			time.Sleep(10 * time.Millisecond)
		}
	}
	before := read()
	waiting(1)
	edit(v, content.MemberStates, "uruguay", func(d *content.Draft) { d.In(locale.ES).Title = "La Banda Oriental" })
	after := read()
	waiting(2)
	if err := tx.Rollback(t.Context()); err != nil {
		t.Fatal(err)
	}
	<-before
	if title := (<-after).StateByCode("UY").Title; title != "La Banda Oriental" {
		t.Errorf("after the change it is called %s", title)
	}
}
