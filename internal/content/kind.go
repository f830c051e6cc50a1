package content

import (
	"regexp"
	"strings"

	"segib.org/web/internal/form"
	"segib.org/web/internal/locale"
)

// An Info describes a kind of content to code that handles all kinds alike.
type Info struct {
	Name     string       // discriminator: "member_state"
	Table    string       // holds the published facts: "member_states"; also the segment in admin URLs
	Order    string       // SQL of a public list's order, over the item i, its text t and its facts f
	Search   []string     // keys of facts that readers search for: "capital", "acronym"
	Asked    locale.Label // words that readers search for where no item has them: "teléfono"
	Unique   []string     // keys of facts that no two items may share: "iso2"
	Parent   string       // key of the fact that refers to an item's parent in a tree, or ""
	Prose    bool         // its text is the matter: it is written as one, and its facts come after it
	FourEyes bool         // nothing goes public that somebody else has not approved
	New      func() Facts // with every label and list made: a nil one marshals as null, and jsonb_populate_record applies no defaults
}

// LatestFirst reports whether lists of the kind begin with the latest, not with the letter A.
func (k *Info) LatestFirst() bool { return strings.Contains(k.Order, "DESC") }

// A Kind is an Info that remembers the type of its facts.
type Kind[F any] struct{ Info }

// All lists the kinds in the order in which the admin shows them.
var All = []*Info{
	&Articles.Info, &Pages.Info, &Programs.Info, &Summits.Info, &Meetings.Info, &Charters.Info,
	&Plans.Info, &Axes.Info, &MemberStates.Info, &Observers.Info, &Offices.Info, &People.Info,
}

// ByName returns the kind of that name ("summit"), or nil.
func ByName(name string) *Info { return find(func(k *Info) bool { return k.Name == name }) }

// ByTable returns the kind kept in that table ("summits"), or nil.
func ByTable(table string) *Info { return find(func(k *Info) bool { return k.Table == table }) }

func find(match func(*Info) bool) *Info {
	for _, k := range All {
		if match(k) {
			return k
		}
	}
	return nil
}

// byTitle is the order of lists whose names are sorted in the reader's language
// afterwards (by collation, which differs from the database's).
const byTitle = "t.title, i.id"

// ordered marks the input of an end that lies before its start, as far as both are
// known: 2021 does not lie before 2021-04.
func ordered(f *form.Form, start, end, name string) {
	if f.Reading() && start != "" && end != "" && end < start[:min(len(start), len(end))] {
		f.Fail(name, form.Reversed)
	}
}

// Codes of countries by ISO 3166-1, and the last part of an item's address.
var (
	slugs = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)
	iso2  = regexp.MustCompile(`^[A-Z]{2}$`)
	iso3  = regexp.MustCompile(`^[A-Z]{3}$`)
)
