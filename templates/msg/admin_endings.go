package msg

import "github.com/nicksnyder/go-i18n/v2/i18n"

// Taking a text away from readers.
var (
	UnpublishTitle     = &i18n.Message{ID: "unpublish.title", Other: "Retirar"}
	UnpublishLead      = &i18n.Message{ID: "unpublish.lead", Other: "El texto y su historial se quedan en la redacción, y se puede volver a publicar cuando se quiera."}
	UnpublishWhich     = &i18n.Message{ID: "unpublish.which", Other: "En qué lenguas"}
	UnpublishHow       = &i18n.Message{ID: "unpublish.how", Other: "Qué encontrarán los lectores"}
	UnpublishEffect    = &i18n.Message{ID: "unpublish.effect", Other: "Dónde se menciona"}
	UnpublishOther     = &i18n.Message{ID: "unpublish.other", Other: "Desaparece de las listas, el buscador, los canales, los mapas y las cifras de todo el sitio en las lenguas elegidas."}
	UnpublishReferrers = &i18n.Message{ID: "unpublish.referrers", One: "Lo menciona {{.N}} ficha publicada:", Many: "Lo mencionan {{.N}} fichas publicadas:", Other: "Lo mencionan {{.N}} fichas publicadas:"}
	UnpublishUnnamed   = &i18n.Message{ID: "unpublish.unnamed", Other: "Nada de lo publicado lo menciona."}
	UnpublishNone      = &i18n.Message{ID: "unpublish.none", Other: "Los lectores no lo ven en ninguna lengua."}
	UnpublishRefused   = &i18n.Message{ID: "unpublish.refused", Other: "Nada ha cambiado para los lectores"}
	KeepPublic         = &i18n.Message{ID: "unpublish.keep", Other: "Dejarlo como está"}
	NowWithdrawn       = &i18n.Message{ID: "unpublish.now_withdrawn", Description: "After the name of a language", Other: "ya retirado"}
	NowMoved           = &i18n.Message{ID: "unpublish.now_moved", Description: "After the name of a language", Other: "su dirección ya lleva a otra ficha"}
	SeenWithdrawn      = &i18n.Message{ID: "unpublish.seen_withdrawn", Other: "los lectores lo ven marcado, con el motivo"}
	SeenMoved          = &i18n.Message{ID: "unpublish.seen_moved", Other: "los lectores van a la ficha que ocupa su lugar"}
	ReasonIn           = &i18n.Message{ID: "unpublish.reason_in", Other: "Motivo, en {{.Language}}"}
	ReasonHint         = &i18n.Message{ID: "unpublish.reason_hint", Other: "Una frase para los lectores. La verán encima del texto, con la fecha."}
	TargetLabel        = &i18n.Message{ID: "unpublish.target", Other: "Ficha que ocupa su lugar"}
	TargetHint         = &i18n.Message{ID: "unpublish.target_hint", Other: "Palabras de su título, su número o la dirección de su página."}
	TargetWhich        = &i18n.Message{ID: "unpublish.target_which", Other: "Elija cuál:"}
)

// How a text can end, by content's name: its name, what readers get, and the button.
var (
	EndingName = map[string]*i18n.Message{
		"withdrawn": {ID: "ending.name.withdrawn", Other: "El texto, marcado como retirado"},
		"moved":     {ID: "ending.name.moved", Other: "Otra ficha en su lugar"},
		"gone":      {ID: "ending.name.gone", Other: "Nada: se publicó por error"},
	}
	EndingEffect = map[string]*i18n.Message{
		"withdrawn": {ID: "ending.effect.withdrawn", Other: "Se sigue leyendo en su dirección, con un aviso encima que dice desde cuándo y por qué no está vigente. Los enlaces de otros textos siguen llevando a él."},
		"moved":     {ID: "ending.effect.moved", Other: "Su dirección, y las que tuvo antes, llevan a la ficha que se elija, en la lengua de cada lector, aunque esa ficha cambie de dirección."},
		"gone":      {ID: "ending.effect.gone", Other: "Su dirección dice que la página ya no existe. Los enlaces de otros textos se quedan en texto, sin enlace. Quien lea en una lengua retirada verá el texto en otra, con un aviso, mientras quede alguna."},
	}
	EndingDo = map[string]*i18n.Message{
		"withdrawn": {ID: "ending.do.withdrawn", Other: "Marcar como retirado"},
		"moved":     {ID: "ending.do.moved", Other: "Llevar a la otra ficha"},
		"gone":      {ID: "ending.do.gone", Other: "Quitar del sitio"},
	}
	EndingDone = map[string]*i18n.Message{
		"withdrawn": {ID: "ending.done.withdrawn", Other: "Retirado. Los lectores lo ven marcado, con el motivo."},
		"moved":     {ID: "ending.done.moved", Other: "Su dirección lleva ahora a la otra ficha."},
		"gone":      {ID: "ending.done.gone", Other: "Quitado del sitio. Su dirección dice ahora que la página ya no existe."},
	}
)

// EndingProblem says why a text cannot end like that, by field and form's problem.
var EndingProblem = map[string]*i18n.Message{
	"how still-mentioned": {ID: "ending.problem.mentioned", Other: "Hay fichas publicadas que la muestran o enlazan y se quedarían sin ella. Retírela, que se sigue leyendo con su aviso; llévela a otra que ocupe su lugar, o quite antes las menciones."},
	"locales required":    {ID: "ending.problem.locales", Other: "No ha elegido ninguna lengua: elija al menos una."},
	"locales not-choice":  {ID: "ending.problem.not_readable", Other: "En alguna de las lenguas elegidas ya no hay texto que los lectores vean: desmárquela."},
	"how not-choice":      {ID: "ending.problem.how", Other: "Elija qué encontrarán los lectores."},
	"reason required":     {ID: "ending.problem.reason", Other: "Falta el motivo en {{.Language}}: es lo que leerán sus lectores."},
	"reason too-long":     {ID: "ending.problem.reason_long", Other: "El motivo en {{.Language}} pasa de {{.N}} caracteres: acórtelo."},
	"target required":     {ID: "ending.problem.target", Other: "Falta la ficha que ocupa su lugar: elíjala."},
	"target not-ref":      {ID: "ending.problem.target_not_ref", Other: "Los lectores no ven esa ficha, o lleva de vuelta a esta: elija otra."},
	"target not-found":    {ID: "ending.problem.target_not_found", Other: "No hay ninguna ficha así: compruebe lo que escribió."},
	"target several":      {ID: "ending.problem.target_several", Other: "Hay más de una ficha con esas palabras: elija cuál."},
}
