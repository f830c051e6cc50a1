package site

import (
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"segib.org/web/internal/content"
	"segib.org/web/internal/locale"
)

// TestPreviewsSwitchLanguage holds that a preview leads to itself in the other languages,
// and to no public address, where a draft may not stand yet.
func TestPreviewsSwitchLanguage(t *testing.T) {
	t.Parallel()
	v := visit(t)
	v.site.Routes()
	d := content.NewDraft(&content.Articles.Info)
	d.In(locale.ES).Title, d.In(locale.ES).Slug = "Solo un título", "solo-un-titulo"
	ctx := locale.With(t.Context(), locale.PT)
	for at, want := range map[string][]string{ // the switch and, as the text is in Spanish, the notice
		"/admin/articles/7/preview/2/pt": {"/admin/articles/7/preview/2/es", "/admin/articles/7/preview/2/pt", "/admin/articles/7/preview/2/en",
			"/admin/articles/7/preview/2/es"},
		"/admin/articles/7/preview/working/pt?scheme=dark": {"/admin/articles/7/preview/working/es?scheme=dark", "/admin/articles/7/preview/working/pt?scheme=dark",
			"/admin/articles/7/preview/working/en?scheme=dark", "/admin/articles/7/preview/working/es?scheme=dark"},
		"/draft/secret/page": nil, // a guest is shown one language
	} {
		c, err := v.site.Preview(httptest.NewRequestWithContext(ctx, http.MethodGet, at, nil), &content.Articles.Info, 7, d, nil)
		if err != nil {
			t.Fatal(err)
		}
		var b strings.Builder
		if err := c.Render(ctx, &b); err != nil {
			t.Fatal(err)
		}
		page, err := html.Parse(strings.NewReader(b.String()))
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, a := range find(page, "a") {
			if attr(a, "hreflang") != "" {
				got = append(got, attr(a, "href"))
			}
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s leads to %q", at, got)
		}
		if strings.Contains(b.String(), "solo-un-titulo") {
			t.Errorf("%s names the draft's public address", at)
		}
	}
}
