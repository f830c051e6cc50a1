package layout

import (
	"time"

	"segib.org/web/internal/content"
)

// hold notes that the page shows something that will not be so after a time, if that is one.
func (v View) hold(t time.Time) {
	if v.Until != nil && !t.IsZero() && (v.Until.IsZero() || t.Before(*v.Until)) {
		*v.Until = t
	}
}

// notice is the notice that readers of the page see now, or nil. The page holds until it
// next begins or ends.
func (v View) notice() *content.Notice {
	n := v.Catalog.Arrangement.Notice
	if n == nil || n.Text[v.L()] == "" {
		return nil
	}
	v.hold(n.Turns(v.Now))
	if !n.Shown(v.L(), v.Now) {
		return nil
	}
	return n
}

// noticeDoor is where a notice leads: nowhere if readers cannot read what it led to.
func (v View) noticeDoor(n *content.Notice) (d MenuDoor) {
	switch {
	case n.ItemID != nil:
		r, ok := v.Catalog.Lead(*n.ItemID)
		if !ok {
			return d
		}
		d.Href, d.Name = v.Href(r), r.Title
		if r.Locale != v.L() {
			d.Named, d.Leads = r.Locale, r.Locale
		}
	case n.URL != "":
		d.Href, d.Name = n.URL, n.URL
	}
	if name, other := labelled(v, n.Link); name != "" && (other == "" || n.ItemID == nil) {
		d.Name, d.Named = name, other
	}
	return d
}
