package msg

import "github.com/nicksnyder/go-i18n/v2/i18n"

// The first page of the admin.
var (
	Hello         = &i18n.Message{ID: "today.hello", Other: "Hola, {{.Name}}. Son las {{.Time}} en Madrid."}
	Drafts        = &i18n.Message{ID: "today.drafts", Other: "Borradores"}
	NoDrafts      = &i18n.Message{ID: "today.no_drafts", Other: "Ninguno: no hay nada escrito que no se haya publicado alguna vez."}
	Changed       = &i18n.Message{ID: "today.changed", Other: "Con cambios sin publicar"}
	NoChanged     = &i18n.Message{ID: "today.no_changed", Other: "Nada: los lectores ven la última versión de todo lo publicado."}
	Unverified    = &i18n.Message{ID: "today.unverified", Other: "Con datos sin verificar"}
	NoUnverified  = &i18n.Message{ID: "today.no_unverified", Other: "Nada: todo tiene su fuente."}
	GoOn          = &i18n.Message{ID: "today.go_on", Other: "Seguir"}
	Verify        = &i18n.Message{ID: "today.verify", Other: "Verificar"}
	MoreThan      = &i18n.Message{ID: "today.more_than", Description: "A number counted no further", Other: "más de {{.N}}"}
	AtAGlance     = &i18n.Message{ID: "today.at_a_glance", Other: "La casa, de un vistazo"}
	Parity        = &i18n.Message{ID: "today.parity", Description: "How far the three languages have the same", Other: "Paridad"}
	ParityCaption = &i18n.Message{ID: "today.parity_caption", Other: "Fichas sin publicar, por clase y lengua"}
	KindColumn    = &i18n.Message{ID: "today.kind", Other: "Clase"}
	AllPublished  = &i18n.Message{ID: "today.all_published", Other: "todo publicado"}
	Unpublished   = &i18n.Message{ID: "today.unpublished", Description: "After a number, for screen readers", Other: "sin publicar"}
	NothingYet    = &i18n.Message{ID: "today.nothing_yet", Description: "There are no items of a kind", Other: "aún nada"}
	Activity      = &i18n.Message{ID: "today.activity", Other: "Actividad"}
	NoActivity    = &i18n.Message{ID: "today.no_activity", Other: "El equipo aún no ha cambiado nada."}
)

// Did says what somebody did, between a name and what it was done to.
var Did = map[string]*i18n.Message{
	"save":      {ID: "today.did.save", Other: "guardó"},
	"publish":   {ID: "today.did.publish", Other: "publicó"},
	"unpublish": {ID: "today.did.unpublish", Other: "retiró"},
}
