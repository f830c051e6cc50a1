package msg

import "github.com/nicksnyder/go-i18n/v2/i18n"

// The list of programs, and a program's own page.
var (
	Programs         = &i18n.Message{ID: "program.programs", Description: "The section, in breadcrumbs and titles", Other: "Programas"}
	ProgramsCount    = &i18n.Message{ID: "program.count", One: "{{.N}} programa, iniciativa o proyecto adscrito", Many: "{{.N}} programas, iniciativas y proyectos adscritos", Other: "{{.N}} programas, iniciativas y proyectos adscritos"}
	ProgramsLead     = &i18n.Message{ID: "program.lead", Other: "En ellos trabajan juntos los países miembros. No todos participan en todos: cada página dice qué países constan y de cuándo es el dato."}
	ProgramsBy       = &i18n.Message{ID: "program.by", Description: "Name of the form that filters the list, for screen readers", Other: "Filtrar los programas"}
	ProgramsClass    = &i18n.Message{ID: "program.by_class", Description: "Label of a choice between programs, initiatives and affiliated projects", Other: "Tipo"}
	ProgramsArea     = &i18n.Message{ID: "program.by_area", Description: "Label of a choice, and of a fact", Other: "Área"}
	ProgramsCountry  = &i18n.Message{ID: "program.by_country", Description: "Label of a choice", Other: "País que participa"}
	ProgramsAny      = &i18n.Message{ID: "program.any", Description: "A choice of any class or country", Other: "Todos"}
	ProgramsAnyArea  = &i18n.Message{ID: "program.any_area", Description: "A choice of any area", Other: "Todas"}
	ProgramsFilter   = &i18n.Message{ID: "program.filter", Description: "Button", Other: "Filtrar"}
	ProgramsUnfilter = &i18n.Message{ID: "program.unfilter", Other: "Quitar los filtros"}
	ProgramsFound    = &i18n.Message{ID: "program.found", Description: "How many of all programs are left by a filter", One: "{{.N}} de {{.All}}", Many: "{{.N}} de {{.All}}", Other: "{{.N}} de {{.All}}"}
	ProgramsNone     = &i18n.Message{ID: "program.none", Other: "Ninguno reúne esas condiciones."}
	ProgramsUnlisted = &i18n.Message{ID: "program.unlisted_left_out", Description: "Below a list filtered by country", One: "Además, de {{.N}} aún no consta qué países participan.", Many: "Además, de {{.N}} aún no consta qué países participan.", Other: "Además, de {{.N}} aún no consta qué países participan."}
	ProgramCountries = &i18n.Message{ID: "program.countries", One: "{{.N}} país", Many: "{{.N}} países", Other: "{{.N}} países"}
	ProgramSince     = &i18n.Message{ID: "program.since", Other: "desde {{.Year}}"}
	ProgramNoList    = &i18n.Message{ID: "program.no_list", Other: "Lista de países por confirmar"}
	ProgramSite      = &i18n.Message{ID: "program.site", Description: "Button that leads to a program's own site", Other: "Visitar {{.Site}}"}
	ProgramOf        = &i18n.Message{ID: "program.of", Description: "How many countries take part, of all: 11 of 22", Other: "{{.Number}} de {{.All}}"}
	ProgramTBC       = &i18n.Message{ID: "program.tbc", Description: "In place of a number of countries", Other: "Por confirmar"}
	ProgramApproved  = &i18n.Message{ID: "program.approved", Description: "Label of a fact: when and where it was approved", Other: "Aprobación"}
	ProgramSummit    = &i18n.Message{ID: "program.summit", Description: "A summit by its number: X Summit", Other: "{{.Roman}} Cumbre"}
	ProgramSeat      = &i18n.Message{ID: "program.seat", Description: "Label of a fact, and mark of a country: where the program has its seat", Other: "Sede"}
	ProgramWho       = &i18n.Message{ID: "program.who", Other: "Países que participan"}
	ProgramAsOf      = &i18n.Message{ID: "program.as_of", Description: "The date may be a year, years or a month", Other: "Según una lista de {{.Date}}. La participación puede haber cambiado."}
	ProgramUndated   = &i18n.Message{ID: "program.undated", Other: "Según una lista sin fecha. La participación puede haber cambiado."}
	ProgramUnlisted  = &i18n.Message{ID: "program.unlisted", Other: "Este sitio aún no tiene una lista confirmada de los países que participan. Que un país no figure aquí no significa que no participe."}
	ProgramAlso      = &i18n.Message{ID: "program.also", Description: "Heads other programs of an area, whose name is in lower case", Other: "También en {{.Area}}"}
	ProgramAllOf     = &i18n.Message{ID: "program.all_of", Description: "Leads to the programs of an area", One: "El del área", Many: "Los {{.N}} del área", Other: "Los {{.N}} del área"}
	ProgramRing      = &i18n.Message{ID: "program.ring", Description: "What the ring of countries shows, for screen readers", One: "Los países miembros en anillo, con {{.N}} que participa", Many: "Los países miembros en anillo, con los {{.N}} que participan unidos entre sí", Other: "Los países miembros en anillo, con los {{.N}} que participan unidos entre sí"}
	ProgramRingNone  = &i18n.Message{ID: "program.ring_none", Description: "What the ring of countries shows, for screen readers", Other: "Los países miembros en anillo. No consta cuáles participan"}
	ProgramRingSeat  = &i18n.Message{ID: "program.ring_seat", Description: "Follows what the ring of countries shows", Other: "Sede: {{.Country}}"}
)

// ProgramsOfClass counts programs of a class; ProgramClassNote says what defines it.
var (
	ProgramsOfClass = map[string]*i18n.Message{
		"program":            {ID: "program.of_class.program", One: "{{.N}} programa", Many: "{{.N}} programas", Other: "{{.N}} programas"},
		"initiative":         {ID: "program.of_class.initiative", One: "{{.N}} iniciativa", Many: "{{.N}} iniciativas", Other: "{{.N}} iniciativas"},
		"affiliated-project": {ID: "program.of_class.affiliated-project", One: "{{.N}} proyecto adscrito", Many: "{{.N}} proyectos adscritos", Other: "{{.N}} proyectos adscritos"},
	}
	ProgramClassName = map[string]*i18n.Message{
		"program":            {ID: "program.class_name.program", Description: "Below a large number", One: "programa", Many: "programas", Other: "programas"},
		"initiative":         {ID: "program.class_name.initiative", Description: "Below a large number", One: "iniciativa", Many: "iniciativas", Other: "iniciativas"},
		"affiliated-project": {ID: "program.class_name.affiliated-project", Description: "Below a large number", One: "proyecto adscrito", Many: "proyectos adscritos", Other: "proyectos adscritos"},
	}
	ProgramClassNote = map[string]*i18n.Message{
		"program":            {ID: "program.class_note.program", Other: "En un programa participan al menos siete países miembros"},
		"initiative":         {ID: "program.class_note.initiative", Other: "En una iniciativa, al menos tres"},
		"affiliated-project": {ID: "program.class_note.affiliated-project", Other: "Los lleva un organismo que no es un gobierno nacional"},
	}
)

// The matrix of programs by states.
var (
	Matrix         = &i18n.Message{ID: "matrix.title", Other: "Quién participa en qué"}
	MatrixSee      = &i18n.Message{ID: "matrix.see", Description: "Button", Other: "Ver quién participa en qué"}
	MatrixSize     = &i18n.Message{ID: "matrix.size", Description: "30 programs, initiatives and affiliated projects by 22 countries", Other: "{{.Programs}} por {{.Countries}}."}
	MatrixCSV      = &i18n.Message{ID: "matrix.csv", Other: "Descargar en CSV"}
	MatrixCaption  = &i18n.Message{ID: "matrix.caption", Other: "Los países se agrupan por la oficina que los atiende. A la derecha, cuántos participan; al pie, en cuántos participa cada uno."}
	MatrixUnlisted = &i18n.Message{ID: "matrix.unlisted", One: "De {{.N}} aún no consta la lista de países: no cuenta en los totales.", Many: "De {{.N}} aún no consta la lista de países: no cuentan en los totales.", Other: "De {{.N}} aún no consta la lista de países: no cuentan en los totales."}
	MatrixTakes    = &i18n.Message{ID: "matrix.takes", Description: "A country takes part in a program", Other: "Participa"}
	MatrixSeat     = &i18n.Message{ID: "matrix.seat", Description: "A country takes part in a program and is its seat", Other: "Participa y es la sede"}
	MatrixKey      = &i18n.Message{ID: "matrix.key", Description: "Name of the list of what the signs mean, for screen readers", Other: "Leyenda"}
	MatrixOrder    = &i18n.Message{ID: "matrix.order", Description: "Before a choice of orders", Other: "Ordenar"}
	MatrixFirst    = &i18n.Message{ID: "matrix.first", Description: "Label of a choice of a country whose programs come first", Other: "Primero, los de un país"}
	MatrixProgram  = &i18n.Message{ID: "matrix.program", Description: "Head of a column", Other: "Programa"}
	MatrixTotal    = &i18n.Message{ID: "matrix.total", Description: "Head of a column: how many countries take part in a program", Other: "Total de países"}
	MatrixTotals   = &i18n.Message{ID: "matrix.totals", Description: "Head of a row: in how many programs a country takes part", Other: "Total por país"}
	MatrixNoTotal  = &i18n.Message{ID: "matrix.no_total", Description: "In place of a number", Other: "Sin dato"}
	MatrixTakesIn  = &i18n.Message{ID: "matrix.takes_in", Description: "Heads the programs in which a country takes part", Other: "Participa {{.Country}}"}
	MatrixTakesNot = &i18n.Message{ID: "matrix.takes_not", Description: "Heads the programs on whose list a country is not", Other: "No figura {{.Country}}"}
)

// MatrixSort names the orders of the matrix.
var MatrixSort = map[string]*i18n.Message{
	"":             {ID: "matrix.sort.area", Description: "An order: by", Other: "por área"},
	"name":         {ID: "matrix.sort.name", Description: "An order: by", Other: "por nombre"},
	"participants": {ID: "matrix.sort.participants", Description: "An order: by", Other: "por número de países"},
	"started":      {ID: "matrix.sort.started", Description: "An order: by", Other: "por antigüedad"},
	"class":        {ID: "matrix.sort.class", Description: "An order: by", Other: "por tipo"},
}
