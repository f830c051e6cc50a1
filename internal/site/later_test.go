package site

import (
	"bytes"
	"log/slog"
	"net/http"
	"strings"
	"testing"

	"segib.org/web/internal/form"
	"segib.org/web/internal/locale"
)

// A text that a later version of the program has published is served as far as this one
// can read it, and the log says so.
func TestBodyOfALaterVersion(t *testing.T) {
	v := visit(t)
	id := v.announce("futura", form.Day(2026, 11, 4), "summits", nil, locale.All...)
	const later = `{"type":"doc","content":[
		{"type":"paragraph","content":[{"type":"text","text":"Se lee."}]},
		{"type":"hologram","content":[{"type":"paragraph","content":[{"type":"text","text":"Quién sabe."}]}]}]}`
	if _, err := v.db.Exec(t.Context(), `UPDATE translations SET body = $2 WHERE item_id = $1 AND locale = 'es'`, id, later); err != nil {
		t.Fatal(err)
	}
	var log bytes.Buffer
	before := slog.Default()
	slog.SetDefault(slog.New(slog.NewTextHandler(&log, nil)))
	t.Cleanup(func() { slog.SetDefault(before) })
	for _, path := range []string{"/es/noticias/futura", "/es/noticias/futura.json"} {
		v.site.Expire()
		res := v.get(path)
		if res.StatusCode != http.StatusOK || !strings.Contains(res.body, "Se lee.") || strings.Contains(res.body, "Quién sabe") || strings.Contains(res.body, "hologram") {
			t.Errorf("%s: %d, %s", path, res.StatusCode, res.body)
		}
	}
	if s := log.String(); strings.Count(s, "level=ERROR") != 2 || !strings.Contains(s, "hologram") {
		t.Errorf("logged %s", s)
	}
}
