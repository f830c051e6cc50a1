// Package internal_test holds what is true of all packages together.
package internal_test

import (
	"encoding/json"
	"errors"
	"io"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

const module = "segib.org/web/"

// arrows are the packages of ours that each may import; a name stands for what is below
// it too. What is not listed may import nothing of ours. Commands and tests put
// everything together, and may import all.
var arrows = map[string][]string{
	"internal/form":     {"internal/locale"},
	"internal/richtext": {"internal/locale"},
	"internal/link":     {"internal/locale"},
	"internal/locale":   {"locales"},
	"internal/media":    {"internal/picture"},
	"internal/picture":  {},
	"internal/library":  {"internal/media", "internal/picture", "internal/content", "internal/postgres"},
	"internal/content":  {"internal/picture", "internal/form", "internal/richtext", "internal/locale"},
	"internal/gate":     {"internal/content", "internal/form", "internal/richtext", "internal/locale"},
	"internal/postgres": {"internal/content", "internal/picture", "internal/form", "internal/richtext", "internal/locale", "migrations"},
	"internal/seed":     {"internal/content", "internal/form", "internal/richtext", "internal/locale", "internal/postgres"},
	"internal/share":    {"internal/content", "internal/locale", "internal/postgres", "internal/ring"},
	"internal/web":      {"internal/content", "internal/link", "internal/locale"},
	"internal/site":     {"internal/web", "internal/postgres", "internal/library", "internal/picture", "internal/content", "internal/form", "internal/richtext", "internal/link", "internal/locale", "templates"},
	"internal/admin":    {"internal/web", "internal/mail", "internal/gate", "internal/postgres", "internal/library", "internal/media", "internal/picture", "internal/content", "internal/form", "internal/richtext", "internal/link", "internal/locale", "templates", "static"},
	"templates":         {"internal/picture", "internal/content", "internal/gate", "internal/form", "internal/richtext", "internal/link", "internal/locale", "internal/ring", "templates", "static"},
	// The helper that makes databases for tests is below postgres, and above it.
	"internal/postgres/pgtest": {"internal/postgres", "migrations"},
	"internal/postgres/devdb":  {},
	"internal/seed/seedtest":   {"internal/seed", "internal/postgres"},
	"templates/msg":            {},
	"cmd":                      {"internal", "templates", "migrations", "static", "locales"},
}

// foreign are packages of others that only some of ours may import.
var foreign = map[string][]string{
	"net/http":                      {"internal/web", "internal/library", "internal/site", "internal/admin", "internal/linkcheck", "static", "cmd"},
	"database/sql":                  {"internal/postgres"},
	"github.com/jackc/pgx":          {"internal/postgres", "internal/library", "internal/site", "internal/admin", "internal/seed", "internal/share", "internal/web", "cmd"},
	"github.com/pressly/goose":      {"internal/postgres"},
	"github.com/nicksnyder/go-i18n": {"internal/locale", "templates", "cmd"},
	"github.com/a-h/templ":          {"internal/web", "internal/site", "internal/admin", "templates"},
	"github.com/go-chi/chi":         {"internal/web", "internal/site", "internal/admin"},
	"github.com/alecthomas/kong":    {"cmd"},
	"github.com/minio":              {"internal/media"},
	"github.com/prometheus":         {"internal/web", "cmd"},
	"github.com/wneessen/go-mail":   {"internal/mail"},
	"github.com/chromedp":           {},
}

func TestArrows(t *testing.T) {
	t.Parallel()
	for _, p := range packages(t) {
		for _, path := range p.Imports {
			if name, ours := strings.CutPrefix(path, module); ours && !covers(allowed(p.name()), name) {
				t.Errorf("%s must not import %s", p.name(), name)
			}
			for of, who := range foreign {
				if covers([]string{of}, path) && !covers(who, p.name()) {
					t.Errorf("%s must not import %s", p.name(), path)
				}
			}
		}
	}
}

// allowed returns the arrows of the longest name that stands for a package.
func allowed(name string) []string {
	for ; name != "."; name = parent(name) {
		if to, ok := arrows[name]; ok {
			return to
		}
	}
	return nil
}

func parent(name string) string {
	if i := strings.LastIndexByte(name, '/'); i > 0 {
		return name[:i]
	}
	return "."
}

// covers reports whether a package is among those, or below one of them.
func covers(names []string, name string) bool {
	return slices.ContainsFunc(names, func(n string) bool { return name == n || strings.HasPrefix(name, n+"/") })
}

type pkg struct {
	ImportPath string
	Imports    []string // without those of tests
}

func (p pkg) name() string { return strings.TrimPrefix(p.ImportPath, module) }

func packages(t *testing.T) (list []pkg) {
	out, err := exec.Command("go", "list", "-json=ImportPath,Imports", module+"...").Output()
	if err != nil {
		t.Fatal(err)
	}
	for d := json.NewDecoder(strings.NewReader(string(out))); ; {
		var p pkg
		if err := d.Decode(&p); errors.Is(err, io.EOF) {
			return list
		} else if err != nil {
			t.Fatal(err)
		}
		list = append(list, p)
	}
}
