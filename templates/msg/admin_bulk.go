package msg

import "github.com/nicksnyder/go-i18n/v2/i18n"

// Choosing several items of a list.
var (
	ViewStale     = &i18n.Message{ID: "list.view_stale", Description: "A view of a list: items whose translations reflect an older source", Other: "Desfasados"}
	ListTag       = &i18n.Message{ID: "list.tag", Other: "Etiqueta"}
	PickColumn    = &i18n.Message{ID: "bulk.pick_column", Description: "Head of a column of checkboxes, for screen readers", Other: "Elegir"}
	PickItem      = &i18n.Message{ID: "bulk.pick", Description: "Name of a checkbox", Other: "Elegir «{{.Title}}»"}
	BulkWith      = &i18n.Message{ID: "bulk.with", Description: "Before a choice of items, after which stand the names of what can be done to them", Other: "Con"}
	BulkChosen    = &i18n.Message{ID: "bulk.chosen", Description: "With: those chosen", Other: "las elegidas"}
	BulkPage      = &i18n.Message{ID: "bulk.page", Description: "With: the 40 of this page", One: "la de esta página", Many: "las {{.N}} de esta página", Other: "las {{.N}} de esta página"}
	BulkAll       = &i18n.Message{ID: "bulk.all", Description: "With: all that the filter selects", Other: "todas las que cumplen el filtro"}
	BulkCount     = &i18n.Message{ID: "bulk.count", One: "{{.N}} elegida", Many: "{{.N}} elegidas", Other: "{{.N}} elegidas"}
	BulkCountMany = &i18n.Message{ID: "bulk.count_many", Description: "After a number, of more than one item", Other: "elegidas"}
	BulkPublish   = &i18n.Message{ID: "bulk.publish", Other: "Publicar…"}
	BulkUnpublish = &i18n.Message{ID: "bulk.unpublish", Other: "Retirar…"}
	BulkTag       = &i18n.Message{ID: "bulk.tag", Other: "Etiquetar…"}
	BulkUntag     = &i18n.Message{ID: "bulk.untag", Other: "Quitar etiquetas…"}
	BulkCSV       = &i18n.Message{ID: "bulk.csv", Other: "Exportar CSV"}
	BulkExport    = &i18n.Message{ID: "bulk.export", Description: "Before JSON, for screen readers", Other: "Exportar"}
	BulkNone      = &i18n.Message{ID: "bulk.none", Other: "No eligió ninguna ficha. Marque las que quiera, o elija todas las de la página."}
)

// BulkTitle names what is done to many items, by the act.
var BulkTitle = map[string]*i18n.Message{
	"publish":   {ID: "bulk.title.publish", One: "Publicar {{.N}} ficha", Many: "Publicar {{.N}} fichas", Other: "Publicar {{.N}} fichas"},
	"unpublish": {ID: "bulk.title.unpublish", One: "Retirar {{.N}} ficha", Many: "Retirar {{.N}} fichas", Other: "Retirar {{.N}} fichas"},
	"tag":       {ID: "bulk.title.tag", One: "Etiquetar {{.N}} ficha", Many: "Etiquetar {{.N}} fichas", Other: "Etiquetar {{.N}} fichas"},
	"untag":     {ID: "bulk.title.untag", One: "Quitar etiquetas a {{.N}} ficha", Many: "Quitar etiquetas a {{.N}} fichas", Other: "Quitar etiquetas a {{.N}} fichas"},
}

// BulkDoes names the button that does it.
var BulkDoes = map[string]*i18n.Message{
	"publish":   {ID: "bulk.does.publish", Description: "A button; in which languages was chosen above", One: "Publicar lo que se pueda de {{.N}} ficha", Many: "Publicar lo que se pueda de {{.N}} fichas", Other: "Publicar lo que se pueda de {{.N}} fichas"},
	"unpublish": {ID: "bulk.does.unpublish", Description: "A button; in which languages was chosen above", One: "Retirar {{.N}} ficha en las lenguas elegidas", Many: "Retirar {{.N}} fichas en las lenguas elegidas", Other: "Retirar {{.N}} fichas en las lenguas elegidas"},
	"tag":       {ID: "bulk.does.tag", One: "Etiquetar {{.N}} ficha", Many: "Etiquetar {{.N}} fichas", Other: "Etiquetar {{.N}} fichas"},
	"untag":     {ID: "bulk.does.untag", One: "Quitarlas a {{.N}} ficha", Many: "Quitarlas a {{.N}} fichas", Other: "Quitarlas a {{.N}} fichas"},
}

// Before something is done to many items.
var (
	BulkAsk          = &i18n.Message{ID: "bulk.ask", Other: "Todavía no se ha hecho nada."}
	BulkLanguages    = &i18n.Message{ID: "bulk.languages", Other: "Lenguas"}
	BulkGoesOut      = &i18n.Message{ID: "bulk.goes_out", Description: "A number of texts", One: "{{.N}} se publicará", Many: "{{.N}} se publicarán", Other: "{{.N}} se publicarán"}
	BulkGoesAway     = &i18n.Message{ID: "bulk.goes_away", Description: "A number of texts that will be taken from readers", One: "{{.N}} se retirará", Many: "{{.N}} se retirarán", Other: "{{.N}} se retirarán"}
	BulkWhy          = &i18n.Message{ID: "bulk.why", Other: "Motivo, para el equipo"}
	BulkWhyHint      = &i18n.Message{ID: "bulk.why_hint", Other: "Queda en el informe."}
	BulkWarnings     = &i18n.Message{ID: "bulk.warnings", One: "Hay {{.N}} aviso sobre estas fichas. Diga por qué se publican así; queda en el historial de cada una.", Many: "Hay {{.N}} avisos sobre estas fichas. Diga por qué se publican así; queda en el historial de cada una.", Other: "Hay {{.N}} avisos sobre estas fichas. Diga por qué se publican así; queda en el historial de cada una."}
	BulkHow          = &i18n.Message{ID: "bulk.how", Other: "Qué encontrarán los lectores"}
	BulkReason       = &i18n.Message{ID: "bulk.reason", Other: "Motivo, para los lectores"}
	BulkReasonHint   = &i18n.Message{ID: "bulk.reason_hint", Other: "Una frase en cada lengua en la que se retira. Solo hace falta si el texto se sigue leyendo."}
	BulkNot          = &i18n.Message{ID: "bulk.not", Other: "No hacer nada"}
	BulkNothing      = &i18n.Message{ID: "bulk.nothing", Description: "Of what was chosen nothing can be published, or taken down", Other: "Aquí no hay nada que hacer, en ninguna lengua."}
	BulkHindered     = &i18n.Message{ID: "bulk.hindered", Other: "Textos que quedarían fuera"}
	BulkHinderedMore = &i18n.Message{ID: "bulk.hindered_more", Other: "Y más. El informe las nombrará todas."}
)

// BulkEnding says what readers find where texts were taken from them.
var BulkEnding = map[string]*i18n.Message{
	"withdrawn": {ID: "bulk.ending.withdrawn", Other: "El texto, marcado como retirado y con el motivo"},
	"gone":      {ID: "bulk.ending.gone", Other: "Un aviso de que la página ya no existe: se publicó por error"},
}

// BulkWrong says what has to be corrected before something is done to many items.
var BulkWrong = map[string]*i18n.Message{
	"locales":   {ID: "bulk.wrong.locales", Other: "Elija al menos una lengua"},
	"why":       {ID: "bulk.wrong.why", Other: "Diga el motivo, para el equipo, en no más de 600 caracteres"},
	"reason.es": {ID: "bulk.wrong.reason_es", Other: "Diga el motivo en español, para los lectores, en no más de 600 caracteres"},
	"reason.pt": {ID: "bulk.wrong.reason_pt", Other: "Diga el motivo en portugués, para los lectores, en no más de 600 caracteres"},
	"reason.en": {ID: "bulk.wrong.reason_en", Other: "Diga el motivo en inglés, para los lectores, en no más de 600 caracteres"},
	"tags":      {ID: "bulk.wrong.tags", Other: "Escriba de una a veinte etiquetas, de no más de 40 letras cada una"},
}

// Verdict says, after a number or a language, why texts would not go with the others.
var Verdict = map[string]*i18n.Message{
	"already":       {ID: "bulk.verdict.already", Description: "After a number of texts or a language: there is nothing to do", Other: "sin nada que hacer"},
	"no-text":       {ID: "bulk.verdict.no_text", Description: "After a number of items or a language", Other: "sin texto"},
	"not-there":     {ID: "bulk.verdict.not_there", Description: "After a number of items, or alone", Other: "en la papelera o con la ficha eliminada"},
	"changed-since": {ID: "bulk.verdict.changed", Description: "After a number of items or a language", Other: "con otra versión, que alguien guardó después de esta pregunta"},
	"was-withdrawn": {ID: "bulk.verdict.withdrawn", Description: "After a number of items or a language", Other: "con el texto retirado; que vuelva se decide en su ficha"},
	"is-scheduled":  {ID: "bulk.verdict.scheduled", Description: "After a number of items or a language", Other: "con la publicación ya programada"},
	"blocked":       {ID: "bulk.verdict.blocked", Description: "After a number of items or a language", Other: "con errores que impiden publicar"},
	"unapproved":    {ID: "bulk.verdict.unapproved", Description: "After a number of items or a language", Other: "sin la aprobación de otra persona"},
	"broken":        {ID: "bulk.verdict.broken", Other: "por un fallo ajeno a la ficha; quien administra el servidor lo encontrará en el registro"},
}

// While something is done to many items, and after.
var (
	BulkBy           = &i18n.Message{ID: "bulk.by", Other: "Lo pidió {{.Who}}, {{.When}}."}
	BulkProgress     = &i18n.Message{ID: "bulk.progress", Other: "Cuánto va hecho"}
	BulkUnderWay     = &i18n.Message{ID: "bulk.under_way", Other: "Van {{.N}} de {{.Of}}. Puede cerrar esta página: sigue solo."}
	BulkFinished     = &i18n.Message{ID: "bulk.finished", Other: "Terminado."}
	BulkCancelled    = &i18n.Message{ID: "bulk.cancelled", Other: "Detenido. Lo que ya se hizo no se deshace."}
	BulkDone         = &i18n.Message{ID: "bulk.done", One: "{{.N}} hecha", Many: "{{.N}} hechas", Other: "{{.N}} hechas"}
	BulkPart         = &i18n.Message{ID: "bulk.part", One: "{{.N}} solo en alguna lengua", Many: "{{.N}} solo en alguna lengua", Other: "{{.N}} solo en alguna lengua"}
	BulkFailed       = &i18n.Message{ID: "bulk.failed", One: "{{.N}} no se pudo hacer", Many: "{{.N}} no se pudieron hacer", Other: "{{.N}} no se pudieron hacer"}
	BulkLeft         = &i18n.Message{ID: "bulk.left", One: "{{.N}} sin tocar", Many: "{{.N}} sin tocar", Other: "{{.N}} sin tocar"}
	BulkCancel       = &i18n.Message{ID: "bulk.cancel", Other: "Detener"}
	BulkReport       = &i18n.Message{ID: "bulk.report", Other: "Descargar el informe"}
	BulkBack         = &i18n.Message{ID: "bulk.back", Other: "Volver a la lista"}
	BulkTroubled     = &i18n.Message{ID: "bulk.troubled", Other: "Qué no se hizo, y por qué"}
	BulkTroubledMore = &i18n.Message{ID: "bulk.troubled_more", Other: "Y más. El informe las nombra todas."}
	BulkOutIn        = &i18n.Message{ID: "bulk.out_in", Other: "se publicó en {{.Languages}}"}
	BulkAwayIn       = &i18n.Message{ID: "bulk.away_in", Other: "se retiró en {{.Languages}}"}
)

// ReportHead names the columns of the report.
var ReportHead = map[string]*i18n.Message{
	"outcome":   {ID: "bulk.head.outcome", Other: "Resultado"},
	"languages": {ID: "bulk.head.languages", Other: "Lenguas"},
	"why":       {ID: "bulk.head.why", Other: "Por qué no"},
}

// Outcome says what became of one of many items.
var Outcome = map[string]*i18n.Message{
	"done":   {ID: "bulk.outcome.done", Other: "hecho"},
	"part":   {ID: "bulk.outcome.part", Other: "en parte"},
	"failed": {ID: "bulk.outcome.failed", Other: "no hecho"},
	"":       {ID: "bulk.outcome.left", Other: "sin tocar"},
}

// Tags, staff's own labels.
var (
	Tags       = &i18n.Message{ID: "tags.title", Other: "Etiquetas"}
	NoTags     = &i18n.Message{ID: "tags.none", Other: "Ninguna."}
	ChangeTags = &i18n.Message{ID: "tags.change", Other: "Cambiarlas"}
	TagsLead   = &i18n.Message{ID: "tags.lead", Other: "Son para el equipo: los lectores no las ven."}
	TagsField  = &i18n.Message{ID: "tags.field", Other: "Etiquetas, separadas por comas"}
	TagsHint   = &i18n.Message{ID: "tags.hint", Other: "Por ejemplo: memoria 2026, por revisar."}
	TagsKnown  = &i18n.Message{ID: "tags.known", Other: "Ya se usan: {{.Tags}}."}
	TagsWrong  = &i18n.Message{ID: "tags.wrong", Other: "Son demasiadas, o alguna es demasiado larga: hasta veinte, de hasta 40 letras."}
	SaveTags   = &i18n.Message{ID: "tags.save", Other: "Guardar las etiquetas"}
)
