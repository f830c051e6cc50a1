package msg

import "github.com/nicksnyder/go-i18n/v2/i18n"

// Addresses of another time, and where they lead.
var (
	Redirects              = &i18n.Message{ID: "redirects.title", Other: "Redirecciones"}
	RedirectsLead          = &i18n.Message{ID: "redirects.lead", Other: "A dónde llevan las direcciones de otros tiempos, que ya no son de ninguna página. Solo cuentan donde el sitio no tiene nada."}
	RedirectNew            = &i18n.Message{ID: "redirects.new", Other: "Nueva redirección"}
	RedirectImport         = &i18n.Message{ID: "redirects.import", Other: "Importar de un archivo"}
	RedirectExport         = &i18n.Message{ID: "redirects.export", Other: "Descargar (CSV)"}
	RedirectsNone          = &i18n.Message{ID: "redirects.none", Other: "Todavía no hay redirecciones"}
	RedirectsNoneHelp      = &i18n.Message{ID: "redirects.none_help", Other: "Las páginas que se mueven no las necesitan: sus direcciones antiguas llevan solas a las nuevas."}
	RedirectSearch         = &i18n.Message{ID: "redirects.search", Other: "Buscar en las direcciones"}
	RedirectFrom           = &i18n.Message{ID: "redirects.from", Other: "Dirección antigua"}
	RedirectTo             = &i18n.Message{ID: "redirects.to", Other: "Lleva a"}
	RedirectHits           = &i18n.Message{ID: "redirects.hits", Description: "How often it was followed", Other: "Usos"}
	RedirectLast           = &i18n.Message{ID: "redirects.last", Other: "Último uso"}
	RedirectNever          = &i18n.Message{ID: "redirects.never", Description: "When it was last followed", Other: "nunca"}
	RedirectSuperseded     = &i18n.Message{ID: "redirects.superseded", Other: "Ahora hay ahí una página"}
	RedirectSupersededLong = &i18n.Message{ID: "redirects.superseded_long", Other: "En la dirección antigua hay ahora una página del sitio, y es la que se muestra. Esta redirección ya no hace falta."}
	RedirectBroken         = &i18n.Message{ID: "redirects.broken", Description: "Of an item", Other: "Ya no es pública"}
	RedirectBrokenLong     = &i18n.Message{ID: "redirects.broken_long", Other: "Los lectores ya no ven la ficha a la que lleva: se les dice que no existe. Elija otro destino o elimine la redirección."}
	RedirectByReader       = &i18n.Message{ID: "redirects.by_reader", Other: "(en la lengua de cada lector)"}
	RedirectFromHint       = &i18n.Message{ID: "redirects.from_hint", Other: "Desde la primera barra: /wp/2014/noticia, /index.php?id=12. Mayúsculas, barra final y orden de lo que sigue al «?» no cuentan. Sin «?» vale para todas las que empiecen igual hasta él."}
	RedirectToHint         = &i18n.Message{ID: "redirects.to_hint", Other: "Una dirección de este sitio, el número de una ficha (su dirección puede cambiar: el enlace la sigue) o una de otro sitio que empiece por https://."}
	RedirectLocale         = &i18n.Message{ID: "redirects.locale", Other: "En qué lengua, si lleva a una ficha"}
	RedirectAnyLocale      = &i18n.Message{ID: "redirects.any_locale", Other: "La de la dirección; con un número, la de cada lector"}
	RedirectSave           = &i18n.Message{ID: "redirects.save", Other: "Guardar"}
	RedirectCancel         = &i18n.Message{ID: "redirects.cancel", Other: "Cancelar"}
	RedirectDelete         = &i18n.Message{ID: "redirects.delete", Other: "Eliminar la redirección"}
	RedirectDeleteLead     = &i18n.Message{ID: "redirects.delete_lead", Other: "Sin ella, la dirección antigua dirá que no hay nada."}
	RedirectAgain          = &i18n.Message{ID: "redirects.again", Other: "Volver a crearla"}
	RedirectOther          = &i18n.Message{ID: "redirects.other", Other: "Ver esa redirección"}
	RedirectUse            = &i18n.Message{ID: "redirects.use", Description: "A button that takes this address", Other: "Usar {{.End}}"}
	RedirectClash          = &i18n.Message{ID: "redirects.clash", Other: "{{.Who}} ha cambiado esta redirección mientras tanto. Lo que usted escribió sigue abajo; si guarda, sustituirá a esto:"}
	ImportLead             = &i18n.Message{ID: "redirects.import_lead", Other: "Un archivo CSV en UTF-8 con dos columnas, «from» y «to»: la dirección antigua y a dónde lleva. Se separan con comas o con puntos y comas. Primero se muestra qué hará cada línea."}
	ImportFile             = &i18n.Message{ID: "redirects.import_file", Other: "Archivo"}
	ImportText             = &i18n.Message{ID: "redirects.import_text", Other: "O pegue aquí las líneas"}
	ImportCheck            = &i18n.Message{ID: "redirects.import_check", Other: "Comprobar"}
	ImportPlan             = &i18n.Message{ID: "redirects.import_plan", Other: "Qué hará cada línea"}
	ImportLine             = &i18n.Message{ID: "redirects.import_line", Description: "Of a file", Other: "Línea"}
	ImportWhat             = &i18n.Message{ID: "redirects.import_what", Other: "Qué hará"}
	ImportChanged          = &i18n.Message{ID: "redirects.import_changed", Other: "Mientras tanto alguien ha cambiado redirecciones o páginas, y no se ha importado nada. Así queda ahora: compruébelo de nuevo."}
	RedirectsImported      = &i18n.Message{ID: "redirects.imported", One: "Se ha importado {{.N}} redirección.", Many: "Se han importado {{.N}} redirecciones.", Other: "Se han importado {{.N}} redirecciones."}
	RedirectFollowed       = &i18n.Message{ID: "redirects.followed", One: "Usada {{.N}} vez", Many: "Usada {{.N}} veces", Other: "Usada {{.N}} veces"}
	ImportFresh            = &i18n.Message{ID: "redirects.import_fresh", One: "{{.N}} nueva", Many: "{{.N}} nuevas", Other: "{{.N}} nuevas"}
	ImportOther            = &i18n.Message{ID: "redirects.import_other", One: "{{.N}} que cambia", Many: "{{.N}} que cambian", Other: "{{.N}} que cambian"}
	ImportSame             = &i18n.Message{ID: "redirects.import_same", One: "{{.N}} que ya está", Many: "{{.N}} que ya están", Other: "{{.N}} que ya están"}
	ImportWrong            = &i18n.Message{ID: "redirects.import_wrong", One: "{{.N}} con errores, que no se importa", Many: "{{.N}} con errores, que no se importan", Other: "{{.N}} con errores, que no se importan"}
	ImportDo               = &i18n.Message{ID: "redirects.import_do", One: "Importar {{.N}} redirección", Many: "Importar {{.N}} redirecciones", Other: "Importar {{.N}} redirecciones"}
	ImportMore             = &i18n.Message{ID: "redirects.import_more", One: "Y {{.N}} línea más.", Many: "Y {{.N}} líneas más.", Other: "Y {{.N}} líneas más."}
)

// RedirectDone says what has just been done to a redirect.
var RedirectDone = map[string]*i18n.Message{
	"added":   {ID: "redirects.done_added", Other: "{{.From}} lleva desde ahora a su destino."},
	"changed": {ID: "redirects.done_changed", Other: "{{.From}} queda cambiada."},
	"deleted": {ID: "redirects.done_deleted", Other: "{{.From}} está eliminada."},
}

// RedirectProblem says what speaks against a redirect.
var RedirectProblem = map[string]*i18n.Message{
	"elsewhere":  {ID: "redirects.p.elsewhere", Other: "Es de otro sitio. Escriba una dirección de este, desde la primera barra."},
	"no-address": {ID: "redirects.p.no_address", Other: "No es una dirección. Empieza por una barra: /wp/noticia."},
	"long":       {ID: "redirects.p.long", Other: "Es demasiado larga: caben 1000 caracteres."},
	"reserved":   {ID: "redirects.p.reserved", Other: "Es del propio programa: no puede llevar a otro lugar."},
	"stands":     {ID: "redirects.p.stands", Other: "Ahí hay una página del sitio. Si ya no debe verse, retírela y diga a dónde lleva su dirección."},
	"known":      {ID: "redirects.p.known", Other: "Es o fue la dirección de una ficha de este sitio: ya lleva a donde está, o se decide al retirarla."},
	"exists":     {ID: "redirects.p.exists", Other: "Esa dirección ya lleva a otro lugar. Cambie aquella redirección."},
	"twice":      {ID: "redirects.p.twice", Other: "Está también en la línea {{.Line}}. Deje una de las dos."},
	"required":   {ID: "redirects.p.required", Other: "Falta a dónde lleva."},
	"self":       {ID: "redirects.p.self", Other: "Lleva a sí misma. Escriba otro destino."},
	"chain":      {ID: "redirects.p.chain", Other: "El destino es otra dirección antigua, que lleva a {{.End}}. Ponga esa como destino."},
	"not-secure": {ID: "redirects.p.not_secure", Other: "Los lectores no se llevan a direcciones sin cifrar. Escriba la misma con https://."},
	"no-target":  {ID: "redirects.p.no_target", Other: "No es una dirección a la que se pueda llevar a nadie. Vale una de este sitio, el número de una ficha o https://…"},
	"nothing":    {ID: "redirects.p.nothing", Other: "En este sitio no hay nada en esa dirección. Compruébela, o busque la ficha y escriba su número."},
	"unseen":     {ID: "redirects.p.unseen", Other: "Los lectores no ven esa ficha. Publíquela antes, o elija otra."},
}

// ImportProblem says why a file of redirects is not read.
var ImportProblem = map[string]*i18n.Message{
	"large":    {ID: "redirects.i.large", Other: "El archivo pasa de 1 MB. Divídalo."},
	"encoding": {ID: "redirects.i.encoding", Other: "El archivo no está en UTF-8. En Excel, guárdelo como «CSV UTF-8 (delimitado por comas)»."},
	"empty":    {ID: "redirects.i.empty", Other: "No hay ninguna línea. Elija un archivo o pegue las líneas."},
	"broken":   {ID: "redirects.i.broken", Other: "La línea {{.Line}} no se entiende: revise sus comillas."},
	"many":     {ID: "redirects.i.many", Other: "Caben {{.Lines}} líneas a la vez. Divida el archivo."},
}

// ImportAct says what becomes of a line of a file of redirects.
var ImportAct = map[string]*i18n.Message{
	"fresh": {ID: "redirects.act_fresh", Other: "Se añade"},
	"other": {ID: "redirects.act_other", Other: "Cambia la que hay"},
	"same":  {ID: "redirects.act_same", Other: "Ya está así"},
}
