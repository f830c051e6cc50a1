package site

import (
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"

	"segib.org/web/internal/content"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/postgres"
	"segib.org/web/internal/seed/seedtest"
)

const base = "https://example.org"

// noon is when the tests take place: Monday, 23 November 2026, 14:40 in Madrid's winter.
var noon = time.Date(2026, 11, 23, 13, 40, 0, 0, time.UTC)

// A visitor asks a site with the first content, through its router.
type visitor struct {
	t    testing.TB
	db   *pgxpool.Pool
	site *Site
	h    http.Handler
}

func visit(t testing.TB) *visitor { return visitAt(t, seedtest.New(t)) }

func visitAt(t testing.TB, db *pgxpool.Pool) *visitor {
	s := New(db, base, func() time.Time { return noon }, func(locale.Locale) ([]byte, error) { return []byte("cover"), nil })
	return &visitor{t, db, s, s.Remember(s.Counted(s.Routes()))}
}

// A reply is what came back.
type reply struct {
	*http.Response
	body string
}

func (v *visitor) get(path string, header ...string) reply {
	v.t.Helper()
	return v.do(http.MethodGet, path, header...)
}

func (v *visitor) do(method, path string, header ...string) reply {
	v.t.Helper()
	r := httptest.NewRequest(method, base+"/", nil)
	u, err := r.URL.Parse(path)
	if err != nil {
		v.t.Fatal(err)
	}
	r.URL, r.RequestURI = u, path
	for i := 0; i+1 < len(header); i += 2 {
		r.Header.Set(header[i], header[i+1])
	}
	w := httptest.NewRecorder()
	v.h.ServeHTTP(w, r)
	res := w.Result()
	b, err := io.ReadAll(res.Body)
	if err != nil {
		v.t.Fatal(err)
	}
	return reply{res, string(b)}
}

// catalog returns the catalog of a language.
func (v *visitor) catalog(l locale.Locale) *content.Catalog {
	v.t.Helper()
	c, err := v.site.catalogs.get(v.t.Context(), l)
	if err != nil {
		v.t.Fatal(err)
	}
	return c
}

// has reports what a page lacks of what it must say.
func (v *visitor) has(path string, wants ...string) {
	v.t.Helper()
	res := v.get(path)
	if res.StatusCode != http.StatusOK {
		v.t.Errorf("%s: %d", path, res.StatusCode)
		return
	}
	for _, want := range wants {
		if !strings.Contains(res.body, want) {
			v.t.Errorf("%s lacks %s", path, want)
		}
	}
}

// counts runs a query of names and numbers.
func counts(v *visitor, sql string) map[string]int {
	v.t.Helper()
	n := map[string]int{}
	rows, _ := v.db.Query(v.t.Context(), sql)
	var name string
	var count int
	if _, err := pgx.ForEachRow(rows, []any{&name, &count}, func() error { n[name] = count; return nil }); err != nil {
		v.t.Fatal(err)
	}
	return n
}

// order runs a query of one column of text.
func order(v *visitor, sql string) []string {
	v.t.Helper()
	rows, _ := v.db.Query(v.t.Context(), sql)
	list, err := pgx.CollectRows(rows, pgx.RowTo[string])
	if err != nil {
		v.t.Fatal(err)
	}
	return list
}

// edit saves and publishes a change to the item that stands at a path of a kind in Spanish.
func edit[F any](v *visitor, k content.Kind[F], path string, change func(*content.Draft), locales ...locale.Locale) int64 {
	v.t.Helper()
	ctx := v.t.Context()
	e, err := postgres.Find(ctx, v.db, k, locale.ES, path)
	if err != nil {
		v.t.Fatal(err)
	}
	if len(locales) == 0 {
		locales = locale.All
	}
	err = postgres.Tx(ctx, v.db, func(tx pgx.Tx) error {
		row, err := postgres.FindRow(ctx, tx, &k.Info, e.ID)
		if err != nil {
			return err
		}
		d, err := postgres.Revision(ctx, tx, &k.Info, e.ID, row.Version)
		if err != nil {
			return err
		}
		change(&d)
		version, err := postgres.Save(ctx, tx, &k.Info, e.ID, row.Version, d, 0)
		if err != nil {
			return err
		}
		return postgres.Publish(ctx, tx, &k.Info, e.ID, postgres.Publication{Version: version, Locales: locales})
	})
	if err != nil {
		v.t.Fatal(err)
	}
	v.site.Expire()
	return e.ID
}

// unpublish takes an item away in some languages.
func (v *visitor) unpublish(k *content.Info, id int64, locales ...locale.Locale) {
	v.t.Helper()
	err := postgres.Tx(v.t.Context(), v.db, func(tx pgx.Tx) error {
		return postgres.Unpublish(v.t.Context(), tx, k, id, postgres.Ending{Locales: locales})
	})
	if err != nil {
		v.t.Fatal(err)
	}
	v.site.Expire()
}
