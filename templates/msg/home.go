package msg

import "github.com/nicksnyder/go-i18n/v2/i18n"

// The home page.
var (
	HomeTitle       = &i18n.Message{ID: "home.title", Other: "Sostenemos el diálogo y la cooperación de {{.Count}} países de las dos orillas del Atlántico."}
	HomeLead        = &i18n.Message{ID: "home.lead", Other: "La Secretaría General Iberoamericana prepara las cumbres de jefas y jefes de Estado y de Gobierno, da seguimiento a lo que en ellas se acuerda y acompaña los programas en los que los países cooperan."}
	AllCountries    = &i18n.Message{ID: "home.all_countries", One: "El país miembro", Many: "Los {{.N}} países", Other: "Los {{.N}} países"}
	MapKey          = &i18n.Message{ID: "home.map_key", Other: "Oficinas: {{.Cities}}"}
	MapName         = &i18n.Message{ID: "home.map_name", Description: "Name of the map, for screen readers", Other: "Mapa de los países miembros"}
	SummitsIntro    = &i18n.Message{ID: "home.summits_intro", Other: "Jefas y jefes de Estado y de Gobierno se reúnen desde {{.Year}}."}
	AllSummits      = &i18n.Message{ID: "home.all_summits", One: "La cumbre", Many: "Las {{.N}} cumbres", Other: "Las {{.N}} cumbres"}
	LastHeld        = &i18n.Message{ID: "home.last_held", Other: "Última cumbre celebrada"}
	NextAnnounced   = &i18n.Message{ID: "home.next_announced", Other: "Siguiente de la serie"}
	IberoSummit     = &i18n.Message{ID: "home.ibero_summit", Description: "Below a roman numeral: XXIX", Other: "Cumbre Iberoamericana"}
	AnnouncedFor    = &i18n.Message{ID: "home.announced_for", Other: "Anunciada en {{.City}}, {{.Days}}. Este sitio aún no publica sus resultados."}
	Figures         = &i18n.Message{ID: "home.figures", Other: "La cooperación en cifras"}
	FiguresIntro    = &i18n.Message{ID: "home.figures_intro", Other: "Cada cifra se calcula sobre los datos publicados en este sitio."}
	FigureStates    = &i18n.Message{ID: "home.figure_states", Description: "Below a large number", One: "país miembro", Many: "países miembros", Other: "países miembros"}
	FromTo          = &i18n.Message{ID: "home.from_to", Description: "The first and the last country by the alphabet", Other: "De {{.First}} a {{.Last}}"}
	FigurePrograms  = &i18n.Message{ID: "home.figure_programs", Description: "Below a large number", One: "programa, iniciativa o proyecto adscrito", Many: "programas, iniciativas y proyectos adscritos", Other: "programas, iniciativas y proyectos adscritos"}
	FigureTakePart  = &i18n.Message{ID: "home.figure_take_part", Other: "Con los países que participan en cada uno"}
	FigureSummits   = &i18n.Message{ID: "home.figure_summits", Description: "Below a large number", One: "cumbre convocada desde {{.Year}}", Many: "cumbres convocadas desde {{.Year}}", Other: "cumbres convocadas desde {{.Year}}"}
	HeldOf          = &i18n.Message{ID: "home.held_of", One: "{{.N}} celebrada", Many: "{{.N}} celebradas", Other: "{{.N}} celebradas"}
	FigureAxes      = &i18n.Message{ID: "home.figure_axes", Description: "Below a large number", One: "eje de trabajo", Many: "ejes de trabajo", Other: "ejes de trabajo"}
	PlanYears       = &i18n.Message{ID: "home.plan_years", Other: "{{.Roman}} Plan de Acción, {{.From}}–{{.To}}"}
	AllNews         = &i18n.Message{ID: "home.all_news", Other: "Todas las noticias"}
	NoNewsHome      = &i18n.Message{ID: "home.no_news", Other: "Todavía no hay noticias publicadas en este sitio. Mientras tanto, puede leer sobre:"}
	InstrumentsLead = &i18n.Message{ID: "home.instruments_lead", Other: "Lo que las cumbres han adoptado."}
	AllInstruments  = &i18n.Message{ID: "home.all_instruments", Other: "Todos los instrumentos"}
	OfficesNow      = &i18n.Message{ID: "home.offices_now", Other: "Hora local de cada oficina, ahora."}
	OfficesAndPress = &i18n.Message{ID: "home.offices_press", Other: "Oficinas y contactos"}
)
