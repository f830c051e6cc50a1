package admin_test

import (
	"net/http"
	"testing"

	"segib.org/web/internal/link"
)

func TestLists(t *testing.T) {
	t.Parallel()
	d := newDesk(t).as("editor")
	d.says(d.get("/admin/articles"), "Aún no hay noticias")
	for range 45 {
		d.article("Noticia sobre cooperación")
	}
	d.article("Otra")
	a := d.is(d.get("/admin/articles"), http.StatusOK)
	count := func(a answer) (n int) {
		for c := range a.page.Descendants() {
			if c.Data == "tr" && c.Parent.Data == "tbody" {
				n++
			}
		}
		return n
	}
	next, previous := find(a.page, "a", "rel", "next"), find(a.page, "a", "rel", "prev")
	if count(a) != 40 || next == nil || previous != nil {
		t.Fatalf("the first page has %d", count(a))
	}
	a = d.is(d.get(get(next, "href")), http.StatusOK)
	next, previous = find(a.page, "a", "rel", "next"), find(a.page, "a", "rel", "prev")
	if count(a) != 6 || next != nil || previous == nil {
		t.Fatalf("the second page has %d", count(a))
	}
	if n := count(d.get(get(previous, "href"))); n != 40 {
		t.Errorf("back on the first page there are %d", n)
	}
	for query, want := range map[string]int{"?q=COOPERACION": 40, "?q=otra": 1, "?q=nada": 0, "?state=draft": 40, "?state=published": 0, "?state=missing&lang=pt&q=otra": 1, "?unverified=1": 0} {
		if n := count(d.get("/admin/articles" + query)); n != want {
			t.Errorf("%s: %d, not %d", query, n, want)
		}
	}
	d.says(d.get("/admin/articles?q=cimeira"), "Nada con «cimeira»", "Quitar los filtros")
	d.says(d.get(link.Admin), "Borradores de otras personas 46", "Todo (46)", "El equipo aún no ha cambiado nada")
}
