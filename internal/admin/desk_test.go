package admin_test

import (
	"log/slog"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/go-chi/chi/v5"
	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"
	"golang.org/x/net/html"

	"segib.org/web/internal/admin"
	"segib.org/web/internal/content"
	"segib.org/web/internal/form"
	"segib.org/web/internal/library"
	"segib.org/web/internal/link"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/media"
	"segib.org/web/internal/postgres"
	"segib.org/web/internal/postgres/pgtest"
	"segib.org/web/internal/site"
	"segib.org/web/internal/web"
)

func TestMain(m *testing.M) {
	slog.SetDefault(slog.New(slog.DiscardHandler)) // what is refused here is refused on purpose
	m.Run()
}

const base = "https://www.example.org"

// A desk is the admin and the site over one database, and somebody who works there.
type desk struct {
	*testing.T
	pool   *pgxpool.Pool
	desk   *admin.Admin
	admin  http.Handler
	routes chi.Routes // of the admin
	site   http.Handler
	books  *library.Library
	cookie string // of whoever is signed in
}

func newDesk(t *testing.T) desk {
	t.Helper()
	pool := pgtest.New(t)
	s := site.New(pool, base, time.Now, nil)
	public := s.Routes()
	books := shelves(t, pool)
	a := admin.New(pool, admin.Options{Base: base, Idle: time.Hour, Zone: madrid(t), Preview: s.Preview, Arranged: s.Arranged, Library: books})
	routes := a.Routes()
	return desk{T: t, pool: pool, desk: a, admin: web.Headers(true, web.AdminPolicy)(routes), routes: routes.(chi.Routes), site: expiring{s, public}, books: books}
}

// shelves is a library in folders of its own.
func shelves(t *testing.T, pool *pgxpool.Pool) *library.Library {
	t.Helper()
	store, err := media.OpenStore("file:" + t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	b, err := library.New(pool, store, t.TempDir(), nil)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// madrid is the time of the institution.
func madrid(t *testing.T) *time.Location {
	t.Helper()
	zone, err := time.LoadLocation("Europe/Madrid")
	if err != nil {
		t.Fatal(err)
	}
	return zone
}

// expiring is a site that hears of every change at once.
type expiring struct {
	site   *site.Site
	public http.Handler
}

func (e expiring) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	e.site.Expire()
	e.public.ServeHTTP(w, r)
}

const password = "correct horse battery staple"

// hash is made once: hashing is slow on purpose.
var hash = sync.OnceValues(func() (string, error) { return admin.HashPassword(password) })

// add makes a user of a role, whose address begins with the role, and returns the id.
func (d desk) add(role string, l locale.Locale) int64 {
	d.Helper()
	h, err := hash()
	if err != nil {
		d.Fatal(err)
	}
	id, err := postgres.AddUser(d.Context(), d.pool, postgres.User{Email: role + "@example.org", Name: "Ana " + role, Role: role, Locale: l}, h)
	if err != nil {
		d.Fatal(err)
	}
	return id
}

// as returns the desk with a user of a role at it.
func (d desk) as(role string) desk {
	d.Helper()
	return d.in(role, locale.ES)
}

func (d desk) in(role string, l locale.Locale) desk {
	d.Helper()
	secret := role + "-secret"
	if err := postgres.SignIn(d.Context(), d.pool, d.add(role, l), secret, time.Hour); err != nil {
		d.Fatal(err)
	}
	d.cookie = "session=" + secret
	return d
}

// number returns the only value of a query.
func (d desk) number(sql string, args ...any) (n int64) {
	d.Helper()
	if err := d.pool.QueryRow(d.Context(), sql, args...).Scan(&n); err != nil {
		d.Fatal(err)
	}
	return n
}

// An answer is what a request got, with the page if it is one.
type answer struct {
	*httptest.ResponseRecorder
	page *html.Node
}

func (d desk) do(h http.Handler, r *http.Request) answer {
	d.Helper()
	if d.cookie != "" {
		r.Header.Set("Cookie", d.cookie)
	}
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	page, err := html.Parse(strings.NewReader(w.Body.String()))
	if err != nil {
		d.Fatal(err)
	}
	return answer{w, page}
}

func (d desk) get(path string) answer {
	d.Helper()
	return d.do(d.admin, httptest.NewRequestWithContext(d.Context(), http.MethodGet, path, nil))
}

func (d desk) post(path string, v url.Values) answer {
	d.Helper()
	r := httptest.NewRequestWithContext(d.Context(), http.MethodPost, path, strings.NewReader(v.Encode()))
	r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	return d.do(d.admin, r)
}

// read returns what a visitor gets.
func (d desk) read(path string) answer {
	d.Helper()
	d.cookie = ""
	return d.do(d.site, httptest.NewRequestWithContext(d.Context(), http.MethodGet, path, nil))
}

// is fails the test unless the answer has that status.
func (d desk) is(a answer, status int) answer {
	d.Helper()
	if a.Code != status {
		d.Fatalf("status %d, not %d: %s", a.Code, status, text(a.page))
	}
	return a
}

// says fails the test unless the page says all of that.
func (d desk) says(a answer, all ...string) {
	d.Helper()
	for _, s := range all {
		if !strings.Contains(text(a.page), s) {
			d.Errorf("does not say %q: %s", s, text(a.page))
		}
	}
}

// article makes a draft of an article in Spanish and returns its id.
func (d desk) article(title string) int64 {
	d.Helper()
	draft := content.NewDraft(&content.Articles.Info)
	draft.Facts.(*content.Article).Date = form.Day(2026, 11, 23)
	*draft.In(locale.ES) = content.Translation{Title: title, Slug: "uno", Summary: "Resumen."}
	return d.saved(&content.Articles.Info, draft)
}

func (d desk) saved(k *content.Info, draft content.Draft) (id int64) {
	d.Helper()
	err := postgres.Tx(d.Context(), d.pool, func(tx pgx.Tx) (err error) {
		if id, err = postgres.Create(d.Context(), tx, k); err == nil {
			_, err = postgres.Save(d.Context(), tx, k, id, 0, draft, 0)
		}
		return err
	})
	if err != nil {
		d.Fatal(err)
	}
	return id
}

func (d desk) revision(k *content.Info, id int64) *content.Draft {
	d.Helper()
	row, err := postgres.FindRow(d.Context(), d.pool, k, id)
	if err != nil {
		d.Fatal(err)
	}
	draft, err := postgres.Revision(d.Context(), d.pool, k, id, row.Version)
	if err != nil {
		d.Fatal(err)
	}
	return &draft
}

var articles = &content.Articles.Info

func date(d *content.Draft) string { return d.Facts.(*content.Article).Date.String() }

func articleAt(id int64) string { return link.AdminItem("articles", id) }
