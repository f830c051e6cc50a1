package msg

import "github.com/nicksnyder/go-i18n/v2/i18n"

// Comments on a draft.
var (
	Comments          = &i18n.Message{ID: "comments.title", Other: "Comentarios"}
	CommentsLead      = &i18n.Message{ID: "comments.lead", Other: "Lo que se dice aquí lo ve quien trabaja en la redacción y nunca se publica."}
	NoComments        = &i18n.Message{ID: "comments.none", Other: "Nadie ha comentado esta ficha."}
	ToComment         = &i18n.Message{ID: "comments.to_comment", Other: "Comentar…"}
	CommentAbout      = &i18n.Message{ID: "comments.about", Other: "Sobre qué"}
	CommentWhole      = &i18n.Message{ID: "comments.whole", Other: "Toda la ficha"}
	CommentQuote      = &i18n.Message{ID: "comments.quote", Other: "Pasaje"}
	CommentQuoteHelp  = &i18n.Message{ID: "comments.quote_help", Other: "Cópielo tal como está. Sin pasaje, el comentario es sobre todo el campo."}
	CommentText       = &i18n.Message{ID: "comments.text", Other: "Comentario"}
	CommentSend       = &i18n.Message{ID: "comments.send", Other: "Comentar"}
	CommentEmpty      = &i18n.Message{ID: "comments.empty", Other: "Escriba el comentario."}
	CommentTooLong    = &i18n.Message{ID: "comments.too_long", Other: "Como mucho, {{.N}} caracteres: divídalo en varios comentarios."}
	CommentPassageOut = &i18n.Message{ID: "comments.passage_gone", Other: "El pasaje ya no está en el texto."}
	CommentResolved   = &i18n.Message{ID: "comments.resolved", Other: "Resuelto, {{.When}}"}
	ResolvedCount     = &i18n.Message{ID: "comments.resolved_count", One: "{{.N}} resuelto", Many: "{{.N}} resueltos", Other: "{{.N}} resueltos"}
	CommentAnswer     = &i18n.Message{ID: "comments.answer", Other: "Responder"}
	CommentResolve    = &i18n.Message{ID: "comments.resolve", Other: "Resolver"}
	CommentReopen     = &i18n.Message{ID: "comments.reopen", Other: "Reabrir"}
	CommentN          = &i18n.Message{ID: "comments.n", Description: "Name of a comment for screen readers, and after the word of a button: Answer the comment 2 by Ana", Other: "comentario {{.N}}, de {{.Who}}"}
	FromOutside       = &i18n.Message{ID: "comments.from_outside", Description: "After the name of somebody who is not of the staff", Other: "de fuera"}
)

// Guests: persons outside who check a draft.
var (
	GuestsTitle      = &i18n.Message{ID: "guests.title", Other: "Mostrar a alguien de fuera"}
	GuestsLead       = &i18n.Message{ID: "guests.lead", Other: "Un enlace deja ver este borrador a una persona sin cuenta, hasta la fecha que usted diga. Puede responder; no puede cambiar nada."}
	ToGuests         = &i18n.Message{ID: "guests.to", Other: "Mostrar a alguien de fuera…"}
	GuestName        = &i18n.Message{ID: "guests.name", Other: "Para quién"}
	GuestNameHelp    = &i18n.Message{ID: "guests.name_help", Other: "Nombre y, si ayuda, institución. Sus respuestas llevarán este nombre."}
	GuestNameEmpty   = &i18n.Message{ID: "guests.name_empty", Other: "Escriba para quién es el enlace."}
	GuestLanguage    = &i18n.Message{ID: "guests.language", Other: "Texto que verá"}
	GuestDays        = &i18n.Message{ID: "guests.days", Other: "Vale durante"}
	GuestDaysN       = &i18n.Message{ID: "guests.days_n", One: "{{.N}} día", Many: "{{.N}} días", Other: "{{.N}} días"}
	GuestMake        = &i18n.Message{ID: "guests.make", Other: "Crear el enlace"}
	GuestLink        = &i18n.Message{ID: "guests.link", Other: "Enlace para {{.Name}}"}
	GuestLinkHelp    = &i18n.Message{ID: "guests.link_help", Other: "Cópielo ahora y envíelo usted: no se volverá a mostrar. Quien lo tenga puede ver el borrador."}
	GuestsMade       = &i18n.Message{ID: "guests.made", Other: "Enlaces creados"}
	GuestsNone       = &i18n.Message{ID: "guests.none", Other: "Todavía no se ha mostrado a nadie."}
	GuestShown       = &i18n.Message{ID: "guests.shown", Other: "Versión {{.Version}} en {{.Language}}, hasta el {{.Date}}; lo creó {{.Who}}."}
	GuestEnded       = &i18n.Message{ID: "guests.ended", Other: "Versión {{.Version}} en {{.Language}}; el enlace ya no vale."}
	GuestUnseen      = &i18n.Message{ID: "guests.unseen", Other: "No lo ha abierto."}
	GuestSeen        = &i18n.Message{ID: "guests.seen", Other: "Lo abrió: {{.When}}. No ha respondido."}
	GuestRight       = &i18n.Message{ID: "guests.right", Other: "Lo dio por bueno: {{.When}}."}
	GuestCorrections = &i18n.Message{ID: "guests.corrections", Other: "Pidió correcciones: {{.When}}."}
	GuestDismiss     = &i18n.Message{ID: "guests.dismiss", Other: "Anular el enlace"}
	GuestHeed        = &i18n.Message{ID: "guests.heed", Description: "Button: the answer of somebody outside needs nothing more", Other: "Dar por atendida la respuesta"}
	GuestNoText      = &i18n.Message{ID: "guests.no_text", Other: "Guarde antes un borrador: no hay nada que mostrar."}
)

// What a guest sees.
var (
	GuestPage         = &i18n.Message{ID: "guest.title", Other: "Borrador para revisar"}
	GuestHello        = &i18n.Message{ID: "guest.hello", Other: "{{.Name}}: la Secretaría General Iberoamericana le pide que revise este texto. No se ha publicado; le rogamos que no lo difunda. El enlace vale hasta el {{.Date}}."}
	GuestDraft        = &i18n.Message{ID: "guest.draft", Other: "El borrador"}
	GuestApart        = &i18n.Message{ID: "guest.apart", Other: "Ver a página completa"}
	GuestNotSent      = &i18n.Message{ID: "guest.not_sent", Description: "Followed by a link to the answer", Other: "No se ha enviado: hay algo que corregir. Lo escrito sigue en"}
	GuestAnswer       = &i18n.Message{ID: "guest.answer", Other: "Su respuesta"}
	GuestVerdict      = &i18n.Message{ID: "guest.verdict", Other: "¿Es correcto?"}
	GuestVerdictRight = &i18n.Message{ID: "guest.verdict_right", Other: "Sí, puede publicarse así"}
	GuestVerdictNot   = &i18n.Message{ID: "guest.verdict_not", Other: "Hay algo que corregir"}
	GuestVerdictNeed  = &i18n.Message{ID: "guest.verdict_need", Other: "Diga si el texto es correcto."}
	GuestRemarkN      = &i18n.Message{ID: "guest.remark_n", Other: "Observación {{.N}}"}
	GuestPassage      = &i18n.Message{ID: "guest.passage", Other: "Pasaje, copiado del texto"}
	GuestRemark       = &i18n.Message{ID: "guest.remark", Other: "Qué habría que decir o cambiar"}
	GuestRemarkNeed   = &i18n.Message{ID: "guest.remark_need", Other: "Diga qué habría que corregir."}
	GuestFull         = &i18n.Message{ID: "guest.full", Other: "No se ha guardado: con este enlace ya no caben más observaciones. Escriba las que falten a quien se lo envió."}
	GuestSend         = &i18n.Message{ID: "guest.send", Other: "Enviar la respuesta"}
	GuestThanks       = &i18n.Message{ID: "guest.thanks", Other: "Gracias. La Secretaría ha recibido su respuesta; puede completarla mientras valga el enlace."}
	GuestGone         = &i18n.Message{ID: "guest.gone", Other: "Este enlace ya no vale"}
	GuestGoneHelp     = &i18n.Message{ID: "guest.gone_help", Other: "Se ha anulado o ha caducado. Pida otro a quien se lo envió."}
	GuestUnsent       = &i18n.Message{ID: "guest.unsent", Other: "Lo que iba a responder"}
	GuestUnsentHelp   = &i18n.Message{ID: "guest.unsent_help", Other: "No se ha recibido. Cópielo de aquí y envíelo a quien le mandó el enlace."}
	GuestNowhere      = &i18n.Message{ID: "guest.nowhere", Other: "Este enlace no lleva a ningún borrador"}
	GuestNowhereHelp  = &i18n.Message{ID: "guest.nowhere_help", Other: "Puede que le falte una parte: cópielo entero del mensaje en que lo recibió. Si aun así no se abre, pida otro a quien se lo envió."}
)
