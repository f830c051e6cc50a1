package msg

import "github.com/nicksnyder/go-i18n/v2/i18n"

// The frame of the admin.
var (
	Desk              = &i18n.Message{ID: "admin.desk", Description: "The name of the admin", Other: "Redacción"}
	DeskTitleOf       = &i18n.Message{ID: "admin.title_of", Description: "The title of a page of the admin, in the browser's tab", Other: "{{.Title}} · Redacción SEGIB"}
	ErrorTitleOf      = &i18n.Message{ID: "admin.error_title_of", Description: "The title of a form that was refused", Other: "Error: {{.Title}}"}
	Today             = &i18n.Message{ID: "admin.today", Other: "Hoy"}
	Content           = &i18n.Message{ID: "admin.content", Other: "Contenido"}
	House             = &i18n.Message{ID: "admin.house", Description: "Heading of the part of the menu about the institution's own affairs", Other: "Gestión"}
	ViewSite          = &i18n.Message{ID: "admin.view_site", Other: "Ver el sitio"}
	SignOut           = &i18n.Message{ID: "admin.sign_out", Other: "Salir"}
	InterfaceLanguage = &i18n.Message{ID: "admin.interface_language", Other: "Idioma de la interfaz"}
	Path              = &i18n.Message{ID: "admin.path", Description: "Name of the breadcrumbs, for screen readers", Other: "Ruta"}
	System            = &i18n.Message{ID: "admin.system", Description: "The program itself, as the author of a change", Other: "El sistema"}
	ZoneTime          = &i18n.Message{ID: "admin.zone_time", Other: "Las horas son de {{.Place}}."}
	TodayAt           = &i18n.Message{ID: "admin.today_at", Other: "hoy {{.Time}}"}
	YesterdayAt       = &i18n.Message{ID: "admin.yesterday_at", Other: "ayer {{.Time}}"}
	ErrorWord         = &i18n.Message{ID: "admin.error_word", Description: "Before a problem, for screen readers", Other: "Error:"}
	WarningWord       = &i18n.Message{ID: "admin.warning_word", Description: "Before a warning, for screen readers", Other: "Aviso:"}
	ListAnd           = &i18n.Message{ID: "admin.list_and", Description: "The first of several names, and how many are left out", Other: "{{.A}} y {{.N}} más"}
)

// Role names what users of each role do, as a label beside a name.
var Role = map[string]*i18n.Message{
	"administrator": {ID: "admin.role.administrator", Other: "administración"},
	"publisher":     {ID: "admin.role.publisher", Other: "publicación"},
	"editor":        {ID: "admin.role.editor", Other: "edición"},
	"translator":    {ID: "admin.role.translator", Other: "traducción"},
}

// State names the states of a text, as words beside a mark.
var State = map[string]*i18n.Message{
	"published":  {ID: "admin.state.published", Other: "publicado"},
	"changes":    {ID: "admin.state.changes", Other: "con cambios"},
	"draft":      {ID: "admin.state.draft", Other: "borrador"},
	"missing":    {ID: "admin.state.missing", Other: "falta"},
	"review":     {ID: "admin.state.review", Other: "en revisión"},
	"approved":   {ID: "admin.state.approved", Other: "aprobado"},
	"scheduled":  {ID: "admin.state.scheduled", Other: "programado"},
	"withdrawn":  {ID: "admin.state.withdrawn", Other: "retirado"},
	"stale":      {ID: "admin.state.stale", Other: "desfasado"},
	"unverified": {ID: "admin.state.unverified", Other: "sin verificar"},
}

// AdminErrorTitle says what went wrong in the admin, by status.
var AdminErrorTitle = map[int]*i18n.Message{
	400: {ID: "admin.error.400", Other: "Esta petición no es válida"},
	403: {ID: "admin.error.403", Other: "Su papel no permite esto"},
	404: {ID: "admin.error.404", Other: "Aquí no hay ninguna página"},
	405: {ID: "admin.error.405", Other: "Esta dirección no admite eso"},
	409: {ID: "admin.error.409", Other: "Otra persona lo cambió antes"},
	413: {ID: "admin.error.413", Other: "Lo enviado es demasiado grande"},
	414: {ID: "admin.error.414", Other: "Esta dirección es demasiado larga"},
	422: {ID: "admin.error.422", Other: "No se puede hacer así"},
	500: {ID: "admin.error.500", Other: "Algo ha fallado en la redacción"},
	503: {ID: "admin.error.503", Other: "La base de datos no contesta"},
}

// AdminErrorHelp says how to go on from there.
var AdminErrorHelp = map[int]*i18n.Message{
	400: {ID: "admin.error.400.help", Other: "Vuelva atrás e inténtelo de nuevo. Si escribió la dirección a mano, compruébela."},
	403: {ID: "admin.error.403.help", Other: "No se ha cambiado nada. Si lo necesita para su trabajo, pídaselo a quien administra la redacción."},
	404: {ID: "admin.error.404.help", Other: "Puede que la dirección tenga un error o que la ficha no exista. Busque en las listas del menú."},
	405: {ID: "admin.error.405.help", Other: "Vuelva a la página desde la que venía."},
	409: {ID: "admin.error.409.help", Other: "No se ha perdido nada de lo suyo. Vuelva a abrir la ficha y compare."},
	413: {ID: "admin.error.413.help", Other: "La redacción acepta hasta 16 MB de una vez. Vuelva atrás: lo que escribió sigue en la página anterior."},
	414: {ID: "admin.error.414.help", Other: "Busque con menos palabras."},
	422: {ID: "admin.error.422.help", Other: "Vuelva atrás y revise lo que envió."},
	500: {ID: "admin.error.500.help", Other: "No es culpa suya, y el fallo ha quedado registrado. Inténtelo de nuevo dentro de unos minutos."},
	503: {ID: "admin.error.503.help", Other: "Es cosa de poco tiempo. Los lectores no notan nada: el sitio se sirve de lo ya publicado. Inténtelo de nuevo dentro de un minuto."},
}

// What a page of an error offers.
var (
	TryAgain = &i18n.Message{ID: "admin.try_again", Other: "Intentarlo de nuevo"}
	ToToday  = &i18n.Message{ID: "admin.to_today", Other: "Ir a «Hoy»"}
)
