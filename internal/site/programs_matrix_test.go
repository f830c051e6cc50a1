package site

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"segib.org/web/internal/content"
	"segib.org/web/internal/link"
	"segib.org/web/internal/locale"
	"segib.org/web/templates/page"
)

// TestMatrixCounts compares every total of the matrix with the tables: dots, the last
// column, the foot. A program without a list is in none, and each stands there once.
func TestMatrixCounts(t *testing.T) {
	t.Parallel()
	v := visit(t)
	inProgram := counts(v, `SELECT id::text, coalesce(cardinality(participants), 0) FROM programs`)
	ofState := counts(v, `SELECT s.iso2, count(p.id) FROM member_states s LEFT JOIN programs p ON s.id = ANY (p.participants) GROUP BY 1`)
	all := counts(v, `SELECT 'all', sum(cardinality(participants)) FROM programs`)["all"]
	for _, l := range locale.All {
		c := v.catalog(l)
		for _, sort := range append(slices.Clone(page.MatrixSorts), "br", "ve") {
			m := readMatrix(t, v.get(link.Programs(l, link.ProgramQuery{Sort: sort})))
			if len(m.rows) != len(inProgram) || len(m.states) != len(ofState) {
				t.Fatalf("%s by %q: %d rows of %d states, want %d of %d", l, sort, len(m.rows), len(m.states), len(inProgram), len(ofState))
			}
			seen := map[string]bool{}
			for _, p := range c.Programs {
				r := m.row(link.Item(l, p.Kind, p.Path))
				want := inProgram[strconv.FormatInt(p.ID, 10)]
				if r == nil || r.dots != want || r.listed != (want > 0) || r.listed && r.total != strconv.Itoa(want) {
					t.Errorf("%s by %q: %s: %+v, want %d states", l, sort, p.Title, r, want)
				} else if seen[r.href] {
					t.Errorf("%s by %q: %s twice", l, sort, p.Title)
				} else {
					seen[r.href] = true
				}
			}
			for i, code := range m.states {
				if m.foot[i] != strconv.Itoa(ofState[code]) {
					t.Errorf("%s by %q: %s in %s programs, want %d", l, sort, code, m.foot[i], ofState[code])
				}
			}
			if sum := m.foot[len(m.foot)-1]; sum != strconv.Itoa(all) {
				t.Errorf("%s by %q: %s in all, want %d", l, sort, sum, all)
			}
		}
	}
}

// TestMatrixIsATable holds what a screen reader needs, and that columns stand by office.
func TestMatrixIsATable(t *testing.T) {
	t.Parallel()
	v := visit(t)
	m := readMatrix(t, v.get("/es/programas?sort=br"))
	for _, th := range find(m.table, "th") {
		if scope := attr(th, "scope"); !slices.Contains([]string{"col", "colgroup", "row", "rowgroup"}, scope) {
			t.Errorf("th %q has scope %q", text(th), scope)
		}
	}
	for _, cell := range find(m.table, "i") {
		if next := cell.NextSibling; next == nil || text(next) == "" {
			t.Error("a dot without words")
		}
	}
	if len(find(m.table, "caption")) != 1 || len(find(m.table, "tfoot")) != 1 {
		t.Error("no caption or no foot")
	}
	var marked []string
	for _, th := range find(m.table, "th") {
		if attr(th, "aria-sort") != "" {
			marked = append(marked, text(th))
		}
	}
	if len(marked) != 1 || !strings.Contains(marked[0], "Brasil") {
		t.Errorf("sorted by Brazil, marked %q", marked)
	}
	want := order(v, `
		SELECT s.iso2
		FROM   member_states s
		JOIN   offices o ON o.id = s.office_id
		JOIN   translations st ON st.item_id = s.id AND st.locale = 'es'
		ORDER  BY o.class, o.city ->> 'es' COLLATE "es-x-icu", st.title COLLATE "es-x-icu"`)
	if !slices.Equal(m.states, want) {
		t.Errorf("columns %v, want %v", m.states, want)
	}
}

func TestMatrixOrders(t *testing.T) {
	t.Parallel()
	v := visit(t)
	c := v.catalog(locale.EN)
	brazil := c.StateByCode("BR").ID
	started := func(p *content.Program) int {
		if y, err := strconv.Atoi(p.Started.Year()); err == nil {
			return y
		}
		return 9999
	}
	joins := func(p *content.Program) int {
		switch {
		case p.Has(brazil):
			return 0
		case p.Listed():
			return 1
		}
		return 2
	}
	for _, test := range []struct {
		sort     string
		headings int
		key      func(*content.Program) int // grows down the matrix
	}{
		{"", len(content.ProgramAreas), func(p *content.Program) int { return slices.Index(content.ProgramAreas, p.Area) }},
		{"class", len(content.ProgramClasses), func(p *content.Program) int { return slices.Index(content.ProgramClasses, p.Class) }},
		{"participants", 0, func(p *content.Program) int { return -len(p.Participants) }},
		{"started", 0, started},
		{"br", 3, joins},
	} {
		m := readMatrix(t, v.get(link.Programs("en", link.ProgramQuery{Sort: test.sort})))
		if m.headings != test.headings {
			t.Errorf("by %q: %d headings, want %d", test.sort, m.headings, test.headings)
		}
		var keys []int
		for _, r := range m.rows {
			for i := range c.Programs {
				if link.Item("en", "program", c.Programs[i].Path) == r.href {
					keys = append(keys, test.key(&c.Programs[i].Facts))
				}
			}
		}
		if !slices.IsSorted(keys) || len(keys) != len(c.Programs) {
			t.Errorf("by %q: %v", test.sort, keys)
		}
	}
	var names, want []string
	for _, r := range readMatrix(t, v.get("/en/programs?sort=name")).rows {
		names = append(names, r.name)
	}
	for _, p := range c.Programs {
		want = append(want, p.Facts.Name(c.Locale, p.Title))
	}
	if !slices.Equal(names, want) {
		t.Errorf("by name: %q", names)
	}
}
