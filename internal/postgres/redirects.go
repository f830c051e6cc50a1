package postgres

import (
	"context"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"

	"segib.org/web/internal/content"
	"segib.org/web/internal/locale"
)

// A Redirect leads from an address of another time, as package link compares them, to an
// item or to an address.
type Redirect struct {
	ID      int64
	Path    string
	Query   []string
	Item    int64         // 0 if it leads to an address
	Locale  locale.Locale // of the item; "" is the reader's
	Address string        // "" if it leads to an item
	Hits    int64
	HitAt   *time.Time // last
	Version int
	By      string // name
}

const redirectSQL = `
	SELECT r.id, r.path, r.query, coalesce(r.item_id, 0) AS item, coalesce(r.locale, '') AS locale, coalesce(r.address, '') AS address,
	       r.hits, r.hit_at, r.version, coalesce(u.name, '') AS by
	FROM   redirects r
	LEFT   JOIN users u ON u.id = r.made_by
	WHERE  `

func oneRedirect(rows pgx.Rows, what string) (Redirect, error) {
	r, err := pgx.CollectExactlyOneRow(rows, pgx.RowToStructByName[Redirect])
	return r, notFound(err, what)
}

// RedirectFor returns what leads on from a path with a query, or content.ErrNotFound. One
// that asks for more of the query comes first: one that asks for nothing takes any.
func RedirectFor(ctx context.Context, db DB, path string, query []string) (Redirect, error) {
	rows, _ := db.Query(ctx, redirectSQL+`r.path = $1 AND r.query <@ $2 ORDER BY cardinality(r.query) DESC, r.query LIMIT 1`, path, append([]string{}, query...))
	return oneRedirect(rows, "redirect from "+path)
}

// FindRedirect returns the redirect of that id, or content.ErrNotFound.
func FindRedirect(ctx context.Context, db DB, id int64) (Redirect, error) {
	rows, _ := db.Query(ctx, redirectSQL+`r.id = $1`, id)
	return oneRedirect(rows, fmt.Sprint("redirect ", id))
}

// Redirects returns up to n redirects whose addresses have the words, the latest first,
// after the one of the id after unless that is 0.
func Redirects(ctx context.Context, db DB, words string, after int64, n int) ([]Redirect, error) {
	rows, _ := db.Query(ctx, redirectSQL+`
		($1 = '' OR strpos(lower(r.path || '?' || array_to_string(r.query, '&') || ' ' || coalesce(r.address, '')), lower($1)) > 0)
		AND ($2 = 0 OR r.id < $2)
		ORDER BY r.id DESC LIMIT $3`, storable(words), after, n)
	return pgx.CollectRows(rows, pgx.RowToStructByName[Redirect])
}

// RedirectsAt returns the redirects from exactly these paths with these queries, which
// stand side by side.
func RedirectsAt(ctx context.Context, db DB, paths []string, queries [][]string) ([]Redirect, error) {
	var keys []string
	for i, p := range paths {
		keys = append(keys, redirectKey(p, queries[i]))
	}
	rows, _ := db.Query(ctx, redirectSQL+`r.path = ANY($1) AND r.path || E'\n' || array_to_string(r.query, E'\n') = ANY($2)`, paths, keys)
	return pgx.CollectRows(rows, pgx.RowToStructByName[Redirect])
}

func redirectKey(path string, query []string) string {
	key := path + "\n"
	for i, q := range query {
		if i > 0 {
			key += "\n"
		}
		key += q
	}
	return key
}

// Known returns which of these places an item has or once had, in whatever language: the
// site leads on from there, or says that it is gone.
func Known(ctx context.Context, db DB, places []Location) (map[Location]int64, error) {
	known := map[Location]int64{}
	var kinds, paths []string
	for _, p := range places {
		kinds, paths = append(kinds, p.Kind), append(paths, storable(p.Path))
	}
	var kind, path string
	var id int64
	rows, _ := db.Query(ctx, `
		SELECT DISTINCT ON (kind, path) kind, path, item_id
		FROM   unnest($1::text[], $2::text[]) x(kind, path)
		JOIN   paths USING (kind, path)
		ORDER  BY kind, path, item_id`, kinds, paths)
	_, err := pgx.ForEachRow(rows, []any{&kind, &path, &id}, func() error { known[Location{Kind: kind, Path: path}] = id; return nil })
	return known, err
}

// A Count is how often a redirect was followed, and when last.
type Count struct {
	N  int
	At time.Time
}

// CountHits adds to the hits of redirects, by id.
func CountHits(ctx context.Context, db DB, hits map[int64]Count) error {
	var ids, ns []int64
	var at []time.Time
	for id, h := range hits {
		ids, ns, at = append(ids, id), append(ns, int64(h.N)), append(at, h.At)
	}
	_, err := db.Exec(ctx, `
		UPDATE redirects r
		SET    hits = r.hits + x.n, hit_at = greatest(r.hit_at, x.at)
		FROM   unnest($1::bigint[], $2::bigint[], $3::timestamptz[]) x(id, n, at)
		WHERE  r.id = x.id`, ids, ns, at)
	return err
}

// LockRedirects lets one act at a time change redirects: what was checked holds until tx ends.
func LockRedirects(ctx context.Context, tx pgx.Tx) error {
	_, err := tx.Exec(ctx, `SELECT pg_advisory_xact_lock(hashtext('redirects'))`)
	return err
}

// PutRedirects keeps redirects: new ones, whose id is 0, and others of which the version is
// the latest, or it returns content.ErrConflict and keeps none. From an address that another
// leads from already it returns that too.
func PutRedirects(ctx context.Context, tx pgx.Tx, list []Redirect, actor int64) error {
	b := &pgx.Batch{}
	fresh := func(row pgx.Row) error {
		var id int64
		if err := row.Scan(&id); violates(err) != "" {
			return fmt.Errorf("%w (%w)", content.ErrConflict, err)
		} else if err != nil {
			return notFound(err, "redirect")
		}
		return nil
	}
	for _, r := range list {
		query := append([]string{}, r.Query...)
		item, l, address := nullable(r.Item), nullable(string(r.Locale)), nullable(r.Address)
		act := "redirect"
		if r.ID == 0 {
			b.Queue(`INSERT INTO redirects (path, query, item_id, locale, address, made_by) VALUES ($1, $2, $3, $4, $5, $6) RETURNING id`,
				r.Path, query, item, l, address, by(actor)).QueryRow(fresh)
		} else {
			b.Queue(`
				UPDATE redirects
				SET    path = $2, query = $3, item_id = $4, locale = $5, address = $6, made_by = $7, version = version + 1
				WHERE  id = $1 AND version = $8
				RETURNING id`, r.ID, r.Path, query, item, l, address, by(actor), r.Version).QueryRow(fresh)
			act = "redirect.change"
		}
		queueRedirectAct(b, actor, act, r)
	}
	err := tx.SendBatch(ctx, b).Close()
	if err != nil && isMissing(err) {
		return fmt.Errorf("redirect: %w", content.ErrConflict)
	}
	return err
}

func nullable[T comparable](v T) *T {
	var zero T
	if v == zero {
		return nil
	}
	return &v
}

// DropRedirect deletes a redirect whose latest version that is, or returns content.ErrConflict.
func DropRedirect(ctx context.Context, tx pgx.Tx, r Redirect, actor int64) error {
	tag, err := tx.Exec(ctx, `DELETE FROM redirects WHERE id = $1 AND version = $2`, r.ID, r.Version)
	if err == nil && tag.RowsAffected() == 0 {
		err = fmt.Errorf("redirect %d: %w", r.ID, content.ErrConflict)
	}
	if err != nil {
		return err
	}
	b := &pgx.Batch{}
	queueRedirectAct(b, actor, "redirect.delete", r)
	return tx.SendBatch(ctx, b).Close()
}

// queueRedirectAct notes in the audit who decided where an address leads. No item is concerned.
func queueRedirectAct(b *pgx.Batch, actor int64, action string, r Redirect) {
	b.Queue(`
		INSERT INTO audit (actor, action, note) VALUES ($1, $2, $3::text || ' ' || array_to_string($4::text[], '&') || ' → ' || coalesce('/id/' || nullif($5::bigint, 0) || ' ' || $6::text, $7::text))`,
		by(actor), action, r.Path, append([]string{}, r.Query...), r.Item, string(r.Locale), r.Address)
}
