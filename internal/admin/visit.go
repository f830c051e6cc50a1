package admin

import (
	"errors"
	"net/http"
	"strings"

	"github.com/go-chi/chi/v5"
	"github.com/jackc/pgx/v5"

	"segib.org/web/internal/content"
	"segib.org/web/internal/link"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/postgres"
	"segib.org/web/internal/web"
	page "segib.org/web/templates/admin"
)

// remarks is how many remarks a guest makes at once.
const remarks = 5

// A visit is a request of a guest: somebody without an account, who came by a link.
type visit struct {
	guest  postgres.Guest
	kind   *content.Info
	draft  content.Draft
	secret string
}

// visited returns the request in the language of the text that the guest is shown, with
// who it is. Nothing that the answer says may be kept or passed on.
func (a *Admin) visited(w http.ResponseWriter, r *http.Request) (*http.Request, visit, error) {
	h := w.Header()
	h.Set("X-Robots-Tag", "noindex, nofollow")
	h.Set("Referrer-Policy", "strict-origin") // the address is the key; without an origin the answer would be refused
	v := visit{secret: chi.URLParam(r, "secret")}
	g, err := postgres.FindGuest(r.Context(), a.db, v.secret)
	if err != nil {
		return r, v, err
	}
	v.guest, v.kind = g, content.ByName(g.Kind)
	if v.kind == nil {
		return r, v, content.ErrNotFound
	}
	v.draft, err = postgres.Revision(r.Context(), a.db, v.kind, g.Item, g.Version)
	return r.WithContext(locale.With(r.Context(), g.Locale)), v, err
}

// receive shows a guest the draft, and what the guest may answer.
func (a *Admin) receive(w http.ResponseWriter, r *http.Request) error {
	r, v, err := a.visited(w, r)
	if err != nil {
		return err
	}
	x := a.visitor(v)
	x.Thanks = v.guest.Verdict != "" && r.URL.Query().Has("heard")
	return web.Render(w, r, http.StatusOK, page.Visitor(x))
}

func (a *Admin) visitor(v visit) page.Visit {
	x := page.Visit{Guest: a.shownTo(v.guest), Secret: v.secret, Verdict: v.guest.Verdict, Remarks: make([]page.Remarked, remarks)}
	if t := v.draft.Translations[v.guest.Locale]; t != nil {
		x.Title = t.Title
	}
	return x
}

// exhibit is the draft that a guest is shown, as its readers would see it.
func (a *Admin) exhibit(w http.ResponseWriter, r *http.Request) error {
	r, v, err := a.visited(w, r)
	if err != nil {
		return err
	}
	c, err := a.o.Preview(r, v.kind, v.guest.Item, v.draft, v.file)
	if err != nil {
		return err
	}
	w.Header().Set("Content-Language", string(v.guest.Locale))
	return web.Render(w, r, http.StatusOK, c)
}

// hear keeps what a guest answers.
func (a *Admin) hear(w http.ResponseWriter, r *http.Request) error {
	r, v, err := a.visited(w, r)
	if err != nil {
		return err
	}
	if err := readForm(r); err != nil {
		return err
	}
	x := a.visitor(v)
	x.Verdict = r.PostFormValue("verdict")
	x.Remarks = remarked(r)
	var list []postgres.Comment
	for i, m := range x.Remarks {
		if m.Text != "" || m.Quote != "" {
			x.Remarks[i].Err = sayable(m.Text, m.Quote)
			list = append(list, v.comment(m))
		}
	}
	if x.Wrong = wrong(x, len(list)); x.Wrong {
		return web.Render(w, r, http.StatusUnprocessableEntity, page.Visitor(x))
	}
	err = postgres.Tx(r.Context(), a.db, func(tx pgx.Tx) error { return postgres.Hear(r.Context(), tx, v.guest, x.Verdict, list) })
	if errors.Is(err, content.ErrInvalid) {
		x.Wrong, x.Full = true, true
		return web.Render(w, r, http.StatusUnprocessableEntity, page.Visitor(x))
	}
	if err != nil {
		return err
	}
	http.Redirect(w, r, link.Guest(v.secret)+"?heard=1", http.StatusSeeOther)
	return nil
}

// comment is a guest's remark as a comment: on the body where it has the passage, else
// on whatever says it.
func (v visit) comment(m page.Remarked) postgres.Comment {
	c := postgres.Comment{Text: m.Text, Quote: m.Quote}
	for _, name := range []string{"body", "title", "summary"} {
		field := string(v.guest.Locale) + "." + name
		if c.Field == "" && m.Quote != "" && strings.Contains(spaced(written(v.draft, field)), m.Quote) {
			c.Field = field
		}
	}
	if c.Field == "" && m.Quote != "" {
		c.Field = string(v.guest.Locale) + ".body"
	}
	return c
}

// wrong reports whether an answer cannot be taken as it is: it has no verdict, asks for
// corrections without saying which, or has a remark that cannot be kept.
func wrong(x page.Visit, said int) bool {
	for _, m := range x.Remarks {
		if m.Err != "" {
			return true
		}
	}
	return x.Verdict != "right" && x.Verdict != "corrections" || x.Verdict == "corrections" && said == 0
}

// nth returns the value that the nth input of a name has.
func nth(r *http.Request, name string, n int) string {
	if list := r.PostForm[name]; n < len(list) {
		return list[n]
	}
	return ""
}
