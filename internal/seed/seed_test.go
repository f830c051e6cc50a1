package seed

import (
	"context"
	"io/fs"
	"log/slog"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"

	"segib.org/web/internal/content"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/postgres"
	"segib.org/web/internal/postgres/pgtest"
)

// A small first content: two items that refer to each other, and a page below a
// page that its file names first.
const (
	stateTOML = `
[[item]]
key = "member_state/es"
unverified = ["facts.lat", "pt.title"]
sources = [{ text = "BOE", url = "https://boe.es" }]
[item.facts]
iso2 = "ES"
iso3 = "ESP"
official_name = { es = "Reino de España", pt = "Reino da Espanha", en = "Kingdom of Spain" }
capital = { es = "Madrid", pt = "Madri", en = "Madrid" }
languages = ["es", "ca"]
region = "iberian-peninsula"
joined = 1991
lat = 40
lon = -4.5
office_id = "office/madrid"
` + texts
	officeTOML = `
[[item]]
key = "office/madrid"
[item.facts]
class = "headquarters"
street = "Paseo de Recoletos, 8"
city = { es = "Madrid", pt = "Madri", en = "Madrid" }
country_id = "member_state/es"
phones = [{ number = "+34915901980", display = "(+34) 91 590 1980" }]
email = "info@segib.org"
time_zone = "Europe/Madrid"
` + texts
	pagesTOML = `
[[item]]
key = "page/child"
facts = { parent_id = "page/root", position = 1 }
es = { title = "Hija", slug = "hija", summary = "Una.", body = "Ver [la sede](item:office/madrid)." }
pt = { title = "Filha", slug = "filha", summary = "Uma." }
en = { title = "Child", slug = "child", summary = "One." }
[[item]]
key = "page/root"
es = { title = "Raíz", slug = "raiz", summary = "Una." }
pt = { title = "Raiz", slug = "raiz", summary = "Uma." }
en = { title = "Root", slug = "root", summary = "One." }
`
	texts = `
[item.es]
title = "Uno"
slug = "uno"
summary = "Una."
[item.pt]
title = "Um"
slug = "um"
summary = "Uma."
[item.en]
title = "One"
slug = "one"
summary = "One."
`
)

func files(of map[string]string) fs.FS {
	m := fstest.MapFS{}
	for name, s := range of {
		m[name] = &fstest.MapFile{Data: []byte(s)}
	}
	return m
}

func small() fs.FS {
	return files(map[string]string{"data/a.toml": stateTOML + officeTOML, "data/pages/b.toml": pagesTOML, "data/README.md": "no content"})
}

func TestLoadTwiceChangesNothing(t *testing.T) {
	t.Parallel()
	pool := pgtest.New(t)
	loaded(t, pool, small())
	e := find(t, pool, content.Pages, locale.EN, "root/child")
	if e.Facts.ParentID == nil || *e.Facts.ParentID != id(t, pool, "page/root") {
		t.Errorf("the parent's key became the id %v", e.Facts.ParentID)
	}
	if n := number(t, pool, `SELECT count(*) FROM paths WHERE path = 'child'`); n != 0 {
		t.Error("a page was first published where it does not stay")
	}
	if s := find(t, pool, content.MemberStates, locale.PT, "um"); *s.Facts.OfficeID != id(t, pool, "office/madrid") {
		t.Errorf("the office's key became the id %d", *s.Facts.OfficeID)
	}
	before := fingerprint(t, pool)
	loaded(t, pool, small())
	if after := fingerprint(t, pool); after != before {
		t.Errorf("the second load changed something:\n%s\n%s", before, after)
	}
}

func TestLoadGoesOnAfterInterruption(t *testing.T) {
	t.Parallel()
	pool := pgtest.New(t)
	// An editor's page stands where one of the first content's must: the load stops there.
	page := draft(content.Pages, "raiz")
	mine := published(t, pool, &content.Pages.Info, page)
	err := load(t.Context(), pool, slog.New(slog.DiscardHandler), small())
	if err == nil || !strings.Contains(err.Error(), "data/pages/b.toml: page/root: ") || !strings.Contains(err.Error(), "taken") {
		t.Fatalf("the error does not say which item could not be loaded, and why: %v", err)
	}
	if n := number(t, pool, `SELECT count(*) FROM member_states`); n != 1 {
		t.Error("what came before the interruption is lost")
	}
	unpublished(t, pool, &content.Pages.Info, mine)
	loaded(t, pool, small())
	if n := number(t, pool, `SELECT count(*) FROM translations`); n != 12 {
		t.Errorf("%d texts are public, not those of 4 items in 3 languages", n)
	}
	if n := number(t, pool, `SELECT max(version) FROM items`); n != 1 {
		t.Error("an item was saved twice")
	}
}

func TestLoadKeepsWhatEditorsChanged(t *testing.T) {
	t.Parallel()
	pool := pgtest.New(t)
	loaded(t, pool, small())
	office, k := id(t, pool, "office/madrid"), &content.Offices.Info
	d, err := postgres.Revision(t.Context(), pool, k, office, 1)
	if err != nil {
		t.Fatal(err)
	}
	d.Facts.(*content.Office).Email = "nuevo@segib.org"
	transact(t, pool, func(tx pgx.Tx) error {
		if _, err := postgres.Save(t.Context(), tx, k, office, 1, d, 0); err != nil {
			return err
		}
		return postgres.Publish(t.Context(), tx, k, office, postgres.Publication{Version: 2, Locales: locale.All})
	})
	state := id(t, pool, "member_state/es")
	unpublished(t, pool, &content.MemberStates.Info, state)
	loaded(t, pool, small())
	if e := find(t, pool, content.Offices, locale.ES, "uno"); e.Facts.Email != "nuevo@segib.org" {
		t.Errorf("the load put back %s", e.Facts.Email)
	}
	if n := number(t, pool, `SELECT count(*) FROM member_states`); n != 0 {
		t.Error("the load published again what an editor had unpublished")
	}
}

func TestTwoLoadersAtOnce(t *testing.T) {
	t.Parallel()
	pool := pgtest.New(t)
	errs := make(chan error)
	for range 2 {
		go func() { errs <- load(t.Context(), pool, slog.New(slog.DiscardHandler), small()) }()
	}
	for range 2 {
		if err := <-errs; err != nil {
			t.Error(err)
		}
	}
	if n := number(t, pool, `SELECT count(*) FROM audit`); n != 8 {
		t.Errorf("%d acts on 4 items, not a save and a publication of each", n)
	}
}

func loaded(t *testing.T, pool *pgxpool.Pool, files fs.FS) {
	t.Helper()
	if err := load(t.Context(), pool, slog.New(slog.DiscardHandler), files); err != nil {
		t.Fatal(err)
	}
}

// fingerprint is all that a load could have changed.
func fingerprint(t *testing.T, pool *pgxpool.Pool) (s string) {
	t.Helper()
	err := pool.QueryRow(t.Context(), `
		SELECT concat_ws(E'\n', (SELECT string_agg(i::text, ' ' ORDER BY id) FROM items i),
		       (SELECT string_agg(p::text, ' ' ORDER BY p::text) FROM paths p),
		       (SELECT string_agg(x::text, ' ' ORDER BY x::text) FROM translations x),
		       (SELECT count(*) FROM revisions), (SELECT count(*) FROM audit), (SELECT count(*) FROM links))`).Scan(&s)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func id(t *testing.T, pool *pgxpool.Pool, key string) int64 {
	t.Helper()
	return int64(number(t, pool, `SELECT id FROM items WHERE key = $1`, key))
}

func number(t *testing.T, pool *pgxpool.Pool, sql string, args ...any) (n int) {
	t.Helper()
	if err := pool.QueryRow(t.Context(), sql, args...).Scan(&n); err != nil {
		t.Fatalf("%s: %v", sql, err)
	}
	return n
}

func find[F any](t *testing.T, pool *pgxpool.Pool, k content.Kind[F], l locale.Locale, path string) content.Entry[F] {
	t.Helper()
	e, err := postgres.Find(t.Context(), pool, k, l, path)
	if err != nil {
		t.Fatal(err)
	}
	return e
}

// draft is an item of kind k with a text in Spanish.
func draft[F any](k content.Kind[F], slug string) content.Draft {
	d := content.NewDraft(&k.Info)
	*d.In(locale.ES) = content.Translation{Title: slug, Slug: slug}
	return d
}

func published(t *testing.T, pool *pgxpool.Pool, k *content.Info, d content.Draft) (id int64) {
	t.Helper()
	transact(t, pool, func(tx pgx.Tx) (err error) {
		if id, err = postgres.Create(t.Context(), tx, k); err != nil {
			return err
		}
		if _, err = postgres.Save(t.Context(), tx, k, id, 0, d, 0); err != nil {
			return err
		}
		return postgres.Publish(t.Context(), tx, k, id, postgres.Publication{Version: 1, Locales: []locale.Locale{locale.ES}})
	})
	return id
}

func unpublished(t *testing.T, pool *pgxpool.Pool, k *content.Info, id int64) {
	t.Helper()
	transact(t, pool, func(tx pgx.Tx) error {
		return postgres.Unpublish(t.Context(), tx, k, id, postgres.Ending{Locales: locale.All})
	})
}

func transact(t *testing.T, pool *pgxpool.Pool, f func(pgx.Tx) error) {
	t.Helper()
	if err := postgres.Tx(context.WithoutCancel(t.Context()), pool, f); err != nil {
		t.Fatal(err)
	}
}
