package admin

import (
	"context"
	"time"

	"segib.org/web/internal/content"
	"segib.org/web/internal/form"
	"segib.org/web/internal/link"
	"segib.org/web/internal/locale"
	"segib.org/web/templates/msg"
)

// A SettingForm is the form of something that is decided about the site as a whole.
type SettingForm struct {
	Frame
	Setting    *content.Setting
	Version    int // that the form starts from; 0 for what the site has built in
	At         time.Time
	By         string
	Form       *form.Form
	Choices    Choices
	Unseen     map[locale.Locale]map[int64]string // items that readers do not find, by language; "" for all
	Ways       []Ways                             // of the rows of its list
	Open       map[int]bool                       // rows that were unfolded
	Moved      *MovedRow                          // what a button has just done to the rows, or nil
	Preceded   *Preceded                          // what somebody else decided meanwhile, or nil
	May        bool                               // the user decides it
	Why        string                             // Away or SessionOver: it is shown out of what was sent alone
	Unreadable bool                               // what was decided last was by another version of the program
	Done       string
}

// SettingPart begins the names of the inputs of a setting.
const SettingPart = "setting"

// The lists of settings whose rows buttons move.
const (
	Outline = "links"
	Blocks  = "blocks"
)

// RowButton is the name of such a button; its value is an act and, after a point, a row.
const RowButton = "row"

// OpenRow is the key of a row that is unfolded, so that it is again where the page comes back.
const OpenRow = "open"

// What a button does to a row, or to the list.
const (
	RowUp   = "up"
	RowDown = "down"
	RowIn   = "in"
	RowOut  = "out"
	RowAway = "remove"
	RowAdd  = "add"
)

// RowActs are those that concern one row, in the order of their buttons.
var RowActs = []string{RowUp, RowDown, RowOut, RowIn, RowAway}

// Ways tells which acts can be done to a row.
type Ways map[string]bool

// A MovedRow is what a button has just done to a row, which is now at Row.
type MovedRow struct {
	Act  string
	Row  int           // -1 where none is left
	Name []*form.Input // the row that it was done to
}

// A Preceded form is one on which somebody else has decided meanwhile.
type Preceded struct {
	By     string
	At     time.Time
	Change SettingChange
}

// item lends the form's inputs what those of an item have around them.
func (x SettingForm) item() Item {
	return Item{Frame: x.Frame, Kind: &content.Info{Name: SettingPart}, Version: 1, Choices: x.Choices, Can: Can{Facts: x.May}}
}

// title names the setting.
func (x SettingForm) title(ctx context.Context) string { return say(ctx, msg.Setting, x.Setting.Name) }

// rest returns the groups of inputs that stand for themselves.
func (x SettingForm) rest() (list []group) {
	for _, g := range groups(x.Form) {
		if g.name != Outline && g.name != Blocks {
			list = append(list, g)
		}
	}
	return list
}

// since says since when a setting is as it is.
func since(ctx context.Context, f Frame, version int, at time.Time, by string) string {
	if version == 0 {
		return locale.T(ctx, msg.BuiltIn)
	}
	return locale.T(ctx, msg.DecidedBy, "Who", who(ctx, by), "When", f.When(ctx, at))
}

func (x SettingForm) action() string { return link.Setting(x.Setting.Name) }
