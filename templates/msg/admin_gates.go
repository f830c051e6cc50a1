package msg

import "github.com/nicksnyder/go-i18n/v2/i18n"

// Gate says what is wrong with what is about to go public, and what to do about it.
var Gate = map[string]*i18n.Message{
	"missing":       {ID: "gate.missing", Other: "Falta: {{.Field}}"},
	"invalid":       {ID: "gate.invalid", Other: "{{.Field}}: no es válido; corríjalo"},
	"refused":       {ID: "gate.refused", Other: "El texto tiene algo que el sitio no sabe mostrar ({{.Detail}}); ábralo en el editor y guárdelo de nuevo"},
	"alt":           {ID: "gate.alt", Other: "Hay una imagen sin texto alternativo: escríbalo o diga que la imagen es decorativa"},
	"untold":        {ID: "gate.untold", Other: "{{.Field}}: en {{.Language}} no dice nada a quien no la ve. Escriba su texto alternativo en la biblioteca de medios, o diga allí que es decorativa"},
	"picture":       {ID: "gate.picture", Other: "La imagen {{.Detail}} ya no está en la biblioteca: quítela o elija otra"},
	"headings":      {ID: "gate.headings", Other: "El subtítulo «{{.Detail}}» se salta un nivel: póngalo un nivel por debajo del anterior"},
	"table-headers": {ID: "gate.table_headers", Other: "La tabla que empieza por «{{.Detail}}» no tiene encabezados: marque su primera fila o su primera columna"},
	"link-empty":    {ID: "gate.link_empty", Other: "Hay un enlace sin palabras: escriba adónde lleva o quítelo"},
	"link-vague":    {ID: "gate.link_vague", Other: "El enlace «{{.Detail}}» no dice adónde lleva: nombre en él lo que abre"},
	"hidden":        {ID: "gate.hidden", Other: "Remite a «{{.Title}}», que los lectores no pueden ver: publíquelo antes o quite la referencia"},
	"withdrawn":     {ID: "gate.withdrawn", Other: "Remite a «{{.Title}}», que se retiró: los lectores lo encuentran con ese aviso. Déjelo solo si es lo que quiere"},
	"own-address":   {ID: "gate.own_address", Other: "El enlace {{.Detail}} lleva a una página de este sitio, «{{.Title}}»: enlácela eligiéndola en la lista, para que el enlace la siga si cambia de dirección"},
	"address":       {ID: "gate.address", Other: "La dirección «{{.Detail}}» ya es de «{{.Title}}»: elija otra"},
	"foreign":       {ID: "gate.foreign", Other: "«{{.Detail}}» parece estar en otra lengua: márquelo con la suya, para que se lea bien en voz alta"},
	"past":          {ID: "gate.past", Other: "Se anuncia para el {{.Date}}, que ya pasó: diga que se celebró o corrija la fecha"},
	"unverified":    {ID: "gate.unverified", Other: "Sin verificar: {{.Fields}}. Compruébelo con una fuente"},
}

// GateName names what the gates look for, as the heading of a list.
var GateName = map[string]*i18n.Message{
	"missing":       {ID: "gate.name.missing", Other: "Falta algo necesario"},
	"invalid":       {ID: "gate.name.invalid", Other: "Valores no válidos"},
	"refused":       {ID: "gate.name.refused", Other: "Textos que no se pueden mostrar"},
	"alt":           {ID: "gate.name.alt", Other: "Imágenes sin texto alternativo"},
	"untold":        {ID: "gate.name.untold", Other: "Imágenes de la ficha sin texto alternativo"},
	"picture":       {ID: "gate.name.picture", Other: "Imágenes que ya no están"},
	"headings":      {ID: "gate.name.headings", Other: "Subtítulos fuera de orden"},
	"table-headers": {ID: "gate.name.table_headers", Other: "Tablas sin encabezados"},
	"link-empty":    {ID: "gate.name.link_empty", Other: "Enlaces sin palabras"},
	"link-vague":    {ID: "gate.name.link_vague", Other: "Enlaces que no dicen adónde llevan"},
	"hidden":        {ID: "gate.name.hidden", Other: "Referencias a lo que no es público"},
	"withdrawn":     {ID: "gate.name.withdrawn", Other: "Referencias a lo que se retiró"},
	"own-address":   {ID: "gate.name.own_address", Other: "Enlaces a páginas propias por su dirección"},
	"address":       {ID: "gate.name.address", Other: "Direcciones de otras fichas"},
	"foreign":       {ID: "gate.name.foreign", Other: "Otra lengua sin marcar"},
	"past":          {ID: "gate.name.past", Other: "Anuncios de fechas pasadas"},
	"unverified":    {ID: "gate.name.unverified", Other: "Sin verificar"},
}

// GateProblem says what is wrong with a value, after its name, where the value itself is not at hand.
var GateProblem = map[string]*i18n.Message{
	"taken":      {ID: "gate.problem.taken", Other: "ya es de otra ficha; elija otro"},
	"reserved":   {ID: "gate.problem.reserved", Other: "es una dirección del propio sitio; elija otra"},
	"reversed":   {ID: "gate.problem.reversed", Other: "termina antes de empezar; corrija el principio o el final"},
	"not-ref":    {ID: "gate.problem.not_ref", Other: "remite a una ficha que no existe; elija otra"},
	"too-long":   {ID: "gate.problem.too_long", Other: "es demasiado largo; acórtelo"},
	"unapproved": {ID: "gate.problem.unapproved", Other: "falta la aprobación de otra persona; envíelo a revisión"},
}

// What the gates say of particular things, and of all they found.
var (
	GateTitle         = &i18n.Message{ID: "gate.title", Other: "Falta el título"}
	GateSlug          = &i18n.Message{ID: "gate.slug", Other: "Falta la dirección"}
	GateSummary       = &i18n.Message{ID: "gate.summary", Other: "Falta el resumen, que es lo que se lee en listas y buscadores"}
	GateNoHeading     = &i18n.Message{ID: "gate.no_heading", Other: "Hay un subtítulo vacío: escríbalo o bórrelo"}
	GateHiddenFact    = &i18n.Message{ID: "gate.hidden_fact", Other: "{{.Field}}: «{{.Title}}» no es público, así que los lectores no lo verán"}
	GateWithdrawnFact = &i18n.Message{ID: "gate.withdrawn_fact", Other: "{{.Field}}: «{{.Title}}» se retiró, así que los lectores no lo verán aquí"}
	GateFormerAddress = &i18n.Message{ID: "gate.former_address", Description: "The address leads readers to another item, which had it before", Other: "La dirección «{{.Detail}}» fue de «{{.Title}}», y quien la guardó llega todavía allí: si publica con ella, llegará aquí"}
	GateOther         = &i18n.Message{ID: "gate.other", Description: "Leads to the form of the other item that a finding concerns", Other: "Abrir «{{.Title}}»"}
	GateApproval      = &i18n.Message{ID: "gate.approval", Other: "Falta la aprobación de otra persona: envíelo a revisión"}
	GatePastTime      = &i18n.Message{ID: "gate.past_time", Other: "Esa hora ya pasó: elija otra"}
	GateErrors        = &i18n.Message{ID: "gate.errors", One: "{{.N}} error", Many: "{{.N}} errores", Other: "{{.N}} errores"}
	GateWarnings      = &i18n.Message{ID: "gate.warnings", One: "{{.N}} aviso", Many: "{{.N}} avisos", Other: "{{.N}} avisos"}
	GatesClear        = &i18n.Message{ID: "gate.clear", Other: "Nada que objetar"}
	GatesTitle        = &i18n.Message{ID: "gate.page", Other: "Comprobaciones"}
	GatesLead         = &i18n.Message{ID: "gate.lead", Other: "Los errores impiden publicar la lengua que los tiene; los avisos piden un motivo."}
	GateKnown         = &i18n.Message{ID: "gate.known", Description: "After a warning on what readers see already", Other: "ya está así en público"}
)

// The page where one publishes.
var (
	PublishTitle      = &i18n.Message{ID: "publish.title", Other: "Qué cambia al publicar"}
	PublishFirst      = &i18n.Message{ID: "publish.first", Other: "Nada de esto es público todavía. Se publicaría la versión {{.Version}} ({{.When}}, {{.Who}})."}
	PublishFrom       = &i18n.Message{ID: "publish.from", Other: "De lo que hoy ven los lectores a la versión {{.Version}} ({{.When}}, {{.Who}})."}
	PublishWhich      = &i18n.Message{ID: "publish.which", Other: "Lenguas"}
	PublishUnchanged  = &i18n.Message{ID: "publish.unchanged", Other: "los lectores ya ven esto"}
	PublishChanged    = &i18n.Message{ID: "publish.changed", Other: "cambia lo que ven desde {{.When}}"}
	PublishNew        = &i18n.Message{ID: "publish.new", Other: "sería nuevo para los lectores"}
	PublishNoText     = &i18n.Message{ID: "publish.no_text", Other: "sin texto; quien lea en esta lengua verá otra, con aviso"}
	PublishReason     = &i18n.Message{ID: "publish.reason", Other: "¿Por qué se publica con avisos?"}
	PublishReasonHint = &i18n.Message{ID: "publish.reason_hint", Other: "Queda en el historial; los lectores no lo ven."}
	PublishNote       = &i18n.Message{ID: "publish.note", Other: "Nota para los lectores"}
	PublishNoteHint   = &i18n.Message{ID: "publish.note_hint", Other: "Qué ha cambiado, en una frase. Se lee bajo «Última actualización»; donde falte una lengua se lee otra."}
	PublishNoteIn     = &i18n.Message{ID: "publish.note_in", Description: "Labels the note to readers of one language", Other: "Nota en {{.Language}}"}
	PublishMinor      = &i18n.Message{ID: "publish.minor", Other: "Es un retoque: no cambia la fecha de la última actualización"}
	PublishThese      = &i18n.Message{ID: "publish.these", Description: "The button; then the codes of languages: es y pt", Other: "Publicar {{.Languages}}"}
	ScheduleThese     = &i18n.Message{ID: "publish.schedule_these", Description: "The button; then the codes of languages: es y pt", Other: "Programar {{.Languages}}"}
	PublishNone       = &i18n.Message{ID: "publish.none", Description: "The button while no language is chosen", Other: "Elija una lengua"}
	BackToForm        = &i18n.Message{ID: "publish.back", Other: "Seguir escribiendo"}
	NothingToPublish  = &i18n.Message{ID: "publish.nothing", Other: "No hay nada que publicar: los lectores ya ven la versión {{.Version}}."}
	DoneScheduled     = &i18n.Message{ID: "publish.done_scheduled", Other: "Programado. La versión {{.Version}} se publicará sola a su hora."}
	DoneAlready       = &i18n.Message{ID: "publish.done_already", Other: "Ya estaba publicado: los lectores ven la versión {{.Version}}."}
)

// Why a publication was refused.
var (
	RefusedTitle    = &i18n.Message{ID: "publish.refused", Other: "No se ha publicado nada"}
	RefusedChanged  = &i18n.Message{ID: "publish.refused_changed", Other: "{{.Who}} guardó otra versión mientras tanto. Esto es lo que cambiaría ahora: mírelo y publique de nuevo."}
	RefusedLanguage = &i18n.Message{ID: "publish.refused_language", Other: "Elija al menos una lengua."}
	RefusedBlocked  = &i18n.Message{ID: "publish.refused_blocked", Other: "Corrija lo que sigue, o deje fuera la lengua que lo tiene."}
	RefusedReason   = &i18n.Message{ID: "publish.refused_reason", Other: "Se publica con avisos: diga por qué."}
	RefusedAway     = &i18n.Message{ID: "publish.refused_away", Other: "La base de datos no contesta. Lo que escribió sigue aquí: inténtelo de nuevo dentro de un minuto."}
	RefusedNote     = &i18n.Message{ID: "publish.refused_note", Other: "Un retoque no lleva nota: desmárquelo o borre la nota."}
)

// The list of what the gates find across the site.
var (
	ChecksLead     = &i18n.Message{ID: "checks.lead", Other: "Lo que las comprobaciones encuentran en la última versión de cada ficha. La lista se rehace sola después de cada cambio."}
	ChecksAll      = &i18n.Message{ID: "checks.all", Other: "Todo"}
	ChecksWhat     = &i18n.Message{ID: "checks.what", Other: "Qué se busca"}
	ChecksFindings = &i18n.Message{ID: "checks.findings", Description: "Heads a column", Other: "Qué hacer"}
	ChecksItem     = &i18n.Message{ID: "checks.item", Description: "Heads a column", Other: "Ficha"}
	ChecksLanguage = &i18n.Message{ID: "checks.language", Other: "Lengua"}
	ChecksFacts    = &i18n.Message{ID: "checks.facts", Description: "Instead of a language: what is the same in all of them", Other: "Datos"}
	ChecksKind     = &i18n.Message{ID: "checks.kind", Other: "Sección"}
	ChecksSeverity = &i18n.Message{ID: "checks.severity", Other: "Gravedad"}
	ChecksAny      = &i18n.Message{ID: "checks.any", Other: "Cualquiera"}
	ChecksErrors   = &i18n.Message{ID: "checks.errors", Other: "Errores"}
	ChecksWarnings = &i18n.Message{ID: "checks.warnings", Other: "Avisos"}
	ChecksCaption  = &i18n.Message{ID: "checks.caption", Other: "Lo encontrado, los errores primero"}
	ChecksNone     = &i18n.Message{ID: "checks.none", Other: "No se ha encontrado nada"}
	ChecksNoneHelp = &i18n.Message{ID: "checks.none_help", Other: "Se ha mirado la última versión de cada ficha, en cada lengua en que tiene texto."}
	ChecksNoneSo   = &i18n.Message{ID: "checks.none_so", Other: "Nada de ese tipo entre lo encontrado"}
	ChecksPrevious = &i18n.Message{ID: "checks.previous", Other: "Anteriores"}
	ChecksNext     = &i18n.Message{ID: "checks.next", Other: "Siguientes"}
)
