package main

import (
	"context"
	"fmt"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"

	"segib.org/web/internal/content"
	"segib.org/web/internal/link"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/postgres"
)

// endings leaves what readers meet of a text after its first publication, and after its
// last: one that was changed, with notes, one that was withdrawn, and one in the trash.
func endings(ctx context.Context, pool *pgxpool.Pool) error {
	k := &content.Articles.Info
	for key, titles := range map[string]locale.Label{
		"article/noted":     {"es": "Nota corregida", "pt": "Nota corrigida", "en": "Corrected note"},
		"article/withdrawn": {"es": "Nota sustituida", "pt": "Nota substituída", "en": "Replaced note"},
	} {
		if err := publish(ctx, pool, key, article("summits", titles)); err != nil {
			return err
		}
	}
	for n := range 2 { // each in its own transaction: a note has the time of its own
		err := inTx(ctx, pool, k, "article/noted", func(tx pgx.Tx, id int64) error {
			return postgres.Publish(ctx, tx, k, id, postgres.Publication{Version: 1, Locales: locale.All, Notes: locale.Label{
				"es": fmt.Sprintf("Corrige la fecha %d.", n), "en": fmt.Sprintf("Corrects date %d.", n),
			}})
		})
		if err != nil {
			return err
		}
	}
	err := inTx(ctx, pool, k, "article/withdrawn", func(tx pgx.Tx, id int64) error {
		return postgres.Unpublish(ctx, tx, k, id, postgres.Ending{Locales: locale.All, How: content.Withdrawn, Reason: locale.Label{
			"es": "La sustituye otra nota.", "pt": "Foi substituída por outra nota.", "en": "Another note replaces it.",
		}})
	})
	if err != nil {
		return err
	}
	return inTx(ctx, pool, k, "article/trashed", func(tx pgx.Tx, id int64) error {
		var actor int64
		if err := tx.QueryRow(ctx, `SELECT min(id) FROM users`).Scan(&actor); err != nil {
			return err
		}
		if _, err := postgres.Save(ctx, tx, k, id, 0, article("summits", locale.Label{"es": "Nota desechada"}), actor); err != nil {
			return err
		}
		return postgres.Trash(ctx, tx, k, id, actor)
	})
}

// inTx does something to the item of a key.
func inTx(ctx context.Context, pool *pgxpool.Pool, k *content.Info, key string, act func(pgx.Tx, int64) error) error {
	return postgres.Tx(ctx, pool, func(tx pgx.Tx) error {
		id, _, err := postgres.Reserve(ctx, tx, k, key)
		if err != nil {
			return err
		}
		return act(tx, id)
	})
}

// replaced is the address of the article that was withdrawn.
func replaced(_ *testing.T, _ *program, l locale.Locale) string {
	return link.Item(l, "article", map[locale.Locale]string{"es": "nota-sustituida", "pt": "nota-substituida", "en": "replaced-note"}[l])
}

// unthrowable is what a form answers that asks for the trash though readers see the item.
func unthrowable(t *testing.T, p *program, b *tab) int {
	of("article/noted", "")(t, p, b)
	return b.leads(t, chromedp.Evaluate[chromedp.Void](`document.getElementById('trash').submit()`,
		func(e *runtime.EvaluateParams) { e.UserGesture = new(true) }))
}

// TestWithdrawingAnArticle does it as a practised editor: from the first page with three
// clicks and a key for each further language, and the page loads once.
func TestWithdrawingAnArticle(t *testing.T) {
	t.Parallel()
	p, b := start(t), open(t)
	b.signIn(t, p, locale.ES)
	b.visit(t, p.url+link.AdminItem("articles", p.items["article/noted"].id))
	b.withdraws(t, locale.Label{"es": "Ya no vale.", "pt": "Já não vale.", "en": "It no longer holds."})
	path := p.item(t, locale.PT, "article/noted")
	limit := time.Now().Add(10 * time.Second)
	for {
		b.read(t, p, path)
		if strings.Contains(b.says(t, "main"), "Já não vale.") {
			break
		}
		if time.Now().After(limit) {
			t.Fatal("readers are not told")
		}
	}
	if status := b.visit(t, p.url+path); status != http.StatusOK {
		t.Errorf("status %d", status)
	}
	b.look(t)
}

// withdraws takes what the form that is open is of from readers, and tells them why.
func (b *tab) withdraws(t *testing.T, reasons locale.Label) {
	t.Helper()
	b.do(t, chromedp.Click(chromedp.CSS("#unpublish")))
	b.until(t, `document.activeElement.id.endsWith('.reason')`)
	for l, words := range reasons {
		b.do(t, chromedp.SendKeys(chromedp.CSS(`[id="`+string(l)+`.reason"]`), words))
	}
	b.done(t, "dialog[open] .btn.primary")
}
