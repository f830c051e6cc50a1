package postgres

import (
	"context"

	"github.com/jackc/pgx/v5"

	"segib.org/web/internal/content"
	"segib.org/web/internal/locale"
)

// An Ending is how an item's texts in some languages are taken from readers.
type Ending struct {
	Locales  []locale.Locale
	Actor    int64        // 0 for the program itself
	How      string       // content.Withdrawn, content.Moved or content.Gone, which "" is too
	Reason   locale.Label // why, a sentence in each language; readers see it where a text is withdrawn
	Why      string       // the reason for staff; the audit keeps it
	Target   int64        // the item that stands in its place, where it moved
	Schedule int64        `json:"-"` // what the program fulfils by it, or 0
}

// Unpublish takes an item's texts in the given locales away from readers, and its facts
// with the last of them. Withdrawn texts stay readable at their address with the reason;
// the address of one that moved leads to the target; the others answer 410 Gone. A text
// that has ended may be given another ending, except that one that is not readable any
// more cannot be withdrawn. It returns a *content.InvalidError with problems of the
// fields "locales", "how", "target" and "es.reason".
func Unpublish(ctx context.Context, tx pgx.Tx, k *content.Info, id int64, e Ending) error {
	e = e.clean()
	if e.How == content.Moved { // of two items that would lead to each other at once the second is refused
		if _, err := tx.Exec(ctx, `SELECT pg_advisory_xact_lock(hashtext('paths.moved_to'))`); err != nil {
			return err
		}
	}
	if _, err := lockItem(ctx, tx, k, id); err != nil {
		return err
	}
	if err := e.check(ctx, tx, id, true); err != nil {
		return err
	}
	b := &pgx.Batch{}
	queueEnding(b, id, e)
	b.Queue(`DELETE FROM translations WHERE item_id = $1 AND locale = ANY($2)`, id, e.Locales)
	b.Queue(`DELETE FROM `+k.Table+` WHERE id = $1 AND NOT EXISTS (SELECT FROM translations WHERE item_id = $1)`, id)
	b.Queue(`
		DELETE FROM links
		WHERE  item_id = $1
		AND   (split_part(field, '.', 1) = ANY($2) OR NOT EXISTS (SELECT FROM translations WHERE item_id = $1))`, id, e.Locales)
	queueUnused(b, id)
	b.Queue(`UPDATE items SET public = 0 WHERE id = $1 AND NOT EXISTS (SELECT FROM translations WHERE item_id = $1)`, id)
	queueSearch(b, k, id)
	queueUnread(b, id, e.Locales)
	queueCalledOff(b, id, e)
	queueStates(b, id)
	queueUnseen(b, id)
	queueAct(b, act{actor: e.Actor, action: acts[e.How], item: id, locales: e.Locales, note: e.Why, schedule: e.Schedule})
	if err := tx.SendBatch(ctx, b).Close(); err != nil {
		return meaning(err)
	}
	if err := linkLiveMedia(ctx, tx, k, id); err != nil {
		return err
	}
	if err := place(ctx, tx, k, id); err != nil {
		return meaning(err)
	}
	if err := recheckClaims(ctx, tx, id); err != nil {
		return err
	}
	return notify(ctx, tx, k)
}

// acts names each ending in the audit.
var acts = map[string]string{content.Withdrawn: "withdraw", content.Moved: "move", content.Gone: "unpublish"}

// queueEnding notes what an address answers with from now on.
func queueEnding(b *pgx.Batch, id int64, e Ending) {
	if e.How == content.Withdrawn {
		b.Queue(`
			INSERT INTO withdrawn (item_id, kind, locale, path, version, facts_version, published_at, updated_at, reason)
			SELECT t.item_id, t.kind, t.locale, t.path, t.version, i.public, t.published_at, t.updated_at, $3::jsonb ->> t.locale
			FROM   translations t
			JOIN   items i ON i.id = t.item_id
			WHERE  t.item_id = $1 AND t.locale = ANY($2)`, id, e.Locales, e.Reason)
		b.Queue(`UPDATE withdrawn SET reason = $3::jsonb ->> locale WHERE item_id = $1 AND locale = ANY($2)`, id, e.Locales, e.Reason)
		return
	}
	queueRevival(b, id, e.Locales)
	if e.How == content.Moved {
		b.Queue(`UPDATE paths SET moved_to = $3 WHERE item_id = $1 AND locale = ANY($2)`, id, e.Locales, e.Target)
	}
}

// queueRevival forgets how texts ended: they are public again, or end in another way.
func queueRevival(b *pgx.Batch, id int64, locales []locale.Locale) {
	b.Queue(`DELETE FROM withdrawn WHERE item_id = $1 AND locale = ANY($2)`, id, locales)
	b.Queue(`UPDATE paths SET moved_to = NULL WHERE item_id = $1 AND locale = ANY($2) AND moved_to IS NOT NULL`, id, locales)
}
