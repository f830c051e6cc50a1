package admin_test

import (
	"encoding/json"
	"maps"
	"net/http"
	"net/http/httptest"
	"net/url"
	"slices"
	"strings"
	"testing"

	"segib.org/web/internal/link"
)

// differs asks what differs between a form and what the browser kept of it.
func (d desk) differs(at string, here, kept url.Values) []string {
	d.Helper()
	v := url.Values{"editor": here["editor"], "version": here["version"]}
	for prefix, form := range map[string]url.Values{"here.": here, "kept.": kept} {
		for name, values := range form {
			v[prefix+name] = values
		}
	}
	r := httptest.NewRequestWithContext(d.Context(), http.MethodPost, at+"/found", strings.NewReader(v.Encode()))
	r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	r.Header.Set("Accept", "application/json")
	var names []string
	if a := d.do(d.admin, r); a.Code != http.StatusOK || json.Unmarshal(a.Body.Bytes(), &names) != nil {
		d.Fatalf("status %d: %s", a.Code, a.Body)
	}
	return names
}

// What a save would drop of what was typed is no difference; all else is.
func TestFound(t *testing.T) {
	t.Parallel()
	d := newDesk(t).as("editor")
	at := articleAt(d.article("Uno"))
	here := d.typed(d.get(at), at)
	here.Set("es.body", `{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"Uno."}]}]}`)
	for _, test := range []struct{ name, value, want string }{
		{"es.body", `{"content":[{"content":[{"text":"Uno. ","type":"text"}],"type":"paragraph"},{"type":"paragraph"}],"type":"doc"}`, ""},
		{"es.body", `{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"Dos."}]}]}`, "es.body"},
		{"es.body", "", "es.body"},
		{"es.title", " " + here.Get("es.title") + "\r\n", ""},
		{"es.title", "Otro", "es.title"},
		{"es.summary", here.Get("es.summary") + " ", ""},
		{"es.slug", "", ""}, // made of the title
		{"facts.date", "5/11/2026", "facts.date"},
		{"facts.date", "ayer", "facts.date"},
		{"notes.sources.0.text", "Folleto", "notes.sources.0.text"},
		{"pt.summary", "Um", "pt.summary"},
	} {
		kept := maps.Clone(here)
		kept.Set(test.name, test.value)
		if got := strings.Join(d.differs(at, here, kept), " "); got != test.want {
			t.Errorf("%s %q: %q differs", test.name, test.value, got)
		}
	}
}

// A new item that was made on the server is known there, though its page never heard of it.
func TestFoundOfNew(t *testing.T) {
	t.Parallel()
	d := newDesk(t).as("editor")
	list := link.AdminList("articles")
	blank := d.typed(d.get(link.AdminNew("articles")), list)
	kept := maps.Clone(blank)
	kept.Set("page", "p")
	kept.Set("pt.title", "Um")
	if got := d.differs(list+"/0", blank, kept); !slices.Contains(got, "pt.title") {
		t.Errorf("before it is made, %v differs", got)
	}
	d.script(list, kept)
	if got := d.differs(list+"/0", blank, kept); len(got) > 0 {
		t.Errorf("%v differs", got)
	}
	kept.Set("es.title", "Uno")
	if got := d.differs(list+"/0", blank, kept); !slices.Equal(got, []string{"es.title", "es.slug"}) {
		t.Errorf("%v differs", got)
	}
}
