package richtext

import "slices"

// inline writes runs of text. Marks stay open from one run to the next while they are the same, so that a link whose words
// are partly strong is one link.
func (r *renderer) inline(nodes []Node) {
	var open []Mark
	for _, n := range nodes {
		marks := slices.DeleteFunc(slices.Clone(n.Marks), func(m Mark) bool { return !r.shown(m) })
		same := 0
		for same < min(len(open), len(marks)) && open[same] == marks[same] {
			same++
		}
		r.closeMarks(open[same:])
		for _, m := range marks[same:] {
			r.openMark(m)
		}
		open = marks
		switch n.Type {
		case Text:
			r.text(n.Text)
		case HardBreak:
			r.raw("<br>")
		}
	}
	r.closeMarks(open)
}

// shown reports whether a mark is written: a link to an item that is not published is not.
func (r *renderer) shown(m Mark) bool {
	if m.Type != Link || m.Attrs.Item == 0 {
		return true
	}
	if r.o.Resolve == nil {
		return false
	}
	_, _, _, ok := r.o.Resolve(m.Attrs.Item)
	return ok
}

func (r *renderer) openMark(m Mark) {
	switch m.Type {
	case Strong:
		r.raw("<strong>")
	case Em:
		r.raw("<em>")
	case Lang:
		r.raw("<span")
		r.attr("lang", m.Attrs.Lang)
		r.raw(">")
	case Link:
		r.openLink(m.Attrs)
	}
}

// openLink writes the start of a link. Links out of the site open where the reader chooses, so rel needs no noopener; external is
// for style sheets. The words of a link are in the document's language, so a target in another has hreflang and not lang.
func (r *renderer) openLink(a Attrs) {
	r.raw("<a")
	if a.Item != 0 {
		href, _, lang, _ := r.o.Resolve(a.Item)
		r.attr("href", href)
		if lang != r.o.Locale {
			r.attr("hreflang", lang)
		}
	} else {
		r.attr("href", a.Href)
		if len(a.Href) > 6 && a.Href[:6] == "https:" {
			r.attr("rel", "external")
		}
	}
	r.raw(">")
}

func (r *renderer) closeMarks(marks []Mark) {
	for _, m := range slices.Backward(marks) {
		switch m.Type {
		case Strong:
			r.raw("</strong>")
		case Em:
			r.raw("</em>")
		case Lang:
			r.raw("</span>")
		case Link:
			r.raw("</a>")
		}
	}
}
