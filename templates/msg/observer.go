package msg

import "github.com/nicksnyder/go-i18n/v2/i18n"

// The pages of observers.
var (
	ObserversLead   = &i18n.Message{ID: "observers.lead", Other: "Los observadores asociados son Estados; los consultivos, organismos internacionales. Participan en la Conferencia Iberoamericana sin ser miembros, según el Consenso de San Salvador de 2008."}
	ObserversMore   = &i18n.Message{ID: "observers.more", Description: "Leads to the page that explains what an observer is", Other: "Más sobre esta figura"}
	EveryObserver   = &i18n.Message{ID: "observers.every", Description: "Leads to the list", One: "El observador", Many: "Los {{.N}} observadores", Other: "Los {{.N}} observadores"}
	Associates      = &i18n.Message{ID: "observers.associates", Other: "Observadores asociados"}
	AssociatesN     = &i18n.Message{ID: "observers.associates_n", One: "{{.N}} Estado, con la fecha de su admisión hasta donde se conoce.", Many: "{{.N}} Estados, con la fecha de su admisión hasta donde se conoce.", Other: "{{.N}} Estados, con la fecha de su admisión hasta donde se conoce."}
	Consultatives   = &i18n.Message{ID: "observers.consultatives", Other: "Observadores consultivos"}
	ConsultativesN  = &i18n.Message{ID: "observers.consultatives_n", One: "{{.N}} organismo internacional.", Many: "{{.N}} organismos internacionales.", Other: "{{.N}} organismos internacionales."}
	Acronym         = &i18n.Message{ID: "observer.acronym", Other: "Sigla"}
	Website         = &i18n.Message{ID: "observer.website", Other: "Sitio web"}
	Admission       = &i18n.Message{ID: "observer.admission", Other: "Admisión"}
	AdmittedIn      = &i18n.Message{ID: "observer.admitted_in", Other: "En {{.Year}}"}
	AdmittedBetween = &i18n.Message{ID: "observer.admitted_between", Description: "The exact year is not known", Other: "Entre {{.From}} y {{.To}}"}
	AdmittedAfter   = &i18n.Message{ID: "observer.admitted_after", Description: "The exact year is not known", Other: "En {{.Year}} o después"}
	AdmittedBefore  = &i18n.Message{ID: "observer.admitted_before", Description: "The exact year is not known", Other: "En {{.Year}} o antes"}
	AdmittedUnknown = &i18n.Message{ID: "observer.admitted_unknown", Other: "Fecha por confirmar"}
	NearObservers   = &i18n.Message{ID: "observer.neighbours", Description: "Name of the links to the observers before and after in the list", Other: "Observadores anterior y siguiente de la lista"}
)
