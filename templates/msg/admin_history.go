package msg

import "github.com/nicksnyder/go-i18n/v2/i18n"

// The history of an item.
var (
	Versions           = &i18n.Message{ID: "history.versions", One: "{{.N}} versión", Many: "{{.N}} versiones", Other: "{{.N}} versiones"}
	RestoreAlone       = &i18n.Message{ID: "history.restore_alone", Other: "Restaurar una lengua no toca las otras."}
	CompareTwo         = &i18n.Message{ID: "history.compare_two", Other: "Comparar las dos elegidas"}
	KeySaved           = &i18n.Message{ID: "history.key_saved", Other: "cambió"}
	KeyPublished       = &i18n.Message{ID: "history.key_published", Other: "se publicó"}
	KeyUnpublished     = &i18n.Message{ID: "history.key_unpublished", Other: "se retiró"}
	KeyLine            = &i18n.Message{ID: "history.key_line", Other: "línea llena: público"}
	CompareFrom        = &i18n.Message{ID: "history.compare_from", Description: "Head of a column of choices", Other: "De"}
	CompareTo          = &i18n.Message{ID: "history.compare_to", Description: "Head of a column of choices", Other: "A"}
	CompareFromVersion = &i18n.Message{ID: "history.compare_from_version", Other: "Comparar desde la versión {{.Version}}"}
	CompareToVersion   = &i18n.Message{ID: "history.compare_to_version", Other: "Comparar hasta la versión {{.Version}}"}
	ChangedParts       = &i18n.Message{ID: "history.changed_parts", Other: "Cambió {{.Parts}}."}
	SavedNotes         = &i18n.Message{ID: "history.saved_notes", Other: "Cambió fuentes o verificaciones."}
	PublishedParts     = &i18n.Message{ID: "history.published_parts", Other: "Publicó {{.Parts}}."}
	UnpublishedParts   = &i18n.Message{ID: "history.unpublished_parts", Other: "Retiró {{.Parts}}."}
	PartFacts          = &i18n.Message{ID: "history.part_facts", Description: "In a list of what was changed: facts, Spanish and Portuguese", Other: "datos"}
	Current            = &i18n.Message{ID: "history.current", Other: "la actual"}
	SeeVersion         = &i18n.Message{ID: "history.see", Other: "Ver"}
	SeeVersionLong     = &i18n.Message{ID: "history.see_long", Description: "After the word of a link, for screen readers: See …", Other: "la versión {{.Version}} como la verían los lectores"}
	Restore            = &i18n.Message{ID: "history.restore", Other: "Restaurar…"}
	RestoreLong        = &i18n.Message{ID: "history.restore_long", Description: "After the word of a button, for screen readers: Restore …", Other: "de la versión {{.Version}}"}
	RestoreHelp        = &i18n.Message{ID: "history.restore_help", Other: "Vuelve a la versión {{.Version}}, como borrador. Lo demás no se toca."}
	RestoreWhat        = &i18n.Message{ID: "history.restore_what", Other: "Qué restaurar"}
	RestoreChosen      = &i18n.Message{ID: "history.restore_chosen", Other: "Restaurar lo elegido"}
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
	AlreadySet      = &i18n.Message{ID: "merge.already_set", Other: "ya puesto; se puede cambiar"}
	OnlyTheirs      = &i18n.Message{ID: "merge.only_theirs", Other: "solo cambió {{.Who}}"}
	OnlyMine        = &i18n.Message{ID: "merge.only_mine", Other: "solo cambió usted"}
	TheirsHead      = &i18n.Message{ID: "merge.theirs_head", Other: "De {{.Who}}"}
	MineHead        = &i18n.Message{ID: "merge.mine_head", Other: "Suyo"}
	WillStay        = &i18n.Message{ID: "merge.will_stay", Other: "Quedará"}
	KeepTheirs      = &i18n.Message{ID: "merge.keep_theirs", Other: "Lo de {{.Who}}"}
	KeepMine        = &i18n.Message{ID: "merge.keep_mine", Other: "Lo suyo"}
	Empty           = &i18n.Message{ID: "merge.empty", Description: "A field with nothing in it", Other: "vacío"}
	SaveMerged      = &i18n.Message{ID: "merge.save", Other: "Guardar como versión {{.Version}}"}
	MergeSafe       = &i18n.Message{ID: "merge.safe", Other: "Lo suyo está a salvo en esta página"}
	MergeLater      = &i18n.Message{ID: "merge.later", Other: "Dejar lo mío y abrir la ficha"}
)

// Taking an item away from readers.
var (
	UnpublishTitle     = &i18n.Message{ID: "unpublish.title", Other: "Retirar de la vista de los lectores"}
	UnpublishLead      = &i18n.Message{ID: "unpublish.lead", Other: "El texto y su historia se quedan aquí, y se puede volver a publicar cuando se quiera."}
	UnpublishWhich     = &i18n.Message{ID: "unpublish.which", Other: "Lenguas que se retiran"}
	UnpublishEffect    = &i18n.Message{ID: "unpublish.effect", Other: "Qué pasará"}
	UnpublishGone      = &i18n.Message{ID: "unpublish.gone", Other: "Las direcciones retiradas dirán que la página ya no está."}
	UnpublishOther     = &i18n.Message{ID: "unpublish.other", Other: "Quien lea en una lengua retirada verá el texto en otra, con un aviso, mientras quede alguna."}
	UnpublishLast      = &i18n.Message{ID: "unpublish.last", Other: "Con la última lengua desaparece también de las listas, los mapas y los cálculos de todo el sitio."}
	UnpublishReferrers = &i18n.Message{ID: "unpublish.referrers", One: "{{.N}} ficha publicada lo menciona; su enlace será texto sin enlace:", Many: "{{.N}} fichas publicadas lo mencionan; sus enlaces serán texto sin enlace:", Other: "{{.N}} fichas publicadas lo mencionan; sus enlaces serán texto sin enlace:"}
	UnpublishNone      = &i18n.Message{ID: "unpublish.none", Other: "No está publicado en ninguna lengua."}
	UnpublishDo        = &i18n.Message{ID: "unpublish.do", Other: "Retirar las lenguas elegidas"}
	KeepPublic         = &i18n.Message{ID: "unpublish.keep", Other: "Dejarlo publicado"}
)
