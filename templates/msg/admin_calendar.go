package msg

import "github.com/nicksnyder/go-i18n/v2/i18n"

// The calendar of what happens by itself, and of what is to be looked at again.
var (
	CalendarTitle    = &i18n.Message{ID: "calendar.title", Other: "Calendario"}
	CalendarLead     = &i18n.Message{ID: "calendar.lead", Other: "Lo que se publica o se retira por sí solo, a la hora de {{.Place}}, y lo que toca volver a mirar."}
	CalendarMonths   = &i18n.Message{ID: "calendar.months", Description: "Name of the links to other months, for screen readers", Other: "Otros meses"}
	CalendarPrevious = &i18n.Message{ID: "calendar.previous", Other: "Mes anterior"}
	CalendarNow      = &i18n.Message{ID: "calendar.now", Other: "Este mes"}
	CalendarNext     = &i18n.Message{ID: "calendar.next", Other: "Mes siguiente"}
	CalendarNone     = &i18n.Message{ID: "calendar.none", Other: "No hay nada en {{.Month}}."}
	CalendarCaption  = &i18n.Message{ID: "calendar.caption", Other: "{{.Month}}, con una semana en cada fila"}
	CalendarToday    = &i18n.Message{ID: "calendar.today", Description: "Beside the number of the present day", Other: "hoy"}
	CalendarMore     = &i18n.Message{ID: "calendar.more", Description: "Opens the rest of what happens on a day", One: "{{.N}} más", Many: "{{.N}} más", Other: "{{.N}} más"}
)

// CalendarDoes says what happens, after the time, by what it is and what became of it.
var CalendarDoes = map[string]*i18n.Message{
	"publish":          {ID: "calendar.does.publish", Other: "se publica"},
	"unpublish":        {ID: "calendar.does.unpublish", Other: "se retira"},
	"publishdone":      {ID: "calendar.does.published", Other: "se publicó"},
	"unpublishdone":    {ID: "calendar.does.unpublished", Other: "se retiró"},
	"publishrefused":   {ID: "calendar.does.publish_refused", Other: "no se pudo publicar"},
	"unpublishrefused": {ID: "calendar.does.unpublish_refused", Other: "no se pudo retirar"},
	"remind":           {ID: "calendar.does.remind", Other: "mirar otra vez"},
}
