package page

import (
	"cmp"
	"context"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/a-h/templ"

	"segib.org/web/internal/content"
	"segib.org/web/internal/link"
	"segib.org/web/internal/locale"
	"segib.org/web/templates/layout"
	"segib.org/web/templates/msg"
)

// MatrixSorts are the orders of the matrix, in that of its links: "" is by area. It can
// also be sorted by the code of a state: those in which it takes part first.
var MatrixSorts = []string{"", "name", "participants", "started", "class"}

// A matrix is all programs by all states. What has no list of states is in no total.
type matrix struct {
	Query    link.ProgramQuery
	Offices  []matrixOffice
	Columns  []matrixColumn
	Groups   []matrixGroup
	Unlisted int
	Sum      int
}

// A matrixOffice heads the columns of the states that an office serves.
type matrixOffice struct {
	Name string // its city; "" for states that no published office serves
	N    int
}

type matrixColumn struct {
	State content.Entry[content.MemberState]
	First bool // of its office
	Total int  // programs in which the state takes part
}

// A matrixGroup is programs under a heading, or all of them under none.
type matrixGroup struct {
	Heading string
	Rows    []matrixRow
}

type matrixRow struct {
	content.Entry[content.Program]
	N int // states that take part; 0 if not listed
}

func newMatrix(ctx context.Context, v layout.View, q link.ProgramQuery) matrix {
	m := matrix{Query: q}
	for _, o := range v.Catalog.Offices {
		m.add(o.Facts.City.In(v.L()), v.Catalog.ServedBy(o.ID))
	}
	m.add("", v.Catalog.Unserved())
	rows := make([]matrixRow, 0, len(v.Catalog.Programs))
	for _, p := range v.Catalog.Programs {
		rows = append(rows, matrixRow{p, len(v.Catalog.Participants(&p.Facts))})
		if !p.Facts.Listed() {
			m.Unlisted++
		}
		m.Sum += rows[len(rows)-1].N
		for i := range m.Columns {
			if p.Facts.Has(m.Columns[i].State.ID) {
				m.Columns[i].Total++
			}
		}
	}
	m.Groups = grouped(ctx, v.Catalog, rows, q.Sort)
	return m
}

func (m *matrix) add(office string, states []content.Entry[content.MemberState]) {
	if len(states) > 0 {
		m.Offices = append(m.Offices, matrixOffice{office, len(states)})
	}
	for i, s := range states {
		m.Columns = append(m.Columns, matrixColumn{State: s, First: i == 0})
	}
}

// grouped sorts rows, which come by name.
func grouped(ctx context.Context, c *content.Catalog, rows []matrixRow, sort string) (groups []matrixGroup) {
	add := func(heading string, keep func(*matrixRow) bool) {
		var kept []matrixRow
		for i := range rows {
			if keep(&rows[i]) {
				kept = append(kept, rows[i])
			}
		}
		if len(kept) > 0 {
			groups = append(groups, matrixGroup{heading, kept})
		}
	}
	byNumber := func(a, b matrixRow) int { return cmp.Compare(b.N, a.N) }
	switch sort {
	case "":
		slices.SortStableFunc(rows, byNumber)
		for _, area := range content.ProgramAreas {
			add(locale.T(ctx, msg.ProgramArea[area]), func(r *matrixRow) bool { return r.Facts.Area == area })
		}
	case "class":
		slices.SortStableFunc(rows, byNumber)
		for _, class := range content.ProgramClasses {
			heading := locale.N(ctx, msg.ProgramsOfClass[class], len(c.ProgramsOf(class, "")))
			add(heading, func(r *matrixRow) bool { return r.Facts.Class == class })
		}
	case "name", "participants", "started":
		switch sort {
		case "participants":
			slices.SortStableFunc(rows, byNumber)
		case "started":
			slices.SortStableFunc(rows, func(a, b matrixRow) int { return cmp.Compare(oldest(a), oldest(b)) })
		}
		add("", func(*matrixRow) bool { return true })
	default:
		if s := c.StateByCode(strings.ToUpper(sort)); s != nil {
			add(locale.T(ctx, msg.MatrixTakesIn, "Country", s.Title), func(r *matrixRow) bool { return r.Facts.Has(s.ID) })
			add(locale.T(ctx, msg.MatrixTakesNot, "Country", s.Title), func(r *matrixRow) bool { return r.Facts.Listed() && !r.Facts.Has(s.ID) })
			add(locale.T(ctx, msg.ProgramNoList), func(r *matrixRow) bool { return !r.Facts.Listed() })
		}
	}
	return groups
}

// oldest sorts by when a program was approved; where that is not known, last.
func oldest(r matrixRow) string { return cmp.Or(string(r.Facts.Started), "9999") }

// sorted marks the column by which the matrix is sorted.
func (m matrix) sorted(column, order string) templ.Attributes {
	if m.Query.Sort == column {
		return templ.Attributes{"aria-sort": order}
	}
	return nil
}

// lines is how many lines a name takes on a phone, where it stands above its dots in a
// row whose height the table must know: "" for one.
func lines(name string) templ.Attributes {
	switch n := utf8.RuneCountInString(name); {
	case n > 72:
		return templ.Attributes{"data-lines": "3"}
	case n > 36:
		return templ.Attributes{"data-lines": "2"}
	}
	return nil
}
