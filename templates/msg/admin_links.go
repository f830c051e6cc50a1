package msg

import "github.com/nicksnyder/go-i18n/v2/i18n"

// The list of links that lead nowhere.
var (
	LinksTitle    = &i18n.Message{ID: "links.title", Other: "Enlaces rotos"}
	LinksLead     = &i18n.Message{ID: "links.lead", Other: "Cada noche se pregunta si las páginas de fuera a las que remite el sitio siguen contestando. Un enlace entra en la lista cuando falla tres noches seguidas, o dos si la respuesta es que la página ya no existe, y sale de ella en cuanto se corrige y se publica. Los que llevan a una ficha que ya no es pública entran al instante."}
	LinksWhich    = &i18n.Message{ID: "links.which", Description: "Name of a choice between broken links and those that have moved, for screen readers", Other: "Qué enlaces"}
	LinksDead     = &i18n.Message{ID: "links.dead", Description: "Links that are broken", Other: "Rotos"}
	LinksMoved    = &i18n.Message{ID: "links.moved", Description: "Links to pages that have moved for good and still lead there", Other: "Trasladados"}
	LinksNone     = &i18n.Message{ID: "links.none", Other: "Ningún enlace roto"}
	LinksNoMoved  = &i18n.Message{ID: "links.no_moved", Other: "Ninguna página se ha trasladado"}
	LinksDownload = &i18n.Message{ID: "links.download", Other: "Descargar en CSV"}
	LinksCaption  = &i18n.Message{ID: "links.caption", Other: "Los enlaces, por la ficha en la que están"}
	LinksPager    = &i18n.Message{ID: "links.pager", Description: "Name of the links to the pages before and after, for screen readers", Other: "Páginas de la lista"}
	LinksBroken   = &i18n.Message{ID: "links.broken", One: "{{.N}} enlace que no lleva a ningún sitio", Many: "{{.N}} enlaces que no llevan a ningún sitio", Other: "{{.N}} enlaces que no llevan a ningún sitio"}
)

// The columns of that list.
var (
	LinksItem   = &i18n.Message{ID: "links.item", Description: "Heads a column", Other: "Ficha"}
	LinksPart   = &i18n.Message{ID: "links.part", Description: "Heads a column", Other: "Lengua"}
	LinksField  = &i18n.Message{ID: "links.field", Description: "Heads a column: the field of a form", Other: "Campo"}
	LinksTo     = &i18n.Message{ID: "links.to", Description: "Heads a column: where the link leads to", Other: "Lleva a"}
	LinksAnswer = &i18n.Message{ID: "links.answer", Description: "Heads a column: what the other site answered", Other: "Qué contestó"}
	LinksSince  = &i18n.Message{ID: "links.since", Description: "Heads a column: since when a link has been broken", Other: "Desde"}
	LinksForm   = &i18n.Message{ID: "links.form", Description: "Heads a column of a file: the address of the form", Other: "Formulario"}
)

// LinkAnswer says what an address answers, by the reason or the outcome.
var LinkAnswer = map[string]*i18n.Message{
	"no-host":     {ID: "links.answer.no_host", Other: "Nada: ese nombre de sitio no existe"},
	"timeout":     {ID: "links.answer.timeout", Other: "Nada a tiempo"},
	"certificate": {ID: "links.answer.certificate", Other: "Su certificado de seguridad no es válido"},
	"no-answer":   {ID: "links.answer.no_answer", Other: "Nada: la conexión falla"},
	"redirects":   {ID: "links.answer.redirects", Other: "Redirige una y otra vez"},
	"private":     {ID: "links.answer.private", Other: "No se le preguntó: es una dirección interna, que los lectores no alcanzan"},
	"not-web":     {ID: "links.answer.not_web", Other: "No se le preguntó: no es una página web"},
	"404":         {ID: "links.answer.not_found", Description: "404 is the number of the answer", Other: "La página no existe (404)"},
	"410":         {ID: "links.answer.gone", Description: "410 is the number of the answer", Other: "La página se retiró (410)"},
	"broken":      {ID: "links.answer.broken", Other: "Un error ({{.Status}})"},
	"hidden":      {ID: "links.answer.hidden", Description: "Of an item of our own, to which a text leads", Other: "Ya no es pública: publíquela o quite el enlace"},
	"moved":       {ID: "links.answer.moved", Other: "Se trasladó para siempre a {{.To}}"},
}
