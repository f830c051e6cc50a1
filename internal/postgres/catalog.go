package postgres

import (
	"context"

	"segib.org/web/internal/content"
	"segib.org/web/internal/locale"
)

// latest is how many articles a catalog holds.
const latest = 3

// Catalog reads everything of which there are dozens, as readers of l see it.
func Catalog(ctx context.Context, db DB, l locale.Locale) (*content.Catalog, error) {
	c := &content.Catalog{Locale: l}
	for _, read := range []func() error{
		into(ctx, db, l, content.MemberStates, &c.States),
		into(ctx, db, l, content.Observers, &c.Observers),
		into(ctx, db, l, content.Summits, &c.Summits),
		into(ctx, db, l, content.Meetings, &c.Meetings),
		into(ctx, db, l, content.Programs, &c.Programs),
		into(ctx, db, l, content.Plans, &c.Plans),
		into(ctx, db, l, content.Axes, &c.Axes),
		into(ctx, db, l, content.Charters, &c.Charters),
		into(ctx, db, l, content.Offices, &c.Offices),
		into(ctx, db, l, content.People, &c.People),
		into(ctx, db, l, content.Pages, &c.Pages),
		func() (err error) {
			c.News, err = Articles(ctx, db, l, Place{}, false, latest-1)
			return err
		},
	} {
		if err := read(); err != nil {
			return nil, err
		}
	}
	var ids []int64
	for _, p := range c.People {
		ids = appendID(ids, p.Facts.PortraitID)
	}
	for _, a := range c.News {
		ids = appendID(ids, a.Facts.ImageID)
	}
	var err error
	c.Media, err = MediaByID(ctx, db, ids)
	c.Arrange()
	if err != nil {
		return nil, err
	}
	return c, arrange(ctx, db, c)
}

func appendID(ids []int64, id *int64) []int64 {
	if id != nil {
		ids = append(ids, *id)
	}
	return ids
}

func into[F any](ctx context.Context, db DB, l locale.Locale, k content.Kind[F], list *[]content.Entry[F]) func() error {
	return func() (err error) {
		*list, err = List(ctx, db, k, l)
		return err
	}
}
