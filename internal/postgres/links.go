package postgres

import (
	"context"
	"slices"
	"strings"

	"github.com/jackc/pgx/v5"

	"segib.org/web/internal/content"
	"segib.org/web/internal/form"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/richtext"
)

// replaceLinks notes what the item points to, on the site and outside, from its facts and from
// the bodies being published (those at version 0 of public). A target of the wrong kind, in the
// trash, or none at all, makes the draft invalid.
func replaceLinks(ctx context.Context, tx pgx.Tx, id int64, d content.Draft, public map[locale.Locale]int) error {
	type link struct {
		target int64
		field  string
		of     string
	}
	var links []link
	outside := map[string][]string{} // addresses by field
	replaced := []string{"facts"}
	for _, r := range form.References(d.Facts) {
		links = append(links, link{r.ID, "facts." + r.Field, r.Of})
	}
	for _, in := range form.Fill(d.Facts).Inputs {
		if in.Kind == form.KindURL {
			outside["facts."+in.Name] = in.Values
		}
	}
	for l, version := range public {
		if version != 0 {
			continue
		}
		replaced = append(replaced, string(l))
		for _, target := range richtext.Refs(d.In(l).Body) {
			links = append(links, link{target, string(l) + ".body", ""})
		}
		outside[string(l)+".body"] = slices.DeleteFunc(richtext.Hrefs(d.In(l).Body), func(u string) bool { return !strings.HasPrefix(u, "https:") })
	}
	ids := make([]int64, len(links))
	for i, l := range links {
		ids[i] = l.target
	}
	kinds := map[int64]string{}
	var target int64
	var kind string
	rows, _ := tx.Query(ctx, `SELECT id, kind FROM items WHERE id = ANY($1) AND trashed_at IS NULL FOR KEY SHARE`, ids)
	if _, err := pgx.ForEachRow(rows, []any{&target, &kind}, func() error { kinds[target] = kind; return nil }); err != nil {
		return err
	}
	b := &pgx.Batch{}
	b.Queue(`DELETE FROM links WHERE item_id = $1 AND split_part(field, '.', 1) = ANY($2)`, id, replaced)
	b.Queue(`DELETE FROM external_uses WHERE item_id = $1 AND split_part(field, '.', 1) = ANY($2)`, id, replaced)
	for field, urls := range outside {
		b.Queue(`
			INSERT INTO external_uses (item_id, field, url)
			SELECT DISTINCT $1::bigint, $2, url FROM unnest($3::text[]) url WHERE octet_length(url) <= 2048`, id, field, urls)
	}
	var invalid content.InvalidError
	for _, l := range links {
		if k, ok := kinds[l.target]; !ok || l.of != "" && l.of != k {
			invalid.Problems = append(invalid.Problems, content.Problem{Field: l.field, Code: form.NotRef})
			continue
		}
		b.Queue(`INSERT INTO links (item_id, target_id, field) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING`, id, l.target, l.field)
	}
	if len(invalid.Problems) > 0 {
		return &invalid
	}
	return tx.SendBatch(ctx, b).Close()
}
