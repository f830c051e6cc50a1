package gate_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"

	"segib.org/web/internal/content"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/postgres"
	"segib.org/web/internal/postgres/pgtest"
)

// photo adds a picture to the library that tells this to who does not see it.
func photo(t *testing.T, pool *pgxpool.Pool, alt locale.Label) (id int64) {
	t.Helper()
	m := content.Media{Class: content.ImageMedia, Name: "foto.jpg", Master: content.Master{Type: "image/jpeg", SHA256: strings.Repeat("0", 64), Width: 10, Height: 10}}
	err := postgres.Tx(t.Context(), pool, func(tx pgx.Tx) (err error) {
		if id, err = postgres.CreateMedia(t.Context(), tx, m, 0); err != nil {
			return err
		}
		m.Alt = alt
		return postgres.DescribeMedia(t.Context(), tx, id, 1, m, 0)
	})
	if err != nil {
		t.Fatal(err)
	}
	return id
}

// A picture of the facts must tell something in every language that it goes out in.
func TestPicturesOfFacts(t *testing.T) {
	t.Parallel()
	pool := pgtest.New(t)
	a := newGates(t, pool)
	spanish, none := photo(t, pool, locale.Label{"es": "Una mesa"}), int64(999)
	for name, test := range map[string]struct {
		id   *int64
		want []string
	}{
		"no picture":         {nil, nil},
		"told in Spanish":    {&spanish, []string{" facts.image_id untold error"}},
		"not in the library": {&none, []string{" facts.image_id picture error"}},
	} {
		d := article(t, "es")
		*d.In("pt") = *d.In("es")
		d.Facts.(*content.Article).ImageID = test.id
		found, err := a.Gates(t.Context(), &content.Articles.Info, 1, d, []locale.Locale{"es", "pt"})
		var got []string
		for _, f := range found {
			got = append(got, string(f.Locale)+" "+f.Where+" "+f.Code+" "+string(f.Severity))
		}
		if err != nil || !slices.Equal(got, test.want) {
			t.Errorf("%s: %q, not %q; %v", name, got, test.want, err)
		}
	}
}
