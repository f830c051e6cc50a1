package msg

import "github.com/nicksnyder/go-i18n/v2/i18n"

// The page of one media.
var (
	MediaSent        = &i18n.Message{ID: "media.sent", Other: "lo subió {{.Who}}, {{.When}}"}
	MediaAddress     = &i18n.Message{ID: "media.address", Other: "Dirección permanente"}
	MediaCopy        = &i18n.Message{ID: "media.copy", Other: "Copiar"}
	MediaCopied      = &i18n.Message{ID: "media.copied", Other: "Copiada"}
	MediaAddressHint = &i18n.Message{ID: "media.address.hint", Other: "No cambia aunque se cambie el archivo. Los lectores llegan a él mientras lo use algo publicado."}
	MediaDownload    = &i18n.Message{ID: "media.download", Other: "Descargar"}
	MediaReplace     = &i18n.Message{ID: "media.replace", Other: "Cambiar el archivo…"}
	MediaReplaceFile = &i18n.Message{ID: "media.replace.file", Other: "El archivo nuevo"}
	MediaReplaceHint = &i18n.Message{ID: "media.replace.hint", Other: "Queda en la misma dirección y en los mismos sitios, con los mismos textos. En una imagen, revise después el encuadre."}
	MediaReplaceDo   = &i18n.Message{ID: "media.replace.do", Other: "Cambiarlo"}
	MediaFraming     = &i18n.Message{ID: "media.framing", Other: "Encuadre"}
	MediaFocusX      = &i18n.Message{ID: "media.focus.x", Other: "Foco, desde la izquierda (%)"}
	MediaFocusY      = &i18n.Message{ID: "media.focus.y", Other: "Foco, desde arriba (%)"}
	MediaFocusHint   = &i18n.Message{ID: "media.focus.hint", Other: "Lo que queda a la vista cuando la imagen se recorta."}
	MediaFocusHow    = &i18n.Message{ID: "media.focus.how", Other: "Pulse en la imagen o arrastre la cruz. Con el teclado: las flechas la mueven un 1 %; con Mayús, un 10 %."}
	MediaFocusCross  = &i18n.Message{ID: "media.focus.cross", Description: "Name of the cross on the picture, for screen readers", Other: "Foco de la imagen"}
	MediaFocusAt     = &i18n.Message{ID: "media.focus.at", Description: "Where the cross is, for screen readers", Other: "{{.X}} % desde la izquierda, {{.Y}} % desde arriba"}
	MediaCrops       = &i18n.Message{ID: "media.crops", Other: "Así se recorta"}
	MediaPrepares    = &i18n.Message{ID: "media.prepares", Other: "Se están preparando los tamaños que usan las páginas. Aquí se ve el archivo original; los lectores verán el nuevo cuando estén todos."}
	MediaAgain       = &i18n.Message{ID: "media.again", Other: "Volver a mirar"}
	MediaFailedHelp  = &i18n.Message{ID: "media.failed.help", Other: "No se han podido preparar los tamaños que usan las páginas, y los lectores no ven este archivo. Ábralo en su ordenador, expórtelo de nuevo como JPEG o PNG y cámbielo aquí."}
	MediaTells       = &i18n.Message{ID: "media.tells", Other: "Qué dice a quien no la ve"}
	MediaInforms     = &i18n.Message{ID: "media.purpose.informs", Other: "Informa: necesita un texto"}
	MediaAdornsAll   = &i18n.Message{ID: "media.purpose.adorns", Other: "Es decorativa: no dice nada, y se pasa por alto"}
	MediaPurpose     = &i18n.Message{ID: "media.purpose", Other: "Qué es la imagen"}
	MediaPurposeHint = &i18n.Message{ID: "media.purpose.hint", Other: "El texto dice lo mismo que la imagen en ese lugar, sin «imagen de», en una o dos frases."}
	MediaWords       = &i18n.Message{ID: "media.words", Description: "Heading, of a document", Other: "Textos"}
	MediaRights      = &i18n.Message{ID: "media.rights", Other: "Derechos y etiquetas"}
	MediaNoLicence   = &i18n.Message{ID: "media.licence.none", Other: "Sin indicar"}
	MediaSave        = &i18n.Message{ID: "media.save", Other: "Guardar"}
	MediaRead        = &i18n.Message{ID: "media.read_only", Other: "Su papel permite escribir los textos en otras lenguas que la de origen. Lo demás es del equipo de edición."}
	MediaWhere       = &i18n.Message{ID: "media.where", Other: "Dónde se usa"}
	MediaWhereN      = &i18n.Message{ID: "media.where.n", Other: "en fichas: {{.Items}}; a la vista de los lectores: {{.Live}}"}
	MediaNowhere     = &i18n.Message{ID: "media.nowhere", Other: "No lo usa ninguna ficha."}
	MediaWhereItem   = &i18n.Message{ID: "media.where.item", Description: "Heading of a column", Other: "Ficha"}
	MediaWherePlace  = &i18n.Message{ID: "media.where.place", Description: "Heading of a column", Other: "Lugar"}
	MediaWhereState  = &i18n.Message{ID: "media.where.state", Description: "Heading of a column", Other: "Estado"}
	MediaWhereMore   = &i18n.Message{ID: "media.where.more", Other: "Y en más sitios, que aquí no caben."}
	MediaInTrash     = &i18n.Message{ID: "media.where.trash", Other: "en la papelera"}
	MediaUseLive     = &i18n.Message{ID: "media.use.live", Other: "Los lectores lo ven"}
	MediaUseLeaving  = &i18n.Message{ID: "media.use.leaving", Other: "Los lectores lo ven; el borrador ya no lo usa"}
	MediaUseDraft    = &i18n.Message{ID: "media.use.draft", Other: "Solo en el borrador"}
	MediaStays       = &i18n.Message{ID: "media.stays", Other: "No se puede mover a la papelera mientras se use."}
	MediaNotTrashed  = &i18n.Message{ID: "media.not_trashed", Other: "No se ha movido a la papelera: se usa en lo que dice la lista. Quítelo antes de ahí, o ponga otro en su lugar."}
	MediaReplaceWho  = &i18n.Message{ID: "media.replace.publisher", Other: "Los lectores lo ven: solo quien publica puede cambiar el archivo."}
	MediaEverywhere  = &i18n.Message{ID: "media.everywhere", Other: "Sustituir en todos los sitios por…"}
	MediaActs        = &i18n.Message{ID: "media.acts", Other: "Qué se ha hecho"}
	MediaWrong       = &i18n.Message{ID: "media.wrong", Other: "No se ha guardado: hay algo que corregir"}
	MediaOvertaken   = &i18n.Message{ID: "media.overtaken", Other: "{{.Who}} lo ha guardado mientras usted escribía"}
	MediaOvertakenBy = &i18n.Message{ID: "media.overtaken.help", Other: "Lo que usted no había tocado está ahora como lo dejó esa persona. Lo que había escrito sigue aquí, sin guardar: revíselo y guarde."}
	MediaTheirs      = &i18n.Message{ID: "media.theirs", Other: "Guardado mientras tanto: «{{.Value}}»"}
	MediaTheirsNone  = &i18n.Message{ID: "media.theirs.none", Other: "Borrado mientras tanto."}
	MediaTitleField  = &i18n.Message{ID: "media.field.title", Description: "What a document is called", Other: "Título"}
)

// MediaField names the inputs of a media's page.
var MediaField = map[string]*i18n.Message{
	"alt":     {ID: "media.field.alt", Other: "Texto alternativo"},
	"caption": {ID: "media.field.caption", Other: "Pie"},
	"credit":  {ID: "media.field.credit", Other: "Crédito"},
	"licence": {ID: "media.field.licence", Other: "Licencia"},
	"tags":    {ID: "media.field.tags", Other: "Etiquetas, separadas por comas"},
}

// MediaLicence names the licences under which media may be used.
var MediaLicence = map[string]*i18n.Message{
	"own":           {ID: "media.licence.own", Other: "Obra propia de la SEGIB"},
	"permission":    {ID: "media.licence.permission", Other: "Con permiso de quien tiene los derechos"},
	"cc-by-4.0":     {ID: "media.licence.by", Other: "CC BY 4.0"},
	"cc-by-sa-4.0":  {ID: "media.licence.by_sa", Other: "CC BY-SA 4.0"},
	"cc0-1.0":       {ID: "media.licence.cc0", Other: "CC0 1.0"},
	"public-domain": {ID: "media.licence.public", Other: "Dominio público"},
}

// MediaAct says what was done to a media, after who did it.
var MediaAct = map[string]*i18n.Message{
	"upload":     {ID: "media.act.upload", Other: "lo subió"},
	"replace":    {ID: "media.act.replace", Other: "cambió el archivo"},
	"describe":   {ID: "media.act.describe", Other: "cambió los textos o el encuadre"},
	"trash":      {ID: "media.act.trash", Other: "lo movió a la papelera"},
	"untrash":    {ID: "media.act.untrash", Other: "lo recuperó de la papelera"},
	"everywhere": {ID: "media.act.everywhere", Other: "lo puso en lugar de otro en todos los sitios"},
}

// MediaDone says what has just been done to a media.
var MediaDone = map[string]*i18n.Message{
	"saved":      {ID: "media.done.saved", Other: "Guardado."},
	"nothing":    {ID: "media.done.nothing", Other: "No había nada que guardar: todo está como estaba."},
	"replaced":   {ID: "media.done.replaced", Other: "El archivo se ha cambiado y sigue en su dirección."},
	"untrashed":  {ID: "media.done.untrashed", Other: "Recuperado, tal como estaba."},
	"everywhere": {ID: "media.done.everywhere", Other: "Ya ocupa el lugar del otro en todos los sitios, y las direcciones de aquel llevan aquí."},
}
