package postgres_test

import (
	"testing"

	"github.com/jackc/pgx/v5"

	"segib.org/web/internal/content"
	"segib.org/web/internal/postgres/pgtest"
)

// Whoever deletes a row need not read whole tables for what refers to it: an index of theirs
// begins with the reference. Users are never deleted, and the facts of a kind that refers
// to others are dozens of rows.
func TestReferencesHaveIndexes(t *testing.T) {
	t.Parallel()
	pool := pgtest.New(t)
	var few []string
	for _, k := range content.All {
		if k.Table != content.Articles.Table {
			few = append(few, k.Table)
		}
	}
	rows, _ := pool.Query(t.Context(), `
		SELECT c.conrelid::regclass || ': ' || pg_get_constraintdef(c.oid)
		FROM   pg_constraint c
		WHERE  c.contype = 'f' AND c.confrelid <> 'users'::regclass AND c.conrelid::regclass::text <> ALL($1)
		AND    NOT EXISTS (
			SELECT FROM pg_index x
			WHERE  x.indrelid = c.conrelid AND x.indkey[0] = ANY(c.conkey)
			AND   (x.indpred IS NULL OR pg_get_expr(x.indpred, x.indrelid) ~ '^\(\w+ IS NOT NULL\)$'))`, few)
	missing, err := pgx.CollectRows(rows, pgx.RowTo[string])
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range missing {
		t.Error(m)
	}
}
