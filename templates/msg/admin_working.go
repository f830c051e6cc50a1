package msg

import "github.com/nicksnyder/go-i18n/v2/i18n"

// What somebody has typed and not saved yet.
var (
	Unsaved        = &i18n.Message{ID: "working.unsaved", Description: "Notice above a form; When is «hoy, 10:42»", Other: "Incluye lo que usted escribió y aún no ha guardado ({{.When}})."}
	UnsavedOlder   = &i18n.Message{ID: "working.older", Description: "Goes on from working.unsaved: somebody has saved meanwhile", Other: "Lo escribió sobre la versión {{.Base}}; {{.Who}} guardó después la {{.Latest}} ({{.When}}). Al guardar verá las dos, campo por campo, y decidirá qué queda."}
	Discard        = &i18n.Message{ID: "working.discard", Other: "Descartar…"}
	DiscardTitle   = &i18n.Message{ID: "working.discard_title", Other: "Descartar lo que no ha guardado"}
	DiscardLead    = &i18n.Message{ID: "working.discard_lead", Description: "When is «hoy, 10:42»", Other: "Se borrará lo que escribió y no ha guardado ({{.When}}). La ficha queda como está en su última versión; el historial no cambia."}
	DiscardNew     = &i18n.Message{ID: "working.discard_new", Description: "When is «hoy, 10:42»", Other: "Se borrará lo que escribió ({{.When}}). Como la ficha no se ha guardado nunca, no quedará nada de ella."}
	DiscardNothing = &i18n.Message{ID: "working.discard_nothing", Other: "No hay nada sin guardar en esta ficha."}
	DiscardYes     = &i18n.Message{ID: "working.discard_yes", Other: "Descartar lo no guardado"}
	DiscardNo      = &i18n.Message{ID: "working.discard_no", Other: "Seguir escribiendo"}
	DoneDiscarded  = &i18n.Message{ID: "working.done", Other: "Descartado. La ficha está como en su última versión."}
)

// How safe what is typed is, as the line above a form says it.
var (
	KeptNow       = &i18n.Message{ID: "working.kept", Description: "Followed by how long ago: «Guardado hace 4 s». It is the working copy, not a version", Other: "Guardado"}
	KeptOffline   = &i18n.Message{ID: "working.offline", Other: "Sin conexión; se guarda en este dispositivo"}
	KeptAway      = &i18n.Message{ID: "working.away", Other: "El servidor no puede guardar ahora; se guarda en este dispositivo"}
	KeptSignedOut = &i18n.Message{ID: "working.signed_out", Other: "La sesión ha terminado; se guarda en este dispositivo"}
	KeptElsewhere = &i18n.Message{ID: "working.elsewhere", Other: "La ha cambiado usted en otra ventana; lo de esta se guarda en este dispositivo"}
	KeptGone      = &i18n.Message{ID: "working.gone", Other: "La ficha ya no existe; se guarda en este dispositivo"}
	KeptLarge     = &i18n.Message{ID: "working.large", Other: "Demasiado largo para el servidor; se guarda en este dispositivo"}
	KeptNowhere   = &i18n.Message{ID: "working.nowhere", Other: "No se puede guardar en ninguna parte: no cierre esta página"}
	SavedByOther  = &i18n.Message{ID: "working.saved_by_other", Other: "{{.Who}} ha guardado la versión {{.Latest}}. Cuando guarde usted verá las dos."}
	SignInAgain   = &i18n.Message{ID: "working.sign_in_again", Other: "Entrar de nuevo"}
)

// Who else is here.
var (
	WritesIn = &i18n.Message{ID: "working.writes_in", Description: "Part is one of the places below: «en el texto en portugués»", Other: "{{.Who}} está {{.Part}}"}
	IsHere   = &i18n.Message{ID: "working.is_here", Other: "{{.Who}} tiene abierta esta ficha"}
	InFacts  = &i18n.Message{ID: "working.in_facts", Other: "en los datos"}
	InNotes  = &i18n.Message{ID: "working.in_notes", Other: "en las fuentes"}
	InText   = &i18n.Message{ID: "working.in_text", Description: "Language is its name within a sentence: «portugués»", Other: "en el texto en {{.Language}}"}
)

// What is found in the browser when one comes back.
var (
	LocalTitle = &i18n.Message{ID: "working.local", Other: "En este dispositivo hay algo que no llegó al servidor"}
	LocalLead  = &i18n.Message{ID: "working.local_lead", Description: "Here and There are moments: «hoy, 10:42:07»", Other: "Lo escribió aquí: {{.Here}}. Lo que muestra la página es de: {{.There}}."}
	LocalTake  = &i18n.Message{ID: "working.local_take", Other: "Recuperar lo de este dispositivo"}
	LocalLeave = &i18n.Message{ID: "working.local_leave", Other: "Quedarse con lo que muestra la página"}
	LocalShown = &i18n.Message{ID: "working.local_shown", Description: "Instead of a moment, where what the page shows is nothing unsaved", Other: "la última versión guardada"}
	LocalDiffs = &i18n.Message{ID: "working.local_differs", Description: "Followed by the names of fields", Other: "Difieren:"}
)

// A session that ended while somebody writes.
var (
	AgainTitle   = &i18n.Message{ID: "working.again", Other: "Su sesión ha terminado"}
	AgainLead    = &i18n.Message{ID: "working.again_lead", Other: "Entre de nuevo y siga donde estaba: lo que escribió sigue en esta página y en este dispositivo."}
	AgainOther   = &i18n.Message{ID: "working.again_other", Other: "Esta página es de otra persona, y solo puede seguir con la cuenta con la que se abrió. Nadie ha entrado."}
	AgainTrouble = &i18n.Message{ID: "working.again_trouble", Other: "El servidor no contesta. Inténtelo de nuevo dentro de un momento."}
	AgainLater   = &i18n.Message{ID: "working.again_later", Other: "Ahora no"}
)

// What both changed of a body.
var (
	MergeChunk   = &i18n.Message{ID: "merge.chunk", Description: "Part of a body that two people changed", Other: "Parte {{.N}}"}
	KeepBoth     = &i18n.Message{ID: "merge.keep_both", Other: "Los dos, primero el de {{.Who}}"}
	MergeTooLong = &i18n.Message{ID: "merge.too_long", Other: "Con los dos textos juntos el cuerpo no cabe. Elija uno donde había elegido los dos."}
)
