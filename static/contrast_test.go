package static

import (
	"math"
	"os"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// What text and the parts of an interface need at least (WCAG 2.2, 1.4.3 and 1.4.11).
const (
	text = 4.5
	part = 3.0
)

// colors says which tokens the style sheets put on which.
var colors = []struct {
	sheets  []string
	atLeast float64
	grounds string
	inks    string
}{
	{site, text, "paper paper-2", "ink ink-2 ocean coral ok warn"},
	{site, text, "ocean-soft", "ink ink-2 ocean"},
	{site, text, "coral-soft warn-soft", "ink ink-2"},
	{site, text, "ocean ink", "on-ocean"},
	{site, text, "ocean-deep", "on-deep on-deep-2"},
	{site, text, "sea", "member"},
	{site, text, "member-on", "ocean-deep"},
	{site, part, "paper paper-2", "edge line coral ocean"},
	{site, part, "ocean-deep", "member-on"},
	{site, part, "sea land", "member member-on"},
	{site, part, "member", "ocean-deep sea"},
	{admin, text, "paper paper-2 field ocean-soft warn-soft", "ink ink-2 ocean warn"},
	{admin, text, "paper paper-2 field coral-soft", "coral"},
	{admin, text, "paper paper-2 field", "ok"},
	{admin, text, "ins del here", "ink"},
	{admin, text, "ocean ocean-over", "on-ocean"},
	{admin, text, "ocean-deep", "on-deep"},
	{admin, part, "paper paper-2 field", "field-line term"},
	{admin, part, "paper paper-2 field ocean-soft warn-soft coral-soft", "focus"},
	{admin, part, "ins", "ok"},
	{admin, part, "del", "coral"},
}

var (
	site  = []string{"css/tokens.css"}
	admin = []string{"css/tokens.css", "css/admin/tokens.css"}
)

func TestContrast(t *testing.T) {
	t.Parallel()
	for _, c := range colors {
		tokens := colorTokens(t, c.sheets)
		for ground := range strings.FieldsSeq(c.grounds) {
			for ink := range strings.FieldsSeq(c.inks) {
				for i, scheme := range []string{"light", "dark"} {
					ratio := contrast(tokens[ground][i], tokens[ink][i])
					if !(ratio >= c.atLeast) {
						t.Errorf("%s, %s: --%s on --%s is %.2f:1, %v:1 at least", c.sheets, scheme, ink, ground, ratio, c.atLeast)
					}
				}
			}
		}
	}
}

var colorToken = regexp.MustCompile(`--([\w-]+):\s*(?:light-dark\()?#(\w{6})(?:, #(\w{6})\))?;`)

// colorTokens returns the luminance of each token in the light and the dark scheme. A later sheet wins.
func colorTokens(t *testing.T, sheets []string) map[string][2]float64 {
	tokens := map[string][2]float64{}
	for _, sheet := range sheets {
		css, err := os.ReadFile(sheet)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range colorToken.FindAllStringSubmatch(string(css), -1) {
			light, dark := m[2], m[3]
			if dark == "" {
				dark = light
			}
			tokens[m[1]] = [2]float64{luminance(t, light), luminance(t, dark)}
		}
	}
	return tokens
}

// luminance is WCAG's relative luminance of an RRGGBB.
func luminance(t *testing.T, hex string) float64 {
	rgb, err := strconv.ParseUint(hex, 16, 24)
	if err != nil {
		t.Fatal(err)
	}
	linear := func(channel uint64) float64 {
		c := float64(channel&0xff) / 255
		if c <= 0.04045 {
			return c / 12.92
		}
		return math.Pow((c+0.055)/1.055, 2.4)
	}
	return 0.2126*linear(rgb>>16) + 0.7152*linear(rgb>>8) + 0.0722*linear(rgb)
}

// contrast is not a number where a token is missing from the sheets, where both luminances are 0.
func contrast(a, b float64) float64 {
	if a == 0 || b == 0 {
		return math.NaN()
	}
	return (max(a, b) + 0.05) / (min(a, b) + 0.05)
}
