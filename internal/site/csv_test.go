package site

import (
	"encoding/csv"
	"slices"
	"strings"
	"testing"

	"segib.org/web/internal/content"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/web"
)

// table reads the CSV at a path: each row by the names of its columns.
func table(v *visitor, path string) (rows []map[string]string) {
	v.t.Helper()
	body, ok := strings.CutPrefix(v.get(path).body, web.ByteOrderMark)
	if !ok || !strings.HasSuffix(body, "\r\n") {
		v.t.Fatalf("%s: has no byte order mark, or no end of its last line", path)
	}
	all, err := csv.NewReader(strings.NewReader(body)).ReadAll()
	if err != nil {
		v.t.Fatalf("%s: %v", path, err)
	}
	if unique := slices.Compact(slices.Sorted(slices.Values(all[0]))); len(unique) != len(all[0]) {
		v.t.Errorf("%s: two columns have the same name: %q", path, all[0])
	}
	for _, r := range all[1:] {
		row := map[string]string{}
		for i, name := range all[0] {
			row[name] = r[i]
		}
		rows = append(rows, row)
	}
	return rows
}

func TestCSV(t *testing.T) {
	t.Parallel()
	v := visit(t)
	offices := table(v, "/pt/escritorios.csv")
	i := slices.IndexFunc(offices, func(r map[string]string) bool { return r["city.en"] == "Mexico City" })
	if i < 0 || len(offices) != 4 {
		t.Fatalf("%d offices, Mexico City among them at %d", len(offices), i)
	}
	for name, want := range map[string]string{
		"url": base + "/pt/escritorios/cidade-do-mexico", "locale": "pt", "city.pt": "Cidade do México", "country": "México",
		"phones.number": "+525593068685; +525593068686", "phones.display": "(+52 55) 9306 8685; (+52 55) 9306 8686", "lon": "-99.2", "verified": "",
	} {
		if offices[i][name] != want {
			t.Errorf("%s is %q, want %q", name, offices[i][name], want)
		}
	}
	if states := table(v, "/es/paises-miembros.csv"); len(states) != 22 || states[0]["title"] != "Andorra" || states[0]["office"] != "Sede de la Secretaría General Iberoamericana" {
		t.Errorf("%d states, first %v", len(states), states[0])
	}
}

func TestCSVOfProgramsIsTheMatrix(t *testing.T) {
	t.Parallel()
	v := visit(t)
	c := v.catalog(locale.EN)
	programs := table(v, "/en/programs.csv")
	if len(programs) != len(c.Programs) {
		t.Fatalf("%d programs, want %d", len(programs), len(c.Programs))
	}
	unknown := 0
	for _, s := range c.States {
		joined := 0
		for _, p := range programs {
			switch part := p[s.Facts.ISO2]; {
			case part == "1":
				joined++
				if !strings.Contains(p["participants"], s.Title) {
					t.Errorf("%s takes part in %s, but is not among %q", s.Title, p["title"], p["participants"])
				}
			case part == "" && p["participants"] == "":
				unknown++
			case part != "0" || p["participants"] == "":
				t.Errorf("%s in %s: %q, of %q", s.Title, p["title"], part, p["participants"])
			}
		}
		if want := len(c.JoinedBy(s.ID)); joined != want {
			t.Errorf("%s takes part in %d programs, want %d", s.Title, joined, want)
		}
	}
	if unknown != 14*22 {
		t.Errorf("%d cells are unknown, not those of 14 programs by 22 states", unknown)
	}
}

func TestCSVIsNoProgram(t *testing.T) {
	t.Parallel()
	v := visit(t)
	const formula = `=HYPERLINK("https://evil.example","x")`
	edit(v, content.Offices, "lima", func(d *content.Draft) {
		d.In(locale.ES).Title, d.In(locale.ES).Summary = formula, "@SUM(1)"
		o := d.Facts.(*content.Office)
		o.Street, o.Building = "+1", "a; b, \"c\""
		o.Phones[0].Display = "-321-4477"
	})
	for _, o := range table(v, "/es/oficinas.csv") {
		if o["email"] != "paisesandinos@segib.org" {
			continue
		}
		if o["title"] != "'"+formula || o["summary"] != "'@SUM(1)" || o["street"] != "'+1" || o["building"] != "a; b, \"c\"" {
			t.Errorf("a spreadsheet computes: %q", o)
		}
		if !strings.HasPrefix(o["phones.display"], "'-321-4477; ") || !strings.HasPrefix(o["phones.number"], "+511") || o["lat"] != "-12.087" {
			t.Errorf("%q, %q, %q", o["phones.display"], o["phones.number"], o["lat"])
		}
		return
	}
	t.Error("the office is not there")
}
