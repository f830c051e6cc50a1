package admin

import (
	"context"
	"strconv"
	"strings"

	"github.com/nicksnyder/go-i18n/v2/i18n"

	"segib.org/web/internal/locale"
	"segib.org/web/internal/richtext"
	"segib.org/web/templates/msg"
)

// A stretch is blocks of a difference, all of them unchanged or none.
type stretch struct {
	folded bool // several unchanged ones
	list   []richtext.Change
}

// stretches parts a difference where there is something to fold away.
func stretches(list []richtext.Change) (all []stretch) {
	for i, c := range list {
		if i == 0 || (c.Op == richtext.Same) != (list[i-1].Op == richtext.Same) {
			all = append(all, stretch{})
		}
		s := &all[len(all)-1]
		s.list = append(s.list, c)
		s.folded = c.Op == richtext.Same && len(s.list) > 1
	}
	return all
}

// remarked says of a block what its words do not show.
func remarked(ctx context.Context, c Choices, x richtext.Change) (list []string) {
	if x.Op == richtext.Changed || x.Op == richtext.Moved {
		if was, is := blockKey(x.Old), blockKey(x.New); was != is && msg.BlockName[was] != nil && msg.BlockName[is] != nil {
			list = append(list, locale.T(ctx, msg.BlockWas, "Was", say(ctx, msg.BlockName, was), "Is", say(ctx, msg.BlockName, is)))
		}
		if x.Old.Attrs.Order != x.New.Attrs.Order {
			list = append(list, locale.T(ctx, msg.StartsAt, "N", max(1, x.New.Attrs.Order)))
		}
	}
	for _, r := range x.Remarks {
		list = append(list, passage(ctx, c, r))
	}
	return list
}

// blockKey is what a block is, as a key of msg.BlockName.
func blockKey(n richtext.Node) string {
	switch n.Type {
	case richtext.Heading:
		return string(n.Type) + strconv.Itoa(n.Attrs.Level)
	case richtext.Callout:
		return n.Attrs.Class
	}
	return string(n.Type)
}

func passage(ctx context.Context, c Choices, r richtext.Remark) string {
	m := r.Is
	if m == nil {
		m = r.Was
	}
	says := map[richtext.MarkType][3]*i18n.Message{ // it is now; it is no more; it is another
		richtext.Link:   {msg.LinkNow, msg.LinkGone, msg.LinkOther},
		richtext.Lang:   {msg.LangNow, msg.LangGone, msg.LangNow},
		richtext.Strong: {msg.StrongNow, msg.StrongGone, nil},
		richtext.Em:     {msg.EmNow, msg.EmGone, nil},
	}[m.Type]
	n := 2
	if r.Was == nil {
		n = 0
	} else if r.Is == nil {
		n = 1
	}
	return locale.T(ctx, says[n], "Text", shortened(r.Text), "Was", markValue(ctx, c, r.Was), "Is", markValue(ctx, c, r.Is))
}

// markValue is what a mark says: where it leads, which language it is.
func markValue(ctx context.Context, c Choices, m *richtext.Mark) string {
	switch {
	case m == nil:
		return ""
	case m.Attrs.Item != 0:
		return c.title(ctx, strconv.FormatInt(m.Attrs.Item, 10))
	case m.Attrs.Href != "":
		return strings.TrimPrefix(m.Attrs.Href, "https://")
	}
	return locale.Language(locale.From(ctx), m.Attrs.Lang)
}

// shortened is the beginning of a passage that is quoted.
func shortened(text string) string {
	const most = 60
	text = strings.Join(strings.Fields(text), " ")
	if r := []rune(text); len(r) > most {
		return strings.TrimSpace(string(r[:most])) + "…"
	}
	return text
}

// moved says where a block went.
func moved(ctx context.Context, c richtext.Change) string {
	m := msg.MovedDown
	if c.Is < c.Was {
		m = msg.MovedUp
	}
	return locale.T(ctx, m, "Was", c.Was, "Is", c.Is)
}

// opening is how a block begins, whatever it is made of.
func opening(ctx context.Context, c Choices, n richtext.Node) string {
	switch n.Type {
	case richtext.Image:
		return imageName(ctx, n)
	case richtext.Embed:
		return c.title(ctx, strconv.FormatInt(n.Attrs.Item, 10))
	}
	d, err := richtext.New(n)
	if err != nil {
		return ""
	}
	return shortened(richtext.Plain(d))
}

func imageName(ctx context.Context, n richtext.Node) string {
	if n.Type == "" {
		return ""
	}
	return locale.T(ctx, msg.DiffImage, "ID", n.Attrs.Media)
}

// altOf is what is said instead of an image.
func altOf(ctx context.Context, n richtext.Node) string {
	switch {
	case n.Type == "":
		return ""
	case n.Attrs.Decorative:
		return locale.T(ctx, msg.Decorative)
	case n.Attrs.Alt == "":
		return locale.T(ctx, msg.NoAlt)
	}
	return n.Attrs.Alt
}

func embedName(ctx context.Context, c Choices, n richtext.Node) string {
	if n.Type == "" {
		return ""
	}
	return c.title(ctx, strconv.FormatInt(n.Attrs.Item, 10))
}

// broken shows the line breaks that were added or removed within a text.
func broken(p richtext.Piece) string {
	if p.Op == richtext.Same {
		return p.Text
	}
	return strings.ReplaceAll(p.Text, "\n", "↵\n")
}

// rowOpening is how a row of a table begins.
func rowOpening(row richtext.Change) string {
	var cells []string
	for _, cell := range row.Parts {
		for _, c := range cell.Parts {
			for _, p := range c.Pieces {
				if p.Op != richtext.Removed {
					cells = append(cells, p.Text)
				}
			}
		}
	}
	return shortened(strings.Join(cells, " "))
}

// tableName tells a table of a difference from others: by its language and its first words.
func tableName(ctx context.Context, l locale.Locale, c richtext.Change) string {
	d, _ := richtext.New(c.Node()) // what cannot be read has no words
	words := strings.Fields(richtext.Plain(d))
	return locale.T(ctx, msg.DiffTable) + ", " + language(ctx, l) + ": " + strings.Join(words[:min(6, len(words))], " ")
}
