package form

import (
	"fmt"
	"net/url"
	"slices"
	"testing"

	"segib.org/web/internal/locale"
)

func TestRows(t *testing.T) {
	t.Parallel()
	x := &thing{Rows: []line{{"old", 1}}}
	f := Read(x, url.Values{
		"rows.0.name": {"uno"}, "rows.0.n": {"1"},
		"rows.1.name": {" "}, "rows.1.n": {""}, // left empty: dropped, and no problem
		"rows.3.name": {""}, "rows.3.n": {"3"},
		"rows.4.n":   {"x"},
		"rows.100.n": {"1"}, "rows.-1.n": {"1"}, "rows.x.n": {"1"}, "rows.": {"1"}, "rows": {"1"},
	})
	if got := fmt.Sprint(x.Rows); got != "[{uno 1} { 3} { 0}]" {
		t.Error(got)
	}
	var bad []string
	for _, in := range f.Problems() {
		bad = append(bad, in.Name+" "+in.Err)
	}
	if want := []string{"rows.3.name required", "rows.4.name required", "rows.4.n not-int"}; !slices.Equal(bad, want) {
		t.Error(bad)
	}
	// Shown, there is one row more to type in; its fields have one name in the catalogue.
	f = Fill(&thing{Rows: []line{{"uno", 1}}})
	var names []string
	for _, in := range f.Inputs {
		if in.List == "rows" {
			names = append(names, fmt.Sprint(in.Name, " ", in.Field, " ", in.Row, " ", in.Value()))
		}
	}
	if want := []string{"rows.0.name rows.name 0 uno", "rows.0.n rows.n 0 1", "rows.1.name rows.name 1 ", "rows.1.n rows.n 1 "}; !slices.Equal(names, want) {
		t.Error(names)
	}
	if !Check(&thing{Rows: []line{{"uno", 1}}}).OK() {
		t.Error("the row to type in is a problem")
	}
}

// A team has a list whose rows have a label and a list, and checks between fields.
type team struct {
	Opens, Closes string
	Members       []member
}

type member struct {
	Role  locale.Label
	Years []int
	Notes []line
}

func (x *team) Fields(f *Form) {
	f.Clock("opens", &x.Opens, Need)
	f.Clock("closes", &x.Closes)
	if f.Reading() && x.Closes < x.Opens {
		f.Fail("closes", Reversed)
	}
	List(f, "members", &x.Members, func(f *Form, m *member) {
		f.Label("role", &m.Role, Need)
		f.Ints("years", &m.Years, 1, 3)
		List(f, "notes", &m.Notes, func(f *Form, l *line) { f.Text("name", &l.Name) })
		if f.Reading() && len(m.Years) > 1 {
			f.Fail("years", OutOf)
		}
	})
}

func TestRowsWithin(t *testing.T) {
	t.Parallel()
	x := &team{}
	f := Read(x, url.Values{
		"opens": {"09:00"}, "closes": {"08:00"},
		"members.0.role.es": {"A"}, "members.0.role.pt": {"B"}, "members.0.role.en": {"C"}, "members.0.years": {"1"}, "members.0.notes.1.name": {"n"},
		"members.1.role.es": {"D"}, "members.1.years": {"1", "2"},
	})
	if got := asJSON(t, x.Members); got != `[{"Role":{"en":"C","es":"A","pt":"B"},"Years":[1],"Notes":[{"Name":"n","N":0}]},{"Role":{"es":"D"},"Years":[1,2],"Notes":[]}]` {
		t.Error(got)
	}
	var bad []string
	for _, in := range f.Problems() {
		bad = append(bad, fmt.Sprint(in.Name, " ", in.Field, " ", in.Locale, " ", in.Err))
	}
	if want := []string{"closes closes  reversed", "members.1.role.pt members.role pt required", "members.1.role.en members.role en required", "members.1.years members.years  out-of-range"}; !slices.Equal(bad, want) {
		t.Errorf("%q", bad)
	}
	// What has a problem already keeps the first.
	f = Read(&team{}, url.Values{"opens": {"09:00"}, "closes": {"x"}})
	if bad := f.Problems(); len(bad) != 1 || bad[0].Err != NotTime {
		t.Error(bad)
	}
}

func TestFilling(t *testing.T) {
	t.Parallel()
	for _, in := range Fill(&thing{}).Inputs {
		if in.Err != "" || len(in.Values) != 0 {
			t.Errorf("shown empty, %s is %q, %q", in.Name, in.Values, in.Err)
		}
	}
	for _, in := range Fill(&team{}).Inputs {
		if want := in.Name == "opens" || in.Field == "members.role"; in.Required != want || in.Err != "" {
			t.Errorf("%s required: %v, %q", in.Name, in.Required, in.Err)
		}
	}
	if Read(&team{}, nil).OK() {
		t.Error("nothing is enough")
	}
}

func TestReferences(t *testing.T) {
	t.Parallel()
	id := int64(7)
	got := References(&thing{Ref: &id, Refs: []int64{3, 2}})
	if want := []Reference{{"ref", "page", 7}, {"refs", "", 3}, {"refs", "", 2}}; !slices.Equal(got, want) {
		t.Error(got)
	}
}

func TestDiff(t *testing.T) {
	t.Parallel()
	old := &thing{Text: "a", Int: 1, Label: locale.Label{"es": "x", "pt": "y"}, Rows: []line{{"uno", 1}, {"dos", 2}}}
	now := &thing{Text: "b", Int: 1, Label: locale.Label{"es": "x"}, Refs: []int64{4}, Rows: []line{{"uno", 1}}}
	var got []string
	for _, c := range Diff(Fill(old), Fill(now)) {
		s := c.Input().Name
		if c.Old != nil {
			s += fmt.Sprint(" ", c.Old.Values)
		}
		if c.New != nil {
			s += fmt.Sprint(" → ", c.New.Values)
		}
		got = append(got, s)
	}
	want := []string{"text [a] → [b]", "label.pt [y] → []", "refs [] → [4]", "rows.1.name [dos] → []", "rows.1.n [2] → []"}
	if !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
	if d := Diff(Fill(now), Fill(now)); d != nil {
		t.Error(d)
	}
	if d := Diff(Fill(now), Fill(old)); len(d) != len(want) {
		t.Errorf("%v", d)
	}
}
