package content

import (
	"encoding/json"
	"errors"
	"net/url"
	"strings"
	"testing"

	"segib.org/web/internal/form"
	"segib.org/web/internal/locale"
)

const later = `{"type":"doc","content":[{"type":"hologram"}]}`

// A body that a later version wrote is kept through reading, editing and saving what
// stands around it, and cannot be published.
func TestBodyOfALaterVersion(t *testing.T) {
	t.Parallel()
	d := NewDraft(&Articles.Info)
	if err := json.Unmarshal([]byte(`{"translations":{"es":{"title":"Uno","slug":"uno","body":`+later+`}}}`), &d); err != nil {
		t.Fatal(err)
	}
	es := d.In(locale.ES)
	if es.Empty() || !es.Body.Empty() || es.Title != "Uno" {
		t.Fatalf("read as %+v", es)
	}
	if f := form.Fill(es); f.Inputs[len(f.Inputs)-1].Value() != later {
		t.Errorf("the form has %q", f.Inputs[len(f.Inputs)-1].Value())
	}
	form.Read(es, url.Values{"title": {"Dos"}, "slug": {"uno"}})
	b, err := json.Marshal(d)
	if err != nil || !strings.Contains(string(b), later) || !strings.Contains(string(b), `"title":"Dos"`) {
		t.Errorf("written as %s, %v", b, err)
	}
	var invalid *InvalidError
	if err := d.Check([]locale.Locale{locale.ES}); !errors.As(err, &invalid) || !strings.Contains(err.Error(), "es.body "+form.NotBody) {
		t.Errorf("check: %v", err)
	}
	form.Read(es, url.Values{"title": {"Dos"}, "slug": {"uno"}, "body": {`{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"x"}]}]}`}})
	if b, err := json.Marshal(es); err != nil || strings.Contains(string(b), "hologram") || es.Body.Empty() {
		t.Errorf("what can be read does not replace it: %s, %v", b, err)
	}
}
