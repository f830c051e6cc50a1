package postgres

import (
	"context"
	"fmt"

	"github.com/jackc/pgx/v5"

	"segib.org/web/internal/content"
	"segib.org/web/internal/locale"
)

// A Shared is what the pictures of a published item show.
type Shared struct {
	ID     int64
	Kind   string
	Titles locale.Label // in the locales in which it is published
	Facts  content.Facts
	Lit    []string // ISO 3166-1 alpha-2 codes of the member states concerned
	One    string   // code of the state itself, the host, the seat; or ""
}

// FindShared returns what the pictures of an item show, or content.ErrNotFound. Until
// tx ends the item is not published anew, so that pictures stored by tx are not
// older than what readers see.
func FindShared(ctx context.Context, tx pgx.Tx, id int64) (Shared, error) {
	s := Shared{ID: id}
	err := tx.QueryRow(ctx, `SELECT kind FROM items WHERE id = $1 FOR NO KEY UPDATE`, id).Scan(&s.Kind)
	if err != nil {
		return s, notFound(err, fmt.Sprintf("item %d", id))
	}
	k := content.ByName(s.Kind)
	if k == nil {
		return s, fmt.Errorf("item %d is of an unknown kind, %s", id, s.Kind)
	}
	s.Facts = k.New()
	err = tx.QueryRow(ctx, `
		SELECT (SELECT jsonb_object_agg(locale, title) FROM translations WHERE item_id = f.id), to_jsonb(f)
		FROM   `+k.Table+` f
		WHERE  f.id = $1`, id).Scan(&s.Titles, s.Facts)
	if err != nil {
		return s, notFound(err, fmt.Sprintf("published %s %d", s.Kind, id))
	}
	one, lit := concerned(id, s.Facts)
	err = tx.QueryRow(ctx, `
		SELECT coalesce(array_agg(iso2 ORDER BY iso2) FILTER (WHERE id = ANY($3) OR office_id = $1), '{}'),
		       coalesce(max(iso2) FILTER (WHERE id = $2), '')
		FROM   member_states`, id, one, lit).Scan(&s.Lit, &s.One)
	return s, err
}

// concerned returns the member states that an item concerns by its facts; the states
// that an office serves say so themselves.
func concerned(id int64, facts content.Facts) (one *int64, lit []int64) {
	switch f := facts.(type) {
	case *content.MemberState:
		return &id, nil
	case *content.Summit:
		return f.HostID, nil
	case *content.Office:
		return f.CountryID, nil
	case *content.Program:
		return f.SeatID, f.Participants
	}
	return nil, nil
}
