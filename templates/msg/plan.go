package msg

import "github.com/nicksnyder/go-i18n/v2/i18n"

// Cooperation, its plans, and their axes and approaches.
var (
	CoopTitle      = &i18n.Message{ID: "plan.cooperation", Other: "Cooperación Iberoamericana"}
	CoopLead       = &i18n.Message{ID: "plan.cooperation_lead", Description: "The programs are counted: 30 programs, initiatives and affiliated projects", Other: "Los países miembros trabajan juntos en {{.Programs}}. Un plan de cuatro años ordena ese trabajo."}
	CoopPrinciples = &i18n.Message{ID: "plan.principles", Other: "Principios"}
	CoopByClass    = &i18n.Message{ID: "plan.by_class", Other: "Formas de cooperar"}
	CoopByArea     = &i18n.Message{ID: "plan.by_area", Other: "Por áreas"}
	CoopNotAll     = &i18n.Message{ID: "plan.not_all", Other: "No todos los países participan en todos"}
	CoopAll        = &i18n.Message{ID: "plan.all_programs", One: "El programa", Many: "Los {{.N}}, uno a uno", Other: "Los {{.N}}, uno a uno"}
	PlanRead       = &i18n.Message{ID: "plan.read", Description: "Button that leads to the page of the action plan", Other: "Leer sobre el plan"}
	PlanEarlier    = &i18n.Message{ID: "plan.earlier", Other: "Planes anteriores"}
	PlanYearsLabel = &i18n.Message{ID: "plan.years", Description: "Label of a fact", Other: "Años"}
	PlanAcronym    = &i18n.Message{ID: "plan.acronym", Description: "Label of a fact", Other: "Sigla"}
	PlanApproved   = &i18n.Message{ID: "plan.approved", Description: "Label of a fact: the summit that approved the plan", Other: "Aprobación"}
	PlanAbout      = &i18n.Message{ID: "plan.about", Description: "Heads the text on a plan", Other: "El plan"}
	PlanNeighbours = &i18n.Message{ID: "plan.neighbours", Description: "Name of the links to the plans before and after", Other: "Planes anterior y siguiente"}
	AxesTitle      = &i18n.Message{ID: "axis.list", Other: "Ejes y enfoques"}
	AxesLead       = &i18n.Message{ID: "axis.list_lead", Other: "Los ejes reparten el trabajo de un plan de acción; los enfoques transversales los atraviesan todos."}
	AxesCount      = &i18n.Message{ID: "axis.count", One: "{{.N}} eje", Many: "{{.N}} ejes", Other: "{{.N}} ejes"}
	AxesIntro      = &i18n.Message{ID: "axis.intro", Description: "The years of the plan", Other: "Los campos de trabajo del plan {{.From}}–{{.To}}."}
	ApproachCount  = &i18n.Message{ID: "axis.approaches", One: "{{.N}} enfoque que los cruza", Many: "{{.N}} enfoques que los cruzan", Other: "{{.N}} enfoques que los cruzan"}
	ApproachIntro  = &i18n.Message{ID: "axis.approaches_intro", Other: "No son ejes aparte: los atraviesan todos."}
	AxisPlace      = &i18n.Message{ID: "axis.place", Description: "Its number among all of the plan: 3 of 8", Other: "{{.Number}} de {{.All}}"}
	AxisNumber     = &i18n.Message{ID: "axis.number", Description: "Label of a fact", Other: "Número"}
	AxisGoals      = &i18n.Message{ID: "axis.goals", Description: "Label of a fact", Other: "Objetivos de Desarrollo Sostenible"}
	AxisGoal       = &i18n.Message{ID: "axis.goal", Description: "A sustainable development goal by its number and name", Other: "ODS\u00a0{{.Number}}: {{.Name}}"}
	AxisAbout      = &i18n.Message{ID: "axis.about", Other: "En el plan"}
)

// AxisBeside names the links between axes, or approaches, of a plan.
var AxisBeside = map[string]*i18n.Message{
	"axis":     {ID: "axis.beside.axis", Description: "Name of the links to the axes before and after", Other: "Ejes anterior y siguiente"},
	"approach": {ID: "axis.beside.approach", Description: "Name of the links to the approaches before and after", Other: "Enfoques anterior y siguiente"},
}

// Goals names the sustainable development goals by their numbers, in the short form of
// the United Nations.
var Goals = map[int]*i18n.Message{
	1:  {ID: "goal.1", Other: "Fin de la pobreza"},
	2:  {ID: "goal.2", Other: "Hambre cero"},
	3:  {ID: "goal.3", Other: "Salud y bienestar"},
	4:  {ID: "goal.4", Other: "Educación de calidad"},
	5:  {ID: "goal.5", Other: "Igualdad de género"},
	6:  {ID: "goal.6", Other: "Agua limpia y saneamiento"},
	7:  {ID: "goal.7", Other: "Energía asequible y no contaminante"},
	8:  {ID: "goal.8", Other: "Trabajo decente y crecimiento económico"},
	9:  {ID: "goal.9", Other: "Industria, innovación e infraestructura"},
	10: {ID: "goal.10", Other: "Reducción de las desigualdades"},
	11: {ID: "goal.11", Other: "Ciudades y comunidades sostenibles"},
	12: {ID: "goal.12", Other: "Producción y consumo responsables"},
	13: {ID: "goal.13", Other: "Acción por el clima"},
	14: {ID: "goal.14", Other: "Vida submarina"},
	15: {ID: "goal.15", Other: "Vida de ecosistemas terrestres"},
	16: {ID: "goal.16", Other: "Paz, justicia e instituciones sólidas"},
	17: {ID: "goal.17", Other: "Alianzas para lograr los objetivos"},
}
