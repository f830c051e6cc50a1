package page

import (
	"context"
	"net/url"
	"strconv"
	"strings"
	"time"

	"segib.org/web/internal/content"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/ring"
	"segib.org/web/templates/component"
	"segib.org/web/templates/layout"
	"segib.org/web/templates/msg"
)

func officesHead(ctx context.Context, v layout.View, asked *content.Entry[content.MemberState]) layout.Head {
	h := listHead(v, "office", locale.T(ctx, msg.Offices), officesLead(ctx, v), layout.Offices, "json", "csv", "geojson", "vcf")
	h.Data = []any{layout.Organization(ctx, v)}
	if asked != nil {
		h.Query = url.Values{"country": {strings.ToLower(asked.Facts.ISO2)}}
	}
	return h
}

func officeHead(ctx context.Context, v layout.View, o content.Entry[content.Office]) layout.Head {
	h := layout.Of(v, o, layout.Offices, crumb(ctx, v, "office", msg.Offices))
	h.Here = o.Facts.City.In(v.L())
	h.Formats = layout.Formats(layout.To(v, o), "json", "geojson", "vcf")
	h.Data = []any{layout.OfficePlace(ctx, v, o)}
	return h
}

// officesLead tells where the offices are and, if their hours are known, how many answer now.
func officesLead(ctx context.Context, v layout.View) string {
	var seat, others []string
	known, open := 0, 0
	for _, o := range v.Catalog.Offices {
		if o.Facts.Class == content.Headquarters {
			seat = append(seat, o.Facts.City.In(v.L()))
		} else {
			others = append(others, o.Facts.City.In(v.L()))
		}
		if s := o.Facts.Opening(v.Now); s.Known {
			known++
			if s.Open {
				open++
			}
		}
	}
	lead := locale.T(ctx, msg.OfficesLead, "Seat", locale.And(v.L(), seat...), "Cities", locale.And(v.L(), others...))
	if known > 0 && known == len(v.Catalog.Offices) {
		lead += " " + locale.N(ctx, msg.OfficesAnswer, open)
	}
	return lead
}

// officeRing joins an office's country to those that it serves.
func officeRing(ctx context.Context, v layout.View, o content.Entry[content.Office]) component.Drawing {
	served := v.Catalog.ServedBy(o.ID)
	d := component.Drawing{Lit: codesOf(served), Codes: true}
	var names []string
	for _, s := range served {
		names = append(names, s.Title)
	}
	d.Label = locale.T(ctx, msg.OfficeRing, "Countries", locale.And(v.L(), names...))
	if s := v.Catalog.State(o.Facts.CountryID); s != nil {
		d.One = s.Facts.ISO2
		d.Lines = ring.Fan(d.One, d.Lit...)
	}
	return d
}

// anchor is the id of an office in the list.
func anchor(o content.Entry[content.Office]) string { return "office-" + strconv.FormatInt(o.ID, 10) }

// An officeDay is when an office is open on the present day of the headquarters, in
// whose time hours are counted: a spell is a start and an end between 0 and 24.
type officeDay struct {
	City   string
	Spells [][2]float64
}

// officeDays returns the day of each office whose hours are known, and the hour that it is now.
func officeDays(v layout.View) (days []officeDay, now float64) {
	if len(v.Catalog.Offices) == 0 {
		return nil, 0
	}
	seat := v.Catalog.Offices[0].Facts
	here := seat.Now(v.Now)
	midnight := time.Date(here.Year(), here.Month(), here.Day(), 0, 0, 0, 0, here.Location())
	for _, o := range v.Catalog.Offices {
		if len(o.Facts.Hours) > 0 {
			days = append(days, officeDay{o.Facts.City.In(v.L()), o.Facts.OpenOn(midnight)})
		}
	}
	return days, here.Sub(midnight).Hours()
}

// hourOf writes an hour of the day as clocks do: 17.5 is "17:30".
func hourOf(h float64) string {
	return locale.Clock(time.Time{}.Add(time.Duration(h * float64(time.Hour))))
}
