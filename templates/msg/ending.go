package msg

import "github.com/nicksnyder/go-i18n/v2/i18n"

// What became of a text: that it was withdrawn, and what changed in it since it was published.
var (
	WithdrawnOn    = &i18n.Message{ID: "ending.withdrawn_on", Description: "Heading above a text that no longer holds", Other: "Este texto se retiró el {{.Date}}"}
	WithdrawnKept  = &i18n.Message{ID: "ending.withdrawn_kept", Other: "Se conserva tal como se publicó, solo para consulta: ya no está vigente."}
	WithdrawnTitle = &i18n.Message{ID: "ending.withdrawn_title", Description: "Title of the window", Other: "Retirado: {{.Title}}"}
	WithdrawnItem  = &i18n.Message{ID: "ending.withdrawn_item", Description: "Below the title of an item that a text embeds", Other: "Este texto se ha retirado."}
	LastUpdated    = &i18n.Message{ID: "notes.last_updated", Other: "Última actualización: {{.Date}}"}
	AllChanges     = &i18n.Message{ID: "notes.all", Description: "Opens the list of what changed in a text", One: "Ver el único cambio", Many: "Ver los {{.N}} cambios", Other: "Ver los {{.N}} cambios"}
	UpdatedNote    = &i18n.Message{ID: "notes.feed", Description: "At the end of a summary in a feed", Other: "Actualizado el {{.Date}}: {{.Note}}"}
)
