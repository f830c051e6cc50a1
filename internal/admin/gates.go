package admin

import (
	"bytes"
	"context"
	"maps"
	"net/http"
	"time"

	"github.com/jackc/pgx/v5"
	"golang.org/x/net/html"

	"segib.org/web/internal/content"
	"segib.org/web/internal/gate"
	"segib.org/web/internal/link"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/postgres"
	"segib.org/web/internal/web"
	page "segib.org/web/templates/admin"
)

// Gates returns what keeps a draft of an item from going public in these languages, or
// would go with it, on the pages that readers would get. Whoever publishes asks: a
// person, a job at its time, an act on many.
func (a *Admin) Gates(ctx context.Context, k *content.Info, id int64, d content.Draft, locales []locale.Locale) ([]gate.Finding, error) {
	return a.gatesAt(ctx, time.Now(), k, id, d, locales)
}

// gatesAt is Gates at a time.
func (a *Admin) gatesAt(ctx context.Context, at time.Time, k *content.Info, id int64, d content.Draft, locales []locale.Locale) ([]gate.Finding, error) {
	s := gate.Subject{Draft: d, Locales: locales, Pages: map[locale.Locale]*html.Node{}, Now: at}
	var err error
	if s.Unseen, err = postgres.Unseen(ctx, a.db, gate.Refs(d, locales), append([]locale.Locale{""}, locales...)); err != nil {
		return nil, err
	}
	if s.Own, err = a.ours(ctx, d, locales); err != nil {
		return nil, err
	}
	if s.Claims, err = postgres.Claims(ctx, a.db, k, id, d, locales); err != nil {
		return nil, err
	}
	if s.Media, err = postgres.MediaByID(ctx, a.db, postgres.MediaIn(d)); err != nil {
		return nil, err
	}
	for _, l := range locales {
		if d.Translations[l].Empty() {
			continue
		}
		if s.Pages[l], err = a.rendered(ctx, k, id, d, l); err != nil {
			return nil, err
		}
	}
	return gate.Check(s), nil
}

// rendered returns the public page of a draft in a language.
func (a *Admin) rendered(ctx context.Context, k *content.Info, id int64, d content.Draft, l locale.Locale) (*html.Node, error) {
	ctx = locale.With(ctx, l)
	r, err := http.NewRequestWithContext(ctx, http.MethodGet, "/", nil)
	if err != nil {
		return nil, err
	}
	c, err := a.o.Preview(r, k, id, d, link.AdminMediaFile)
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	if err := c.Render(ctx, &b); err != nil {
		return nil, err
	}
	return html.Parse(&b)
}

// gates shows what the gates find of the draft that the form of an item shows its user.
func (a *Admin) gates(w http.ResponseWriter, r *http.Request) error {
	k, row, err := a.rowOf(r)
	if err != nil {
		return err
	}
	d, _, _, err := a.current(r, k, row)
	if err != nil {
		return err
	}
	x := a.blind(r, k, row.ID, row.Version, fill(d))
	if x.Choices, err = a.choices(r, fill(d)); err != nil {
		return err
	}
	if x.Found, err = a.unsavedGates(r.Context(), k, row.ID, d); err != nil {
		return err
	}
	if err := a.concerned(r, x.Choices, x.Found); err != nil {
		return err
	}
	if x.Frame, err = a.frame(r); err != nil {
		return err
	}
	return web.Render(w, r, http.StatusOK, page.Gates(x, r.Header.Get("X-Dialog") != ""))
}

// concerned adds to choices the items that findings concern: of one that is not referred to, the
// name is not known yet.
func (a *Admin) concerned(r *http.Request, choices page.Choices, found []gate.Finding) error {
	ids := []int64{}
	for _, f := range found {
		if f.Item != 0 && !choices.Has(f.Item) {
			ids = append(ids, f.Item)
		}
	}
	if len(ids) == 0 {
		return nil
	}
	list, err := postgres.Choices(r.Context(), a.db, "", ids, 0)
	choices[""] = append(choices[""], chosen(list)...)
	return err
}

// unsavedGates is Gates for a draft as a form holds it, in the languages that it has:
// where an address is to be made of the title, none is missing.
func (a *Admin) unsavedGates(ctx context.Context, k *content.Info, id int64, d content.Draft) ([]gate.Finding, error) {
	d.Translations = maps.Clone(d.Translations)
	for l, t := range d.Translations {
		if t != nil && t.Slug == "" && t.Title != "" {
			made := *t
			made.Slug = suggested(l, t.Title)
			d.Translations[l] = &made
		}
	}
	return a.Gates(ctx, k, id, d, languages(d))
}

// languages returns those in which a draft says anything.
func languages(d content.Draft) (list []locale.Locale) {
	for _, l := range locale.All {
		if !d.Translations[l].Empty() {
			list = append(list, l)
		}
	}
	return list
}

// Gate returns a *content.InvalidError if the gates keep a publication from taking place.
// A warning does not: whoever made the publication gave its reason, and nobody is there to
// be asked for that of a new one.
func (a *Admin) Gate(ctx context.Context, tx pgx.Tx, k *content.Info, id int64, p postgres.Publication) error {
	d, err := postgres.Coming(ctx, tx, k, id, p.Version)
	if err != nil {
		return err
	}
	found, err := a.Gates(ctx, k, id, d, p.Locales)
	if err != nil {
		return err
	}
	return gate.Closed(found)
}
