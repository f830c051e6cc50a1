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

// A link to an item is broken at once when readers cannot see that any more, and whole when
// they can.
func TestBrokenInside(t *testing.T) {
	t.Parallel()
	d := desk{t, pgtest.New(t)}
	target := d.published(articles, article("Meta", "meta"))
	draft := article("Uno", "uno")
	draft.In(locale.ES).Body = linking(t, target)
	draft.Facts.(*content.Article).Related = []int64{target}
	d.published(articles, draft)
	if got := d.bad(false); len(got) != 0 {
		t.Errorf("all is public: %q", got)
	}
	d.unpublish(articles, target, es)
	rows, err := postgres.BadLinks(t.Context(), d.pool, postgres.LinkQuery{Limit: 9})
	if err != nil || len(rows) != 2 {
		t.Fatalf("%+v, %v", rows, err)
	}
	for i, field := range []string{"es.body", "facts.related"} {
		b := rows[i]
		if b.Field != field || b.Target == nil || *b.Target != target || b.Other["es"] != "Meta" || b.Outcome != "hidden" || b.Since == nil || time.Since(*b.Since) > time.Hour {
			t.Errorf("%+v", b)
		}
	}
	d.publish(articles, target, 1, es)
	if got := d.bad(false); len(got) != 0 {
		t.Errorf("public again: %q", got)
	}
}

// Pages of the list show each link once, forward and back; people are told of what they wrote.
func TestBadLinksPaged(t *testing.T) {
	t.Parallel()
	d := desk{t, pgtest.New(t)}
	ana, rui := d.user("ana"), d.user("rui")
	const n = 7
	for i := range 3 {
		var urls []string
		for j := range n {
			urls = append(urls, fmt.Sprintf("https://example.net/%d/%d", i, j))
		}
		id := d.create(articles)
		draft := article(fmt.Sprint("A", i), fmt.Sprint("a", i))
		draft.In(locale.ES).Body = leading(t, urls...)
		d.saveAs([]int64{ana, rui, ana}[i], articles, id, 0, draft)
		d.publish(articles, id, 1, es)
	}
	if _, err := d.pool.Exec(t.Context(), `INSERT INTO external_links (url, outcome, failing, failures) SELECT DISTINCT url, 'broken', now(), 3 FROM external_uses`); err != nil {
		t.Fatal(err)
	}
	page := func(q postgres.LinkQuery) (urls []string, last, first postgres.LinkMark) {
		q.Limit = 4
		rows, err := postgres.BadLinks(t.Context(), d.pool, q)
		if err != nil {
			t.Fatal(err)
		}
		if len(rows) > q.Limit {
			if q.Before {
				rows = rows[1:]
			} else {
				rows = rows[:q.Limit]
			}
		}
		mark := func(b postgres.BadLink) postgres.LinkMark { return postgres.LinkMark{b.ItemID, b.Field, b.Mark} }
		for _, b := range rows {
			urls = append(urls, b.URL)
		}
		if len(rows) > 0 {
			first, last = mark(rows[0]), mark(rows[len(rows)-1])
		}
		return urls, last, first
	}
	var forward, back []string
	var first postgres.LinkMark
	for at := (postgres.LinkMark{}); ; {
		urls, last, f := page(postgres.LinkQuery{At: at})
		if len(urls) == 0 {
			break
		}
		forward, at, first = append(forward, urls...), last, f
	}
	if seen := slices.Compact(slices.Sorted(slices.Values(forward))); len(seen) != 3*n || len(forward) != 3*n {
		t.Errorf("%d seen, %d different", len(forward), len(seen))
	}
	for at := first; ; {
		urls, _, f := page(postgres.LinkQuery{At: at, Before: true})
		if len(urls) == 0 {
			break
		}
		back, at = append(urls, back...), f
	}
	if !slices.Equal(back, forward[:len(back)]) || len(back) != 20 {
		t.Errorf("back: %v, forward %v", back, forward)
	}
	if n, err := postgres.CountBadLinks(t.Context(), d.pool, false, 1000); err != nil || n != 21 {
		t.Errorf("%d, %v", n, err)
	}
	if n, err := postgres.CountBadLinks(t.Context(), d.pool, false, 5); err != nil || n != 5 {
		t.Errorf("%d, %v", n, err)
	}
	for who, want := range map[int64]int{ana: 2, rui: 1} {
		items, err := postgres.BadItemsOf(t.Context(), d.pool, who, 9)
		if err != nil || len(items) != want || items[0].Links != n || items[0].Field != "es.body" {
			t.Errorf("%+v, %v", items, err)
		}
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
		Queues: map[string]river.QueueConfig{postgres.LinkQueue: {MaxWorkers: 1}}, Workers: workers,
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
