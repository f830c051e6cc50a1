package postgres_test

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"slices"
	"testing"

	"github.com/jackc/pgx/v5"

	"segib.org/web/internal/content"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/postgres"
	"segib.org/web/internal/postgres/pgtest"
	"segib.org/web/internal/richtext"
)

// pictureOf is a picture as the library notes it; its file is in no store.
func pictureOf(name string) content.Media {
	sum := sha256.Sum256([]byte(name))
	return content.Media{Class: content.ImageMedia, Name: name, Master: content.Master{
		Type: "image/jpeg", Key: "aa/" + name, SHA256: hex.EncodeToString(sum[:]), Bytes: 1000, Width: 800, Height: 600, Colour: "#808080",
	}}
}

// picture adds a picture to the library and returns its id.
func (d desk) picture(name string) (id int64) {
	d.Helper()
	d.must(func(tx pgx.Tx) (err error) {
		id, err = postgres.CreateMedia(d.Context(), tx, pictureOf(name), 0)
		return err
	})
	return id
}

// told says what a picture tells in these languages.
func (d desk) told(id int64, alt locale.Label) {
	d.Helper()
	m := d.media(id)
	m.Alt = alt
	d.must(func(tx pgx.Tx) error { return postgres.DescribeMedia(d.Context(), tx, id, m.Version, m, 0) })
}

func (d desk) media(id int64) content.Media {
	d.Helper()
	m, err := postgres.FindMedia(d.Context(), d.pool, id)
	if err != nil {
		d.Fatal(err)
	}
	return m
}

// showing returns a body with a picture.
func showing(t *testing.T, id int64) richtext.Doc {
	t.Helper()
	doc, err := richtext.Parse(fmt.Appendf(nil, `{"type":"doc","content":[{"type":"image","attrs":{"media":%d,"decorative":true}}]}`, id))
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

// uses returns where a media is used: "es.body draft live".
func (d desk) uses(id int64) (list []string) {
	d.Helper()
	uses, err := postgres.MediaUses(d.Context(), d.pool, id, 9)
	if err != nil {
		d.Fatal(err)
	}
	for _, u := range uses {
		s := u.Field
		if u.Draft {
			s += " draft"
		}
		if u.Live {
			s += " live"
		}
		list = append(list, s)
	}
	return list
}

// A picture cannot be deleted while a draft has it, or readers see it, in a text that was
// withdrawn too.
func TestMediaInUseStays(t *testing.T) {
	t.Parallel()
	d := desk{t, pgtest.New(t)}
	photo := d.picture("foto.jpg")
	draft := article("A", "a")
	draft.Facts.(*content.Article).ImageID = &photo
	draft.In(locale.ES).Body = showing(t, photo)
	id := d.create(articles)
	trash := func(tx pgx.Tx) error { return postgres.TrashMedia(t.Context(), tx, photo, 0) }
	expect := func(when string, refused bool, want ...string) {
		t.Helper()
		if got := d.uses(photo); !slices.Equal(got, want) {
			t.Errorf("%s: used in %q, not in %q", when, got, want)
		}
		err := postgres.Tx(t.Context(), d.pool, func(tx pgx.Tx) error {
			if err := trash(tx); err != nil {
				return err
			}
			return errUndo
		})
		if got := !errors.Is(err, errUndo); got != refused || refused && !slices.Equal(problems(err), []string{"used still-mentioned"}) {
			t.Errorf("%s: %v", when, err)
		}
	}
	expect("nowhere", false)
	d.save(articles, id, 0, draft)
	expect("in a draft", true, "es.body draft", "facts.image_id draft")
	d.publish(articles, id, 1, es)
	expect("public", true, "es.body draft live", "facts.image_id draft live")
	draft.Facts.(*content.Article).ImageID = nil
	draft.In(locale.ES).Body = richtext.Doc{}
	d.save(articles, id, 1, draft)
	expect("for readers alone", true, "es.body live", "facts.image_id live")
	d.ended(articles, id, postgres.Ending{Locales: es, How: content.Withdrawn, Reason: locale.Label{"es": "Porque sí"}})
	expect("withdrawn", true, "es.body live", "facts.image_id live")
	d.ended(articles, id, postgres.Ending{Locales: es, How: content.Gone})
	expect("gone", false)
	d.must(trash)
	draft.In(locale.ES).Body = showing(t, photo)
	d.save(articles, id, 2, draft)
	expectProblems := problems(d.tryPublish(articles, id, 3, es))
	if !slices.Equal(expectProblems, []string{"es.body not-ref"}) {
		t.Errorf("a picture in the trash is published: %v", expectProblems)
	}
	d.must(func(tx pgx.Tx) error { return postgres.UntrashMedia(t.Context(), tx, photo, 0) })
	d.publish(articles, id, 3, es)
	expect("back", true, "es.body live")
}

var errUndo = errors.New("undo")

func TestMediaEverywhere(t *testing.T) {
	t.Parallel()
	d := desk{t, pgtest.New(t)}
	old, other, third := d.picture("vieja.jpg"), d.picture("nueva.jpg"), d.picture("tercera.jpg")
	draft := article("A", "a")
	draft.Facts.(*content.Article).ImageID = &old
	draft.In(locale.ES).Body = showing(t, old)
	draft.Translations[locale.PT] = &content.Translation{Title: "A", Slug: "a", Body: showing(t, old)}
	id := d.create(articles)
	d.publish(articles, id, d.save(articles, id, 0, draft), es)
	put := func(from, to int64) error {
		return d.do(func(tx pgx.Tx) error { return postgres.PutMediaEverywhere(t.Context(), tx, from, to, 0) })
	}
	if got := problems(put(old, other)); !slices.Equal(got, []string{"es.alt required", "pt.alt required"}) {
		t.Errorf("a picture that tells nothing: %v", got)
	}
	if got := problems(put(old, old)); !slices.Equal(got, []string{"to not-ref"}) {
		t.Errorf("itself: %v", got)
	}
	d.told(other, locale.Label{"es": "Otra", "pt": "Outra"})
	if err := put(old, other); err != nil {
		t.Fatal(err)
	}
	if got, want := d.uses(other), []string{"es.body draft live", "facts.image_id draft live", "pt.body draft"}; !slices.Equal(got, want) {
		t.Errorf("used in %q, not in %q", got, want)
	}
	if m := d.media(old); m.ID != other {
		t.Errorf("%d stands in the place of %d, not %d", m.ID, old, other)
	}
	if s, err := postgres.FindFile(t.Context(), d.pool, old); err != nil || s.Media != other || !s.Public {
		t.Errorf("the old address leads to %+v, %v", s, err)
	}
	keys, err := postgres.Unreferenced(t.Context(), d.pool, []string{"aa/vieja.jpg", "aa/nueva.jpg"})
	if err != nil || !slices.Equal(keys, []string{"aa/vieja.jpg"}) {
		t.Errorf("files without a use: %v, %v", keys, err)
	}
	// What names the old one still shows the new one, whatever is saved, and the next one too.
	d.publish(articles, id, d.save(articles, id, 1, draft), []locale.Locale{locale.ES, locale.PT})
	d.told(third, locale.Label{"es": "Tercera", "pt": "Terceira"})
	if err := put(other, third); err != nil {
		t.Fatal(err)
	}
	if m := d.media(old); m.ID != third {
		t.Errorf("%d stands in the place of the first, not %d", m.ID, third)
	}
	if got, want := d.uses(third), []string{"es.body draft live", "facts.image_id draft live", "pt.body draft live"}; !slices.Equal(got, want) {
		t.Errorf("used in %q, not in %q", got, want)
	}
	if err := put(old, third); !errors.Is(err, content.ErrNotFound) {
		t.Errorf("one that is not there any more: %v", err)
	}
}

// The second of two people who change the same media is told so, whatever they do.
func TestMediaLock(t *testing.T) {
	t.Parallel()
	d := desk{t, pgtest.New(t)}
	id := d.picture("foto.jpg")
	d.told(id, locale.Label{"es": "Una mesa"})
	describe := func(tx pgx.Tx) error {
		return postgres.DescribeMedia(t.Context(), tx, id, 1, content.Media{}, 0)
	}
	replace := func(tx pgx.Tx) error {
		return postgres.ReplaceMedia(t.Context(), tx, id, 1, pictureOf("otra.png"), 0)
	}
	for name, f := range map[string]func(pgx.Tx) error{"describe": describe, "replace": replace} {
		if err := d.do(f); !errors.Is(err, content.ErrConflict) {
			t.Errorf("%s: %v", name, err)
		}
	}
	d.must(func(tx pgx.Tx) error { return postgres.ReplaceMedia(t.Context(), tx, id, 2, pictureOf("otra.png"), 0) })
	if m := d.media(id); m.Name != "foto.png" || m.Alt["es"] != "Una mesa" || m.Version != 3 || !m.Preparing() {
		t.Errorf("replaced: %+v", m)
	}
	document := content.Media{Class: content.DocumentMedia, Name: "a.pdf", Master: pictureOf("a.pdf").Master}
	if got := problems(d.do(func(tx pgx.Tx) error { return postgres.ReplaceMedia(t.Context(), tx, id, 3, document, 0) })); !slices.Equal(got, []string{"file other-class"}) {
		t.Errorf("a document in the place of a picture: %v", got)
	}
}

func TestMediaList(t *testing.T) {
	t.Parallel()
	d := desk{t, pgtest.New(t)}
	a, b, c := d.picture("mesa.jpg"), d.picture("cumbre.jpg"), d.picture("papel.jpg")
	d.told(a, locale.Label{"es": "Una mesa en Córdoba"})
	d.save(articles, d.create(articles), 0, func() content.Draft { x := article("A", "a"); x.In(locale.ES).Body = showing(t, a); return x }())
	d.must(func(tx pgx.Tx) error { return postgres.TrashMedia(t.Context(), tx, c, 0) })
	for name, test := range map[string]struct {
		q    postgres.MediaQuery
		want []int64
	}{
		"all":        {postgres.MediaQuery{}, []int64{b, a}},
		"undecided":  {postgres.MediaQuery{View: postgres.UndecidedMedia}, []int64{b}},
		"unused":     {postgres.MediaQuery{View: postgres.UnusedMedia}, []int64{b}},
		"unlicensed": {postgres.MediaQuery{View: postgres.UnlicensedMedia}, []int64{b, a}},
		"trash":      {postgres.MediaQuery{View: postgres.TrashedMedia}, []int64{c}},
		"words":      {postgres.MediaQuery{Terms: "cordoba MESA"}, []int64{a}},
		"no words":   {postgres.MediaQuery{Terms: "100%"}, nil},
		"class":      {postgres.MediaQuery{Class: content.DocumentMedia}, nil},
		"no view":    {postgres.MediaQuery{View: "x"}, []int64{b, a}},
	} {
		test.q.Limit = 10
		list, err := postgres.MediaList(t.Context(), d.pool, test.q)
		var ids []int64
		for _, m := range list {
			ids = append(ids, m.ID)
		}
		if n, counted := postgres.CountMedia(t.Context(), d.pool, test.q, 9); err != nil || counted != nil || n != len(test.want) || !slices.Equal(ids, test.want) {
			t.Errorf("%s: %v (%d), not %v; %v, %v", name, ids, n, test.want, err, counted)
		}
	}
}

// What a public text says of a picture is there for the next one, where nobody has said it in
// the library; a draft's words are not.
func TestTextsTellOfPictures(t *testing.T) {
	t.Parallel()
	d := desk{t, pgtest.New(t)}
	photo, ornament := d.picture("foto.jpg"), d.picture("adorno.jpg")
	d.told(photo, locale.Label{"pt": "Uma mesa"})
	m := d.media(ornament)
	m.Decorative = true
	d.must(func(tx pgx.Tx) error { return postgres.DescribeMedia(t.Context(), tx, ornament, m.Version, m, 0) })
	draft := article("A", "a")
	draft.Translations[locale.PT] = &content.Translation{Title: "A", Slug: "a"}
	for l, words := range map[locale.Locale]string{"es": "Una mesa con flores", "pt": "Outra coisa"} {
		body, err := richtext.New(richtext.Node{Type: richtext.Image, Attrs: richtext.Attrs{Media: photo, Alt: words}},
			richtext.Node{Type: richtext.Image, Attrs: richtext.Attrs{Media: ornament, Alt: words}})
		if err != nil {
			t.Fatal(err)
		}
		draft.In(l).Body = body
	}
	id := d.create(articles)
	version := d.save(articles, id, 0, draft)
	if alt := d.media(photo).Alt; alt["es"] != "" {
		t.Errorf("a draft told %q", alt["es"])
	}
	d.publish(articles, id, version, []locale.Locale{locale.ES, locale.PT})
	told := d.media(photo)
	if told.Alt["es"] != "Una mesa con flores" || told.Alt["pt"] != "Uma mesa" {
		t.Errorf("it tells %v", told.Alt)
	}
	if alt := d.media(ornament).Alt; len(alt) != 0 {
		t.Errorf("what is decorative tells %v", alt)
	}
	list, err := postgres.MediaList(t.Context(), d.pool, postgres.MediaQuery{Terms: "flores", Limit: 9})
	if err != nil || len(list) != 1 || list[0].ID != photo {
		t.Errorf("found by its words: %v, %v", list, err)
	}
	d.publish(articles, id, version, es) // nothing new to tell
	if again := d.media(photo).Version; again != told.Version {
		t.Errorf("the same words make version %d of %d", again, told.Version)
	}
}
