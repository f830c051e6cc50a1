package postgres

import (
	"context"
	"encoding/json"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"

	"segib.org/web/internal/content"
	"segib.org/web/internal/locale"
)

// A Live is what readers see of an item. Each language may show another version.
type Live struct {
	Draft     content.Draft         // the texts that can be read, also those withdrawn, and the facts; empty where nothing is
	Versions  map[locale.Locale]int // by language, which each text is of
	Withdrawn []locale.Locale       // of these, the languages in which it was withdrawn
	Facts     int                   // the version of the facts, or 0
}

// FindLive returns what readers see of an item, or content.ErrNotFound.
func FindLive(ctx context.Context, db DB, k *content.Info, id int64) (Live, error) {
	x := Live{Draft: content.NewDraft(k), Versions: map[locale.Locale]int{}}
	var snapshot []byte
	err := db.QueryRow(ctx, `
		WITH readable AS (
			SELECT t.locale, t.version, i.public AS facts, false AS withdrawn
			FROM   translations t
			JOIN   items i ON i.id = t.item_id
			WHERE  t.item_id = $1
			UNION  ALL
			SELECT locale, version, facts_version, true
			FROM   withdrawn
			WHERE  item_id = $1
		)
		SELECT coalesce(f.snapshot, '{}') || jsonb_build_object('translations', t.texts), t.versions, t.withdrawn, t.facts
		FROM   items i
		CROSS  JOIN LATERAL (
			SELECT coalesce(jsonb_object_agg(x.locale, r.snapshot #> ARRAY['translations', x.locale]), '{}') AS texts,
			       coalesce(jsonb_object_agg(x.locale, x.version), '{}') AS versions,
			       coalesce(jsonb_agg(x.locale) FILTER (WHERE x.withdrawn), '[]') AS withdrawn,
			       coalesce(nullif(i.public, 0), max(x.facts), 0) AS facts
			FROM   readable x
			JOIN   revisions r ON r.item_id = i.id AND r.version = x.version) t
		LEFT   JOIN revisions f ON f.item_id = i.id AND f.version = t.facts
		WHERE  i.id = $1 AND i.kind = $2`, id, k.Name).Scan(&snapshot, &x.Versions, &x.Withdrawn, &x.Facts)
	if err != nil {
		return x, notFound(err, fmt.Sprintf("%s %d", k.Name, id))
	}
	return x, json.Unmarshal(snapshot, &x.Draft)
}

// A Version is a revision of an item, without what it says.
type Version struct {
	Version int
	At      time.Time
	Author  string // name, or "" for the program itself
}

// mostVersions is how many of the latest versions there are to choose from.
const mostVersions = 200

// Versions returns the latest versions of an item, the latest first, and those asked for.
func Versions(ctx context.Context, db DB, id int64, asked ...int) ([]Version, error) {
	rows, _ := db.Query(ctx, `
		SELECT r.version, r.at, coalesce(u.name, '') AS author
		FROM   revisions r
		JOIN   items i ON i.id = r.item_id
		LEFT   JOIN users u ON u.id = r.author
		WHERE  r.item_id = $1 AND (r.version > i.version - $2 OR r.version = ANY($3))
		ORDER  BY r.version DESC`, id, mostVersions, asked)
	return pgx.CollectRows(rows, pgx.RowToStructByName[Version])
}
