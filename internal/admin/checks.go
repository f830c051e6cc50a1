package admin

import (
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"segib.org/web/internal/content"
	"segib.org/web/internal/gate"
	"segib.org/web/internal/link"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/postgres"
	"segib.org/web/internal/web"
	page "segib.org/web/templates/admin"
)

// foundAPage is how many findings a page of their list shows.
const foundAPage = 50

// checks lists what the gates find of all items.
func (a *Admin) checks(w http.ResponseWriter, r *http.Request) error {
	x := page.Checks{}
	var err error
	if x.Filter, err = checkFilter(r.URL.Query()); err != nil {
		return err
	}
	q := postgres.FindingQuery{Kind: x.Filter.Kind, Code: x.Filter.Code, Severity: x.Filter.Severity, Limit: foundAPage}
	if x.Filter.Part != "" {
		l, _ := locale.Parse(x.Filter.Part) // "": the facts
		q.Locale = &l
	}
	mark := r.URL.Query().Get("after")
	if before := r.URL.Query().Get("before"); before != "" {
		mark, q.Before = before, true
	}
	if q.At, err = parseFindingMark(mark); err != nil {
		return err
	}
	rows, err := postgres.Findings(r.Context(), a.db, q)
	if err != nil {
		return err
	}
	if x.Counts, err = postgres.CountFindings(r.Context(), a.db, q, gate.Codes, page.Most); err != nil {
		return err
	}
	rows, before, after := bounded(rows, q.Limit, q.Before, q.At.ID != 0)
	if before {
		x.Older = beside(x.Filter, "before", rows[0])
	}
	if after {
		x.Following = beside(x.Filter, "after", rows[len(rows)-1])
	}
	for _, f := range rows {
		x.Rows = append(x.Rows, checked(f))
	}
	if x.Frame, err = a.frame(r); err != nil {
		return err
	}
	return web.Render(w, r, http.StatusOK, page.AllChecks(x))
}

func checked(f postgres.Finding) page.Checked {
	x := page.Checked{
		Kind: content.ByName(f.Kind), ID: f.ItemID, Title: f.Title, Other: f.Other, Of: content.ByName(f.OtherKind),
		Finding: gate.Finding{Code: f.Code, Severity: gate.Severity(f.Severity), Locale: f.Locale, Where: f.Field, Detail: f.Detail},
	}
	if f.Target != nil {
		x.Item = *f.Target
	}
	return x
}

// checkFilter reads what the list is filtered by; a value that there is none of is content.ErrNotFound.
func checkFilter(v url.Values) (f page.CheckFilter, err error) {
	f = page.CheckFilter{Code: v.Get("code"), Kind: v.Get("kind"), Severity: v.Get("severity"), Part: v.Get("lang")}
	_, isLocale := locale.Parse(f.Part)
	switch {
	case f.Code != "" && !slices.Contains(gate.Codes, f.Code),
		f.Kind != "" && content.ByName(f.Kind) == nil,
		f.Severity != "" && f.Severity != string(gate.Error) && f.Severity != string(gate.Warning),
		f.Part != "" && f.Part != page.Facts && !isLocale:
		return f, content.ErrNotFound
	}
	return f, nil
}

// beside is the address of the page that lies before or after a finding.
func beside(f page.CheckFilter, side string, at postgres.Finding) string {
	v := f.Query()
	v.Set(side, strings.Join([]string{at.Severity, at.Code, strconv.FormatInt(at.ID, 10)}, "."))
	return link.With(link.Checks, v)
}

// parseFindingMark reads a finding's place as beside writes it.
func parseFindingMark(s string) (m postgres.FindingMark, err error) {
	if s == "" {
		return m, nil
	}
	parts := strings.Split(s, ".")
	if len(parts) != 3 || !slices.Contains(gate.Codes, parts[1]) {
		return m, content.ErrNotFound
	}
	m.Severity, m.Code = parts[0], parts[1]
	if m.ID, err = strconv.ParseInt(parts[2], 10, 64); err != nil || m.ID < 1 || !slices.Contains([]string{"error", "warning"}, m.Severity) {
		return postgres.FindingMark{}, content.ErrNotFound
	}
	return m, nil
}
