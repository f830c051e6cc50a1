package postgres_test

import (
	"errors"
	"fmt"
	"net/url"
	"testing"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"

	"segib.org/web/internal/content"
	"segib.org/web/internal/form"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/postgres"
	"segib.org/web/internal/richtext"
)

var es = []locale.Locale{locale.ES}

// A desk is where a test edits: a database and what a mistake there ends.
type desk struct {
	*testing.T
	pool *pgxpool.Pool
}

// do runs f in a transaction of its own and returns its error.
func (d desk) do(f func(pgx.Tx) error) error { return postgres.Tx(d.Context(), d.pool, f) }

func (d desk) must(f func(pgx.Tx) error) {
	d.Helper()
	if err := d.do(f); err != nil {
		d.Fatal(err)
	}
}

func (d desk) create(k *content.Info) int64 {
	d.Helper()
	id, err := postgres.Create(d.Context(), d.pool, k)
	if err != nil {
		d.Fatal(err)
	}
	return id
}

func (d desk) save(k *content.Info, id int64, base int, draft content.Draft) (version int) {
	d.Helper()
	d.must(func(tx pgx.Tx) (err error) {
		version, err = postgres.Save(d.Context(), tx, k, id, base, draft, 0)
		return err
	})
	return version
}

func (d desk) publish(k *content.Info, id int64, version int, locales []locale.Locale) {
	d.Helper()
	if err := d.tryPublish(k, id, version, locales); err != nil {
		d.Fatal(err)
	}
}

func (d desk) tryPublish(k *content.Info, id int64, version int, locales []locale.Locale) error {
	return d.do(func(tx pgx.Tx) error {
		return postgres.Publish(d.Context(), tx, k, id, postgres.Publication{Version: version, Locales: locales})
	})
}

func (d desk) unpublish(k *content.Info, id int64, locales []locale.Locale) {
	d.Helper()
	d.must(func(tx pgx.Tx) error {
		return postgres.Unpublish(d.Context(), tx, k, id, postgres.Ending{Locales: locales})
	})
}

// published makes an item of a draft that is public in all the languages it has.
func (d desk) published(k *content.Info, draft content.Draft) int64 {
	d.Helper()
	id := d.create(k)
	d.publish(k, id, d.save(k, id, 0, draft), locales(draft))
	return id
}

func locales(draft content.Draft) (in []locale.Locale) {
	for _, l := range locale.All {
		if !draft.Translations[l].Empty() {
			in = append(in, l)
		}
	}
	return in
}

func (d desk) number(sql string, args ...any) (n int) {
	d.Helper()
	if err := d.pool.QueryRow(d.Context(), sql, args...).Scan(&n); err != nil {
		d.Fatalf("%s: %v", sql, err)
	}
	return n
}

// public returns how many items of a kind are counted as published in a locale.
func (d desk) public(kind string, l locale.Locale) int {
	d.Helper()
	counts, err := postgres.PublicCounts(d.Context(), d.pool)
	if err != nil {
		d.Fatal(err)
	}
	return counts[kind][l]
}

func (d desk) revision(k *content.Info, id int64, version int) *content.Draft {
	d.Helper()
	draft, err := postgres.Revision(d.Context(), d.pool, k, id, version)
	if err != nil {
		d.Fatal(err)
	}
	return &draft
}

// states returns what lists show of an item: "es:published pt:missing …".
func (d desk) states(k *content.Info, id int64) string {
	d.Helper()
	r, err := postgres.FindRow(d.Context(), d.pool, k, id)
	if err != nil {
		d.Fatal(err)
	}
	return fmt.Sprint(r.States)
}

// text is a translation of that title and slug.
func text(title, slug string) *content.Translation {
	return &content.Translation{Title: title, Slug: slug}
}

// article returns a draft of an article in Spanish.
func article(title, slug string) content.Draft {
	d := content.NewDraft(&content.Articles.Info)
	d.Facts.(*content.Article).Date = form.Day(2026, 11, 4)
	d.Translations[locale.ES] = text(title, slug)
	return d
}

// page returns a draft of a page in Spanish below parent, 0 for none.
func page(slug string, parent int64) content.Draft {
	d := content.NewDraft(&content.Pages.Info)
	if parent != 0 {
		d.Facts.(*content.Page).ParentID = &parent
	}
	d.Translations[locale.ES] = text(slug, slug)
	return d
}

// filled returns a draft of any kind in which every input has a value, with what it
// refers to, all three languages and a body.
func (d desk) filled(k *content.Info) content.Draft {
	d.Helper()
	draft := content.NewDraft(k)
	values := url.Values{}
	for _, in := range form.Fill(draft.Facts).Inputs {
		values[in.Name] = d.values(in)
	}
	if f := form.Read(draft.Facts, values); !f.OK() {
		d.Fatalf("%s: %s is %s", k.Name, f.Problems()[0].Name, f.Problems()[0].Err)
	}
	body, err := richtext.New(richtext.Node{Type: richtext.Paragraph, Content: []richtext.Node{{Type: richtext.Text, Text: "Cuerpo"}}})
	if err != nil {
		d.Fatal(err)
	}
	for _, l := range locale.All {
		draft.Translations[l] = &content.Translation{Title: "Título " + string(l), Slug: "titulo-" + string(l), Summary: "Resumen", Body: body}
	}
	draft.Sources = []content.Source{{Text: "Folleto", URL: "https://example.org"}}
	draft.Unverified = []string{"pt.title"}
	return draft
}

func (d desk) values(in *form.Input) []string {
	switch in.Kind {
	case form.KindChoice:
		return in.Options[:1]
	case form.KindChoices:
		return in.Options[:2]
	case form.KindRef:
		return []string{fmt.Sprint(d.create(content.ByName(in.Of)))}
	case form.KindMedia:
		return []string{fmt.Sprint(d.picture("foto.jpg"))}
	case form.KindRefs:
		k := content.ByName(in.Of)
		if k == nil {
			k = &content.Summits.Info
		}
		return []string{fmt.Sprint(d.create(k)), fmt.Sprint(d.create(k))}
	}
	if v, ok := map[string]string{"iso2": "UY", "iso3": "URY", "country": "UY", "hours.closes": "18:30", "number": "3", "position": "3", "phones.display": "2900 0000"}[in.Field]; ok {
		return []string{v}
	}
	return []string{map[string]string{
		form.KindText: "Año " + string(in.Locale), form.KindInt: "1995", form.KindFloat: "-12.5", form.KindDate: "2026-11-04",
		form.KindPartial: "2021-04", form.KindTime: "09:00", form.KindURL: "https://example.org/", form.KindEmail: "a@example.org",
		form.KindPhone: "+59829000000", form.KindZone: "America/Montevideo",
	}[in.Kind]}
}

// problems returns what an error says is not valid: "facts.host_id not-ref".
func problems(err error) (found []string) {
	var invalid *content.InvalidError
	if errors.As(err, &invalid) {
		for _, p := range invalid.Problems {
			found = append(found, p.Field+" "+p.Code)
		}
	}
	return found
}
