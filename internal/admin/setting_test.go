package admin_test

import (
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"segib.org/web/internal/link"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/postgres/pgtest"
)

var menuAt = link.Setting("menu")

// menuForm is what is sent of a menu with one link: to an item, by its title.
func menuForm(version int, title string) url.Values {
	return url.Values{"version": {strconv.Itoa(version)}, "setting.links.0.item_id": {title}, "setting.links.0.level": {""}}
}

// links are the entries of the navigation of a public page, by their addresses.
func links(page *html.Node) (list []string) {
	nav := find(page, "ul", "class", "site-nav")
	for n := range nav.Descendants() {
		if n.Data == "a" {
			list = append(list, text(n)+" "+get(n, "href"))
		}
	}
	return list
}

// A menu leads to what is public and to nothing else: a link to a draft waits for it.
func TestMenuIsSaved(t *testing.T) {
	t.Parallel()
	d := newDesk(t).as("publisher")
	id := d.article("Uno")
	first := d.is(d.get(menuAt), http.StatusOK)
	d.says(first, "Como el sitio lo trae de origen", "Países", "Prensa")
	v := d.typed(first, menuAt)
	if !v.Has("setting.links.7.section") {
		t.Fatal("the form does not begin with the links that the site has")
	}
	v.Set("setting.links.8.item_id", "Uno #"+strconv.FormatInt(id, 10))
	v.Set("setting.links.9.url", "https://example.org/")
	for l, name := range map[string]string{"es": "Biblioteca", "pt": "Biblioteca", "en": "Library"} {
		v.Set("setting.links.9.label."+l, name)
	}
	v.Set("setting.links.9.level", "1")
	a := d.get(d.is(d.post(menuAt, v), http.StatusSeeOther).Header().Get("Location"))
	d.says(a, "Guardado. Los lectores ya lo ven", "sin publicar: no se muestra", "Ana publisher")
	if got := links(d.read("/en").page); strings.Join(got[len(got)-1:], "") != "Library https://example.org/" {
		t.Errorf("a draft is in the menu, or what is below it is not: %q", got)
	}
	d.is(d.post(menuAt, d.typed(a, menuAt)), http.StatusSeeOther)
	if n := d.number(`SELECT max(version) FROM settings`); n != 1 {
		t.Errorf("what says nothing new was saved as version %d", n)
	}
}

// What cannot be kept is marked, and comes back as it was typed.
func TestMenuRefused(t *testing.T) {
	t.Parallel()
	d := newDesk(t).as("publisher")
	id := d.article("Uno")
	v := menuForm(0, "Uno")
	v.Set("setting.links.0.section", "summit")
	v.Set("setting.links.1.url", "http://example.org")
	v.Set("setting.links.1.label.es", "Biblioteca")
	v.Set("setting.links.2.item_id", "Ninguna así")
	v.Set("setting.links.3.level", "1") // added, and never written in
	a := d.is(d.post(menuAt, v), http.StatusUnprocessableEntity)
	d.says(a, "Enlace 1, ficha: sobra: elija un solo destino", "Enlace 2, otro sitio web: «http://example.org» no es una dirección que empiece por https://",
		"Enlace 2, nombre (pt): falta", "Enlace 3, ficha: no hay ninguna ficha con ese número", "lo que escribió sigue aquí")
	typed := d.typed(a, menuAt)
	for name, want := range map[string]string{
		"setting.links.0.item_id": "Uno #" + strconv.FormatInt(id, 10), "setting.links.0.section": "summit", "setting.links.1.url": "http://example.org",
		"setting.links.1.label.es": "Biblioteca", "setting.links.2.item_id": "Ninguna así",
	} {
		if typed.Get(name) != want {
			t.Errorf("%s is %q, not %q", name, typed.Get(name), want)
		}
	}
	if typed.Has("setting.links.3.level") || d.number(`SELECT count(*) FROM settings`) != 0 {
		t.Error("an empty row came back, or something was saved")
	}
	d.is(d.post(menuAt, url.Values{"version": {"x"}}), http.StatusBadRequest)
	d.is(d.get(link.Setting("carousel")), http.StatusNotFound)
}

// Of two who decide at once the second is shown what the first did, and loses nothing.
func TestMenuOvertaken(t *testing.T) {
	t.Parallel()
	d := newDesk(t).as("publisher")
	d.article("Uno")
	d.article("Dos")
	d.is(d.post(menuAt, menuForm(0, "Uno")), http.StatusSeeOther)
	a := d.is(d.post(menuAt, menuForm(0, "Dos")), http.StatusConflict)
	d.says(a, "Ana publisher guardó otra versión mientras usted escribía", "añadido: Uno")
	v := d.typed(a, menuAt)
	if v.Get("version") != "1" || !strings.HasPrefix(v.Get("setting.links.0.item_id"), "Dos #") {
		t.Errorf("what was typed is lost: %v", v)
	}
	d.is(d.post(menuAt, v), http.StatusSeeOther)
	if n := d.number(`SELECT max(version) FROM settings`); n != 2 {
		t.Errorf("the latest version is %d", n)
	}
}

// Buttons move rows before anything is saved, and keep what is typed, be it right or wrong.
func TestRowsAreMoved(t *testing.T) {
	t.Parallel()
	d := newDesk(t).as("publisher")
	v := url.Values{"version": {"0"}, "setting.links.0.section": {"summit"}, "setting.links.1.url": {"no es"}, "setting.links.1.open": {"1"}}
	press := func(act string) answer {
		v.Set("row", act)
		a := d.is(d.post(menuAt, v), http.StatusOK)
		v = d.typed(a, menuAt)
		v.Del("row")
		return a
	}
	a := press("in.1")
	d.says(a, "puesto 2 de 2, dentro de «Cumbres»")
	if v.Get("setting.links.1.level") != "1" || v.Get("setting.links.1.url") != "no es" || find(a.page, "div", "class", "errors") != nil {
		t.Errorf("%v", v)
	}
	if b := find(a.page, "button", "autofocus", ""); b == nil || get(b, "value") != "out.1" {
		t.Error("the focus is not on a button of the row that can be pressed")
	}
	press("out.1")
	press("up.1")
	if v.Get("setting.links.0.url") != "no es" || v.Get("setting.links.1.section") != "summit" || v.Get("setting.links.0.open") != "1" {
		t.Errorf("%v", v)
	}
	d.says(press("add"), "Enlace nuevo")
	press("remove.0")
	if v.Get("setting.links.0.section") != "summit" || !v.Has("setting.links.1.url") || v.Has("setting.links.2.url") {
		t.Errorf("%v", v)
	}
	for _, act := range []string{"up.0", "up.9", "fly.1", "", "up.x"} {
		v.Set("row", act)
		d.is(d.post(menuAt, v), http.StatusBadRequest)
	}
	home := link.Setting("home")
	v = d.typed(d.get(home), home)
	v.Set("row", "down.0")
	a = d.is(d.post(home, v), http.StatusOK)
	d.says(a, "«Cumbres»: puesto 2 de 6")
	if n := d.number(`SELECT count(*) FROM settings`); n != 0 {
		t.Error("something was saved")
	}
}

// An older version, and what the site has built in, can be looked at and brought back.
func TestSettingIsRestored(t *testing.T) {
	t.Parallel()
	d := newDesk(t).as("publisher")
	d.article("Uno")
	d.is(d.post(menuAt, menuForm(0, "Uno")), http.StatusSeeOther)
	v := menuForm(1, "Uno")
	v.Set("setting.links.1.section", "press")
	d.is(d.post(menuAt, v), http.StatusSeeOther)
	d.says(d.is(d.get(menuAt+"/history"), http.StatusOK), "Versión 2", "Versión 1", "De origen", "Restaurar")
	a := d.is(d.get(link.CompareSetting("menu", 2, 1)), http.StatusOK)
	d.says(a, "Restaurar la versión 1", "quitado: Prensa")
	restore := d.typed(a, menuAt+"/restore")
	d.is(d.post(menuAt+"/restore", restore), http.StatusSeeOther)
	a = d.is(d.post(menuAt+"/restore", restore), http.StatusConflict)
	d.says(a, "No se ha restaurado nada", "Las dos versiones dicen lo mismo")
	d.is(d.post(menuAt+"/restore", d.typed(d.get(link.CompareSetting("menu", 3, 0)), menuAt+"/restore")), http.StatusSeeOther)
	d.says(d.get(menuAt), "Países", "Cooperación")
	d.is(d.get(link.CompareSetting("menu", 1, 9)), http.StatusNotFound)
	d.is(d.get(menuAt+"/compare"), http.StatusNotFound)
}

// What would be is shown before it is: also a notice that is to come.
func TestSettingPreview(t *testing.T) {
	t.Parallel()
	d := newDesk(t).as("publisher")
	v := url.Values{"version": {"0"}, "setting.notice_text.pt": {"Fechado em janeiro."}, "setting.notice_tone": {"urgent"}, "setting.notice_from": {"2099-01-01"}}
	a := d.is(d.post(link.PreviewSetting("notice", locale.PT), v), http.StatusOK)
	if n := find(a.page, "section", "class", "site-notice site-notice-urgent"); n == nil || !strings.Contains(text(n), "Fechado em janeiro.") || get(find(a.page, "html", "", ""), "lang") != "pt" {
		t.Errorf("no notice: %s", text(a.page))
	}
	if n := find(d.post(link.PreviewSetting("notice", locale.ES), v).page, "section", "class", "site-notice site-notice-urgent"); n != nil {
		t.Error("a notice in another language is shown")
	}
	d.is(d.post(link.Setting("notice")+"/preview/xx", v), http.StatusNotFound)
}

// A version that this program cannot read is said to be one, and the next can be saved.
func TestUnreadableSetting(t *testing.T) {
	t.Parallel()
	d := newDesk(t).as("publisher")
	if _, err := d.pool.Exec(t.Context(), `INSERT INTO settings (name, version, value) VALUES ('menu', 1, '{"links": "all"}')`); err != nil {
		t.Fatal(err)
	}
	a := d.is(d.get(menuAt), http.StatusOK)
	d.says(a, "no se puede leer con este programa", "Países")
	d.is(d.post(menuAt, d.typed(a, menuAt)), http.StatusSeeOther)
	d.says(d.is(d.get(link.CompareSetting("menu", 1, 2)), http.StatusOK), "no se puede leer")
	d.is(d.post(menuAt+"/restore", url.Values{"base": {"2"}, "version": {"1"}}), http.StatusUnprocessableEntity)
	if a := d.read("/es"); a.Code != http.StatusOK {
		t.Errorf("the site answers %d", a.Code)
	}
}

// Who may only see is shown all, and no button.
func TestSettingOnlySeen(t *testing.T) {
	t.Parallel()
	d := newDesk(t).as("translator")
	d.says(d.is(d.get(link.Settings), http.StatusOK), "Menú principal", "Usted puede verlo, no cambiarlo")
	a := d.is(d.get(menuAt), http.StatusOK)
	d.says(a, "Cumbres")
	if find(a.page, "button", "name", "row") != nil || find(a.page, "button", "id", "save") != nil {
		t.Error("there are buttons that are refused")
	}
}

// Whoever is not signed in any more, and whoever saves while the database is away, gets back
// what was typed.
func TestSettingComesBack(t *testing.T) {
	t.Parallel()
	d := newDesk(t).as("publisher")
	v := menuForm(0, "Uno")
	v.Set("setting.links.0.label.es", "Mi enlace")
	signedOut := d
	signedOut.cookie = "session=over"
	a := d.is(signedOut.post(menuAt, v), http.StatusForbidden)
	d.says(a, "Entre en otra pestaña")
	if d.typed(a, menuAt).Get("setting.links.0.label.es") != "Mi enlace" {
		t.Error("what was typed is lost with the session")
	}
	pgtest.Away(t, d.pool)
	a = d.is(d.post(menuAt, v), http.StatusServiceUnavailable)
	d.says(a, "vuelva a guardar dentro de un minuto")
	if d.typed(a, menuAt).Get("setting.links.0.label.es") != "Mi enlace" {
		t.Error("what was typed is lost with the database")
	}
}
