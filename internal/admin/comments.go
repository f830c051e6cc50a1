package admin

import (
	"net/http"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/go-chi/chi/v5"

	"segib.org/web/internal/content"
	"segib.org/web/internal/link"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/postgres"
	"segib.org/web/internal/richtext"
	"segib.org/web/internal/web"
	page "segib.org/web/templates/admin"
)

// comments shows what has been said about an item. The address may name what a new
// comment is to be about.
func (a *Admin) comments(w http.ResponseWriter, r *http.Request) error {
	v := r.URL.Query()
	return a.commentsPage(w, r, http.StatusOK, page.Said{Field: v.Get("field"), Quote: v.Get("quote")})
}

func (a *Admin) commentsPage(w http.ResponseWriter, r *http.Request, status int, said page.Said) error {
	k, row, err := a.rowOf(r)
	if err != nil {
		return err
	}
	x := page.Comments{Kind: k, ID: row.ID, Title: row.Title, New: said, Fields: commentable(k)}
	if x.Frame, err = a.frame(r); err != nil {
		return err
	}
	d, err := postgres.Revision(r.Context(), a.db, k, row.ID, row.Version)
	if err != nil {
		return err
	}
	if x.Conversations, err = a.conversations(r, row.ID, d); err != nil {
		return err
	}
	return web.Render(w, r, status, page.CommentsPage(x))
}

// conversations returns the comments on an item, each with its answers and whether the draft
// still has the passage that it is about.
func (a *Admin) conversations(r *http.Request, id int64, d content.Draft) (list []page.Conversation, err error) {
	all, err := postgres.Comments(r.Context(), a.db, id)
	at, says := map[int64]int{}, map[string]string{}
	for _, c := range all {
		said := page.Remark{ID: c.ID, By: c.By, Outside: c.Guest, At: c.At, Text: c.Text}
		if i, ok := at[c.Answers]; ok {
			list[i].Answers = append(list[i].Answers, said)
			continue
		}
		if _, read := says[c.Field]; c.Quote != "" && !read {
			says[c.Field] = spaced(written(d, c.Field))
		}
		at[c.ID] = len(list)
		list = append(list, page.Conversation{
			Remark: said, N: len(list) + 1, Field: c.Field, Quote: c.Quote, Resolved: c.Resolved,
			Gone: c.Quote != "" && !strings.Contains(says[c.Field], spaced(c.Quote)),
		})
	}
	return list, err
}

// spaced is a text in which all space is alike: a passage is the same however it was copied.
func spaced(s string) string { return strings.Join(strings.Fields(s), " ") }

// written is what a field of a draft says, as plain text.
func written(d content.Draft, field string) string {
	part, name, _ := strings.Cut(field, ".")
	l, isText := locale.Parse(part)
	if isText && name == "body" {
		return richtext.Plain(d.In(l).Body)
	}
	if f := fill(d).of(part); f != nil {
		for _, in := range f.Inputs {
			if in.Name == name {
				return in.Value()
			}
		}
	}
	return ""
}

// commentable names the fields of a kind that there may be comments on.
func commentable(k *content.Info) (fields []string) {
	for _, p := range fill(content.NewDraft(k)).parts {
		if p.name == "notes" {
			continue
		}
		for _, in := range p.form.Inputs {
			name, _, _ := strings.Cut(in.Field, ".")
			if field := p.name + "." + name; !slices.Contains(fields, field) {
				fields = append(fields, field)
			}
		}
	}
	return fields
}

// comment records what was said, and goes back to where it was said.
func (a *Admin) comment(w http.ResponseWriter, r *http.Request) error {
	k, row, err := a.rowOf(r)
	if err != nil {
		return err
	}
	if err := readForm(r); err != nil {
		return err
	}
	s := page.Said{Field: r.PostFormValue("field"), Quote: spaced(r.PostFormValue("quote")), Text: strings.TrimSpace(r.PostFormValue("text"))}
	if s.Field != "" && !slices.Contains(commentable(k), s.Field) {
		return web.StatusError{Code: http.StatusBadRequest}
	}
	if s.Err = sayable(s.Text, s.Quote); s.Err != "" {
		return a.commentsPage(w, r, http.StatusUnprocessableEntity, s)
	}
	if s.Field == "" {
		s.Quote = "" // a passage of what?
	}
	id, err := postgres.AddComment(r.Context(), a.db, row.ID, postgres.Comment{Field: s.Field, Quote: s.Quote, Text: s.Text}, user(r.Context()).ID)
	if err != nil {
		return err
	}
	return toComment(w, r, k, row.ID, id)
}

// sayable returns what is wrong with a comment, as page.Said has it, or "".
func sayable(text, quote string) string {
	switch {
	case text == "":
		return "empty"
	case utf8.RuneCountInString(text) > page.MostCommented || utf8.RuneCountInString(quote) > page.MostCommented:
		return "too-long"
	}
	return ""
}

func (a *Admin) answerComment(w http.ResponseWriter, r *http.Request) error {
	return a.onComment(w, r, func(item, comment int64) error {
		text := strings.TrimSpace(r.PostFormValue("text"))
		if sayable(text, "") != "" {
			return web.StatusError{Code: http.StatusUnprocessableEntity}
		}
		return postgres.Answer(r.Context(), a.db, item, comment, text, user(r.Context()).ID)
	})
}

func (a *Admin) resolveComment(w http.ResponseWriter, r *http.Request) error {
	return a.onComment(w, r, func(item, comment int64) error {
		return postgres.Resolve(r.Context(), a.db, item, comment, r.PostFormValue("resolved") == "1", user(r.Context()).ID)
	})
}

// onComment does something with the comment that the address names.
func (a *Admin) onComment(w http.ResponseWriter, r *http.Request, do func(item, comment int64) error) error {
	k, row, err := a.rowOf(r)
	if err != nil {
		return err
	}
	if err := readForm(r); err != nil {
		return err
	}
	id, err := strconv.ParseInt(chi.URLParam(r, "comment"), 10, 64)
	if err != nil {
		return content.ErrNotFound
	}
	if err := do(row.ID, id); err != nil {
		return err
	}
	return toComment(w, r, k, row.ID, id)
}

func toComment(w http.ResponseWriter, r *http.Request, k *content.Info, item, comment int64) error {
	http.Redirect(w, r, link.Comments(k.Table, item, "", "")+"#c"+strconv.FormatInt(comment, 10), http.StatusSeeOther)
	return nil
}
