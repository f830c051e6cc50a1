package msg

import "github.com/nicksnyder/go-i18n/v2/i18n"

// The pages of member states.
var (
	StatesTitle    = &i18n.Message{ID: "states.title", Other: "Países miembros"}
	StatesLead     = &i18n.Message{ID: "states.lead", Other: "La Conferencia Iberoamericana reúne a {{.Count}} países, {{.America}} de América Latina y {{.Iberia}} de la península ibérica. De ellos, {{.Founders}} son miembros desde la primera cumbre, en {{.Year}}."}
	AlsoObservers  = &i18n.Message{ID: "states.also_observers", One: "También participa {{.N}} observador", Many: "También participan {{.N}} observadores", Other: "También participan {{.N}} observadores"}
	StatesList     = &i18n.Message{ID: "states.list", Description: "Heads the list, for screen readers", Other: "Lista de países"}
	StatesSearch   = &i18n.Message{ID: "states.search", Description: "Labels a field to type in", Other: "Nombre o capital"}
	Filter         = &i18n.Message{ID: "states.filter", Description: "A button", Other: "Filtrar"}
	ByRegion       = &i18n.Message{ID: "states.by_region", Other: "Región"}
	ByOffice       = &i18n.Message{ID: "states.by_office", Other: "Oficina que los atiende"}
	AllRegions     = &i18n.Message{ID: "states.all_regions", Other: "Todas"}
	AllOffices     = &i18n.Message{ID: "states.all_offices", Other: "Todas"}
	StatesCaption  = &i18n.Message{ID: "states.caption", Description: "Caption of the table", One: "{{.N}} país. Programas según la lista que publica cada uno.", Many: "{{.N}} países, por orden alfabético. Programas según la lista que publica cada uno.", Other: "{{.N}} países, por orden alfabético. Programas según la lista que publica cada uno."}
	AsData         = &i18n.Message{ID: "states.as_data", Description: "Before links to a list in other formats: CSV, GeoJSON", Other: "La lista completa, como datos:"}
	ColumnCountry  = &i18n.Message{ID: "states.column_country", Other: "País y capital"}
	ColumnTongues  = &i18n.Message{ID: "states.column_languages", Other: "Principales lenguas oficiales"}
	ColumnSince    = &i18n.Message{ID: "states.column_since", Description: "Year in which a country became a member", Other: "Desde"}
	ColumnHosted   = &i18n.Message{ID: "states.column_hosted", Other: "Cumbres acogidas"}
	ColumnPrograms = &i18n.Message{ID: "states.column_programs", Other: "Programas"}
	ColumnOffice   = &i18n.Message{ID: "states.column_office", Other: "Oficina"}
	NoStates       = &i18n.Message{ID: "states.none", Other: "Ningún país coincide con lo que busca"}
	NoStatesHelp   = &i18n.Message{ID: "states.none_help", Other: "Compruebe cómo está escrito el nombre o quite alguno de los filtros."}
	EveryState     = &i18n.Message{ID: "states.every", One: "Ver el país miembro", Many: "Ver los {{.N}} países", Other: "Ver los {{.N}} países"}

	MemberFromFirst = &i18n.Message{ID: "state.member_from_first", Other: "País miembro desde la primera cumbre, en {{.Year}}."}
	MemberSince     = &i18n.Message{ID: "state.member_since", Other: "País miembro desde {{.Year}}."}
	Capital         = &i18n.Message{ID: "state.capital", Other: "Capital"}
	Tongues         = &i18n.Message{ID: "state.languages", One: "Lengua oficial", Many: "Principales lenguas oficiales", Other: "Principales lenguas oficiales"}
	Hosted          = &i18n.Message{ID: "state.hosted", Other: "Cumbres acogidas"}
	NoneHosted      = &i18n.Message{ID: "state.none_hosted", Description: "Summits that a country has hosted", Other: "Ninguna"}
	Joined          = &i18n.Message{ID: "state.joined", Other: "Programas en los que participa"}
	JoinedIntro     = &i18n.Message{ID: "state.joined_intro", Description: "N is the number of programs whose participants are known", One: "Participa en {{.Count}} de los programas, iniciativas y proyectos adscritos; solo de {{.N}} se publica la lista de países.", Many: "Participa en {{.Count}} de los {{.N}} programas, iniciativas y proyectos adscritos de los que se conoce la lista de países.", Other: "Participa en {{.Count}} de los {{.N}} programas, iniciativas y proyectos adscritos de los que se conoce la lista de países."}
	Unlisted        = &i18n.Message{ID: "state.unlisted", Description: "After a sentence on the programs whose participants are known", One: "De otro, la lista está por confirmar.", Many: "De otros {{.N}}, la lista está por confirmar.", Other: "De otros {{.N}}, la lista está por confirmar."}
	InMatrix        = &i18n.Message{ID: "state.in_matrix", Other: "Compararlo en la matriz"}
	ServedBy        = &i18n.Message{ID: "state.served_by", Other: "Oficina que lo atiende"}
	StateRing       = &i18n.Message{ID: "state.ring", Description: "What the ring of countries shows, for screen readers", Other: "Los países miembros en anillo, con este señalado: {{.Country}}"}
	NearStates      = &i18n.Message{ID: "state.neighbours", Description: "Name of the links to the countries before and after in the alphabet", Other: "Países anterior y siguiente de la lista"}
)
