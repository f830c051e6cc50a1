package msg

import "github.com/nicksnyder/go-i18n/v2/i18n"

// Reminders to look at an item again.
var (
	Reminders         = &i18n.Message{ID: "reminders.title", Other: "Recordatorios"}
	RemindersLead     = &i18n.Message{ID: "reminders.lead", Other: "Para volver a mirar esta ficha cada cierto tiempo. El día que toca aparece en la primera página de quien se encarga, hasta que diga que está bien. Publicar un cambio no basta: quien corrige una coma no ha mirado lo demás."}
	RemindersByMail   = &i18n.Message{ID: "reminders.by_mail", Other: "Ese día se avisa también por correo, y cada lunes mientras siga pendiente."}
	RemindersNone     = &i18n.Message{ID: "reminders.none", Other: "Esta ficha no tiene recordatorios."}
	RemindersOpen     = &i18n.Message{ID: "reminders.open", Description: "Leads to the reminders of an item, where they can be changed", Other: "Recordatorios…"}
	RemindersConflict = &i18n.Message{ID: "reminders.conflict", Other: "Mientras tanto alguien cambió o quitó este recordatorio. La lista dice lo que vale ahora; lo que usted escribió sigue en el formulario."}
	ReminderNew       = &i18n.Message{ID: "reminders.new", Other: "Nuevo recordatorio"}
	ReminderChanging  = &i18n.Message{ID: "reminders.changing", Other: "Cambiar el recordatorio"}
	ReminderNote      = &i18n.Message{ID: "reminders.note", Other: "Qué hay que mirar"}
	ReminderNoteHint  = &i18n.Message{ID: "reminders.note_hint", Other: "Por ejemplo: que los teléfonos respondan. En blanco, toda la ficha."}
	ReminderEvery     = &i18n.Message{ID: "reminders.every", Description: "Before a number and days or months", Other: "Cada"}
	ReminderUnit      = &i18n.Message{ID: "reminders.unit", Description: "Label of a choice between days and months", Other: "Días o meses"}
	ReminderNext      = &i18n.Message{ID: "reminders.next", Other: "La próxima vez"}
	ReminderNextHint  = &i18n.Message{ID: "reminders.next_hint", Other: "En blanco, cuando pase el plazo desde hoy."}
	ReminderFor       = &i18n.Message{ID: "reminders.for", Other: "Quién se encarga"}
	ReminderForLast   = &i18n.Message{ID: "reminders.for_last", Other: "Quien publicó la ficha por última vez"}
	ReminderSave      = &i18n.Message{ID: "reminders.save", Other: "Guardar el recordatorio"}
	ReminderRight     = &i18n.Message{ID: "reminders.right", Description: "Button: the item was looked at and is right", Other: "Mirado: está bien"}
	ReminderChange    = &i18n.Message{ID: "reminders.change", Other: "Cambiar"}
	ReminderForget    = &i18n.Message{ID: "reminders.forget", Other: "Quitar"}
	ReminderCancel    = &i18n.Message{ID: "reminders.cancel", Other: "No cambiarlo"}
	ReminderWhole     = &i18n.Message{ID: "reminders.whole", Description: "What is to be looked at again: all of the item", Other: "Toda la ficha"}
	ReminderComes     = &i18n.Message{ID: "reminders.comes", Description: "Every says: every 6 months", Other: "{{.Every}}; toca el {{.Date}}."}
	ReminderDue       = &i18n.Message{ID: "reminders.due", Description: "Every says: every 6 months", Other: "{{.Every}}; tocaba el {{.Date}}."}
	ReminderToday     = &i18n.Message{ID: "reminders.today", Description: "Every says: every 6 months", Other: "{{.Every}}; toca hoy."}
	ReminderKeeper    = &i18n.Message{ID: "reminders.keeper", Other: "Se encarga {{.Name}}."}
	ReminderNobody    = &i18n.Message{ID: "reminders.nobody", Other: "Se encargan quienes publican: nadie en particular."}
	ReminderLooked    = &i18n.Message{ID: "reminders.looked", Other: "{{.Name}} lo miró: {{.When}}."}
)

// EveryUnit says how often, by the unit.
var EveryUnit = map[string]*i18n.Message{
	"day":   {ID: "reminders.every_days", One: "Cada día", Many: "Cada {{.N}} días", Other: "Cada {{.N}} días"},
	"month": {ID: "reminders.every_months", One: "Cada mes", Many: "Cada {{.N}} meses", Other: "Cada {{.N}} meses"},
}

// ReminderWrong says what is wrong with what was typed, by the code.
var ReminderWrong = map[string]*i18n.Message{
	"past":      {ID: "reminders.not_to_come", Other: "Elija un día a partir de mañana."},
	"times":     {ID: "reminders.times", Other: "Escriba un número del 1 al 1000."},
	"not-staff": {ID: "reminders.not_staff", Other: "Esa persona ya no puede escribir aquí: elija a otra."},
	"too-long":  {ID: "reminders.too_long", Other: "Es demasiado largo: no más de 300 caracteres."},
	"not-day":   {ID: "reminders.not_day", Other: "«{{.Value}}» no es un día."},
}

// Unit names the units of an interval.
var Unit = map[string]*i18n.Message{
	"day":   {ID: "reminders.unit.day", Other: "días"},
	"month": {ID: "reminders.unit.month", Other: "meses"},
}

// Contacts that have not been verified for long.
var (
	VerifiedOn    = &i18n.Message{ID: "contacts.verified_on", Other: "Se verificó el {{.Date}}."}
	VerifiedNever = &i18n.Message{ID: "contacts.verified_never", Other: "No consta cuándo se verificó."}
)

// The letter that tells of reminders.
var (
	LetterSubject = &i18n.Message{ID: "letter.subject", One: "Por mirar otra vez: {{.N}} recordatorio", Many: "Por mirar otra vez: {{.N}} recordatorios", Other: "Por mirar otra vez: {{.N}} recordatorios"}
	LetterAbout   = &i18n.Message{ID: "letter.about", Description: "Subject of a letter about one item", Other: "Por mirar otra vez: {{.Title}}"}
	LetterLead    = &i18n.Message{ID: "letter.lead", Other: "{{.Name}}:\n\nLe toca volver a mirar lo siguiente. Si está bien, dígalo en la página del recordatorio, que volverá cuando pase el plazo."}
	LetterMore    = &i18n.Message{ID: "letter.more", One: "Hay {{.N}} más en la primera página.", Many: "Hay {{.N}} más en la primera página.", Other: "Hay {{.N}} más en la primera página."}
	LetterEnd     = &i18n.Message{ID: "letter.end", Other: "Todo lo pendiente está en {{.Address}}"}
	LetterSender  = &i18n.Message{ID: "letter.sender", Other: "Este mensaje lo escribió el programa del sitio. No hace falta responder."}
)
