package link_test

import (
	"testing"

	"segib.org/web/internal/link"
	"segib.org/web/internal/locale"
)

// Parse reads what Item writes, for every kind and language.
func TestParse(t *testing.T) {
	t.Parallel()
	for _, kind := range []string{"article", "summit", "office", "page"} {
		for _, l := range locale.All {
			at := link.Item(l, kind, "a/b")
			if got, k, path, ok := link.Parse(at); !ok || got != l || k != kind || path != "a/b" {
				t.Errorf("%s is read as %s %s %q, %t", at, got, k, path, ok)
			}
		}
	}
	for _, at := range []string{"", "/", "/es", "/es/", "/fr/noticias/a", "/es/noticias", "/admin/articles"} {
		if _, kind, path, ok := link.Parse(at); ok {
			t.Errorf("%q is read as %s %q", at, kind, path)
		}
	}
	if id, ok := link.ParsePermanent(link.Permanent(12)); !ok || id != 12 {
		t.Errorf("read as %d, %t", id, ok)
	}
	if _, ok := link.ParsePermanent("/id/x"); ok {
		t.Error("x is no id")
	}
}
