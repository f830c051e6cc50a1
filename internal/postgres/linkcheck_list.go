package postgres

import (
	"context"
	"fmt"
	"slices"
	"time"

	"github.com/jackc/pgx/v5"

	"segib.org/web/internal/locale"
)

// A BadLink is a place in what readers see from which a link leads nowhere, or to what has
// moved for good.
type BadLink struct {
	ItemID  int64
	Kind    string
	Title   locale.Label
	Field   string // "facts.website", "es.body"
	URL     string // "" where the link is to an item
	Target  *int64 // that item, which is not public any more
	Other   locale.Label
	Outcome string // as package linkcheck has it; "hidden" of an item
	Status  int
	Reason  string
	MovedTo string
	Since   *time.Time // when it failed first, or the item ceased to be public; nil if that was never known
	Mark    string     // its place among those of the field
}

// A LinkQuery selects bad links: broken ones, or those that have moved.
type LinkQuery struct {
	Moved  bool
	At     LinkMark // the page's border
	Before bool     // the page before At, not after it
	Limit  int
}

// A LinkMark is a bad link's place in their list: by item, field and address. The zero
// LinkMark is the beginning.
type LinkMark struct {
	Item        int64
	Field, Mark string
}

// badLinks are the places from which links are broken or, if $1, have moved. Whether an item
// can be reached is known at once; what others answer, from the last nights. One that is
// withdrawn can still be read, and one that moved leads on.
var badLinks = `
	SELECT u.item_id, u.field, md5(u.url) AS mark, u.url, NULL::bigint AS target, l.outcome, l.status, l.reason, l.moved_to, l.failing AS since
	FROM   external_links l
	JOIN   external_uses u USING (url)
	WHERE  CASE WHEN $1 THEN l.outcome = 'moved' ELSE l.broken END
	UNION  ALL
	SELECT k.item_id, k.field, lpad(k.target_id::text, 20, '0'), '', k.target_id, 'hidden', 0, '', '',
	      (SELECT max(at) FROM audit a WHERE a.item_id = k.target_id AND a.action = 'unpublish')
	FROM   links k
	WHERE  NOT $1 AND NOT EXISTS (SELECT FROM translations t WHERE t.item_id = k.target_id)
	AND    ` + fmt.Sprintf(unseenSQL, "k.target_id", "CASE WHEN k.field LIKE 'facts.%' THEN '' ELSE split_part(k.field, '.', 1) END") + ` = 'hidden'`

// BadLinks returns up to q.Limit+1 bad links, those of an item together: one more than the
// limit tells that there is another page.
func BadLinks(ctx context.Context, db DB, q LinkQuery) ([]BadLink, error) {
	compare, order := ">", "ASC"
	if q.Before {
		compare, order = "<", "DESC"
	}
	rows, _ := db.Query(ctx, fmt.Sprintf(`
		SELECT b.item_id, i.kind, i.title, b.field, b.url, b.target, coalesce(o.title, '{}') AS other, b.outcome, b.status, b.reason, b.moved_to, b.since, b.mark
		FROM  (%[1]s) b
		JOIN   items i ON i.id = b.item_id
		LEFT   JOIN items o ON o.id = b.target
		WHERE  $2::bigint = 0 OR (b.item_id, b.field, b.mark) %[2]s ($2, $3, $4)
		ORDER  BY b.item_id %[3]s, b.field %[3]s, b.mark %[3]s
		LIMIT  $5`, badLinks, compare, order), q.Moved, q.At.Item, q.At.Field, q.At.Mark, q.Limit+1)
	list, err := pgx.CollectRows(rows, pgx.RowToStructByName[BadLink])
	if q.Before {
		slices.Reverse(list)
	}
	return list, err
}

// CountBadLinks returns how many links are broken or have moved, counting no further than
// limit.
func CountBadLinks(ctx context.Context, db DB, moved bool, limit int) (n int, err error) {
	err = db.QueryRow(ctx, `SELECT count(*) FROM (SELECT FROM (`+badLinks+`) b LIMIT $2) x`, moved, limit).Scan(&n)
	return n, err
}

// A BadItem is an item with broken links.
type BadItem struct {
	ItemID int64
	Field  string // where the first of them is
	Links  int
}

// BadItemsOf returns the items with broken links of which a user has saved a version, at
// most n.
func BadItemsOf(ctx context.Context, db DB, user int64, n int) ([]BadItem, error) {
	rows, _ := db.Query(ctx, `
		SELECT b.item_id, min(b.field) AS field, count(*)::int AS links
		FROM  (`+badLinks+`) b
		WHERE  EXISTS (SELECT FROM revisions r WHERE r.item_id = b.item_id AND r.author = $2)
		GROUP  BY b.item_id
		ORDER  BY b.item_id DESC
		LIMIT  $3`, false, user, n)
	return pgx.CollectRows(rows, pgx.RowToStructByName[BadItem])
}
