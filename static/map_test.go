package static

import (
	"math"
	"strings"
	"testing"
)

func TestMapDrawsTheTwentyTwo(t *testing.T) {
	t.Parallel()
	m := Map()
	var codes []string
	markers := 0
	for _, member := range m.Members {
		codes = append(codes, member.ISO2)
		if !strings.HasPrefix(member.Path, "m") {
			t.Errorf("%s is drawn by %q", member.ISO2, member.Path)
		}
		if member.Marker != nil {
			markers++
		}
	}
	want := "AD AR BO BR CL CO CR CU DO EC ES GT HN MX NI PA PE PT PY SV UY VE"
	if got := strings.Join(codes, " "); got != want || markers != 5 {
		t.Errorf("members %s with %d markers, want %s with 5", got, markers, want)
	}
	if m.Grid == "" || m.Land == "" || m.Size != 1000 {
		t.Errorf("size %d, %d bytes of grid, %d of land", m.Size, len(m.Grid), len(m.Land))
	}
}

// The expected points are those of d3-geo's geoAzimuthalEqualArea, which draws the outlines.
func TestPlaceAgreesWithTheOutlines(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ latitude, longitude, x, y float64 }{
		{-2, -56, 500, 500},
		{40.421, -3.692, 797.53, 171.93}, // Madrid
		{19.43, -99.2, 204.15, 336.65},   // Ciudad de México
		{-34.906, -56.2, 498.75, 737.60}, // Montevideo
		{-12.09, -76.97, 350.18, 575.97}, // Lima
	} {
		if x, y := Map().Projection.Place(c.latitude, c.longitude); math.Abs(x-c.x) > 0.05 || math.Abs(y-c.y) > 0.05 {
			t.Errorf("Place(%v, %v) = %.1f, %.1f, want %.1f, %.1f", c.latitude, c.longitude, x, y, c.x, c.y)
		}
	}
}
