package postgres_test

import (
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"reflect"
	"testing"

	"segib.org/web/internal/content"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/postgres/pgtest"
)

var update = flag.Bool("update", false, "write the golden snapshots anew")

// Snapshots outlive code: what was saved by the first release must be read by all.
// Who renames or retypes a fact fails here, and writes a migration that rewrites
// revisions.snapshot. A new fact needs none: add it to the file with -update.
func TestGoldenSnapshots(t *testing.T) {
	t.Parallel()
	for _, k := range content.All {
		file := filepath.Join("testdata", "golden", k.Name+".json")
		if *update {
			writeGolden(t, k, file)
		}
		b, err := os.ReadFile(file)
		if err != nil {
			t.Fatalf("%v: a new kind? run go test with -update", err)
		}
		d := content.NewDraft(k)
		if err := json.Unmarshal(b, &d); err != nil {
			t.Errorf("%s cannot be read any more: %v", file, err)
			continue
		}
		if err := d.Check(locale.All); err != nil {
			t.Errorf("%s cannot be published any more: %v", file, err)
		}
		var was any
		if err := json.Unmarshal(b, &was); err != nil {
			t.Fatal(err)
		}
		lost(t, file, was, object(t, d))
	}
}

// lost reports what of an old value is not, or not as it was, in the new one.
func lost(t *testing.T, at string, was, is any) {
	t.Helper()
	old, ok := was.(map[string]any)
	if !ok {
		if !reflect.DeepEqual(was, is) {
			t.Errorf("%s was %v and is read as %v", at, was, is)
		}
		return
	}
	now, _ := is.(map[string]any)
	for key, v := range old {
		if _, ok := now[key]; !ok {
			t.Errorf("%s.%s is lost", at, key)
			continue
		}
		lost(t, at+"."+key, v, now[key])
	}
}

func writeGolden(t *testing.T, k *content.Info, file string) {
	t.Helper()
	draft := desk{t, pgtest.New(t)}.filled(k)
	for _, l := range locale.All[1:] {
		draft.In(l).Reflects = map[string]string{"title": "0123456789abcdef0123456789abcdef"}
	}
	b, err := json.MarshalIndent(draft, "", "\t")
	if err != nil {
		t.Fatal(err)
	}
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, append(b, '\n'), 0o644); err != nil {
		t.Fatal(err)
	}
}
