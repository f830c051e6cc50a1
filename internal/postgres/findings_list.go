package postgres

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/jackc/pgx/v5"

	"segib.org/web/internal/content"
	"segib.org/web/internal/locale"
)

// A FindingQuery selects findings. The zero values of its fields select all.
type FindingQuery struct {
	Kind, Code, Severity string
	Locale               *locale.Locale // "" is the facts
	At                   FindingMark    // the page's border
	Before               bool           // the page before At, not after it
	Limit                int
}

// A FindingMark is a finding's place in their list: errors first, by code. The zero
// FindingMark is the beginning.
type FindingMark struct {
	Severity, Code string
	ID             int64
}

// where returns the conditions that all pages of a query share. An index serves them best
// where each column is told all that it may be.
func (q FindingQuery) where() (where []string, args []any) {
	kinds, locales := []string{q.Kind}, append([]locale.Locale{""}, locale.All...)
	if q.Kind == "" {
		kinds = nil
		for _, k := range content.All {
			kinds = append(kinds, k.Name)
		}
	}
	if q.Locale != nil {
		locales = []locale.Locale{*q.Locale}
	}
	where = []string{"f.holds <= now()", "f.kind = ANY($1)", "f.locale = ANY($2)"}
	args = []any{kinds, locales}
	for condition, value := range map[string]string{"f.code = $%d": q.Code, "f.severity = $%d": q.Severity} {
		if value != "" {
			args = append(args, value)
			where = append(where, fmt.Sprintf(condition, len(args)))
		}
	}
	return where, args
}

// Findings returns up to q.Limit+1 findings: one more than the limit tells that there is
// another page.
func Findings(ctx context.Context, db DB, q FindingQuery) ([]Finding, error) {
	where, args := q.where()
	order := "ASC"
	if q.At.ID != 0 {
		compare := ">"
		if q.Before {
			compare, order = "<", "DESC"
		}
		args = append(args, q.At.Severity, q.At.Code, q.At.ID)
		where = append(where, fmt.Sprintf("(f.severity, f.code, f.id) %s ($%d, $%d, $%d)", compare, len(args)-2, len(args)-1, len(args)))
	}
	args = append(args, q.Limit+1)
	rows, _ := db.Query(ctx, fmt.Sprintf(`
		SELECT f.id, f.item_id, f.kind, i.title, f.locale, f.code, f.severity, f.field, f.detail, f.target,
		       coalesce(o.title, '{}') AS other, coalesce(o.kind, '') AS other_kind, nullif(f.holds, '-infinity') AS holds, f.version
		FROM  (SELECT * FROM findings f WHERE %[1]s ORDER BY f.severity %[2]s, f.code %[2]s, f.id %[2]s LIMIT $%[3]d) f
		JOIN   items i ON i.id = f.item_id
		LEFT   JOIN items o ON o.id = f.target
		ORDER  BY f.severity %[2]s, f.code %[2]s, f.id %[2]s`, strings.Join(where, " AND "), order, len(args)), args...)
	list, err := pgx.CollectRows(rows, pgx.RowToStructByName[Finding])
	if q.Before {
		slices.Reverse(list)
	}
	return list, err
}

// CountFindings returns how many findings of each of these codes a query selects, counting
// no further than limit.
func CountFindings(ctx context.Context, db DB, q FindingQuery, codes []string, limit int) (map[string]int, error) {
	q.Code = ""
	where, args := q.where()
	args = append(args, codes, limit)
	rows, _ := db.Query(ctx, fmt.Sprintf(`
		SELECT wanted, n
		FROM   unnest($%d::text[]) wanted
		CROSS  JOIN LATERAL (
			SELECT count(*) AS n
			FROM  (SELECT FROM findings f WHERE f.code = wanted AND %s LIMIT $%d) x) counted`,
		len(args)-1, strings.Join(where, " AND "), len(args)), args...)
	counts := map[string]int{}
	var code string
	var n int
	_, err := pgx.ForEachRow(rows, []any{&code, &n}, func() error { counts[code] = n; return nil })
	return counts, err
}
