package share

import (
	"bytes"
	"image/png"
	"testing"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"

	"segib.org/web/internal/content"
	"segib.org/web/internal/form"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/postgres"
	"segib.org/web/internal/postgres/pgtest"
)

// A site has an item of each kind whose ring differs, all public in Spanish and Portuguese.
type site struct {
	pool                                                *pgxpool.Pool
	office, uruguay, argentina, summit, program, person *item
}

type item struct {
	id      int64
	version int
	kind    *content.Info
	slug    string
	facts   content.Facts
}

func newSite(t *testing.T) *site {
	t.Helper()
	s := &site{pool: pgtest.New(t)}
	made := func(k *content.Info, slug string) *item {
		id, err := postgres.Create(t.Context(), s.pool, k)
		if err != nil {
			t.Fatal(err)
		}
		return &item{id: id, kind: k, slug: slug}
	}
	s.office, s.uruguay = made(&content.Offices.Info, "montevideo"), made(&content.MemberStates.Info, "uruguay")
	s.argentina, s.summit = made(&content.MemberStates.Info, "argentina"), made(&content.Summits.Info, "xvi-cumbre")
	s.program, s.person = made(&content.Programs.Info, "ibermuseos"), made(&content.People.Info, "allamand")
	city := locale.Label{"es": "Montevideo", "pt": "Montevidéu", "en": "Montevideo"}
	s.office.facts = &content.Office{
		Class: content.SubRegional, Street: "Plaza Independencia 759", City: city, CountryID: &s.uruguay.id, Phones: []content.Phone{},
		Email: "conosur@segib.org", TimeZone: "America/Montevideo", Hours: []content.Hours{},
	}
	state := func(iso2, iso3 string) content.Facts {
		return &content.MemberState{
			ISO2: iso2, ISO3: iso3, OfficialName: city, Capital: city, Languages: []string{"es"},
			Region: content.Regions[0], Joined: 1991, OfficeID: &s.office.id,
		}
	}
	s.uruguay.facts, s.argentina.facts = state("UY", "URY"), state("AR", "ARG")
	s.summit.facts = &content.Summit{
		Number: 16, Starts: form.Day(2006, 11, 3), Ends: form.Day(2006, 11, 5), City: city, HostID: &s.uruguay.id,
		Theme: locale.Label{}, Status: content.Held, Documents: []locale.Label{},
	}
	s.program.facts = &content.Program{
		Acronym: locale.Label{},
		Class:   "program", Area: "culture", SeatCity: locale.Label{}, SeatID: &s.argentina.id,
		Participants: []int64{s.uruguay.id, s.argentina.id},
	}
	s.person.facts = &content.Person{Role: city, Since: "2022", CountryID: &s.uruguay.id}
	for _, i := range []*item{s.office, s.uruguay, s.argentina, s.summit, s.program, s.person} {
		s.publish(t, i)
	}
	return s
}

// publish publishes an item as it is, with its slug for a title.
func (s *site) publish(t *testing.T, i *item) {
	t.Helper()
	locales := []locale.Locale{locale.ES, locale.PT}
	d := content.NewDraft(i.kind)
	d.Facts = i.facts
	for _, l := range locales {
		d.Translations[l] = &content.Translation{Title: i.slug, Slug: i.slug, Summary: i.slug}
	}
	err := postgres.Tx(t.Context(), s.pool, func(tx pgx.Tx) (err error) {
		if i.version, err = postgres.Save(t.Context(), tx, i.kind, i.id, i.version, d, 0); err != nil {
			return err
		}
		return postgres.Publish(t.Context(), tx, i.kind, i.id, postgres.Publication{Version: i.version, Locales: locales})
	})
	if err != nil {
		t.Fatal(err)
	}
}

func (s *site) picture(t *testing.T, i *item, l locale.Locale) []byte {
	t.Helper()
	b, err := postgres.ShareImage(t.Context(), s.pool, i.id, l)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := png.Decode(bytes.NewReader(b)); err != nil {
		t.Fatal(err)
	}
	return b
}
