package admin

import (
	"context"
	"net/http"
	"strconv"
	"strings"

	"segib.org/web/internal/content"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/postgres"
	"segib.org/web/internal/web"
	page "segib.org/web/templates/admin"
)

// report sends what became of each of many items as a file to keep.
func (a *Admin) report(w http.ResponseWriter, r *http.Request) error {
	b, k, err := a.bulkOf(r)
	if err != nil {
		return err
	}
	ctx := r.Context()
	after := int64(0)
	read := func() (list []postgres.BulkItem, err error) {
		if list, err = postgres.BulkItems(ctx, a.db, b.ID, after, false, exportBatch); len(list) > 0 {
			after = list[len(list)-1].ItemID
		}
		return list, err
	}
	return send(w, r, csvFile.mime, b.Action+"-"+strconv.FormatInt(b.ID, 10)+csvFile.extension, read, func() (func([]postgres.BulkItem) error, error) {
		out, err := web.NewCSV(w)
		if err != nil {
			return nil, err
		}
		return func(list []postgres.BulkItem) error {
			for _, i := range list {
				if err := out.Write(reportRow(ctx, k, b.Decision, i)); err != nil {
					return err
				}
			}
			out.Flush()
			return out.Error()
		}, out.Write(page.ReportHead(ctx))
	})
}

func reportRow(ctx context.Context, k *content.Info, d postgres.Decision, i postgres.BulkItem) []string {
	var why []string
	for _, p := range i.Problems {
		why = append(why, page.Trouble(ctx, k, p))
	}
	row := []string{strconv.FormatInt(i.ItemID, 10)}
	for _, l := range locale.All {
		row = append(row, web.Cell(i.Title[l]))
	}
	return append(row, page.OutcomeName(ctx, i.Outcome), strings.Join(texts(i.Locales), " "), web.Cell(strings.Join(why, " ")), web.Cell(d.Why))
}
