package admin

import (
	"net/http"
	"net/url"
	"strconv"

	"github.com/go-chi/chi/v5"
	"github.com/jackc/pgx/v5"

	"segib.org/web/internal/content"
	"segib.org/web/internal/link"
	"segib.org/web/internal/postgres"
	"segib.org/web/internal/web"
	page "segib.org/web/templates/admin"
)

// bulkActs says which act it is to do each of these to many items.
var bulkActs = map[string]act{"publish": publish, "unpublish": publish, "tag": write, "untag": write}

// prepareBulk notes a selection of items of a kind, to ask what exactly shall be done to them.
func (a *Admin) prepareBulk(action string) web.Handler {
	return func(w http.ResponseWriter, r *http.Request) error {
		k, err := kindOf(r)
		if err != nil {
			return err
		}
		if err := readForm(r); err != nil {
			return err
		}
		q, filter, err := selected(k, r.PostForm)
		if err != nil {
			return err
		}
		if q.IDs != nil && len(q.IDs) == 0 {
			return nothingChosen(w, r, k, filter)
		}
		var id int64
		err = postgres.Tx(r.Context(), a.db, func(tx pgx.Tx) (err error) {
			id, err = postgres.PrepareBulk(r.Context(), tx, user(r.Context()).ID, action, q)
			return err
		})
		if err != nil {
			return err
		}
		http.Redirect(w, r, link.Bulk(id), http.StatusSeeOther)
		return nil
	}
}

func nothingChosen(w http.ResponseWriter, r *http.Request, k *content.Info, f page.Filter) error {
	v := f.Query()
	v.Set("none", "1")
	http.Redirect(w, r, link.With(link.AdminList(k.Table), v), http.StatusSeeOther)
	return nil
}

// mostChosen bounds how many items can be named one by one: those of a page.
const mostChosen = 500

// selected reads which items of a list were chosen: one by one, those of the page, or all
// that the filter selects. IDs is empty and not nil if none was.
func selected(k *content.Info, v url.Values) (postgres.Query, page.Filter, error) {
	filter, err := filterOf(v)
	if err != nil {
		return postgres.Query{}, filter, err
	}
	if v.Get("of") == page.OfAll {
		return queryOf(k, filter), filter, nil
	}
	values := v["item"]
	if v.Get("of") == page.OfPage {
		values = v["row"]
	}
	q := postgres.Query{Kind: k.Name, IDs: []int64{}}
	for _, s := range values {
		id, err := strconv.ParseInt(s, 10, 64)
		if err != nil || len(q.IDs) == mostChosen {
			return q, filter, web.StatusError{Code: http.StatusBadRequest}
		}
		q.IDs = append(q.IDs, id)
	}
	return q, filter, nil
}

// bulkOf returns what is done to many items that an address names, or content.ErrNotFound.
func (a *Admin) bulkOf(r *http.Request) (postgres.Bulk, *content.Info, error) {
	id, err := strconv.ParseInt(chi.URLParam(r, "bulk"), 10, 64)
	if err != nil {
		return postgres.Bulk{}, nil, content.ErrNotFound
	}
	b, err := postgres.FindBulk(r.Context(), a.db, id)
	k := content.ByName(b.Kind)
	if err == nil && k == nil {
		err = content.ErrNotFound
	}
	return b, k, err
}

// bulk asks what shall be done to many items or, once that is decided, shows how far it is.
func (a *Admin) bulk(w http.ResponseWriter, r *http.Request) error {
	b, k, err := a.bulkOf(r)
	if err != nil {
		return err
	}
	if b.StartedAt == nil {
		return a.askBulk(w, r, b, k, http.StatusOK, nil)
	}
	x, err := a.bulkPage(r, b, k)
	if err != nil {
		return err
	}
	list, err := postgres.BulkItems(r.Context(), a.db, b.ID, 0, true, page.MostHindered)
	if err != nil {
		return err
	}
	for _, i := range list {
		x.Troubled = append(x.Troubled, page.BulkItem{ID: i.ItemID, Title: i.Title, Locales: i.Locales, Problems: i.Problems})
	}
	return web.Render(w, r, http.StatusOK, page.BulkUnderWay(x))
}

func (a *Admin) bulkPage(r *http.Request, b postgres.Bulk, k *content.Info) (x page.Bulk, err error) {
	x = page.Bulk{
		ID: b.ID, Kind: k, Action: b.Action, Who: b.Who, Total: b.Total, Done: b.Done, Part: b.Part, Failed: b.Failed,
		Why: b.Decision.Why, Reason: b.Decision.Reason, Finished: b.FinishedAt != nil, Cancelled: b.Cancelled, MayCancel: may(user(r.Context()).Role, bulkActs[b.Action]),
	}
	if b.StartedAt != nil {
		x.Started = *b.StartedAt
	}
	x.Frame, err = a.frame(r)
	x.Section = link.AdminList(k.Table)
	return x, err
}

// askBulk says what would be done to how many, for which it cannot and why.
func (a *Admin) askBulk(w http.ResponseWriter, r *http.Request, b postgres.Bulk, k *content.Info, status int, wrong []string) error {
	x, err := a.bulkPage(r, b, k)
	if err != nil {
		return err
	}
	x.Typed, x.Wrong = r.PostForm, wrong
	if !x.Texts() {
		x.Known, err = postgres.KnownTags(r.Context(), a.db, k.Name)
	} else {
		err = a.forecast(r, b, &x)
	}
	if err != nil {
		return err
	}
	return web.Render(w, r, status, page.AskBulk(x))
}

func (a *Admin) forecast(r *http.Request, b postgres.Bulk, x *page.Bulk) error {
	verdicts, err := postgres.Forecast(r.Context(), a.db, b)
	if err != nil {
		return err
	}
	for _, v := range verdicts {
		x.Verdicts = append(x.Verdicts, page.Verdict{Locale: v.L, Verdict: v.Verdict, N: v.N})
	}
	hindered, err := postgres.Hindrances(r.Context(), a.db, b, page.MostHindered)
	if err != nil {
		return err
	}
	for _, h := range hindered {
		x.Hindered = append(x.Hindered, page.Hindrance{ID: h.ItemID, Title: h.Title, Locale: h.L, Verdict: h.Verdict})
	}
	if b.Action == "publish" {
		x.Warnings, err = postgres.Warnings(r.Context(), a.db, b.ID)
	}
	return err
}
