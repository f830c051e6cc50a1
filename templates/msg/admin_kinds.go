package msg

import "github.com/nicksnyder/go-i18n/v2/i18n"

// DeskKinds names the kinds of content, as lists of the admin are called.
var DeskKinds = map[string]*i18n.Message{
	"article":      {ID: "admin.kinds.article", Other: "Noticias"},
	"page":         {ID: "admin.kinds.page", Other: "Páginas"},
	"program":      {ID: "admin.kinds.program", Other: "Programas"},
	"summit":       {ID: "admin.kinds.summit", Other: "Cumbres"},
	"meeting":      {ID: "admin.kinds.meeting", Other: "Reuniones"},
	"charter":      {ID: "admin.kinds.charter", Other: "Cartas e instrumentos"},
	"plan":         {ID: "admin.kinds.plan", Other: "Planes de acción"},
	"axis":         {ID: "admin.kinds.axis", Other: "Ejes y enfoques"},
	"member_state": {ID: "admin.kinds.member_state", Other: "Países miembros"},
	"observer":     {ID: "admin.kinds.observer", Other: "Observadores"},
	"office":       {ID: "admin.kinds.office", Other: "Oficinas"},
	"person":       {ID: "admin.kinds.person", Other: "Personas"},
}

// NewOf names the making of an item of each kind.
var NewOf = map[string]*i18n.Message{
	"article":      {ID: "admin.new.article", Other: "Nueva noticia"},
	"page":         {ID: "admin.new.page", Other: "Nueva página"},
	"program":      {ID: "admin.new.program", Other: "Nuevo programa"},
	"summit":       {ID: "admin.new.summit", Other: "Nueva cumbre"},
	"meeting":      {ID: "admin.new.meeting", Other: "Nueva reunión"},
	"charter":      {ID: "admin.new.charter", Other: "Nuevo instrumento"},
	"plan":         {ID: "admin.new.plan", Other: "Nuevo plan de acción"},
	"axis":         {ID: "admin.new.axis", Other: "Nuevo eje o enfoque"},
	"member_state": {ID: "admin.new.member_state", Other: "Nuevo país miembro"},
	"observer":     {ID: "admin.new.observer", Other: "Nuevo observador"},
	"office":       {ID: "admin.new.office", Other: "Nueva oficina"},
	"person":       {ID: "admin.new.person", Other: "Nueva persona"},
}

// NoneOf says that there are no items of a kind.
var NoneOf = map[string]*i18n.Message{
	"article":      {ID: "admin.none.article", Other: "Aún no hay noticias"},
	"page":         {ID: "admin.none.page", Other: "Aún no hay páginas"},
	"program":      {ID: "admin.none.program", Other: "Aún no hay programas"},
	"summit":       {ID: "admin.none.summit", Other: "Aún no hay cumbres"},
	"meeting":      {ID: "admin.none.meeting", Other: "Aún no hay reuniones"},
	"charter":      {ID: "admin.none.charter", Other: "Aún no hay instrumentos"},
	"plan":         {ID: "admin.none.plan", Other: "Aún no hay planes de acción"},
	"axis":         {ID: "admin.none.axis", Other: "Aún no hay ejes ni enfoques"},
	"member_state": {ID: "admin.none.member_state", Other: "Aún no hay países miembros"},
	"observer":     {ID: "admin.none.observer", Other: "Aún no hay observadores"},
	"office":       {ID: "admin.none.office", Other: "Aún no hay oficinas"},
	"person":       {ID: "admin.none.person", Other: "Aún no hay personas"},
}

// Lists of the admin.
var (
	NoneHelp         = &i18n.Message{ID: "list.none_help", Other: "Escriba primero en la lengua que quiera; las otras dos seguirán cuando estén listas. Nadie lo verá hasta que se publique."}
	ListCaption      = &i18n.Message{ID: "list.caption", Other: "{{.Kind}}, de la edición más reciente a la más antigua"}
	ListSearch       = &i18n.Message{ID: "list.search", Other: "Buscar por título o dirección"}
	ListState        = &i18n.Message{ID: "list.state", Other: "Estado"}
	AnyState         = &i18n.Message{ID: "list.any_state", Other: "Cualquiera"}
	ListIn           = &i18n.Message{ID: "list.in", Description: "Label of a choice of a language", Other: "Lengua"}
	AnyLanguage      = &i18n.Message{ID: "list.any_language", Other: "Cualquiera"}
	ListFilter       = &i18n.Message{ID: "list.filter", Other: "Filtrar"}
	Views            = &i18n.Message{ID: "list.views", Other: "Vistas"}
	ViewAll          = &i18n.Message{ID: "list.view_all", Other: "Todo"}
	ViewDrafts       = &i18n.Message{ID: "list.view_drafts", Other: "Borradores"}
	ViewChanges      = &i18n.Message{ID: "list.view_changes", Other: "Con cambios"}
	ViewUnverified   = &i18n.Message{ID: "list.view_unverified", Other: "Sin verificar"}
	Legend           = &i18n.Message{ID: "list.legend", Description: "After the mark of what is published, which stands alone in lists, and before those that have a word", Other: "sin indicación: publicado y al día"}
	LastEdit         = &i18n.Message{ID: "list.last_edit", Other: "Última edición"}
	Untitled         = &i18n.Message{ID: "list.untitled", Other: "Sin título"}
	UnverifiedFields = &i18n.Message{ID: "list.unverified_fields", Other: "sin verificar: {{.Fields}}"}
	ListPager        = &i18n.Message{ID: "list.pager", Description: "Name of the navigation, for screen readers", Other: "Páginas de la lista"}
	ListRange        = &i18n.Message{ID: "list.range", Description: "The times of the first and the last edit", One: "{{.N}} ficha en esta página, de {{.First}}", Many: "{{.N}} fichas en esta página, de {{.First}} a {{.Last}}", Other: "{{.N}} fichas en esta página, de {{.First}} a {{.Last}}"}
	Newer            = &i18n.Message{ID: "list.newer", Other: "Anteriores"}
	Older            = &i18n.Message{ID: "list.older", Other: "Siguientes"}
	NothingWith      = &i18n.Message{ID: "list.nothing_with", Other: "Nada con «{{.Query}}»"}
	NothingSo        = &i18n.Message{ID: "list.nothing_so", Other: "Nada con estos filtros"}
	NothingHelp      = &i18n.Message{ID: "list.nothing_help", Other: "Se buscó en los títulos y las direcciones de las tres lenguas, sin mirar acentos."}
	ClearFilters     = &i18n.Message{ID: "list.clear", Other: "Quitar los filtros"}
)
