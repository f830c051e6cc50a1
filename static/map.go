package static

import (
	"encoding/json"
	"io/fs"
	"math"
	"sync"
)

// Drawing is the map of the 22 members around the Atlantic, in units of a viewBox of Size × Size. The sea is the circle
// of Radius at its centre. Every path is the d of an SVG path.
type Drawing struct {
	Size       int
	Radius     int
	Grid       string // meridians and parallels, to be stroked
	Land       string // of all other states
	Members    []Member
	Projection Projection
}

// Member is the outline of a member state, by ISO 3166-1 alpha-2 code in capitals. Members are sorted by it.
type Member struct {
	ISO2   string
	Path   string
	Marker *Marker // nil for a state large enough to point at
}

// Marker is a labelled point beside a small state, at X, Y, and the path of the line that leads to it.
type Marker struct {
	Leader string
	X, Y   int
}

// Projection is Lambert's azimuthal equal-area projection of a sphere about a centre given in degrees, scaled and moved
// to the drawing (J. P. Snyder, Map Projections: A Working Manual, USGS 1987, equations 24-2 to 24-4).
type Projection struct {
	Latitude, Longitude float64
	Scale, X, Y         float64
}

// Map returns the drawing. It is decoded once, shared, and not to be changed.
func Map() *Drawing { return drawing() }

var drawing = sync.OnceValue(func() *Drawing {
	encoded, err := fs.ReadFile(FS, "map.json")
	if err != nil {
		panic(err)
	}
	var d Drawing
	if err := json.Unmarshal(encoded, &d); err != nil {
		panic(err)
	}
	return &d
})

// Place returns where a point given in degrees stands on the drawing.
func (p Projection) Place(latitude, longitude float64) (x, y float64) {
	sin, cos := math.Sincos(radians(latitude))
	sin0, cos0 := math.Sincos(radians(p.Latitude))
	sinL, cosL := math.Sincos(radians(longitude - p.Longitude))
	k := p.Scale * math.Sqrt(2/(1+sin0*sin+cos0*cos*cosL))
	return p.X + k*cos*sinL, p.Y - k*(cos0*sin-sin0*cos*cosL)
}

func radians(degrees float64) float64 { return degrees * math.Pi / 180 }
