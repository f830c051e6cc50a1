package postgres_test

import (
	"fmt"
	"slices"
	"sync"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"segib.org/web/internal/content"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/postgres"
	"segib.org/web/internal/postgres/pgtest"
)

// Publications at once wait for each other at most: neither what refers to each
// other, nor new words, nor counts, nor a tree make them fail.
func TestPublicationsAtOnce(t *testing.T) {
	t.Parallel()
	d := desk{t, pgtest.New(t)}
	state, office := d.filled(&content.MemberStates.Info), d.filled(&content.Offices.Info)
	stateID, officeID := d.create(&content.MemberStates.Info), d.create(&content.Offices.Info)
	state.Facts.(*content.MemberState).OfficeID, office.Facts.(*content.Office).CountryID = &officeID, &stateID
	d.save(&content.MemberStates.Info, stateID, 0, state)
	d.save(&content.Offices.Info, officeID, 0, office)
	root := d.published(&content.Pages.Info, page("raiz", 0))
	child := d.published(&content.Pages.Info, page("hija", root))
	var all sync.WaitGroup
	for i := range 4 {
		all.Go(func() { report(d, d.tryPublish(&content.MemberStates.Info, stateID, 1, locale.All)) })
		all.Go(func() { report(d, d.tryPublish(&content.Offices.Info, officeID, 1, locale.All)) })
		all.Go(func() { report(d, d.tryPublish(&content.Pages.Info, root, 1, es)) })
		all.Go(func() { report(d, d.tryPublish(&content.Pages.Info, child, 1, es)) })
		all.Go(func() {
			report(d, d.do(func(tx pgx.Tx) error {
				id, err := postgres.Create(d.Context(), tx, articles)
				if err != nil {
					return err
				}
				draft := article("Palabras nuevas distintas otras muchas", fmt.Sprint("a", i))
				if _, err := postgres.Save(d.Context(), tx, articles, id, 0, draft, 0); err != nil {
					return err
				}
				return postgres.Publish(d.Context(), tx, articles, id, postgres.Publication{Version: 1, Locales: es})
			}))
		})
	}
	all.Wait()
	if n := d.public("article", locale.ES); n != 4 {
		t.Errorf("%d articles are counted", n)
	}
}

// Of two moves that would together make a page its own ancestor, the second is refused,
// though neither sees the other's while it is under way.
func TestMovesAtOnceMakeNoCycle(t *testing.T) {
	t.Parallel()
	d := desk{t, pgtest.New(t)}
	a, b := d.published(pages, page("a", 0)), d.published(pages, page("b", 0))
	d.save(pages, a, 1, page("a", b))
	d.save(pages, b, 1, page("b", a))
	second := make(chan error)
	d.must(func(tx pgx.Tx) error {
		err := postgres.Publish(t.Context(), tx, pages, a, postgres.Publication{Version: 2, Locales: es})
		go func() { second <- d.tryPublish(pages, b, 2, es) }()
		select {
		case <-second:
			t.Fatal("the second does not wait for the first")
		case <-time.After(100 * time.Millisecond):
		}
		return err
	})
	if got := problems(<-second); !slices.Equal(got, []string{"facts.parent_id not-ref"}) {
		t.Errorf("the second: %v", got)
	}
	d.leads("a", "b/a")
}

func report(d desk, err error) {
	if err != nil {
		d.Error(err)
	}
}
