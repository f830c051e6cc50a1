package site

import (
	"context"
	"fmt"
	"sync"
	"sync/atomic"
	"time"

	"github.com/jackc/pgx/v5/pgxpool"
	"golang.org/x/sync/singleflight"

	"segib.org/web/internal/content"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/postgres"
)

// catalogs keeps the catalog of each language until content changes.
type catalogs struct {
	db     *pgxpool.Pool
	change atomic.Uint64
	flight singleflight.Group
	mu     sync.RWMutex
	kept   map[locale.Locale]edition
}

// An edition is a catalog as it was read after a change.
type edition struct {
	*content.Catalog
	change uint64
}

// loadTime is how long reading a catalog may take.
const loadTime = 10 * time.Second

// get returns the catalog of a language as the database has it now. It is read apart
// from the request: many wait for it, and none may end it by leaving. Who asks after a
// change does not wait for what is read since before it.
func (c *catalogs) get(ctx context.Context, l locale.Locale) (*content.Catalog, error) {
	change := c.change.Load()
	if e := c.edition(l); e.Catalog != nil && e.change == change {
		return e.Catalog, nil
	}
	loaded, err, _ := c.flight.Do(fmt.Sprint(l, change), func() (any, error) {
		ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), loadTime)
		defer cancel()
		catalog, err := postgres.Catalog(ctx, c.db, l)
		if err != nil {
			return nil, postgres.Err(err)
		}
		c.keep(l, edition{catalog, change})
		return catalog, nil
	})
	if err != nil {
		return nil, err
	}
	return loaded.(*content.Catalog), nil
}

// edition returns what was read last in a language.
func (c *catalogs) edition(l locale.Locale) edition {
	c.mu.RLock()
	defer c.mu.RUnlock()
	return c.kept[l]
}

func (c *catalogs) keep(l locale.Locale, e edition) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if e.change >= c.kept[l].change {
		c.kept[l] = e
	}
}

// last returns the catalog last read, however old, or an empty one: for pages that say
// what went wrong, which must not go wrong themselves.
func (c *catalogs) last(l locale.Locale) *content.Catalog {
	if e := c.edition(l); e.Catalog != nil {
		return e.Catalog
	}
	return &content.Catalog{Locale: l}
}
