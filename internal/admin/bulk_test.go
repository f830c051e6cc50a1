package admin_test

import (
	"context"
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/riverqueue/river"
	"github.com/riverqueue/river/riverdriver/riverpgxv5"

	"segib.org/web/internal/content"
	"segib.org/web/internal/link"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/postgres"
	"segib.org/web/internal/web"
)

// bulkDone works until all that is done to many items is ended.
func (d desk) bulkDone() {
	d.Helper()
	workers := river.NewWorkers()
	river.AddWorker(workers, postgres.NewBulkWorker(d.pool, d.desk.Gate))
	client, err := river.NewClient(riverpgxv5.New(d.pool), &river.Config{
		Queues: map[string]river.QueueConfig{postgres.BulkQueue: {MaxWorkers: 1}}, Workers: workers, TestOnly: true,
		FetchPollInterval: 20 * time.Millisecond, FetchCooldown: 10 * time.Millisecond, Logger: slog.New(slog.DiscardHandler),
	})
	if err != nil {
		d.Fatal(err)
	}
	if err := client.Start(d.Context()); err != nil {
		d.Fatal(err)
	}
	for end := time.Now().Add(20 * time.Second); d.number(`SELECT count(*) FROM bulks WHERE started_at IS NOT NULL AND finished_at IS NULL`) > 0; time.Sleep(5 * time.Millisecond) {
		if time.Now().After(end) {
			d.Fatal("what is done to many is not ended")
		}
	}
	if err := client.Stop(context.WithoutCancel(d.Context())); err != nil {
		d.Fatal(err)
	}
}

// asksBulk sends a selection of articles and returns where the question is, and the page.
func (d desk) asksBulk(action string, v url.Values) (string, answer) {
	d.Helper()
	at := d.is(d.post(link.AdminBulk("articles", action), v), http.StatusSeeOther).Header().Get("Location")
	return at, d.is(d.get(at), http.StatusOK)
}

func items(ids ...int64) url.Values {
	v := url.Values{}
	for _, id := range ids {
		v.Add("item", strconv.FormatInt(id, 10))
	}
	return v
}

// rows reads a CSV.
func (d desk) sheet(path string) [][]string {
	d.Helper()
	body, ok := strings.CutPrefix(d.is(d.get(path), http.StatusOK).Body.String(), web.ByteOrderMark)
	rows, err := csv.NewReader(strings.NewReader(body)).ReadAll()
	if !ok || err != nil {
		d.Fatalf("%t, %v: %q", ok, err, body)
	}
	return rows
}

// What is done to many is said first, with what cannot be and why; then it is done, and reported.
func TestBulkPublish(t *testing.T) {
	t.Parallel()
	d := newDesk(t).as("publisher")
	d.is(d.post(link.AdminBulk("articles", "publish"), nil), http.StatusSeeOther)
	good, bad := d.article("Uno"), d.article("Dos")
	d.draft(good, func(x *content.Draft) {
		x.In(locale.ES).Slug = "uno"
		*x.In(locale.PT) = content.Translation{Title: "Um", Slug: "um", Summary: "Resumo."}
	})
	d.draft(bad, func(x *content.Draft) { x.In(locale.ES).Summary, x.In(locale.ES).Slug = "", "dos" })
	d.works()
	at, a := d.asksBulk("publish", items(good, bad))
	d.says(a, "Publicar 2 fichas", "Todavía no se ha hecho nada", "1 se publicará", "con errores que impiden publicar", "Publicar lo que se pueda de 2 fichas", "Dos Español: con errores")
	v := d.typed(a, at+"/publish")
	if v.Get("locale") != "es" || len(v["locale"]) != 2 {
		t.Errorf("chosen: %v", v["locale"])
	}
	d.is(d.post(at+"/unpublish", v), http.StatusNotFound)
	d.says(d.is(d.post(at+"/publish", nil), http.StatusUnprocessableEntity), "Elija al menos una lengua")
	if n := d.number(`SELECT count(*) FROM river_job WHERE kind = 'bulk'`); n != 0 {
		t.Fatalf("%d jobs before it was decided", n)
	}
	d.is(d.post(at+"/publish", v), http.StatusSeeOther)
	d.says(d.get(at), "Van 0 de 2", "Detener")
	d.is(d.post(at+"/publish", v), http.StatusSeeOther) // pressed twice
	d.bulkDone()
	d.says(d.get(at), "Terminado.", "1 hecha", "1 no se pudo", "Dos Español: con errores")
	if rows := d.sheet(at + "/report.csv"); len(rows) != 3 || rows[1][1] != "Uno" || rows[1][4] != "hecho" || rows[1][5] != "es pt" || rows[2][4] != "no hecho" || !strings.Contains(rows[2][6], "errores") {
		t.Errorf("the report: %q", rows)
	}
	d.says(d.read(link.Item("pt", "article", "um")), "Um")
	d.is(d.read(link.Item("es", "article", "dos")), http.StatusNotFound)
}

// Who withdraws says why, in each language that is withdrawn.
func TestBulkUnpublish(t *testing.T) {
	t.Parallel()
	d := newDesk(t).as("publisher")
	one, two := d.public("Uno", "uno"), d.public("Dos", "dos")
	at, a := d.asksBulk("unpublish", items(one, two))
	d.says(a, "2 se retirarán", "Motivo, para los lectores")
	v := url.Values{"locale": {"es", "pt"}, "how": {"withdrawn"}, "reason.es": {"Contenía un error."}}
	d.says(d.is(d.post(at+"/unpublish", v), http.StatusUnprocessableEntity), "Diga el motivo en portugués")
	v.Set("reason.pt", "Continha um erro.")
	d.is(d.post(at+"/unpublish", v), http.StatusSeeOther)
	d.bulkDone()
	d.says(d.get(at), "2 hechas")
	d.says(d.get(at), "Motivo, para los lectores (portugués): Continha um erro.")
	d.says(d.read(link.Item("pt", "article", "dos")), "Continha um erro.")

	three := d.public("Tres", "tres")
	at, _ = d.asksBulk("unpublish", items(three))
	d.is(d.post(at+"/unpublish", url.Values{"locale": {"es", "pt"}, "how": {"gone"}, "why": {"Se publicó por error."}}), http.StatusSeeOther)
	d.bulkDone()
	d.says(d.get(at), "1 hecha", "Motivo, para el equipo: Se publicó por error.")
	if rows := d.sheet(at + "/report.csv"); len(rows) != 2 || rows[0][7] != "Motivo, para el equipo" || rows[1][7] != "Se publicó por error." {
		t.Errorf("the report: %q", rows)
	}
	d.says(d.get(articleAt(three)+"/history"), "«Se publicó por error.»")
}

// A selection is what was chosen, the page, or all that the filter selects.
func TestBulkSelections(t *testing.T) {
	t.Parallel()
	d := newDesk(t).as("editor")
	var page []string
	for i := range 45 {
		page = append(page, strconv.FormatInt(d.article(fmt.Sprint("Nota ", i%2)), 10))
	}
	for name, c := range map[string]struct {
		v    url.Values
		want string
	}{
		"page":   {url.Values{"of": {"page"}, "row": page[:40], "item": page[:1]}, "Etiquetar 40 fichas"},
		"all":    {url.Values{"of": {"all"}}, "Etiquetar 45 fichas"},
		"filter": {url.Values{"of": {"all"}, "q": {"nota 1"}, "item": page}, "Etiquetar 22 fichas"},
		"chosen": {items(1, 2, 99), "Etiquetar 2 fichas"},
	} {
		if _, a := d.asksBulk("tag", c.v); !strings.Contains(text(a.page), c.want) {
			t.Errorf("%s: %s", name, text(find(a.page, "h1", "", "")))
		}
	}
	d.is(d.post(link.AdminBulk("articles", "tag"), url.Values{"item": {"x"}}), http.StatusBadRequest)
	d.is(d.post(link.AdminBulk("articles", "tag"), url.Values{"of": {"all"}, "state": {"x"}}), http.StatusNotFound)
	none := d.is(d.post(link.AdminBulk("articles", "tag"), url.Values{"q": {"nota"}}), http.StatusSeeOther).Header().Get("Location")
	d.says(d.get(none), "No eligió ninguna ficha")
	at, _ := d.asksBulk("tag", items(1, 2))
	d.says(d.is(d.post(at+"/tag", url.Values{"tags": {" , "}}), http.StatusUnprocessableEntity), "Escriba de una a veinte etiquetas")
	d.is(d.post(at+"/tag", url.Values{"tags": {"Por revisar, memoria"}}), http.StatusSeeOther)
	d.is(d.post(at+"/cancel", nil), http.StatusSeeOther)
	d.says(d.get(at), "Detenido", "2 sin tocar")
	d.is(d.get(link.Bulk(999)), http.StatusNotFound)
}

// Who may not publish does not stop what somebody publishes either.
func TestBulkIsStoppedByWhoMayDoIt(t *testing.T) {
	t.Parallel()
	d := newDesk(t).as("publisher")
	one := d.public("Uno", "uno")
	at, _ := d.asksBulk("unpublish", items(one))
	d.is(d.post(at+"/unpublish", url.Values{"locale": {"es"}, "how": {"withdrawn"}, "reason.es": {"Contenía un error."}}), http.StatusSeeOther)
	d.is(d.as("editor").post(at+"/cancel", nil), http.StatusForbidden)
	if n := d.number(`SELECT count(*) FROM bulks WHERE finished_at IS NOT NULL`); n != 0 {
		t.Error("an editor stopped it")
	}
	d.is(d.post(at+"/cancel", nil), http.StatusSeeOther)
	d.says(d.get(at), "Detenido")
}

func TestExport(t *testing.T) {
	t.Parallel()
	d := newDesk(t).as("translator")
	for i := range 205 { // more than are read at once
		d.article(fmt.Sprintf("=%d+1", i))
	}
	rows := d.sheet(link.AdminExport("articles", "csv") + "?of=all")
	if len(rows) != 206 || rows[1][1] != "'=0+1" || rows[1][2] != "draft" {
		t.Errorf("%d rows, %q", len(rows), rows[1])
	}
	column := map[string]string{}
	for i, name := range rows[0] {
		column[name] = rows[1][i]
	}
	if column["date"] != "2026-11-23" || column["id"] != "1" || column["es.url"] != "" {
		t.Errorf("%v", column)
	}
	var list []struct {
		ID     int64
		Titles locale.Label
		Facts  struct{ Date string }
	}
	a := d.is(d.get(link.AdminExport("articles", "json")+"?item=3&item=4"), http.StatusOK)
	if err := json.Unmarshal(a.Body.Bytes(), &list); err != nil || len(list) != 2 || list[0].Titles["es"] != "=2+1" || list[0].Facts.Date != "2026-11-23" {
		t.Errorf("%v, %v", list, err)
	}
	if body := d.get(link.AdminExport("articles", "json") + "?of=all&q=nada").Body.String(); body != "[]\n" {
		t.Errorf("of nothing: %q", body)
	}
	d.is(d.get(link.AdminExport("articles", "csv")), http.StatusSeeOther)
}

// A report that cannot be read to its end breaks off: nobody takes a part for the whole.
func TestReportBreaksOff(t *testing.T) {
	t.Parallel()
	d := newDesk(t).as("publisher")
	at, _ := d.asksBulk("tag", items(d.article("Uno")))
	d.is(d.post(at+"/tag", url.Values{"tags": {"memoria"}}), http.StatusSeeOther)
	if _, err := d.pool.Exec(t.Context(), `
		INSERT INTO bulk_items (bulk_id, item_id, version, title, problems)
		SELECT bulk_id, 1000 + n, 1, '{}', CASE WHEN n < 300 THEN '[]' ELSE '"what no program of ours wrote"' END::jsonb FROM bulk_items, generate_series(1, 300) n`); err != nil {
		t.Fatal(err)
	}
	defer func() {
		if broken, _ := recover().(error); !errors.Is(broken, http.ErrAbortHandler) {
			t.Errorf("it ends in %v", broken)
		}
	}()
	d.get(at + "/report.csv")
	t.Error("it ends as if it were whole")
}

func TestTagsOfAnItem(t *testing.T) {
	t.Parallel()
	d := newDesk(t).as("editor")
	id := d.article("Uno")
	v := d.typed(d.is(d.get(articleAt(id)+"/tags"), http.StatusOK), articleAt(id)+"/tags")
	v.Set("tags", " Memoria  2026, por revisar,memoria 2026")
	d.is(d.post(articleAt(id)+"/tags", v), http.StatusSeeOther)
	d.says(d.get(articleAt(id)), "memoria 2026", "por revisar")
	d.says(d.get("/admin/articles?tag=memoria+2026"), "Uno")
	d.says(d.get(articleAt(id)+"/history"), "Cambió las etiquetas", "+memoria 2026, +por revisar")
	v.Set("tags", "por revisar")
	d.is(d.post(articleAt(id)+"/tags", v), http.StatusSeeOther)
	d.says(d.get("/admin/articles?tag=memoria+2026"), "Nada con estos filtros")
	d.says(d.is(d.post(articleAt(id)+"/tags", url.Values{"tags": {strings.Repeat("a", 41)}}), http.StatusUnprocessableEntity), "demasiado larga")
	if strings.Contains(d.read("/es/noticias").Body.String(), "por revisar") {
		t.Error("readers see a tag")
	}
}
