package admin

import (
	"net/http"
	"slices"
	"strconv"
	"time"

	"segib.org/web/internal/content"
	"segib.org/web/internal/form"
	"segib.org/web/internal/link"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/postgres"
	"segib.org/web/internal/richtext"
	"segib.org/web/internal/web"
	page "segib.org/web/templates/admin"
)

// item shows the form of an item, with its latest version or what the user has not saved yet.
func (a *Admin) item(w http.ResponseWriter, r *http.Request) error {
	k, row, err := a.rowOf(r)
	if err != nil {
		return err
	}
	e, base, c, err := a.working(r, k, row)
	if err != nil {
		return err
	}
	x, err := a.form(r, k, row, e)
	if err != nil {
		return err
	}
	x.Version, x.Working = base, unsaved(row, base, c)
	x.Done = r.URL.Query().Get("done")
	return web.Render(w, r, http.StatusOK, page.Form(x))
}

// blank shows the form of an item that does not exist yet.
func (a *Admin) blank(w http.ResponseWriter, r *http.Request) error {
	k, err := kindOf(r)
	if err != nil {
		return err
	}
	d := content.NewDraft(k)
	if f, ok := d.Facts.(*content.Article); ok {
		f.Date = form.Date{Time: time.Now().In(a.o.Zone)} // news is of today, unless somebody says otherwise
	}
	x, err := a.form(r, k, postgres.Row{Kind: k.Name}, fill(d))
	if err != nil {
		return err
	}
	return web.Render(w, r, http.StatusOK, page.Form(x))
}

// form returns the form of an item as it is in lists, that shows e.
func (a *Admin) form(r *http.Request, k *content.Info, row postgres.Row, e edit) (x page.Item, err error) {
	x = a.blind(r, k, row.ID, row.Version, e)
	x.Can = can(r)
	x.At, x.By, x.Tags = row.UpdatedAt, row.UpdatedBy, row.Tags
	if x.Frame, err = a.frame(r); err != nil {
		return x, err
	}
	x.Here = x.Section
	if row.ID != 0 {
		x.Here = link.AdminItem(k.Table, row.ID)
		x.States = states(row)
	}
	if x.Choices, err = a.choices(r, e); err != nil {
		return x, err
	}
	if x.Pictures, err = a.pictures(r, e); err != nil {
		return x, err
	}
	if x.Public, err = a.public(r, k, row.ID); err != nil {
		return x, err
	}
	if p, ok := e.draft.Facts.(*content.Page); ok && p.ParentID != nil {
		if x.Above, err = a.public(r, k, *p.ParentID); err != nil {
			return x, err
		}
	}
	if x.Ended, err = a.ended(r, k, row.ID); err != nil {
		return x, err
	}
	if x.Comments, err = a.conversations(r, row.ID, e.draft); err != nil {
		return x, err
	}
	if row.ID != 0 {
		if x.Plans, err = a.plans(r, k, row); err != nil {
			return x, err
		}
		if x.Reminders, err = a.remindersOf(r, row.ID); err != nil {
			return x, err
		}
		returned, err := postgres.ReturnedOf(r.Context(), a.db, row.ID)
		if err != nil {
			return x, err
		}
		for _, v := range returned {
			x.Returned = append(x.Returned, readingOf(v))
		}
		if x.Found, err = a.unsavedGates(r.Context(), k, row.ID, e.draft); err != nil {
			return x, err
		}
		if err = a.concerned(r, x.Choices, x.Found); err != nil {
			return x, err
		}
	}
	return x, nil
}

// blind returns the form that shows e, as far as it needs no database.
func (a *Admin) blind(r *http.Request, k *content.Info, id int64, version int, e edit) page.Item {
	x := page.Item{
		Frame: a.bareFrame(r), Kind: k, ID: id, Version: version, Draft: e.draft,
		Facts: e.of("facts"), Notes: e.of("notes"), Texts: map[locale.Locale]*form.Form{},
		Can: page.Can{Facts: true, Publish: true}, Choices: page.Choices{},
	}
	for _, l := range locale.All {
		x.Texts[l] = e.of(string(l))
	}
	x.Editor, x.Working = editorOf(r), page.Working{Seen: seen(r)}
	return x
}

func can(r *http.Request) page.Can {
	role := user(r.Context()).Role
	return page.Can{Facts: may(role, write), Publish: may(role, publish)}
}

// localesOf returns the languages that a form was sent for; it is never nil.
func localesOf(r *http.Request) []locale.Locale {
	list := []locale.Locale{}
	for _, l := range locale.All {
		if slices.Contains(r.PostForm["locale"], string(l)) {
			list = append(list, l)
		}
	}
	return list
}

// public returns what readers see of an item, by language.
func (a *Admin) public(r *http.Request, k *content.Info, id int64) (map[locale.Locale]page.Public, error) {
	texts, err := postgres.PublicTexts(r.Context(), a.db, id)
	m := map[locale.Locale]page.Public{}
	for _, t := range texts {
		m[t.Locale] = page.Public{Href: link.Item(t.Locale, k.Name, t.Path), Version: t.Version, At: t.UpdatedAt}
	}
	return m, err
}

// recent is how many items are suggested where a reference may point to one of any kind.
const recent = 50

// choices returns the items that the references of an edit may point to, and those that
// they, and the bodies, do point to.
func (a *Admin) choices(r *http.Request, e edit) (page.Choices, error) {
	ids, of := []int64{}, map[string]int{"": 0}
	for _, in := range e.of("facts").Inputs {
		if in.Kind != form.KindRef && in.Kind != form.KindRefs {
			continue
		}
		of[in.Of] = page.MostChoices + 1
		for _, v := range in.Values {
			if id, err := strconv.ParseInt(v, 10, 64); err == nil {
				ids = append(ids, id)
			}
		}
	}
	of[""] = min(of[""], recent)
	for _, l := range locale.All {
		ids = append(ids, richtext.Refs(e.draft.In(l).Body)...)
	}
	choices := page.Choices{}
	for kind, limit := range of {
		referred := ids
		if kind != "" {
			referred = nil
		}
		list, err := postgres.Choices(r.Context(), a.db, kind, referred, limit)
		if err != nil {
			return nil, err
		}
		choices[kind] = inOrder(kind, locale.From(r.Context()), chosen(list))
	}
	return choices, nil
}

// inOrder sorts the items of a kind by title, or the latest first where lists of the
// kind are so.
func inOrder(kind string, l locale.Locale, list []page.Choice) []page.Choice {
	if k := content.ByName(kind); k != nil && k.LatestFirst() {
		slices.SortFunc(list, func(x, y page.Choice) int { return int(y.ID - x.ID) })
		return list
	}
	locale.Sort(l, list, func(c page.Choice) string { return c.Title.In(l) })
	return list
}
