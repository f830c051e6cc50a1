package site

import (
	"context"
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
	kept   [3]struct {
		catalog *content.Catalog
		change  uint64
	}
}

// loadTime is how long reading a catalog may take.
const loadTime = 10 * time.Second

// get returns the catalog of a language as the database has it now. It is read apart
// from the request: many wait for it, and none may end it by leaving.
func (c *catalogs) get(ctx context.Context, l locale.Locale) (*content.Catalog, error) {
	n := index(l)
	c.mu.RLock()
	kept := c.kept[n]
	c.mu.RUnlock()
	change := c.change.Load()
	if kept.catalog != nil && kept.change == change {
		return kept.catalog, nil
	}
	loaded, err, _ := c.flight.Do(string(l), func() (any, error) {
		ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), loadTime)
		defer cancel()
		change := c.change.Load()
		catalog, err := postgres.Catalog(ctx, c.db, l)
		if err != nil {
			return nil, postgres.Err(err)
		}
		c.mu.Lock()
		defer c.mu.Unlock()
		c.kept[n].catalog, c.kept[n].change = catalog, change
		return catalog, nil
	})
	if err != nil {
		return nil, err
	}
	return loaded.(*content.Catalog), nil
}

// last returns the catalog last read, however old, or an empty one: for pages that say
// what went wrong, which must not go wrong themselves.
func (c *catalogs) last(l locale.Locale) *content.Catalog {
	c.mu.RLock()
	defer c.mu.RUnlock()
	if kept := c.kept[index(l)].catalog; kept != nil {
		return kept
	}
	return &content.Catalog{Locale: l}
}

func index(l locale.Locale) int {
	for i, other := range locale.All {
		if other == l {
			return i
		}
	}
	return 0
}
