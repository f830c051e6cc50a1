package main

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
	"github.com/jackc/pgx/v5"

	"segib.org/web/internal/content"
	"segib.org/web/internal/link"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/postgres"
)

// TestBulk publishes thirty articles at once, but for one that has no summary: what would
// happen is said first, its progress is seen, and the report names the one. It is so with
// scripts and without.
func TestBulk(t *testing.T) {
	t.Parallel()
	for name, scripts := range map[string]bool{"with scripts": true, "without scripts": false} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			const many = 30
			p, b := start(t), open(t)
			if !scripts {
				b.withoutScripts(t)
			}
			b.size(t, widths[1])
			drafts(t, p, many)
			b.signIn(t, p, "en")
			b.read(t, p, link.AdminList("articles")+"?q=todo")
			if scripts {
				b.do(t, chromedp.Click(chromedp.CSS("td.tick label")))
				if got := b.says(t, "form.bulk output"); got != "1 selected" {
					t.Errorf("says %q", got)
				}
			}
			b.do(t, chromedp.SetValue(chromedp.CSS("#of"), "page"))
			b.click(t, "button[formaction$='/bulk/publish']", http.StatusOK)
			for _, want := range []string{"Publish 30 items", "Nothing has been done yet", "29 will be published", "errors that prevent publication"} {
				if got := b.says(t, "main"); !strings.Contains(got, want) {
					t.Errorf("does not say %q: %s", want, got)
				}
			}
			if scripts {
				b.look(t)
			}
			b.click(t, "main form button.primary", http.StatusOK)
			b.waitFor(t, "#under-way [role=status]", "Done.")
			if scripts {
				b.look(t)
			}
			if got := b.says(t, "#under-way"); !strings.Contains(got, "29 done") || !strings.Contains(got, "1 could not be done") || !strings.Contains(got, "Todo 7 ") {
				t.Errorf("the report: %s", got)
			}
			if status := b.visit(t, p.url+link.Item(locale.ES, "article", "todo-3")); status != http.StatusOK {
				t.Errorf("readers get %d", status)
			}
			for _, problem := range b.complaints() {
				t.Error(problem)
			}
		})
	}
}

// waitFor waits until an element says that. The page may be loading anew at any moment:
// what cannot be read now is read again.
func (b *tab) waitFor(t *testing.T, selector, want string) {
	t.Helper()
	ctx, cancel := context.WithTimeout(b, patience)
	defer cancel()
	for {
		text, err := chromedp.Run(ctx, chromedp.Text(chromedp.CSS(selector)))
		if got := strings.Join(strings.Fields(text), " "); err == nil && got == want {
			return
		} else if ctx.Err() != nil {
			t.Fatalf("%s says %q, not %q: %v", selector, got, want, err)
		}
		time.Sleep(100 * time.Millisecond)
	}
}

// drafts saves n articles in Spanish. The eighth has no summary, and the gates have seen so.
func drafts(t *testing.T, p *program, n int) {
	t.Helper()
	k := &content.Articles.Info
	for i := range n {
		d := article("secretariat", locale.Label{"es": fmt.Sprint("Todo ", i)})
		if i == 7 {
			d.In(locale.ES).Summary = ""
		}
		err := postgres.Tx(t.Context(), p.pool, func(tx pgx.Tx) error {
			id, err := postgres.Create(t.Context(), tx, k)
			if err == nil {
				_, err = postgres.Save(t.Context(), tx, k, id, 0, d, 0)
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	for end := time.Now().Add(patience); ; time.Sleep(20 * time.Millisecond) {
		var found int
		err := p.pool.QueryRow(t.Context(), `SELECT count(*) FROM findings f JOIN items i ON i.id = f.item_id WHERE i.title ->> 'es' = 'Todo 7' AND f.severity = 'error'`).Scan(&found)
		if found > 0 {
			return
		}
		if err != nil || time.Now().After(end) {
			t.Fatalf("the gates have not seen the drafts: %v", err)
		}
	}
}

// TestRestoreCosts brings the Portuguese of an older version back, from the first page of
// the admin: four clicks, two pages loaded, nothing typed.
func TestRestoreCosts(t *testing.T) {
	t.Parallel()
	p, b := start(t), open(t)
	b.size(t, widths[1])
	item := p.items["page/transparency"]
	k := content.ByName(item.kind)
	err := postgres.Tx(t.Context(), p.pool, func(tx pgx.Tx) error {
		row, err := postgres.FindRow(t.Context(), tx, k, item.id)
		if err != nil {
			return err
		}
		d, err := postgres.Revision(t.Context(), tx, k, item.id, row.Version)
		if err != nil {
			return err
		}
		d.In(locale.PT).Title, d.In(locale.ES).Summary = "Outro título", "Otro resumen."
		_, err = postgres.Save(t.Context(), tx, k, item.id, row.Version, d, 1)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	b.signIn(t, p, "en")
	b.click(t, `a[href^="`+link.AdminItem(k.Table, item.id)+`"]`, http.StatusOK)
	b.click(t, `a[href$="/history"]`, http.StatusOK)
	back := chromedp.CSS(`a[href$="version=1&part=pt"]`)
	b.do(t, chromedp.Click(back), chromedp.WaitVisible(chromedp.CSS("dialog[open] button.primary")))
	b.look(t)
	b.do(t, chromedp.Click(chromedp.CSS("dialog[open] button.primary")))
	b.waitFor(t, "#past .note", "Restored as version 3, as a draft. Open the item")
	b.until(t, `!document.querySelector('dialog[open]')`)
	row, err := postgres.FindRow(t.Context(), p.pool, k, item.id)
	if err != nil {
		t.Fatal(err)
	}
	d, err := postgres.Revision(t.Context(), p.pool, k, item.id, row.Version)
	if err != nil || row.Version != 3 || d.In(locale.PT).Title == "Outro título" || d.In(locale.ES).Summary != "Otro resumen." {
		t.Errorf("version %d: %+v, %v", row.Version, d.In(locale.PT), err)
	}
	for _, problem := range b.complaints() {
		t.Error(problem)
	}
	res, err := http.Get(p.url + p.item(t, "pt", "page/transparency"))
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	if page, _ := io.ReadAll(res.Body); strings.Contains(string(page), "Outro título") {
		t.Error("readers see a draft")
	}
}
