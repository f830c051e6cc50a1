package seed

import (
	"io/fs"
	"log/slog"
	"strings"
	"testing"

	"segib.org/web/internal/postgres/pgtest"
)

func TestBrokenInputs(t *testing.T) {
	t.Parallel()
	change := func(s, old, new string) fs.FS {
		if !strings.Contains(s, old) {
			panic("nothing to change: " + old)
		}
		return files(map[string]string{"data/a.toml": strings.Replace(s, old, new, 1)})
	}
	all := stateTOML + officeTOML + pagesTOML
	for name, test := range map[string]struct {
		in   fs.FS
		want []string // each is a line of the error, or the beginning of one
	}{
		"no TOML":            {change(all, "joined = 1991", "joined = "), []string{`data/a.toml: toml: line 13 (last key "item.facts.joined")`}},
		"unknown table":      {change(all, "[[item]]", "[[items]]\n[[item]]"), []string{`data/a.toml: unknown key "items"`}},
		"unknown part":       {change(all, "[item.pt]", "[item.fr]"), []string{`data/a.toml: member_state/es: fr: unknown key`}},
		"unknown field":      {change(all, `slug = "um"`, `slogan = "um"`), []string{`data/a.toml: member_state/es: pt: unknown field "slogan"`}},
		"unknown fact":       {change(all, "joined =", "since ="), []string{`data/a.toml: member_state/es: facts.since: unknown field "since"`, `data/a.toml: member_state/es: facts.joined: required`}},
		"unknown in a list":  {change(all, "display =", "shown ="), []string{`data/a.toml: office/madrid: facts.phones: unknown field "shown"`}},
		"unknown language":   {change(all, `pt = "Madri"`, `pt = "Madri", fr = "Madrid"`), []string{`data/a.toml: member_state/es: facts.capital: has a part`}},
		"language lacking":   {change(all, `pt = "Madri", `, ``), []string{`data/a.toml: member_state/es: facts.capital.pt: required`}},
		"outer space":        {change(all, `"Paseo de Recoletos, 8"`, `"Paseo de Recoletos, 8 "`), []string{`data/a.toml: office/madrid: facts.street: has a part`}},
		"wrong type":         {change(all, "joined = 1991", `joined = "1991"`), []string{`data/a.toml: member_state/es: facts.joined: cannot unmarshal string`}},
		"wrong value":        {change(all, `"iberian-peninsula"`, `"europe"`), []string{`data/a.toml: member_state/es: facts.region: not-choice`}},
		"no such item":       {change(all, `"office/madrid"`+"\n\n[item.es]", `"office/x"`+"\n\n[item.es]"), []string{`data/a.toml: member_state/es: facts.office_id: no item has the key "office/x"`}},
		"wrong kind":         {change(all, `country_id = "member_state/es"`, `country_id = "page/root"`), []string{`data/a.toml: office/madrid: facts.country_id: page/root is not of the kind member_state`}},
		"an id for a key":    {change(all, `country_id = "member_state/es"`, `country_id = 7`), []string{`data/a.toml: office/madrid: facts.country_id: 7 is not the key of an item`}},
		"no such kind":       {change(all, `key = "page/root"`, `key = "pages/root"`), []string{`data/a.toml: pages/root: the key does not begin with a kind`}},
		"no key":             {change(all, `key = "member_state/es"`, ""), []string{`data/a.toml: item 1: the key does not begin with a kind`}},
		"key twice":          {files(map[string]string{"a.toml": pagesTOML, "b.toml": pagesTOML, "c.toml": stateTOML + officeTOML}), []string{`b.toml: page/child: the key is used twice, first in a.toml`, `b.toml: page/root: the key is used twice`}},
		"language missing":   {change(all, `en = { title = "Root", slug = "root", summary = "One." }`, ""), []string{`data/a.toml: page/root: en.title: required`, `data/a.toml: page/root: en.slug: required`, `data/a.toml: page/root: en.summary: required`}},
		"bad slug":           {change(all, `"raiz"`, `"Raíz"`), []string{`data/a.toml: page/root: es.slug: malformed`}},
		"slug twice":         {change(all, `slug = "hija"`, `slug = "raiz"`+"\n"), nil}, // a page below another may have its slug
		"own ancestor":       {change(all, `key = "page/root"`, `key = "page/root"`+"\nfacts = { parent_id = \"page/child\" }"), []string{`data/a.toml: page/child: facts.parent_id: the item is its own ancestor`}},
		"unverified nothing": {change(all, `"pt.title"]`, `"pt.titel"]`), []string{`data/a.toml: member_state/es: unverified: there is no pt.titel`}},
		"body":               {change(all, `[la sede](item:office/madrid)`, `[la sede](item:office/x) *aquí*`), []string{`data/a.toml: page/child: es.body: no item has the key "office/x" near`, `italics near`}},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := read(test.in)
			if test.want == nil {
				if err != nil {
					t.Error(err)
				}
				return
			}
			if err == nil {
				t.Fatal("no error")
			}
			lines := strings.Split(err.Error(), "\n")
			for _, want := range test.want {
				found := false
				for _, l := range lines {
					found = found || strings.HasPrefix(l, want)
				}
				if !found {
					t.Errorf("%v\ndoes not say %s", err, want)
				}
			}
		})
	}
	t.Run("slug of a sibling", func(t *testing.T) {
		_, err := read(files(map[string]string{"a.toml": strings.ReplaceAll(stateTOML+stateTOML+officeTOML, "", "")}))
		if err == nil || !strings.Contains(err.Error(), `es.slug: "uno" is taken by member_state/es`) {
			t.Error(err)
		}
	})
}

func TestNothingIsWrittenWhereAnythingIsWrong(t *testing.T) {
	t.Parallel()
	pool := pgtest.New(t)
	broken := files(map[string]string{"a.toml": stateTOML + officeTOML, "b.toml": strings.ReplaceAll(pagesTOML, "page/root", "page/roots")})
	if err := load(t.Context(), pool, slog.New(slog.DiscardHandler), broken); err != nil {
		t.Fatal("renaming both sides is not wrong: ", err)
	}
	pool = pgtest.New(t)
	broken = files(map[string]string{"a.toml": stateTOML + officeTOML, "b.toml": strings.Replace(pagesTOML, "page/root", "page/roots", 1)})
	if err := load(t.Context(), pool, slog.New(slog.DiscardHandler), broken); err == nil {
		t.Fatal("no error")
	}
	if n := number(t, pool, `SELECT count(*) FROM items`); n != 0 {
		t.Errorf("%d items were written", n)
	}
}
