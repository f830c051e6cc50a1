package msg

import "github.com/nicksnyder/go-i18n/v2/i18n"

// Choosing a picture of the library, for a fact or in a text.
var (
	NoPicture       = &i18n.Message{ID: "picture.no", Description: "No picture is chosen", Other: "Sin imagen"}
	PictureGone     = &i18n.Message{ID: "picture.gone", Description: "Of a picture, by its number, that the library does not have any more", Other: "La imagen {{.ID}} ya no está"}
	PictureHint     = &i18n.Message{ID: "picture.hint", Other: "Su texto alternativo, su pie y su crédito se escriben una vez, en la biblioteca de medios."}
	PictureLibrary  = &i18n.Message{ID: "picture.library", Other: "Abrir la biblioteca"}
	PicturePick     = &i18n.Message{ID: "picture.pick", Other: "Elegir una imagen"}
	PictureWords    = &i18n.Message{ID: "picture.words", Other: "Lo que se ve, el nombre del archivo o una etiqueta"}
	PictureFound    = &i18n.Message{ID: "picture.found", Description: "Name of the list of results", Other: "Imágenes"}
	PictureTake     = &i18n.Message{ID: "picture.take", Other: "Usar esta imagen"}
	PictureSend     = &i18n.Message{ID: "picture.send", Other: "Subir una nueva…"}
	PictureSending  = &i18n.Message{ID: "picture.sending", Other: "Subiendo la imagen"}
	PictureChoose   = &i18n.Message{ID: "picture.choose", Other: "Elegir una imagen…"}
	PictureChange   = &i18n.Message{ID: "picture.change", Other: "Cambiar…"}
	PictureRemove   = &i18n.Message{ID: "picture.remove", Other: "Quitar"}
	PictureNone     = &i18n.Message{ID: "picture.none", Other: "No hay ninguna imagen con esas palabras."}
	PictureAway     = &i18n.Message{ID: "picture.away", Other: "La biblioteca no responde ahora. Lo escrito no se pierde: inténtelo de nuevo dentro de un minuto."}
	PictureChosen   = &i18n.Message{ID: "picture.chosen", Description: "Said once a picture is chosen", Other: "Imagen elegida: {{.Name}}"}
	PictureNot      = &i18n.Message{ID: "picture.not", Other: "Aquí solo caben imágenes: JPEG, PNG, WebP, AVIF o HEIC. Los documentos se suben en la biblioteca de medios."}
	PictureUnpicked = &i18n.Message{ID: "picture.unpicked", Other: "Elija una imagen de la lista o suba una nueva."}
	ImageTool       = &i18n.Message{ID: "editor.image_tool", Other: "Insertar una imagen"}
	ImageWord       = &i18n.Message{ID: "editor.image_word", Description: "On a small button", Other: "Imagen"}
	ImageMissing    = &i18n.Message{ID: "editor.image_missing", Other: "Esta imagen ya no está en la biblioteca"}
	ImageSent       = &i18n.Message{ID: "editor.image_sent", Other: "Imagen subida. Diga qué pierde quien no la ve."}
)

// Putting one media in the place of another.
var (
	MediaEverywhereTitle  = &i18n.Message{ID: "everywhere.title", Other: "Sustituir en todos los sitios"}
	MediaEverywhereLead   = &i18n.Message{ID: "everywhere.lead", One: "«{{.Name}}» se usa en una ficha. Lo que elija ocupará su lugar en lo publicado, en los borradores y en las versiones anteriores.", Many: "«{{.Name}}» se usa en {{.N}} fichas. Lo que elija ocupará su lugar en todas a la vez: en lo publicado, en los borradores y en las versiones anteriores.", Other: "«{{.Name}}» se usa en {{.N}} fichas. Lo que elija ocupará su lugar en todas a la vez: en lo publicado, en los borradores y en las versiones anteriores."}
	MediaEverywhereBy     = &i18n.Message{ID: "everywhere.by", Other: "Lo que ocupará su lugar"}
	MediaEverywhereHint   = &i18n.Message{ID: "everywhere.hint", Other: "Si es una imagen, quien no la ve oirá el texto alternativo que la nueva tiene en la biblioteca, no el que se escribió para la anterior. Los pies de foto escritos en los textos se quedan: revíselos."}
	MediaEverywhereGone   = &i18n.Message{ID: "everywhere.gone", Other: "El archivo {{.Name}} se borra para siempre. Sus direcciones llevarán al nuevo. No se puede deshacer."}
	MediaEverywhereDo     = &i18n.Message{ID: "everywhere.do", Other: "Sustituir y borrar este"}
	MediaEverywhereSilent = &i18n.Message{ID: "everywhere.silent", Description: "The languages are joined: portugués e inglés", Other: "La imagen elegida no dice nada en {{.Languages}} a quien no la ve."}
	MediaEverywhereSay    = &i18n.Message{ID: "everywhere.say", Other: "Escriba su texto alternativo o diga que es decorativa"}
	MediaEverywhereClass  = &i18n.Message{ID: "everywhere.class", Other: "Una imagen solo puede ocupar el lugar de una imagen, y un documento el de un documento."}
	MediaEverywhereNone   = &i18n.Message{ID: "everywhere.none", Other: "Elija lo que ocupará su lugar: algo que esté en la biblioteca y sea otro."}
)
