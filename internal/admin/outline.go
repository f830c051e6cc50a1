package admin

import (
	"net/url"
	"slices"
	"strconv"
	"strings"

	page "segib.org/web/templates/admin"
)

// An outline is the rows of a list as they were typed, each under the names that its inputs
// have within it. Buttons add to it, take from it and move in it before anything is saved, so
// that the order of a list can be changed without a script. What is below another row, one
// level deep, goes where that goes.
type outline []url.Values

// mostRows is how many rows of a list a form reads.
const mostRows = 100

// outlineOf returns the rows of a list of a form, in their order.
func outlineOf(v url.Values, list string) (o outline) {
	rows := map[int]url.Values{}
	for name, values := range v {
		index, key, _ := strings.Cut(strings.TrimPrefix(name, list+"."), ".")
		i, err := strconv.Atoi(index)
		if err != nil || i < 0 || i >= mostRows || !strings.HasPrefix(name, list+".") {
			continue
		}
		if rows[i] == nil {
			rows[i] = url.Values{}
		}
		rows[i][key] = values
	}
	for i := range mostRows {
		if rows[i] != nil {
			o = append(o, rows[i])
		}
	}
	return o
}

// put sets the rows of a list of a form.
func (o outline) put(v url.Values, list string) {
	for name := range v {
		if strings.HasPrefix(name, list+".") {
			delete(v, name)
		}
	}
	for i, row := range o {
		for key, values := range row {
			v[list+"."+strconv.Itoa(i)+"."+key] = values
		}
	}
}

// written returns the rows in which something is written.
func (o outline) written() outline {
	return slices.DeleteFunc(slices.Clone(o), func(row url.Values) bool {
		for key, values := range row {
			if key != "level" && key != page.OpenRow && strings.TrimSpace(strings.Join(values, "")) != "" {
				return false
			}
		}
		return true
	})
}

func (o outline) below(i int) bool { return i < len(o) && o[i].Get("level") == "1" }

// end returns where what belongs to row i ends.
func (o outline) end(i int) int {
	j := i + 1
	for !o.below(i) && o.below(j) {
		j++
	}
	return j
}

// parent returns the row that row i is below, or -1.
func (o outline) parent(i int) int {
	for i--; i >= 0; i-- {
		if !o.below(i) {
			return i
		}
	}
	return -1
}

// move returns the rows moved so that what belongs to row i stands before row j.
func (o outline) move(i, j int) outline {
	part, end := slices.Clone(o[i:o.end(i)]), o.end(i)
	moved := slices.Concat(o[:i], o[end:])
	if j > i {
		j -= end - i
	}
	return slices.Insert(moved, j, part...)
}

// leveled returns the rows with row i on a level.
func (o outline) leveled(i int, level string) outline {
	o = slices.Clone(o)
	row := url.Values{}
	for key, values := range o[i] {
		row[key] = values
	}
	row.Set("level", level)
	o[i] = row
	return o
}

// do returns the rows after an act on row i, and where that row is then; false if it cannot
// be done.
func (o outline) do(act string, i int) (outline, int, bool) {
	if i < 0 || i >= len(o) {
		return o, i, false
	}
	switch act {
	case page.RowUp:
		return o.up(i)
	case page.RowDown:
		return o.down(i)
	case page.RowIn:
		if o.below(i) || i == 0 {
			return o, i, false
		}
		return o.leveled(i, "1"), i, true
	case page.RowOut:
		if p := o.parent(i); o.below(i) && p >= 0 {
			end := o.end(p)
			return o.move(i, end).leveled(end-1, ""), end - 1, true
		}
	case page.RowAway:
		for j := range o.end(i) - i - 1 { // what was below it stays, for itself
			o = o.leveled(i+1+j, "")
		}
		return slices.Delete(slices.Clone(o), i, i+1), min(i, len(o)-2), true
	}
	return o, i, false
}

func (o outline) up(i int) (outline, int, bool) {
	switch p := o.parent(i); {
	case !o.below(i) && i > 0: // before the one above it
		return o.move(i, max(p, 0)), max(p, 0), true
	case o.below(i) && p >= 0 && i-1 > p:
		return o.move(i, i-1), i - 1, true
	case o.below(i) && p > 0: // from the first of its parent to the last of the one above
		return o.move(i, p), p, true
	}
	return o, i, false
}

func (o outline) down(i int) (outline, int, bool) {
	end := o.end(i)
	switch {
	case end >= len(o):
		return o, i, false
	case !o.below(i): // after the one below it
		next := o.end(end)
		return o.move(i, next), next - (end - i), true
	default: // after its neighbour, or to be the first of the next parent
		return o.move(i, end+1), i + 1, true
	}
}

// ways returns what can be done to each row.
func (o outline) ways() (list []page.Ways) {
	for i := range o {
		w := page.Ways{}
		for _, act := range page.RowActs {
			_, _, w[act] = o.do(act, i)
		}
		list = append(list, w)
	}
	return list
}
