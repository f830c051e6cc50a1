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
)
