package msg

import "github.com/nicksnyder/go-i18n/v2/i18n"

// What one draft changes of another, counted.
var (
	SumFacts   = &i18n.Message{ID: "difference.sum_facts", Description: "In a list: changes 4 facts, adds 9 words and removes 1", One: "cambia {{.N}} dato", Many: "cambia {{.N}} datos", Other: "cambia {{.N}} datos"}
	SumAdded   = &i18n.Message{ID: "difference.sum_added", Description: "In a list: changes 4 facts, adds 9 words and removes 1", One: "añade {{.N}} palabra", Many: "añade {{.N}} palabras", Other: "añade {{.N}} palabras"}
	SumRemoved = &i18n.Message{ID: "difference.sum_removed", Description: "In a list: adds 9 words, removes 1 word and moves 1 block", One: "quita {{.N}} palabra", Many: "quita {{.N}} palabras", Other: "quita {{.N}} palabras"}
	SumMoved   = &i18n.Message{ID: "difference.sum_moved", Description: "In a list: adds 9 words, removes 1 word and moves 1 block", One: "mueve {{.N}} bloque", Many: "mueve {{.N}} bloques", Other: "mueve {{.N}} bloques"}
	SumShown   = &i18n.Message{ID: "difference.sum_shown", Description: "In a list: images and embedded items that came, went or became others", One: "cambia {{.N}} imagen o ficha", Many: "cambia {{.N}} imágenes o fichas", Other: "cambia {{.N}} imágenes o fichas"}
	ForStaff   = &i18n.Message{ID: "difference.for_staff", Description: "Beside the heading of notes that readers do not see", Other: "solo las ve el equipo"}
	NotesPart  = &i18n.Message{ID: "difference.notes", Description: "Heading of notes that readers do not see", Other: "Notas internas"}
)

// What became of a block of a body.
var (
	Unchanged   = &i18n.Message{ID: "difference.unchanged", Description: "A run of blocks that is folded away", One: "{{.N}} bloque igual", Many: "{{.N}} bloques iguales", Other: "{{.N}} bloques iguales"}
	MovedUp     = &i18n.Message{ID: "difference.moved_up", Other: "Subió del lugar {{.Was}} al {{.Is}}"}
	MovedDown   = &i18n.Message{ID: "difference.moved_down", Other: "Bajó del lugar {{.Was}} al {{.Is}}"}
	MovedSame   = &i18n.Message{ID: "difference.moved_same", Description: "A block moved, and says what it said", Other: "{{.Moved}}, igual: «{{.Text}}»"}
	BlockWas    = &i18n.Message{ID: "difference.block_was", Description: "A block was a paragraph and is a heading now", Other: "Era {{.Was}}; ahora es {{.Is}}."}
	StartsAt    = &i18n.Message{ID: "difference.starts_at", Description: "A numbered list", Other: "La numeración empieza ahora en {{.N}}."}
	DiffImage   = &i18n.Message{ID: "difference.image", Other: "Imagen n.º\u00a0{{.ID}}"}
	DiffAlt     = &i18n.Message{ID: "difference.alt", Description: "Before the text that stands for an image", Other: "Texto alternativo:"}
	Decorative  = &i18n.Message{ID: "difference.decorative", Description: "Instead of the text that would stand for an image", Other: "ninguno, es decorativa"}
	NoAlt       = &i18n.Message{ID: "difference.no_alt", Description: "Instead of the text that would stand for an image", Other: "sin decidir"}
	DiffCaption = &i18n.Message{ID: "difference.caption", Description: "Before the caption of an image", Other: "Pie:"}
	DiffSource  = &i18n.Message{ID: "difference.source", Description: "Before who said what is quoted", Other: "Fuente de la cita:"}
	DiffEmbed   = &i18n.Message{ID: "difference.embed", Description: "Before the title of an item that a text shows", Other: "Ficha:"}
	DiffTable   = &i18n.Message{ID: "difference.table", Other: "Tabla con diferencias"}
)

// BlockName names what a block is, within a sentence.
var BlockName = map[string]*i18n.Message{
	"paragraph":    {ID: "difference.block.paragraph", Other: "un párrafo"},
	"heading2":     {ID: "difference.block.heading2", Other: "un subtítulo de nivel 2"},
	"heading3":     {ID: "difference.block.heading3", Other: "un subtítulo de nivel 3"},
	"heading4":     {ID: "difference.block.heading4", Other: "un subtítulo de nivel 4"},
	"bullet_list":  {ID: "difference.block.bullet_list", Other: "una lista con viñetas"},
	"ordered_list": {ID: "difference.block.ordered_list", Other: "una lista numerada"},
	"note":         {ID: "difference.block.note", Other: "una nota"},
	"warning":      {ID: "difference.block.warning", Other: "un aviso"},
	"table_cell":   {ID: "difference.block.table_cell", Other: "una celda"},
	"table_header": {ID: "difference.block.table_header", Other: "un encabezado"},
}

// What became of a passage whose words stayed.
var (
	LinkNow    = &i18n.Message{ID: "difference.link_now", Other: "«{{.Text}}» lleva ahora a {{.Is}}."}
	LinkOther  = &i18n.Message{ID: "difference.link_other", Other: "«{{.Text}}» lleva ahora a {{.Is}}; antes, a {{.Was}}."}
	LinkGone   = &i18n.Message{ID: "difference.link_gone", Other: "«{{.Text}}» ya no lleva a {{.Was}}."}
	StrongNow  = &i18n.Message{ID: "difference.strong_now", Other: "«{{.Text}}» va ahora en negrita."}
	StrongGone = &i18n.Message{ID: "difference.strong_gone", Other: "«{{.Text}}» ya no va en negrita."}
	EmNow      = &i18n.Message{ID: "difference.em_now", Other: "«{{.Text}}» va ahora en cursiva."}
	EmGone     = &i18n.Message{ID: "difference.em_gone", Other: "«{{.Text}}» ya no va en cursiva."}
	LangNow    = &i18n.Message{ID: "difference.lang_now", Description: "A passage is marked as being in a language: Guarani", Other: "«{{.Text}}» está marcado ahora como {{.Is}}."}
	LangGone   = &i18n.Message{ID: "difference.lang_gone", Description: "A passage was marked as being in a language: Guarani", Other: "«{{.Text}}» ya no está marcado como {{.Was}}."}
)

// Comparing with what readers see.
var (
	WhatReadersSee = &i18n.Message{ID: "compare.live", Description: "One of the two versions that are compared", Other: "Lo publicado"}
	FromLiveTo     = &i18n.Message{ID: "compare.from_live", Other: "De lo que ven los lectores a la versión {{.To}}, {{.ToWhen}}, en conjunto."}
	FromToLive     = &i18n.Message{ID: "compare.to_live", Other: "De la versión {{.From}}, {{.FromWhen}}, a lo que ven los lectores."}
	LiveVersion    = &i18n.Message{ID: "compare.live_version", Description: "Beside the name of a language", Other: "los lectores ven la versión {{.Version}}"}
	LiveNone       = &i18n.Message{ID: "compare.live_none", Description: "Beside the name of a language", Other: "los lectores aún no la ven"}
	NothingLive    = &i18n.Message{ID: "compare.nothing_live", Other: "Los lectores no ven nada todavía: todo es nuevo."}
)
