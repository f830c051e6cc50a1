package main

import (
	"context"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"

	"segib.org/web/internal/content"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/postgres"
)

// startup tells how soon the site was ready and all its pages rendered.
func (b *bench) startup(ctx context.Context, s *server) error {
	b.row("ready after start", s.ready.Round(time.Millisecond).String(), "≤ 1s")
	last, since := -1.0, time.Now()
	for time.Since(since) < 700*time.Millisecond { // no page more: all are there
		n, err := s.metric(ctx, "segib_cache_pages")
		if err != nil {
			return err
		}
		if n != last {
			last, since = n, time.Now()
		}
		time.Sleep(20 * time.Millisecond)
	}
	b.row("first content rendered", fmt.Sprintf("%s, %.0f pages", since.Sub(s.started).Round(time.Millisecond), last), "≤ 5s")
	b.row("resident memory", s.memory(), "< 120 MB")
	return nil
}

var (
	assets  = regexp.MustCompile(`(?:href|src)="(/static/[^"]+)"`)
	noCache = regexp.MustCompile(`rel="(?:icon|apple-touch-icon)"`)
)

// weight tells what a first visit to the home page transfers.
func (b *bench) weight(ctx context.Context, s *server) error {
	_, html, err := get(ctx, s.base+"/es")
	if err != nil {
		return err
	}
	_, packed, err := get(ctx, s.base+"/es", "Accept-Encoding", "br")
	if err != nil {
		return err
	}
	total := len(packed)
	sizes := map[string]int{}
	for _, m := range assets.FindAllStringSubmatch(noCache.ReplaceAllString(string(html), ""), -1) {
		path := m[1]
		if sizes[path] != 0 {
			continue
		}
		_, body, err := get(ctx, s.base+path, "Accept-Encoding", "br, gzip")
		if err != nil {
			return err
		}
		sizes[path] = len(body)
		total += len(body)
	}
	kind := func(ext string) (n int) {
		for path, size := range sizes {
			if strings.HasSuffix(path, ext) {
				n += size
			}
		}
		return n
	}
	b.row("home: first visit", kb(total), "≤ 150 KB")
	b.row("home: HTML, br", kb(len(packed)), "≤ 20 KB")
	b.row("home: CSS, br", kb(kind(".css")), "≤ 20 KB")
	b.row("home: JavaScript, br", kb(kind(".js")), "≤ 10 KB")
	b.row("home: fonts", kb(kind(".woff2")), "≤ 80 KB")
	return nil
}

func kb(n int) string { return fmt.Sprintf("%.1f KB", float64(n)/1024) }

// visible measures how long it takes from the start of publishing until readers see it.
func (b *bench) visible(ctx context.Context, s *server) error {
	pool, err := postgres.Open(ctx, b.db)
	if err != nil {
		return err
	}
	defer pool.Close()
	k := &content.Offices.Info
	offices, err := postgres.List(ctx, pool, content.Offices, locale.ES)
	if err != nil || len(offices) == 0 {
		return fmt.Errorf("offices: %d, %w", len(offices), err)
	}
	id := offices[0].ID
	var took []time.Duration
	for i := range 100 {
		local := fmt.Sprintf("91000%04d", i)
		phone := content.Phone{Number: "+34" + local, Display: "(+34) " + local}
		start := time.Now()
		err := postgres.Tx(ctx, pool, func(tx pgx.Tx) error {
			row, err := postgres.FindRow(ctx, tx, k, id)
			if err != nil {
				return err
			}
			d, err := postgres.Revision(ctx, tx, k, id, row.Version)
			if err != nil {
				return err
			}
			d.Facts.(*content.Office).Phones[0] = phone
			version, err := postgres.Save(ctx, tx, k, id, row.Version, d, 0)
			if err != nil {
				return err
			}
			return postgres.Publish(ctx, tx, k, id, postgres.Publication{Version: version, Locales: locale.All})
		})
		if err != nil {
			return err
		}
		for {
			_, body, err := get(ctx, s.base+"/es")
			if err != nil {
				return err
			}
			if strings.Contains(string(body), phone.Display) {
				break
			}
			if time.Since(start) > 10*time.Second {
				return fmt.Errorf("%s was published and is not on the home page", phone.Display)
			}
		}
		took = append(took, time.Since(start))
		time.Sleep(50 * time.Millisecond)
	}
	slices.Sort(took)
	b.row("publish to visible, 100 times", fmt.Sprintf("median %s, p99 %s", took[50].Round(time.Millisecond), took[98].Round(time.Millisecond)), "p99 < 250ms")
	return nil
}
