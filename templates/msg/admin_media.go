package msg

import "github.com/nicksnyder/go-i18n/v2/i18n"

// The library of media: its list.
var (
	MediaTitle     = &i18n.Message{ID: "media.title", Description: "The library of pictures and documents", Other: "Medios"}
	MediaSearch    = &i18n.Message{ID: "media.search", Other: "Buscar por nombre, texto o etiqueta"}
	MediaClassAny  = &i18n.Message{ID: "media.class.any", Other: "Todo"}
	MediaTagAny    = &i18n.Message{ID: "media.tag.any", Other: "Todas"}
	MediaClassName = &i18n.Message{ID: "media.class", Description: "Label: pictures or documents", Other: "Clase"}
	MediaSince     = &i18n.Message{ID: "media.since", Other: "Desde el mes"}
	MediaSinceHint = &i18n.Message{ID: "media.since.hint", Description: "How to write a month where the browser shows no calendar", Other: "Como 2026-11"}
	MediaUses      = &i18n.Message{ID: "media.uses", Description: "In how many items a picture is used", One: "en {{.N}} ficha", Many: "en {{.N}} fichas", Other: "en {{.N}} fichas"}
	MediaUnused    = &i18n.Message{ID: "media.unused", Other: "sin usar"}
	MediaHasAlt    = &i18n.Message{ID: "media.has_alt", Description: "For screen readers, after a language", Other: "tiene texto alternativo"}
	MediaNoAlt     = &i18n.Message{ID: "media.no_alt", Description: "Beside the code of a language", Other: "falta"}
	MediaAdorns    = &i18n.Message{ID: "media.adorns", Other: "decorativa"}
	MediaPreparing = &i18n.Message{ID: "media.preparing", Description: "The sizes that pages show are being made", Other: "Preparándose"}
	MediaFailed    = &i18n.Message{ID: "media.failed", Other: "No se ha podido preparar"}
	MediaEmpty     = &i18n.Message{ID: "media.empty", Other: "Todavía no hay imágenes ni documentos"}
	MediaEmptyHelp = &i18n.Message{ID: "media.empty.help", Other: "Lo que se suba aquí queda para todo el equipo. Los lectores solo lo ven cuando una ficha publicada lo usa."}
	MediaNothing   = &i18n.Message{ID: "media.nothing", Description: "A view of the library that has nothing", Other: "Aquí no hay nada"}
	MediaPager     = &i18n.Message{ID: "media.pager", Other: "Páginas de la biblioteca"}
	MediaRange     = &i18n.Message{ID: "media.range", One: "{{.N}} archivo, de {{.First}}", Many: "{{.N}} archivos, de {{.Last}} a {{.First}}", Other: "{{.N}} archivos, de {{.Last}} a {{.First}}"}
	MediaTrashedID = &i18n.Message{ID: "media.trashed", Other: "Está en la papelera de medios. Puede recuperarse mientras siga en ella."}
	MediaLeft      = &i18n.Message{ID: "media.left", One: "le queda {{.N}} día", Many: "le quedan {{.N}} días", Other: "le quedan {{.N}} días"}
)

// MediaView names the views of the library.
var MediaView = map[string]*i18n.Message{
	"":           {ID: "media.view.all", Other: "Todos"},
	"undecided":  {ID: "media.view.undecided", Other: "Sin decidir el texto"},
	"unused":     {ID: "media.view.unused", Other: "Sin usar"},
	"unlicensed": {ID: "media.view.unlicensed", Other: "Sin licencia"},
	"trash":      {ID: "media.view.trash", Other: "Papelera"},
}

// MediaClasses names the classes of media.
var MediaClasses = map[string]*i18n.Message{
	"image":    {ID: "media.class.image", Other: "Imágenes"},
	"document": {ID: "media.class.document", Other: "Documentos"},
}

// Sending files to the library.
var (
	Upload          = &i18n.Message{ID: "upload.do", Other: "Subir"}
	UploadTitle     = &i18n.Message{ID: "upload.title", Other: "Subir archivos"}
	UploadDrop      = &i18n.Message{ID: "upload.drop", Other: "También puede soltarlos en cualquier parte de esta página, o pegarlos."}
	UploadHint      = &i18n.Message{ID: "upload.hint", Other: "Imágenes JPEG, PNG, WebP, AVIF o HEIC de hasta 50 MB; documentos PDF, Word, Excel, PowerPoint o LibreOffice de hasta 100 MB. De las imágenes se quitan la posición y los demás datos de la cámara."}
	UploadResults   = &i18n.Message{ID: "upload.results", Other: "Lo que ha pasado con cada archivo"}
	UploadTaken     = &i18n.Message{ID: "upload.taken", Other: "Guardado."}
	UploadDescribe  = &i18n.Message{ID: "upload.describe", Other: "Describirla"}
	UploadOpen      = &i18n.Message{ID: "upload.open", Other: "Abrir su página"}
	UploadNamed     = &i18n.Message{ID: "upload.named", Description: "A link or a button, with the file that it is about, for screen readers", Other: "{{.Do}}: {{.Name}}"}
	UploadedAll     = &i18n.Message{ID: "upload.all", One: "{{.N}} archivo guardado.", Many: "{{.N}} archivos guardados.", Other: "{{.N}} archivos guardados."}
	UploadNone      = &i18n.Message{ID: "upload.none", Other: "No venía ningún archivo. Elija uno o varios y vuelva a subirlos."}
	UploadUnnamed   = &i18n.Message{ID: "upload.unnamed", Description: "A file that has no name", Other: "Archivo sin nombre"}
	UploadTheRest   = &i18n.Message{ID: "upload.rest", Description: "In the place of the names of files that were not read", Other: "Lo que venía después"}
	UploadPause     = &i18n.Message{ID: "upload.pause", Other: "Pausar"}
	UploadResume    = &i18n.Message{ID: "upload.resume", Other: "Reanudar"}
	UploadCancel    = &i18n.Message{ID: "upload.cancel", Other: "Cancelar"}
	UploadRetry     = &i18n.Message{ID: "upload.retry", Other: "Reintentar"}
	UploadRemove    = &i18n.Message{ID: "upload.remove", Other: "Quitar de la lista"}
	UploadWaiting   = &i18n.Message{ID: "upload.waiting", Other: "Espera su turno"}
	UploadPaused    = &i18n.Message{ID: "upload.paused", Other: "En pausa"}
	UploadSoFar     = &i18n.Message{ID: "upload.so_far", Description: "Megabytes", Other: "{{.Done}} de {{.All}} MB"}
	UploadChecking  = &i18n.Message{ID: "upload.checking", Other: "Ha llegado. Se está comprobando…"}
	UploadAway      = &i18n.Message{ID: "upload.away", Other: "Se ha cortado la conexión. Lo que ya llegó no se pierde: pulse «Reintentar» cuando vuelva."}
	UploadSignedOut = &i18n.Message{ID: "upload.signed_out", Other: "Su sesión ha terminado. Los archivos siguen en esta página: entre en otra pestaña y pulse «Reintentar»."}
	UploadForbidden = &i18n.Message{ID: "upload.forbidden", Other: "Quien ha entrado en este navegador no puede subir archivos."}
	UploadBegun     = &i18n.Message{ID: "upload.begun", Description: "Announced; several files", Other: "Archivos que se suben: {{.N}}."}
	UploadEnded     = &i18n.Message{ID: "upload.ended", Description: "Announced", Other: "Subida terminada. Guardados: {{.Taken}}; rechazados o sin terminar: {{.Refused}}."}
	UploadLeave     = &i18n.Message{ID: "upload.leave", Other: "Suelte aquí los archivos"}
)

// MediaRefused says why a file was not taken, and what to do, by the codes of media.Refusal and of templates/admin.
var MediaRefused = map[string]*i18n.Message{
	"too_big":         {ID: "media.refused.too_big", Other: "Pesa demasiado: una imagen puede tener hasta 50 MB, y un documento, hasta 100 MB. Guárdelo más pequeño y vuelva a subirlo."},
	"too_many_pixels": {ID: "media.refused.too_many_pixels", Other: "La imagen es demasiado grande: hasta 100 millones de píxeles en total y 20 000 por lado. Redúzcala; con 2400 de ancho basta para cualquier página."},
	"not_a_type":      {ID: "media.refused.not_a_type", Other: "Por su contenido, diga lo que diga su nombre, no es un tipo de archivo que se admita, o es dos a la vez. Expórtelo como JPEG, PNG o PDF."},
	"damaged":         {ID: "media.refused.damaged", Other: "El archivo está dañado o incompleto. Ábralo en su ordenador, guárdelo de nuevo y vuelva a subirlo."},
	"svg":             {ID: "media.refused.svg", Other: "Un SVG puede llevar programas dentro, y no se admite. Expórtelo como PNG."},
	"gif":             {ID: "media.refused.gif", Other: "Los GIF no se admiten. Guárdelo como PNG, o como JPEG si es una fotografía."},
	"macro":           {ID: "media.refused.macro", Other: "El documento lleva macros o algo que se ejecuta al abrirlo. Guárdelo sin macros, o como PDF."},
	"bomb":            {ID: "media.refused.bomb", Other: "Ocupa poco, pero al abrirlo pide más memoria o más tiempo de lo razonable. Guárdelo de nuevo desde su programa, o expórtelo como PDF o JPEG."},
	"infected":        {ID: "media.refused.infected", Other: "El antivirus ha encontrado algo en él y no se ha guardado. No lo abra: avise a quien lleva la informática."},
	"scanner_away":    {ID: "media.refused.scanner_away", Other: "El antivirus no contesta, y sin él no se guarda nada. El archivo no tiene nada malo: vuelva a subirlo dentro de unos minutos."},
	"disk_full":       {ID: "media.refused.disk_full", Other: "No queda sitio en el servidor. Avise a quien lleva la informática y vuelva a subirlo después."},
	"store_away":      {ID: "media.refused.store_away", Other: "El almacén de archivos no contesta. Vuelva a subirlo dentro de unos minutos."},
	"fault":           {ID: "media.refused.fault", Other: "Algo ha fallado al guardarlo, y no es culpa suya. El fallo ha quedado registrado; vuelva a intentarlo dentro de unos minutos."},
	"unavailable":     {ID: "media.refused.unavailable", Other: "La base de datos no contesta. Vuelva a subirlo dentro de un minuto."},
	"cut_off":         {ID: "media.refused.cut_off", Other: "No ha llegado entero: se cortó la conexión. Vuelva a subirlo."},
	"too_much":        {ID: "media.refused.too_much", Other: "Era demasiado para una sola vez, y no se ha leído. Suba menos archivos cada vez."},
	"conflict":        {ID: "media.refused.conflict", Other: "Otra persona lo ha cambiado mientras tanto, y el suyo no se ha guardado. Mire cómo está ahora; si aún quiere cambiarlo, elija su archivo de nuevo."},
	"other-class":     {ID: "media.refused.other_class", Other: "Una imagen solo puede cambiarse por otra imagen, y un documento, por otro documento: las páginas que lo usan cuentan con ello. Suba este archivo como uno nuevo."},
	"none":            {ID: "media.refused.none", Other: "No venía ningún archivo. Elija uno."},
}
