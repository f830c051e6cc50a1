package admin

import (
	"io"
	"log/slog"
	"net/http"
	"time"

	"segib.org/web/internal/content"
	"segib.org/web/internal/postgres"
	"segib.org/web/internal/web"
	page "segib.org/web/templates/admin"
)

// A file is a format in which items are written, one after the other, as they come.
type file struct {
	extension, mime string
	begin           func(w io.Writer, a *Admin, k *content.Info) (writer, error)
}

// A writer writes items: as many at a time as were read at a time, with the names of what
// they refer to. end is called after the last.
type writer interface {
	items(list []postgres.Whole, names page.Choices) error
	end() error
}

const (
	exportBatch = 200
	exportTime  = 30 * time.Second // for a batch to be taken off us
)

// export sends a selection of the items of a kind as a file. However many there are, a
// batch of them is in memory.
func (a *Admin) export(f file) web.Handler {
	return func(w http.ResponseWriter, r *http.Request) error {
		k, err := kindOf(r)
		if err != nil {
			return err
		}
		q, filter, err := selected(k, r.URL.Query())
		if err != nil {
			return err
		}
		if q.IDs != nil && len(q.IDs) == 0 {
			return nothingChosen(w, r, k, filter)
		}
		after := int64(0)
		read := func() (list []postgres.Whole, err error) {
			if list, err = postgres.Wholes(r.Context(), a.db, q, after, exportBatch); len(list) > 0 {
				after = list[len(list)-1].ID
			}
			return list, err
		}
		return send(w, r, f.mime, k.Table+"-"+time.Now().In(a.o.Zone).Format(time.DateOnly)+f.extension, read, func() (func([]postgres.Whole) error, error) {
			out, err := f.begin(w, a, k)
			return func(list []postgres.Whole) error {
				if len(list) == 0 {
					return out.end()
				}
				names, err := a.named(r, list)
				if err != nil {
					return err
				}
				return out.items(list, names)
			}, err
		})
	}
}

// send answers with a file to keep, as long as read returns something. What begin returns
// writes a list as it was read, and ends the file when there is nothing more. What fails
// before the file begins is an error as any other.
func send[T any](w http.ResponseWriter, r *http.Request, mime, name string, read func() ([]T, error), begin func() (func([]T) error, error)) error {
	list, err := read()
	if err != nil {
		return err
	}
	w.Header().Set("Content-Type", mime)
	w.Header().Set("Content-Disposition", `attachment; filename="`+name+`"`)
	control := http.NewResponseController(w)
	write, err := begin()
	for err == nil {
		_ = control.SetWriteDeadline(time.Now().Add(exportTime)) // where there is none, there is none to lengthen
		if err = write(list); err != nil || len(list) == 0 {
			break
		}
		_ = control.Flush()
		list, err = read()
	}
	if err != nil {
		slog.WarnContext(r.Context(), "a file breaks off", "file", name, "err", err)
		panic(http.ErrAbortHandler) // so that nobody takes a part for the whole
	}
	return nil
}

// named returns the names of all that the facts of items refer to.
func (a *Admin) named(r *http.Request, list []postgres.Whole) (page.Choices, error) {
	var ids []int64
	for _, w := range list {
		ids = append(ids, factRefs(w.Facts)...)
	}
	found, err := postgres.Choices(r.Context(), a.db, "", ids, 0)
	return page.Choices{"": chosen(found)}, err
}
