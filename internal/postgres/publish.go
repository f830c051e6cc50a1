package postgres

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"

	"github.com/jackc/pgx/v5"

	"segib.org/web/internal/content"
	"segib.org/web/internal/form"
	"segib.org/web/internal/locale"
)

// Channel is notified, at commit, of every change to what readers see.
const Channel = "content"

// A Publication is what is made public of an item.
type Publication struct {
	Version  int
	Locales  []locale.Locale
	Actor    int64        // 0 for the program itself
	Reason   string       // why it goes public in spite of warnings; the audit keeps it
	Notes    locale.Label // what readers of each language are told that changed
	Minor    bool         // nothing that readers need to know: the day of the last update stays what it was
	Schedule int64        `json:"-"` // what the program fulfils by it, or 0
}

// Coming returns what readers would get if a version of an item were published: its
// texts and its facts, but the facts that they have already if those are of a later
// version. What was planned before a correction does not undo it.
func Coming(ctx context.Context, db DB, k *content.Info, id int64, version int) (content.Draft, error) {
	d, err := Revision(ctx, db, k, id, version)
	if err != nil {
		return d, err
	}
	var public int
	if err := db.QueryRow(ctx, `SELECT public FROM items WHERE id = $1`, id).Scan(&public); err != nil || public <= version {
		return d, err
	}
	later, err := Revision(ctx, db, k, id, public)
	return d.With(later, "facts"), err
}

// Publish makes a version of an item what readers of the given locales see; its
// facts, which live once, become public for all (see Coming). It returns a
// *content.InvalidError that lists what keeps the version from being published.
func Publish(ctx context.Context, tx pgx.Tx, k *content.Info, id int64, p Publication) error {
	if _, err := lockItem(ctx, tx, k, id); err != nil {
		return err
	}
	d, err := Coming(ctx, tx, k, id, p.Version)
	if err != nil {
		return err
	}
	if err := d.Check(p.Locales); err != nil {
		return err
	}
	if err := p.checkNotes(); err != nil {
		return err
	}
	if err := Approved(ctx, tx, k, id, p); err != nil {
		return err
	}
	public, err := publicIn(ctx, tx, id, p.Locales)
	if err != nil {
		return err
	}
	if len(public) == 0 {
		return &content.InvalidError{Problems: []content.Problem{{Field: "locales", Code: form.Required}}}
	}
	if err := replaceLinks(ctx, tx, id, d, public); err != nil {
		return err
	}
	facts, err := json.Marshal(d.Facts)
	if err != nil {
		return err
	}
	if _, err := tx.Exec(ctx, publishFactsSQL(k), id, facts); err != nil {
		return meaning(err)
	}
	b := &pgx.Batch{}
	b.Queue(publishTextsSQL, id, p.Version, p.Locales, p.Minor)
	queueNotes(b, id, p)
	queueRevival(b, id, p.Locales)
	b.Queue(`UPDATE items SET public = greatest(public, $2) WHERE id = $1`, id, p.Version)
	queueSearch(b, k, id)
	queueRead(b, id, p)
	queueOvertaken(b, id, p)
	queueStates(b, id)
	queueUnseen(b, id)
	queueAct(b, act{actor: p.Actor, action: "publish", item: id, version: p.Version, locales: p.Locales, note: p.Reason, schedule: p.Schedule})
	if err := tx.SendBatch(ctx, b).Close(); err != nil {
		return meaning(err)
	}
	if err := linkLiveMedia(ctx, tx, k, id); err != nil {
		return err
	}
	if err := place(ctx, tx, k, id); err != nil {
		return meaning(err)
	}
	if err := drawShareImages(ctx, tx, id); err != nil {
		return err
	}
	if err := recheckClaims(ctx, tx, id); err != nil {
		return err
	}
	return notify(ctx, tx, k)
}

// publishTextsSQL makes the texts of the item $1 in the locales $3 what its
// version $2 says. A path is settled afterwards (see place); until then it is one
// that no other item can have. One that was withdrawn was public before; if $4, what
// changed in one that is public is nothing that readers need to know.
const publishTextsSQL = `
	INSERT INTO translations (item_id, kind, locale, title, slug, path, summary, body, reflects, version, published_at, updated_at)
	SELECT i.id, i.kind, l, row.title, row.slug, '#' || i.id, row.summary, row.body, coalesce(row.reflects, '{}'), r.version,
	       coalesce(w.published_at, now()), now()
	FROM   items i
	JOIN   revisions r ON r.item_id = i.id AND r.version = $2
	CROSS  JOIN unnest($3::text[]) l
	LEFT   JOIN withdrawn w ON w.item_id = i.id AND w.locale = l
	CROSS  JOIN LATERAL jsonb_populate_record(NULL::translations, r.snapshot #> ARRAY['translations', l]) row
	WHERE  i.id = $1
	ON CONFLICT (item_id, locale) DO UPDATE
	SET title = EXCLUDED.title, slug = EXCLUDED.slug, summary = EXCLUDED.summary, body = EXCLUDED.body,
	    reflects = EXCLUDED.reflects, version = EXCLUDED.version,
	    updated_at = CASE WHEN $4 THEN translations.updated_at ELSE EXCLUDED.updated_at END`

func notify(ctx context.Context, tx pgx.Tx, k *content.Info) error {
	_, err := tx.Exec(ctx, `SELECT pg_notify($1, $2)`, Channel, k.Name)
	return err
}

// publicIn returns the locales in which an item will be public: those it is public
// in, with the version each shows, and these at version 0, which stands for the
// one being published.
func publicIn(ctx context.Context, tx pgx.Tx, id int64, locales []locale.Locale) (map[locale.Locale]int, error) {
	public := map[locale.Locale]int{}
	rows, _ := tx.Query(ctx, `SELECT locale, version FROM translations WHERE item_id = $1`, id)
	var l locale.Locale
	var version int
	_, err := pgx.ForEachRow(rows, []any{&l, &version}, func() error { public[l] = version; return nil })
	for _, l := range locales {
		public[l] = 0
	}
	return public, err
}

// meaning turns the violation of a constraint into what an editor can mend. Forms
// and place find nearly all of them before; what is left is two people at once.
func meaning(err error) error {
	c := violates(err)
	field, code := "facts", form.Malformed
	switch {
	case c == "":
		return err
	case strings.HasPrefix(c, "translations_kind_locale_path"):
		field, code = "slug", form.Taken
	case strings.HasSuffix(c, "_fkey"):
		code = form.NotRef
	case strings.HasSuffix(c, "_key"): // UNIQUE: table_column_key
		field, code = columnOf(c), form.Taken
	case strings.HasSuffix(c, "_check"): // CHECK: table_column_check
		field = columnOf(c)
	}
	return fmt.Errorf("%w (%w)", &content.InvalidError{Problems: []content.Problem{{Field: field, Code: code}}}, err)
}

// columnOf returns the field that a constraint of a kind's table is named after.
func columnOf(constraint string) string {
	for _, k := range content.All {
		if rest, ok := strings.CutPrefix(constraint, k.Table+"_"); ok {
			if i := strings.LastIndex(rest, "_"); i > 0 {
				return "facts." + rest[:i]
			}
		}
	}
	return "facts"
}
