package postgres

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"time"

	"github.com/jackc/pgx/v5"

	"segib.org/web/internal/content"
	"segib.org/web/internal/form"
)

// arrange reads the settings as they hold into a catalog, and the items that they lead to
// and it does not have. One that this version of the program cannot read is as the site has
// it built in: what staff decided once must never keep readers from the site.
func arrange(ctx context.Context, db DB, c *content.Catalog) error {
	rows, _ := db.Query(ctx, `SELECT DISTINCT ON (name) name, value FROM settings ORDER BY name, version DESC`)
	var name string
	var value []byte
	_, err := pgx.ForEachRow(rows, []any{&name, &value}, func() error {
		s := content.SettingNamed(name)
		if s == nil { // of another version of the program
			return nil
		}
		d, err := s.Decode(value)
		if err != nil {
			slog.ErrorContext(ctx, "a setting cannot be read", "err", err)
			return nil
		}
		c.Arrangement.Put(name, d)
		return nil
	})
	if err != nil {
		return err
	}
	c.Leads, err = Refs(ctx, db, c.Locale, c.Elsewhere())
	return err
}

// A SettingVersion is what was decided about the site once. Version 0 is what the site has
// built in, and has no value.
type SettingVersion struct {
	Name    string
	Version int
	At      time.Time
	Author  string // name, or "" for the program itself
	Value   []byte
}

const settingSQL = `
	SELECT s.name, s.version, s.at, coalesce(u.name, '') AS author, s.value
	FROM   settings s
	LEFT   JOIN users u ON u.id = s.author`

// LatestSettings returns the latest version of each setting that has one, by name.
func LatestSettings(ctx context.Context, db DB) (map[string]SettingVersion, error) {
	rows, _ := db.Query(ctx, settingSQL+`
		WHERE NOT EXISTS (SELECT FROM settings later WHERE later.name = s.name AND later.version > s.version)`)
	list, err := pgx.CollectRows(rows, pgx.RowToStructByName[SettingVersion])
	latest := map[string]SettingVersion{}
	for _, v := range list {
		latest[v.Name] = v
	}
	return latest, err
}

// SettingVersions returns the versions of a setting, the latest first, at most n.
func SettingVersions(ctx context.Context, db DB, name string, n int) ([]SettingVersion, error) {
	rows, _ := db.Query(ctx, settingSQL+` WHERE s.name = $1 ORDER BY s.version DESC LIMIT $2`, name, n)
	return pgx.CollectRows(rows, pgx.RowToStructByName[SettingVersion])
}

// FindSetting returns a version of a setting; a negative one is the latest, which is 0 where
// there is none. It returns content.ErrNotFound for one that was never saved.
func FindSetting(ctx context.Context, db DB, name string, version int) (SettingVersion, error) {
	none := SettingVersion{Name: name}
	if version == 0 {
		return none, nil
	}
	rows, _ := db.Query(ctx, settingSQL+`
		WHERE s.name = $1 AND ($2 < 0 OR s.version = $2) ORDER BY s.version DESC LIMIT 1`, name, version)
	v, err := pgx.CollectExactlyOneRow(rows, pgx.RowToStructByName[SettingVersion])
	if errors.Is(err, pgx.ErrNoRows) {
		if version < 0 {
			return none, nil
		}
		return none, fmt.Errorf("setting %s, version %d: %w", name, version, content.ErrNotFound)
	}
	return v, err
}

// SaveSetting keeps d as the version of a setting after base, which readers see at once. It
// returns content.ErrConflict if the latest version is not base any more.
func SaveSetting(ctx context.Context, tx pgx.Tx, name string, base int, d form.Describer, actor int64) error {
	tag, err := tx.Exec(ctx, `
		INSERT INTO settings (name, version, value, author)
		SELECT $1, $2::int + 1, $3, $4
		WHERE  $2 = (SELECT coalesce(max(version), 0) FROM settings WHERE name = $1)
		ON CONFLICT DO NOTHING`, name, base, d, by(actor))
	if err != nil {
		return err
	}
	if tag.RowsAffected() == 0 {
		return fmt.Errorf("setting %s: version %d is not the latest: %w", name, base, content.ErrConflict)
	}
	b := &pgx.Batch{}
	b.Queue(`INSERT INTO audit (actor, action, version, note) VALUES ($1, 'setting', $2, $3)`, by(actor), base+1, name)
	b.Queue(`SELECT pg_notify($1, $2)`, Channel, name)
	return tx.SendBatch(ctx, b).Close()
}
