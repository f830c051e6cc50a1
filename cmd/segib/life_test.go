package main

import (
	"context"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"

	"segib.org/web/internal/admin"
	"segib.org/web/internal/content"
	"segib.org/web/internal/link"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/postgres"
)

// life leaves texts on their way to readers: one waits to be read, one was returned, one
// will go out by itself, and one could not.
func life(ctx context.Context, pool *pgxpool.Pool) error {
	hash, err := admin.HashPassword(password)
	if err != nil {
		return err
	}
	editor, err := postgres.AddUser(ctx, pool, postgres.User{Email: "editor@example.org", Name: "Marta Quiroga", Role: "editor", Locale: locale.ES}, hash)
	if err != nil {
		return err
	}
	k := &content.Articles.Info
	es, pt := []locale.Locale{"es"}, []locale.Locale{"pt"}
	reading := postgres.Reading{Version: 1, Locales: es, Actor: editor, Note: "Lista para mañana. ¿Basta con la ficha?"}
	return postgres.Tx(ctx, pool, func(tx pgx.Tx) error {
		for key, act := range map[string]func(id int64) error{
			"article/waiting": func(id int64) error { return postgres.Submit(ctx, tx, k, id, reading) },
			"article/returned": func(id int64) error {
				r := postgres.Reading{Version: 1, Locales: pt, Actor: editor}
				if err := postgres.Submit(ctx, tx, k, id, r); err != nil {
					return err
				}
				r.Note = "Falta o lugar."
				return postgres.Return(ctx, tx, k, id, r)
			},
			"article/scheduled": func(id int64) error {
				p := postgres.Publication{Version: 1, Locales: es, Actor: editor}
				_, err := postgres.Schedule(ctx, tx, k, id, time.Now().AddDate(10, 0, 0), postgres.Plan{Publication: &p})
				return err
			},
			"article/refused": func(id int64) error {
				_, err := tx.Exec(ctx, `
					INSERT INTO schedules (item_id, action, version, locales, at, what, actor, done_at, outcome, problem)
					VALUES ($1, 'publish', 1, '{es}', now() - interval '1 hour', '{}', $2, now(), 'refused', '[{"Field": "es.slug", "Code": "taken"}]')`, id, editor)
				return err
			},
			"article/draft": func(int64) error { return nil },
		} {
			id, _, err := postgres.Reserve(ctx, tx, k, key)
			if err != nil {
				return err
			}
			if _, err := postgres.Save(ctx, tx, k, id, 0, article("summits", locale.Label{"es": "Texto " + key[8:], "pt": "Texto " + key[8:]}), editor); err != nil {
				return err
			}
			if err := act(id); err != nil {
				return err
			}
		}
		return nil
	})
}

// TestLife takes a text from its editor to its readers as staff do, without leaving the
// first page: handed in, returned with a note, handed in again, approved, scheduled; it is
// public at its time and not before.
func TestLife(t *testing.T) {
	t.Parallel()
	p := start(t)
	editor, publisher := open(t), open(t)
	editor.size(t, widths[1])
	publisher.size(t, widths[1])
	editor.signInAs(t, p, "editor@example.org")
	publisher.signIn(t, p, "es")
	k := &content.Articles.Info
	id, _, err := postgres.Reserve(t.Context(), p.pool, k, "article/draft")
	if err != nil {
		t.Fatal(err)
	}
	at := link.AdminItem(k.Table, id)

	hand := func(note string) {
		editor.over(t, at+"/review", "dialog form[action$='/review'] button")
		if note != "" {
			editor.do(t, chromedp.SetValue(chromedp.CSS("dialog textarea"), note))
		}
		editor.done(t, "dialog form[action$='/review'] button")
	}
	hand("Para hoy")
	editor.visit(t, p.url+at+"/review")
	editor.click(t, "form[action$='/recall'] button", http.StatusOK)
	if got := editor.here(t, p); got != at+"?done=recalled" {
		t.Errorf("taking it back leads to %s", got)
	}
	editor.visit(t, p.url+link.Admin)
	hand("Para mañana")
	publisher.returns(t, p, at, "Falta la fecha de la reunión")
	editor.visit(t, p.url+link.Admin)
	if said := editor.says(t, "#needs"); !strings.Contains(said, "Falta la fecha de la reunión") {
		t.Errorf("the author does not read why the text came back: %s", said)
	}
	hand("")
	publisher.approves(t, p, at)
	publisher.schedules(t, at, "Programar es y pt") // two clicks, no key, no other page
	if said := publisher.says(t, "#needs"); !strings.Contains(said, "Mañana 09:00, hora de Madrid") {
		t.Errorf("the first page does not say when: %s", said)
	}
	for _, b := range []*tab{editor, publisher} {
		if here := b.here(t, p); here != link.Admin {
			t.Errorf("one has left for %s", here)
		}
		b.clean(t)
	}
	public := p.url + link.Item("es", k.Name, "texto-draft")
	if s := statusOf(t, public); s != http.StatusNotFound {
		t.Fatalf("before its time it answers readers with %d", s)
	}
	p.fallsDue(t, id, public)
}

// onItsWay is a screen of an item that is not public yet.
func onItsWay(key, act string) screen {
	return func(t *testing.T, p *program, b *tab) int {
		id, _, err := postgres.Reserve(t.Context(), p.pool, &content.Articles.Info, key)
		if err != nil {
			t.Fatal(err)
		}
		return b.visit(t, p.url+link.AdminItem(content.Articles.Table, id)+act)
	}
}
