package admin

import (
	"net/http"
	"strconv"
	"strings"

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
	w.Header().Set("Content-Type", csvFile.mime)
	w.Header().Set("Content-Disposition", `attachment; filename="`+b.Action+"-"+strconv.FormatInt(b.ID, 10)+`.csv"`)
	out, err := web.NewCSV(w)
	if err != nil {
		return err
	}
	ctx := r.Context()
	if err := out.Write(page.ReportHead(ctx)); err != nil {
		return err
	}
	for after := int64(0); ; {
		list, err := postgres.BulkItems(ctx, a.db, b.ID, after, false, exportBatch)
		if err != nil || len(list) == 0 {
			out.Flush()
			return err
		}
		for _, i := range list {
			var why []string
			for _, p := range i.Problems {
				why = append(why, page.Trouble(ctx, k, p))
			}
			row := []string{strconv.FormatInt(i.ItemID, 10)}
			for _, l := range locale.All {
				row = append(row, web.Cell(i.Title[l]))
			}
			row = append(row, page.OutcomeName(ctx, i.Outcome), strings.Join(texts(i.Locales), " "), web.Cell(strings.Join(why, " ")))
			if err := out.Write(row); err != nil {
				return err
			}
			after = i.ItemID
		}
		out.Flush()
	}
}
