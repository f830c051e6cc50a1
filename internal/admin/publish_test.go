package admin_test

import (
	"context"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"

	"github.com/jackc/pgx/v5"

	"segib.org/web/internal/content"
	"segib.org/web/internal/form"
	"segib.org/web/internal/link"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/postgres"
	"segib.org/web/internal/richtext"
)

// asked saves what was typed into the form of an item and returns what a browser would
// send of the page where one publishes.
func (d desk) asked(at string, v url.Values) (answer, url.Values) {
	d.Helper()
	v.Set("then", "publish")
	to := d.is(d.post(at, v), http.StatusSeeOther).Header().Get("Location")
	if to != at+"/publish" {
		d.Fatalf("publishing leads to %s", to)
	}
	a := d.is(d.get(to), http.StatusOK)
	return a, d.typed(a, to)
}

// published saves what was typed and publishes it in these languages.
func (d desk) published(at string, v url.Values, locales ...string) answer {
	d.Helper()
	_, p := d.asked(at, v)
	p["locale"] = locales
	return d.get(d.is(d.post(at+"/publish", p), http.StatusSeeOther).Header().Get("Location"))
}

func (d desk) draft(id int64, change func(*content.Draft)) {
	d.Helper()
	d.theirs(articles, id, change)
}

// The page says what would change, proposes what is meant, and does what is chosen.
func TestPublicationPage(t *testing.T) {
	t.Parallel()
	d := newDesk(t).as("publisher")
	id := d.article("Uno")
	at := articleAt(id)
	a, p := d.asked(at, d.typed(d.get(at), at))
	d.says(a, "Nada de esto es público todavía", "sería nuevo para los lectores", "sin texto", "Publicar es")
	if !slices.Equal(p["locale"], []string{"es"}) || p.Get("version") != "1" {
		t.Errorf("proposes %v of version %s", p["locale"], p.Get("version"))
	}
	d.says(d.get(d.is(d.post(at+"/publish", p), http.StatusSeeOther).Header().Get("Location")), "Publicado. Los lectores ven la versión 1")
	d.draft(id, func(x *content.Draft) {
		*x.In(locale.PT) = content.Translation{Title: "Um", Slug: "um", Summary: "Resumo."}
	})
	a = d.is(d.get(at+"/publish"), http.StatusOK)
	d.says(a, "los lectores ya ven esto", "De lo que hoy ven los lectores a la versión 2")
	p = d.typed(a, at+"/publish")
	if !slices.Equal(p["locale"], []string{"pt"}) {
		t.Errorf("proposes %v, where Portuguese would be new", p["locale"])
	}
	p["locale"] = []string{"es", "pt"} // what has not changed goes along without harm
	p.Set("pt.note", "Agora em português.")
	d.is(d.post(at+"/publish", p), http.StatusSeeOther)
	d.draft(id, func(x *content.Draft) { x.Facts.(*content.Article).Date = form.Day(2026, 11, 24) })
	p = d.typed(d.get(at+"/publish"), at+"/publish")
	if !slices.Equal(p["locale"], []string{"es", "pt"}) {
		t.Errorf("proposes %v, where a fact has changed", p["locale"])
	}
	p.Set("minor", "1")
	d.is(d.post(at+"/publish", p), http.StatusSeeOther)
	d.says(d.is(d.get(at+"/publish"), http.StatusOK), "No hay nada que publicar: los lectores ya ven la versión 3")
	if n := d.number(`SELECT count(*) FROM notes WHERE item_id = $1 AND note = 'Agora em português.'`, id); n != 2 {
		t.Errorf("%d texts tell their readers", n)
	}
}

// What is in the way is said on the same page, and nothing that was answered is lost.
func TestPublicationRefused(t *testing.T) {
	t.Parallel()
	d := newDesk(t).as("publisher")
	id := d.article("Uno")
	at := articleAt(id) + "/publish"
	d.draft(id, func(x *content.Draft) {
		x.Unverified = []string{"facts.date"}
		x.In(locale.EN).Title = "One"
	})
	a := d.is(d.get(at), http.StatusOK)
	p := d.typed(a, at)
	d.says(a, "Sin verificar: fecha", "Falta el resumen", "¿Por qué se publica con avisos?")
	if !slices.Equal(p["locale"], []string{"es"}) {
		t.Errorf("proposes %v, where English cannot go", p["locale"])
	}
	try := func(want string, change url.Values) {
		t.Helper()
		v := url.Values{"version": {"2"}, "locale": {"es"}, "reason": {"Consta en el acta"}, "when": {"now"}}
		for name, values := range change {
			v[name] = values
		}
		a := d.is(d.post(at, v), http.StatusUnprocessableEntity)
		d.says(a, "No se ha publicado nada", want)
		if title := text(find(a.page, "title", "", "")); !strings.HasPrefix(title, "Error: ") {
			t.Errorf("the title is %s", title)
		}
		again := d.typed(a, at)
		for _, name := range []string{"version", "locale", "reason", "es.note", "minor", "when", "date", "time"} {
			if !slices.Equal(again[name], v[name]) && v.Get(name) != "" {
				t.Errorf("%s was %q and is %q", name, v[name], again[name])
			}
		}
	}
	try("Elija al menos una lengua", url.Values{"locale": nil})
	try("Corrija lo que sigue", url.Values{"locale": {"es", "en"}})
	try("Se publica con avisos: diga por qué", url.Values{"reason": {""}})
	try("", url.Values{"when": {"later"}, "date": {"2020-01-01"}, "time": {"09:00"}})
	for _, bad := range []string{"", "x", "-1"} {
		d.is(d.post(at, url.Values{"version": {bad}, "locale": {"es"}}), http.StatusBadRequest)
	}
	if n := d.number(`SELECT count(*) FROM translations WHERE item_id = $1`, id); n != 0 {
		t.Error("something was published")
	}
	p.Set("reason", "Consta en el acta")
	d.is(d.post(at, p), http.StatusSeeOther)
	if n := d.number(`SELECT count(*) FROM audit WHERE item_id = $1 AND action = 'publish' AND note = 'Consta en el acta'`, id); n != 1 {
		t.Error("the audit does not keep the reason")
	}
	// What is public with a warning needs no reason again; another warning does.
	d.draft(id, func(x *content.Draft) { x.In(locale.ES).Summary = "Otro resumen." })
	a = d.is(d.get(at), http.StatusOK)
	d.says(a, "ya está así en público")
	d.is(d.post(at, d.typed(a, at)), http.StatusSeeOther)
	d.draft(id, func(x *content.Draft) { x.Unverified = append(x.Unverified, "es.summary") })
	d.draft(id, func(x *content.Draft) { x.In(locale.ES).Summary = "Otro más." })
	p = d.typed(d.get(at), at)
	d.is(d.post(at, p), http.StatusUnprocessableEntity)
	p.Set("reason", "Se ajustará")
	p.Set("minor", "1")
	p.Set("es.note", "Nueva.")
	a = d.is(d.post(at, p), http.StatusUnprocessableEntity)
	d.says(a, "Un retoque no lleva nota")
	if again := d.typed(a, at); again.Get("es.note") != "Nueva." || again.Get("minor") != "1" || again.Get("reason") != "Se ajustará" {
		t.Errorf("goes on with %v", again)
	}
}

// Of two who publish at once the second one hears that it is done; one who publishes what
// somebody has changed meanwhile sees the new difference first.
func TestPublishersAtOnce(t *testing.T) {
	t.Parallel()
	d := newDesk(t).as("publisher")
	id := d.article("Uno")
	at := articleAt(id) + "/publish"
	p := d.typed(d.get(at), at)
	var wg sync.WaitGroup
	places := make([]string, 4)
	for i := range places {
		wg.Go(func() {
			a := d.post(at, p)
			places[i] = strconv.Itoa(a.Code) + " " + a.Header().Get("Location")
		})
	}
	wg.Wait()
	slices.Sort(places)
	done, already := "303 "+articleAt(id)+"?done=published", "303 "+articleAt(id)+"?done=already"
	if !slices.Equal(places, []string{already, already, already, done}) {
		t.Errorf("answers: %q", places)
	}
	if n := d.number(`SELECT count(*) FROM audit WHERE item_id = $1 AND action = 'publish'`, id); n != 1 {
		t.Errorf("published %d times", n)
	}
	d.says(d.get(articleAt(id)+"?done=already"), "Ya estaba publicado: los lectores ven la versión 1")
	d.draft(id, func(x *content.Draft) { x.In(locale.ES).Title = "Dos" })
	v := d.typed(d.get(at), at)
	v.Set("es.note", "Dos, no uno.")
	d.draft(id, func(x *content.Draft) { x.In(locale.ES).Title = "Tres" })
	a := d.is(d.post(at, v), http.StatusConflict)
	d.says(a, "guardó otra versión mientras tanto", "Tres")
	again := d.typed(a, at)
	if again.Get("version") != "3" || again.Get("es.note") != "Dos, no uno." || again.Get("locale") != "es" {
		t.Errorf("goes on with %v", again)
	}
	d.is(d.post(at, again), http.StatusSeeOther)
}

// What only the database can tell is said like what the gates find.
func TestAddressTaken(t *testing.T) {
	t.Parallel()
	d := newDesk(t).as("publisher")
	first, second := articleAt(d.article("Uno")), articleAt(d.article("Dos"))
	d.published(first, d.typed(d.get(first), first), "es")
	_, p := d.asked(second, d.typed(d.get(second), second))
	a := d.is(d.post(second+"/publish", p), http.StatusUnprocessableEntity)
	d.says(a, "La dirección «uno» ya es de «Uno»: elija otra")
	if find(a.page, "a", "href", second+"#es.slug") == nil {
		t.Error("does not lead to the address")
	}
}

// The gates stand at every way in: a job at its time asks them too.
func TestGateOfJobs(t *testing.T) {
	t.Parallel()
	d := newDesk(t).as("publisher")
	id := d.article("Uno")
	body, err := richtext.New(richtext.Node{Type: richtext.Image, Attrs: richtext.Attrs{Media: 1}})
	if err != nil {
		t.Fatal(err)
	}
	d.draft(id, func(x *content.Draft) { x.In(locale.ES).Body = body })
	for version, want := range map[int]bool{1: true, 2: false} {
		err := d.gate(t.Context(), id, postgres.Publication{Version: version, Locales: []locale.Locale{locale.ES}})
		if (err == nil) != want {
			t.Errorf("version %d: %v", version, err)
		}
	}
	d.says(d.is(d.get(articleAt(id)+"/publish"), http.StatusOK), "Hay una imagen sin texto alternativo")
}

// The form says quietly how much there is to mend, of what is typed and not saved too.
func TestGatesWhileWriting(t *testing.T) {
	t.Parallel()
	d := newDesk(t).as("editor")
	id := d.article("Uno")
	a := d.is(d.get(articleAt(id)), http.StatusOK)
	if n := find(a.page, "a", "id", "gate-count"); text(n) != "" || get(n, "data-src") != articleAt(id)+"/gates" {
		t.Errorf("of nothing it says %q, and asks %s", text(n), get(n, "data-src"))
	}
	v := d.typed(a, articleAt(id))
	v.Set("es.summary", "")
	v.Set("pt.title", "Um")
	d.is(d.post(articleAt(id)+"/working", v), http.StatusOK)
	a = d.is(d.get(articleAt(id)+"/gates"), http.StatusOK)
	if n := find(a.page, "a", "id", "gate-count"); text(n) != "2 errores" {
		t.Errorf("says %q: %s", text(n), text(find(a.page, "section", "id", "gates")))
	}
	if find(a.page, "a", "href", articleAt(id)+"#es.summary") == nil || find(a.page, "section", "id", "gates") == nil {
		t.Errorf("does not lead to the summary: %s", text(a.page))
	}
	d.is(d.get(link.AdminItem("articles", 999)+"/gates"), http.StatusNotFound)
}

// A text with something that only a newer program knows cannot go out, and the page says so.
func TestPublishWhatIsNotKnown(t *testing.T) {
	t.Parallel()
	d := newDesk(t).as("publisher")
	id := d.article("Uno")
	_, err := d.pool.Exec(t.Context(), `
		UPDATE revisions
		SET    snapshot = jsonb_set(snapshot, '{translations,es,body}', '{"type": "doc", "content": [{"type": "video"}]}')
		WHERE  item_id = $1`, id)
	if err != nil {
		t.Fatal(err)
	}
	at := articleAt(id) + "/publish"
	d.says(d.is(d.get(at), http.StatusOK), "algo que el sitio no sabe mostrar (video)")
	d.is(d.post(at, url.Values{"version": {"1"}, "locale": {"es"}}), http.StatusUnprocessableEntity)
	d.works()
	d.says(d.is(d.get(link.Checks), http.StatusOK), "Textos que no se pueden mostrar 1")
}

// gate asks what a job asks before it publishes.
func (d desk) gate(ctx context.Context, id int64, p postgres.Publication) error {
	return postgres.Tx(ctx, d.pool, func(tx pgx.Tx) error { return d.desk.Gate(ctx, tx, articles, id, p) })
}
