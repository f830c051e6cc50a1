package layout

import (
	"segib.org/web/internal/content"
	"segib.org/web/internal/link"
)

// written is what all texts of the site have in common as https://schema.org/CreativeWork.
func written[F any](v View, kind string, e content.Entry[F]) object {
	o := thing(kind, object{
		"name":         e.Title,
		"url":          v.Base + To(v, e),
		"identifier":   v.Base + link.Permanent(e.ID),
		"inLanguage":   e.Locale,
		"dateModified": e.UpdatedAt.UTC(),
		"publisher":    secretariat(v),
	})
	if e.Summary != "" {
		o["description"] = e.Summary
	}
	return root(o)
}

// Legislation is an instrument; class is what it is called.
func Legislation(v View, c content.Entry[content.Charter], class string) any {
	o := written(v, "Legislation", c)
	o["legislationType"] = class
	o["legislationDate"] = c.Facts.AdoptedOn
	if c.Facts.Symbol != "" {
		o["legislationIdentifier"] = c.Facts.Symbol
	}
	if s := v.Catalog.Summit(c.Facts.SummitID); s != nil {
		o["legislationPassedBy"] = thing("Organization", object{"name": s.Title, "url": v.Base + To(v, *s)})
	}
	return o
}

// NewsArticle is a piece of news, image the path of its picture.
func NewsArticle(v View, a content.Entry[content.Article], image string) any {
	o := written(v, "NewsArticle", a)
	o["headline"] = a.Title
	o["datePublished"] = a.Facts.Date
	o["author"] = secretariat(v)
	o["image"] = v.Base + image
	if place := a.Facts.Place.In(v.L()); place != "" {
		o["contentLocation"] = thing("Place", object{"name": place})
	}
	return o
}

// WebPage is an institutional page.
func WebPage(v View, p content.Entry[content.Page]) any { return written(v, "WebPage", p) }

// Person is somebody who holds or held an office of the secretariat.
func Person(v View, p content.Entry[content.Person]) any {
	o := thing("Person", object{
		"name":     p.Title,
		"url":      v.Base + To(v, p),
		"jobTitle": p.Facts.Role.In(v.L()),
	})
	if p.Summary != "" {
		o["description"] = p.Summary
	}
	if p.Facts.Until == "" {
		o["worksFor"] = secretariat(v)
	}
	if s := v.Catalog.State(p.Facts.CountryID); s != nil {
		o["nationality"] = thing("Country", object{"name": s.Title})
	}
	return root(o)
}

// Meeting is a meeting on the way to a summit. One whose dates are not known is no event yet.
func Meeting(v View, m content.Entry[content.Meeting]) any {
	if m.Facts.Starts == "" {
		return written(v, "WebPage", m)
	}
	o := thing("Event", object{
		"name":       m.Title,
		"url":        v.Base + To(v, m),
		"startDate":  m.Facts.Starts,
		"inLanguage": m.Locale,
	})
	if m.Facts.Ends != "" {
		o["endDate"] = m.Facts.Ends
	}
	if city := m.Facts.City.In(v.L()); city != "" {
		o["location"] = thing("Place", object{"name": city, "address": thing("PostalAddress", object{
			"addressLocality": city, "addressCountry": m.Facts.Country,
		})})
	}
	if m.Summary != "" {
		o["description"] = m.Summary
	}
	return root(o)
}
