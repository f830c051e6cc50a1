package admin_test

import (
	"net/http"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/riverqueue/river"
	"github.com/riverqueue/river/riverdriver/riverpgxv5"

	"segib.org/web/internal/content"
	"segib.org/web/internal/form"
	"segib.org/web/internal/link"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/postgres"
	"segib.org/web/internal/richtext"
)

const waitingJobs = `SELECT count(*) FROM river_job WHERE kind = 'check_item' AND state NOT IN ('completed', 'cancelled', 'discarded')`

// works does the jobs that are waiting for the list of what the gates find.
func (d desk) works() {
	d.Helper()
	workers := river.NewWorkers()
	river.AddWorker(workers, d.desk.Checker())
	client, err := river.NewClient(riverpgxv5.New(d.pool), &river.Config{
		Queues: map[string]river.QueueConfig{postgres.CheckQueue: {MaxWorkers: 1}}, Workers: workers, TestOnly: true,
		FetchPollInterval: 20 * time.Millisecond, FetchCooldown: 10 * time.Millisecond,
	})
	if err != nil {
		d.Fatal(err)
	}
	if err := client.Start(d.Context()); err != nil {
		d.Fatal(err)
	}
	for deadline := time.Now().Add(20 * time.Second); d.number(waitingJobs) > 0; time.Sleep(5 * time.Millisecond) {
		if time.Now().After(deadline) {
			d.Fatal("jobs are not done in time")
		}
	}
	if err := client.Stop(d.Context()); err != nil {
		d.Fatal(err)
	}
}

// The list across the site follows what is saved, and what becomes public or ceases to be.
func TestChecks(t *testing.T) {
	t.Parallel()
	d := newDesk(t).as("editor")
	d.says(d.is(d.get(link.Checks), http.StatusOK), "No se ha encontrado nada")
	target := d.article("Meta")
	body, err := richtext.New(richtext.Node{Type: richtext.Paragraph, Content: []richtext.Node{
		{Type: richtext.Text, Text: "aquí", Marks: []richtext.Mark{{Type: richtext.Link, Attrs: richtext.Attrs{Item: target}}}},
	}})
	if err != nil {
		t.Fatal(err)
	}
	id := d.article("Uno")
	d.draft(id, func(x *content.Draft) {
		t := x.In(locale.ES)
		t.Body, t.Slug, t.Summary = body, "otra", ""
		x.Unverified = []string{"facts.place"}
	})
	d.works()
	a := d.is(d.get(link.Checks), http.StatusOK)
	d.says(a, "Todo 3", "Falta algo necesario 1", "Falta el resumen", "Remite a «Meta»", "Sin verificar: lugar", "Referencias a lo que no es público")
	if find(a.page, "a", "href", articleAt(id)+"#es.summary") == nil || find(a.page, "a", "href", articleAt(id)+"#facts.place.es") == nil {
		t.Errorf("does not lead to the fields: %s", text(a.page))
	}
	for query, want := range map[string]int{
		"": 3, "?code=missing": 1, "?severity=warning": 2, "?lang=facts": 1, "?lang=es": 2, "?lang=pt": 0, "?kind=article": 3, "?kind=office": 0, "?kind=article&lang=es&severity=error": 1,
	} {
		if n := d.found(d.is(d.get(link.Checks+query), http.StatusOK)); n != want {
			t.Errorf("%s: %d, not %d", query, n, want)
		}
	}
	for _, query := range []string{"?code=x", "?severity=x", "?kind=x", "?lang=fr", "?after=x", "?after=error.missing.x", "?after=error.missing.-1", "?before=worse.missing.1"} {
		d.is(d.get(link.Checks+query), http.StatusNotFound)
	}
	es := []locale.Locale{locale.ES}
	d.act(func(tx pgx.Tx) error {
		return postgres.Publish(t.Context(), tx, articles, target, postgres.Publication{Version: 1, Locales: es})
	})
	if n := d.found(d.get(link.Checks + "?code=hidden")); n != 0 {
		t.Error("refers to what is public now")
	}
	d.works()
	d.act(func(tx pgx.Tx) error {
		return postgres.Publish(t.Context(), tx, articles, id, postgres.Publication{Version: 2, Locales: es})
	})
	d.act(func(tx pgx.Tx) error {
		return postgres.Unpublish(t.Context(), tx, articles, target, postgres.Ending{Locales: es})
	})
	if n := d.found(d.get(link.Checks + "?code=hidden")); n != 1 {
		t.Errorf("%d refer to what is not public any more", n)
	}
	d.draft(id, func(x *content.Draft) {
		t := x.In(locale.ES)
		t.Body, t.Summary = richtext.Doc{}, "Resumen."
		x.Unverified = []string{}
	})
	d.works()
	if n := d.found(d.get(link.Checks)); n != 0 {
		t.Errorf("%d found, and all is mended", n)
	}
}

// What is announced for a day that is still to come is found when that day is over.
func TestChecksInTime(t *testing.T) {
	t.Parallel()
	d := newDesk(t).as("editor")
	summits := &content.Summits.Info
	ends := time.Now().AddDate(0, 0, 2)
	draft := content.NewDraft(summits)
	s := draft.Facts.(*content.Summit)
	s.Number, s.Status, s.Starts, s.Ends = 30, content.Announced, form.Date{Time: ends}, form.Date{Time: ends}
	*draft.In(locale.ES) = content.Translation{Title: "XXX Cumbre", Slug: "xxx", Summary: "La trigésima."}
	d.saved(summits, draft)
	d.works()
	if n := d.found(d.get(link.Checks + "?code=past")); n != 0 {
		t.Error("the day is still to come")
	}
	if _, err := d.pool.Exec(t.Context(), `UPDATE findings SET holds = holds - interval '4 days' WHERE code = 'past'`); err != nil {
		t.Fatal(err)
	}
	d.says(d.get(link.Checks+"?code=past"), "que ya pasó")
}

// Pages lead to one another and together show each finding once.
func TestChecksPaging(t *testing.T) {
	t.Parallel()
	d := newDesk(t).as("editor")
	id := d.article("Uno")
	d.works()
	const all = 120
	if _, err := d.pool.Exec(t.Context(), `
		INSERT INTO findings (item_id, kind, locale, code, severity, field, detail, version)
		SELECT $1, 'article', 'es', CASE WHEN n % 3 = 0 THEN 'alt' ELSE 'foreign' END, CASE WHEN n % 3 = 0 THEN 'error' ELSE 'warning' END, 'es.body', 'no. ' || n, 1
		FROM   generate_series(1, $2::int) n`, id, all); err != nil {
		t.Fatal(err)
	}
	seen := 0
	at := link.Checks
	var last answer
	for at != "" {
		last = d.is(d.get(at), http.StatusOK)
		seen += d.found(last)
		at = ""
		if next := find(last.page, "a", "rel", "next"); next != nil {
			at = get(next, "href")
		}
	}
	if seen != all {
		t.Errorf("%d of %d seen", seen, all)
	}
	if previous := find(last.page, "a", "rel", "prev"); previous == nil || d.found(d.get(get(previous, "href"))) != 50 {
		t.Error("the last page does not lead back")
	}
	d.says(last, strconv.Itoa(all))
}

// found counts the findings that a page lists.
func (d desk) found(a answer) (n int) {
	d.Helper()
	for row := range a.page.Descendants() {
		if row.Data == "tr" && !strings.Contains(get(row, "class"), "group") && find(row, "td", "", "") != nil {
			n++
		}
	}
	return n
}

func (d desk) act(f func(pgx.Tx) error) {
	d.Helper()
	if err := postgres.Tx(d.Context(), d.pool, f); err != nil {
		d.Fatal(err)
	}
}
