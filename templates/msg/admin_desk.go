package msg

import "github.com/nicksnyder/go-i18n/v2/i18n"

// Where an item is written.
var (
	AllThree  = &i18n.Message{ID: "desk.all_three", Description: "The three languages of a text, side by side", Other: "Las tres"}
	ToReview  = &i18n.Message{ID: "desk.to_review", Description: "Button: leads to where a text is sent for review", Other: "Enviar a revisión…"}
	WriteBody = &i18n.Message{ID: "desk.write_body", Description: "Link to where the body of a text is written", Other: "Escribir el texto"}
)

// What readers will see, beside it.
var (
	PreviewName   = &i18n.Message{ID: "preview.name", Other: "Vista previa"}
	PreviewWidth  = &i18n.Message{ID: "preview.width", Description: "Name of a choice of widths in points, for screen readers", Other: "Ancho"}
	PreviewClose  = &i18n.Message{ID: "preview.close", Other: "Cerrar la vista previa"}
	PreviewOf     = &i18n.Message{ID: "preview.of", Description: "Name of the frame that shows the page, for screen readers", Other: "La página como la verán los lectores"}
	PreviewNotYet = &i18n.Message{ID: "preview.not_yet", Other: "La página aparecerá aquí en cuanto se guarde algo."}
	PreviewDark   = &i18n.Message{ID: "preview.dark", Description: "Button: shows the page in dark colours", Other: "Oscuro"}
	PreviewApart  = &i18n.Message{ID: "preview.apart", Description: "Link: opens the preview in a tab of its own", Other: "Abrir aparte"}
)

// Pages that open over the one that is open.
var (
	NoAnswer   = &i18n.Message{ID: "desk.no_answer", Other: "No hay respuesta. No se ha enviado nada y lo que escribió sigue aquí: inténtelo de nuevo cuando vuelva la conexión."}
	LeaveTyped = &i18n.Message{ID: "desk.leave_typed", Description: "Asked before what was typed into a dialog is lost", Other: "¿Cerrar sin enviar lo que ha escrito?"}
)

// Going somewhere by its name, and by the keyboard.
var (
	SearchDesk   = &i18n.Message{ID: "desk.search", Description: "Name of the search for items and places of the admin; it stands in the field itself", Other: "Buscar o ir a…"}
	FindTitle    = &i18n.Message{ID: "desk.search_title", Description: "Title of the page with what was found", Other: "Buscar"}
	FindFound    = &i18n.Message{ID: "desk.search_found", One: "{{.N}} ficha con «{{.Query}}» en el título", Many: "{{.N}} fichas con «{{.Query}}» en el título", Other: "{{.N}} fichas con «{{.Query}}» en el título"}
	PaletteList  = &i18n.Message{ID: "desk.palette_list", Description: "Name of the list of what was found and of places, for screen readers", Other: "Fichas y lugares"}
	NothingFound = &i18n.Message{ID: "desk.nothing_found", Other: "Nada se llama así."}
	Shortcuts    = &i18n.Message{ID: "desk.shortcuts", Other: "Atajos del teclado"}
	SingleKeys   = &i18n.Message{ID: "desk.single_keys", Description: "Checkbox", Other: "Usar los atajos de una sola tecla fuera de los campos"}
	KeyComment   = &i18n.Message{ID: "desk.key_comment", Other: "Comentar lo seleccionado"}
	KeyCross     = &i18n.Message{ID: "desk.key_cross", Description: "A key leads from a passage to the comment on it, and back", Other: "Ir del pasaje a su comentario, y volver"}
	KeyPrimary   = &i18n.Message{ID: "desk.key_primary", Description: "What Control and Enter do", Other: "Pulsar el botón principal: publicar o enviar a revisión"}
	KeyNew       = &i18n.Message{ID: "desk.key_new", Description: "What the key N does", Other: "Escribir una ficha nueva"}
)
