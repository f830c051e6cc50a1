package main

import (
	"context"
	"fmt"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"

	"segib.org/web/internal/admin"
	"segib.org/web/internal/content"
	"segib.org/web/internal/form"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/postgres"
	"segib.org/web/internal/richtext"
)

// fixtures publish what the first content has no example of: news, with everything that
// a body may hold; a text in one language only; one that was withdrawn; one that moved.
func fixtures(ctx context.Context, pool *pgxpool.Pool) error {
	office, _, err := postgres.Reserve(ctx, pool, &content.Offices.Info, "office/madrid")
	if err != nil {
		return err
	}
	whole := article("secretariat", locale.Label{
		"es": "La Secretaría publica su nuevo sitio",
		"pt": "A Secretaria publica seu novo site",
		"en": "The Secretariat publishes its new website",
	})
	for l, t := range whole.Translations {
		if t.Body, err = everything(l, office); err != nil {
			return err
		}
	}
	spanish := article("cooperation", locale.Label{"es": "Una nota que solo está en español"})
	gone := article("summits", locale.Label{"es": "Nota retirada", "pt": "Nota retirada", "en": "Withdrawn note"})
	moved := article("observers", locale.Label{"es": "Nota con otro nombre", "pt": "Nota com outro nome", "en": "Note by another name"})
	for key, d := range map[string]content.Draft{"article/whole": whole, "article/spanish": spanish, "article/gone": gone, "article/moved": moved} {
		if err := publish(ctx, pool, key, d); err != nil {
			return fmt.Errorf("%s: %w", key, err)
		}
	}
	for _, t := range moved.Translations {
		t.Slug += "-2"
	}
	if err := publish(ctx, pool, "article/moved", moved); err != nil {
		return err
	}
	if err := staff(ctx, pool); err != nil {
		return err
	}
	if err := life(ctx, pool); err != nil {
		return err
	}
	if err := endings(ctx, pool); err != nil {
		return err
	}
	return postgres.Tx(ctx, pool, func(tx pgx.Tx) error {
		k := &content.Articles.Info
		id, _, err := postgres.Reserve(ctx, tx, k, "article/gone")
		if err != nil {
			return err
		}
		return postgres.Unpublish(ctx, tx, k, id, postgres.Ending{Locales: locale.All})
	})
}

// password is that of all staff of the tests.
const password = "correct horse battery staple"

// staff can sign in as administrators, each with the admin in a language: es@example.org.
func staff(ctx context.Context, pool *pgxpool.Pool) error {
	hash, err := admin.HashPassword(password)
	if err != nil {
		return err
	}
	for _, l := range locale.All {
		u := postgres.User{Email: string(l) + "@example.org", Name: "Ana " + l.Name(), Role: "administrator", Locale: l}
		if _, err := postgres.AddUser(ctx, pool, u, hash); err != nil {
			return err
		}
	}
	_, err = postgres.AddUser(ctx, pool, postgres.User{Email: "translator@example.org", Name: "Rui", Role: "translator", Locale: locale.PT}, hash)
	return err
}

// article is a piece of news in the languages that titles has.
func article(topic string, titles locale.Label) content.Draft {
	d := content.NewDraft(&content.Articles.Info)
	f := d.Facts.(*content.Article)
	f.Date, f.Topic = form.Date{Time: time.Date(2026, 11, 20, 0, 0, 0, 0, time.UTC)}, topic
	f.Place = locale.Label{"es": "Madrid", "pt": "Madri", "en": "Madrid"}
	for l, title := range titles {
		slug := strings.NewReplacer(" ", "-", "í", "i", "ñ", "n", "á", "a").Replace(strings.ToLower(title))
		*d.In(l) = content.Translation{Title: title, Slug: slug, Summary: title + "."}
	}
	return d
}

// publish saves a draft as the next version of the item of that key, and publishes it in
// the languages that it has.
func publish(ctx context.Context, pool *pgxpool.Pool, key string, d content.Draft) error {
	name, _, _ := strings.Cut(key, "/")
	k := content.ByName(name)
	var locales []locale.Locale
	for _, l := range locale.All {
		if !d.Translations[l].Empty() {
			locales = append(locales, l)
		}
	}
	return postgres.Tx(ctx, pool, func(tx pgx.Tx) error {
		id, base, err := postgres.Reserve(ctx, tx, k, key)
		if err != nil {
			return err
		}
		version, err := postgres.Save(ctx, tx, k, id, base, d, 0)
		if err != nil {
			return err
		}
		return postgres.Publish(ctx, tx, k, id, postgres.Publication{Version: version, Locales: locales})
	})
}

// everything is a body with each thing that one may hold, images aside.
func everything(l locale.Locale, item int64) (richtext.Doc, error) {
	words := map[locale.Locale][]any{
		"es": {"Lo esencial", "Un dato", "Los países", "País", "Capital", "Portugal", "Lisboa", "Un párrafo con", "un enlace", "La oficina atiende a todos."},
		"pt": {"O essencial", "Um dado", "Os países", "País", "Capital", "Portugal", "Lisboa", "Um parágrafo com", "um link", "O escritório atende a todos."},
		"en": {"In essence", "A fact", "The countries", "Country", "Capital", "Portugal", "Lisbon", "A paragraph with", "a link", "The office serves everyone."},
	}[l]
	const par = `{"type":"paragraph","content":[{"type":"text","text":"%[10]s"}]}`
	const cell = `{"type":"table_%s","content":[{"type":"paragraph","content":[{"type":"text","text":"%%[%d]s"}]}]}`
	row := func(kind string, a, b int) string {
		return `{"type":"table_row","content":[` + fmt.Sprintf(cell, kind, a) + "," + fmt.Sprintf(cell, kind, b) + `]}`
	}
	list := `"content":[{"type":"list_item","content":[` + par + `]},{"type":"list_item","content":[` + par + `]}]`
	body := fmt.Sprintf(`{"type":"doc","content":[
		{"type":"paragraph","content":[{"type":"text","text":"%[8]s "},
			{"type":"text","text":"%[9]s","marks":[{"type":"link","attrs":{"item":%[11]d}}]},
			{"type":"text","text":", "},
			{"type":"text","text":"%[9]s","marks":[{"type":"link","attrs":{"href":"https://example.org/"}}]},
			{"type":"hard_break"},
			{"type":"text","text":"Mba'éichapa","marks":[{"type":"lang","attrs":{"lang":"gn"}},{"type":"em"}]}]},
		{"type":"heading","attrs":{"level":2},"content":[{"type":"text","text":"%[1]s"}]},
		{"type":"bullet_list",`+list+`},
		{"type":"heading","attrs":{"level":3},"content":[{"type":"text","text":"%[2]s"}]},
		{"type":"ordered_list","attrs":{"order":3},`+list+`},
		{"type":"blockquote","attrs":{"source":"Andorra"},"content":[`+par+`]},
		{"type":"heading","attrs":{"level":2},"content":[{"type":"text","text":"%[3]s"}]},
		{"type":"table","content":[`+row("header", 4, 5)+","+row("cell", 6, 7)+`]},
		{"type":"callout","attrs":{"class":"note"},"content":[`+par+`]},
		{"type":"callout","attrs":{"class":"warning"},"content":[`+par+`]},
		{"type":"embed","attrs":{"item":%[11]d}}]}`, append(words, item)...)
	return richtext.Parse([]byte(body))
}
