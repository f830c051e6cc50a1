package admin

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"html"
	"io"
	"maps"
	"slices"
	"strings"

	"github.com/a-h/templ"
	"github.com/nicksnyder/go-i18n/v2/i18n"

	"segib.org/web/internal/form"
	"segib.org/web/internal/link"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/richtext"
	"segib.org/web/templates/msg"
)

// body returns the input of the body in a language.
func (x Item) body(l locale.Locale) *form.Input {
	inputs := x.Texts[l].Inputs
	return inputs[slices.IndexFunc(inputs, func(in *form.Input) bool { return in.Kind == form.KindBody })]
}

// rendered writes a body whose links lead to the forms of items.
func rendered(x Item, l locale.Locale, b richtext.Doc) templ.Component {
	return templ.ComponentFunc(func(ctx context.Context, w io.Writer) error {
		return richtext.Render(w, b, richtext.Options{
			Locale: string(l),
			Resolve: func(id int64) (href, title, lang string, ok bool) {
				return x.Choices.resolve(locale.With(ctx, l), id)
			},
			Image: func(w io.Writer, media int64, alt string) error { // whatever it is called
				_, err := fmt.Fprintf(w, `<img class="picture" src="%s" alt="%s" loading="lazy">`, link.AdminMediaFile(media, "file"), html.EscapeString(alt))
				return err
			},
			Words: richtext.Words{Note: locale.Say(l, msg.Note), Warning: locale.Say(l, msg.Warning), Table: locale.Say(l, msg.Table)},
		})
	})
}

// attributes are those of a tool's button: its name where its text is a drawing, its keys,
// whether it is pressed, what it opens. The first of a toolbar is where Tab stops.
func (t tool) attributes(ctx context.Context, id string) templ.Attributes {
	a := templ.Attributes{"tabindex": "-1"}
	if t.do == "style" {
		a["tabindex"] = "0"
	} else {
		a["aria-label"] = locale.T(ctx, t.name)
	}
	if t.keys != "" {
		a["aria-keyshortcuts"] = t.keys
	}
	if t.state {
		a["aria-pressed"] = "false"
	}
	if t.menu != nil {
		a["aria-haspopup"], a["aria-expanded"], a["aria-controls"] = "menu", "false", id+"-"+t.do
	}
	return a
}

func (c choice) attributes() templ.Attributes {
	a := templ.Attributes{}
	if c.role != "menuitem" {
		a["aria-checked"] = "false"
	}
	if c.keys != "" {
		a["aria-keyshortcuts"] = c.keys
	}
	return a
}

// spokenByScript are the sentences that the editor's script says, by the names it knows them by.
var spokenByScript = map[string]*i18n.Message{
	"word": msg.EditorWord, "words": msg.EditorWords, "tooLong": msg.EditorTooLong, "dropped": msg.EditorDropped, "unlinked": msg.EditorUnlinked,
	"source": msg.QuoteSource, "cardNote": msg.CardNote, "cardMissing": msg.CardMissing, "cardPicked": msg.CardPicked, "image": msg.ImageOf, "imageMissing": msg.ImageMissing, "imageSent": msg.ImageSent,
	"imageAsk": msg.ImageAsk, "imageThis": msg.ImageThis, "imageNothing": msg.ImageNothing, "imageAlt": msg.ImageAlt, "imageCaption": msg.ImageCaption,
	"found1": msg.PickOne, "found": msg.PickMany, "none": msg.PickNone, "away": msg.PickAway, "address": msg.PickAddress,
	"bad": msg.PickBad, "badItem": msg.PickBadItem, "at": msg.SeekAt, "absent": msg.SeekNone, "changed": msg.SeekChanged,
}

// editorWords are the sentences that the editor of a text in l says, as JSON.
func editorWords(ctx context.Context, l locale.Locale) string {
	return scriptWords(ctx, spokenByScript, map[string]string{"note": locale.Say(l, msg.Note), "warning": locale.Say(l, msg.Warning)})
}

// scriptWords are sentences that a script says, as JSON, and words as they are: where a
// sentence has a value, its name stands in braces.
func scriptWords(ctx context.Context, sentences map[string]*i18n.Message, words map[string]string) string {
	all := maps.Clone(words)
	if all == nil {
		all = map[string]string{}
	}
	for name, m := range sentences {
		all[name] = locale.T(ctx, m, "N", "{N}", "Name", "{Name}", "ID", "{ID}", "Address", "{Address}", "At", "{At}")
	}
	b, err := json.Marshal(all)
	if err != nil {
		panic(err) // strings always marshal
	}
	return string(b)
}

// bodyProblem says why a body cannot be kept and where in it, as the end of a sentence.
func bodyProblem(ctx context.Context, err error) string {
	var e *richtext.Error
	if !errors.As(err, &e) {
		e = &richtext.Error{Code: richtext.CodeSyntax}
	}
	parts := []string{locale.T(ctx, msg.NotBody[string(e.Code)], "Detail", e.Detail)}
	var place []string
	for _, s := range e.Place {
		place = append(place, locale.T(ctx, msg.BodyStep[s.Unit], "N", s.N))
	}
	if len(place) > 0 {
		parts = append(parts, locale.T(ctx, msg.BodyAt, "Place", strings.Join(place, ", ")))
	}
	if e.Near != "" {
		parts = append(parts, locale.T(ctx, msg.BodyNear, "Words", e.Near))
	}
	return strings.Join(parts, ", ")
}
