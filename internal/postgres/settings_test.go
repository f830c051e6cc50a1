package postgres_test

import (
	"errors"
	"testing"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"

	"segib.org/web/internal/content"
	"segib.org/web/internal/form"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/postgres"
	"segib.org/web/internal/postgres/pgtest"
)

func saveSetting(t *testing.T, db *pgxpool.Pool, name string, base int, d form.Describer) error {
	t.Helper()
	return postgres.Tx(t.Context(), db, func(tx pgx.Tx) error {
		return postgres.SaveSetting(t.Context(), tx, name, base, d, 0)
	})
}

func menuOf(sections ...string) *content.Menu {
	m := &content.Menu{}
	for _, s := range sections {
		m.Links = append(m.Links, content.MenuLink{Section: s, Label: locale.Label{}})
	}
	return m
}

// A setting is kept version by version; who starts from an older one is told so.
func TestSettingVersions(t *testing.T) {
	t.Parallel()
	db := pgtest.New(t)
	if v, err := postgres.FindSetting(t.Context(), db, "menu", -1); err != nil || v.Version != 0 {
		t.Fatalf("before anything was decided: %+v, %v", v, err)
	}
	for base, m := range []*content.Menu{menuOf("summit"), menuOf("summit", "office")} {
		if err := saveSetting(t, db, "menu", base, m); err != nil {
			t.Fatal(err)
		}
	}
	for _, base := range []int{0, 1, 3} {
		if err := saveSetting(t, db, "menu", base, menuOf("press")); !errors.Is(err, content.ErrConflict) {
			t.Errorf("from version %d: %v", base, err)
		}
	}
	if err := saveSetting(t, db, "footer", 0, menuOf("press")); err != nil {
		t.Errorf("another setting: %v", err)
	}
	list, err := postgres.SettingVersions(t.Context(), db, "menu", 10)
	if err != nil || len(list) != 2 || list[0].Version != 2 {
		t.Fatalf("%+v, %v", list, err)
	}
	d, err := content.SettingNamed("menu").Decode(list[1].Value)
	if m, ok := d.(*content.Menu); err != nil || !ok || len(m.Links) != 1 || m.Links[0].Section != "summit" {
		t.Errorf("the first version is %+v, %v", d, err)
	}
	if _, err := postgres.FindSetting(t.Context(), db, "menu", 7); !errors.Is(err, content.ErrNotFound) {
		t.Errorf("a version that never was: %v", err)
	}
	var acts int
	if err := db.QueryRow(t.Context(), `SELECT count(*) FROM audit WHERE action = 'setting' AND note = 'menu'`).Scan(&acts); err != nil || acts != 2 {
		t.Errorf("%d lines in the audit, %v", acts, err)
	}
}

// Two who save at the same moment do not both succeed.
func TestSettingsAtOnce(t *testing.T) {
	t.Parallel()
	db := pgtest.New(t)
	results := make(chan error, 2)
	for range cap(results) {
		go func() { results <- saveSetting(t, db, "menu", 0, menuOf("summit")) }()
	}
	if a, b := <-results, <-results; (a == nil) == (b == nil) || a != nil && !errors.Is(a, content.ErrConflict) || b != nil && !errors.Is(b, content.ErrConflict) {
		t.Errorf("%v and %v", a, b)
	}
}

// What an older or a later version of the program wrote never keeps readers from the site.
func TestUnreadableSettings(t *testing.T) {
	t.Parallel()
	db := pgtest.New(t)
	for name, value := range map[string]string{
		"menu":     `{"links": [{"section": "summit", "icon": "star", "level": 0}], "style": "wide"}`,
		"footer":   `{"links": "all"}`,
		"home":     `null`,
		"notice":   `{"text": {"es": "Aviso"}, "from": "ayer"}`,
		"identity": `[1]`,
		"carousel": `{}`,
	} {
		if _, err := db.Exec(t.Context(), `INSERT INTO settings (name, version, value) VALUES ($1, 1, $2)`, name, value); err != nil {
			t.Fatal(err)
		}
	}
	c, err := postgres.Catalog(t.Context(), db, locale.ES)
	if err != nil {
		t.Fatal(err)
	}
	a := c.Arrangement
	if a.Menu == nil || len(a.Menu.Links) != 1 || a.Menu.Links[0].Section != "summit" {
		t.Errorf("keys that nobody knows were not passed over: %+v", a.Menu)
	}
	if a.Footer != nil || a.Notice != nil || a.Identity != nil || a.Home == nil {
		t.Errorf("what cannot be read is not what the site has built in: %+v", a)
	}
}
