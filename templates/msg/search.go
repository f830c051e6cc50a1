package msg

import "github.com/nicksnyder/go-i18n/v2/i18n"

// The page of the search.
var (
	SearchTitle   = &i18n.Message{ID: "search.title", Description: "A heading: to search this site", Other: "Buscar en este sitio"}
	SearchHelp    = &i18n.Message{ID: "search.help", Other: "Escriba, por ejemplo, el nombre de un país, una cumbre, un programa, una carta o una persona. Se busca primero en español y después en las otras dos lenguas; los acentos no importan."}
	SearchFor     = &i18n.Message{ID: "search.for", Description: "The title of a page of results", Other: "Búsqueda: {{.Query}}"}
	SearchResults = &i18n.Message{ID: "search.results", Other: "Resultados de la búsqueda"}
	Results       = &i18n.Message{ID: "search.count", One: "{{.N}} resultado.", Many: "{{.N}} resultados.", Other: "{{.N}} resultados."}
	ResultsMany   = &i18n.Message{ID: "search.count_many", Other: "Más de {{.Count}} resultados; se muestran los que mejor coinciden."}
	ResultsOwn    = &i18n.Message{ID: "search.count_own", Description: "Some results are in the language of the page, some in others: 7 results: 5 in English and 2 in other languages", Other: "{{.Total}}: {{.Own}} en español y {{.Others}} en otras lenguas."}
	ResultsNumber = &i18n.Message{ID: "search.number", One: "{{.N}} resultado", Many: "{{.N}} resultados", Other: "{{.N}} resultados"}
	Corrected     = &i18n.Message{ID: "search.corrected", Other: "Se muestran resultados de «{{.Query}}»; no hay ninguno de «{{.Typed}}»."}
	ResultKinds   = &i18n.Message{ID: "search.kinds", Description: "Name of the choice of the kind of results, for screen readers", Other: "Tipo de resultado"}
	AllKinds      = &i18n.Message{ID: "search.all_kinds", Description: "Results of every kind", Other: "Todo"}
	OwnLanguage   = &i18n.Message{ID: "search.own", Description: "Heads the results in the language of the page: in English", Other: "En español"}
	OtherLanguage = &i18n.Message{ID: "search.other", Other: "En otras lenguas"}
	OtherWhy      = &i18n.Message{ID: "search.other_why", Other: "Lo que este sitio aún no ha publicado en español."}
	ResultPages   = &i18n.Message{ID: "search.pages", Description: "Name of the links to other pages of results", Other: "Páginas de resultados"}
	PageOf        = &i18n.Message{ID: "search.page_of", Other: "Página {{.Page}} de {{.Pages}}"}
	Nothing       = &i18n.Message{ID: "search.nothing", Other: "No hay resultados de «{{.Query}}»"}
	NothingOfKind = &i18n.Message{ID: "search.nothing_of_kind", Description: "Of the kind of result that the reader chose", Other: "Ningún resultado de «{{.Query}}» es de este tipo"}
	HintSpelling  = &i18n.Message{ID: "search.hint_spelling", Other: "Compruebe cómo está escrito, sobre todo si es un nombre propio."}
	HintFewer     = &i18n.Message{ID: "search.hint_fewer", Other: "Pruebe con menos palabras: se buscan los textos que las tienen todas."}
	HintCommon    = &i18n.Message{ID: "search.hint_common", Description: "Stop words of the language of the page", Other: "Las palabras muy corrientes, como «de» o «los», no se buscan solas."}
	AskUs         = &i18n.Message{ID: "search.ask", Other: "Pregúntenos"}
	AskUsHelp     = &i18n.Message{ID: "search.ask_help", Other: "Si no encuentra lo que necesita, llame o escriba a la oficina que le quede más cerca."}
	TooLong       = &i18n.Message{ID: "search.too_long", One: "La búsqueda es demasiado larga: cabe {{.N}} letra. Quédese con las palabras que mejor distinguen lo que busca.", Many: "La búsqueda es demasiado larga: caben {{.N}} letras. Quédese con las palabras que mejor distinguen lo que busca.", Other: "La búsqueda es demasiado larga: caben {{.N}} letras. Quédese con las palabras que mejor distinguen lo que busca."}
	StartHere     = &i18n.Message{ID: "search.start", Other: "O empiece por una sección"}
)

// Kinds names the kinds of content, many items of them.
var Kinds = map[string]*i18n.Message{
	"member_state": {ID: "kinds.member_state", Other: "Países"},
	"observer":     {ID: "kinds.observer", Other: "Observadores"},
	"summit":       {ID: "kinds.summit", Other: "Cumbres"},
	"meeting":      {ID: "kinds.meeting", Other: "Reuniones"},
	"program":      {ID: "kinds.program", Other: "Programas"},
	"plan":         {ID: "kinds.plan", Other: "Planes de acción"},
	"axis":         {ID: "kinds.axis", Other: "Ejes y enfoques"},
	"charter":      {ID: "kinds.charter", Other: "Instrumentos"},
	"office":       {ID: "kinds.office", Other: "Oficinas"},
	"person":       {ID: "kinds.person", Other: "Personas"},
	"article":      {ID: "kinds.article", Other: "Noticias"},
	"page":         {ID: "kinds.page", Other: "Páginas"},
}
