package richtext

import (
	"cmp"
	"strconv"
)

// narrowColumns is how many columns a telephone of 320 px shows without scrolling.
const narrowColumns = 3

// table writes a table. One of many columns stands in a region of its own that scrolls, so that the page never does sideways; the
// region takes the focus, which is the only way to scroll it from a keyboard, and has a name that says why.
func (r *renderer) table(n Node) {
	r.tables++
	wide := len(n.Content[0].Content) > narrowColumns
	if wide {
		name := cmp.Or(r.o.Words.Table, "Table") + " " + strconv.Itoa(r.tables)
		if r.section != "" {
			name += ": " + r.section
		}
		r.raw(`<div class="scroll" role="region" tabindex="0"`)
		r.attr("aria-label", name)
		r.raw(">")
	}
	r.raw(`<table class="data">`)
	rows := n.Content
	if head, _ := headers(n); head {
		r.raw("<thead>")
		r.row(rows[0], "col")
		r.raw("</thead>")
		rows = rows[1:]
	}
	if len(rows) > 0 {
		r.raw("<tbody>")
		for _, tr := range rows {
			r.row(tr, "row")
		}
		r.raw("</tbody>")
	}
	r.raw("</table>")
	if wide {
		r.raw("</div>")
	}
}

// row writes a row; its headers head the column or the row as scope says. An empty header is a cell: nothing is called by it.
func (r *renderer) row(tr Node, scope string) {
	r.raw("<tr>")
	for _, cell := range tr.Content {
		name := "td"
		if cell.Type == TableHeader && firstWords(cell) != "" {
			name = "th"
		}
		r.raw("<", name)
		if name == "th" {
			r.attr("scope", scope)
		}
		r.raw(">")
		r.tight(cell.Content)
		r.raw("</", name, ">")
	}
	r.raw("</tr>")
}
