package postgres_test

import (
	"errors"
	"fmt"
	"slices"
	"testing"

	"segib.org/web/internal/content"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/postgres"
	"segib.org/web/internal/postgres/pgtest"
)

func TestALanguageIsPublishedByItself(t *testing.T) {
	t.Parallel()
	d := desk{t, pgtest.New(t)}
	id := d.create(articles)
	draft := article("Uno", "uno")
	draft.Translations[locale.PT] = text("Um", "um")
	draft.Translations[locale.EN] = text("One", "") // not finished
	d.save(articles, id, 0, draft)
	in := func(l locale.Locale, path string) string {
		e, err := postgres.Find(t.Context(), d.pool, content.Articles, l, path)
		if err != nil {
			return err.Error()
		}
		return fmt.Sprintf("%s %s %v", e.Locale, e.Title, e.Paths)
	}
	expect := func(l locale.Locale, path, want string) {
		t.Helper()
		if got := in(l, path); got != want {
			t.Errorf("%s in %s is %q, not %q", path, l, got, want)
		}
	}
	d.publish(articles, id, 1, es)
	expect(locale.ES, "uno", "es Uno map[es:uno]")
	expect(locale.EN, "uno", "es Uno map[es:uno]")
	expect(locale.PT, "um", `article "um" in pt: not found`)
	d.publish(articles, id, 1, []locale.Locale{locale.PT})
	expect(locale.PT, "um", "pt Um map[es:uno pt:um]")
	expect(locale.PT, "uno", "pt Um map[es:uno pt:um]")
	expect(locale.EN, "um", "es Uno map[es:uno pt:um]")
	if got := problems(d.tryPublish(articles, id, 1, locale.All)); !slices.Equal(got, []string{"en.slug required"}) {
		t.Errorf("an unfinished language: %v", got)
	}
	if got := problems(d.tryPublish(articles, id, 1, []locale.Locale{"fr"})); !slices.Equal(got, []string{"fr.title required", "fr.slug required"}) {
		t.Errorf("a language of others: %v", got)
	}
	d.unpublish(articles, id, es)
	expect(locale.ES, "uno", "pt Um map[pt:um]")
	expect(locale.PT, "um", "pt Um map[pt:um]")
	d.unpublish(articles, id, []locale.Locale{locale.PT})
	for _, path := range []string{"uno", "um"} {
		if _, err := postgres.Find(t.Context(), d.pool, content.Articles, locale.ES, path); !errors.Is(err, content.ErrGone) {
			t.Errorf("%s: %v", path, err)
		}
	}
	for _, table := range []string{"translations", "articles", "links", "search"} {
		if n := d.number(`SELECT count(*) FROM ` + table); n != 0 {
			t.Errorf("%s still has %d rows", table, n)
		}
	}
	d.publish(articles, id, 1, es)
	expect(locale.PT, "um", "es Uno map[es:uno]")
}

func TestFirstPublicationIsRemembered(t *testing.T) {
	t.Parallel()
	d := desk{t, pgtest.New(t)}
	id := d.published(articles, article("Uno", "uno"))
	first, _ := postgres.Get(t.Context(), d.pool, content.Articles, locale.ES, id)
	d.publish(articles, id, d.save(articles, id, 1, article("Dos", "uno")), es)
	again, err := postgres.Get(t.Context(), d.pool, content.Articles, locale.ES, id)
	if err != nil || !again.PublishedAt.Equal(first.PublishedAt) || !again.UpdatedAt.After(first.UpdatedAt) || again.Title != "Dos" {
		t.Errorf("%+v, %v", again, err)
	}
}

func TestWhatIsNotValidIsNotPublished(t *testing.T) {
	t.Parallel()
	d := desk{t, pgtest.New(t)}
	for _, k := range content.All {
		id := d.create(k)
		d.save(k, id, 0, content.NewDraft(k))
		err := d.tryPublish(k, id, 1, es)
		got := problems(err)
		if !errors.Is(err, content.ErrInvalid) || !slices.Contains(got, "es.title required") || !slices.Contains(got, "es.slug required") {
			t.Errorf("an empty %s: %v", k.Name, err)
		}
		if got := problems(d.tryPublish(k, id, 1, nil)); len(got) == 0 {
			t.Errorf("a %s in no language: %v", k.Name, got)
		}
	}
	for _, table := range []string{"translations", "pages", "links"} {
		if n := d.number(`SELECT count(*) FROM ` + table); n != 0 {
			t.Errorf("%s has %d rows", table, n)
		}
	}
}

// What only the database can know is said of the field that it is about.
func TestWhatIsTaken(t *testing.T) {
	t.Parallel()
	d := desk{t, pgtest.New(t)}
	d.published(articles, article("Uno", "uno"))
	other := article("Otro", "uno")
	other.Translations[locale.PT] = text("Outro", "outro")
	id := d.create(articles)
	d.save(articles, id, 0, other)
	if got := problems(d.tryPublish(articles, id, 1, []locale.Locale{locale.ES, locale.PT})); !slices.Equal(got, []string{"es.slug taken"}) {
		t.Errorf("slug: %v", got)
	}
	d.publish(articles, id, 1, []locale.Locale{locale.PT})
	for k, field := range map[*content.Info]string{
		&content.MemberStates.Info: "facts.iso2 taken", &content.Summits.Info: "facts.number taken",
		&content.Plans.Info: "facts.number taken", &content.Axes.Info: "facts.number taken",
	} {
		draft := d.filled(k)
		d.published(k, draft)
		for _, l := range locale.All {
			draft.In(l).Slug += "-2"
		}
		id := d.create(k)
		d.save(k, id, 0, draft)
		if got := problems(d.tryPublish(k, id, 1, locale.All)); !slices.Equal(got, []string{field}) {
			t.Errorf("a second %s: %v", k.Name, got)
		}
	}
}
