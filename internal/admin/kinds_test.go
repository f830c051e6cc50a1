package admin_test

import (
	"net/http"
	"strings"
	"testing"

	"segib.org/web/internal/content"
	"segib.org/web/internal/form"
	"segib.org/web/internal/link"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/postgres"
)

// Every kind has a form, every field a name, and an empty draft of it can be looked at.
func TestEveryKind(t *testing.T) {
	t.Parallel()
	d := newDesk(t).in("administrator", locale.EN)
	for _, k := range content.All {
		d.is(d.get(link.AdminList(k.Table)), http.StatusOK)
		v := d.typed(d.is(d.get(link.AdminNew(k.Table)), http.StatusOK), link.AdminList(k.Table))
		for _, in := range form.Fill(k.New()).Inputs {
			if in.Kind != form.KindChoices && in.Kind != form.KindMedia && in.Kind != form.KindRefs && in.Kind != form.KindRef && in.Kind != form.KindChoice && !v.Has("facts."+in.Name) {
				t.Errorf("the form of %s lacks %s", k.Name, in.Name)
			}
		}
		v.Set("en.title", "Something")
		to := d.is(d.post(link.AdminList(k.Table), v), http.StatusSeeOther).Header().Get("Location")
		at, _, _ := strings.Cut(to, "?")
		a := d.is(d.get(at), http.StatusOK)
		for _, id := range []string{"facts", "notes", "publish", "es", "pt", "en"} {
			if find(a.page, "h2", "id", id) == nil && find(a.page, "h3", "id", id) == nil && find(a.page, "section", "id", id) == nil {
				t.Errorf("the form of %s has nothing at #%s", k.Name, id)
			}
		}
		for n := range a.page.Descendants() {
			if n.Data == "label" && strings.ContainsAny(text(n), "_.") && !strings.Contains(text(n), ". ") {
				t.Errorf("a label of %s is %q", k.Name, text(n))
			}
		}
		for _, l := range locale.All {
			d.is(d.get(at+"/preview/1/"+string(l)), http.StatusOK)
		}
	}
}

func TestReferences(t *testing.T) {
	t.Parallel()
	d := newDesk(t).as("publisher")
	states := &content.MemberStates.Info
	draft := content.NewDraft(states)
	draft.In(locale.ES).Title = "Perú"
	peru := d.saved(states, draft)
	programs := &content.Programs.Info
	draft = content.NewDraft(programs)
	draft.Facts.(*content.Program).Participants = []int64{peru}
	id := d.saved(programs, draft)
	at := link.AdminItem("programs", id)
	a := d.is(d.get(at), http.StatusOK)
	v := d.typed(a, at)
	if len(v["facts.participants"]) != 1 || !strings.Contains(text(find(a.page, "select", "id", "facts.seat_id")), "Perú") {
		t.Errorf("participants %v, seats %s", v["facts.participants"], text(find(a.page, "select", "id", "facts.seat_id")))
	}
	d.is(d.post(at, v), http.StatusSeeOther)
	v.Del("facts.participants")
	d.is(d.post(at, v), http.StatusSeeOther)
	if p := d.revision(programs, id).Facts.(*content.Program).Participants; p != nil {
		t.Errorf("participants %v", p)
	}
	news := d.article("Uno")
	v = d.typed(d.get(articleAt(news)), articleAt(news))
	v["facts.related"] = []string{"999999", ""}
	d.says(d.is(d.post(articleAt(news), v), http.StatusUnprocessableEntity), "Fichas relacionadas: ")
	if row, err := postgres.FindRow(t.Context(), d.pool, articles, news); err != nil || row.Version != 1 {
		t.Error(row.Version, err)
	}
}
