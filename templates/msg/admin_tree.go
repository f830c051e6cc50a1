package msg

import "github.com/nicksnyder/go-i18n/v2/i18n"

// The tree of pages.
var (
	TreeTitle     = &i18n.Message{ID: "tree.title", Other: "Árbol de páginas"}
	TreeLead      = &i18n.Message{ID: "tree.lead", Other: "Dónde está cada página y en qué orden. Lo que cuelga de una página se mueve con ella, y las direcciones antiguas llevan a las nuevas."}
	TreeDrag      = &i18n.Message{ID: "tree.drag", Other: "También puede arrastrar una página por el asa que tiene delante."}
	TreePlanned   = &i18n.Message{ID: "tree.planned", Other: "En el borrador está en otro lugar."}
	TreeMove      = &i18n.Message{ID: "tree.move", Description: "A link that opens the ways in which a page can move", Other: "Mover…"}
	TreeMoveOf    = &i18n.Message{ID: "tree.move_of", Other: "Mover «{{.Title}}»"}
	TreeClose     = &i18n.Message{ID: "tree.close", Description: "A link that closes the ways in which a page can move", Other: "Cerrar"}
	TreeTo        = &i18n.Message{ID: "tree.to", Description: "Label of a choice of pages", Other: "Ponerla dentro de"}
	TreeRoot      = &i18n.Message{ID: "tree.root", Description: "Among pages: at the root of the tree", Other: "Ninguna: primer nivel"}
	TreeToDo      = &i18n.Message{ID: "tree.to_do", Description: "A button", Other: "Mover"}
	TreeMovedOnly = &i18n.Message{ID: "tree.moved_only", Other: "«{{.Title}}» se ha movido. No cambia ninguna dirección."}
	TreeMoved     = &i18n.Message{
		ID: "tree.moved", One: "«{{.Title}}» se ha movido. Cambia {{.N}} dirección: la antigua lleva a la nueva.",
		Many:  "«{{.Title}}» se ha movido. Cambian {{.N}} direcciones: las antiguas llevan a las nuevas.",
		Other: "«{{.Title}}» se ha movido. Cambian {{.N}} direcciones: las antiguas llevan a las nuevas.",
	}
	TreeUndo        = &i18n.Message{ID: "tree.undo", Other: "Deshacer"}
	TreeChanged     = &i18n.Message{ID: "tree.changed", Other: "Mientras tanto alguien ha cambiado el árbol, y no se ha movido nada. Está aquí abajo como es ahora: elija de nuevo el lugar."}
	TreeNotMoved    = &i18n.Message{ID: "tree.not_moved", Other: "No se ha movido"}
	TreeTaken       = &i18n.Message{ID: "tree.taken", Description: "After the title of a page and a colon; the title of another page follows", Other: "en {{.Address}} está ya"}
	TreeSection     = &i18n.Message{ID: "tree.section", Description: "After the title of a page and a colon", Other: "{{.Address}} es una sección del sitio"}
	TreeRename      = &i18n.Message{ID: "tree.rename", Other: "Cambie antes el final de la dirección de una de las dos."}
	TreeBelowItself = &i18n.Message{ID: "tree.below_itself", Other: "Una página no puede estar dentro de sí misma ni de lo que cuelga de ella."}
	TreeTooDeep     = &i18n.Message{ID: "tree.too_deep", One: "No cabe más de {{.N}} nivel.", Many: "No caben más de {{.N}} niveles.", Other: "No caben más de {{.N}} niveles."}
	TreeNotThere    = &i18n.Message{ID: "tree.not_there", Other: "Ese lugar ya no existe. Elija otro."}
	TreeAsk         = &i18n.Message{ID: "tree.ask", Other: "¿Mover la página?"}
	TreeAskLead     = &i18n.Message{
		ID: "tree.ask_lead", One: "Cambia {{.N}} dirección, desde ahora mismo. La antigua llevará a la nueva.",
		Many:  "Cambian {{.N}} direcciones, desde ahora mismo y en todas las lenguas. Las antiguas llevarán a las nuevas.",
		Other: "Cambian {{.N}} direcciones, desde ahora mismo y en todas las lenguas. Las antiguas llevarán a las nuevas.",
	}
	TreeAskNot = &i18n.Message{ID: "tree.ask_not", Other: "Dejarla donde está"}
)

// TreeSteps says what each step does to a page in the tree.
var TreeSteps = map[string]*i18n.Message{
	"up":   {ID: "tree.up", Other: "Subir"},
	"down": {ID: "tree.down", Other: "Bajar"},
	"in":   {ID: "tree.in", Other: "Meter en «{{.Title}}»"},
	"out":  {ID: "tree.out", Other: "Sacar de «{{.Title}}»"},
}
