// Package msg holds every sentence of the interface, in Spanish, the source language.
// `make messages` extracts them into locales/, where their translations stand.
package msg

import "github.com/nicksnyder/go-i18n/v2/i18n"

// What stands around every public page.
var (
	Institution = &i18n.Message{ID: "site.institution", Other: "Secretaría General Iberoamericana"}
	TitleOf     = &i18n.Message{ID: "site.title_of", Description: "The title of a page, in the browser's tab", Other: "{{.Title}} – {{.Site}}"}
	TitleOfLong = &i18n.Message{ID: "site.title_of_long", Description: "The title of a page that is long itself, in the browser's tab", Other: "{{.Title}} – SEGIB"}
	Skip        = &i18n.Message{ID: "site.skip", Other: "Ir al contenido"}
	Menu        = &i18n.Message{ID: "site.menu", Other: "Menú"}
	Close       = &i18n.Message{ID: "site.close", Other: "Cerrar"}
	Language    = &i18n.Message{ID: "site.language", Other: "Idioma"}
	MainNav     = &i18n.Message{ID: "site.main_nav", Description: "Name of the main navigation, for screen readers", Other: "Principal"}
	YouAreHere  = &i18n.Message{ID: "site.you_are_here", Description: "Name of the breadcrumbs, for screen readers", Other: "Está en"}
	Home        = &i18n.Message{ID: "site.home", Other: "Inicio"}
	Search      = &i18n.Message{ID: "site.search", Description: "To search: a button and a field", Other: "Buscar"}
	Previous    = &i18n.Message{ID: "site.previous", Other: "Anterior"}
	Next        = &i18n.Message{ID: "site.next", Other: "Siguiente"}
	Preview     = &i18n.Message{ID: "site.preview", Other: "Vista previa: así lo verán los lectores."}
	OnThisPage  = &i18n.Message{ID: "site.on_this_page", Other: "En esta página"}
)

// The main sections, as the navigation calls them.
var (
	Secretariat = &i18n.Message{ID: "nav.secretariat", Other: "La Secretaría"}
	Countries   = &i18n.Message{ID: "nav.countries", Other: "Países"}
	Summits     = &i18n.Message{ID: "nav.summits", Other: "Cumbres"}
	Cooperation = &i18n.Message{ID: "nav.cooperation", Other: "Cooperación"}
	Instruments = &i18n.Message{ID: "nav.instruments", Other: "Instrumentos"}
	News        = &i18n.Message{ID: "nav.news", Other: "Noticias"}
	Offices     = &i18n.Message{ID: "nav.offices", Other: "Oficinas"}
	Press       = &i18n.Message{ID: "nav.press", Other: "Prensa"}
	Observers   = &i18n.Message{ID: "nav.observers", Other: "Observadores"}
	People      = &i18n.Message{ID: "nav.people", Other: "Personas"}
	Meetings    = &i18n.Message{ID: "nav.meetings", Other: "Reuniones"}
	SiteMap     = &i18n.Message{ID: "nav.site_map", Other: "Mapa del sitio"}
)

// The foot of every page.
var (
	Organ        = &i18n.Message{ID: "foot.organ", Other: "Órgano permanente de apoyo a la Conferencia Iberoamericana."}
	Explore      = &i18n.Message{ID: "foot.explore", Other: "Explorar"}
	Data         = &i18n.Message{ID: "foot.data", Other: "Documentos y datos"}
	Contact      = &i18n.Message{ID: "foot.contact", Other: "Contacto"}
	MatrixLink   = &i18n.Message{ID: "foot.matrix", Other: "Matriz de programas"}
	StatesCSV    = &i18n.Message{ID: "foot.states_csv", Other: "Países (CSV)"}
	ProgramsCSV  = &i18n.Message{ID: "foot.programs_csv", Other: "Programas (CSV)"}
	CalendarLink = &i18n.Message{ID: "foot.calendar", Other: "Calendario de cumbres (iCalendar)"}
	FeedLink     = &i18n.Message{ID: "foot.feed", Other: "Noticias (Atom)"}
	Networks     = &i18n.Message{ID: "foot.networks", Description: "Name of a list of social networks, for screen readers", Other: "Redes"}
	Updated      = &i18n.Message{ID: "foot.updated", Other: "Contenido actualizado el {{.Date}}"}
)

// What a page says where its text exists in another language only.
var (
	ForeignText = &i18n.Message{ID: "foreign.text", Description: "The name of the language is in the reader's own", Other: "Este texto aún no está publicado en español. Se muestra en {{.Language}}."}
	ForeignItem = &i18n.Message{ID: "foreign.item", Description: "A label beside a title, for what exists in another language only", Other: "en {{.Language}}"}
)

// Words of rich text.
var (
	Note    = &i18n.Message{ID: "body.note", Other: "Nota"}
	Warning = &i18n.Message{ID: "body.warning", Other: "Atención"}
	Table   = &i18n.Message{ID: "body.table", Other: "Tabla"}
)

// Sections heads the list of the main sections, where there is nothing else to show.
var Sections = &i18n.Message{ID: "site.sections", Other: "Secciones"}
