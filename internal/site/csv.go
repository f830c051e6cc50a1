package site

import (
	"bytes"
	"slices"
	"strconv"
	"strings"
	"time"

	"segib.org/web/internal/content"
	"segib.org/web/internal/form"
	"segib.org/web/internal/web"
	"segib.org/web/templates/layout"
)

// csv writes a list as RFC 4180 has it: a row an item, a column for each of its facts
// by its name, one for each language of a short text. What is referred to stands by its
// title; several values are joined by "; ".
func (d data[F]) csv() ([]byte, error) {
	columns := d.columns()
	states, matrix := participation(d.view, d.entries)
	header := append([]string{"id", "url", "locale", "title", "summary", "updated"}, columns...)
	rows := [][]string{append(header, states...)}
	for i := range d.entries {
		e := &d.entries[i]
		row := []string{
			strconv.FormatInt(e.ID, 10), d.view.Base + layout.To(d.view, *e), string(e.Locale),
			web.Cell(e.Title), web.Cell(e.Summary), e.UpdatedAt.UTC().Format(time.RFC3339),
		}
		values := cells(d.view, facts(e))
		for _, c := range columns {
			row = append(row, values[c])
		}
		rows = append(rows, append(row, matrix[i]...))
	}
	var b bytes.Buffer
	w, err := web.NewCSV(&b)
	if err == nil {
		err = w.WriteAll(rows)
	}
	return b.Bytes(), err
}

// columns names the facts of the kind, in the order of its form.
func (d data[F]) columns() (names []string) {
	for _, in := range form.Fill(d.kind.New()).Inputs {
		names = append(names, column(in))
	}
	return names
}

func column(in *form.Input) string {
	if in.Locale != "" {
		return in.Field + "." + string(in.Locale)
	}
	return factName(in)
}

// cells returns facts as text, by column. The values of the rows of a list follow each other.
func cells(v layout.View, f content.Facts) map[string]string {
	row := map[string]string{}
	for _, in := range form.Fill(f).Inputs {
		values := in.Values
		switch in.Kind {
		case form.KindRef, form.KindRefs:
			values = nil
			for _, r := range references(v, in.Values) {
				values = append(values, r.Title)
			}
		}
		for _, text := range values {
			switch name := column(in); {
			case row[name] != "":
				row[name] += "; " + text
			case in.Kind == form.KindInt, in.Kind == form.KindFloat, in.Kind == form.KindPhone:
				row[name] = text // checked when it was read: "-34.9", "+59829018028"
			default:
				row[name] = web.Cell(text)
			}
		}
	}
	return row
}

// participation returns the matrix of programs by states: a column for each state, by
// its code, and a row for each program with "1" where the state takes part, "0" where it
// does not and "" where no list is known. Of another kind it has no columns.
func participation[F any](v layout.View, list []content.Entry[F]) (codes []string, rows [][]string) {
	rows = make([][]string, len(list))
	programs, ok := any(list).([]content.Entry[content.Program])
	if !ok {
		return nil, rows
	}
	states := slices.SortedFunc(slices.Values(v.Catalog.States), func(a, b content.Entry[content.MemberState]) int {
		return strings.Compare(a.Facts.ISO2, b.Facts.ISO2)
	})
	for _, s := range states {
		codes = append(codes, s.Facts.ISO2)
		for i, p := range programs {
			part := ""
			switch {
			case p.Facts.Participants == nil:
			case slices.Contains(p.Facts.Participants, s.ID):
				part = "1"
			default:
				part = "0"
			}
			rows[i] = append(rows[i], part)
		}
	}
	return codes, rows
}
