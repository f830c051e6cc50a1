package seed

import (
	"maps"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"segib.org/web/internal/content"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/postgres"
	"segib.org/web/internal/postgres/pgtest"
)

// The tests below are of the first content itself, the files in data.

func TestFirstContent(t *testing.T) {
	t.Parallel()
	pool := pgtest.New(t)
	start := time.Now()
	loaded(t, pool, data)
	t.Logf("loaded in %v", time.Since(start))

	for k, want := range map[*content.Info]int{
		&content.MemberStates.Info: 22,
		&content.Observers.Info:    12 + 19,
		&content.Summits.Info:      30,
		&content.Programs.Info:     30,
		&content.Plans.Info:        3,
		&content.Charters.Info:     4,
		&content.Offices.Info:      4,
		&content.Articles.Info:     0, // nobody has written any yet, and none are invented
	} {
		for _, l := range locale.All {
			if n := number(t, pool, `SELECT coalesce(sum(n), 0) FROM counts WHERE kind = $1 AND locale = $2`, k.Name, l); n != want {
				t.Errorf("%d of %s in %s, not %d", n, k.Name, l, want)
			}
		}
	}
	for what, test := range map[string]struct {
		sql  string
		want int
	}{
		"associate observers":                 {`SELECT count(*) FROM observers WHERE class = 'associate'`, 12},
		"consultative observers":              {`SELECT count(*) FROM observers WHERE class = 'consultative'`, 19},
		"axes of the third plan":              {`SELECT count(*) FROM axes a JOIN plans p ON p.id = a.plan_id WHERE p.number = 3 AND class = 'axis'`, 8},
		"approaches of the third plan":        {`SELECT count(*) FROM axes a JOIN plans p ON p.id = a.plan_id WHERE p.number = 3 AND class = 'approach'`, 5},
		"summits from I to XXX":               {`SELECT count(DISTINCT number) FROM summits WHERE number BETWEEN 1 AND 30`, 30},
		"summits held":                        {`SELECT count(*) FROM summits WHERE status = 'held'`, 29},
		"headquarters":                        {`SELECT count(*) FROM offices WHERE class = 'headquarters'`, 1},
		"states served by a published office": {`SELECT count(*) FROM member_states m JOIN offices o ON o.id = m.office_id`, 22},
		"offices that serve a state":          {`SELECT count(DISTINCT office_id) FROM member_states`, 4},
		"offices with hours, none is sourced": {`SELECT count(*) FROM offices WHERE hours <> '[]'`, 0},
		"Secretaries General in office":       {`SELECT count(*) FROM people WHERE until = '' AND role->>'es' LIKE 'Secretari_ General%'`, 1},
		"items without all three languages":   {`SELECT count(*) FROM items WHERE states <> '{es:published,pt:published,en:published}'`, 0},
		"texts without a summary":             {`SELECT count(*) FROM translations WHERE summary = ''`, 0},
		"programs, offices, instruments, plans and pages without a body": {
			`SELECT count(*) FROM translations WHERE kind IN ('charter', 'office', 'page', 'plan') AND body = '{"type": "doc", "content": [{"type": "paragraph"}]}'`, 0},
		"kinds without anything public, articles apart": {
			`SELECT 11 - count(DISTINCT kind) FROM translations`, 0},
	} {
		if n := number(t, pool, test.sql); n != test.want {
			t.Errorf("%s: %d, not %d", what, n, test.want)
		}
	}
	for _, l := range locale.All {
		c, err := postgres.Catalog(t.Context(), pool, l)
		if err != nil {
			t.Fatal(err)
		}
		if held, announced := c.Latest(); held == nil || held.Facts.Number != 29 || announced == nil || announced.Facts.Number != 30 {
			t.Errorf("%s: the latest summits are not the XXIX, held, and the XXX, announced", l)
		}
		served := 0
		for _, o := range c.Offices {
			served += len(c.ServedBy(o.ID))
		}
		if served != len(c.States) {
			t.Errorf("%s: the offices serve %d states of %d", l, served, len(c.States))
		}
	}
	before := fingerprint(t, pool)
	loaded(t, pool, data)
	if fingerprint(t, pool) != before {
		t.Error("a second load changed something")
	}
}

// Summaries are descriptions in lists and search engines.
func TestSummaries(t *testing.T) {
	t.Parallel()
	items, err := read(data)
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]string{}
	for _, it := range items {
		for l, p := range maps.All(it.texts) {
			if n := utf8.RuneCountInString(p.Summary); n < 60 || n > 200 {
				t.Errorf("%s: %s.summary has %d characters, not 60 to 200", it, l, n)
			}
			if other := seen[p.Summary]; other != "" {
				t.Errorf("%s: %s.summary is that of %s", it, l, other)
			}
			seen[p.Summary] = it.key
		}
	}
}

// TestTypography finds what no language writes: straight quotation marks, hyphens for
// dashes, three full stops, spaces before a stop or twice.
func TestTypography(t *testing.T) {
	t.Parallel()
	items, err := read(data)
	if err != nil {
		t.Fatal(err)
	}
	for _, it := range items {
		for l, p := range it.texts {
			for field, s := range map[string]string{"title": p.Title, "summary": p.Summary, "body": p.Body} {
				for _, bad := range unclean(s) {
					t.Errorf("%s: %s.%s has %q", it, l, field, bad)
				}
			}
		}
	}
}

func unclean(s string) (found []string) {
	for line := range strings.Lines(s) {
		if strings.HasPrefix(line, "|") {
			continue // a table, whose columns may be aligned in the file
		}
		for _, bad := range []string{`"`, " - ", "--", "...", " ,", " .", "  "} {
			if strings.Contains(strings.TrimSpace(line), bad) {
				found = append(found, bad)
			}
		}
	}
	return found
}
