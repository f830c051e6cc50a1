package msg

import "github.com/nicksnyder/go-i18n/v2/i18n"

// What is decided about the site as a whole.
var (
	Settings             = &i18n.Message{ID: "settings.title", Description: "What is decided about the site as a whole: menu, footer, home page, notice, names", Other: "Menús, portada y avisos"}
	SettingsLead         = &i18n.Message{ID: "settings.lead", Other: "Lo que vale para todo el sitio. Lo que se guarda aquí lo ven los lectores enseguida; las versiones anteriores se conservan y se pueden restaurar."}
	SettingSave          = &i18n.Message{ID: "settings.save", Description: "Button: readers see it at once", Other: "Guardar y mostrar"}
	SettingSee           = &i18n.Message{ID: "settings.see", Description: "Before the codes of the three languages, each a button that opens the home page as it would be", Other: "Ver cómo quedaría:"}
	SettingOnlySee       = &i18n.Message{ID: "settings.only_see", Other: "Usted puede verlo, no cambiarlo."}
	SettingRefused       = &i18n.Message{ID: "settings.refused", Other: "No se ha guardado nada todavía; lo que escribió sigue aquí."}
	SettingOvertaken     = &i18n.Message{ID: "settings.overtaken", Other: "{{.Who}} guardó otra versión mientras usted escribía ({{.When}})"}
	SettingOvertakenHelp = &i18n.Message{ID: "settings.overtaken_help", Other: "Lo que usted escribió sigue abajo, sin guardar. Esto es lo que cambió la otra persona; si vuelve a guardar, quedará lo de usted."}
	SettingOvertakenThen = &i18n.Message{ID: "settings.overtaken_then", Other: "Alguien guardó otra versión entretanto. No se ha restaurado nada: mire de nuevo qué cambiaría."}
	SettingUnreadable    = &i18n.Message{ID: "settings.unreadable", Other: "Una versión guardada no se puede leer con este programa. En su lugar se muestra lo que el sitio trae de origen, que es también lo que ven los lectores mientras sea la última."}
	SettingHistoryLead   = &i18n.Message{ID: "settings.history_lead", Other: "Cada versión guardada, de la última a la primera."}
	SettingRestore       = &i18n.Message{ID: "settings.restore", Other: "Restaurar y mostrar"}
	RestoreBuiltIn       = &i18n.Message{ID: "settings.restore_built_in", Other: "Volver a lo de origen"}
	BuiltIn              = &i18n.Message{ID: "settings.built_in", Other: "Como el sitio lo trae de origen."}
	BuiltInShort         = &i18n.Message{ID: "settings.built_in_short", Description: "In the place of: Version 3", Other: "De origen"}
	DecidedBy            = &i18n.Message{ID: "settings.decided_by", Other: "Último cambio: {{.Who}}, {{.When}}"}
)

// SettingDone says what has just been done to a setting.
var SettingDone = map[string]*i18n.Message{
	"saved":    {ID: "settings.done.saved", Other: "Guardado. Los lectores ya lo ven."},
	"nothing":  {ID: "settings.done.nothing", Other: "No había nada nuevo que guardar."},
	"restored": {ID: "settings.done.restored", Other: "Restaurado. Los lectores ya lo ven."},
}

// Setting names what is decided about the site as a whole.
var Setting = map[string]*i18n.Message{
	"menu":     {ID: "setting.menu", Other: "Menú principal"},
	"footer":   {ID: "setting.footer", Other: "Pie de página"},
	"home":     {ID: "setting.home", Other: "Portada"},
	"notice":   {ID: "setting.notice", Other: "Aviso en todo el sitio"},
	"identity": {ID: "setting.identity", Other: "Nombre y redes"},
}

// SettingAbout says what that is.
var SettingAbout = map[string]*i18n.Message{
	"menu":     {ID: "setting.about.menu", Other: "Los enlaces de la cabecera, en uno o dos niveles. El que lleva a una ficha sin publicar no se muestra, y vuelve cuando se publica; lo que tiene dentro queda bajo su nombre, si lo tiene en esa lengua, o en su lugar."},
	"footer":   {ID: "setting.about.footer", Other: "Los grupos de enlaces al pie de cada página: el primer nivel es el título del grupo. El contacto, las páginas legales y el mapa del sitio están siempre."},
	"home":     {ID: "setting.about.home", Other: "Qué bloques tiene la portada y en qué orden. Un bloque sin nada que mostrar no aparece."},
	"notice":   {ID: "setting.about.notice", Other: "Una línea sobre cada página, en las lenguas en que tenga texto. Sin texto, no hay aviso."},
	"identity": {ID: "setting.about.identity", Other: "Cómo se llama la institución en la cabecera, los títulos y los datos para buscadores, y dónde más está presente. Direcciones y teléfonos se cambian en las oficinas."},
}

// The notice, as lists say of it.
var (
	NoticeNone       = &i18n.Message{ID: "notice.none", Other: "Ahora no hay aviso"}
	NoticeOver       = &i18n.Message{ID: "notice.over", Other: "Terminó: {{.When}}"}
	NoticeLater      = &i18n.Message{ID: "notice.later", Other: "Empezará: {{.When}} ({{.Languages}})"}
	NoticeShown      = &i18n.Message{ID: "notice.shown", Other: "Se muestra ahora: {{.Languages}}"}
	NoticeShownUntil = &i18n.Message{ID: "notice.shown_until", Other: "Se muestra ahora: {{.Languages}}. Terminará: {{.When}}"}
)

// GroupHelp says below the name of a group what is to be known of it.
var GroupHelp = map[string]*i18n.Message{
	"featured":    {ID: "group.help.featured", Other: "Hasta seis. Las que no estén publicadas no se muestran."},
	"notice":      {ID: "group.help.notice", Other: "Cada lengua muestra solo su texto."},
	"notice_link": {ID: "group.help.notice_link", Other: "A una ficha o a otro sitio; si es a una ficha, puede llamarse como ella."},
	"notice_span": {ID: "group.help.notice_span", Other: "Sin principio, desde que se guarda. Sin final, hasta que se quite. Sin hora, el día entero."},
	"networks":    {ID: "group.help.networks", Other: "Se muestran al pie de cada página, por su nombre."},
}
