package msg

import "github.com/nicksnyder/go-i18n/v2/i18n"

// The pages of summits.
var (
	SummitsTitle   = &i18n.Message{ID: "summits.title", One: "La cumbre desde {{.Year}}", Many: "{{.N}} cumbres desde {{.Year}}", Other: "{{.N}} cumbres desde {{.Year}}"}
	SummitsLead    = &i18n.Message{ID: "summits.lead", Other: "Cada año de 1991 a 2014; desde entonces, por regla general, cada dos. Aquí están sus sedes, fechas, lemas y documentos."}
	SummitsIn      = &i18n.Message{ID: "summits.in", One: "{{.N}} cumbre", Many: "{{.N}} cumbres", Other: "{{.N}} cumbres"}
	Announced      = &i18n.Message{ID: "summit.announced", Other: "Anunciada; este sitio aún no publica sus resultados."}
	Dates          = &i18n.Message{ID: "summit.dates", Other: "Fechas"}
	AnnouncedDates = &i18n.Message{ID: "summit.announced_dates", Other: "Fechas anunciadas"}
	City           = &i18n.Message{ID: "summit.city", Other: "Ciudad"}
	Host           = &i18n.Message{ID: "summit.host", Other: "País anfitrión"}
	InBrief        = &i18n.Message{ID: "summit.in_brief", Other: "En breve"}
	Documents      = &i18n.Message{ID: "summit.documents", Other: "Documentos"}
	DocumentsIntro = &i18n.Message{ID: "summit.documents_intro", Other: "Los documentos que la cumbre adoptó, por su título oficial."}
	Approved       = &i18n.Message{ID: "summit.approved", Other: "Programas aprobados"}
	Road           = &i18n.Message{ID: "summit.road", Other: "Camino a la cumbre"}
	RoadIntro      = &i18n.Message{ID: "summit.road_intro", Other: "Reuniones que la prepararon."}
	PreviousSummit = &i18n.Message{ID: "summit.previous", Other: "Cumbre anterior · {{.Year}}"}
	NextSummit     = &i18n.Message{ID: "summit.next", Other: "Cumbre siguiente · {{.Year}}"}
	Neighbours     = &i18n.Message{ID: "summit.neighbours", Description: "Name of the links to the summits before and after", Other: "Cumbres anterior y siguiente"}
	HostRing       = &i18n.Message{ID: "summit.ring", Description: "What the ring of countries shows, for screen readers", Other: "Los países miembros en anillo, con el anfitrión señalado: {{.Country}}"}
)
