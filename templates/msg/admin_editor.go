package msg

import "github.com/nicksnyder/go-i18n/v2/i18n"

// The editor of a body and its toolbar.
var (
	EditorTools     = &i18n.Message{ID: "editor.tools", Description: "Name of the toolbar, for screen readers", Other: "Formato del texto"}
	EditorNeeds     = &i18n.Message{ID: "editor.needs_script", Other: "Para cambiar el texto hace falta JavaScript. Lo demás se guarda igual, y el texto se queda como está."}
	EditorNewer     = &i18n.Message{ID: "editor.newer", Other: "Este texto contiene algo que esta versión de la redacción no conoce. Se muestra para leer y se conserva intacto: recargue la página para cambiarlo y, si no basta, avise a quien administra el servidor."}
	EditorKeys      = &i18n.Message{ID: "editor.keys", Description: "Beside keys: / inserts, Alt F10 goes to the toolbar, Esc leaves the text", Other: "insertar"}
	EditorToBar     = &i18n.Message{ID: "editor.to_bar", Description: "Beside the keys Alt F10", Other: "barra"}
	EditorLeave     = &i18n.Message{ID: "editor.leave", Description: "Beside the key Esc", Other: "salir del texto"}
	EditorWord      = &i18n.Message{ID: "editor.word", Other: "1 palabra"}
	EditorWords     = &i18n.Message{ID: "editor.words", Other: "{{.N}} palabras"}
	EditorTooLong   = &i18n.Message{ID: "editor.too_long", Other: "Demasiado largo para guardarse: pase una parte a otra ficha."}
	EditorDropped   = &i18n.Message{ID: "editor.dropped", Description: "After a paste", Other: "Pegado sin imágenes: las de fuera no se copian."}
	EditorUnlinked  = &i18n.Message{ID: "editor.unlinked", Description: "After a paste", Other: "Pegado sin algunos enlaces: no llevaban a una dirección que se pueda enlazar."}
	KeyShift        = &i18n.Message{ID: "editor.shift", Description: "The name of the Shift key", Other: "Mayús"}
	Strong          = &i18n.Message{ID: "editor.strong", Other: "Negrita"}
	StrongLetter    = &i18n.Message{ID: "editor.strong_letter", Description: "The letter on the button for bold", Other: "N"}
	Emphasis        = &i18n.Message{ID: "editor.em", Other: "Cursiva"}
	EmphasisLetter  = &i18n.Message{ID: "editor.em_letter", Description: "The letter on the button for italics", Other: "C"}
	InOtherLanguage = &i18n.Message{ID: "editor.lang", Other: "En otra lengua"}
	NotForeign      = &i18n.Message{ID: "editor.lang_none", Description: "Takes the mark of another language from a passage", Other: "En la lengua del texto"}
	LinkTool        = &i18n.Message{ID: "editor.link", Other: "Enlace"}
	BulletList      = &i18n.Message{ID: "editor.bullet_list", Other: "Lista"}
	OrderedList     = &i18n.Message{ID: "editor.ordered_list", Other: "Lista numerada"}
	ListStart       = &i18n.Message{ID: "editor.list_start", Other: "Empezar la lista en el número"}
	QuoteTool       = &i18n.Message{ID: "editor.quote", Other: "Cita con fuente"}
	QuoteSource     = &i18n.Message{ID: "editor.quote_source", Other: "Fuente de la cita"}
	CalloutTool     = &i18n.Message{ID: "editor.callout", Other: "Recuadro"}
	TableTool       = &i18n.Message{ID: "editor.table", Other: "Tabla"}
	EmbedTool       = &i18n.Message{ID: "editor.embed", Other: "Insertar una ficha"}
	EmbedWord       = &i18n.Message{ID: "editor.embed_word", Description: "Beside the drawing of the button, where there is room", Other: "Ficha"}
	SeekTool        = &i18n.Message{ID: "editor.seek", Other: "Buscar y reemplazar"}
	Undo            = &i18n.Message{ID: "editor.undo", Other: "Deshacer"}
	Redo            = &i18n.Message{ID: "editor.redo", Other: "Rehacer"}
)

// The styles of a paragraph.
var (
	StyleTool    = &i18n.Message{ID: "editor.style", Description: "Before the style that a paragraph has, for screen readers", Other: "Estilo:"}
	ParagraphOf  = &i18n.Message{ID: "editor.paragraph", Other: "Párrafo"}
	HeadingLevel = &i18n.Message{ID: "editor.heading", Other: "Subtítulo {{.Level}}"}
)

// What can be done with a table.
var (
	TableInsert       = &i18n.Message{ID: "editor.table.insert", Other: "Insertar una tabla"}
	TableRowAbove     = &i18n.Message{ID: "editor.table.row_above", Other: "Añadir una fila encima"}
	TableRowBelow     = &i18n.Message{ID: "editor.table.row_below", Other: "Añadir una fila debajo"}
	TableColumnBefore = &i18n.Message{ID: "editor.table.column_before", Other: "Añadir una columna antes"}
	TableColumnAfter  = &i18n.Message{ID: "editor.table.column_after", Other: "Añadir una columna después"}
	TableRowDrop      = &i18n.Message{ID: "editor.table.row_drop", Other: "Quitar la fila"}
	TableColumnDrop   = &i18n.Message{ID: "editor.table.column_drop", Other: "Quitar la columna"}
	TableHeadRow      = &i18n.Message{ID: "editor.table.head_row", Other: "La primera fila es de encabezado"}
	TableHeadColumn   = &i18n.Message{ID: "editor.table.head_column", Other: "La primera columna es de encabezado"}
	TableDrop         = &i18n.Message{ID: "editor.table.drop", Other: "Quitar la tabla"}
)

// An item or an image among the paragraphs.
var (
	CardNote     = &i18n.Message{ID: "editor.card", Description: "After the kind of an item shown in a text", Other: "siempre al día: los datos viven en su ficha"}
	CardMissing  = &i18n.Message{ID: "editor.card_missing", Other: "Esta ficha ya no existe"}
	CardPicked   = &i18n.Message{ID: "editor.card_picked", Description: "Said when a card or an image is selected with the keyboard", Other: "{{.Name}}. Supr lo quita; Intro abre lo que se puede cambiar."}
	ImageOf      = &i18n.Message{ID: "editor.image", Other: "Imagen {{.ID}}"}
	ImageAsk     = &i18n.Message{ID: "editor.image_ask", Other: "¿Qué pierde quien no ve la imagen?"}
	ImageThis    = &i18n.Message{ID: "editor.image_this", Other: "Esto:"}
	ImageNothing = &i18n.Message{ID: "editor.image_nothing", Other: "Nada, es decorativa"}
	ImageAlt     = &i18n.Message{ID: "editor.image_alt", Other: "Texto alternativo"}
	ImageCaption = &i18n.Message{ID: "editor.image_caption", Other: "Pie"}
)

// Choosing where a link leads, and what is inserted.
var (
	PickLink      = &i18n.Message{ID: "pick.link", Other: "Enlazar"}
	PickEmbed     = &i18n.Message{ID: "pick.embed", Other: "Insertar una ficha"}
	PickWhat      = &i18n.Message{ID: "pick.what", Other: "Título de una ficha"}
	PickWhere     = &i18n.Message{ID: "pick.where", Other: "Título de una ficha, o una dirección"}
	PickWhereHint = &i18n.Message{ID: "pick.where_hint", Other: "Una dirección empieza por https://; también vale un correo, o un teléfono con + y el código del país."}
	PickFound     = &i18n.Message{ID: "pick.found", Description: "Name of the list of results", Other: "Fichas encontradas"}
	PickOne       = &i18n.Message{ID: "pick.one", Other: "Se muestra 1 ficha"}
	PickMany      = &i18n.Message{ID: "pick.many", Other: "Se muestran {{.N}} fichas"}
	PickNone      = &i18n.Message{ID: "pick.none", Other: "Ninguna ficha se llama así."}
	PickAway      = &i18n.Message{ID: "pick.away", Other: "No se puede buscar ahora. Su texto no se pierde: inténtelo de nuevo dentro de un minuto."}
	PickAddress   = &i18n.Message{ID: "pick.address", Description: "A line among the results: link to this address", Other: "Enlazar con {{.Address}}"}
	PickBad       = &i18n.Message{ID: "pick.bad", Other: "Elija una ficha de la lista o escriba una dirección entera: https://, un correo, o un teléfono con + y el código del país."}
	PickBadItem   = &i18n.Message{ID: "pick.bad_item", Other: "Elija una ficha de la lista."}
	PickLeads     = &i18n.Message{ID: "pick.leads", Description: "Before the title of an item or an address", Other: "Ahora lleva a"}
	PickUnlink    = &i18n.Message{ID: "pick.unlink", Other: "Quitar el enlace"}
	Cancel        = &i18n.Message{ID: "pick.cancel", Other: "Cancelar"}
)

// Looking for words in a body and changing them.
var (
	SeekWords    = &i18n.Message{ID: "seek.words", Other: "Buscar"}
	SeekChange   = &i18n.Message{ID: "seek.change", Other: "Reemplazar por"}
	SeekPrevious = &i18n.Message{ID: "seek.previous", Other: "Anterior"}
	SeekNext     = &i18n.Message{ID: "seek.next", Other: "Siguiente"}
	SeekOne      = &i18n.Message{ID: "seek.one", Other: "Reemplazar"}
	SeekAll      = &i18n.Message{ID: "seek.all", Other: "Reemplazar todas"}
	SeekAt       = &i18n.Message{ID: "seek.at", Other: "{{.At}} de {{.N}}"}
	SeekNone     = &i18n.Message{ID: "seek.none", Other: "No está en el texto."}
	SeekChanged  = &i18n.Message{ID: "seek.changed", Description: "How often words were changed", Other: "Reemplazos: {{.N}}. Ctrl Z los deshace."}
)

// NotBody says why a body cannot be kept, as the end of a sentence that its name begins.
var NotBody = map[string]*i18n.Message{
	"syntax":    {ID: "not_body.syntax", Other: "ha llegado dañado; recargue la página antes de seguir"},
	"size":      {ID: "not_body.size", Other: "es demasiado largo para una página (caben unas 40 000 palabras); pase una parte a otra ficha"},
	"depth":     {ID: "not_body.depth", Other: "tiene demasiadas listas unas dentro de otras; saque la última"},
	"node":      {ID: "not_body.node", Other: "contiene algo que esta versión de la redacción no conoce («{{.Detail}}»); recargue la página"},
	"mark":      {ID: "not_body.mark", Other: "contiene un formato que no se admite («{{.Detail}}»); quítelo"},
	"attr":      {ID: "not_body.attr", Other: "contiene un dato que no se admite («{{.Detail}}»); recargue la página"},
	"value":     {ID: "not_body.value", Other: "contiene un valor que no se admite («{{.Detail}}»); corríjalo"},
	"nesting":   {ID: "not_body.nesting", Other: "tiene algo donde no puede estar («{{.Detail}}»); sáquelo de ahí"},
	"link":      {ID: "not_body.link", Other: "tiene un enlace que no lleva a una dirección admitida («{{.Detail}}»); enlace con una ficha o con una dirección https://"},
	"table":     {ID: "not_body.table", Other: "tiene una tabla con filas desiguales o con encabezados fuera de la primera fila y la primera columna; corríjala"},
	"character": {ID: "not_body.character", Other: "contiene un carácter que no se puede guardar ({{.Detail}}); bórrelo y escríbalo de nuevo"},
}

// Where in a body something is wrong: «bloque 3, fila 2».
var (
	BodyAt   = &i18n.Message{ID: "not_body.at", Description: "Where something is wrong in a text, after the problem", Other: "en {{.Place}}"}
	BodyNear = &i18n.Message{ID: "not_body.near", Description: "Where something is wrong in a text, by the words beside it", Other: "junto a «{{.Words}}»"}
	BodyStep = map[string]*i18n.Message{
		"block": {ID: "not_body.step.block", Other: "el bloque {{.N}}"},
		"item":  {ID: "not_body.step.item", Other: "el punto {{.N}}"},
		"row":   {ID: "not_body.step.row", Other: "la fila {{.N}}"},
		"cell":  {ID: "not_body.step.cell", Other: "la celda {{.N}}"},
	}
)
