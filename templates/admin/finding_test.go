package admin

import (
	"context"
	"strings"
	"testing"

	"segib.org/web/internal/content"
	"segib.org/web/internal/gate"
	"segib.org/web/internal/locale"
)

// What concerns an item as a whole is told as a sentence too.
func TestSentenceOfTheWhole(t *testing.T) {
	t.Parallel()
	ctx := locale.With(context.Background(), locale.ES)
	for _, code := range []string{content.Broken, content.NotThere} {
		f := gate.Errors([]content.Problem{{Field: "item", Code: code}})[0]
		if s := sentence(ctx, &content.Articles.Info, f, ""); strings.Contains(s, gate.Invalid) || !strings.HasSuffix(s, ".") || strings.HasSuffix(s, "..") {
			t.Errorf("%s: %q", code, s)
		}
	}
}
