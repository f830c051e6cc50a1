package msg

import "github.com/nicksnyder/go-i18n/v2/i18n"

// The pages of instruments.
var (
	ChartersTitle  = &i18n.Message{ID: "charters.title", Other: "Cartas y otros instrumentos"}
	ChartersLead   = &i18n.Message{ID: "charters.lead", Other: "Los textos que han adoptado las cumbres, cada uno con su clase, su fecha y la cumbre de la que salió."}
	NoCharters     = &i18n.Message{ID: "charters.none", Other: "Todavía no hay instrumentos publicados en este sitio."}
	PlaceAndYear   = &i18n.Message{ID: "charters.place_year", Description: "Heads the instruments that one summit adopted", Other: "{{.City}}, {{.Year}}"}
	AdoptedOn      = &i18n.Message{ID: "charters.adopted_on", Description: "Said of one or several instruments", Other: "Fecha de adopción: {{.Date}}."}
	CharterKind    = &i18n.Message{ID: "charter.kind", Other: "Clase"}
	CharterDate    = &i18n.Message{ID: "charter.date", Description: "When an instrument was adopted", Other: "Adopción"}
	CharterSymbol  = &i18n.Message{ID: "charter.symbol", Description: "The reference number of a document", Other: "Signatura"}
	AuthenticTexts = &i18n.Message{ID: "charter.authentic", Other: "Textos auténticos"}
	Cite           = &i18n.Message{ID: "charter.cite", Other: "Cómo citar"}
	Citation       = &i18n.Message{ID: "charter.citation", Other: "Conferencia Iberoamericana, «{{.Title}}», {{.Summit}}, {{.City}}, {{.Date}}."}
	CitationBare   = &i18n.Message{ID: "charter.citation_bare", Description: "Of an instrument that no summit adopted", Other: "Conferencia Iberoamericana, «{{.Title}}», {{.Date}}."}
	PermanentLink  = &i18n.Message{ID: "charter.permanent", Other: "Dirección permanente"}
	SameSummit     = &i18n.Message{ID: "charter.same_summit", Other: "De la misma cumbre"}
)
