package msg

import (
	"crypto/sha1"
	"fmt"
	"io/fs"
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/BurntSushi/toml"
	"github.com/nicksnyder/go-i18n/v2/i18n"

	"segib.org/web/locales"
)

// forms are the plural forms of each language by CLDR.
var forms = map[string][]string{"es": {"one", "many", "other"}, "pt": {"one", "many", "other"}, "en": {"one", "other"}}

func form(m *i18n.Message, name string) string {
	return map[string]string{"zero": m.Zero, "one": m.One, "two": m.Two, "few": m.Few, "many": m.Many, "other": m.Other}[name]
}

func plural(m *i18n.Message) bool { return m.One != "" || m.Many != "" }

// translations returns the messages of a language's file by their ids.
func translations(t *testing.T, lang string) map[string]*i18n.Message {
	t.Helper()
	name := "active." + lang + ".toml"
	b, err := fs.ReadFile(locales.FS, name)
	if err != nil {
		t.Fatal(err)
	}
	file, err := i18n.ParseMessageFileBytes(b, name, map[string]i18n.UnmarshalFunc{"toml": toml.Unmarshal})
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]*i18n.Message{}
	for _, m := range file.Messages {
		all[m.ID] = m
	}
	return all
}

var placeholder = regexp.MustCompile(`\{\{\s*\.(\w+)\s*\}\}`)

func placeholders(text string) (names []string) {
	for _, m := range placeholder.FindAllStringSubmatch(text, -1) {
		names = append(names, m[1])
	}
	slices.Sort(names)
	return slices.Compact(names)
}

func TestEveryMessageInEveryLanguage(t *testing.T) {
	t.Parallel()
	source := map[string]sentence{}
	for _, m := range sentences(t) {
		if other, taken := source[m.ID]; taken {
			t.Errorf("%s and %s have the same id %s", m.variable, other.variable, m.ID)
		}
		source[m.ID] = m
	}
	for lang := range forms {
		file := translations(t, lang)
		for id := range file {
			if _, ok := source[id]; !ok {
				t.Errorf("%s: %s is no message any more", lang, id)
			}
		}
		for _, id := range slices.Sorted(maps.Keys(source)) {
			m := source[id]
			switch said := file[id]; {
			case said == nil:
				t.Errorf("%s: %s is not translated", lang, id)
			case lang == "es" && (said.Other != m.Other || said.One != m.One || said.Many != m.Many):
				t.Errorf("%s is not as its variable says: run make messages", id)
			case lang != "es" && said.Hash != hash(m.Message):
				t.Errorf("%s: %s is a translation of another sentence than %q", lang, id, m.Other)
			default:
				complete(t, lang, &m.Message, said)
			}
		}
	}
}

// hash is what goi18n writes beside a translation: it stands for the source it was made of.
func hash(m i18n.Message) string {
	return fmt.Sprintf("sha1-%x", sha1.Sum([]byte(m.Description+m.Other)))
}

// complete reports a plural form that a language has and said lacks, or the reverse, and
// a value that is lost or not given. The form for one thing may say it without values.
func complete(t *testing.T, lang string, source, said *i18n.Message) {
	t.Helper()
	for _, f := range []string{"zero", "one", "two", "few", "many", "other"} {
		want := f == "other" || plural(source) && slices.Contains(forms[lang], f)
		text := form(said, f)
		if (text != "") != want {
			t.Errorf("%s: %s: the form %q is %q", lang, source.ID, f, text)
		}
		if text == "" {
			continue
		}
		got, expected := placeholders(text), placeholders(source.Other)
		if f == "one" {
			expected = slices.DeleteFunc(expected, func(name string) bool { return !slices.Contains(got, name) })
		}
		if !slices.Equal(got, expected) {
			t.Errorf("%s: %s (%s): has the values %v, not %v", lang, source.ID, f, got, expected)
		}
	}
}

func TestEveryMessageIsUsed(t *testing.T) {
	t.Parallel()
	used, _ := uses(t)
	unused := map[string]bool{}
	for _, m := range sentences(t) {
		if !used[m.variable] {
			unused[m.variable] = true
		}
	}
	for _, name := range slices.Sorted(maps.Keys(unused)) {
		t.Errorf("nobody says %s", name)
	}
}

func TestEverySentenceGetsItsValues(t *testing.T) {
	t.Parallel()
	source := map[string]sentence{}
	for _, m := range sentences(t) {
		source[m.variable] = m
	}
	_, calls := uses(t)
	if len(calls) == 0 {
		t.Fatal("nobody says anything")
	}
	for _, c := range calls {
		m, ok := source[c.variable]
		if !ok {
			continue // compiled: it is a message, but one of a map
		}
		given := c.values
		if c.function == "N" {
			given = append(given, "N")
		}
		slices.Sort(given)
		lost := slices.DeleteFunc(placeholders(m.Other), func(name string) bool { return slices.Contains(given, name) })
		if len(lost) > 0 {
			t.Errorf("%s: %s is said without its %v", c.at, c.variable, lost)
		}
		if plural(&m.Message) != (c.function == "N") {
			t.Errorf("%s: %s is said by locale.%s", c.at, c.variable, c.function)
		}
	}
}

// Marks that no careful typesetter leaves: straight quotation marks, three dots for an
// ellipsis, doubled or stray spaces.
var careless = regexp.MustCompile(`"|\.\.\.|  |^ | $| [,;:.?!](?:\s|$)|\( | \)`)

// quotes are the marks of other languages.
var quotes = map[string]string{"es": "“”‘", "pt": "«»‘", "en": "«»"}

func TestTypography(t *testing.T) {
	t.Parallel()
	for lang := range forms {
		for id, m := range translations(t, lang) {
			for _, f := range forms[lang] {
				text := form(m, f)
				if bad := careless.FindString(text); bad != "" {
					t.Errorf("%s: %s has %q: %s", lang, id, bad, text)
				}
				if strings.ContainsAny(text, quotes[lang]) {
					t.Errorf("%s: %s is quoted as in another language: %s", lang, id, text)
				}
			}
		}
	}
}
