package msg

import "github.com/nicksnyder/go-i18n/v2/i18n"

// Kind names the kinds of content, one item of them, as a label above its title.
var Kind = map[string]*i18n.Message{
	"member_state": {ID: "kind.member_state", Other: "País miembro"},
	"observer":     {ID: "kind.observer", Other: "Observador"},
	"summit":       {ID: "kind.summit", Other: "Cumbre"},
	"meeting":      {ID: "kind.meeting", Other: "Reunión"},
	"program":      {ID: "kind.program", Other: "Programa"},
	"plan":         {ID: "kind.plan", Other: "Plan de acción"},
	"axis":         {ID: "kind.axis", Other: "Eje o enfoque"},
	"charter":      {ID: "kind.charter", Other: "Instrumento"},
	"office":       {ID: "kind.office", Other: "Oficina"},
	"person":       {ID: "kind.person", Other: "Persona"},
	"article":      {ID: "kind.article", Other: "Noticia"},
	"page":         {ID: "kind.page", Other: "Página"},
}

// CharterClass names the classes of instruments.
var CharterClass = map[string]*i18n.Message{
	"charter":     {ID: "charter.class.charter", Other: "Carta"},
	"communique":  {ID: "charter.class.communique", Other: "Comunicado especial"},
	"route":       {ID: "charter.class.route", Other: "Ruta crítica"},
	"declaration": {ID: "charter.class.declaration", Other: "Declaración"},
}

// ProgramClass names the classes of programs; ProgramArea their areas.
var (
	ProgramClass = map[string]*i18n.Message{
		"program":            {ID: "program.class.program", Other: "Programa"},
		"initiative":         {ID: "program.class.initiative", Other: "Iniciativa"},
		"affiliated-project": {ID: "program.class.affiliated-project", Other: "Proyecto adscrito"},
	}
	ProgramArea = map[string]*i18n.Message{
		"culture":         {ID: "program.area.culture", Other: "Cultura"},
		"knowledge":       {ID: "program.area.knowledge", Other: "Conocimiento"},
		"social-cohesion": {ID: "program.area.social-cohesion", Other: "Cohesión social"},
		"cooperation":     {ID: "program.area.cooperation", Other: "Sistema de cooperación"},
		"cross-cutting":   {ID: "program.area.cross-cutting", Other: "Proyectos transversales"},
	}
)

// MeetingClass names the classes of meetings.
var MeetingClass = map[string]*i18n.Message{
	"foreign-ministers":       {ID: "meeting.class.foreign-ministers", Other: "Reunión de Ministras y Ministros de Relaciones Exteriores"},
	"sectoral-ministerial":    {ID: "meeting.class.sectoral-ministerial", Other: "Reunión ministerial sectorial"},
	"coordinators":            {ID: "meeting.class.coordinators", Other: "Reunión de Coordinadores Nacionales y Responsables de Cooperación"},
	"business-forum":          {ID: "meeting.class.business-forum", Other: "Encuentro Empresarial Iberoamericano"},
	"civic-forum":             {ID: "meeting.class.civic-forum", Other: "Encuentro Cívico Iberoamericano"},
	"parliamentary-forum":     {ID: "meeting.class.parliamentary-forum", Other: "Foro Parlamentario Iberoamericano"},
	"local-governments-forum": {ID: "meeting.class.local-governments-forum", Other: "Foro Iberoamericano de Gobiernos Locales"},
	"young-leaders-forum":     {ID: "meeting.class.young-leaders-forum", Other: "Encuentro Iberoamericano de Jóvenes Líderes"},
}

// ObserverClass names the classes of observers.
var ObserverClass = map[string]*i18n.Message{
	"associate":    {ID: "observer.class.associate", Other: "Observador asociado"},
	"consultative": {ID: "observer.class.consultative", Other: "Observador consultivo"},
}

// AxisClass names the classes of axes.
var AxisClass = map[string]*i18n.Message{
	"axis":     {ID: "axis.class.axis", Other: "Eje"},
	"approach": {ID: "axis.class.approach", Other: "Enfoque transversal"},
}

// OfficeClass names the classes of offices.
var OfficeClass = map[string]*i18n.Message{
	"headquarters": {ID: "office.class.headquarters", Other: "Sede"},
	"sub-regional": {ID: "office.class.sub-regional", Other: "Oficina subregional"},
}

// Region names the regions of member states.
var Region = map[string]*i18n.Message{
	"latin-america":     {ID: "region.latin-america", Other: "América Latina"},
	"iberian-peninsula": {ID: "region.iberian-peninsula", Other: "Península Ibérica"},
}

// Topic names the topics of articles.
var Topic = map[string]*i18n.Message{
	"secretariat": {ID: "topic.secretariat", Other: "Secretaría"},
	"summits":     {ID: "topic.summits", Other: "Cumbres"},
	"cooperation": {ID: "topic.cooperation", Other: "Cooperación"},
	"instruments": {ID: "topic.instruments", Other: "Instrumentos"},
	"observers":   {ID: "topic.observers", Other: "Observadores"},
}
