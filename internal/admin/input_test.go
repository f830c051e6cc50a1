package admin_test

import (
	"net/http"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"segib.org/web/internal/content"
	"segib.org/web/internal/link"
)

// A day that is in error can still be picked from a calendar, unless it is none.
func TestDateInError(t *testing.T) {
	t.Parallel()
	d := newDesk(t).as("editor")
	summits := &content.Summits.Info
	id := d.titled(summits, "XXX Cumbre")
	at := link.AdminItem("summits", id)
	v := d.typed(d.get(at), at)
	v.Set("facts.starts", "5/11/2026")
	v.Set("facts.ends", "04/11/2026")
	a := d.is(d.post(at, v), http.StatusUnprocessableEntity)
	for name, want := range map[string]string{"facts.starts": "2026-11-05", "facts.ends": "2026-11-04"} {
		if in := find(a.page, "input", "id", name); get(in, "type") != "date" || get(in, "value") != want {
			t.Errorf("%s is shown as %s, %q", name, get(in, "type"), get(in, "value"))
		}
	}
	v.Set("facts.ends", "mañana")
	a = d.is(d.post(at, v), http.StatusUnprocessableEntity)
	d.says(a, "«mañana» no es un día como 15/11/2024")
	if in := find(a.page, "input", "id", "facts.ends"); get(in, "type") != "text" || get(in, "value") != "mañana" {
		t.Error("what was typed is lost")
	}
	v.Set("facts.ends", "06/11/2026")
	d.is(d.post(at, v), http.StatusSeeOther)
	if s := d.revision(summits, id).Facts.(*content.Summit); s.Starts.String() != "2026-11-05" || s.Ends.String() != "2026-11-06" {
		t.Errorf("kept %s to %s", s.Starts, s.Ends)
	}
}

// The form of a new item says what publishing needs, in words that belong to the input.
func TestNeededToPublish(t *testing.T) {
	t.Parallel()
	d := newDesk(t).as("editor")
	needed := func(page *html.Node) (names []string) {
		for n := range page.Descendants() {
			if n.Data == "label" && has(n, "for") && strings.Contains(text(n), "necesario para publicar") {
				names = append(names, get(n, "for"))
			}
		}
		return names
	}
	a := d.is(d.get(link.AdminNew("articles")), http.StatusOK)
	d.says(a, "Para publicar hacen falta los datos que dicen «necesario»")
	if got := strings.Join(needed(a.page), " "); got != "es.title es.summary pt.title pt.summary en.title en.summary facts.date" {
		t.Errorf("needed: %s", got)
	}
	a = d.get(link.AdminNew("offices"))
	if got := strings.Join(needed(a.page), " "); !strings.Contains(got, "facts.city.pt") || strings.Contains(got, "facts.phones") {
		t.Errorf("needed: %s", got)
	}
	if got := needed(d.get(articleAt(d.article("Uno"))).page); got != nil {
		t.Errorf("an item that is saved goes on saying so: %v", got)
	}
}

// A telephone that would be read as one number and dialled as another is refused.
func TestPhoneIsOneNumber(t *testing.T) {
	t.Parallel()
	d := newDesk(t).as("editor")
	id := d.titled(&content.Offices.Info, "Sede")
	at := link.AdminItem("offices", id)
	v := d.typed(d.get(at), at)
	v.Set("facts.phones.0.number", "+34915901980")
	v.Set("facts.phones.0.display", "(+34) 91 590 1981")
	a := d.is(d.post(at, v), http.StatusUnprocessableEntity)
	d.says(a, "Teléfono 1, como se escribe: «(+34) 91 590 1981» no es el mismo número que se marca")
	if in := find(a.page, "input", "id", "facts.phones.0.display"); get(in, "aria-invalid") != "true" {
		t.Error("the written form is not the one in error")
	}
	v.Set("facts.phones.0.display", "91 590 19 80")
	d.is(d.post(at, v), http.StatusSeeOther)
}
