package admin

import (
	"context"
	"strings"
	"time"

	"github.com/nicksnyder/go-i18n/v2/i18n"

	"segib.org/web/internal/content"
	"segib.org/web/internal/gate"
	"segib.org/web/internal/link"
	"segib.org/web/internal/locale"
	"segib.org/web/templates/layout"
	"segib.org/web/templates/msg"
)

// A Plan is what will happen to an item by itself, or what could not.
type Plan struct {
	ID       int64
	Kind     *content.Info
	Item     int64
	Action   string // publish or unpublish
	Version  int    // to be published
	Latest   int    // the item's latest version
	Locales  []locale.Locale
	At       time.Time
	By       string            // who scheduled it
	Problems []content.Problem // why it was refused; nil if it is to come
	Refused  bool
}

// late reports that a plan should have been carried out by now: it is being tried.
func (p Plan) late(f Frame) bool { return !p.Refused && f.Now.Sub(p.At) > time.Minute }

// says says what will happen, or what did not: «Mañana 09:00, hora de Madrid: se publica la versión 4 en español».
func (p Plan) says(ctx context.Context, f Frame) string {
	m := msg.PlanPublish
	switch {
	case p.Refused && p.Action == "unpublish":
		m = msg.PlanNotEnded
	case p.Refused:
		m = msg.PlanNotPublished
	case p.Action == "unpublish":
		m = msg.PlanEnd
	}
	return layout.Initial(locale.T(ctx, m, "When", f.Moment(ctx, p.At), "Place", f.place(ctx), "Version", p.Version, "Languages", names(ctx, p.Locales)))
}

// newer reports that there are changes which the plan leaves out.
func (p Plan) newer() bool { return p.Action == "publish" && p.Version < p.Latest }

// reasons says why a plan was refused.
func (p Plan) reasons(ctx context.Context) (list []string) {
	for i, f := range gate.Errors(p.Problems) {
		if p.Problems[i].Code == content.NotThere {
			list = append(list, locale.T(ctx, msg.PlanNotThere))
			continue
		}
		list = append(list, strings.TrimSuffix(sentence(ctx, p.Kind, f, ""), ".")+".")
	}
	return list
}

// cancel is the address at which a plan is called off.
func (p Plan) cancel() string { return link.CancelPlan(p.Kind.Table, p.Item, p.ID) }

// toReview is what leads from the form of an item to its review, or nil where there is none.
func (x Item) toReview() *i18n.Message {
	found := map[string]bool{}
	for _, s := range x.States {
		found[s] = true
	}
	switch {
	case found["review"], found["approved"]:
		return msg.ReviewTitle
	case found["draft"], found["changes"]:
		return msg.Do[DoSend]
	}
	return nil
}
