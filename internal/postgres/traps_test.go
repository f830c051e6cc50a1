package postgres_test

import (
	"encoding/json"
	"errors"
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/jackc/pgx/v5"

	"segib.org/web/internal/content"
	"segib.org/web/internal/form"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/postgres"
	"segib.org/web/internal/postgres/pgtest"
)

// jsonb_populate_record ignores keys that it does not know, and publishing lists the
// columns that facts fill: both must be the same. Generated columns are nobody's.
func TestFactsHaveAColumnEach(t *testing.T) {
	t.Parallel()
	d := desk{t, pgtest.New(t)}
	for _, k := range content.All {
		rows, _ := d.pool.Query(t.Context(), `
			SELECT column_name::text
			FROM   information_schema.columns
			WHERE  table_name = $1 AND is_generated = 'NEVER' AND column_name <> 'id'`, k.Table)
		columns, err := pgx.CollectRows(rows, pgx.RowTo[string])
		if err != nil {
			t.Fatal(err)
		}
		slices.Sort(columns)
		if keys := slices.Sorted(maps.Keys(object(t, k.New()))); !slices.Equal(keys, columns) {
			t.Errorf("%s has the facts %v and the columns %v", k.Name, keys, columns)
		}
		for _, key := range append(slices.Clone(k.Search), k.Parent) {
			if key != "" && !slices.Contains(columns, key) {
				t.Errorf("%s is searched or arranged by %s, which it does not have", k.Name, key)
			}
		}
	}
}

// jsonb_populate_record applies no defaults, so a nil label or list would break NOT
// NULL. What may be null is a reference, a date or a list that may be unknown.
func TestNewFactsHaveLabelsAndLists(t *testing.T) {
	t.Parallel()
	for _, k := range content.All {
		v := reflect.ValueOf(k.New()).Elem()
		for i := range v.NumField() {
			name := v.Type().Field(i).Name
			if _, label := v.Field(i).Interface().(locale.Label); label && v.Field(i).IsNil() {
				t.Errorf("a new %s has no label %s", k.Name, name)
			}
			ids := v.Field(i).Type() == reflect.TypeFor[[]int64]()
			if v.Field(i).Kind() == reflect.Slice && v.Field(i).IsNil() && !ids {
				t.Errorf("a new %s has no list %s", k.Name, name)
			}
		}
		for key, value := range object(t, k.New()) {
			if value == nil && !nullable(k, key) {
				t.Errorf("%s of a new %s marshals as null", key, k.Name)
			}
		}
	}
}

func nullable(k *content.Info, key string) bool {
	return slices.ContainsFunc(form.Fill(k.New()).Inputs, func(in *form.Input) bool {
		return in.Name == key && (in.Kind == form.KindRef || in.Kind == form.KindRefs || in.Kind == form.KindMedia || in.Kind == form.KindDate ||
			strings.HasPrefix(key, "admitted_")) // years that may be unknown
	})
}

// INSERT … SELECT row.* cannot feed generated columns: the kind and what references
// check it with are the table's own, whatever a snapshot says.
func TestGeneratedColumnsAreTheTables(t *testing.T) {
	t.Parallel()
	d := desk{t, pgtest.New(t)}
	k := &content.Summits.Info
	id := d.published(k, d.filled(k))
	if _, err := d.pool.Exec(t.Context(), `UPDATE revisions SET snapshot = jsonb_set(jsonb_set(snapshot, '{facts,kind}', '"page"'), '{facts,host_kind}', '"page"')`); err != nil {
		t.Fatal(err)
	}
	d.publish(k, id, 1, locale.All)
	if n := d.number(`SELECT count(*) FROM summits WHERE kind = 'summit' AND host_kind = 'member_state'`); n != 1 {
		t.Error("a snapshot changed a generated column")
	}
}

// Publishing replaces rows: what points to an item points to items, and stays.
func TestRepublishingKeepsReferences(t *testing.T) {
	t.Parallel()
	d := desk{t, pgtest.New(t)}
	state := d.published(&content.MemberStates.Info, d.filled(&content.MemberStates.Info))
	summit := d.filled(&content.Summits.Info)
	summit.Facts.(*content.Summit).HostID = &state
	d.published(&content.Summits.Info, summit)
	d.publish(&content.MemberStates.Info, state, 1, locale.All)
	d.unpublish(&content.MemberStates.Info, state, locale.All)
	d.publish(&content.MemberStates.Info, state, 1, locale.All)
	e, err := postgres.Find(t.Context(), d.pool, content.Summits, locale.ES, "titulo-es")
	if err != nil || *e.Facts.HostID != state {
		t.Errorf("the host of the summit is %v, %v", e.Facts.HostID, err)
	}
}

// The kind of what a reference points to is checked, by us with the field's name and
// by a foreign key beneath.
func TestReferenceToAnotherKindIsRefused(t *testing.T) {
	t.Parallel()
	d := desk{t, pgtest.New(t)}
	k := &content.Summits.Info
	draft := d.filled(k)
	host := d.published(&content.Programs.Info, d.filled(&content.Programs.Info))
	draft.Facts.(*content.Summit).HostID = &host
	id := d.create(k)
	d.save(k, id, 0, draft) // as a draft it may be kept
	err := d.tryPublish(k, id, 1, locale.All)
	if got := problems(err); !slices.Equal(got, []string{"facts.host_id not-ref"}) || !errors.Is(err, content.ErrInvalid) {
		t.Errorf("a summit hosted by a program: %v", err)
	}
	nobody := int64(999_999)
	draft.Facts.(*content.Summit).HostID = &nobody
	d.save(k, id, 1, draft)
	if got := problems(d.tryPublish(k, id, 2, locale.All)); !slices.Equal(got, []string{"facts.host_id not-ref"}) {
		t.Errorf("a summit hosted by nobody: %v", got)
	}
	if n := d.number(`SELECT count(*) FROM summits`) + d.number(`SELECT count(*) FROM links WHERE item_id = $1`, id); n != 0 {
		t.Error("something of it is public")
	}
	_, err = d.pool.Exec(t.Context(), `
		INSERT INTO summits (id, number, starts, ends, city, host_id, theme, status, documents)
		VALUES ($1, 1, '1991-07-18', '1991-07-19', '{}', $2, '{}', 'held', '[]')`, id, host)
	if err == nil || !strings.Contains(err.Error(), "summits_host_id_host_kind_fkey") {
		t.Errorf("the database took it: %v", err)
	}
}

// What is typed into every input of every kind comes back as it was, through draft,
// publication and reading.
func TestRoundTripOfEveryKind(t *testing.T) {
	t.Parallel()
	d := desk{t, pgtest.New(t)}
	roundTrip(d, content.Articles)
	roundTrip(d, content.Pages)
	roundTrip(d, content.Programs)
	roundTrip(d, content.Summits)
	roundTrip(d, content.Meetings)
	roundTrip(d, content.Charters)
	roundTrip(d, content.Plans)
	roundTrip(d, content.Axes)
	roundTrip(d, content.MemberStates)
	roundTrip(d, content.Observers)
	roundTrip(d, content.Offices)
	roundTrip(d, content.People)
	if n := d.number(`SELECT count(DISTINCT kind) FROM translations`); n != len(content.All) {
		t.Errorf("%d of %d kinds were tried", n, len(content.All))
	}
}

func roundTrip[F any](d desk, k content.Kind[F]) {
	d.Helper()
	draft := d.filled(&k.Info)
	id := d.published(&k.Info, draft)
	kept := d.revision(&k.Info, id, 1)
	if want, got := asJSON(d.T, draft), asJSON(d.T, kept); got != want {
		d.Errorf("%s was saved as\n%s\nnot\n%s", k.Name, got, want)
	}
	for _, l := range locale.All {
		path := "titulo-" + string(l)
		e, err := postgres.Find(d.Context(), d.pool, k, l, path)
		if err != nil {
			d.Fatal(err)
		}
		if want, got := asJSON(d.T, draft.Facts), asJSON(d.T, e.Facts); got != want {
			d.Errorf("facts of %s were published as\n%s\nnot\n%s", k.Name, got, want)
		}
		in := draft.Translations[l]
		if e.ID != id || e.Kind != k.Name || e.Locale != l || e.Title != in.Title || e.Slug != in.Slug ||
			e.Path != path || e.Summary != in.Summary || !e.Body.Equal(in.Body) || len(e.Paths) != 3 {
			d.Errorf("%s in %s was published as %+v", k.Name, l, e)
		}
		list, err := postgres.List(d.Context(), d.pool, k, l)
		if err != nil || len(list) != 1 || list[0].Title != in.Title || !list[0].Body.Empty() {
			d.Errorf("%s in %s: the list has %+v, %v", k.Name, l, list, err)
		}
	}
}

func asJSON(t *testing.T, v any) string {
	t.Helper()
	b, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func object(t *testing.T, v any) (m map[string]any) {
	t.Helper()
	if err := json.Unmarshal([]byte(asJSON(t, v)), &m); err != nil {
		t.Fatal(err)
	}
	return m
}

// A copy leaves out what is unique: each constraint of a kind's table names such a fact,
// and there are no others.
func TestUniqueFacts(t *testing.T) {
	t.Parallel()
	d := desk{t, pgtest.New(t)}
	for _, k := range content.All {
		rows, _ := d.pool.Query(t.Context(), `
			SELECT array_agg(a.attname::text)
			FROM   pg_constraint c
			JOIN   pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = ANY(c.conkey)
			WHERE  c.conrelid = $1::regclass AND c.contype = 'u'
			GROUP  BY c.oid`, k.Table)
		unique, err := pgx.CollectRows(rows, pgx.RowTo[[]string])
		if err != nil {
			t.Fatal(err)
		}
		named := map[string]bool{}
		for _, columns := range unique {
			i := slices.IndexFunc(columns, func(c string) bool { return slices.Contains(k.Unique, c) })
			if i < 0 {
				t.Errorf("%s: a copy would share %v", k.Name, columns)
				continue
			}
			named[columns[i]] = true
		}
		if len(named) != len(k.Unique) {
			t.Errorf("%s: %v are said to be unique, %v are", k.Name, k.Unique, unique)
		}
	}
}
