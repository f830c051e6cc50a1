package content_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"
	"time"

	"segib.org/web/internal/content"
	"segib.org/web/internal/form"
	"segib.org/web/internal/locale"
)

// What is kept of settings stays readable: a key that is renamed needs a migration, and these
// values then change with it.
func TestSettingsKeepTheirKeys(t *testing.T) {
	t.Parallel()
	menu := `{"links":[{"label":{"es":"Uno"},"section":"","item_id":7,"url":"","level":1}]}`
	for name, kept := range map[string]string{
		"menu":     menu,
		"footer":   menu,
		"home":     `{"blocks":[{"name":"news","shown":true}],"heading":{"es":"Ahora"},"featured":[1,2]}`,
		"notice":   `{"text":{"es":"Aviso."},"tone":"urgent","item_id":7,"url":"","link":{"en":"More"},"from":"2026-11-25","from_time":"09:00","until":null,"until_time":""}`,
		"identity": `{"name":{"es":"Casa"},"about":{"es":"Una frase."},"networks":[{"name":"Red","url":"https://example.org/casa"}]}`,
	} {
		d, err := content.SettingNamed(name).Decode([]byte(kept))
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if b, err := json.Marshal(d); err != nil || string(b) != kept {
			t.Errorf("%s is kept as %s, %v", name, b, err)
		}
	}
}

// What a setting cannot be.
func TestSettingProblems(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		d     form.Describer
		typed string // name=value, in a row
		want  string // the inputs in error, with what is wrong
	}{
		{new(content.Menu), "links.0.section=summit", ""},
		{new(content.Menu), "links.0.label.es=Uno", "links.0.label.pt required, links.0.label.en required"},
		{new(content.Menu), "links.0.section=summit links.0.url=https://a.example", "links.0.url several"},
		{new(content.Menu), "links.0.section=carousel", "links.0.section not-choice"},
		{new(content.Home), "blocks.0.name=news featured=1 featured=2 featured=3 featured=4 featured=5 featured=6 featured=7", "featured too-many"},
		{new(content.Notice), "notice_tone=urgent", ""},
		{new(content.Notice), "notice_text.es=Aviso notice_tone=urgent lead_url=https://a.example", "lead_label.es required"},
		{new(content.Notice), "notice_tone=urgent notice_from_time=10:00", "notice_from required"},
		{new(content.Notice), "notice_tone=urgent notice_from=2026-11-25 notice_until=2026-11-25", ""},
		{new(content.Notice), "notice_tone=urgent notice_from=2026-11-25 notice_from_time=10:00 notice_until=2026-11-25 notice_until_time=10:00", "notice_until reversed"},
		{new(content.Identity), "institution.es=Casa", "institution.pt required, institution.en required, institution_about.es required, institution_about.pt required, institution_about.en required"},
	} {
		v := map[string][]string{}
		for _, pair := range strings.Fields(test.typed) {
			name, value, _ := strings.Cut(pair, "=")
			v[name] = append(v[name], value)
		}
		var got []string
		for _, in := range form.Read(test.d, v).Problems() {
			got = append(got, in.Name+" "+in.Err)
		}
		if s := strings.Join(got, ", "); s != test.want {
			t.Errorf("%s: %q, not %q", test.typed, s, test.want)
		}
	}
}

// A block that is new, named twice or unknown leaves the home page whole.
func TestHomeIsWhole(t *testing.T) {
	t.Parallel()
	h := &content.Home{}
	form.Read(h, map[string][]string{"blocks.0.name": {"news"}, "blocks.0.shown": {"yes"}, "blocks.1.name": {"news"}, "blocks.2.name": {"carousel"}})
	var names []string
	for _, b := range h.Blocks {
		names = append(names, b.Name)
		if b.Shown != (b.Name == "news") {
			t.Errorf("%s is shown: %v", b.Name, b.Shown)
		}
	}
	if names[0] != "news" || len(names) != len(content.HomeBlocks) {
		t.Errorf("%v", names)
	}
	for _, name := range content.HomeBlocks {
		if !slices.Contains(names, name) {
			t.Errorf("%s is lost", name)
		}
	}
}

// A notice begins and ends by the clock of the institution, also where that is put forward.
func TestNoticeSpan(t *testing.T) {
	t.Parallel()
	madrid, err := time.LoadLocation("Europe/Madrid")
	if err != nil {
		t.Fatal(err)
	}
	n := content.Notice{Text: locale.Label{"es": "Aviso."}, From: form.Day(2027, 3, 28), FromTime: "02:30", Until: form.Day(2027, 3, 28)}
	from, until := n.Span(madrid)
	if from.UTC().Format(time.DateTime) != "2027-03-28 01:30:00" || until.UTC().Format(time.DateTime) != "2027-03-28 22:00:00" {
		t.Errorf("from %s until %s", from.UTC(), until.UTC())
	}
	if n.Shown("es", from.Add(-time.Second)) || !n.Shown("es", from) || n.Shown("es", until) || n.Shown("pt", from) {
		t.Error("it is not shown when it holds")
	}
	if !n.Turns(from.Add(-time.Hour)).Equal(from) || !n.Turns(from).Equal(until) || !n.Turns(until).IsZero() {
		t.Error("it does not turn when it begins and ends")
	}
}
