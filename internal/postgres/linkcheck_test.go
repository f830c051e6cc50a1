package postgres_test

import (
	"context"
	"fmt"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/riverqueue/river"
	"github.com/riverqueue/river/riverdriver/riverpgxv5"

	"segib.org/web/internal/content"
	"segib.org/web/internal/linkcheck"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/postgres"
	"segib.org/web/internal/postgres/pgtest"
	"segib.org/web/internal/richtext"
)

// leading returns a body that links to addresses outside.
func leading(t *testing.T, hrefs ...string) richtext.Doc {
	t.Helper()
	var runs []richtext.Node
	for _, h := range hrefs {
		runs = append(runs, richtext.Node{Type: richtext.Text, Text: "x" + h, Marks: []richtext.Mark{{Type: richtext.Link, Attrs: richtext.Attrs{Href: h}}}})
	}
	doc, err := richtext.New(richtext.Node{Type: richtext.Paragraph, Content: runs})
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

// leadingTo publishes an article that links to addresses outside.
func (d desk) leadingTo(slug string, hrefs ...string) int64 {
	d.Helper()
	draft := article(slug, slug)
	draft.In(locale.ES).Body = leading(d.T, hrefs...)
	return d.published(articles, draft)
}

// list returns the only column of a query.
func (d desk) list(sql string) []string {
	d.Helper()
	rows, _ := d.pool.Query(d.Context(), sql)
	list, err := pgx.CollectRows(rows, pgx.RowTo[string])
	if err != nil {
		d.Fatal(err)
	}
	return list
}

// bad says what is broken, or has moved.
func (d desk) bad(moved bool) (list []string) {
	d.Helper()
	rows, err := postgres.BadLinks(d.Context(), d.pool, postgres.LinkQuery{Moved: moved, Limit: 100})
	if err != nil {
		d.Fatal(err)
	}
	for _, b := range rows {
		list = append(list, strings.Join(strings.Fields(fmt.Sprint(b.Title["es"], " ", b.Field, " ", b.URL, " ", b.Outcome, " ", b.Status, " ", b.Reason, " ", b.MovedTo)), " "))
	}
	return list
}

// A night is one of the institution's, far from those of other places.
func aNight(n int) time.Time {
	zone, err := time.LoadLocation("America/Lima")
	if err != nil {
		panic(err)
	}
	return time.Date(2026, 11, n, 3, 0, 0, 0, zone)
}

// answers are what addresses answer, which a test changes; others are fine.
type answers struct {
	mu    sync.Mutex
	says  map[string]postgres.LinkAnswer
	asked []string
}

func (a *answers) ask(_ context.Context, url string) (postgres.LinkAnswer, error) {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.asked = append(a.asked, url)
	if x, ok := a.says[url]; ok {
		return x, nil
	}
	return postgres.LinkAnswer{Outcome: "ok", Status: 200}, nil
}

func (d desk) linkWorker(ask postgres.Asker) *postgres.LinkWorker {
	return postgres.NewLinkWorker(d.pool, ask, aNight(1).Location(), "https://www.example.org", nil)
}

// through has a worker do all that a night asks for.
func (d desk) through(w *postgres.LinkWorker, night time.Time) {
	d.Helper()
	for wait := time.Second; wait > 0; {
		var err error
		if wait, err = w.Round(d.Context(), night); err != nil || wait > time.Minute {
			d.Fatal(wait, err)
		}
	}
}

// What is published leads outside, and what is published no more does not.
func TestExternalUses(t *testing.T) {
	t.Parallel()
	d := desk{t, pgtest.New(t)}
	const uses = `SELECT field || ' ' || url FROM external_uses ORDER BY 1`
	expect := func(when string, want ...string) {
		t.Helper()
		if got := d.list(uses); !slices.Equal(got, want) {
			t.Errorf("%s: %q, not %q", when, got, want)
		}
	}
	id := d.create(&content.Observers.Info)
	draft := d.filled(&content.Observers.Info)
	draft.Facts.(*content.Observer).Website = "https://fact.example.org"
	draft.In(locale.ES).Body = leading(t, "https://a.example.org/1", "https://a.example.org/1", "mailto:x@example.org", "tel:+34915901980", "https://b.example.org/")
	draft.In(locale.PT).Body = leading(t, "https://a.example.org/1")
	d.save(&content.Observers.Info, id, 0, draft)
	expect("a draft")
	d.publish(&content.Observers.Info, id, 1, es)
	expect("in Spanish", "es.body https://a.example.org/1", "es.body https://b.example.org/", "facts.website https://fact.example.org")
	draft.In(locale.ES).Body = leading(t, "https://c.example.org/")
	draft.Facts.(*content.Observer).Website = "https://example.org/" + strings.Repeat("x", 3000)
	d.publish(&content.Observers.Info, id, d.save(&content.Observers.Info, id, 1, draft), locale.All)
	expect("corrected", "es.body https://c.example.org/", "pt.body https://a.example.org/1")
	d.unpublish(&content.Observers.Info, id, es)
	expect("gone in Spanish", "pt.body https://a.example.org/1")
	portuguese := []locale.Locale{locale.PT}
	d.ended(&content.Observers.Info, id, postgres.Ending{Locales: portuguese, How: content.Withdrawn, Reason: locale.Label{locale.PT: "Revogado."}})
	d.unpublish(&content.Observers.Info, id, []locale.Locale{locale.EN})
	expect("withdrawn in Portuguese, and readable", "pt.body https://a.example.org/1")
	d.unpublish(&content.Observers.Info, id, portuguese)
	expect("gone")
}

// Only failures of different nights make a link a broken one; an answer mends it.
func TestBrokenAfterNights(t *testing.T) {
	t.Parallel()
	d := desk{t, pgtest.New(t)}
	const down, gone, moved, guarded, own = "https://down.example.net/", "https://gone.example.net/x", "https://moved.example.net/", "https://guarded.example.net/", "https://www.example.org/es"
	a := &answers{says: map[string]postgres.LinkAnswer{
		down: {Outcome: "unreachable", Reason: "timeout"}, gone: {Outcome: "broken", Status: 404},
		moved: {Outcome: "moved", Status: 200, To: "https://new.example.net/"}, guarded: {Outcome: "guarded", Status: 403},
	}}
	id := d.leadingTo("uno", down, gone, moved, guarded, own, "https://fine.example.net/")
	w := d.linkWorker(a.ask)
	steps := [][]string{{}, {"uno es.body " + gone + " broken 404"}, {"uno es.body " + down + " unreachable 0 timeout", "uno es.body " + gone + " broken 404"}}
	for n, want := range steps {
		d.through(w, aNight(n+1))
		d.through(w, aNight(n+1).Add(2*time.Hour)) // the same night
		got := d.bad(false)
		slices.Sort(got)
		if !slices.Equal(got, want) {
			t.Errorf("after night %d: %q, not %q", n+1, got, want)
		}
	}
	if len(a.asked) != 3*5 || slices.Contains(a.asked, own) {
		t.Errorf("asked %d times: %v", len(a.asked), a.asked)
	}
	if got := d.bad(true); !slices.Equal(got, []string{"uno es.body " + moved + " moved 200 https://new.example.net/"}) {
		t.Errorf("moved: %q", got)
	}
	if n := d.number(`SELECT count(*) FROM external_links WHERE failing IS NOT NULL AND url NOT IN ('` + down + `', '` + gone + `')`); n != 0 {
		t.Errorf("%d fail that do not", n)
	}
	delete(a.says, gone)
	d.through(w, aNight(4))
	if got := d.bad(false); !slices.Equal(got, []string{"uno es.body " + down + " unreachable 0 timeout"}) {
		t.Errorf("mended: %q", got)
	}
	a.says[gone] = postgres.LinkAnswer{Outcome: "broken", Status: 500} // begins anew
	d.through(w, aNight(5))
	a.says[gone] = postgres.LinkAnswer{Outcome: "broken", Status: 404}
	d.through(w, aNight(6))
	if got := d.bad(false); len(got) != 1 {
		t.Errorf("gone for one night: %q", got)
	}
	draft := d.revision(articles, id, 1)
	draft.In(locale.ES).Body = richtext.Doc{}
	d.publish(articles, id, d.save(articles, id, 1, *draft), es)
	if got := d.bad(false); len(got) != 0 {
		t.Errorf("the text leads there no more: %q", got)
	}
	d.through(w, aNight(7))
	if n := d.number(`SELECT count(*) FROM external_links`); n != 0 {
		t.Errorf("%d addresses are remembered to which nothing leads", n)
	}
}

// By day nobody is asked; when nobody at all answers, it is not they who are broken; and a
// night has room for all addresses, one of each host before the second of any.
func TestNights(t *testing.T) {
	t.Parallel()
	d := desk{t, pgtest.New(t)}
	var urls []string
	for i := range 60 {
		urls = append(urls, fmt.Sprintf("https://many.example.net/%d", i))
	}
	for i := range 6 {
		urls = append(urls, fmt.Sprintf("https://host%d.example.net/", i))
	}
	d.leadingTo("uno", urls...)
	a := &answers{}
	w := d.linkWorker(a.ask)
	for _, hour := range []int{0, 6, 12, 23} {
		wait, err := w.Round(t.Context(), time.Date(2026, 11, 1, hour, 0, 0, 0, aNight(1).Location()))
		if err != nil || wait != 0 || len(a.asked) != 0 {
			t.Errorf("at %d: %v, %v, %v", hour, a.asked, wait, err)
		}
	}
	deaf := d.linkWorker(func(context.Context, string) (postgres.LinkAnswer, error) {
		return postgres.LinkAnswer{Outcome: "unreachable", Reason: "timeout"}, nil
	})
	wait, err := deaf.Round(t.Context(), aNight(1))
	if n := d.number(`SELECT count(*) FROM external_links WHERE failures > 0`); err != nil || wait < time.Minute || n != 0 {
		t.Errorf("we hear nothing, and %d are said to fail: %v, %v", n, wait, err)
	}
	if wait, err = w.Round(t.Context(), aNight(1)); err != nil || wait == 0 || len(a.asked) != 40 {
		t.Errorf("the first round: %d, %v, %v", len(a.asked), wait, err)
	}
	for i := range 6 {
		if u := fmt.Sprintf("https://host%d.example.net/", i); !slices.Contains(a.asked, u) {
			t.Errorf("%s waits for another round", u)
		}
	}
	d.through(w, aNight(1))
	slices.Sort(a.asked)
	if len(a.asked) != 66 || len(slices.Compact(a.asked)) != 66 {
		t.Errorf("%d asked, %d different", len(a.asked), len(slices.Compact(a.asked)))
	}
	zone := aNight(1).Location()
	for at, want := range map[time.Time]time.Time{
		time.Date(2026, 12, 31, 12, 0, 0, 0, zone):  time.Date(2027, 1, 1, 1, 0, 0, 0, zone),
		time.Date(2026, 12, 31, 0, 59, 0, 0, zone):  time.Date(2026, 12, 31, 1, 0, 0, 0, zone),
		time.Date(2026, 12, 31, 1, 0, 0, 0, zone):   time.Date(2027, 1, 1, 1, 0, 0, 0, zone),
		time.Date(2026, 12, 31, 23, 59, 0, 0, zone): time.Date(2027, 1, 1, 1, 0, 0, 0, zone),
	} {
		if got := postgres.NextNight(at); !got.Equal(want) {
			t.Errorf("after %s: %s", at, got)
		}
	}
}

// A round that is stopped keeps what it found and asks for the rest when it is begun again.
func TestLinkCheckStopped(t *testing.T) {
	t.Parallel()
	d := desk{t, pgtest.New(t)}
	d.leadingTo("uno", "https://a.example.net/", "https://b.example.net/", "https://c.example.net/")
	stop := make(chan struct{})
	var once sync.Once
	w := postgres.NewLinkWorker(d.pool, func(ctx context.Context, u string) (postgres.LinkAnswer, error) {
		if u == "https://a.example.net/" {
			return postgres.LinkAnswer{Outcome: "ok", Status: 200}, nil
		}
		once.Do(func() { time.AfterFunc(50*time.Millisecond, func() { close(stop) }) })
		<-ctx.Done()
		return postgres.LinkAnswer{}, ctx.Err()
	}, aNight(1).Location(), "", stop)
	begun := time.Now()
	if wait, err := w.Round(t.Context(), aNight(1)); err != nil || wait == 0 || time.Since(begun) > 10*time.Second {
		t.Errorf("%v, %v", wait, err)
	}
	if got := d.list(`SELECT url FROM external_links WHERE outcome <> ''`); !slices.Equal(got, []string{"https://a.example.net/"}) {
		t.Errorf("noted: %v", got)
	}
	a := &answers{}
	d.through(d.linkWorker(a.ask), aNight(1))
	if slices.Sort(a.asked); !slices.Equal(a.asked, []string{"https://b.example.net/", "https://c.example.net/"}) {
		t.Errorf("asked again: %v", a.asked)
	}
}

// The whole of it: the job is put into its queue when the program starts, and asks real
// servers; it is done when it is night where the institution is, whichever that is.
func TestLinkJob(t *testing.T) {
	t.Parallel()
	d := desk{t, pgtest.New(t)}
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/gone" {
			w.WriteHeader(http.StatusGone)
		}
	}))
	t.Cleanup(s.Close)
	d.leadingTo("uno", "https://outside.example.net/")
	if _, err := d.pool.Exec(t.Context(), `INSERT INTO external_uses SELECT id, 'es.body', unnest(ARRAY[$1, $1 || '/gone', 'http://10.0.0.1/']) FROM items`, s.URL); err != nil {
		t.Fatal(err)
	}
	c := linkcheck.New(linkcheck.Options{Site: "https://www.example.org", Loopback: true, Pause: time.Millisecond, Timeout: 2 * time.Second})
	ask := func(ctx context.Context, u string) (postgres.LinkAnswer, error) {
		a, err := c.Check(ctx, u)
		return postgres.LinkAnswer(a), err
	}
	zone := time.FixedZone("", (3-time.Now().UTC().Hour())*3600) // where it is three
	workers := river.NewWorkers()
	river.AddWorker(workers, postgres.NewLinkWorker(d.pool, ask, zone, "https://outside.example.net", nil))
	client, err := river.NewClient(riverpgxv5.New(d.pool), &river.Config{
		Queues: map[string]river.QueueConfig{postgres.NightQueue: {MaxWorkers: 1}}, Workers: workers,
		PeriodicJobs: []*river.PeriodicJob{postgres.Nightly(zone)}, FetchPollInterval: 100 * time.Millisecond, Logger: slog.New(slog.DiscardHandler),
	})
	if err != nil {
		t.Fatal(err)
	}
	if err := client.Start(context.WithoutCancel(t.Context())); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = client.StopAndCancel(context.Background()) })
	d.until("the job is done", func() bool {
		return d.number(`SELECT count(*) FROM river_job WHERE kind = 'check_links' AND state = 'completed'`) == 1
	})
	want := []string{s.URL + " ok 200 ", s.URL + "/gone broken 410 ", "http://10.0.0.1/ refused 0 private"}
	slices.Sort(want)
	got := d.list(`SELECT url || ' ' || outcome || ' ' || status || ' ' || reason FROM external_links`)
	slices.Sort(got)
	if !slices.Equal(got, want) {
		t.Errorf("%q, not %q", got, want)
	}
}
