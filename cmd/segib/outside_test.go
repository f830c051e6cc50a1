package main

import (
	"net/http"
	"strconv"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
	"github.com/jackc/pgx/v5"

	"segib.org/web/internal/content"
	"segib.org/web/internal/link"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/postgres"
)

// discussed is a screen of an article on which there are comments: on a passage, on one that is gone, answered, resolved.
// What readers see of it is older.
func discussed(act string) screen {
	return func(t *testing.T, p *program, b *tab) int {
		id := p.discussed(t)
		p.exec(t, `UPDATE items SET tags = '{prensa,portada}' WHERE id = $1`, id)
		return b.visit(t, p.url+link.AdminItem("articles", id)+act)
	}
}

func (p *program) discussed(t *testing.T) (id int64) {
	t.Helper()
	ctx, k := t.Context(), &content.Articles.Info
	err := postgres.Tx(ctx, p.pool, func(tx pgx.Tx) (err error) {
		if id, err = postgres.Create(ctx, tx, k); err != nil {
			return err
		}
		d := article("secretariat", locale.Label{"es": "Se discute", "pt": "Discute-se", "en": "Under discussion"})
		d.In("es").Slug += "-" + strconv.FormatInt(id, 10) // every one of them is public
		if _, err := postgres.Save(ctx, tx, k, id, 0, d, 0); err != nil {
			return err
		}
		if err := postgres.Publish(ctx, tx, k, id, postgres.Publication{Version: 1, Locales: []locale.Locale{"es"}}); err != nil {
			return err
		}
		for l, text := range d.Translations {
			if text.Body, err = everything(l, p.items["office/madrid"].id); err != nil {
				return err
			}
		}
		if _, err := postgres.Save(ctx, tx, k, id, 1, d, 0); err != nil {
			return err
		}
		_, err = tx.Exec(ctx, `
			WITH said AS (
				INSERT INTO comments (item_id, field, quote, text, resolved_at) VALUES
					($1, 'es.body', 'La oficina atiende a todos.', '¿A todos?', NULL), ($1, 'es.summary', 'Algo que ya no está', 'Sobra.', NULL),
					($1, '', '', 'Falta la fecha.', now())
				RETURNING id)
			INSERT INTO comments (item_id, answers, text) SELECT $1, min(id), 'A todos.' FROM said`, id)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return id
}

// outside is what somebody without an account sees of a draft, in the language of the tab.
func outside(lasts time.Duration) screen {
	return func(t *testing.T, p *program, b *tab) int {
		l := locale.Locale(get(t, b, chromedp.Evaluate[string](`document.documentElement.lang`)))
		g := postgres.Guest{Item: p.items["article/whole"].id, Version: 1, Locale: l, Name: "Eva Ruiz", Expires: time.Now().Add(lasts)}
		secret := strconv.FormatInt(time.Now().UnixNano(), 36)
		if err := postgres.Invite(t.Context(), p.pool, g, secret, 0); err != nil {
			t.Fatal(err)
		}
		return b.visit(t, p.url+link.Guest(secret))
	}
}

// answered is the page on which somebody outside has said that all is well.
func answered(t *testing.T, p *program, b *tab) int {
	if status := outside(time.Hour)(t, p, b); status != http.StatusOK {
		t.Fatalf("status %d", status)
	}
	b.do(t, chromedp.Click(chromedp.CSS("[name=verdict][value=right]")))
	return b.leads(t, chromedp.Click(chromedp.CSS("main form .btn.primary")))
}

// many is something that is done to three articles, and has come so far.
func many(finished bool) screen {
	return func(t *testing.T, p *program, b *tab) int {
		var id int64
		err := p.pool.QueryRow(t.Context(), `
			WITH made AS (
				INSERT INTO bulks (actor, kind, action, started_at, finished_at)
				SELECT min(id), 'article', 'publish', now(), CASE WHEN $1 THEN now() END FROM users RETURNING id),
			items AS (
				INSERT INTO bulk_items (bulk_id, item_id, version, title, outcome, problems)
				SELECT made.id, n, 1, '{"es": "Una nota", "pt": "Uma nota", "en": "A note"}', CASE n WHEN 1 THEN 'done' WHEN 2 THEN 'failed' END,
				       CASE n WHEN 2 THEN '[{"Field": "es.summary", "Code": "required"}]'::jsonb ELSE '[]' END
				FROM made, generate_series(1, 3) n)
			SELECT id FROM made`, finished).Scan(&id)
		if err != nil {
			t.Fatal(err)
		}
		return b.visit(t, p.url+link.Bulk(id))
	}
}
