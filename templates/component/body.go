package component

import (
	"context"
	"io"

	"github.com/a-h/templ"

	"segib.org/web/internal/content"
	"segib.org/web/internal/link"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/richtext"
	"segib.org/web/templates/layout"
	"segib.org/web/templates/msg"
)

// Body writes a text of an entry. Its links lead to items in the reader's language.
func Body(v layout.View, text content.Text) templ.Component {
	return templ.ComponentFunc(func(ctx context.Context, w io.Writer) error {
		return richtext.Render(w, text.Body.Doc, richtext.Options{
			Locale: string(text.Locale),
			Resolve: func(id int64) (href, title, lang string, ok bool) {
				r, ok := v.Ref(id)
				return link.Item(v.L(), r.Kind, r.Path), r.Title, string(r.Locale), ok
			},
			Image: func(w io.Writer, id int64, alt string) error {
				m, ok := v.Picture(&id)
				if !ok {
					return nil
				}
				k := Look{Sizes: InText, Alt: alt}
				if m.ID != id { // what the text says is of the one that was there before
					k = Look{Sizes: InText}.Told(v, m)
				}
				return Picture(v, m, k).Render(ctx, w)
			},
			Rights: func(w io.Writer, id int64) error {
				m, _ := v.Picture(&id)
				return Rights(v, m).Render(ctx, w)
			},
			Embed: func(w io.Writer, id int64) error { return Card(v, id).Render(ctx, w) },
			Words: richtext.Words{
				Note: locale.T(ctx, msg.Note), Warning: locale.T(ctx, msg.Warning), Table: locale.T(ctx, msg.Table),
			},
		})
	})
}
