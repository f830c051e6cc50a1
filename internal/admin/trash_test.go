package admin_test

import (
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"testing"

	"segib.org/web/internal/content"
	"segib.org/web/internal/form"
	"segib.org/web/internal/link"
	"segib.org/web/internal/locale"
)

func number(n int64) string { return strconv.FormatInt(n, 10) }

// A draft goes to the trash and comes back with one press each.
func TestTrash(t *testing.T) {
	t.Parallel()
	d := newDesk(t).as("editor")
	id := d.article("Uno")
	to := d.is(d.post(articleAt(id)+"/trash", nil), http.StatusSeeOther).Header().Get("Location")
	d.says(d.is(d.get(strings.Split(to, "#")[0]), http.StatusOK), "Está en la papelera", "Uno", "Ana editor", "30 días", "Recuperar")
	for _, path := range []string{articleAt(id), articleAt(id) + "/history", link.Preview("articles", id, 1, "es")} {
		d.is(d.get(path), http.StatusNotFound)
	}
	for _, path := range []string{"/admin", "/admin/articles", "/admin/find?q=uno"} {
		if a := d.get(path); strings.Contains(a.Body.String(), articleAt(id)) {
			t.Errorf("%s leads to what is in the trash", path)
		}
	}
	d.is(d.get(articleAt(id)+"/delete"), http.StatusForbidden)
	back := d.is(d.post(articleAt(id)+"/untrash", nil), http.StatusSeeOther).Header().Get("Location")
	d.says(d.is(d.get(back), http.StatusOK), "Recuperado")
	d.is(d.post(articleAt(id)+"/untrash", nil), http.StatusNotFound)
}

// What readers see stays out of the trash, and the page says why.
func TestNotTrashed(t *testing.T) {
	t.Parallel()
	d := newDesk(t).as("administrator")
	id := d.public("Uno", "uno")
	if a := d.get(articleAt(id)); find(a.page, "button", "form", "trash") != nil {
		t.Error("the form offers to throw away what readers see")
	}
	d.says(d.is(d.post(articleAt(id)+"/trash", nil), http.StatusUnprocessableEntity), "Los lectores lo ven en español y portugués")
	d.is(d.post(articleAt(id)+"/unpublish", url.Values{"locale": {"es", "pt"}, "how": {"gone"}}), http.StatusSeeOther)
	if a := d.get(articleAt(id)); find(a.page, "button", "form", "trash") == nil {
		t.Error("the form does not offer to throw it away")
	}
	d.is(d.post(articleAt(id)+"/trash", nil), http.StatusSeeOther)
	d.says(d.is(d.get(articleAt(id)+"/delete"), http.StatusOK), "No se puede deshacer", "2 versiones", "2 direcciones públicas")
	d.is(d.post(articleAt(id)+"/delete", nil), http.StatusSeeOther)
	d.says(d.get(link.Trash), "La papelera está vacía")
	d.is(d.read("/es/noticias/uno"), http.StatusGone)
}

// A copy says the same, and is another item that nobody sees.
func TestDuplicate(t *testing.T) {
	t.Parallel()
	d := newDesk(t).as("editor")
	id := d.public("Uno", "uno")
	to := d.is(d.post(articleAt(id)+"/duplicate", nil), http.StatusSeeOther).Header().Get("Location")
	a := d.is(d.get(to), http.StatusOK)
	d.says(a, "Esto es una copia")
	at, _, _ := strings.Cut(to, "?")
	v := d.typed(a, at)
	if at == articleAt(id) || v.Get("es.title") != "Uno (copia)" || v.Get("pt.title") != "Uno (cópia)" || v.Get("es.slug") != "" || v.Get("es.summary") != "Resumen." || v.Get("version") != "1" {
		t.Errorf("the copy at %s: %v", at, v)
	}
	a = d.get(d.is(d.post(at, v), http.StatusSeeOther).Header().Get("Location"))
	if got := d.typed(a, at); got.Get("es.slug") != "uno-copia" || got.Get("pt.slug") != "uno-copia" {
		t.Errorf("its addresses are %q and %q", got.Get("es.slug"), got.Get("pt.slug"))
	}
}

// Facts that no two items may share are not copied.
func TestDuplicateOfASummit(t *testing.T) {
	t.Parallel()
	d := newDesk(t).as("editor")
	k := &content.Summits.Info
	draft := content.NewDraft(k)
	s := draft.Facts.(*content.Summit)
	s.Number, s.Starts, s.City = 31, form.Day(2028, 11, 4), locale.Label{"es": "Lima"}
	draft.In(locale.ES).Title = "XXXI Cumbre"
	draft.Sources, draft.Unverified = []content.Source{{Text: "Folleto"}}, []string{"facts.starts"}
	id := d.saved(k, draft)
	to := d.is(d.post(link.AdminAct("summits", id, "duplicate"), nil), http.StatusSeeOther).Header().Get("Location")
	copied := d.revision(k, d.number(`SELECT max(id) FROM items`))
	got := copied.Facts.(*content.Summit)
	if got.Number != 0 || got.City["es"] != "Lima" || got.Starts.String() != "2028-11-04" || len(copied.Sources) != 1 || len(copied.Unverified) != 1 {
		t.Errorf("at %s: %+v, %+v", to, got, copied)
	}
}
