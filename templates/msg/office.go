package msg

import "github.com/nicksnyder/go-i18n/v2/i18n"

// An office's time and hours.
var (
	LocalTime   = &i18n.Message{ID: "office.local_time", Description: "Beside a large time: 15:40", Other: "hora local"}
	LocalTimeIs = &i18n.Message{ID: "office.local_time_is", Description: "Before a time: 15:40", Other: "Hora local:"}
	OpenUntil   = &i18n.Message{ID: "office.open_until", Description: "An office answers now", Other: "Abierta, hasta las {{.Time}}"}
	OpensAt     = &i18n.Message{ID: "office.opens_at", Description: "An office is closed and opens later today", Other: "Cerrada, abre a las {{.Time}}"}
	OpensOn     = &i18n.Message{ID: "office.opens_on", Description: "An office is closed and opens on another day of the week", Other: "Cerrada, abre el {{.Day}} a las {{.Time}}"}
	Closed      = &i18n.Message{ID: "office.closed", Other: "Cerrada"}
	WeekdaySpan = &i18n.Message{ID: "office.weekday_span", Description: "Days of the week: Monday to Friday", Other: "{{.From}} a {{.To}}"}
)

// The pages of offices.
var (
	OfficesLead   = &i18n.Message{ID: "offices.lead", Other: "La sede de la Secretaría General está en {{.Seat}}. Sus oficinas subregionales: {{.Cities}}."}
	OfficesAnswer = &i18n.Message{ID: "offices.answer", Description: "How many offices are open now", One: "Ahora atiende {{.N}} de ellas.", Many: "Ahora atienden {{.N}} de ellas.", Other: "Ahora atienden {{.N}} de ellas."}
	WhichOffice   = &i18n.Message{ID: "offices.which", Other: "¿Qué oficina atiende a…?"}
	WhichIntro    = &i18n.Message{ID: "offices.which_intro", Other: "Cada país miembro tiene una sola oficina de referencia."}
	Country       = &i18n.Message{ID: "offices.country", Other: "País"}
	ChooseCountry = &i18n.Message{ID: "offices.choose", Description: "The first choice in a list of countries", Other: "Elija un país"}
	SeeOffice     = &i18n.Message{ID: "offices.see", Description: "A button", Other: "Ver oficina"}
	ItsOffice     = &i18n.Message{ID: "offices.its", Description: "Between the name of a country and the city of an office: Uruguay. Its office: Montevideo", Other: "Su oficina de referencia:"}
	EveryOffice   = &i18n.Message{ID: "offices.every", Other: "Todas las oficinas"}
	OtherOffices  = &i18n.Message{ID: "offices.other", Other: "Las demás oficinas"}
	OfficesDay    = &i18n.Message{ID: "offices.day", Other: "El día de las oficinas"}
	OfficesDayIn  = &i18n.Message{ID: "offices.day_in", Description: "Below a drawing of when the offices are open", Other: "Horario de hoy, en hora de {{.City}}."}
	FromTime      = &i18n.Message{ID: "offices.from_time", Description: "After the name of an office: , from 9:00 to 17:30", Other: ", de {{.From}} a {{.To}}"}
	Serves        = &i18n.Message{ID: "office.serves", Description: "Before a list of countries", Other: "Países que atiende:"}
	ServedStates  = &i18n.Message{ID: "office.served", Other: "Países que atiende"}
	ContactData   = &i18n.Message{ID: "office.contact", Other: "Contacto"}
	OfficeRing    = &i18n.Message{ID: "office.ring", Description: "What the ring of countries shows, for screen readers", Other: "Los países miembros en anillo, con los que atiende esta oficina: {{.Countries}}"}
	OnMap         = &i18n.Message{ID: "office.map", Description: "A link to a map", Other: "Mapa"}
	Coordinates   = &i18n.Message{ID: "office.coordinates", Description: "A link that opens the reader's own program for maps", Other: "Coordenadas"}
	Verified      = &i18n.Message{ID: "office.verified", Other: "Verificado el {{.Date}}"}
)
