package msg

import "github.com/nicksnyder/go-i18n/v2/i18n"

// The pages of meetings.
var (
	MeetingsLead   = &i18n.Message{ID: "meetings.lead", Other: "A cada cumbre conducen reuniones ministeriales, de coordinación y foros. Estas son las que este sitio tiene documentadas, por clases."}
	NoMeetings     = &i18n.Message{ID: "meetings.none", Other: "Todavía no hay reuniones publicadas en este sitio."}
	MeetingsIn     = &i18n.Message{ID: "meetings.in", One: "{{.N}} reunión documentada", Many: "{{.N}} reuniones documentadas", Other: "{{.N}} reuniones documentadas"}
	DateUnknown    = &i18n.Message{ID: "meeting.date_unknown", Other: "Fecha por confirmar"}
	MeetingClassIs = &i18n.Message{ID: "meeting.class_is", Other: "Clase"}
	MeetingDates   = &i18n.Message{ID: "meeting.dates", Other: "Fecha"}
	MeetingPlace   = &i18n.Message{ID: "meeting.place", Other: "Lugar"}
	MeetingSummit  = &i18n.Message{ID: "meeting.summit", Description: "The summit that a meeting prepared", Other: "En el camino a"}
	SameRoad       = &i18n.Message{ID: "meeting.same_road", Other: "En el mismo camino"}
	SameRoadIntro  = &i18n.Message{ID: "meeting.same_road_intro", Description: "The other meetings before the same summit", Other: "Otras reuniones previas a la misma cumbre."}
)

// MeetingClasses names the classes of meetings as headings of their lists.
var MeetingClasses = map[string]*i18n.Message{
	"foreign-ministers":       {ID: "meetings.class.foreign-ministers", Other: "Reuniones de Ministras y Ministros de Relaciones Exteriores"},
	"sectoral-ministerial":    {ID: "meetings.class.sectoral-ministerial", Other: "Reuniones ministeriales sectoriales"},
	"coordinators":            {ID: "meetings.class.coordinators", Other: "Reuniones de Coordinadores Nacionales y Responsables de Cooperación"},
	"business-forum":          {ID: "meetings.class.business-forum", Other: "Encuentros empresariales"},
	"civic-forum":             {ID: "meetings.class.civic-forum", Other: "Encuentros cívicos"},
	"parliamentary-forum":     {ID: "meetings.class.parliamentary-forum", Other: "Foros parlamentarios"},
	"local-governments-forum": {ID: "meetings.class.local-governments-forum", Other: "Foros de gobiernos locales"},
	"young-leaders-forum":     {ID: "meetings.class.young-leaders-forum", Other: "Encuentros de jóvenes líderes"},
}
