package admin

import (
	"context"
	"time"

	"segib.org/web/internal/content"
	"segib.org/web/internal/locale"
	"segib.org/web/templates/msg"
)

// Redirects is a page of the addresses of another time.
type Redirects struct {
	Frame
	Terms     string
	Rows      []Redirect
	Older     string // address of the next page, or ""
	MayChange bool
	Done      string // what has just been done: a key of msg.RedirectDone, or ""
	From, To  string // to which
	N         int    // how many were imported
}

// A Redirect leads from an address of another time to an item or to an address.
type Redirect struct {
	ID         int64
	From       string
	To         string // address at which readers arrive; "" for an item that they do not see
	Locale     locale.Locale
	Item       int64 // 0 for none
	Kind       *content.Info
	Title      locale.Label
	Hits       int64
	HitAt      *time.Time
	By         string
	Broken     bool // readers do not see the item
	Superseded bool // something of the site stands at the old address
}

// A RedirectForm is one, to be made or changed.
type RedirectForm struct {
	Frame
	ID        int64 // 0 for a new one
	Version   int
	From, To  string
	Locale    locale.Locale
	FromErr   string    // keys of msg.RedirectProblem
	ToErr     string    //
	End       string    // where To leads, if that is an old address too
	Other     int64     // leads from the same address already
	Now       *Redirect // as it is kept
	Clash     bool      // somebody else changed it meanwhile
	MayChange bool
}

// A RedirectImport is a file of redirects, and what will become of each of its lines.
type RedirectImport struct {
	Frame
	CSV      string
	Why      string // it could not be read: a key of msg.ImportProblem, or ""
	Line     int    // there
	Lines    []ImportLine
	Plan     string // what was seen
	Fresh    int
	Other    int
	Same     int
	Wrong    int
	Changed  bool // somebody else changed redirects meanwhile
	MaxLines int
}

// What becomes of a line.
const (
	ImportFresh = "fresh"
	ImportOther = "other"
	ImportSame  = "same"
	ImportWrong = "wrong"
)

// An ImportLine is one line of a file.
type ImportLine struct {
	Number   int
	From, To string
	Act      string
	FromErr  string
	ToErr    string
	End      string
	Twice    int // the line that has the same address
}

// mostLines is how many lines of a file are shown.
const mostLines = 300

// shown is the lines to be shown: those that are wrong come first.
func (x RedirectImport) shown() (list []ImportLine) {
	for _, wrong := range []bool{true, false} {
		for _, l := range x.Lines {
			if (l.Act == ImportWrong) == wrong && len(list) < mostLines {
				list = append(list, l)
			}
		}
	}
	return list
}

// says is what is wrong with a line, or what will become of it.
func (l ImportLine) says(ctx context.Context) (list []string) {
	if l.FromErr != "" {
		list = append(list, problemWith(ctx, l.FromErr, "", l.Twice))
	}
	if l.ToErr != "" {
		list = append(list, problemWith(ctx, l.ToErr, l.End, 0))
	}
	return list
}

// problemWith says what speaks against one side of a redirect.
func problemWith(ctx context.Context, code, end string, line int) string {
	m := msg.RedirectProblem[code]
	if m == nil {
		return code
	}
	return locale.T(ctx, m, "End", end, "Line", line)
}

// last says when a redirect was last followed.
func (x Redirect) last(ctx context.Context, f Frame) string {
	if x.HitAt == nil {
		return locale.T(ctx, msg.RedirectNever)
	}
	return f.When(ctx, *x.HitAt)
}
