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
		q.Limit = exportBatch
		list, next, err := postgres.Wholes(r.Context(), a.db, k, q)
		if err != nil {
			return err
		}
		w.Header().Set("Content-Type", f.mime)
		w.Header().Set("Content-Disposition", `attachment; filename="`+k.Table+"-"+time.Now().In(a.o.Zone).Format(time.DateOnly)+f.extension+`"`)
		if err := a.send(w, r, f, k, q, list, next); err != nil {
			slog.WarnContext(r.Context(), "an export breaks off", "err", err)
			panic(http.ErrAbortHandler) // so that nobody takes a part for the whole
		}
		return nil
	}
}

func (a *Admin) send(w http.ResponseWriter, r *http.Request, f file, k *content.Info, q postgres.Query, list []postgres.Whole, next postgres.Mark) error {
	out, err := f.begin(w, a, k)
	if err != nil {
		return err
	}
	control := http.NewResponseController(w)
	for {
		_ = control.SetWriteDeadline(time.Now().Add(exportTime)) // where there is none, there is none to lengthen
		names, err := a.named(r, list)
		if err != nil {
			return err
		}
		if err := out.items(list, names); err != nil {
			return err
		}
		if next.ID == 0 {
			return out.end()
		}
		_ = control.Flush()
		q.At = next
		if list, next, err = postgres.Wholes(r.Context(), a.db, k, q); err != nil {
			return err
		}
	}
}

// named returns the names of all that the facts of items refer to.
func (a *Admin) named(r *http.Request, list []postgres.Whole) (page.Choices, error) {
	var ids []int64
	for _, w := range list {
		ids = append(ids, refs(w.Draft)...)
	}
	found, err := postgres.Choices(r.Context(), a.db, "", ids, 0)
	return page.Choices{"": chosen(found)}, err
}
