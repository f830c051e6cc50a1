package admin

import (
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"net/http"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"segib.org/web/internal/link"
	"segib.org/web/internal/postgres"
	"segib.org/web/internal/web"
)

// What a file of redirects may have.
const (
	maxImport      = 1 << 20 // bytes
	maxImportLines = 5000
)

// A line is one of a file of redirects.
type line struct {
	number int
	asked
}

// A fileError says why a file of redirects is not read: a key of msg.ImportProblem, and the
// line, 0 for none.
type fileError struct {
	why  string
	line int
}

func (e *fileError) Error() string { return e.why }

// heads are the names of columns, in any of the languages.
var heads = map[string]int{"from": 1, "desde": 1, "de": 1, "origen": 1, "origem": 1, "to": 2, "a": 2, "hasta": 2, "para": 2, "destino": 2}

// readRedirects reads a file of redirects: two columns, with or without a head that names
// them, parted by what the first line has most of, as Excel writes it in each country.
func readRedirects(b []byte) (list []line, err error) {
	b = bytes.TrimPrefix(b, []byte(web.ByteOrderMark))
	switch {
	case len(b) > maxImport:
		return nil, &fileError{why: "large"}
	case !utf8.Valid(b) || bytes.IndexByte(b, 0) >= 0:
		return nil, &fileError{why: "encoding"}
	}
	in := csv.NewReader(bytes.NewReader(b))
	in.Comma, in.FieldsPerRecord, in.TrimLeadingSpace = separator(b), -1, true
	from, to := 0, 1
	for {
		fields, err := in.Read()
		var broken *csv.ParseError
		switch {
		case errors.Is(err, io.EOF):
			if len(list) == 0 {
				return nil, &fileError{why: "empty"}
			}
			return list, nil
		case errors.As(err, &broken):
			return nil, &fileError{"broken", broken.Line}
		case err != nil:
			return nil, err
		case len(list) == maxImportLines:
			return nil, &fileError{why: "many"}
		}
		number, _ := in.FieldPos(0)
		if f, t, ok := headed(fields); ok && len(list) == 0 {
			from, to = f, t
			continue
		}
		get := func(i int) string {
			if i < len(fields) {
				return strings.TrimSpace(fields[i])
			}
			return ""
		}
		if strings.Join(fields, "") != "" {
			list = append(list, line{number, asked{From: get(from), To: get(to)}})
		}
	}
}

// headed returns which columns a head names, and false for a line that is none.
func headed(fields []string) (from, to int, ok bool) {
	column := func(n int) int {
		return slices.IndexFunc(fields, func(f string) bool { return heads[strings.ToLower(strings.TrimSpace(f))] == n })
	}
	from, to = column(1), column(2)
	return from, to, from >= 0 && to >= 0
}

// separator is what parts the columns of a file, by its first line.
func separator(b []byte) rune {
	first, _, _ := bytes.Cut(b, []byte("\n"))
	best, most := ',', 0
	for _, c := range ",;\t" {
		if n := bytes.Count(first, []byte(string(c))); n > most {
			best, most = c, n
		}
	}
	return best
}

// exportRedirects sends all redirects as a file that can be read again.
func (a *Admin) exportRedirects(w http.ResponseWriter, r *http.Request) error {
	after := int64(0)
	read := func() (list []postgres.Redirect, err error) {
		if list, err = postgres.Redirects(r.Context(), a.db, "", after, exportBatch); len(list) > 0 {
			after = list[len(list)-1].ID
		}
		return list, err
	}
	name := "redirects-" + time.Now().In(a.o.Zone).Format(time.DateOnly) + ".csv"
	return send(w, r, csvFile.mime, name, read, func() (func([]postgres.Redirect) error, error) {
		out, err := web.NewCSV(w)
		if err != nil {
			return nil, err
		}
		return func(list []postgres.Redirect) error {
			refs, err := targets(r.Context(), a.db, list)
			if err != nil {
				return err
			}
			for _, x := range list {
				last := ""
				if x.HitAt != nil {
					last = x.HitAt.UTC().Format(time.RFC3339)
				}
				from := link.Old{Path: x.Path, Query: x.Query}.String()
				if err := out.Write([]string{from, typedTo(x, refs), strconv.FormatInt(x.Hits, 10), last}); err != nil {
					return err
				}
			}
			out.Flush()
			return out.Error()
		}, out.Write([]string{"from", "to", "hits", "last_hit"})
	})
}
