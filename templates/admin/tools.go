package admin

import (
	"context"
	"strings"

	"github.com/nicksnyder/go-i18n/v2/i18n"

	"segib.org/web/internal/locale"
	"segib.org/web/templates/msg"
)

// A tool is a button above a body. The editor's script does what it is called.
type tool struct {
	do    string // the command: "strong"
	name  *i18n.Message
	keys  string        // as aria-keyshortcuts writes them: "Control+Shift+8"
	icon  string        // its drawing, or
	glyph *i18n.Message // the letter in its place
	word  *i18n.Message // beside the drawing, where there is room
	help  *i18n.Message // what it is for, where two are easily taken for each other
	state bool          // it is pressed where the caret stands in what it makes
	menu  []choice      // what it opens, if it opens a menu
}

// A choice is a line of a menu.
type choice struct {
	do   string
	name func(context.Context) string
	keys string
	role string // menuitem, menuitemradio or menuitemcheckbox
}

func says(m *i18n.Message, values ...any) func(context.Context) string {
	return func(ctx context.Context) string { return locale.T(ctx, m, values...) }
}

var styles = []choice{
	{"paragraph", says(msg.ParagraphOf), "Control+Alt+0", "menuitemradio"},
	{"heading2", says(msg.HeadingLevel, "Level", 2), "Control+Alt+2", "menuitemradio"},
	{"heading3", says(msg.HeadingLevel, "Level", 3), "Control+Alt+3", "menuitemradio"},
	{"heading4", says(msg.HeadingLevel, "Level", 4), "Control+Alt+4", "menuitemradio"},
}

var callouts = []choice{
	{"note", says(msg.Note), "", "menuitemradio"},
	{"warning", says(msg.Warning), "", "menuitemradio"},
}

var tableActs = []choice{
	{"table", says(msg.TableInsert), "Control+Alt+T", "menuitem"},
	{"headRow", says(msg.TableHeadRow), "", "menuitemcheckbox"},
	{"headColumn", says(msg.TableHeadColumn), "", "menuitemcheckbox"},
	{"rowAbove", says(msg.TableRowAbove), "", "menuitem"},
	{"rowBelow", says(msg.TableRowBelow), "", "menuitem"},
	{"columnBefore", says(msg.TableColumnBefore), "", "menuitem"},
	{"columnAfter", says(msg.TableColumnAfter), "", "menuitem"},
	{"rowDrop", says(msg.TableRowDrop), "", "menuitem"},
	{"columnDrop", says(msg.TableColumnDrop), "", "menuitem"},
	{"tableDrop", says(msg.TableDrop), "", "menuitem"},
}

// quoted are the languages that a passage may be marked as: those of the site, those of its
// countries that its texts quote most, and those of neighbours and of the law.
var quoted = []string{"es", "pt", "en", "gn", "qu", "ay", "arn", "ca", "eu", "gl", "fr", "it", "de", "la"}

// languageMarks are the languages for a passage of a text in l, those of the site first.
func languageMarks(ctx context.Context, l locale.Locale) []choice {
	list := []choice{{"lang:", says(msg.NotForeign), "", "menuitemradio"}}
	for _, tag := range quoted {
		if tag != string(l) {
			name := locale.Language(locale.From(ctx), tag)
			list = append(list, choice{"lang:" + tag, func(context.Context) string { return name }, "", "menuitemradio"})
		}
	}
	return list
}

// toolbar lists the tools for a text in l, in groups.
func toolbar(ctx context.Context, l locale.Locale) [][]tool {
	return [][]tool{
		{{do: "style", name: msg.StyleTool, menu: styles}},
		{
			{do: "strong", name: msg.Strong, keys: "Control+B", glyph: msg.StrongLetter, state: true},
			{do: "em", name: msg.Emphasis, keys: "Control+I", glyph: msg.EmphasisLetter, state: true},
			{do: "lang", name: msg.InOtherLanguage, keys: "Control+Alt+L", icon: "lang", menu: languageMarks(ctx, l)},
			{do: "link", name: msg.LinkTool, keys: "Control+K", icon: "link", state: true},
		},
		{
			{do: "bullet", name: msg.BulletList, keys: "Control+Shift+8", icon: "ul", state: true},
			{do: "ordered", name: msg.OrderedList, keys: "Control+Shift+7", icon: "ol", state: true},
			{do: "quote", name: msg.QuoteTool, help: msg.HelpQuote, keys: "Control+Shift+9", icon: "quote", state: true},
			{do: "callout", name: msg.CalloutTool, help: msg.HelpCallout, icon: "callout", menu: callouts},
		},
		{
			{do: "tables", name: msg.TableTool, icon: "table", menu: tableActs},
			{do: "image", name: msg.ImageTool, icon: "image", word: msg.ImageWord},
			{do: "embed", name: msg.EmbedTool, keys: "/", icon: "embed", word: msg.EmbedWord},
		},
		{
			{do: "undo", name: msg.Undo, keys: "Control+Z", icon: "undo"},
			{do: "redo", name: msg.Redo, keys: "Control+Shift+Z", icon: "redo"},
			{do: "seek", name: msg.SeekTool, keys: "Control+Alt+F", icon: "search"},
			{do: "comment", name: msg.CommentSend, keys: "Control+Alt+M", icon: "comment"},
		},
	}
}

// shown writes keys as a keyboard has them: «Ctrl Mayús 8».
func shown(ctx context.Context, keys string) string {
	return strings.NewReplacer("Control", "Ctrl", "Shift", locale.T(ctx, msg.KeyShift), "+", " ").Replace(keys)
}

// title is what a tool says to the eye: its name and its keys.
func (t tool) title(ctx context.Context) string {
	name := strings.TrimSuffix(locale.T(ctx, t.name), ":")
	if t.help != nil {
		name += ": " + locale.T(ctx, t.help)
	}
	if t.keys == "" {
		return name
	}
	return name + " · " + shown(ctx, t.keys)
}
