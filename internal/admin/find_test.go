package admin_test

import (
	"encoding/json"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"segib.org/web/internal/admin"
	"segib.org/web/internal/content"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/postgres/pgtest"
)

// lookUp returns what is found as "kind: title, state".
func (d desk) lookUp(query url.Values) (list []string) {
	d.Helper()
	a := d.is(d.get("/admin/find?"+query.Encode()), http.StatusOK)
	var items []struct{ Kind, Title, State, Lang, Href string }
	if err := json.Unmarshal(a.Body.Bytes(), &items); err != nil {
		d.Fatalf("%v in %s", err, a.Body)
	}
	for _, x := range items {
		if k := content.ByName(x.Kind); k == nil || !strings.HasPrefix(x.Href, "/admin/"+k.Table+"/") {
			d.Errorf("%s leads to %s", x.Title, x.Href)
		}
		list = append(list, x.Kind+": "+x.Title+", "+x.State)
	}
	return list
}

// Items are found by words of their titles, in any spelling, what is called so first and
// what there is by the thousand last; drafts too.
func TestFind(t *testing.T) {
	t.Parallel()
	d := newDesk(t).as("translator")
	for _, title := range []string{"La Cumbre de Cuenca, en imágenes", "Cumbre", "Otra cosa"} {
		d.article(title)
	}
	page := content.NewDraft(&content.Pages.Info)
	*page.In(locale.ES) = content.Translation{Title: "Qué es una cumbre", Slug: "cumbre"}
	*page.In(locale.PT) = content.Translation{Title: "O que é uma cúpula", Slug: "cupula"}
	d.saved(&content.Pages.Info, page)
	for q, want := range map[string][]string{
		"q=CUMBRE":             {"article: Cumbre, draft", "page: Qué es una cumbre, draft", "article: La Cumbre de Cuenca, en imágenes, draft"},
		"q=CUMBRE&limit=1":     {"article: Cumbre, draft"},
		"q=cumbre&kind=page":   {"page: Qué es una cumbre, draft"},
		"q=cupula&lang=pt":     {"page: O que é uma cúpula, draft"},
		"q=imagenes+cuenca":    {"article: La Cumbre de Cuenca, en imágenes, draft"},
		"q=cuenca&lang=en":     {"article: La Cumbre de Cuenca, en imágenes, missing"},
		"q=nada":               nil,
		"q=&limit=1&kind=page": {"page: Qué es una cumbre, draft"},
		"q=100%25":             nil,
		"url=/es/cumbre":       nil, // not public yet
		"id=999":               nil,
		"id=x":                 nil,
		"url=" + url.QueryEscape("https://elsewhere.example/es/cumbre"): nil,
		"url=:": nil,
	} {
		v, err := url.ParseQuery(q)
		if err != nil {
			t.Fatal(err)
		}
		if got := d.lookUp(v); !slices.Equal(got, want) {
			t.Errorf("%s finds %q, not %q", q, got, want)
		}
	}
	d.is(d.get("/admin/find?kind=nothing"), http.StatusNotFound)
	d.is(d.get("/admin/find?limit=-1"), http.StatusNotFound)
	d.is(d.get("/admin/find?q="+strings.Repeat("a", 201)), http.StatusRequestURITooLong)
}

// An item is found by its id, with what its card says, and by its public address in any language.
func TestFindOne(t *testing.T) {
	t.Parallel()
	d := newDesk(t).as("publisher")
	office := content.NewDraft(&content.Offices.Info)
	o := office.Facts.(*content.Office)
	o.Street, o.Email, o.Phones = "Paseo de Recoletos, 8", "info@example.org", []content.Phone{{Number: "+34915901980", Display: "(+34) 91 590 1980"}}
	*office.In(locale.ES) = content.Translation{Title: "Sede", Slug: "madrid"}
	id := d.saved(&content.Offices.Info, office)
	a := d.is(d.get("/admin/find?id="+strconv.FormatInt(id, 10)), http.StatusOK)
	for _, s := range []string{"Oficina", "Paseo de Recoletos, 8", "(+34) 91 590 1980", "borrador"} {
		if !strings.Contains(a.Body.String(), s) {
			t.Errorf("the card does not say %q: %s", s, a.Body)
		}
	}
	article := d.article("Uno")
	if _, err := d.pool.Exec(t.Context(), `INSERT INTO paths (kind, locale, path, item_id) VALUES ('article', 'pt', 'um', $1)`, article); err != nil {
		t.Fatal(err)
	}
	for _, address := range []string{"/pt/noticias/um", base + "/pt/noticias/um#x", "/id/" + strconv.FormatInt(article, 10)} {
		if got := d.lookUp(url.Values{"url": {address}}); !slices.Equal(got, []string{"article: Uno, draft"}) {
			t.Errorf("at %s there is %q", address, got)
		}
	}
}

// As many cards as a text shows are one query, whatever their kinds.
func TestFindManyAtOnce(t *testing.T) {
	t.Parallel()
	d := newDesk(t).as("publisher")
	v := url.Values{"id": {strconv.FormatInt(d.saved(&content.Offices.Info, content.NewDraft(&content.Offices.Info)), 10)}}
	for range 9 {
		v.Add("id", strconv.FormatInt(d.article("Uno"), 10))
	}
	pool, queries := pgtest.Count(t, d.pool)
	d.admin = admin.New(pool, admin.Options{Base: base, Idle: time.Hour}).Routes()
	d.lookUp(url.Values{"id": v["id"][:1]})
	one := queries.Swap(0)
	if got := d.lookUp(v); len(got) != 10 || queries.Load() != one {
		t.Errorf("%d queries for one, %d for ten: %q", one, queries.Load(), got)
	}
}
