package postgres

import (
	"context"
	"encoding/json"
	"slices"

	"github.com/jackc/pgx/v5"

	"segib.org/web/internal/content"
)

// What the audit calls a page's coming to another place, and to another number among its
// siblings for the sake of one that did.
const (
	placed     = "place"
	renumbered = "number"
)

// settle gives a page its place in a version of its own. The facts of a page are its place
// and nothing else (a test holds this): so those of its latest draft can become public
// while the texts that readers have stay what they are.
func settle(ctx context.Context, tx pgx.Tx, k *content.Info, p content.Placement, moved bool, actor int64) error {
	latest, err := lockItem(ctx, tx, k, p.ID)
	if err != nil {
		return err
	}
	var public int
	if err := tx.QueryRow(ctx, `SELECT public FROM items WHERE id = $1`, p.ID).Scan(&public); err != nil {
		return err
	}
	s := settling{k, p, actor, placed, map[int]int{}}
	if !moved { // nobody decided that: the program makes room
		s.action, s.actor = renumbered, 0
	}
	draft, err := Revision(ctx, tx, k, p.ID, latest)
	if err != nil {
		return err
	}
	last, err := s.save(ctx, tx, latest, public)
	if err != nil {
		return err
	}
	if public > 0 {
		if err := s.open(ctx, tx, last); err != nil {
			return err
		}
		if own := *draft.Facts.(*content.Page); !moved && parentOf(own) != p.Parent { // the draft is to stand elsewhere
			if last, err = saveBy(ctx, tx, k, s.action, p.ID, last, draft, s.actor); err != nil {
				return err
			}
			s.became[latest] = last
		}
	}
	return s.carry(ctx, tx)
}

// A settling is a page that is given its place.
type settling struct {
	k *content.Info
	content.Placement
	actor  int64
	action string
	became map[int]int // the versions that say, with the new place, what others said
}

// save saves a version that says what the latest does with the new place, and returns it.
// What was planned to go public first would bring the old place back, if readers have no
// later one: so there is a version for that too.
func (s *settling) save(ctx context.Context, tx pgx.Tx, latest, public int) (int, error) {
	versions := []int{latest}
	if public == 0 {
		rows, _ := tx.Query(ctx, `SELECT DISTINCT version FROM schedules WHERE item_id = $1 AND outcome IS NULL AND action = 'publish'`, s.ID)
		planned, err := pgx.CollectRows(rows, pgx.RowTo[int])
		if err != nil {
			return 0, err
		}
		slices.Sort(planned)
		versions = append(slices.DeleteFunc(planned, func(v int) bool { return v == latest }), latest)
	}
	base := latest
	for _, v := range versions {
		d, err := Revision(ctx, tx, s.k, s.ID, v)
		if err != nil {
			return 0, err
		}
		f := content.Page{Position: s.Position}
		if s.Parent != 0 {
			f.ParentID = &s.Parent
		}
		d.Facts = &f
		if base, err = saveBy(ctx, tx, s.k, s.action, s.ID, base, d, s.actor); err != nil {
			return 0, err
		}
		s.became[v] = base
	}
	return base, nil
}

// open makes the place public that a version says.
func (s *settling) open(ctx context.Context, tx pgx.Tx, version int) error {
	d, err := Revision(ctx, tx, s.k, s.ID, version)
	if err != nil {
		return err
	}
	if err := replaceLinks(ctx, tx, s.ID, d, nil); err != nil {
		return err
	}
	facts, err := json.Marshal(d.Facts)
	if err != nil {
		return err
	}
	b := &pgx.Batch{}
	b.Queue(publishFactsSQL(s.k), s.ID, facts)
	b.Queue(`UPDATE items SET public = $2 WHERE id = $1`, s.ID, version)
	return meaning(tx.SendBatch(ctx, b).Close())
}

// carry has what was decided and planned about versions hold for those that say the same
// with the new place: where a page stands is nothing that was read or approved.
func (s *settling) carry(ctx context.Context, tx pgx.Tx) error {
	b := &pgx.Batch{}
	for was, is := range s.became {
		b.Queue(`
			UPDATE reviews v
			SET    version = $3
			FROM   revisions a, revisions r
			WHERE  v.item_id = $1 AND v.state <> 'review'
			AND   (a.item_id, a.version) = (v.item_id, v.version) AND (r.item_id, r.version) = ($1, $2)
			AND    agree(a.snapshot, r.snapshot, v.locale)`, s.ID, was, is)
		b.Queue(`
			UPDATE schedules
			SET    version = $3, what = jsonb_set(what, '{Version}', to_jsonb($3::int))
			WHERE  item_id = $1 AND version = $2 AND outcome IS NULL`, s.ID, was, is)
	}
	queueStates(b, s.ID)
	return tx.SendBatch(ctx, b).Close()
}

// parentOf is the page that one is below, 0 at the root.
func parentOf(p content.Page) int64 {
	if p.ParentID == nil {
		return 0
	}
	return *p.ParentID
}
