package site

import (
	"fmt"
	"net/http"
	"strings"
	"testing"
	"time"

	"segib.org/web/internal/content"
	"segib.org/web/internal/form"
	"segib.org/web/internal/link"
	"segib.org/web/internal/locale"
)

// resultOf returns the answer to which office serves a country, or "".
func resultOf(body string) string {
	_, rest, _ := strings.Cut(body, `id="result"`)
	answer, _, _ := strings.Cut(rest, "</section>")
	return answer
}

// officeOf is where a form asks which office serves a country.
func officeOf(l locale.Locale, iso2 string) string {
	return link.List(l, "office") + "?country=" + iso2
}

func TestEachStateHasOneOffice(t *testing.T) {
	t.Parallel()
	v := visit(t)
	for _, l := range locale.All {
		c := v.catalog(l)
		served := 0
		for _, s := range c.States {
			answer := resultOf(v.get(officeOf(l, strings.ToLower(s.Facts.ISO2))).body)
			var leadsTo []string
			for _, o := range c.Offices {
				if strings.Contains(answer, `href="`+link.Item(l, "office", o.Path)+`"`) {
					leadsTo = append(leadsTo, o.Title)
				}
			}
			if want := c.Office(s.Facts.OfficeID).Title; len(leadsTo) != 1 || leadsTo[0] != want || !strings.Contains(answer, s.Title) {
				t.Errorf("%s in %s: %v, want %s", s.Title, l, leadsTo, want)
			}
		}
		body := v.get(link.List(l, "office")).body
		if !strings.Contains(body, `action="`+link.List(l, "office")+`#result"`) {
			t.Errorf("in %s the question does not lead to its answer", l)
		}
		for _, o := range c.Offices {
			served += len(c.ServedBy(o.ID))
			if !strings.Contains(body, `id="office-`+fmt.Sprint(o.ID)+`"`) {
				t.Errorf("the list in %s lacks %s", l, o.Title)
			}
		}
		if served != 22 || len(c.States) != 22 || resultOf(body) != "" {
			t.Errorf("in %s %d states are served, of %d", l, served, len(c.States))
		}
	}
}

func TestOfficesAreInOrder(t *testing.T) {
	t.Parallel()
	v := visit(t)
	for l, want := range map[locale.Locale][]string{
		locale.ES: {"Madrid", "Ciudad de México", "Lima", "Montevideo"},
		locale.PT: {"Madri", "Cidade do México", "Lima", "Montevidéu"},
		locale.EN: {"Madrid", "Lima", "Mexico City", "Montevideo"},
	} {
		_, list, _ := strings.Cut(v.get(link.List(l, "office")).body, `id="offices"`)
		at := -1
		for _, city := range want {
			i := strings.Index(list, ">"+city+"</a></h3>")
			if i <= at {
				t.Errorf("in %s %s is out of order", l, city)
			}
			at = i
		}
	}
}

func TestOfficeOfWhat(t *testing.T) {
	t.Parallel()
	v := visit(t)
	for query, want := range map[string]int{"?country=fr": 404, "?country=UY": 404, "?country=uruguay": 404, "?country=%C4%B1": 404, "?country=": 200, "?country=uy": 200} {
		if res := v.get("/es/oficinas" + query); res.StatusCode != want {
			t.Errorf("%s: %d, want %d", query, res.StatusCode, want)
		}
	}
	body := v.get("/es/oficinas?country=uy").body
	if !strings.Contains(body, `href="/pt/escritorios?country=uy"`) || !strings.Contains(body, `rel="canonical" href="`+base+`/es/oficinas"`) {
		t.Error("the switch of languages loses the country, or the answer claims to be a page of its own")
	}
}

// TestPhoneIsCorrectedInOnePlace corrects a number and looks for it wherever it stands.
func TestPhoneIsCorrectedInOnePlace(t *testing.T) {
	t.Parallel()
	v := visit(t)
	edit(v, content.Offices, "madrid", func(d *content.Draft) {
		d.Facts.(*content.Office).Phones = []content.Phone{{Number: "+34910000000", Display: "(+34) 91 000 0000"}}
	})
	c := v.catalog(locale.ES)
	office, spain := c.Offices[0], c.StateByCode("ES")
	for _, l := range locale.All {
		for path, ld := range map[string]bool{
			link.Home(l): true, link.List(l, "office"): true, link.Item(l, "office", office.Paths[l]): true, link.Press(l): true,
			link.Item(l, "member_state", spain.Paths[l]): false, officeOf(l, "pt"): true,
			link.As(link.Item(l, "office", office.Paths[l]), "vcf"): false, link.As(link.List(l, "office"), "json"): false,
			link.As(link.List(l, "office"), "csv"): false, link.As(link.List(l, "office"), "geojson"): false,
		} {
			body := v.get(path).body
			if !strings.Contains(body, "+34910000000") || strings.Contains(body, "+34915901980") || strings.Contains(body, "590 1980") {
				t.Errorf("%s: has not the new number, or still the old", path)
			}
			if ld && !strings.Contains(body, `"telephone":"+34910000000"`) {
				t.Errorf("%s: the structured data has not the new number", path)
			}
		}
	}
}

func TestOfficesWithoutHoursShowOnlyTheTime(t *testing.T) {
	t.Parallel()
	v := visit(t)
	for _, path := range []string{"/es/oficinas", "/es/oficinas/lima", "/es/prensa"} {
		body := v.get(path).body
		if !strings.Contains(body, ">08:40</time>") || strings.Contains(body, `class="state`) || strings.Contains(body, `id="day"`) {
			t.Errorf("%s: lacks the time in Lima, or says more of hours than is known", path)
		}
		if res := v.get(path); res.Header.Get("Expires") != noon.Add(time.Minute).Format(http.TimeFormat) {
			t.Errorf("%s: holds until %q", path, res.Header.Get("Expires"))
		}
	}
}

func TestOfficeHours(t *testing.T) {
	t.Parallel()
	v := visit(t)
	weekdays := []content.Hours{{Days: []int{1, 2, 3, 4, 5}, Opens: "09:00", Closes: "17:30"}}
	for _, slug := range []string{"madrid", "ciudad-de-mexico", "montevideo", "lima"} {
		edit(v, content.Offices, slug, func(d *content.Draft) {
			d.Facts.(*content.Office).Hours = weekdays
			d.Facts.(*content.Office).Verified = form.Day(2026, time.November, 20)
		})
	}
	v.has("/es/oficinas",
		"Ahora atienden 2 de ellas.", "Abierta, hasta las 17:30", "Cerrada, abre a las 09:00", "Lunes a viernes, 09:00–17:30",
		"Verificado el 20 de noviembre de 2026", `data-until="2026-11-23T16:30:00Z"`, `data-then="Cerrada, abre el martes a las 09:00"`,
		`<rect x="9.00" y="1" width="8.50" height="2">`,  // Madrid's day, in its own time
		`<rect x="15.00" y="1" width="8.50" height="2">`, // Lima's
		`<rect x="16.00" y="1" width="8.00" height="2">`, // Mexico City's, whose last half hour is tomorrow
		`d="M14.67-1v6"`,
	)
	v.has("/en/offices/lima", `"dayOfWeek":["Monday","Tuesday","Wednesday","Thursday","Friday"],"opens":"09:00"`)
}
