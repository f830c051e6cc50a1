package admin

import (
	"context"
	"time"

	"segib.org/web/internal/content"
	"segib.org/web/internal/link"
	"segib.org/web/internal/locale"
	"segib.org/web/templates/msg"
)

// A Conversation is a comment with the answers to it.
type Conversation struct {
	Remark
	N        int        // its number among the item's, from 1
	Field    string     // the input it is about, "es.body", or "" for the whole
	Quote    string     // the passage of that field, or "" for all of it
	Gone     bool       // the passage is in the text no more
	Resolved *time.Time // or nil
	Answers  []Remark
}

// A Remark is what somebody said.
type Remark struct {
	ID      int64
	By      string
	Outside bool // by somebody who is not of the staff
	At      time.Time
	Text    string
}

// Comments are all the comments on an item, and one that is being written.
type Comments struct {
	Frame
	Kind          *content.Info
	ID            int64
	Title         locale.Label
	Fields        []string // that there may be comments on
	Conversations []Conversation
	New           Said
}

// Said is a comment as it is being written.
type Said struct {
	Field, Quote, Text string
	Err                string // "empty", "too-long" or ""
}

// MostCommented is the length of a comment, in characters.
const MostCommented = 4000

// byState parts comments into those that need something and those that do not.
func byState(list []Conversation) (open, resolved []Conversation) {
	for _, t := range list {
		if t.Resolved == nil {
			open = append(open, t)
		} else {
			resolved = append(resolved, t)
		}
	}
	return open, resolved
}

// about names what a comment is about.
func about(ctx context.Context, k *content.Info, field string) string {
	if field == "" {
		return locale.T(ctx, msg.CommentWhole)
	}
	return fieldName(ctx, k, field)
}

// called names a comment for those who hear it.
func (t Conversation) called(ctx context.Context) string {
	return locale.T(ctx, msg.CommentN, "N", t.N, "Who", t.By)
}

// problem says what is wrong with a comment that was sent.
func (s Said) problem(ctx context.Context) string {
	switch s.Err {
	case "empty":
		return locale.T(ctx, msg.CommentEmpty)
	case "too-long":
		return locale.T(ctx, msg.CommentTooLong, "N", locale.Number(locale.From(ctx), MostCommented))
	}
	return ""
}

func (x Comments) crumbs(ctx context.Context) []Crumb {
	return []Crumb{
		listCrumb(ctx, x.Kind), {first(itemTitle(ctx, x.Title)), link.AdminItem(x.Kind.Table, x.ID)},
		{Name: locale.T(ctx, msg.Comments)},
	}
}

// initials are the first letters of a name's first and last word.
func initials(name string) string {
	var letters []rune
	start := true
	for _, r := range name {
		if start && r != ' ' {
			letters = append(letters, r)
		}
		start = r == ' '
	}
	if len(letters) > 2 {
		letters = []rune{letters[0], letters[len(letters)-1]}
	}
	return string(letters)
}
