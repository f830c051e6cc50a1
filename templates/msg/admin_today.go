package msg

import "github.com/nicksnyder/go-i18n/v2/i18n"

// The first page of the admin.
var (
	Hello         = &i18n.Message{ID: "today.hello", Other: "Hola, {{.Name}}. Hora de {{.Place}}: {{.Time}}."}
	MoreThan      = &i18n.Message{ID: "today.more_than", Description: "A number counted no further", Other: "más de {{.N}}"}
	AtAGlance     = &i18n.Message{ID: "today.at_a_glance", Other: "De un vistazo"}
	Parity        = &i18n.Message{ID: "today.parity", Description: "How far the three languages have the same", Other: "Paridad"}
	ParityCaption = &i18n.Message{ID: "today.parity_caption", Other: "Fichas sin publicar, por sección y lengua"}
	KindColumn    = &i18n.Message{ID: "today.kind", Other: "Sección"}
	AllPublished  = &i18n.Message{ID: "today.all_published", Other: "todo publicado"}
	Unpublished   = &i18n.Message{ID: "today.unpublished", Description: "After a number, for screen readers", Other: "sin publicar"}
	NothingYet    = &i18n.Message{ID: "today.nothing_yet", Description: "There are no items of a kind", Other: "aún nada"}
	Activity      = &i18n.Message{ID: "today.activity", Other: "Actividad"}
	NoActivity    = &i18n.Message{ID: "today.no_activity", Other: "El equipo aún no ha cambiado nada."}
)

// More of the first page.
var (
	ThingsWait   = &i18n.Message{ID: "today.things_wait", One: "Tiene {{.N}} asunto pendiente.", Many: "Tiene {{.N}} asuntos pendientes.", Other: "Tiene {{.N}} asuntos pendientes."}
	NothingWaits = &i18n.Message{ID: "today.nothing_waits", Other: "No tiene nada pendiente."}
	InReview     = &i18n.Message{ID: "today.in_review", Other: "En revisión"}
	NoInReview   = &i18n.Message{ID: "today.no_in_review", Other: "Nada espera revisión."}
	KeptUntil    = &i18n.Message{ID: "today.kept_until", Description: "Of what was typed long ago and never saved", Other: "Se guarda hasta el {{.Date}} y después se borra."}
	KeptAt       = &i18n.Message{ID: "today.kept_at", Other: "Sin guardar como versión; lo último que escribió, {{.When}}."}
	QueueAll     = &i18n.Message{ID: "today.queue_all", Description: "Leads to all the things of one sort, of which the first few are shown", Other: "Todo ({{.N}})"}
	QueueFirst   = &i18n.Message{ID: "today.queue_first", Other: "Los primeros {{.N}} de {{.Of}}."}
	InItsTime    = &i18n.Message{ID: "today.in_its_time", Description: "What the program did by itself, as was scheduled; before the title of what it was done to", Other: "{{.Did}} a su hora"}
)

// Queue names the sorts of things that wait.
var Queue = map[string]*i18n.Message{
	"to-review":    {ID: "today.queue.to_review", Other: "Por revisar"},
	"returned":     {ID: "today.queue.returned", Other: "Devueltos"},
	"answered":     {ID: "today.queue.answered", Description: "Heads what people outside answered to a draft that was shown to them", Other: "Respuestas de fuera"},
	"unsaved":      {ID: "today.queue.unsaved", Other: "Sin guardar"},
	"mine":         {ID: "today.queue.mine", Other: "Mis borradores"},
	"ready":        {ID: "today.queue.ready", Other: "Aprobados"},
	"by-itself":    {ID: "today.queue.by_itself", Other: "Programado"},
	"drafts":       {ID: "today.queue.drafts", Other: "Borradores de otras personas"},
	"changes":      {ID: "today.queue.changes", Other: "Con cambios de otras personas sin publicar"},
	"worked-on":    {ID: "desk.worked_on", Description: "Heading of a list of the items that the user saved last", Other: "Lo último que editó"},
	"look-again":   {ID: "today.queue.look_again", Description: "Heads the items that a reminder asks to look at again", Other: "Por mirar otra vez"},
	"contacts":     {ID: "today.queue.contacts", Other: "Contactos por verificar"},
	"broken-links": {ID: "today.queue.broken_links", Other: "Con enlaces rotos"},
	"unverified":   {ID: "today.queue.unverified", Other: "Con datos sin verificar"},
}

// NoQueue says that nothing of a sort waits.
var NoQueue = map[string]*i18n.Message{
	"to-review":    {ID: "today.none.to_review", Other: "Nada por revisar. Lo que le envíen estará aquí, lo más antiguo primero."},
	"returned":     {ID: "today.none.returned", Other: "Nada devuelto. Si le devuelven un texto, estará aquí con la nota de quien lo leyó."},
	"answered":     {ID: "today.none.answered", Other: "Nada: ninguna respuesta de fuera espera."},
	"unsaved":      {ID: "today.none.unsaved", Other: "Nada: todo lo que escribió está guardado."},
	"mine":         {ID: "today.none.mine", Other: "Ninguno: nada de lo que guardó está por publicar."},
	"ready":        {ID: "today.none.ready", Other: "Nada aprobado espera publicación."},
	"by-itself":    {ID: "today.none.by_itself", Other: "Nada se publicará ni se retirará por sí solo."},
	"drafts":       {ID: "today.none.drafts", Other: "Ninguno."},
	"changes":      {ID: "today.none.changes", Other: "Nada: de lo publicado por otras personas, los lectores ven la última versión."},
	"worked-on":    {ID: "desk.no_worked_on", Other: "Todavía no ha guardado nada. Lo que guarde estará aquí, a un paso."},
	"look-again":   {ID: "today.none.look_again", Other: "Nada: ningún recordatorio ha vencido."},
	"contacts":     {ID: "today.none.contacts", Other: "Ninguno: todos se verificaron en los últimos 90 días."},
	"broken-links": {ID: "today.none.broken_links", Other: "Ninguno: todo enlace de lo que usted escribió lleva a algún sitio."},
	"unverified":   {ID: "today.none.unverified", Other: "Nada: todo tiene su fuente."},
}

// Do says what can be done with something that waits.
var Do = map[string]*i18n.Message{
	"go-on":    {ID: "today.do.go_on", Other: "Seguir"},
	"read":     {ID: "today.do.read", Other: "Revisar"},
	"see":      {ID: "today.do.see", Other: "Ver"},
	"publish":  {ID: "today.do.publish", Other: "Publicar…"},
	"schedule": {ID: "today.do.schedule", Other: "Programar…"},
	"send":     {ID: "today.do.send", Other: "Enviar a revisión…"},
	"verify":   {ID: "today.do.verify", Other: "Verificar"},
	"look":     {ID: "today.do.look", Description: "Button: leads to an item that is to be looked at again", Other: "Mirar"},
	"right":    {ID: "today.do.right", Description: "Leads to where one says that what one looked at is right", Other: "Está bien…"},
	"mend":     {ID: "today.do.mend", Description: "Button: leads to where a broken link is corrected", Other: "Corregir"},
}

// Did says what somebody did, between a name and what it was done to.
var Did = map[string]*i18n.Message{
	"save":      {ID: "today.did.save", Other: "guardó"},
	"recall":    {ID: "today.did.recall", Other: "retiró de la revisión"},
	"submit":    {ID: "today.did.submit", Other: "envió a revisión"},
	"approve":   {ID: "today.did.approve", Other: "aprobó"},
	"return":    {ID: "today.did.return", Other: "devolvió"},
	"schedule":  {ID: "today.did.schedule", Other: "programó"},
	"cancel":    {ID: "today.did.cancel", Other: "canceló lo programado de"},
	"refuse":    {ID: "today.did.refuse", Description: "The program could not publish or withdraw something at its time", Other: "no pudo cumplir lo programado de"},
	"publish":   {ID: "today.did.publish", Other: "publicó"},
	"withdraw":  {ID: "today.did.withdraw", Other: "retiró"},
	"move":      {ID: "today.did.move", Other: "sustituyó por otra ficha"},
	"unpublish": {ID: "today.did.unpublish", Other: "quitó del sitio"},
	"place":     {ID: "today.did.place", Other: "movió en el árbol"},
	"number":    {ID: "today.did.number", Other: "reordenó"},
	"tag":       {ID: "today.did.tag", Other: "etiquetó"},
	"remind":    {ID: "today.did.remind", Other: "puso un recordatorio en"},
	"look":      {ID: "today.did.look", Description: "Looked again at an item, as a reminder asked, and found it right", Other: "volvió a mirar, y encontró bien,"},
	"forget":    {ID: "today.did.forget", Other: "quitó un recordatorio de"},
	"trash":     {ID: "today.did.trash", Other: "movió a la papelera"},
	"untrash":   {ID: "today.did.untrash", Other: "recuperó de la papelera"},
}
