package msg

import "github.com/nicksnyder/go-i18n/v2/i18n"

// The history of an item.
var (
	Versions           = &i18n.Message{ID: "history.versions", One: "{{.N}} versión", Many: "{{.N}} versiones", Other: "{{.N}} versiones"}
	RestoreAlone       = &i18n.Message{ID: "history.restore_alone", Other: "Restaurar una lengua no toca las otras."}
	CompareTwo         = &i18n.Message{ID: "history.compare_two", Other: "Comparar las dos elegidas"}
	CompareLive        = &i18n.Message{ID: "history.compare_live", Other: "Comparar con lo publicado"}
	OpenItem           = &i18n.Message{ID: "history.open_item", Description: "A link to the form of the item", Other: "Abrir la ficha"}
	LaterEvents        = &i18n.Message{ID: "history.later", Other: "Más recientes"}
	EarlierEvents      = &i18n.Message{ID: "history.earlier", Other: "Más antiguos"}
	KeySaved           = &i18n.Message{ID: "history.key_saved", Other: "cambió"}
	KeyPublished       = &i18n.Message{ID: "history.key_published", Other: "se publicó"}
	KeyReview          = &i18n.Message{ID: "history.key_review", Other: "en revisión"}
	KeyScheduled       = &i18n.Message{ID: "history.key_scheduled", Other: "se programó"}
	KeyUnpublished     = &i18n.Message{ID: "history.key_unpublished", Other: "se retiró"}
	KeyLine            = &i18n.Message{ID: "history.key_line", Other: "línea continua: público"}
	CompareFrom        = &i18n.Message{ID: "history.compare_from", Description: "Head of a column of choices", Other: "De"}
	CompareTo          = &i18n.Message{ID: "history.compare_to", Description: "Head of a column of choices", Other: "A"}
	CompareFromVersion = &i18n.Message{ID: "history.compare_from_version", Other: "Comparar desde la versión {{.Version}}"}
	CompareToVersion   = &i18n.Message{ID: "history.compare_to_version", Other: "Comparar hasta la versión {{.Version}}"}
	SavedNotes         = &i18n.Message{ID: "history.saved_notes", Other: "Cambió fuentes o verificaciones."}
	PublishedAsPlanned = &i18n.Message{ID: "history.published_as_planned", Description: "The program published what had been scheduled", Other: "Publicó {{.Parts}} a la hora fijada, {{.When}}."}
	RestoredParts      = &i18n.Message{ID: "history.restored_parts", Other: "Restauró {{.Parts}} de la versión {{.Version}}."}
	Quoted             = &i18n.Message{ID: "history.quoted", Description: "A note that somebody wrote, in quotation marks", Other: "«{{.Text}}»"}
	PartFacts          = &i18n.Message{ID: "history.part_facts", Description: "In a list of what was changed: facts, Spanish and Portuguese", Other: "datos"}
	Current            = &i18n.Message{ID: "history.current", Other: "la actual"}
	SameAsCurrent      = &i18n.Message{ID: "history.same_as_current", Other: "igual que la actual"}
	SeeVersion         = &i18n.Message{ID: "history.see", Other: "Ver"}
	SeeVersionLong     = &i18n.Message{ID: "history.see_long", Description: "After the word of a link, for screen readers: See …", Other: "la versión {{.Version}} como la verían los lectores"}
)

// DidTo says what was done to parts of an item: facts, Spanish and Portuguese.
var DidTo = map[string]*i18n.Message{
	"save":      {ID: "history.changed_parts", Other: "Cambió {{.Parts}}."},
	"recall":    {ID: "history.did.recall", Other: "Retiró de la revisión {{.Parts}}."},
	"submit":    {ID: "history.did.submit", Other: "Envió a revisión {{.Parts}}."},
	"approve":   {ID: "history.did.approve", Other: "Aprobó {{.Parts}}."},
	"return":    {ID: "history.did.return", Description: "Gave texts that were read back to their author", Other: "Devolvió {{.Parts}}."},
	"schedule":  {ID: "history.did.schedule", Other: "Programó {{.Parts}}: {{.When}}."},
	"cancel":    {ID: "history.did.cancel", Other: "Canceló lo programado ({{.When}}): {{.Parts}}."},
	"refuse":    {ID: "history.did.refuse", Description: "The program could not do what had been scheduled", Other: "No pudo hacer lo programado ({{.When}}): {{.Parts}}."},
	"publish":   {ID: "history.published_parts", Other: "Publicó {{.Parts}}."},
	"withdraw":  {ID: "history.did.withdraw", Other: "Retiró {{.Parts}}: se sigue leyendo, con el motivo."},
	"move":      {ID: "history.did.move", Other: "Retiró {{.Parts}}: la dirección lleva a otra ficha."},
	"unpublish": {ID: "history.unpublished_parts", Other: "Retiró {{.Parts}}: la dirección dice que la página ya no existe."},
	"trash":     {ID: "history.did.trash", Other: "La movió a la papelera."},
	"untrash":   {ID: "history.did.untrash", Other: "La recuperó de la papelera."},
	"place":     {ID: "history.did.place", Other: "Movió la página en el árbol."},
	"number":    {ID: "history.did.number", Other: "Hizo sitio en el árbol a otra página."},
	"remind":    {ID: "history.did.remind", Other: "Puso o cambió un recordatorio."},
	"look":      {ID: "history.did.look", Other: "Volvió a mirarla y está bien."},
	"forget":    {ID: "history.did.forget", Other: "Quitó un recordatorio."},
	"tag":       {ID: "history.did.tag", Other: "Cambió las etiquetas."},
}

// Bringing parts of an older version back.
var (
	Restore        = &i18n.Message{ID: "history.restore", Description: "Before the names of the parts of an older version that can be brought back, each a link", Other: "Restaurar"}
	OfVersion      = &i18n.Message{ID: "history.of_version", Description: "After: Restore Portuguese…, for screen readers", Other: "de la versión {{.Version}}"}
	RestoreAll     = &i18n.Message{ID: "history.restore_all", Description: "After the names of the parts of an older version that can be brought back", Other: "todo"}
	RestoreVersion = &i18n.Message{ID: "history.restore_version", Other: "Restaurar la versión {{.Version}}"}
	RestoreLead    = &i18n.Message{ID: "history.restore_lead", Other: "Se guardará como versión {{.New}}, en borrador: los lectores no notan nada. Lo que no se elija no se toca."}
	RestoreNothing = &i18n.Message{ID: "history.restore_nothing", Other: "La versión {{.Version}} dice lo mismo que la actual."}
	RestoreWould   = &i18n.Message{ID: "history.restore_would", Other: "Qué cambiaría"}
	RestorePart    = &i18n.Message{ID: "history.restore_part", Other: "Restaurar {{.Part}}"}
	RestoreChosen  = &i18n.Message{ID: "history.restore_chosen", Other: "Restaurar lo elegido"}
	RestorePublish = &i18n.Message{ID: "history.restore_and_publish", Description: "Button: restores, then asks what shall be published", Other: "Restaurar y publicar…"}
)

// Comparing two versions.
var (
	WhatChanges    = &i18n.Message{ID: "compare.title", Other: "Qué cambia"}
	FromTo2        = &i18n.Message{ID: "compare.from_to", Other: "De la versión {{.From}}, {{.FromWhen}}, a la {{.To}}, {{.ToWhen}}."}
	VersionN       = &i18n.Message{ID: "compare.version", Other: "Versión {{.Version}}"}
	ComparePick    = &i18n.Message{ID: "compare.pick", Other: "Comparar"}
	Added          = &i18n.Message{ID: "compare.added", Other: "añadido"}
	Removed        = &i18n.Message{ID: "compare.removed", Other: "quitado"}
	DiffEnd        = &i18n.Message{ID: "compare.end", Description: "After a passage that was added or removed, for screen readers", Other: "fin"}
	FactsForAll    = &i18n.Message{ID: "compare.facts_for_all", Other: "cambian en las tres lenguas a la vez"}
	NothingChanges = &i18n.Message{ID: "compare.nothing", Other: "Las dos versiones dicen lo mismo."}
)

// Two people at once.
var (
	MergeTitle      = &i18n.Message{ID: "merge.title", Other: "Dos personas cambiaron esta ficha"}
	MergeLead       = &i18n.Message{ID: "merge.lead", Other: "{{.Who}} guardó la versión {{.Latest}} mientras usted escribía sobre la {{.Base}}. No se ha perdido nada: decida qué queda."}
	MergeMarked     = &i18n.Message{ID: "merge.marked", Other: "Lo marcado es la diferencia con la versión {{.Base}}, de la que partieron las dos."}
	ToDecide        = &i18n.Message{ID: "merge.to_decide", Other: "Por decidir"}
	ToDecideCount   = &i18n.Message{ID: "merge.to_decide_count", One: "Falta {{.N}} decisión:", Many: "Faltan {{.N}} decisiones:", Other: "Faltan {{.N}} decisiones:"}
	WithoutConflict = &i18n.Message{ID: "merge.without_conflict", Other: "Sin conflicto"}
	AlreadySet      = &i18n.Message{ID: "merge.already_set", Description: "After «No conflict»", Other: "ya está puesto; puede cambiarlo"}
	OnlyTheirs      = &i18n.Message{ID: "merge.only_theirs", Other: "solo cambió {{.Who}}"}
	OnlyMine        = &i18n.Message{ID: "merge.only_mine", Other: "solo cambió usted"}
	TheirsHead      = &i18n.Message{ID: "merge.theirs_head", Other: "De {{.Who}}"}
	MineHead        = &i18n.Message{ID: "merge.mine_head", Other: "Suyo"}
	WillStay        = &i18n.Message{ID: "merge.will_stay", Other: "Quedará"}
	KeepTheirs      = &i18n.Message{ID: "merge.keep_theirs", Other: "Lo de {{.Who}}"}
	KeepMine        = &i18n.Message{ID: "merge.keep_mine", Other: "Lo suyo"}
	Empty           = &i18n.Message{ID: "merge.empty", Description: "A field with nothing in it", Other: "vacío"}
	SaveMerged      = &i18n.Message{ID: "merge.save", Other: "Guardar como versión {{.Version}}"}
	MergeSafe       = &i18n.Message{ID: "merge.safe", Other: "Lo suyo está guardado, solo para usted"}
	MergeLater      = &i18n.Message{ID: "merge.later", Other: "Decidir más tarde"}
)
