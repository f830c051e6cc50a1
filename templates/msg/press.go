package msg

import "github.com/nicksnyder/go-i18n/v2/i18n"

// The page for journalists.
var (
	PressLead      = &i18n.Message{ID: "press.lead", Other: "A quién llamar, qué cifras citar y dónde están los documentos."}
	PressCall      = &i18n.Message{ID: "press.call", Other: "A quién llamar"}
	PressCallIntro = &i18n.Message{ID: "press.call_intro", Other: "La sede atiende las consultas generales. Esta página aún no da nombres de responsables de prensa: se añadirán cuando la Secretaría los confirme."}
	PressCopy      = &i18n.Message{ID: "press.copy", Other: "Para copiar"}
	PressCopyIntro = &i18n.Message{ID: "press.copy_intro", Other: "Los mismos datos en texto sin formato. Un clic selecciona el bloque entero."}
	PressFigures   = &i18n.Message{ID: "press.figures", Other: "Para citar"}
	AnnouncedNext  = &i18n.Message{ID: "press.announced", Description: "Label of the summit that is announced and has no published results", Other: "Siguiente cumbre, anunciada"}
	FactMembers    = &i18n.Message{ID: "press.fact_members", Other: "Países miembros"}
	FactObservers  = &i18n.Message{ID: "press.fact_observers", Other: "Observadores"}
	FactHeld       = &i18n.Message{ID: "press.fact_held", Other: "Cumbres celebradas"}
	FactPrograms   = &i18n.Message{ID: "press.fact_programs", Other: "Programas, iniciativas y proyectos"}
	FactCharters   = &i18n.Message{ID: "press.fact_charters", Other: "Instrumentos"}
	PressDocuments = &i18n.Message{ID: "press.documents", Other: "Documentos y datos"}
	PressUse       = &i18n.Message{ID: "press.use", Other: "Se actualizan a la vez que las páginas."}
	DocCharters    = &i18n.Message{ID: "press.doc_charters", Other: "Textos que las cumbres han adoptado"}
	DocCalendar    = &i18n.Message{ID: "press.doc_calendar", Other: "Calendario de las cumbres"}
	DocCalendarFor = &i18n.Message{ID: "press.doc_calendar_for", Other: "Para suscribirse desde un programa de calendario. Las cumbres solo anunciadas figuran como provisionales."}
	DocNews        = &i18n.Message{ID: "press.doc_news", Other: "Noticias"}
	DocNewsFor     = &i18n.Message{ID: "press.doc_news_for", Other: "Para recibirlas en un lector de canales."}
	DocStates      = &i18n.Message{ID: "press.doc_states", Other: "Países miembros"}
	DocStatesFor   = &i18n.Message{ID: "press.doc_states_for", Other: "Capital, lenguas oficiales, año de ingreso, coordenadas y oficina de cada uno."}
	DocPrograms    = &i18n.Message{ID: "press.doc_programs", Other: "Programas y países que participan"}
	DocProgramsFor = &i18n.Message{ID: "press.doc_programs_for", Other: "La hoja de cálculo lleva una columna por país: 1 si participa, 0 si no; vacía si la lista está por confirmar."}
	DocOffices     = &i18n.Message{ID: "press.doc_offices", Other: "Contactos de todas las oficinas"}
	DocOfficesFor  = &i18n.Message{ID: "press.doc_offices_for", Other: "Para añadirlos de una vez a la agenda."}
	PhoneIs        = &i18n.Message{ID: "press.phone_is", Description: "Before a telephone number", Other: "Tel."}
	EmailIs        = &i18n.Message{ID: "press.email_is", Description: "Before an e-mail address", Other: "Correo electrónico:"}
)
