package postgres

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"

	"segib.org/web/internal/content"
)

// The views of the library.
const (
	AllMedia        = ""
	UndecidedMedia  = "undecided"  // pictures of which nobody said what they tell
	UnusedMedia     = "unused"     // that no item uses
	UnlicensedMedia = "unlicensed" // of which nobody said under what licence
	TrashedMedia    = "trash"
)

// A MediaQuery selects media. The zero values of its fields select all.
type MediaQuery struct {
	View   string
	Terms  string // words of the name, the texts and the tags, in any spelling of accents
	Class  string
	Tag    string
	Since  time.Time // that were sent then or later
	At     Mark      // the page's border, by the time at which they were sent
	Before bool      // the page before At, not after it
	Limit  int
}

// A Listed is a media as the library lists it.
type Listed struct {
	content.Media
	Uses    int       // in how many items
	Trashed time.Time // when it was thrown away, or the zero Time
}

// MediaList returns up to q.Limit+1 media, the latest first: one more than the limit tells
// that there is another page.
func MediaList(ctx context.Context, db DB, q MediaQuery) ([]Listed, error) {
	where, args := q.where()
	order := "DESC"
	if q.At.ID != 0 {
		compare := "<"
		if q.Before {
			compare, order = ">", "ASC"
		}
		args = append(args, q.At.UpdatedAt, q.At.ID)
		where += fmt.Sprintf(" AND (m.created_at, m.id) %s ($%d, $%d)", compare, len(args)-1, len(args))
	}
	args = append(args, q.Limit+1)
	rows, _ := db.Query(ctx, fmt.Sprintf(`
		SELECT `+mediaColumns+`, (SELECT count(DISTINCT item_id) FROM media_links WHERE media_id = m.id) AS uses,
		       coalesce(m.trashed_at, '0001-01-01T00:00:00Z') AS trashed
		FROM   media m
		LEFT   JOIN users u ON u.id = m.created_by
		WHERE  %s
		ORDER  BY m.created_at %[2]s, m.id %[2]s
		LIMIT  $%[3]d`, where, order, len(args)), args...)
	list, err := pgx.CollectRows(rows, pgx.RowToStructByName[Listed])
	if q.Before {
		slices.Reverse(list)
	}
	return list, err
}

// CountMedia returns how many media a query selects, counting no further than most.
func CountMedia(ctx context.Context, db DB, q MediaQuery, most int) (n int, err error) {
	where, args := q.where()
	args = append(args, most)
	err = db.QueryRow(ctx, fmt.Sprintf(`SELECT count(*) FROM (SELECT FROM media m WHERE %s LIMIT $%d) x`, where, len(args)), args...).Scan(&n)
	return n, err
}

// present is the condition for media that are in the library, and nowhere else.
const present = `m.trashed_at IS NULL AND m.became IS NULL`

var mediaViews = map[string]string{
	AllMedia:        present,
	UndecidedMedia:  `m.class = 'image' AND m.alt = '{}' AND NOT m.decorative AND ` + present,
	UnusedMedia:     present + ` AND NOT EXISTS (SELECT FROM media_links WHERE media_id = m.id)`,
	UnlicensedMedia: `m.licence = '' AND ` + present,
	TrashedMedia:    `m.trashed_at IS NOT NULL`,
}

func (q MediaQuery) where() (string, []any) {
	where, args := []string{mediaViews[q.View]}, []any{}
	if where[0] == "" {
		where[0] = mediaViews[AllMedia]
	}
	add := func(condition string, arg any) {
		args = append(args, arg)
		where = append(where, fmt.Sprintf(condition, len(args)))
	}
	for _, word := range strings.Fields(storable(q.Terms)) {
		add("m"+hasWord, word)
	}
	if q.Class != "" {
		add("m.class = $%d", q.Class)
	}
	if q.Tag != "" {
		add("m.tags @> ARRAY[$%d]", storable(q.Tag))
	}
	if !q.Since.IsZero() {
		add("m.created_at >= $%d", q.Since)
	}
	return strings.Join(where, " AND "), args
}

// MediaTags returns the tags of the latest media, sorted, at most n.
func MediaTags(ctx context.Context, db DB, n int) ([]string, error) {
	rows, _ := db.Query(ctx, `
		SELECT DISTINCT tag
		FROM  (SELECT tags FROM media WHERE trashed_at IS NULL AND became IS NULL AND tags <> '{}' ORDER BY created_at DESC LIMIT 2000) m, unnest(m.tags) tag
		ORDER  BY tag
		LIMIT  $1`, n)
	return pgx.CollectRows(rows, pgx.RowTo[string])
}
