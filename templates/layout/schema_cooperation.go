package layout

import (
	"strconv"

	"segib.org/web/internal/content"
)

// Project is a program, with the states that are known to take part.
func Project(v View, p content.Entry[content.Program]) any {
	o := thing("Project", object{
		"name":        p.Title,
		"description": p.Summary,
		"url":         v.Base + To(v, p),
	})
	if acronym := p.Facts.Acronym.In(v.L()); acronym != "" {
		o["alternateName"] = acronym
	}
	if p.Facts.Started != "" {
		o["foundingDate"] = p.Facts.Started
	}
	if p.Facts.Website != "" {
		o["sameAs"] = p.Facts.Website
	}
	if seat := v.Catalog.State(p.Facts.SeatID); seat != nil {
		address := thing("PostalAddress", object{"addressCountry": seat.Facts.ISO2})
		if city := p.Facts.SeatCity.In(v.L()); city != "" {
			address["addressLocality"] = city
		}
		o["address"] = address
	}
	var members []any
	for _, s := range v.Catalog.Participants(&p.Facts) {
		members = append(members, thing("Country", object{"name": s.Title, "url": v.Base + To(v, s)}))
	}
	if len(members) > 0 {
		o["areaServed"] = members
	}
	return root(o)
}

// PlanWork is an action plan with its axes and approaches as its parts.
func PlanWork(v View, p content.Entry[content.Plan]) any {
	o := thing("CreativeWork", object{
		"name":             p.Title,
		"description":      p.Summary,
		"url":              v.Base + To(v, p),
		"inLanguage":       p.Locale,
		"temporalCoverage": strconv.Itoa(p.Facts.Starts) + "/" + strconv.Itoa(p.Facts.Ends),
		"publisher":        secretariat(v),
	})
	if acronym := p.Facts.Acronym.In(v.L()); acronym != "" {
		o["alternateName"] = acronym
	}
	var parts []any
	for _, class := range []string{content.AxisClass, content.ApproachClass} {
		for _, a := range v.Catalog.AxesOf(p.ID, class) {
			parts = append(parts, thing("CreativeWork", object{"name": a.Title, "url": v.Base + To(v, a)}))
		}
	}
	if len(parts) > 0 {
		o["hasPart"] = parts
	}
	return root(o)
}

// AxisWork is an axis or an approach as a part of its plan.
func AxisWork(v View, a content.Entry[content.Axis]) any {
	o := thing("CreativeWork", object{
		"name":        a.Title,
		"description": a.Summary,
		"url":         v.Base + To(v, a),
		"inLanguage":  a.Locale,
		"position":    a.Facts.Number,
	})
	if p := content.By(v.Catalog.Plans, a.Facts.PlanID); p != nil {
		o["isPartOf"] = thing("CreativeWork", object{"name": p.Title, "url": v.Base + To(v, *p)})
	}
	return root(o)
}
