package admin_test

import (
	"encoding/json"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"segib.org/web/internal/link"
)

// What stands in the place of a picture is there wherever drafts still name that: in the form, in the editor, and for
// guests, who are shown nothing else of the library.
func TestInThePlaceOfAPicture(t *testing.T) {
	t.Parallel()
	d := newDesk(t).as("publisher")
	old, next := d.kept("a.jpg", photo(t, 80, 60, 7)), d.kept("b.jpg", photo(t, 80, 60, 99))
	d.exec(`UPDATE media SET decorative = true`)
	id := d.illustrated("Con foto", old.ID)
	made := d.is(d.post(link.Guests("articles", id), url.Values{"name": {"Eva Ruiz"}, "locale": {"es"}, "days": {"7"}}), http.StatusCreated)
	secret := strings.TrimPrefix(get(find(made.page, "input", "id", "link"), "value"), base)
	done := d.is(d.post(link.AdminMedia(old.ID, "everywhere"), url.Values{"to": {strconv.FormatInt(next.ID, 10)}}), http.StatusSeeOther)
	d.says(d.get(done.Header().Get("Location")), "Ya ocupa el lugar del otro en todos los sitios", "lo puso en lugar de otro en todos los sitios")

	option := find(d.get(articleAt(id)).page, "option", "value", strconv.FormatInt(old.ID, 10))
	if option == nil || strings.Contains(text(option), "no está") || get(option, "data-src") == "" {
		t.Errorf("the form offers %s", text(option))
	}
	a := d.is(d.get(link.MediaFind+"?"+url.Values{"id": {strconv.FormatInt(old.ID, 10)}}.Encode()), http.StatusOK)
	var list []struct{ ID int64 }
	if err := json.Unmarshal(a.Body.Bytes(), &list); err != nil || len(list) != 1 || list[0].ID != old.ID {
		t.Errorf("the editor is told %s", a.Body)
	}

	guest := d
	guest.cookie = ""
	page := guest.is(guest.get(secret+"/page"), http.StatusOK)
	var src string
	for n := range page.page.Descendants() {
		if n.Type == html.ElementNode && n.Data == "img" && strings.HasPrefix(get(n, "src"), secret) {
			src = get(n, "src")
		}
	}
	if src == "" {
		t.Fatal("the guest is shown no picture")
	}
	guest.is(guest.get(src), http.StatusOK)
	other := d.kept("c.jpg", photo(t, 80, 60, 200))
	guest.is(guest.get(link.GuestMediaFile(strings.TrimPrefix(secret, link.GuestRoot+"/"), other.ID, "c.jpg")), http.StatusNotFound)
}
