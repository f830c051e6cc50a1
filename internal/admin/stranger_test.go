package admin_test

import (
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"segib.org/web/internal/link"
)

// A watched body counts how many of its kind are being read, and how many were at most.
type watched struct {
	io.Reader
	begun   bool
	reading *atomic.Int64
	most    *atomic.Int64
}

func (b *watched) Read(p []byte) (int, error) {
	if !b.begun {
		b.begun = true
		for n := b.reading.Add(1); ; {
			if was := b.most.Load(); n <= was || b.most.CompareAndSwap(was, n) {
				break
			}
		}
		time.Sleep(20 * time.Millisecond) // long enough for the others to come
	}
	n, err := b.Reader.Read(p)
	if err != nil {
		b.reading.Add(-1)
	}
	return n, err
}

// sends posts a body.
func (d desk) sends(path string, body io.Reader) answer {
	d.Helper()
	r := httptest.NewRequestWithContext(d.Context(), http.MethodPost, path, body)
	r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	return d.do(d.admin, r)
}

// Somebody unknown has little read of what is sent, and the form of an item seldom.
func TestStrangersSendLittle(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	id := d.article("Uno")
	d.is(d.sends(link.SignIn, strings.NewReader("email="+strings.Repeat("x", 65<<10))), http.StatusRequestEntityTooLarge)
	if status := d.sends(link.Guest("guessed"), strings.NewReader("text="+strings.Repeat("x", 2<<20))).Code; status != http.StatusNotFound {
		t.Errorf("a key that was guessed: %d", status)
	}
	var reading, most atomic.Int64
	body := func() io.Reader {
		return &watched{Reader: strings.NewReader("version=1&es.title=Dos"), reading: &reading, most: &most}
	}
	for _, path := range []string{articleAt(id) + "/restore", articleAt(id) + "/comments", "/admin/nothing/else/at/all", "/admin/team/1"} {
		if a := d.sends(path, body()); a.Code != http.StatusSeeOther {
			t.Errorf("%s: %d", path, a.Code)
		}
	}
	if most.Load() != 0 {
		t.Error("a body was read that is not the form of an item")
	}
	var all sync.WaitGroup
	for range 8 {
		all.Go(func() { d.is(d.sends(articleAt(id), body()), http.StatusForbidden) })
	}
	all.Wait()
	if n := most.Load(); n < 1 || n > 2 {
		t.Errorf("%d forms were read at a time", n)
	}
	for range 22 {
		d.is(d.sends(articleAt(id), body()), http.StatusForbidden)
	}
	d.is(d.sends(articleAt(id), body()), http.StatusTooManyRequests)
}

// What was typed under one name is not saved under another, who signed in meanwhile.
func TestFormOfSomebodyElse(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	id := d.article("Uno")
	ana, rui := d.as("editor"), d.as("publisher")
	for path, at := range map[string]string{articleAt(id): articleAt(id), link.AdminNew("articles"): link.AdminList("articles")} {
		v := ana.typed(ana.is(ana.get(path), http.StatusOK), at)
		v.Set("es.title", "De Ana")
		a := rui.is(rui.post(at, v), http.StatusForbidden)
		d.says(a, "Su sesión ha terminado")
		if strings.Contains(text(a.page), "Ana publisher") {
			t.Error("it is shown as the page of who is signed in")
		}
		again := d.typed(a, at)
		if again.Get("es.title") != "De Ana" || again.Get("editor") != v.Get("editor") || again.Get("version") != v.Get("version") {
			t.Errorf("lost: %v", again)
		}
		d.is(ana.post(at, again), http.StatusSeeOther)
	}
	if n := d.number(`SELECT count(*) FROM revisions r JOIN users u ON u.id = r.author WHERE u.role <> 'editor'`); n != 0 {
		t.Error("it was saved under another name")
	}
}

// Of an item that was never saved only its author knows, as long as it is not saved.
func TestReservedIsNobodyElses(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	ana, rui, tia := d.as("editor"), d.as("publisher"), d.as("translator")
	list := link.AdminList("people")
	v := ana.typed(ana.get(link.AdminNew("people")), list)
	v.Set("es.title", "Secreta")
	v.Set("page", "p")
	k, status := ana.script(list, v)
	if status != http.StatusOK {
		t.Fatalf("status %d", status)
	}
	for _, other := range []desk{rui, tia} {
		for _, act := range []string{"", "/history", "/compare", "/gates", "/comments", "/review", "/preview/working/es"} {
			if a := other.get(k.Href + act); a.Code != http.StatusNotFound {
				t.Errorf("%s is answered with %d", act, a.Code)
			}
		}
		for _, act := range []string{"", "/comments", "/working/discard"} {
			if a := other.post(k.Href+act, url.Values{"version": {"0"}, "pt.title": {"Minha"}, "text": {"x"}}); a.Code != http.StatusNotFound {
				t.Errorf("POST %s is answered with %d", act, a.Code)
			}
		}
		for _, act := range []string{"/working", "/presence"} {
			if _, status := other.script(k.Href+act, url.Values{"version": {"0"}, "pt.title": {"Minha"}}); status != http.StatusNotFound {
				t.Errorf("POST %s is answered with %d", act, status)
			}
		}
	}
	for _, act := range []string{"/trash", "/duplicate", "/tags", "/guests"} {
		if a := rui.post(k.Href+act, url.Values{"tags": {"x"}, "name": {"x"}, "locale": {"es"}, "days": {"7"}}); a.Code != http.StatusNotFound {
			t.Errorf("POST %s is answered with %d", act, a.Code)
		}
	}
	// It stays its author's where all that was typed is taken away again.
	v.Set("es.title", "")
	v.Set("version", "0")
	v.Set("seen", "")
	v.Set("page", "p")
	ana.autosaved(k.Href, v)
	v.Set("es.title", "Secreta")
	ana.autosaved(k.Href, v)
	ana.is(ana.get(k.Href), http.StatusOK)
	rui.is(rui.get(k.Href), http.StatusNotFound)
	ana.is(ana.post(k.Href, v), http.StatusSeeOther)
	rui.is(rui.get(k.Href), http.StatusOK)
}

// A guest is thanked on a page that can be loaded again, and does not fill the table.
func TestGuestIsHeard(t *testing.T) {
	t.Parallel()
	d := newDesk(t).as("editor")
	id := d.withBody("Uno", "Se reparte en treinta programas.")
	made := d.is(d.post(link.Guests("articles", id), url.Values{"name": {"Eva"}, "locale": {"es"}, "days": {"7"}}), http.StatusCreated)
	path := strings.TrimPrefix(get(find(made.page, "input", "id", "link"), "value"), base)
	guest := d
	guest.cookie = ""
	if a := guest.get(path + "?heard=1"); strings.Contains(text(a.page), "Gracias") {
		t.Error("thanked for nothing")
	}
	answer := url.Values{"verdict": {"corrections"}, "quote": {"treinta"}, "text": {"Son 31.\x00"}}
	to := guest.is(guest.post(path, answer), http.StatusSeeOther).Header().Get("Location")
	guest.says(guest.is(guest.get(to), http.StatusOK), "Gracias")
	if text(guest.get(path).page) == text(guest.get(to).page) {
		t.Error("thanked for ever")
	}
	if _, err := d.pool.Exec(t.Context(), `INSERT INTO comments (item_id, text, guest) SELECT item_id, 'x', id FROM guests, generate_series(1, 198)`); err != nil {
		t.Fatal(err)
	}
	guest.is(guest.post(path, answer), http.StatusSeeOther)
	a := guest.is(guest.post(path, answer), http.StatusUnprocessableEntity)
	guest.says(a, "no caben más observaciones", "Son 31.")
	guest.is(guest.post(path, url.Values{"verdict": {"right"}}), http.StatusSeeOther)
	if n := d.number(`SELECT count(*) FROM comments`); n != 200 {
		t.Errorf("%d remarks", n)
	}
	big := url.Values{"verdict": {"right"}, "text": {strings.Repeat("x", 1<<20)}}
	guest.is(guest.post(path, big), http.StatusRequestEntityTooLarge)
}
