package admin_test

import (
	"net/http"
	"net/url"
	"strings"
	"testing"
	"time"

	"segib.org/web/internal/content"
	"segib.org/web/internal/form"
	"segib.org/web/internal/link"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/postgres"
)

// state is that of an item's Spanish text.
func (d desk) state(k *content.Info, id int64) string {
	d.Helper()
	row, err := postgres.FindRow(d.Context(), d.pool, k, id)
	if err != nil {
		d.Fatal(err)
	}
	return row.State(locale.ES)
}

// An editor hands a text in, gets it back, hands it in again; a publisher approves it
// and gives it a time. Each sees on the first page what waits.
func TestHandedInReturnedApprovedScheduled(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	editor, publisher := d.as("editor"), d.as("publisher")
	id := d.article("Veintidós países")
	at := articleAt(id)
	a := d.is(editor.get(at+"/review"), http.StatusOK)
	d.says(a, "Enviar a revisión", "Veintidós países")
	v := d.typed(a, at+"/review")
	v["locale"], v["note"] = []string{"es"}, []string{"Para mañana. ¿Basta con la ficha?"}
	d.is(editor.post(at+"/review", v), http.StatusSeeOther)
	d.says(editor.get(link.Admin), "En revisión", "Para mañana. ¿Basta con la ficha?")
	d.says(publisher.get(link.Admin), "Por revisar", "Ana editor", "Para mañana. ¿Basta con la ficha?", "Revisar")

	a = d.is(publisher.get(at+"/review"), http.StatusOK)
	d.says(a, "Espera su revisión", "Para mañana.")
	v = d.typed(a, at+"/approve")
	d.says(d.is(publisher.post(at+"/return", v), http.StatusUnprocessableEntity), "Diga en la nota por qué")
	v.Set("note", "Falta el lugar")
	d.is(publisher.post(at+"/return", v), http.StatusSeeOther)
	d.says(editor.get(link.Admin), "Devueltos", "Falta el lugar")
	if note := find(editor.get(at).page, "div", "id", "returned"); !strings.Contains(text(note), "Ana publisher devolvió la versión 1") || !strings.Contains(text(note), "Falta el lugar") {
		t.Errorf("the form says of it %q", text(note))
	}
	if strings.Contains(text(publisher.get(link.Admin).page), "Falta el lugar") {
		t.Error("what is returned to one is shown to another")
	}

	v = d.typed(editor.get(at+"/review"), at+"/review")
	v["locale"] = []string{"es"}
	d.is(editor.post(at+"/review", v), http.StatusSeeOther)
	if strings.Contains(text(find(editor.get(at).page, "div", "id", "returned")), "Falta") {
		t.Error("the form still says why it was returned, handed in again")
	}
	v = d.typed(publisher.get(at+"/review"), at+"/approve")
	d.is(publisher.post(at+"/approve", v), http.StatusSeeOther)
	d.says(publisher.get(link.Admin), "Aprobados")

	a = d.is(publisher.get(at+"/schedule"), http.StatusOK)
	v = d.typed(a, at+"/publish")
	tomorrow := time.Now().In(madrid(t)).AddDate(0, 0, 1).Format(time.DateOnly)
	if v.Get("date") != tomorrow || v.Get("time") != "09:00" || v.Get("locale") != "es" {
		t.Errorf("proposed: %v", v)
	}
	v.Set("reason", "Prueba")
	d.is(publisher.post(at+"/publish", v), http.StatusSeeOther)
	d.says(publisher.get(link.Admin), "Programado", "Mañana 09:00, hora de Madrid: se publica la versión 1 en español")
	d.says(publisher.get(at), "Mañana 09:00, hora de Madrid")
	if s := d.state(articles, id); s != "scheduled" {
		t.Errorf("the text is %s", s)
	}
	if s := d.read(link.Item("es", "article", "uno")).Code; s != http.StatusNotFound {
		t.Errorf("before its time it answers readers with %d", s)
	}
	plan := d.number(`SELECT id FROM schedules`)
	cancel := link.CancelPlan("articles", id, plan)
	if find(publisher.get(at+"/schedule").page, "form", "action", cancel) == nil {
		t.Error("what is scheduled cannot be called off")
	}
	d.is(publisher.post(cancel, nil), http.StatusSeeOther)
	d.is(publisher.post(cancel, nil), http.StatusNotFound)
	d.says(publisher.get(at+"/history"), "Envió a revisión español", "Devolvió español", "Falta el lugar", "Aprobó español", "Programó español")
}

// What somebody read is not approved if it says something else by then.
func TestReviewOfAnOldVersion(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	editor, publisher := d.as("editor"), d.as("publisher")
	id := d.article("Uno")
	at := articleAt(id)
	d.is(editor.post(at+"/review", url.Values{"version": {"1"}, "locale": {"es"}}), http.StatusSeeOther)
	v := d.typed(publisher.get(at+"/review"), at+"/approve")
	v.Set("note", "Muy bien")
	changed := d.typed(editor.get(at), at)
	changed.Set("es.title", "Otro")
	d.is(editor.post(at, changed), http.StatusSeeOther)
	a := d.is(publisher.post(at+"/approve", v), http.StatusConflict)
	d.says(a, "Ana editor guardó otra versión", "Otro", "Muy bien")
	d.is(publisher.post(at+"/approve", d.typed(a, at+"/approve")), http.StatusSeeOther)
	d.says(d.is(publisher.post(at+"/approve", v), http.StatusConflict))
	d.is(editor.post(at+"/review", url.Values{"version": {"2"}, "locale": {"es"}, "note": {strings.Repeat("ñ", 2001)}}), http.StatusUnprocessableEntity)
	d.is(editor.post(at+"/review", url.Values{"version": {"2"}, "locale": {"es"}}), http.StatusUnprocessableEntity)
	d.is(editor.post(at+"/review", url.Values{"version": {"x"}}), http.StatusBadRequest)
}

// Where the kind asks for four eyes, two are not enough, and the pages say so.
func TestFourEyesOnThePages(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	author, other := d.as("publisher"), d.as("administrator")
	k := &content.Charters.Info
	draft := content.NewDraft(k)
	f := draft.Facts.(*content.Charter)
	f.Class, f.AdoptedOn = "charter", form.Day(2024, 11, 15)
	*draft.In(locale.ES) = content.Translation{Title: "Carta", Slug: "carta", Summary: "Resumen."}
	id := d.saved(k, draft)
	at := link.AdminItem(k.Table, id)
	publish := url.Values{"version": {"1"}, "locale": {"es"}, "reason": {"x"}, "when": {"now"}}
	d.is(author.post(at+"/publish", publish), http.StatusUnprocessableEntity)
	d.is(author.post(at+"/review", url.Values{"version": {"1"}, "locale": {"es"}}), http.StatusSeeOther)
	a := author.get(at + "/review")
	d.says(a, "lo aprueba otra persona")
	d.says(d.is(author.post(at+"/approve", url.Values{"version": {"1"}, "locale": {"es"}}), http.StatusUnprocessableEntity), "lo aprueba otra persona")
	d.is(other.post(at+"/approve", url.Values{"version": {"1"}, "locale": {"es"}}), http.StatusSeeOther)
	d.is(author.post(at+"/publish", publish), http.StatusSeeOther)
	if s := d.state(k, id); s != "published" {
		t.Errorf("the text is %s", s)
	}
}

// A time is that of the institution's clock, also where that is put forward or back.
func TestTimesToPublishAt(t *testing.T) {
	t.Parallel()
	d := newDesk(t).as("publisher")
	for _, x := range []struct {
		date, time string
		status     int
		says       string
		utc        string
	}{
		{"2037-03-29", "02:30", http.StatusUnprocessableEntity, "nunca marca 02:30: se adelanta. La primera hora que sigue es 03:00", ""},
		{"2037-10-25", "02:30", http.StatusSeeOther, "25 oct 2037, 02:30 (CEST), hora de Madrid", "2037-10-25 00:30"},
		{"2037-07-01", "09:00", http.StatusSeeOther, "1 jul 2037, 09:00, hora de Madrid", "2037-07-01 07:00"},
		{"2020-01-01", "09:00", http.StatusUnprocessableEntity, "ya ha pasado", ""},
		{"mañana", "09:00", http.StatusUnprocessableEntity, "«mañana» no es un día", ""},
		{"2037-07-01", "las nueve", http.StatusUnprocessableEntity, "«las nueve» no es una hora", ""},
		{"", "", http.StatusUnprocessableEntity, "no es un día", ""},
	} {
		id := d.article("Uno")
		at := articleAt(id)
		a := d.is(d.post(at+"/publish", url.Values{"version": {"1"}, "locale": {"es"}, "reason": {"x"}, "when": {"later"}, "date": {x.date}, "time": {x.time}}), x.status)
		if x.status == http.StatusSeeOther {
			a = d.get(at + "/schedule")
			if n := d.number(`SELECT count(*) FROM schedules WHERE item_id = $1 AND at = ($2::timestamp AT TIME ZONE 'UTC')`, id, x.utc+":00"); n != 1 {
				t.Errorf("%s %s is not kept as %s UTC", x.date, x.time, x.utc)
			}
		} else if v := d.typed(a, at+"/publish"); v.Get("date") != x.date || v.Get("time") != x.time {
			t.Errorf("what was typed is lost: %v", v)
		}
		d.says(a, x.says)
	}
}
