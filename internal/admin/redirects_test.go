package admin_test

import (
	"bytes"
	"encoding/csv"
	"mime/multipart"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strconv"
	"strings"
	"testing"

	"github.com/jackc/pgx/v5"

	"segib.org/web/internal/content"
	"segib.org/web/internal/link"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/postgres"
)

// lead sends the form of a new redirect.
func (d desk) lead(from, to string) answer {
	d.Helper()
	return d.post(link.Redirects, url.Values{"from": {from}, "to": {to}})
}

func TestRedirect(t *testing.T) {
	t.Parallel()
	d := newDesk(t).as("publisher")
	d.says(d.is(d.get(link.Redirects), http.StatusOK), "Todavía no hay redirecciones")
	one := d.page("uno", 0)
	d.is(d.lead("/Viejo.asp?ID=7", "/es/uno"), http.StatusSeeOther)
	d.is(d.lead("https://example.org/wp/", strconv.FormatInt(one, 10)), http.StatusSeeOther)
	d.is(d.lead("/fuera", "https://elsewhere.example/x"), http.StatusSeeOther)
	d.leads("/viejo.asp?id=7", "/es/uno")
	d.leads("/wp/", "/es/uno")
	d.leads("/fuera", "https://elsewhere.example/x")

	// It follows the item wherever that moves; once nobody sees that, the list says so.
	two := d.page("dos", 0)
	d.is(d.post(link.Tree, with(d.leaf(one), "go", "to", "to", strconv.FormatInt(two, 10))), http.StatusSeeOther)
	d.leads("/viejo.asp?id=7", "/es/dos/uno")
	d.act(func(tx pgx.Tx) error {
		return postgres.Unpublish(t.Context(), tx, &content.Pages.Info, one, postgres.Ending{Locales: []locale.Locale{"es"}})
	})
	d.is(d.read("/viejo.asp?id=7"), http.StatusGone)
	list := d.is(d.get(link.Redirects+"?q=VIEJO"), http.StatusOK)
	d.says(list, "/viejo.asp?id=7", "UNO", "Ya no es pública", "nunca")
	if strings.Contains(text(list.page), "/fuera") {
		t.Error("a search finds what has not the words")
	}

	// It is changed, by one at a time, and deleted.
	id, err := postgres.Redirects(t.Context(), d.pool, "fuera", 0, 1)
	if err != nil || len(id) != 1 {
		t.Fatal(id, err)
	}
	at := link.Redirect(id[0].ID)
	v := d.typed(d.is(d.get(at), http.StatusOK), at)
	v.Set("to", "/es/cumbres")
	d.is(d.post(at, v), http.StatusSeeOther)
	d.leads("/fuera", "/es/cumbres")
	v.Set("to", "/en/summits")
	a := d.is(d.post(at, v), http.StatusConflict)
	d.says(a, "ha cambiado esta redirección mientras tanto", "/fuera → /es/cumbres")
	if get(find(a.page, "input", "id", "to"), "value") != "/en/summits" {
		t.Error("what was typed is lost")
	}
	d.is(d.post(link.RedirectDelete(id[0].ID), v), http.StatusConflict)
	d.is(d.post(link.RedirectDelete(id[0].ID), url.Values{"version": {"2"}}), http.StatusSeeOther)
	d.is(d.read("/fuera"), http.StatusNotFound)
}

func TestRefusedRedirects(t *testing.T) {
	t.Parallel()
	d := newDesk(t).as("publisher")
	d.page("uno", 0)
	draft := d.article("Borrador")
	d.is(d.lead("/viejo", "/es/uno"), http.StatusSeeOther)
	for _, c := range []struct{ from, to, want string }{
		{"https://other.example/x", "/es/uno", "Es de otro sitio"},
		{"x", "/es/uno", "No es una dirección"},
		{"/admin/x", "/es/uno", "Es del propio programa"},
		{"/ES/", "/es/uno", "Ahí hay una página del sitio"},
		{"/es/uno", "/es/cumbres", "ya lleva a donde está"},
		{"/" + strings.Repeat("x", 1001), "/es/uno", "Es demasiado larga"},
		{"/viejo/", "/es/cumbres", "ya lleva a otro lugar"},
		{"/x", "/X/", "Lleva a sí misma"},
		{"/x", "/viejo", "que lleva a /es/uno"},
		{"/x", "", "Falta a dónde lleva"},
		{"/x", "javascript:alert(1)", "No es una dirección a la que"},
		{"/x", "//other.example/x", "No es una dirección a la que"},
		{"/x", "http://other.example/x", "con https://"},
		{"/x", "/es/nada", "no hay nada en esa dirección"},
		{"/x", strconv.FormatInt(draft, 10), "Los lectores no ven esa ficha"},
		{"/x", "999999", "Los lectores no ven esa ficha"},
	} {
		a := d.is(d.lead(c.from, c.to), http.StatusUnprocessableEntity)
		d.says(a, c.want)
		if got := get(find(a.page, "input", "name", "from"), "value"); got != c.from {
			t.Errorf("%q came back as %q", c.from, got)
		}
	}
	// The end of a chain is offered, and taken by its button.
	d.is(d.post(link.Redirects, url.Values{"from": {"/x"}, "to": {"/viejo"}, "end": {"/es/uno"}}), http.StatusSeeOther)
	d.leads("/x", "/es/uno")
}

// upload sends a file of redirects.
func (d desk) upload(csv []byte) answer {
	d.Helper()
	var b bytes.Buffer
	w := multipart.NewWriter(&b)
	f, err := w.CreateFormFile("file", "x.csv")
	if err == nil {
		_, err = f.Write(csv)
	}
	if err == nil {
		err = w.Close()
	}
	if err != nil {
		d.Fatal(err)
	}
	r := httptest.NewRequestWithContext(d.Context(), http.MethodPost, link.RedirectImport, &b)
	r.Header.Set("Content-Type", w.FormDataContentType())
	return d.do(d.admin, r)
}

// planned is what the button of a preview sends.
func (d desk) planned(a answer) url.Values {
	d.Helper()
	plan := find(a.page, "input", "name", "plan")
	if plan == nil {
		d.Fatalf("nothing to import: %s", text(a.page))
	}
	return url.Values{"plan": {get(plan, "value")}, "csv": {find(a.page, "textarea", "name", "csv").FirstChild.Data}}
}

func TestImportRedirects(t *testing.T) {
	t.Parallel()
	d := newDesk(t).as("publisher")
	d.page("uno", 0)
	d.is(d.lead("/a", "/es/uno"), http.StatusSeeOther)
	d.is(d.lead("/b", "/es/uno"), http.StatusSeeOther)
	file := "\uFEFFnota;desde;hasta\r\n;/a;/es/uno\r\n;/b;/es/cumbres\r\n\r\nx;/c?id=1;/es/uno\r\n;/c/?ID=1;/es/uno\r\n;/d;/c?id=1\r\n;/es;/es/uno\r\n;\"/e\";https://elsewhere.example/\r\n"
	a := d.is(d.upload([]byte(file)), http.StatusOK)
	d.says(a, "2 nuevas · 1 que cambia · 1 que ya está · 3 con errores", "Está también en la línea 5", "que lleva a /es/uno", "Ahí hay una página", "Importar 3 redirecciones")
	d.is(d.read("/e"), http.StatusNotFound)
	v := d.planned(a)
	d.is(d.post(link.RedirectImport, v), http.StatusSeeOther)
	d.leads("/b", "/es/cumbres")
	d.leads("/c?id=1", "/es/uno")
	d.leads("/e", "https://elsewhere.example/")
	// What was seen does not hold any more: nothing is imported.
	d.says(d.is(d.post(link.RedirectImport, v), http.StatusConflict), "Mientras tanto alguien ha cambiado")

	// What is exported can be imported.
	export := d.is(d.get(link.RedirectExport), http.StatusOK)
	rows, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(export.Body.String(), "\uFEFF"))).ReadAll()
	if err != nil || len(rows) != 5 || strings.Join(rows[0], " ") != "from to hits last_hit" {
		t.Errorf("exported %v, %v", rows, err)
	}
	d.says(d.is(d.upload(export.Body.Bytes()), http.StatusOK), "4 que ya están", "0 con errores")

	for want, file := range map[string][]byte{
		"No hay ninguna línea":   []byte("from,to\n"),
		"no está en UTF-8":       []byte("from;to\n/a\xf1o;/es/uno\n"),
		"La línea 2 no se entie": []byte("from,to\n\"/a\"x\",/es/uno\n"),
		"pasa de 1":              bytes.Repeat([]byte("/a,/es/uno\n"), 100_000),
		"Caben 5000 líneas":      bytes.Repeat([]byte("/a,/es\n"), 5001),
	} {
		d.says(d.is(d.upload(file), http.StatusUnprocessableEntity), want)
	}
}
