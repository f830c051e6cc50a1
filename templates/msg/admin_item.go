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
	SlugHint          = &i18n.Message{ID: "item.slug_hint", Other: "Si se deja vacía, se hará con el título."}
	UpToDate          = &i18n.Message{ID: "item.up_to_date", Other: "al día con el español"}
	SourceChanged     = &i18n.Message{ID: "item.source_changed", Other: "el español cambió después"}
	BodyWords         = &i18n.Message{ID: "item.body_words", One: "Texto, {{.N}} palabra", Many: "Texto, {{.N}} palabras", Other: "Texto, {{.N}} palabras"}
	NoBody            = &i18n.Message{ID: "item.no_body", Other: "Sin texto todavía."}
	BodyKept          = &i18n.Message{ID: "item.body_kept", Other: "Se conserva como está. El editor de textos llega más adelante."}
	SaveDraft         = &i18n.Message{ID: "item.save", Other: "Guardar borrador"}
	SaveAndView       = &i18n.Message{ID: "item.save_and_view", Description: "Before the codes of the languages", Other: "Guardar y ver en"}
	SaveAndViewIn     = &i18n.Message{ID: "item.save_and_view_in", Other: "Guardar y ver en {{.Language}}"}
	SavedAt           = &i18n.Message{ID: "item.saved_at", Other: "Versión {{.Version}}, {{.When}}, {{.Who}}"}
	NotSavedYet       = &i18n.Message{ID: "item.not_saved_yet", Other: "Aún sin guardar"}
	NotSaved          = &i18n.Message{ID: "item.not_saved", One: "Sin guardar: {{.N}} error", Many: "Sin guardar: {{.N}} errores", Other: "Sin guardar: {{.N}} errores"}
	NotPublished      = &i18n.Message{ID: "item.not_published", One: "Guardado; sin publicar: {{.N}} error", Many: "Guardado; sin publicar: {{.N}} errores", Other: "Guardado; sin publicar: {{.N}} errores"}
	History           = &i18n.Message{ID: "item.history", Other: "Historial"}
	ToPublish         = &i18n.Message{ID: "item.to_publish", Other: "Publicar…"}
	Publishing        = &i18n.Message{ID: "item.publishing", Other: "Publicar"}
	PublishLanguages  = &i18n.Message{ID: "item.publish_languages", Other: "Lenguas que se publican"}
	PublicSince       = &i18n.Message{ID: "item.public_since", Description: "What readers see, and since when", Other: "versión {{.Version}}, {{.When}}"}
	NotPublic         = &i18n.Message{ID: "item.not_public", Other: "los lectores no lo ven"}
	SeePublic         = &i18n.Message{ID: "item.see_public", Other: "ver en el sitio"}
	BeforePublishing  = &i18n.Message{ID: "item.before_publishing", Other: "Antes de publicar"}
	NothingMissing    = &i18n.Message{ID: "item.nothing_missing", Other: "No falta nada"}
	FactsNeeded       = &i18n.Message{ID: "item.facts_needed", Other: "hasta entonces no sale en ninguna lengua"}
	UnverifiedCount   = &i18n.Message{ID: "item.unverified_count", One: "{{.N}} dato sin verificar; el sitio no lo da por cierto", Many: "{{.N}} datos sin verificar; el sitio no los da por ciertos", Other: "{{.N}} datos sin verificar; el sitio no los da por ciertos"}
	StaleCount        = &i18n.Message{ID: "item.stale_count", Other: "{{.Language}}: el español cambió después"}
	PublishChosen     = &i18n.Message{ID: "item.publish_chosen", Other: "Guardar y publicar lo elegido"}
	CannotPublish     = &i18n.Message{ID: "item.cannot_publish", Other: "Lo publica quien tiene el papel de publicación."}
	SaveFirst         = &i18n.Message{ID: "item.save_first", Other: "Guárdelo primero como borrador; después se puede publicar."}
	CompareWithPublic = &i18n.Message{ID: "item.compare_with_public", Other: "Comparar con lo publicado, versión {{.Version}}"}
	ToUnpublish       = &i18n.Message{ID: "item.to_unpublish", Other: "Retirar…"}
	Sources           = &i18n.Message{ID: "item.sources", Other: "Fuentes"}
	SourcesForStaff   = &i18n.Message{ID: "item.sources_for_staff", Other: "Solo las ve el equipo"}
	StillToVerifyHint = &i18n.Message{ID: "item.still_to_verify_hint", Other: "Quite la marca a lo que haya comprobado con una fuente."}
	RowsHint          = &i18n.Message{ID: "item.rows_hint", Other: "Para quitar una fila, déjela vacía. Al guardar aparece otra libre."}
	NotChosen         = &i18n.Message{ID: "item.not_chosen", Other: "Sin elegir"}
	AnotherItem       = &i18n.Message{ID: "item.another", Other: "Añadir una ficha, por su número"}
	ItemNumber        = &i18n.Message{ID: "item.number", Other: "Ficha {{.ID}}"}
)

// What a form says once something has been done.
var (
	DoneSaved       = &i18n.Message{ID: "item.done.saved", Other: "Guardado como versión {{.Version}}. Los lectores no ven los cambios hasta que se publiquen."}
	DoneNothing     = &i18n.Message{ID: "item.done.nothing", Other: "No había cambios que guardar."}
	DonePublished   = &i18n.Message{ID: "item.done.published", Other: "Publicado. Los lectores ven la versión {{.Version}}."}
	DoneUnpublished = &i18n.Message{ID: "item.done.unpublished", Other: "Retirado. Su dirección dice ahora que ya no está."}
	DoneRestored    = &i18n.Message{ID: "item.done.restored", Other: "Restaurado como versión {{.Version}}, en borrador."}
)

// What a form says that was refused.
var (
	ToCorrect       = &i18n.Message{ID: "item.to_correct", One: "Hay {{.N}} cosa que corregir", Many: "Hay {{.N}} cosas que corregir", Other: "Hay {{.N}} cosas que corregir"}
	NothingLost     = &i18n.Message{ID: "item.nothing_lost", Other: "Nada se ha perdido ni se ha movido."}
	WrittenIsSaved  = &i18n.Message{ID: "item.written_is_saved", Other: "Lo escrito está guardado como versión {{.Version}}; no se ha publicado nada."}
	AwayTitle       = &i18n.Message{ID: "item.away", Other: "No se puede guardar ahora"}
	AwayHelp        = &i18n.Message{ID: "item.away_help", Other: "La base de datos no contesta. Lo que escribió sigue en esta página y no se ha perdido nada: vuelva a guardar dentro de un minuto. Los lectores no notan nada."}
	SessionOver     = &i18n.Message{ID: "item.session_over", Other: "Su sesión ha terminado"}
	SessionOverHelp = &i18n.Message{ID: "item.session_over_help", Other: "Lo que escribió sigue en esta página. Entre en otra pestaña y vuelva a guardar aquí."}
	SignInElsewhere = &i18n.Message{ID: "item.sign_in_elsewhere", Other: "Entrar en otra pestaña"}
)
