package main

import (
	"context"
	_ "embed"
	"fmt"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"

	"segib.org/web/internal/link"
	"segib.org/web/internal/postgres"
)

// The user whose admin is measured.
const (
	email    = "bench@example.org"
	password = "a long password for the bench"
)

//go:embed articles.sql
var articlesSQL string

// articles compares pages with 1,000 and with 100,000 articles, none of them cached.
func (b *bench) articles(ctx context.Context, s *server) error {
	conn, err := pgx.Connect(ctx, b.db)
	if err != nil {
		return err
	}
	defer conn.Close(context.WithoutCancel(ctx))
	cookie, err := signIn(ctx, s)
	if err != nil {
		return err
	}
	pages := []struct{ name, url string }{
		{"news list", s.base + link.List("es", "article")},
		{"article", s.base + link.Item("es", "article", "bench-777")},
		{"search, a rare word", s.base + link.Search("es", "noticia 777", "", 1)},
		{"search, a common word", s.base + link.Search("es", "cooperación", "", 1)},
		{"search, misspelt", s.base + link.Search("es", "cooperasion", "", 1)},
		{"admin list", s.base + link.AdminList("articles")},
		{"admin list, searched", s.base + link.AdminList("articles") + "?q=oceanos"},
	}
	times := map[string][]time.Duration{}
	made := 0
	for _, n := range []int{1_000, 100_000} {
		for ; made < n; made += 1000 {
			if _, err := conn.Exec(ctx, articlesSQL, made+1, made+1000); err != nil {
				return err
			}
		}
		if _, err := conn.Exec(ctx, `VACUUM ANALYZE`); err != nil {
			return err
		}
		if _, err := conn.Exec(ctx, `SELECT pg_notify($1, 'article')`, postgres.Channel); err != nil {
			return err
		}
		for _, p := range pages {
			t, err := typical(ctx, p.url, cookie)
			if err != nil {
				return err
			}
			times[p.name] = append(times[p.name], t)
		}
	}
	for _, p := range pages {
		t := times[p.name]
		b.row(p.name+", 1,000 → 100,000 articles", fmt.Sprintf("%s → %s: × %.2f", t[0].Round(10*time.Microsecond), t[1].Round(10*time.Microsecond), float64(t[1])/float64(t[0])), "≤ × 1.3")
	}
	return nil
}

// typical is the median time of an answer, one request after another.
func typical(ctx context.Context, url, cookie string) (time.Duration, error) {
	var took []time.Duration
	for i := range 120 {
		start := time.Now()
		code, _, err := get(ctx, url, "Cookie", cookie)
		if err != nil || code != http.StatusOK {
			return 0, fmt.Errorf("%s: %d, %w", url, code, err)
		}
		if i >= 20 { // the first ones fill the database's buffers
			took = append(took, time.Since(start))
		}
	}
	slices.Sort(took)
	return took[len(took)/2], nil
}

func signIn(ctx context.Context, s *server) (cookie string, err error) {
	form := url.Values{"email": {email}, "password": {password}}
	r, err := http.NewRequestWithContext(ctx, http.MethodPost, s.base+link.SignIn, strings.NewReader(form.Encode()))
	if err != nil {
		return "", err
	}
	r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	res, err := client.Do(r)
	if err != nil {
		return "", err
	}
	defer res.Body.Close()
	for _, c := range res.Cookies() {
		return c.Name + "=" + c.Value, nil
	}
	return "", fmt.Errorf("signing in: %s", res.Status)
}
