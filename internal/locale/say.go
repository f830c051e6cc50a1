package locale

import (
	"context"
	"fmt"
	"io/fs"
	"strings"

	"github.com/BurntSushi/toml"
	"github.com/nicksnyder/go-i18n/v2/i18n"

	"segib.org/web/locales"
)

type key struct{}

// With returns a context whose text is in l.
func With(ctx context.Context, l Locale) context.Context {
	return context.WithValue(ctx, key{}, l)
}

// From returns the language of ctx, or the source if it has none.
func From(ctx context.Context) Locale {
	if l, ok := ctx.Value(key{}).(Locale); ok {
		return l
	}
	return Source
}

// catalog is the sentences of the interface in one locale. Most need neither a plural
// nor a value, and are looked up without the localizer, which costs fifty times as much.
type catalog struct {
	plain     map[string]string
	filled    map[string]*i18n.MessageTemplate
	localizer *i18n.Localizer
}

var catalogs = load()

func load() map[Locale]*catalog {
	bundle := i18n.NewBundle(Source.Tag())
	bundle.RegisterUnmarshalFunc("toml", toml.Unmarshal)
	all := map[Locale]*catalog{}
	for _, l := range All {
		c := &catalog{plain: map[string]string{}, filled: map[string]*i18n.MessageTemplate{}}
		name := "active." + string(l) + ".toml"
		b, err := fs.ReadFile(locales.FS, name)
		if err != nil {
			panic(err) // embedded: missing only if the program was built without it
		}
		file, err := bundle.ParseMessageFileBytes(b, name)
		if err != nil {
			panic(fmt.Sprintf("%s: %v", name, err))
		}
		for _, m := range file.Messages {
			switch {
			case m.One != "":
			case strings.Contains(m.Other, "{{"):
				c.filled[m.ID] = i18n.NewMessageTemplate(m)
			default:
				c.plain[m.ID] = m.Other
			}
		}
		c.localizer = i18n.NewLocalizer(bundle, string(l))
		all[l] = c
	}
	return all
}

// T says m in the language of ctx. Values are pairs of a name that the sentence has in
// braces and what stands for it: T(ctx, msg.In, "City", city).
func T(ctx context.Context, m *i18n.Message, values ...any) string {
	return Say(From(ctx), m, values...)
}

// N says m in the language of ctx in the plural form for n, which stands for {{.N}},
// grouped as the language does.
func N(ctx context.Context, m *i18n.Message, n int, values ...any) string {
	l := From(ctx)
	return localize(l, &i18n.LocalizeConfig{
		DefaultMessage: m, PluralCount: n, TemplateData: data(append(values, "N", Number(l, n))),
	})
}

// Say is T in a language that no context names. No message says nothing: the name of a
// choice that is not made yet, in the preview of a draft.
func Say(l Locale, m *i18n.Message, values ...any) string {
	if m == nil {
		return ""
	}
	if c := catalogs[l]; c != nil {
		if s, ok := c.plain[m.ID]; ok {
			return s
		}
		if t := c.filled[m.ID]; t != nil {
			if s, err := t.Execute("other", data(values), nil); err == nil {
				return s
			}
		}
	}
	return localize(l, &i18n.LocalizeConfig{DefaultMessage: m, TemplateData: data(values)})
}

func data(values []any) map[string]any {
	d := map[string]any{}
	for i := 0; i+1 < len(values); i += 2 {
		d[values[i].(string)] = values[i+1]
	}
	return d
}

func localize(l Locale, c *i18n.LocalizeConfig) string {
	s, _ := catalogs[l].localizer.Localize(c) // where a translation is missing, s is the source text
	return s
}
