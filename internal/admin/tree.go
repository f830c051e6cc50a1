package admin

import (
	"errors"
	"net/http"
	"net/url"
	"strconv"

	"github.com/jackc/pgx/v5"

	"segib.org/web/internal/content"
	"segib.org/web/internal/form"
	"segib.org/web/internal/link"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/postgres"
	"segib.org/web/internal/web"
	page "segib.org/web/templates/admin"
)

// tree shows all pages as they stand, and lets one be moved.
func (a *Admin) tree(w http.ResponseWriter, r *http.Request) error {
	v := r.URL.Query()
	list, err := postgres.PagesTree(r.Context(), a.db)
	if err != nil {
		return err
	}
	x, tree := grown(r, list)
	x.Choose(id64(v.Get("page")), tree)
	x.Last = v.Get("go")
	if n, err := strconv.Atoi(v.Get("shifts")); err == nil && x.Chosen != nil {
		x.Done, x.Shifts = true, n
		x.Back = content.Spot{Parent: id64(v.Get("parent")), Before: id64(v.Get("before"))}
	}
	return a.showTree(w, r, http.StatusOK, x)
}

func (a *Admin) showTree(w http.ResponseWriter, r *http.Request, status int, x page.Tree) (err error) {
	if x.Frame, err = a.frame(r); err != nil {
		return err
	}
	x.Section, x.Here = link.Tree, link.Tree
	return web.Render(w, r, status, page.TreePage(x))
}

// grown arranges pages as whoever asks reads them.
func grown(r *http.Request, list []postgres.TreePage) (page.Tree, *content.Tree) {
	l := locale.From(r.Context())
	var places []content.Placement
	leaves := map[int64]*page.Leaf{}
	for _, p := range list {
		places = append(places, content.Placement{ID: p.ID, Parent: p.Parent, Position: p.Position, Title: p.Title.In(l)})
		row := postgres.Row{ID: p.ID, Kind: content.Pages.Name, Title: p.Title, States: p.States}
		leaves[p.ID] = &page.Leaf{Row: shown([]postgres.Row{row})[0], Paths: p.Paths, Planned: p.Planned}
	}
	tree := content.NewTree(l, places)
	return page.Tree{Leaves: hang(tree, leaves, 0, 1), Mark: tree.Mark(), MayMove: may(user(r.Context()).Role, publish)}, tree
}

// hang returns the pages below one, with what is below them.
func hang(tree *content.Tree, leaves map[int64]*page.Leaf, id int64, level int) (list []*page.Leaf) {
	for _, c := range tree.Below(id) {
		leaf := leaves[c]
		leaf.Level, leaf.Below = level, hang(tree, leaves, c, level+1)
		list = append(list, leaf)
	}
	return list
}

// id64 reads the id of a page, 0 if it is none.
func id64(s string) int64 {
	id, err := strconv.ParseInt(s, 10, 64)
	if err != nil || id < 0 {
		return 0
	}
	return id
}

// Before so many addresses change at once, somebody is asked.
const manyShifts = 10

// A relocation is a page that is to move in the tree, and what comes of it.
type relocation struct {
	page    int64
	step    string // one of content's, or "to" the spot
	mark    string // of the tree that was seen
	spot    content.Spot
	sure    bool
	back    content.Spot // where it stood
	layout  postgres.Layout
	blocked []page.Hindered
}

func relocationOf(v url.Values) relocation {
	return relocation{
		page: id64(v.Get("page")), step: v.Get("go"), mark: v.Get("tree"), sure: v.Get("sure") == "1",
		spot: content.Spot{Parent: id64(v.Get("to")), Before: id64(v.Get("before"))},
	}
}

// Why a page is not moved, yet or at all: what was done is undone.
var (
	errUnsure  = errors.New("many addresses would change")
	errBlocked = errors.New("addresses are taken")
)

// moveInTree moves a page, and says what came of it.
func (a *Admin) moveInTree(w http.ResponseWriter, r *http.Request) error {
	if err := readForm(r); err != nil {
		return err
	}
	x := relocationOf(r.PostForm)
	err := postgres.Tx(r.Context(), a.db, func(tx pgx.Tx) error { return x.do(r, tx) })
	var invalid *content.InvalidError
	switch {
	case errors.Is(err, errUnsure):
		return a.askMove(w, r, x)
	case errors.Is(err, errBlocked), errors.As(err, &invalid), errors.Is(err, content.ErrConflict):
		return a.notMoved(w, r, x, err)
	case err != nil:
		return err
	}
	v := url.Values{"go": {x.step}, "shifts": {strconv.Itoa(len(x.layout.Shifts))},
		"parent": {strconv.FormatInt(x.back.Parent, 10)}, "before": {strconv.FormatInt(x.back.Before, 10)}}
	http.Redirect(w, r, link.TreeMoved(x.page, v), http.StatusSeeOther)
	return nil
}

// do moves the page, unless the tree is not as it was seen (content.ErrConflict), an address
// is taken (errBlocked) or somebody has to be asked first (errUnsure).
func (x *relocation) do(r *http.Request, tx pgx.Tx) error {
	list, err := postgres.LockedTree(r.Context(), tx)
	if err != nil {
		return err
	}
	_, tree := grown(r, list)
	if tree.Mark() != x.mark {
		return content.ErrConflict
	}
	if x.step != "to" {
		var ok bool
		if x.spot, ok = tree.Step(x.page, x.step); !ok {
			return &content.InvalidError{Problems: []content.Problem{{Field: "to", Code: form.NotRef}}}
		}
	}
	changed, err := tree.Move(x.page, x.spot)
	if err != nil || len(changed) == 0 {
		x.back = x.spot
		return err
	}
	x.back = tree.Spot(x.page)
	if x.layout, err = postgres.Foresee(r.Context(), tx, x.page, x.spot.Parent); err != nil {
		return err
	}
	if x.blocked = hindered(x.layout); len(x.blocked) > 0 {
		return errBlocked
	}
	if len(x.layout.Shifts) > manyShifts && !x.sure {
		return errUnsure
	}
	return postgres.PlacePages(r.Context(), tx, changed, user(r.Context()).ID)
}
