package admin

import (
	"net/http"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"segib.org/web/internal/content"
	"segib.org/web/internal/form"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/postgres"
)

// numbered is an item as it is typed, by the number that its form shows, or as it stands
// once it is chosen: "12", "n.º 12", "Title #12".
var numbered = regexp.MustCompile(`^(?:(?:.*\s)?#|(?i:n\.?[ºo°]\.?)\s*)?(\d{1,18})$`)

// numberOf returns the number of an item in what was typed, or false.
func numberOf(typed string) (id int64, ok bool) {
	m := numbered.FindStringSubmatch(strings.Join(strings.Fields(typed), " "))
	if m == nil {
		return 0, false
	}
	id, err := strconv.ParseInt(m[1], 10, 64)
	return id, err == nil
}

// resolve puts numbers where the form of an item names others by their titles. What names
// none, or more than one, stays as it was typed.
func (a *Admin) resolve(r *http.Request, k *content.Info) error {
	for _, in := range form.Fill(k.New()).Inputs {
		if in.Kind != form.KindRef && in.Kind != form.KindRefs {
			continue
		}
		values := r.PostForm["facts."+in.Name]
		for i, typed := range values {
			id, ok := numberOf(typed)
			if !ok && strings.TrimSpace(typed) != "" {
				var err error
				if id, err = a.titled(r, in.Of, typed); err != nil {
					return err
				}
			}
			if id != 0 {
				values[i] = strconv.FormatInt(id, 10)
			}
		}
	}
	return nil
}

// titled returns the only item of a kind that has these words in its title or, of several,
// the only one that they are the title of; else 0.
func (a *Admin) titled(r *http.Request, kind, words string) (int64, error) {
	if utf8.RuneCountInString(words) > maxTerms {
		return 0, nil
	}
	l := locale.From(r.Context())
	rows, err := postgres.FindRows(r.Context(), a.db, l, words, kind, 2)
	called := func(i int) bool { return locale.Same(rows[i].Title.In(l), strings.TrimSpace(words)) }
	if len(rows) == 1 || len(rows) == 2 && called(0) && !called(1) {
		return rows[0].ID, err
	}
	return 0, err
}

// doubt marks the references of a form that lead to no item, to one in the trash or to one
// of another kind. Those that were there before may: they keep nobody from saving the rest.
func (a *Admin) doubt(r *http.Request, e edit, before []form.Reference) error {
	fresh := map[*form.Input][]int64{}
	var ids []int64
	for _, in := range e.of("facts").Inputs {
		if in.Kind != form.KindRef && in.Kind != form.KindRefs || in.Err != "" {
			continue
		}
		for _, v := range in.Values {
			id, _ := strconv.ParseInt(v, 10, 64) // read without a problem
			if !slices.Contains(before, form.Reference{Field: in.Field, Of: in.Of, ID: id}) {
				fresh[in] = append(fresh[in], id)
				ids = append(ids, id)
			}
		}
	}
	if len(ids) == 0 {
		return nil
	}
	rows, err := postgres.RowsOf(r.Context(), a.db, ids)
	for in, ids := range fresh {
		for _, id := range ids {
			if !slices.ContainsFunc(rows, func(x postgres.Row) bool { return x.ID == id && (in.Of == "" || in.Of == x.Kind) }) {
				in.Err = form.NotRef
			}
		}
	}
	return err
}
