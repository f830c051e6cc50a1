package msg

import "github.com/nicksnyder/go-i18n/v2/i18n"

// Lists whose rows are moved.
var (
	OutlineHelp   = &i18n.Message{ID: "outline.help", Other: "Abra un enlace para cambiarlo y muévalo con sus flechas; con el teclado, Alt y las flechas."}
	OutlineEmpty  = &i18n.Message{ID: "outline.empty", Other: "No hay ningún enlace."}
	AddLink       = &i18n.Message{ID: "outline.add", Other: "Añadir un enlace"}
	NewLink       = &i18n.Message{ID: "outline.new", Other: "Enlace nuevo"}
	OnlyHeading   = &i18n.Message{ID: "outline.only_heading", Description: "Of a row of a menu that leads nowhere", Other: "solo título"}
	LinkHelp      = &i18n.Message{ID: "outline.link_help", Other: "Elija un destino: una sección, una ficha u otro sitio. Sin destino es un título y se muestra si hay enlaces dentro. Sin nombre, el enlace se llama como su destino."}
	RowBelow      = &i18n.Message{ID: "outline.below", Other: "dentro de «{{.Above}}»"}
	RowAdded      = &i18n.Message{ID: "outline.added", Other: "Hay un enlace nuevo al final."}
	RowRemoved    = &i18n.Message{ID: "outline.removed", Other: "Se quitó «{{.Name}}». Nada cambia para los lectores hasta que se guarde."}
	RowMoved      = &i18n.Message{ID: "outline.moved", Other: "«{{.Name}}»: puesto {{.Place}} de {{.Count}}."}
	RowMovedBelow = &i18n.Message{ID: "outline.moved_below", Other: "«{{.Name}}»: puesto {{.Place}} de {{.Count}}, dentro de «{{.Above}}»."}
	BlocksHelp    = &i18n.Message{ID: "blocks.help", Other: "Marque los que se muestran y ordénelos con las flechas."}
	BlocksOpening = &i18n.Message{ID: "blocks.opening", Other: "Qué es la institución, con el mapa"}
	BlocksAlways  = &i18n.Message{ID: "blocks.always", Other: "siempre al principio"}
	BlockHidden   = &i18n.Message{ID: "blocks.hidden", Description: "After the name of a part of the home page", Other: "no se muestra"}
)

// RowAct names the buttons of a row.
var RowAct = map[string]*i18n.Message{
	"up":     {ID: "outline.act.up", Other: "Subir"},
	"down":   {ID: "outline.act.down", Other: "Bajar"},
	"in":     {ID: "outline.act.in", Description: "Makes a link one of the second level, below the one above it", Other: "Meter en el anterior"},
	"out":    {ID: "outline.act.out", Description: "Makes a link one of the first level", Other: "Sacar al primer nivel"},
	"remove": {ID: "outline.act.remove", Other: "Quitar"},
}

// RowUnseen says why readers do not see a row of a menu.
var RowUnseen = map[string]*i18n.Message{
	"hidden":    {ID: "outline.hidden", Other: "sin publicar: no se muestra"},
	"withdrawn": {ID: "outline.withdrawn", Other: "retirada: no se muestra"},
}

// HomeBlock names the parts of the home page.
var HomeBlock = map[string]*i18n.Message{
	"summits":     {ID: "blocks.summits", Other: "Cumbres"},
	"figures":     {ID: "blocks.figures", Other: "La cooperación en cifras"},
	"featured":    {ID: "blocks.featured", Other: "Destacado"},
	"news":        {ID: "blocks.news", Other: "Noticias"},
	"instruments": {ID: "blocks.instruments", Other: "Instrumentos"},
	"offices":     {ID: "blocks.offices", Other: "Oficinas"},
}

// HomeBlockAbout says what they show.
var HomeBlockAbout = map[string]*i18n.Message{
	"summits":     {ID: "blocks.about.summits", Other: "la última celebrada y la siguiente"},
	"figures":     {ID: "blocks.about.figures", Other: "países, programas, cumbres y ejes"},
	"featured":    {ID: "blocks.about.featured", Other: "las fichas que se eligen abajo"},
	"news":        {ID: "blocks.about.news", Other: "las tres últimas"},
	"instruments": {ID: "blocks.about.instruments", Other: "los cuatro primeros de su lista"},
	"offices":     {ID: "blocks.about.offices", Other: "con su hora local"},
}
