package postgres

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"

	"segib.org/web/internal/content"
	"segib.org/web/internal/locale"
)

// A Row is an item as editors' lists show it.
type Row struct {
	ID         int64
	Kind       string
	Version    int
	Title      locale.Label
	States     []string // "es:published", "pt:changes", "en:missing"
	Stale      []string // the locales of texts that reflect an older source
	Tags       []string
	Unverified []string
	UpdatedAt  time.Time
	UpdatedBy  string // name, or "" for the program itself
}

// State returns the state of the item in a locale, as queueStates computes it, or missing.
func (r Row) State(l locale.Locale) string {
	for _, s := range r.States {
		if rest, ok := strings.CutPrefix(s, string(l)+":"); ok {
			return rest
		}
	}
	return "missing"
}

// A Query selects rows. The zero values of its fields select all.
type Query struct {
	Kind       string
	Kinds      []string // any of these
	IDs        []int64  // any of these
	Terms      string   // words that the title has, in any language, in any spelling of accents
	State      string   // in some locale: "draft"
	Locale     string   // with State: in this one
	States     []string // in some locale: any of these, of what waits (see pending)
	By         int64    // with States: in some locale in which this user has had a hand in what waits (see hand)
	NotBy      int64    // with States: in some locale in which this user has had none
	Unverified bool
	Stale      bool   // in some locale, or in that of Locale
	Tag        string // that the item has
	At         Mark   // the page's border
	Before     bool   // the page before At, not after it
	Limit      int
}

// A Mark is a row's place in a list, latest change first. The zero Mark is the beginning.
type Mark struct {
	UpdatedAt time.Time
	ID        int64
}

const rowColumns = `i.id, i.kind, i.version, i.title, i.states, i.stale, i.tags, i.unverified, i.updated_at, coalesce(u.name, '') AS updated_by`

const rowSQL = `
	SELECT ` + rowColumns + `
	FROM   items i
	LEFT   JOIN users u ON u.id = i.updated_by
	WHERE  `

// Rows returns up to q.Limit+1 rows: one more than the limit tells that there is
// another page.
func Rows(ctx context.Context, db DB, q Query) ([]Row, error) {
	where, args := q.where()
	order := "DESC"
	if q.At.ID != 0 {
		compare := "<"
		if q.Before {
			compare, order = ">", "ASC"
		}
		args = append(args, q.At.UpdatedAt, q.At.ID)
		where = append(where, fmt.Sprintf("(i.updated_at, i.id) %s ($%d, $%d)", compare, len(args)-1, len(args)))
	}
	args = append(args, q.Limit+1)
	rows, _ := db.Query(ctx, rowSQL+strings.Join(where, " AND ")+
		fmt.Sprintf(` ORDER BY i.updated_at %[1]s, i.id %[1]s LIMIT $%[2]d`, order, len(args)), args...)
	list, err := pgx.CollectRows(rows, pgx.RowToStructByName[Row])
	if q.Before {
		slices.Reverse(list)
	}
	return list, err
}

// pending is the condition of the index items_pending, which is not used without it:
// the planner does not know how rare drafts are.
const pending = `i.states && '{es:draft,es:review,es:approved,es:scheduled,es:changes,pt:draft,pt:review,pt:approved,pt:scheduled,pt:changes,en:draft,en:review,en:approved,en:scheduled,en:changes}'`

// hasWord is the condition that the terms of a table have a word, in any spelling of accents.
const hasWord = `.terms LIKE '%%' || replace(replace(replace(fold($%d), '\', '\\'), '%%', '\%%'), '_', '\_') || '%%'`

// where returns the conditions that all pages of a query share.
func (q Query) where() (where []string, args []any) {
	add := func(condition string, arg any) {
		args = append(args, arg)
		where = append(where, fmt.Sprintf(condition, len(args)))
	}
	add("i.version > $%d", 0)
	where = append(where, "i.trashed_at IS NULL")
	if q.Kind != "" {
		add("i.kind = $%d", q.Kind)
	}
	if q.Kinds != nil {
		add("i.kind = ANY($%d)", q.Kinds)
	}
	if q.IDs != nil {
		add("i.id = ANY($%d)", q.IDs)
	}
	for _, word := range strings.Fields(storable(q.Terms)) {
		add("i"+hasWord, word)
	}
	if q.State != "" {
		var states []string
		for _, l := range locale.All {
			if q.Locale == "" || q.Locale == string(l) {
				states = append(states, string(l)+":"+q.State)
			}
		}
		add("i.states && $%d", states)
		if strings.Contains(pending, "es:"+q.State) {
			where = append(where, pending)
		}
	}
	if len(q.States) > 0 {
		var states []string
		for _, l := range locale.All {
			for _, s := range q.States {
				states = append(states, string(l)+":"+s)
			}
		}
		add("i.states && $%d", states)
		where = append(where, pending)
	}
	for no, user := range map[string]int64{"": q.By, "NOT": q.NotBy} {
		if user != 0 {
			args = append(args, locale.All, q.States, user)
			where = append(where, fmt.Sprintf(hand, len(args)-2, len(args)-1, len(args), no))
		}
	}
	if q.Tag != "" {
		add("i.tags @> ARRAY[$%d]", storable(q.Tag))
	}
	if q.Stale {
		where = append(where, "i.stale <> '{}'")
		if q.Locale != "" {
			add("$%d = ANY(i.stale)", q.Locale)
		}
	}
	if q.Unverified {
		where = append(where, "i.unverified <> '{}'")
	}
	return where, args
}

// CountRows returns how many rows a query selects, counting no further than limit:
// beyond it a list says «more than».
func CountRows(ctx context.Context, db DB, q Query, limit int) (n int, err error) {
	where, args := q.where()
	args = append(args, limit)
	err = db.QueryRow(ctx, fmt.Sprintf(`SELECT count(*) FROM (SELECT FROM items i WHERE %s LIMIT $%d) x`,
		strings.Join(where, " AND "), len(args)), args...).Scan(&n)
	return n, err
}

// FindRow returns the row of one item, or content.ErrNotFound, as for one in the trash.
func FindRow(ctx context.Context, db DB, k *content.Info, id int64) (Row, error) {
	rows, _ := db.Query(ctx, rowSQL+`i.id = $1 AND i.kind = $2 AND i.trashed_at IS NULL`, id, k.Name)
	r, err := pgx.CollectExactlyOneRow(rows, pgx.RowToStructByName[Row])
	return r, notFound(err, fmt.Sprintf("%s %d", k.Name, id))
}

// A Choice is an item that a reference can point to.
type Choice struct {
	ID    int64
	Kind  string
	Title locale.Label
}

// Choices returns the items of a kind to choose from, at most limit, and those of
// ids in any case. Kind "" is any kind.
func Choices(ctx context.Context, db DB, kind string, ids []int64, limit int) ([]Choice, error) {
	rows, _ := db.Query(ctx, `
		(SELECT id, kind, title FROM items WHERE id = ANY($2))
		UNION
		(SELECT id, kind, title FROM items WHERE $1 IN (kind, '') AND version > 0 AND trashed_at IS NULL ORDER BY updated_at DESC, id DESC LIMIT $3)`, kind, ids, limit)
	return pgx.CollectRows(rows, pgx.RowToStructByName[Choice])
}

// KindCounts returns how many items of each kind editors have, published or not, by kind.
func KindCounts(ctx context.Context, db DB) (map[string]int, error) {
	counts := map[string]int{}
	var kind string
	var n int
	rows, _ := db.Query(ctx, `SELECT kind, n FROM counts WHERE locale = ''`)
	_, err := pgx.ForEachRow(rows, []any{&kind, &n}, func() error { counts[kind] = n; return nil })
	return counts, err
}
