package admin

import (
	"encoding/csv"
	"io"
	"slices"
	"strconv"
	"strings"
	"time"

	"segib.org/web/internal/content"
	"segib.org/web/internal/form"
	"segib.org/web/internal/link"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/postgres"
	"segib.org/web/internal/web"
	page "segib.org/web/templates/admin"
)

var csvFile = file{".csv", "text/csv; charset=utf-8", func(w io.Writer, a *Admin, k *content.Info) (writer, error) {
	out, err := web.NewCSV(w)
	if err != nil {
		return nil, err
	}
	s := &sheet{out: out, base: a.o.Base, kind: k, facts: factColumns(k)}
	header := []string{"id"}
	for _, l := range locale.All {
		header = append(header, string(l)+".title", string(l)+".state", string(l)+".url")
	}
	return s, out.Write(slices.Concat(header, []string{"tags", "unverified", "updated", "updated_by"}, s.facts))
}}

// A sheet writes items as rows, as RFC 4180 has it. A value that has several parts, such
// as the rows of a list, has them one after the other with "; " between them.
type sheet struct {
	out   *csv.Writer
	base  string
	kind  *content.Info
	facts []string
}

func (s *sheet) items(list []postgres.Whole, names page.Choices) error {
	for _, w := range list {
		row := []string{strconv.FormatInt(w.ID, 10)}
		for _, l := range locale.All {
			address := ""
			if path, ok := w.Paths[l]; ok {
				address = s.base + link.Item(l, s.kind.Name, path)
			}
			row = append(row, web.Cell(w.Title[l]), w.State(l), address)
		}
		row = append(row, web.Cell(strings.Join(w.Tags, "; ")), strings.Join(w.Unverified, "; "), w.UpdatedAt.UTC().Format(time.RFC3339), web.Cell(w.UpdatedBy))
		values := factValues(w.Facts, names)
		for _, c := range s.facts {
			row = append(row, values[c])
		}
		if err := s.out.Write(row); err != nil {
			return err
		}
	}
	s.out.Flush()
	return s.out.Error()
}

func (s *sheet) end() error { return s.out.Error() }

// factColumns names the facts of a kind, in the order of its form.
func factColumns(k *content.Info) (names []string) {
	for _, in := range form.Fill(k.New()).Inputs {
		names = append(names, factColumn(in))
	}
	return names
}

// factColumn is the name of a fact's column: "capital.pt", "phones.number", "host".
func factColumn(in *form.Input) string {
	switch {
	case in.Locale != "":
		return in.Field + "." + string(in.Locale)
	case in.Kind == form.KindRef:
		return strings.TrimSuffix(in.Field, "_id")
	}
	return in.Field
}

// factValues returns facts as text, by column.
func factValues(f content.Facts, names page.Choices) map[string]string {
	row := map[string]string{}
	for _, in := range form.Fill(f).Inputs {
		for _, text := range in.Values {
			name := factColumn(in)
			if in.Kind == form.KindRef || in.Kind == form.KindRefs {
				text = names.Name(text)
			}
			if row[name] != "" {
				row[name] += "; " + text
				continue
			}
			if in.Kind != form.KindInt && in.Kind != form.KindFloat && in.Kind != form.KindPhone { // checked when they were read: "-34.9", "+59829018028"
				text = web.Cell(text)
			}
			row[name] = text
		}
	}
	return row
}
