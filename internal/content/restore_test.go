package content_test

import (
	"slices"
	"testing"

	"segib.org/web/internal/content"
	"segib.org/web/internal/locale"
)

// TestBroughtBackTextReflectsWhatItDid restores a Portuguese title that was written
// against an older Spanish one.
func TestBroughtBackTextReflectsWhatItDid(t *testing.T) {
	t.Parallel()
	version := func(es, pt string, earlier ...content.Draft) content.Draft {
		d := content.NewDraft(&content.Articles.Info)
		d.In(locale.ES).Title, d.In(locale.PT).Title = es, pt
		d.Reflect(earlier...)
		return d
	}
	first := version("Uno", "Um")
	second := version("Dos", "Dois", first)
	restored := version("Dos", "Um", second, first)
	if stale := restored.Stale(locale.PT); !slices.Equal(stale, []string{"title"}) {
		t.Errorf("stale: %q, want the title", stale)
	}
	if stale := second.Stale(locale.PT); stale != nil {
		t.Errorf("stale in the second version: %q", stale)
	}
}
