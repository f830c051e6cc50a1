package admin_test

import (
	"net/http"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"segib.org/web/internal/content"
	"segib.org/web/internal/link"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/postgres"
)

// public makes an article that readers of Spanish and Portuguese see, at slug.
func (d desk) public(title, slug string) (id int64) {
	d.Helper()
	id = d.article(title)
	draft := d.revision(articles, id)
	draft.In(locale.ES).Slug = slug
	*draft.In(locale.PT) = content.Translation{Title: title, Slug: slug, Summary: "Resumo."}
	err := postgres.Tx(d.Context(), d.pool, func(tx pgx.Tx) error {
		version, err := postgres.Save(d.Context(), tx, articles, id, 1, *draft, 0)
		if err != nil {
			return err
		}
		return postgres.Publish(d.Context(), tx, articles, id, postgres.Publication{Version: version, Locales: []locale.Locale{"es", "pt"}})
	})
	if err != nil {
		d.Fatal(err)
	}
	return id
}

// A text is withdrawn with the page's own proposal and a reason, and publishing it lifts that.
func TestWithdraw(t *testing.T) {
	t.Parallel()
	d := newDesk(t).as("publisher")
	id := d.public("Uno", "uno")
	at := articleAt(id) + "/unpublish"
	a := d.is(d.get(at), http.StatusOK)
	d.says(a, "Qué encontrarán los lectores", "Marcar como retirado", "Nada de lo publicado lo menciona")
	v := d.typed(a, at)
	if v.Get("how") != "withdrawn" || strings.Join(v["locale"], " ") != "es pt" {
		t.Errorf("proposes %v", v)
	}
	first := find(a.page, "textarea", "id", "es.reason")
	if first == nil || !has(first, "autofocus") {
		t.Error("the first reason does not get the focus")
	}
	v.Set("es.reason", "La sustituye otra.")
	v.Set("pt.reason", " Foi substituída. ")
	d.says(d.get(d.is(d.post(at, v), http.StatusSeeOther).Header().Get("Location")), "Los lectores lo ven marcado", "retirado")
	d.says(d.is(d.read("/pt/noticias/uno"), http.StatusOK), "Este texto foi retirado em", "Foi substituída.")

	again := d.typed(d.get(at), at)
	if again.Get("es.reason") != "La sustituye otra." || again.Get("how") != "withdrawn" || strings.Join(again["locale"], " ") != "es pt" {
		t.Errorf("to be mended: %v", again)
	}
	again.Set("es.reason", "Contiene un error.")
	d.is(d.post(at, again), http.StatusSeeOther)
	d.says(d.read("/es/noticias/uno"), "Contiene un error.")
}

// What cannot be done comes back as it was typed, with the reason beside its input.
func TestUnpublishKeepsWhatWasTyped(t *testing.T) {
	t.Parallel()
	d := newDesk(t).as("publisher")
	id, other := d.public("Uno", "uno"), d.public("Otra nota", "otra")
	d.public("Otra nota más", "otra-mas")
	at := articleAt(id) + "/unpublish"
	for name, c := range map[string]struct {
		v    url.Values
		want []string
		kept string
	}{
		"nothing":       {url.Values{}, []string{"No ha elegido ninguna lengua", "Elija qué encontrarán"}, ""},
		"no reason":     {url.Values{"locale": {"es", "pt"}, "how": {"withdrawn"}, "es.reason": {"«Sí» & <b>"}}, []string{"Falta el motivo en portugués"}, "es.reason"},
		"too long":      {url.Values{"locale": {"es"}, "how": {"withdrawn"}, "es.reason": {strings.Repeat("á", content.MaxReason+1)}}, []string{"pasa de 600"}, "es.reason"},
		"a language":    {url.Values{"locale": {"en"}, "how": {"withdrawn"}, "en.reason": {"Because."}}, []string{"ya no hay texto"}, ""},
		"no target":     {url.Values{"locale": {"es"}, "how": {"moved"}}, []string{"Falta la ficha"}, ""},
		"no such words": {url.Values{"locale": {"es"}, "how": {"moved"}, "target": {"Ninguna así"}}, []string{"No hay ninguna ficha así"}, "target"},
		"several":       {url.Values{"locale": {"es"}, "how": {"moved"}, "target": {"otra nota"}}, []string{"más de una ficha", "Otra nota más"}, "target"},
		"itself":        {url.Values{"locale": {"es"}, "how": {"moved"}, "target": {"/es/noticias/uno"}}, []string{"lleva de vuelta"}, "target"},
		"another site":  {url.Values{"locale": {"es"}, "how": {"moved"}, "target": {"https://example.com/x"}}, []string{"No hay ninguna ficha así"}, "target"},
		"the past":      {url.Values{"locale": {"es"}, "how": {"gone"}, "when": {"later"}, "date": {"2020-01-01"}, "time": {"09:00"}}, []string{"ya ha pasado"}, "date"},
	} {
		a := d.is(d.post(at, c.v), http.StatusUnprocessableEntity)
		d.says(a, c.want...)
		if got := d.typed(a, at); c.kept != "" && got.Get(c.kept) != c.v.Get(c.kept) {
			t.Errorf("%s: %s was %q and is %q", name, c.kept, c.v.Get(c.kept), got.Get(c.kept))
		}
		summary := find(a.page, "div", "role", "alert")
		if summary == nil || !has(summary, "autofocus") {
			t.Errorf("%s: no summary that gets the focus", name)
		}
	}
	d.is(d.read("/es/noticias/uno"), http.StatusOK)
	picked := url.Values{"locale": {"es", "pt"}, "how": {"moved"}, "target": {"otra nota"}, "pick": {number(other)}}
	d.is(d.post(at, picked), http.StatusSeeOther)
	if a := d.read("/es/noticias/uno"); a.Code != http.StatusMovedPermanently || a.Header().Get("Location") != "/es/noticias/otra" {
		t.Errorf("moved: %d to %q", a.Code, a.Header().Get("Location"))
	}
}

// The item that takes the place is found by number, title or address.
func TestTarget(t *testing.T) {
	t.Parallel()
	d := newDesk(t).as("publisher")
	other := d.public("Nota definitiva", "definitiva")
	for _, target := range []string{number(other), "#" + number(other), "Nota definitiva #" + number(other), "definitiva nota", "/pt/noticias/definitiva", base + "/es/noticias/definitiva", link.Permanent(other)} {
		slug := "n" + number(d.number(`SELECT count(*) FROM items`))
		at := articleAt(d.public("Uno", slug)) + "/unpublish"
		a := d.post(at, url.Values{"locale": {"es"}, "how": {"moved"}, "target": {target}})
		if a.Code != http.StatusSeeOther {
			t.Errorf("%q: %d %s", target, a.Code, text(a.page))
			continue
		}
		if to := d.read("/es/noticias/" + slug).Header().Get("Location"); to != "/es/noticias/definitiva" {
			t.Errorf("%q leads to %q", target, to)
		}
	}
}

func TestUnpublishLater(t *testing.T) {
	t.Parallel()
	d := newDesk(t).as("publisher")
	id := d.public("Uno", "uno")
	at := articleAt(id) + "/unpublish"
	v := d.typed(d.get(at), at)
	v.Set("es.reason", "Vence.")
	v.Set("pt.reason", "Vence.")
	v.Set("when", "later")
	v.Set("date", time.Now().AddDate(0, 0, 3).Format(time.DateOnly))
	v.Set("time", "09:00")
	d.is(d.post(at, v), http.StatusSeeOther)
	d.is(d.read("/es/noticias/uno"), http.StatusOK)
	if n := d.number(`SELECT count(*) FROM schedules WHERE item_id = $1 AND action = 'unpublish' AND what ->> 'How' = 'withdrawn' AND outcome IS NULL`, id); n != 1 {
		t.Errorf("%d endings are scheduled", n)
	}
}

// What was withdrawn can be published as it is.
func TestWithdrawnIsPublishedAgain(t *testing.T) {
	t.Parallel()
	d := newDesk(t).as("publisher")
	id := d.public("Uno", "uno")
	d.is(d.post(articleAt(id)+"/unpublish", url.Values{"locale": {"es"}, "how": {"withdrawn"}, "es.reason": {"Por error."}}), http.StatusSeeOther)
	d.says(d.read("/es/noticias/uno"), "Por error.")
	at := articleAt(id) + "/publish"
	v := d.typed(d.is(d.get(at), http.StatusOK), at)
	if strings.Join(v["locale"], " ") != "es" {
		t.Errorf("proposes %v", v["locale"])
	}
	d.is(d.post(at, v), http.StatusSeeOther)
	if a := d.read("/es/noticias/uno"); a.Code != http.StatusOK || strings.Contains(text(a.page), "Por error.") {
		t.Errorf("%d: %s", a.Code, text(a.page))
	}
}

// What published items show or link to cannot vanish from them: it is withdrawn, or leads to
// another, or is not mentioned any more.
func TestMentionedStays(t *testing.T) {
	t.Parallel()
	d := newDesk(t).as("publisher")
	id, by := d.public("Uno", "uno"), d.public("Otra", "otra")
	mention := func(ids ...int64) {
		draft := d.revision(articles, by)
		draft.Facts.(*content.Article).Related = ids
		if err := postgres.Tx(t.Context(), d.pool, func(tx pgx.Tx) error {
			base := d.number(`SELECT version FROM items WHERE id = $1`, by)
			version, err := postgres.Save(t.Context(), tx, articles, by, int(base), *draft, 0)
			if err != nil {
				return err
			}
			return postgres.Publish(t.Context(), tx, articles, by, postgres.Publication{Version: version, Locales: []locale.Locale{"es"}})
		}); err != nil {
			t.Fatal(err)
		}
	}
	mention(id)
	at := articleAt(id) + "/unpublish"
	gone := url.Values{"how": {content.Gone}, "locale": {"es", "pt"}}
	d.says(d.is(d.post(at, gone), http.StatusUnprocessableEntity), "Hay fichas publicadas que la muestran o enlazan", "Otra")
	d.is(d.read("/es/noticias/uno"), http.StatusOK)
	d.is(d.post(at, url.Values{"how": {content.Gone}, "locale": {"pt"}}), http.StatusSeeOther) // it stays in Spanish
	mention()
	d.is(d.post(at, url.Values{"how": {content.Gone}, "locale": {"es"}}), http.StatusSeeOther)
	d.is(d.read("/es/noticias/uno"), http.StatusGone)
}
