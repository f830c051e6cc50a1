package content

import (
	"segib.org/web/internal/form"
)

// An Axis is a field of work of an action plan, or an approach that crosses all of them.
type Axis struct {
	Class  string `json:"class"`
	PlanID *int64 `json:"plan_id"`
	Number int    `json:"number"`
	Goals  []int  `json:"goals"` // sustainable development goals, 1–17
}

// Classes of axes.
const (
	AxisClass     = "axis"
	ApproachClass = "approach"
)

// Fields implements form.Describer.
func (a *Axis) Fields(f *form.Form) {
	f.Group("axis")
	f.Choice("class", &a.Class, []string{AxisClass, ApproachClass}, form.Need)
	f.Ref("plan_id", &a.PlanID, "plan", form.Need)
	f.Int("number", &a.Number, 1, 99, form.Need)
	f.Group("goals")
	f.Ints("goals", &a.Goals, 1, 17)
}

// Axes is the kind of axes and cross-cutting approaches, in the plan's order.
var Axes = Kind[Axis]{Info{
	Name: "axis", Table: "axes", Order: "f.class DESC, f.number",
	Unique: []string{"number"},
	New:    func() Facts { return &Axis{Goals: []int{}} },
}}
