package msg

import "github.com/nicksnyder/go-i18n/v2/i18n"

// ZonePlace names the city of a time zone where it is called differently in our languages.
var ZonePlace = map[string]*i18n.Message{
	"Europe/Madrid":       {ID: "zone.madrid", Other: "Madrid"},
	"Europe/Lisbon":       {ID: "zone.lisbon", Other: "Lisboa"},
	"America/Mexico_City": {ID: "zone.mexico_city", Other: "Ciudad de México"},
	"America/Montevideo":  {ID: "zone.montevideo", Other: "Montevideo"},
	"America/Sao_Paulo":   {ID: "zone.sao_paulo", Other: "São Paulo"},
	"America/Bogota":      {ID: "zone.bogota", Other: "Bogotá"},
}

// When something happens.
var (
	TomorrowAt  = &i18n.Message{ID: "admin.tomorrow_at", Other: "mañana {{.Time}}"}
	DateAt      = &i18n.Message{ID: "admin.date_at", Description: "A day and a time: 24 Nov, 09:00", Other: "{{.Date}}, {{.Time}}"}
	When        = &i18n.Message{ID: "when.legend", Other: "Cuándo"}
	WhenNow     = &i18n.Message{ID: "when.now", Other: "Ahora"}
	WhenLater   = &i18n.Message{ID: "when.later", Other: "Más tarde, por sí solo"}
	WhenDate    = &i18n.Message{ID: "when.date", Other: "Día"}
	WhenTime    = &i18n.Message{ID: "when.time", Other: "Hora de {{.Place}}"}
	WhenSkipped = &i18n.Message{ID: "when.skipped", Other: "Ese día el reloj nunca marca {{.Time}}: se adelanta. La primera hora que sigue es {{.Next}}."}
)

// WhenProblem says what is wrong with the moment that was typed.
var WhenProblem = map[string]*i18n.Message{
	"not-date": {ID: "when.not_date", Other: "«{{.Date}}» no es un día como 2026-11-24."},
	"not-time": {ID: "when.not_time", Other: "«{{.Time}}» no es una hora como 09:30."},
	"past":     {ID: "when.past", Other: "Ese momento ya ha pasado: elija uno por venir."},
}

// Reading by a second pair of eyes.
var (
	ReviewTitle        = &i18n.Message{ID: "review.title", Other: "Revisión"}
	ReviewLead         = &i18n.Message{ID: "review.lead", Other: "Versión {{.Version}}, {{.When}}, {{.Who}}. Lo marcado es la diferencia con lo que hoy ven los lectores."}
	ReviewWaits        = &i18n.Message{ID: "review.waits", Description: "Heads a text that waits for somebody to read and approve it", Other: "Espera su revisión"}
	ReviewAsked        = &i18n.Message{ID: "review.asked", Other: "{{.Who}}, {{.When}}: {{.Languages}}"}
	ReviewApproved     = &i18n.Message{ID: "review.approved", Other: "{{.Who}} aprobó la versión {{.Version}}, {{.When}}."}
	ReviewReturned     = &i18n.Message{ID: "review.returned", Other: "{{.Who}} devolvió la versión {{.Version}}, {{.When}}."}
	ReviewRecalled     = &i18n.Message{ID: "review.recalled", Description: "Its author took a text back before anybody had read it", Other: "{{.Who}} la retiró de la revisión, {{.When}}."}
	ReviewDecisionNote = &i18n.Message{ID: "review.decision_note", Other: "Nota para quien lo escribió"}
	ReviewDecisionHint = &i18n.Message{ID: "review.decision_hint", Other: "Para devolver un texto hay que decir qué falta."}
	ReviewOwn          = &i18n.Message{ID: "review.own", Other: "Usted ha tenido parte en el texto ({{.Languages}}): lo aprueba otra persona."}
	ReviewApprove      = &i18n.Message{ID: "review.approve", Other: "Aprobar lo elegido"}
	ReviewReturn       = &i18n.Message{ID: "review.return", Other: "Devolver lo elegido"}
	ReviewRecall       = &i18n.Message{ID: "review.recall", Other: "Retirar de la revisión"}
	ReviewOthers       = &i18n.Message{ID: "review.others", Other: "Lo aprueba o lo devuelve quien puede publicar."}
	ReviewAsk          = &i18n.Message{ID: "review.ask", Other: "Enviar a revisión"}
	ReviewNote         = &i18n.Message{ID: "review.note", Other: "Nota para quien revise"}
	ReviewNoteHint     = &i18n.Message{ID: "review.note_hint", Other: "Qué mirar, para cuándo. Se puede dejar en blanco."}
	ReviewSend         = &i18n.Message{ID: "review.send", Other: "Enviar lo elegido a revisión"}
	ReviewNothing      = &i18n.Message{ID: "review.nothing", Other: "No hay nada que revisar: todo está aprobado o publicado."}
	ReviewBefore       = &i18n.Message{ID: "review.before", Description: "Heads what was sent for review and decided so far", Other: "Hasta ahora"}
	ReviewRefused      = &i18n.Message{ID: "review.refused", Other: "No se ha decidido nada"}
	ReviewChanged      = &i18n.Message{ID: "review.changed", Other: "{{.Who}} guardó otra versión mientras tanto. Esto es lo que dice ahora: mírelo y decida de nuevo."}
	ReviewNeedsNote    = &i18n.Message{ID: "review.needs_note", Other: "Diga en la nota por qué lo devuelve."}
	ReviewLongNote     = &i18n.Message{ID: "review.long_note", Other: "La nota es demasiado larga: acórtela a 2000 caracteres."}
	DoneSubmitted      = &i18n.Message{ID: "review.done_submitted", Other: "Enviado a revisión. Quienes publican lo verán en «Hoy»."}
	DoneApproved       = &i18n.Message{ID: "review.done_approved", Other: "Aprobado. Vale para este texto tal como está."}
	DoneRecalled       = &i18n.Message{ID: "review.done_recalled", Other: "Retirado de la revisión. Vuelve a ser un borrador."}
	DoneReturned       = &i18n.Message{ID: "review.done_returned", Other: "Devuelto. Quien lo envió verá su nota en «Hoy»."}
)

// ReviewProblem says why a text was not handed in or decided.
var ReviewProblem = map[string]*i18n.Message{
	"nothing-new": {ID: "review.problem.nothing_new", Other: "En una de las lenguas elegidas no hay nada que revisar: no tiene texto, o está ya en revisión, aprobado o publicado. Desmárquela."},
	"not-asked":   {ID: "review.problem.not_asked", Other: "Una de las lenguas elegidas no espera revisión: quizá otra persona la ha decidido ya."},
	"own-work":    {ID: "review.problem.own_work", Other: "Lo que usted escribió o envió lo aprueba otra persona."},
}

// What happens by itself.
var (
	ScheduleTitle    = &i18n.Message{ID: "schedule.title", Other: "Programar la publicación"}
	ScheduleWhat     = &i18n.Message{ID: "schedule.what", Other: "Ver qué cambia"}
	PlansTitle       = &i18n.Message{ID: "schedule.plans", Other: "Lo programado"}
	PlanPublish      = &i18n.Message{ID: "schedule.publish", Other: "{{.When}}, hora de {{.Place}}: se publica la versión {{.Version}} en {{.Languages}}."}
	PlanEnd          = &i18n.Message{ID: "schedule.end", Other: "{{.When}}, hora de {{.Place}}: se retira en {{.Languages}}."}
	PlanNotPublished = &i18n.Message{ID: "schedule.not_published", Other: "La versión {{.Version}} no se publicó en {{.Languages}} ({{.When}}, hora de {{.Place}})."}
	PlanNotEnded     = &i18n.Message{ID: "schedule.not_ended", Other: "No se retiró en {{.Languages}} ({{.When}}, hora de {{.Place}})."}
	PlanNewer        = &i18n.Message{ID: "schedule.newer", Other: "Hay cambios posteriores, hasta la versión {{.Version}}, que no se publican con ella."}
	PlanLate         = &i18n.Message{ID: "schedule.late", Other: "Ya debería estar hecho; se sigue intentando."}
	PlanNotThere     = &i18n.Message{ID: "schedule.not_there", Description: "Why something did not happen by itself", Other: "Estaba en la papelera, o ya no existía."}
	PlanOvertaken    = &i18n.Message{ID: "schedule.overtaken", Description: "Where one publishes at once something that is scheduled", Other: "Lo que haga ahora sustituye la publicación programada de las mismas lenguas."}
	PlanCancel       = &i18n.Message{ID: "schedule.cancel", Other: "Cancelar"}
	PlanPutAway      = &i18n.Message{ID: "schedule.put_away", Description: "A button: the failure has been noted and need not be shown any more", Other: "Visto"}
	PlanChange       = &i18n.Message{ID: "schedule.change", Other: "Cambiar la hora o cancelar"}
	DoneCancelled    = &i18n.Message{ID: "schedule.done_cancelled", Other: "Cancelado. No pasará nada por sí solo."}
)
