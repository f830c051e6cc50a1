// Package ring is the site's figure: the twenty-two member states as points of a
// circle, in the order of a voyage around the Atlantic, and the lines that the facts
// of an item draw between them. It says where points and lines are; pages and
// pictures give them their colours.
package ring

import (
	"math"
	"strconv"
)

// Codes are the ISO 3166-1 alpha-2 codes of the states, by the number of their point.
var Codes = [22]string{
	"PT", "ES", "AD", "BR", "UY", "AR", "PY", "CL", "BO", "PE", "EC",
	"CO", "VE", "PA", "CR", "NI", "SV", "HN", "GT", "MX", "CU", "DO",
}

// Radius is that of the circle, whose middle is the origin: x grows to the right, y
// downwards, as in SVG.
const Radius = 100

// labelRadius is that of the circle on which the codes stand, outside the points.
const labelRadius = 115

// Point returns where point k stands, to a tenth. Point 0 is half a step clockwise
// from the top, so that no point is the first.
func Point(k int) (x, y float64) { return points[k][0], points[k][1] }

// Label returns where the middle of the code beside point k stands, to a tenth.
func Label(k int) (x, y float64) { return at(k, labelRadius) }

// number is that of the point of each code.
var number = func() map[string]int {
	n := map[string]int{}
	for k, code := range Codes {
		n[code] = k
	}
	return n
}()

// points are where the points stand, and written what path data calls them: rings are
// drawn by the hundred.
var points, written = place()

func place() (points [len(Codes)][2]float64, written [len(Codes)]string) {
	for k := range points {
		x, y := at(k, Radius)
		points[k] = [2]float64{x, y}
		written[k] = strconv.FormatFloat(x, 'f', -1, 64) + " " + strconv.FormatFloat(y, 'f', -1, 64)
	}
	return points, written
}

func at(k int, radius float64) (x, y float64) {
	sin, cos := math.Sincos((float64(k) + 0.5) / float64(len(Codes)) * 2 * math.Pi)
	return tenth(radius * sin), tenth(-radius * cos)
}

// tenth rounds to a tenth. Adding nothing makes a negative zero, which would be
// written "-0", a zero.
func tenth(f float64) float64 { return math.Round(f*10)/10 + 0 }

// numbers returns the points of those codes that have one, each once, in the order
// of the ring: a drawing does not depend on the order in which facts are listed.
func numbers(codes []string) []int {
	var lit [len(Codes)]bool
	for _, code := range codes {
		if k, ok := number[code]; ok {
			lit[k] = true
		}
	}
	ks := make([]int, 0, len(Codes))
	for k, on := range lit {
		if on {
			ks = append(ks, k)
		}
	}
	return ks
}
