package msg

import "github.com/nicksnyder/go-i18n/v2/i18n"

// The form of an item.
var (
	Facts             = &i18n.Message{ID: "item.facts", Other: "Datos"}
	FactsOnce         = &i18n.Message{ID: "item.facts_once", Other: "una sola vez, para las tres lenguas"}
	FactsOfOthers     = &i18n.Message{ID: "item.facts_of_others", Other: "se leen aquí; los cambia quien edita"}
	Texts             = &i18n.Message{ID: "item.texts", Other: "Textos"}
	TextLanguage      = &i18n.Message{ID: "item.text_language", Other: "Lengua del texto"}
	WithErrors        = &i18n.Message{ID: "item.with_errors", Description: "After the name of a language, for screen readers", Other: "con errores"}
	SourceText        = &i18n.Message{ID: "item.source", Description: "The text that the translations reflect", Other: "fuente"}
	UpToDate          = &i18n.Message{ID: "item.up_to_date", Other: "al día con el español"}
	SourceChanged     = &i18n.Message{ID: "item.source_changed", Other: "el español cambió después"}
	BodyWords         = &i18n.Message{ID: "item.body_words", One: "Texto, {{.N}} palabra", Many: "Texto, {{.N}} palabras", Other: "Texto, {{.N}} palabras"}
	NoBody            = &i18n.Message{ID: "item.no_body", Other: "Sin texto todavía."}
	SaveDraft         = &i18n.Message{ID: "item.save", Other: "Guardar borrador"}
	SavedAt           = &i18n.Message{ID: "item.saved_at", Other: "Versión {{.Version}}, {{.When}}, {{.Who}}"}
	NotSavedYet       = &i18n.Message{ID: "item.not_saved_yet", Other: "Aún sin guardar"}
	NotSaved          = &i18n.Message{ID: "item.not_saved", One: "Sin guardar: {{.N}} error", Many: "Sin guardar: {{.N}} errores", Other: "Sin guardar: {{.N}} errores"}
	History           = &i18n.Message{ID: "item.history", Other: "Historial"}
	ToPublish         = &i18n.Message{ID: "item.to_publish", Other: "Publicar…"}
	Publishing        = &i18n.Message{ID: "item.publishing", Other: "Publicar"}
	PublicSince       = &i18n.Message{ID: "item.public_since", Description: "What readers see, and since when", Other: "versión {{.Version}}, {{.When}}"}
	NotPublic         = &i18n.Message{ID: "item.not_public", Other: "los lectores no lo ven"}
	SeePublic         = &i18n.Message{ID: "item.see_public", Other: "ver en el sitio"}
	BeforePublishing  = &i18n.Message{ID: "item.before_publishing", Other: "Antes de publicar"}
	StaleCount        = &i18n.Message{ID: "item.stale_count", Other: "{{.Language}}: el español cambió después"}
	CannotPublish     = &i18n.Message{ID: "item.cannot_publish", Other: "Lo publica quien tiene el papel de publicación."}
	SaveFirst         = &i18n.Message{ID: "item.save_first", Other: "Guárdelo primero como borrador; después se puede publicar."}
	CompareWithPublic = &i18n.Message{ID: "item.compare_with_public", Other: "Comparar con lo publicado, versión {{.Version}}"}
	ToUnpublish       = &i18n.Message{ID: "item.to_unpublish", Other: "Retirar…"}
	Sources           = &i18n.Message{ID: "item.sources", Other: "Fuentes"}
	SourcesForStaff   = &i18n.Message{ID: "item.sources_for_staff", Other: "Solo las ve el equipo"}
	RowsHint          = &i18n.Message{ID: "item.rows_hint", Other: "Para quitar una fila, déjela vacía. Al guardar aparece otra libre."}
	NotChosen         = &i18n.Message{ID: "item.not_chosen", Other: "Sin elegir"}
	AnotherItem       = &i18n.Message{ID: "item.another", Other: "Añadir una ficha"}
	AnotherHint       = &i18n.Message{ID: "item.another_hint", Description: "How another item is named", Other: "Por su título o por su número."}
	ItemAdded         = &i18n.Message{ID: "item.added", Description: "Before the title of an item that was added to a list, for screen readers", Other: "Añadida"}
	ItemNo            = &i18n.Message{ID: "item.no", Description: "The number by which an item is named in other forms", Other: "n.º\u00a0{{.ID}}"}
	Needed            = &i18n.Message{ID: "item.needed", Description: "Beside the name of a field, where there is little room", Other: "necesario"}
	NeededToPublish   = &i18n.Message{ID: "item.needed_to_publish", Description: "Beside the name of a field, for screen readers", Other: "necesario para publicar"}
	NeededLead        = &i18n.Message{ID: "item.needed_lead", Other: "Para publicar hacen falta los datos que dicen «necesario» y, en cada lengua que se publique, el título y el resumen. Para guardar un borrador basta el título."}
	ItemNumber        = &i18n.Message{ID: "item.number", Other: "Ficha {{.ID}}"}
)

// What a form says once something has been done.
var (
	DoneSaved     = &i18n.Message{ID: "item.done.saved", Other: "Guardado como versión {{.Version}}. Los lectores no ven los cambios hasta que se publiquen."}
	DoneNothing   = &i18n.Message{ID: "item.done.nothing", Other: "No había cambios que guardar."}
	DonePublished = &i18n.Message{ID: "item.done.published", Other: "Publicado. Los lectores ven la versión {{.Version}}."}
	DoneRestored  = &i18n.Message{ID: "item.done.restored", Other: "Restaurado como versión {{.Version}}, en borrador."}
)

// What a form says that was refused.
var (
	ToCorrect       = &i18n.Message{ID: "item.to_correct", One: "Hay {{.N}} cosa que corregir", Many: "Hay {{.N}} cosas que corregir", Other: "Hay {{.N}} cosas que corregir"}
	NothingLost     = &i18n.Message{ID: "item.nothing_lost", Other: "Nada se ha perdido ni se ha movido."}
	AwayTitle       = &i18n.Message{ID: "item.away", Other: "No se puede guardar ahora"}
	AwayHelp        = &i18n.Message{ID: "item.away_help", Other: "La base de datos no contesta. Lo que escribió sigue en esta página y no se ha perdido nada: vuelva a guardar dentro de un minuto. Los lectores no notan nada."}
	SessionOver     = &i18n.Message{ID: "item.session_over", Other: "Su sesión ha terminado"}
	SessionOverHelp = &i18n.Message{ID: "item.session_over_help", Other: "Lo que escribió sigue en esta página. Entre en otra pestaña y vuelva a guardar aquí."}
	SignInElsewhere = &i18n.Message{ID: "item.sign_in_elsewhere", Other: "Entrar en otra pestaña"}
)
