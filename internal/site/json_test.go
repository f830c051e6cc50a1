package site

import (
	"encoding/json"
	"fmt"
	"net/http"
	"slices"
	"strings"
	"testing"
	"time"

	"segib.org/web/internal/content"
	"segib.org/web/internal/form"
	"segib.org/web/internal/locale"
)

// read decodes the JSON at a path and refuses keys that the shape does not have.
func read[T any](v *visitor, path string) (value T) {
	v.t.Helper()
	d := json.NewDecoder(strings.NewReader(v.get(path).body))
	d.DisallowUnknownFields()
	if err := d.Decode(&value); err != nil {
		v.t.Fatalf("%s: %v", path, err)
	}
	return value
}

func TestJSONOfAnItem(t *testing.T) {
	t.Parallel()
	v := visit(t)
	doc := read[document](v, "/pt/paises-membros/uruguai.json")
	if doc.Kind != "member_state" || doc.Title != "Uruguai" || doc.Locale != locale.PT || doc.Updated.IsZero() ||
		doc.URL != base+"/pt/paises-membros/uruguai" || doc.Permanent != base+"/id/"+fmt.Sprint(doc.ID) ||
		doc.Translations["es"] != base+"/es/paises-miembros/uruguay" || len(doc.Translations) != 3 {
		t.Errorf("%+v", doc)
	}
	office, _ := doc.Facts["office"].(map[string]any)
	if office["title"] != "Escritório Sub-Regional para o Cone Sul" || office["url"] != base+"/pt/escritorios/montevideu" || office["kind"] != "office" {
		t.Errorf("the office is %v", doc.Facts["office"])
	}
	if _, ok := doc.Facts["office_id"]; ok || doc.Facts["iso2"] != "UY" {
		t.Errorf("facts are %v", doc.Facts)
	}
	for _, address := range []string{doc.URL, office["url"].(string)} {
		if res := v.get(strings.TrimPrefix(address, base)); res.StatusCode != http.StatusOK {
			t.Errorf("%s: %d", address, res.StatusCode)
		}
	}
}

func TestJSONOfAListOfParticipants(t *testing.T) {
	t.Parallel()
	v := visit(t)
	list := read[listing](v, "/en/programs.json")
	known := 0
	for _, p := range list.Items {
		states, ok := p.Facts["participants"].([]any)
		if ok {
			known++
		}
		if ok == (p.Facts["participants"] == nil) || ok && len(states) == 0 || p.Text != "" {
			t.Errorf("%s: participants %v, text %.20q", p.Title, p.Facts["participants"], p.Text)
		}
	}
	if len(list.Items) != 30 || known != 16 || list.URL != base+"/en/programs" || list.Locale != locale.EN || list.Next != "" {
		t.Errorf("%d programs at %s in %s, of %d of which the list is known", len(list.Items), list.URL, list.Locale, known)
	}
}

func TestJSONOfATextInAnotherLanguage(t *testing.T) {
	t.Parallel()
	v := visit(t)
	id := edit(v, content.Offices, "lima", func(*content.Draft) {})
	v.unpublish(&content.Offices.Info, id, locale.EN)
	doc := read[document](v, "/en/offices/lima.json")
	if _, ok := doc.Translations["en"]; ok || doc.Locale != locale.ES || doc.URL != base+"/en/offices/lima" {
		t.Errorf("%+v", doc)
	}
}

func TestJSONOfWithdrawnReferences(t *testing.T) {
	t.Parallel()
	v := visit(t)
	id := edit(v, content.MemberStates, "ecuador", func(*content.Draft) {})
	v.unpublish(&content.MemberStates.Info, id, locale.All...)
	doc := read[document](v, "/es/cumbres/xxix-cuenca.json")
	if host, ok := doc.Facts["host"]; !ok || host != nil {
		t.Errorf("the host is %v", host)
	}
	if strings.Contains(v.get("/es/programas/cyted.json").body, "Ecuador") {
		t.Error("a program names a state that is not published")
	}
}

func TestJSONOfNewsGoesOn(t *testing.T) {
	t.Parallel()
	v := visit(t)
	var want []int64
	for i := range perFile + 5 {
		want = append(want, v.write(fmt.Sprintf("noticia-%d", i), form.Day(2024, time.January, 1+i%20)))
	}
	first := read[listing](v, "/es/noticias.json")
	if len(first.Items) != perFile || !strings.HasPrefix(first.Next, base+"/es/noticias.json?after=") {
		t.Fatalf("%d articles, then %q", len(first.Items), first.Next)
	}
	rest := read[listing](v, strings.TrimPrefix(first.Next, base))
	var got []int64
	for _, a := range append(first.Items, rest.Items...) {
		got = append(got, a.ID)
	}
	slices.Sort(got)
	if !slices.Equal(got, want) || rest.Next != "" {
		t.Errorf("%d articles of %d, then %q", len(got), len(want), rest.Next)
	}
	for _, query := range []string{"?after=x", "?before=2024-01-01_1", "?topic=x"} {
		if res := v.get("/es/noticias.json" + query); res.StatusCode != http.StatusNotFound {
			t.Errorf("%s: %d", query, res.StatusCode)
		}
	}
}
