package main

import (
	"testing"

	"github.com/jackc/pgx/v5"

	"segib.org/web/internal/content"
	"segib.org/web/internal/link"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/postgres"
)

// revised compares two bodies that hold everything there is, of which each word differs.
func revised(t *testing.T, p *program, b *tab) int {
	k := &content.Articles.Info
	var id int64
	err := postgres.Tx(t.Context(), p.pool, func(tx pgx.Tx) (err error) {
		if id, err = postgres.Create(t.Context(), tx, k); err != nil {
			return err
		}
		d := article("secretariat", locale.Label{"es": "Antes y después"})
		for base, words := range []locale.Locale{"es", "pt"} {
			if d.In(locale.ES).Body, err = everything(words, p.items["office/madrid"].id); err != nil {
				return err
			}
			if _, err = postgres.Save(t.Context(), tx, k, id, base, d, 0); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return b.visit(t, p.url+link.Compare(k.Table, id, 1, 2))
}
