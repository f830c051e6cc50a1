package admin

import (
	"cmp"
	"context"
	"strings"
	"time"

	"segib.org/web/internal/content"
	"segib.org/web/internal/form"
	"segib.org/web/internal/locale"
	"segib.org/web/templates/msg"
)

// An Asset is the page of one media.
type Asset struct {
	Frame
	Media       content.Media
	Form        *form.Form        // of what is said of it
	Was         map[string]string // what it says now, by the names of inputs
	Can         Can
	MayChange   func(input string) bool
	Uses        []Use
	More        bool // there are more uses than are shown
	Items, Live int  // in how many items it is used, and in how many of those readers see it
	Acts        []MediaAct
	Done        string            // a key of msg.MediaDone
	Overtaken   bool              // somebody else has saved meanwhile
	Theirs      map[string]string // what they have saved where the user has typed something else
	NotReplaced string            // why its file was not replaced: a key of msg.MediaRefused
	Stays       bool              // it was to go to the trash, and is used
}

// The names of the inputs for the focus, in percent.
const (
	FocusX = "focus_x"
	FocusY = "focus_y"
)

// A MediaAct is something that was done to a media.
type MediaAct struct {
	At     time.Time
	By     string // "" for the program itself
	Action string // a key of msg.MediaAct
}

// in returns an input, or nil.
func (x Asset) in(name string) *form.Input {
	for _, in := range x.Form.Inputs {
		if in.Name == name {
			return in
		}
	}
	return nil
}

func (x Asset) value(name string) string {
	if in := x.in(name); in != nil {
		return in.Value()
	}
	return ""
}

// percent is the focus in a direction, of which 0 is written as nothing.
func (x Asset) percent(name string) string { return cmp.Or(x.value(name), "0") }

// picture reports whether it is one.
func (x Asset) picture() bool { return x.Media.Class == content.ImageMedia }

// label names an input: the caption of a document is its title.
func (x Asset) label(ctx context.Context, field string) string {
	if field == "caption" && !x.picture() {
		return locale.T(ctx, msg.MediaTitleField)
	}
	return say(ctx, msg.MediaField, field)
}

// complaints lists what is wrong, with where it is.
func (x Asset) complaints(ctx context.Context) (list []complaint) {
	for _, in := range x.Form.Problems() {
		name := x.label(ctx, in.Field)
		switch in.Field {
		case "purpose":
			name = locale.T(ctx, msg.MediaPurpose)
		case FocusX:
			name = locale.T(ctx, msg.MediaFocusX)
		case FocusY:
			name = locale.T(ctx, msg.MediaFocusY)
		}
		if in.Locale != "" {
			name += " (" + string(in.Locale) + ")"
		}
		list = append(list, complaint{in.Name, name + ": " + problem(ctx, in)})
	}
	return list
}

// hides reports whether pages do not show the file as it is now.
func (x Asset) hides() bool { return x.Media.Preparing() }

// overtaker is who has saved last.
func (x Asset) overtaker(ctx context.Context) string {
	if len(x.Acts) == 0 {
		return who(ctx, "")
	}
	return who(ctx, x.Acts[0].By)
}

// saidOf lists what is said in each language.
func (x Asset) saidOf() []string {
	if x.picture() {
		return []string{"alt", "caption", "credit"}
	}
	return []string{"caption", "credit"}
}

// described ties an input to what is said about it.
func (x Asset) described(in *form.Input, hint string) string {
	var by []string
	if in.Err != "" {
		by = append(by, in.Name+"-error")
	}
	if _, ok := x.Theirs[in.Name]; ok {
		by = append(by, in.Name+"-theirs")
	}
	if hint != "" {
		by = append(by, hint)
	}
	return strings.Join(by, " ")
}

// refused reports whether something was not done.
func (x Asset) refused() bool {
	return x.Overtaken || x.Stays || x.NotReplaced != "" || !x.Form.OK()
}

// shownAs is a value of an input as staff read it.
func (x Asset) shownAs(ctx context.Context, in *form.Input, value string) string {
	switch {
	case in.Field == "licence":
		return say(ctx, msg.MediaLicence, value)
	case value == content.Informs:
		return locale.T(ctx, msg.MediaInforms)
	case value == content.Adorns:
		return locale.T(ctx, msg.MediaAdornsAll)
	}
	return value
}

// focusType is the type of the element for a part of the focus: a browser would drop what is no number.
func focusType(in *form.Input) string {
	if in.Err == form.NotNumber {
		return "text"
	}
	return "number"
}
