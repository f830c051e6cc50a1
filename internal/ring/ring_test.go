package ring

import (
	"fmt"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// testdata holds figures of the design, drawn by another program; each path
// must say the same as ours.
func TestFiguresOfTheDesign(t *testing.T) {
	t.Parallel()
	iberbibliotecas := []string{"BR", "CL", "CO", "CR", "EC", "SV", "ES", "MX", "PA", "PY", "PE"}
	for _, c := range []struct {
		file, class string
		path        Path
	}{
		{"fan-uy", "ring-chords", Fan("UY")},
		{"fan-uy", "ring-lit", Dots(Codes[:]...)},
		{"fan-uy", "ring-one", Dots("UY")},
		{"fan-do", "ring-chords", Fan("DO", Codes[:]...)},
		{"chords", "ring-chords", Chords(iberbibliotecas)},
		{"chords", "ring-lit", Dots(iberbibliotecas...)},
		{"chords", "ring-one", Dots("CO")},
		{"star-3", "ring-chords", Star(4)},
		{"star-5", "ring-chords", Star(5)},
		{"star-7", "ring-chords", Star(6)},
		{"star-9", "ring-chords", Star(7)},
		{"hull", "ring-hull", Hull(lit(t, "hull"))},
	} {
		t.Run(c.file+" "+c.class, func(t *testing.T) {
			want, got := segments(figure(t, c.file, c.class)), segments(c.path.String())
			if !slices.Equal(got, want) {
				t.Errorf("got  %v\nwant %v", got, want)
			}
		})
	}
}

func TestLabelsOfTheDesign(t *testing.T) {
	t.Parallel()
	svg := read(t, "fan-uy")
	for k, code := range Codes {
		x, y := Label(k)
		if want := fmt.Sprintf(`<text x="%v" y="%v" class="on">%s<`, x, y, code); !strings.Contains(svg, want) {
			t.Errorf("the design does not have %s", want)
		}
	}
}

func TestPathData(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		path Path
		want string
	}{
		{Dots("AR"), "M100 0h0"},
		{Dots("ES", "XX", "PT", "ES"), "M14.2 -99h0M41.5 -91h0"},
		{Chords([]string{"ES", "PT"}), "M14.2 -99L41.5 -91"},
		{Chords([]string{"ES"}), ""},
		{Fan("XX"), ""},
		{Fan("ES", "ES", "AD", "PT"), "M41.5 -91L14.2 -99M41.5 -91L65.5 -75.6"},
		{Hull(nil), ""},
		{Hull([]string{"PT"}), "M14.2 -99h0"},
		{Hull([]string{"PT", "ES"}), "M14.2 -99L41.5 -91"},
		{Hull([]string{"ES", "AR", "PT"}), "M14.2 -99L41.5 -91L100 0Z"},
	} {
		if got := c.path.String(); got != c.want {
			t.Errorf("%v: got %q, want %q", c.path, got, c.want)
		}
	}
}

func TestStarMeetsEveryPoint(t *testing.T) {
	t.Parallel()
	for _, id := range []int64{-1, 0, 1, 2, 3, 1 << 62} {
		line := Star(id)[0]
		met := slices.Compact(slices.Sorted(slices.Values(line)))
		if len(met) != len(Codes) || line[0] != line[len(line)-1] {
			t.Errorf("%d: %v", id, line)
		}
	}
}

// segments returns the lines of SVG path data, each as its two ends, without
// direction and sorted, so that what is drawn is compared and not how it is written.
func segments(d string) []string {
	var list []string
	add := func(a, b string) { list = append(list, min(a, b)+" – "+max(a, b)) }
	for _, line := range strings.Split(d, "M")[1:] {
		line, dot := strings.CutSuffix(line, "h0")
		line, closed := strings.CutSuffix(line, "Z")
		points := strings.Split(line, "L")
		for i := range points[1:] {
			add(points[i], points[i+1])
		}
		if dot || closed {
			add(points[len(points)-1], points[0])
		}
	}
	slices.Sort(list)
	return list
}

// lit returns the codes of the lit points of a figure of the design.
func lit(t *testing.T, file string) []string {
	var codes []string
	d := figure(t, file, "ring-lit")
	for _, code := range Codes {
		if strings.Contains(d, Dots(code).String()) {
			codes = append(codes, code)
		}
	}
	return codes
}

func figure(t *testing.T, file, class string) string {
	m := regexp.MustCompile(`class="` + class + `" d="([^"]+)"`).FindStringSubmatch(read(t, file))
	if m == nil {
		t.Fatalf("%s has no %s", file, class)
	}
	return m[1]
}

func read(t *testing.T, file string) string {
	b, err := os.ReadFile("testdata/" + file + ".svg")
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}
