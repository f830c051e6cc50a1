package postgres

// hand is the condition that an item waits, in one of the states $%[2]d in one of the locales
// $%[1]d, with something in it that the user $%[3]d wrote since readers see what they see: the
// text in that locale or, where that is public, the facts. %[4]s may be NOT, with nothing.
const hand = `EXISTS (
	SELECT FROM unnest($%[1]d::text[]) l
	LEFT   JOIN translations t ON t.item_id = i.id AND t.locale = l
	WHERE  i.states && ARRAY(SELECT l || ':' || s FROM unnest($%[2]d::text[]) s)
	AND    %[4]s EXISTS (
	           SELECT FROM revisions v
	           WHERE  v.item_id = i.id AND v.author = $%[3]d
	           AND   (l = ANY(v.changed) AND v.version > coalesce(t.version, 0)
	           OR     t.version IS NOT NULL AND 'facts' = ANY(v.changed) AND v.version > i.public)))`
