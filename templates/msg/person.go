package msg

import "github.com/nicksnyder/go-i18n/v2/i18n"

// The pages of people.
var (
	PeopleTitle    = &i18n.Message{ID: "people.title", Other: "Quién dirige la Secretaría"}
	PeopleLead     = &i18n.Message{ID: "people.lead", Other: "Quienes están y han estado al frente de la Secretaría General, desde la actualidad hasta sus comienzos."}
	NoPeople       = &i18n.Message{ID: "people.none", Other: "Todavía no hay nadie en esta lista."}
	InOffice       = &i18n.Message{ID: "people.in_office", Other: "En el cargo"}
	HeldBefore     = &i18n.Message{ID: "people.before", Description: "Heads those who held the office before", Other: "Anteriormente"}
	OfficeSince    = &i18n.Message{ID: "person.since", Description: "A month or a day: febrero de 2022", Other: "desde {{.Date}}"}
	OfficeSinceDay = &i18n.Message{ID: "person.since_day", Description: "A day: 3 de febrero de 2022", Other: "desde el {{.Date}}"}
	PersonRole     = &i18n.Message{ID: "person.role", Other: "Cargo"}
	PersonTerm     = &i18n.Message{ID: "person.term", Description: "The time in which somebody holds an office", Other: "Período"}
	PersonCountry  = &i18n.Message{ID: "person.country", Other: "País"}
	InThatOffice   = &i18n.Message{ID: "person.neighbours", Description: "Name of the links to the people before and after in time", Other: "Antes y después"}
)
