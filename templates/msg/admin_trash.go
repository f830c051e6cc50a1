package msg

import "github.com/nicksnyder/go-i18n/v2/i18n"

// The trash, and copies.
var (
	TrashTitle      = &i18n.Message{ID: "trash.title", Other: "Papelera"}
	TrashLead       = &i18n.Message{ID: "trash.lead", One: "Lo que hay aquí se elimina para siempre al cabo de {{.N}} día.", Many: "Lo que hay aquí se elimina para siempre al cabo de {{.N}} días.", Other: "Lo que hay aquí se elimina para siempre al cabo de {{.N}} días."}
	TrashEmpty      = &i18n.Message{ID: "trash.empty", Other: "La papelera está vacía"}
	TrashItem       = &i18n.Message{ID: "trash.item", Description: "Heading of a column", Other: "Ficha"}
	TrashedBy       = &i18n.Message{ID: "trash.by", Description: "Heading of a column", Other: "Quién y cuándo"}
	TrashLeft       = &i18n.Message{ID: "trash.left", Description: "Heading of a column", Other: "Le quedan"}
	DaysLeft        = &i18n.Message{ID: "trash.days", One: "{{.N}} día", Many: "{{.N}} días", Other: "{{.N}} días"}
	TrashActs       = &i18n.Message{ID: "trash.acts", Description: "Heading of a column", Other: "Qué hacer"}
	ToTrash         = &i18n.Message{ID: "trash.to", Other: "Mover a la papelera"}
	FromTrash       = &i18n.Message{ID: "trash.from", Other: "Recuperar"}
	ToDelete        = &i18n.Message{ID: "trash.to_delete", Other: "Eliminar…"}
	TrashOlder      = &i18n.Message{ID: "trash.older", Other: "Más antiguas"}
	DoneTrashed     = &i18n.Message{ID: "trash.done", Other: "Está en la papelera. Puede recuperarlo mientras siga en ella."}
	DoneDeleted     = &i18n.Message{ID: "trash.done_deleted", Other: "Eliminado para siempre."}
	DoneUntrashed   = &i18n.Message{ID: "trash.done_untrashed", Other: "Recuperado, tal como estaba."}
	DoneDuplicated  = &i18n.Message{ID: "trash.done_duplicated", Other: "Esto es una copia. Nadie la ve hasta que se publique."}
	NotTrashed      = &i18n.Message{ID: "trash.not", Other: "No se ha movido a la papelera"}
	StillPublic     = &i18n.Message{ID: "trash.still_public", Other: "Los lectores lo ven en {{.Languages}}. Antes hay que retirarlo: llevar su dirección a otra ficha, o quitarlo del sitio."}
	StillMentioned  = &i18n.Message{ID: "trash.still_mentioned", Other: "Lo menciona lo publicado. Antes hay que quitar de ahí la mención:"}
	DeleteTitle     = &i18n.Message{ID: "trash.delete_title", Other: "Eliminar para siempre"}
	DeleteLead      = &i18n.Message{ID: "trash.delete_lead", Other: "No se puede deshacer. Se elimina todo lo que depende de esta ficha:"}
	DeleteVersions  = &i18n.Message{ID: "trash.delete_versions", One: "{{.N}} versión, en todas sus lenguas", Many: "{{.N}} versiones, en todas sus lenguas", Other: "{{.N}} versiones, en todas sus lenguas"}
	DeleteComments  = &i18n.Message{ID: "trash.delete_comments", One: "{{.N}} comentario", Many: "{{.N}} comentarios", Other: "{{.N}} comentarios"}
	DeleteAddresses = &i18n.Message{ID: "trash.delete_addresses", One: "{{.N}} dirección pública, que seguirá respondiendo como ahora", Many: "{{.N}} direcciones públicas, que seguirán respondiendo como ahora", Other: "{{.N}} direcciones públicas, que seguirán respondiendo como ahora"}
	DeleteAudit     = &i18n.Message{ID: "trash.delete_audit", Other: "Queda constancia de que existió y de quién la eliminó."}
	DeleteDo        = &i18n.Message{ID: "trash.delete_do", Other: "Eliminar para siempre"}
	KeepTrashed     = &i18n.Message{ID: "trash.keep", Other: "Dejarlo en la papelera"}
	ToDuplicate     = &i18n.Message{ID: "duplicate.to", Other: "Duplicar"}
	CopyOf          = &i18n.Message{ID: "duplicate.title", Description: "The title of a copy, in the language of the text", Other: "{{.Title}} (copia)"}
)
