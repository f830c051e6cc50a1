package msg

import "github.com/nicksnyder/go-i18n/v2/i18n"

// Signing in.
var (
	SignInIntro   = &i18n.Message{ID: "sign_in.intro", Other: "Para el equipo de la Secretaría. ¿Busca el sitio público?"}
	SignInSite    = &i18n.Message{ID: "sign_in.site", Other: "Volver al sitio"}
	Email         = &i18n.Message{ID: "sign_in.email", Other: "Correo electrónico"}
	Password      = &i18n.Message{ID: "sign_in.password", Other: "Contraseña"}
	SignIn        = &i18n.Message{ID: "sign_in.enter", Other: "Entrar en la redacción"}
	SignInWrong   = &i18n.Message{ID: "sign_in.wrong", Other: "El correo o la contraseña no son correctos. Tras varios intentos fallidos hay que esperar unos minutos, también con la contraseña correcta."}
	SignInTooMany = &i18n.Message{ID: "sign_in.too_many", Other: "Demasiados intentos desde esta conexión. Espere un minuto e inténtelo de nuevo."}
	SignInToGoOn  = &i18n.Message{ID: "sign_in.to_go_on", Other: "Entre para llegar a la página que pidió."}
	SignedOut     = &i18n.Message{ID: "sign_in.out", Other: "Ha cerrado la sesión."}
	SignInHelp    = &i18n.Message{ID: "sign_in.help", Other: "Necesito ayuda para entrar"}
	FirstTime     = &i18n.Message{ID: "sign_in.first_time", Other: "Es mi primera vez"}
	FirstTimeHelp = &i18n.Message{ID: "sign_in.first_time_help", Other: "Pida a quien administra la redacción que le dé de alta: le hará llegar su contraseña."}
	Forgotten     = &i18n.Message{ID: "sign_in.forgotten", Other: "He olvidado la contraseña"}
	ForgottenHelp = &i18n.Message{ID: "sign_in.forgotten_help", Other: "Quien administra el servidor puede ponerle una nueva."}
	SessionNote   = &i18n.Message{ID: "sign_in.session_note", Other: "La sesión se cierra sola tras un tiempo sin uso. Lo que estaba escribiendo sigue en su página."}
)

// The team, for administrators.
var (
	Team       = &i18n.Message{ID: "team.title", Other: "Equipo y permisos"}
	TeamLead   = &i18n.Message{ID: "team.lead", Other: "Quién entra en la redacción y qué puede hacer. Para dar de alta a alguien o ponerle una contraseña nueva, use en el servidor «segib user»."}
	TeamRole   = &i18n.Message{ID: "team.role", Other: "Papel"}
	TeamRoles  = &i18n.Message{ID: "team.roles", Other: "Qué puede cada papel"}
	TeamAccess = &i18n.Message{ID: "team.access", Other: "Puede entrar"}
	TeamSave   = &i18n.Message{ID: "team.save", Other: "Guardar"}
	TeamSaveOf = &i18n.Message{ID: "team.save_of", Description: "After the word of a button, for screen readers: Save …", Other: "el papel de {{.Name}}"}
	TeamSelf   = &i18n.Message{ID: "team.self", Other: "Es usted: otra persona de administración puede cambiarlo."}
	TeamSaved  = &i18n.Message{ID: "team.saved", Other: "Se ha cambiado el acceso de {{.Name}}."}
)

// RoleMay says in words what each role may do.
var RoleMay = map[string]*i18n.Message{
	"administrator": {ID: "team.may.administrator", Other: "Todo, también decidir quién entra."},
	"publisher":     {ID: "team.may.publisher", Other: "Escribir, traducir, publicar y retirar."},
	"editor":        {ID: "team.may.editor", Other: "Escribir datos y textos en las tres lenguas; no publicar."},
	"translator":    {ID: "team.may.translator", Other: "Escribir los textos en portugués y en inglés; nada más."},
}
