package admin_test

import (
	"net/http"
	"strings"
	"testing"

	"github.com/jackc/pgx/v5"

	"segib.org/web/internal/content"
	"segib.org/web/internal/form"
	"segib.org/web/internal/link"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/postgres"
)

// kept sends a file by the form and returns the media that it is then.
func (d desk) kept(name, body string) content.Media {
	d.Helper()
	d.is(d.send(link.Media, sent{"file", name, body}), http.StatusSeeOther)
	return d.media(d.number(`SELECT max(id) FROM media`))
}

func (d desk) media(id int64) content.Media {
	d.Helper()
	m, err := postgres.FindMedia(d.Context(), d.pool, id)
	if err != nil {
		d.Fatal(err)
	}
	return m
}

// shows has pages show a picture, as if its files had been made.
func (d desk) shows(m content.Media) {
	d.Helper()
	if err := postgres.Tx(d.Context(), d.pool, func(tx pgx.Tx) error { _, err := postgres.ShowMedia(d.Context(), tx, m); return err }); err != nil {
		d.Fatal(err)
	}
}

// illustrated makes a draft of an article that has a picture.
func (d desk) illustrated(title string, image int64) int64 {
	d.Helper()
	draft := content.NewDraft(articles)
	*draft.Facts.(*content.Article) = content.Article{Date: form.Day(2026, 11, 23), ImageID: &image}
	*draft.In(locale.ES) = content.Translation{Title: title, Slug: "uno", Summary: "Resumen."}
	return d.saved(articles, draft)
}

// The library shows what there is, and finds it by its words, its class, its tags and what it lacks.
func TestShelves(t *testing.T) {
	t.Parallel()
	d := newDesk(t).as("editor")
	d.says(d.is(d.get(link.Media), http.StatusOK), "Todavía no hay imágenes ni documentos")
	m := d.kept("plenaria.jpg", photo(t, 800, 600, 7))
	d.kept("informe.pdf", pdf)
	d.says(d.get(link.AdminMedia(m.ID)), "Se están preparando los tamaños")
	d.shows(m)
	at := link.AdminMedia(m.ID)
	v := d.typed(d.get(at), at)
	for name, value := range map[string]string{"purpose": "informs", "alt.es": "Una sesión", "licence": "own", "tags": "Cumbre, memoria"} {
		v.Set(name, value)
	}
	d.is(d.post(at, v), http.StatusSeeOther)
	d.illustrated("Con foto", m.ID)
	a := d.is(d.get(link.Media), http.StatusOK)
	d.says(a, "Una sesión", "JPEG 800 × 600", "en 1 ficha", "pt falta", "informe.pdf", "Todos 2", "Sin decidir el texto 0", "Sin usar 1", "Sin licencia 1", "Papelera 0")
	if s := get(find(a.page, "img", "alt", ""), "srcset"); !strings.Contains(s, "-wide480.jpg 480w, ") || !strings.HasSuffix(s, "-wide800.jpg 800w") {
		t.Errorf("the picture is chosen from %s", s)
	}
	for query, want := range map[string]string{
		"?q=sesion": "Una sesión", "?tag=memoria": "Una sesión", "?class=document": "informe.pdf", "?view=unused": "informe.pdf", "?view=unlicensed&q=INFORME": "informe.pdf",
		"?view=undecided": "Aquí no hay nada", "?view=trash": "Aquí no hay nada", "?q=nada": "Quitar", "?month=2999-12": "Quitar", "?month=nunca": "Como 2026-11",
	} {
		d.says(d.is(d.get(link.Media+query), http.StatusOK), want)
	}
	for _, query := range []string{"?view=x", "?class=x", "?after=x"} {
		d.is(d.get(link.Media+query), http.StatusNotFound)
	}
	for _, id := range []string{"x", "0", "99999999999999999999"} {
		d.is(d.get(link.Media+"/"+id), http.StatusNotFound)
	}
}

// A file that is replaced keeps its address; of two who replace it at once the second is told.
func TestReplace(t *testing.T) {
	t.Parallel()
	d := newDesk(t).as("editor")
	m := d.kept("a.jpg", photo(t, 800, 600, 7))
	at, replace := link.AdminMedia(m.ID), link.AdminMedia(m.ID, "replace")
	d.is(d.send(replace, sent{"version", "", "1"}, sent{"file", "b.jpg", photo(t, 400, 300, 90)}), http.StatusSeeOther)
	now := d.media(m.ID)
	if now.Name != "a.jpg" || now.Width != 400 || now.SHA256 == m.SHA256 || now.Version != 2 {
		t.Errorf("it is %+v", now)
	}
	d.says(d.is(d.send(replace, sent{"version", "", "1"}, sent{"file", "c.jpg", photo(t, 40, 30, 50) + strings.Repeat(" ", 1<<20)}), http.StatusConflict), "Otra persona lo ha cambiado mientras tanto")
	for _, c := range []struct {
		file sent
		says string
	}{
		{sent{"file", "c.svg", svg + strings.Repeat(" ", 1<<20)}, "Un SVG puede llevar programas"},
		{sent{"file", "c.pdf", pdf}, "Una imagen solo puede cambiarse por otra imagen"},
		{sent{"file", "", ""}, "No venía ningún archivo"},
	} {
		d.says(d.is(d.send(replace, sent{"version", "", "2"}, c.file), http.StatusUnprocessableEntity), c.says)
	}
	d.is(d.send(replace, sent{"file", "c.jpg", photo(t, 40, 30, 50)}), http.StatusBadRequest)
	d.is(d.send(link.AdminMedia(99, "replace"), sent{"version", "", "2"}), http.StatusNotFound)
	if m := d.media(m.ID); m.SHA256 != now.SHA256 || m.Version != 2 {
		t.Error("a refused file changed something")
	}
	d.says(d.get(at), "Ana editor cambió el archivo")
}

// What is used cannot be thrown away, in a draft or in the trash as little as in public; what is not can, and comes back.
func TestTrashMedia(t *testing.T) {
	t.Parallel()
	d := newDesk(t).as("editor")
	m := d.kept("a.jpg", photo(t, 800, 600, 7))
	at := link.AdminMedia(m.ID)
	id := d.illustrated("Con foto", m.ID)
	a := d.is(d.post(link.AdminMedia(m.ID, "trash"), nil), http.StatusUnprocessableEntity)
	d.says(a, "No se ha movido a la papelera: se usa", "Con foto", "Solo en el borrador", "en fichas: 1; a la vista de los lectores: 0")
	everywhere := link.AdminMedia(m.ID, "everywhere")
	if find(a.page, "a", "href", everywhere) != nil || find(d.as("publisher").get(at).page, "a", "href", everywhere) == nil {
		t.Error("not who may, and they alone, is led to putting another in its place")
	}
	d.is(d.post(link.AdminAct("articles", id, "trash"), nil), http.StatusSeeOther)
	d.says(d.is(d.post(link.AdminMedia(m.ID, "trash"), nil), http.StatusUnprocessableEntity), "Con foto en la papelera")
	if _, err := d.pool.Exec(t.Context(), `DELETE FROM media_links`); err != nil {
		t.Fatal(err)
	}
	d.is(d.post(link.AdminMedia(m.ID, "trash"), nil), http.StatusSeeOther)
	d.is(d.get(at), http.StatusNotFound)
	d.is(d.post(link.AdminMedia(m.ID, "trash"), nil), http.StatusNotFound)
	d.says(d.is(d.get(link.Media+"?view=trash"), http.StatusOK), "a.jpg", "le quedan 30 días", "Recuperar")
	back := d.is(d.post(link.AdminMedia(m.ID, "untrash"), nil), http.StatusSeeOther)
	d.says(d.is(d.get(back.Header().Get("Location")), http.StatusOK), "Recuperado, tal como estaba.", "lo recuperó de la papelera")
	d.is(d.post(link.AdminMedia(m.ID, "untrash"), nil), http.StatusNotFound)
}

// A long library is leafed through, there and back.
func TestShelfPages(t *testing.T) {
	t.Parallel()
	d := newDesk(t).as("translator")
	if _, err := d.pool.Exec(t.Context(), `
		INSERT INTO media (class, name, type, key, sha256, bytes, created_at)
		SELECT 'document', 'n' || n || '.pdf', 'application/pdf', 'aa/' || n, repeat('0', 64), 1, now() - n * interval '1 minute' FROM generate_series(1, 100) n`); err != nil {
		t.Fatal(err)
	}
	first := d.is(d.get(link.Media+"?class=document"), http.StatusOK)
	d.says(first, "n1.pdf", "n48.pdf", "48 archivos")
	second := d.is(d.get(get(find(first.page, "a", "rel", "next"), "href")), http.StatusOK)
	d.says(second, "n49.pdf", "n96.pdf")
	d.says(d.is(d.get(get(find(second.page, "a", "rel", "next"), "href")), http.StatusOK), "n97.pdf", "n100.pdf", "4 archivos")
	if back := d.is(d.get(get(find(second.page, "a", "rel", "prev"), "href")), http.StatusOK); !strings.Contains(text(back.page), "n1.pdf") || find(back.page, "a", "rel", "prev") != nil {
		t.Error("the way back does not lead to the beginning")
	}
}
