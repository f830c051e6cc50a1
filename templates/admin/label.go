package admin

import (
	"context"
	"strconv"
	"strings"

	"github.com/nicksnyder/go-i18n/v2/i18n"

	"segib.org/web/internal/content"
	"segib.org/web/internal/form"
	"segib.org/web/internal/locale"
	"segib.org/web/templates/layout"
	"segib.org/web/templates/msg"
)

// label names an input, without the language and the row that it is of.
func label(ctx context.Context, in *form.Input) string { return say(ctx, msg.Field, in.Field) }

// fullLabel names an input where it stands alone: «Teléfono 2, como se marca».
func fullLabel(ctx context.Context, in *form.Input) string {
	name := label(ctx, in)
	if in.List != "" {
		name = rowName(ctx, in.List, in.Row) + ", " + small(name)
	}
	if in.Locale != "" {
		name += " (" + string(in.Locale) + ")"
	}
	return name
}

// rowName names a row of a list.
func rowName(ctx context.Context, list string, row int) string {
	return say(ctx, msg.RowOf, list) + " " + strconv.Itoa(row+1)
}

// fieldName names a field of a draft: "facts.joined", "pt.title".
func fieldName(ctx context.Context, k *content.Info, field string) string {
	part, name, _ := strings.Cut(field, ".")
	name = say(ctx, msg.Field, name)
	if l, ok := locale.Parse(part); ok {
		return name + " (" + string(l) + ")"
	}
	return name
}

// small is a label within a sentence: its first letter is no capital, unless its second is one too.
func small(s string) string {
	r := []rune(s)
	if len(r) < 2 || strings.ToUpper(string(r[1])) == string(r[1]) {
		return s
	}
	return strings.ToLower(string(r[0])) + string(r[1:])
}

// options names the values of choices, by kind and field.
var options = map[string]map[string]*i18n.Message{
	"article.topic":       msg.Topic,
	"axis.class":          msg.AxisClass,
	"charter.class":       msg.CharterClass,
	"meeting.class":       msg.MeetingClass,
	"member_state.region": msg.Region,
	"observer.class":      msg.ObserverClass,
	"office.class":        msg.OfficeClass,
	"program.class":       msg.ProgramClass,
	"program.area":        msg.ProgramArea,
	"summit.status":       msg.SummitStatus,
}

// option names a value that can be chosen.
func option(ctx context.Context, k *content.Info, in *form.Input, value string) string {
	l := locale.From(ctx)
	n, _ := strconv.Atoi(value)
	switch in.Field {
	case "unverified":
		return fieldName(ctx, k, value)
	case "languages":
		return locale.Language(l, value)
	case "hours.days":
		return locale.Weekday(l, n)
	case "links.section":
		return layout.SectionName(ctx, value)
	case "notice_tone":
		return say(ctx, msg.NoticeTone, value)
	case "goals":
		return value + ". " + locale.T(ctx, msg.Goals[n])
	}
	return say(ctx, options[k.Name+"."+in.Field], value)
}

// display writes the value of an input as staff read it.
func display(ctx context.Context, k *content.Info, c Choices, in *form.Input) string {
	var values []string
	for _, v := range in.Values {
		switch in.Kind {
		case form.KindChoice, form.KindChoices:
			v = option(ctx, k, in, v)
		case form.KindRef, form.KindRefs:
			v = c.title(ctx, v)
		case form.KindMedia:
			v = locale.T(ctx, msg.ImageOf, "ID", v)
		case form.KindDate, form.KindPartial:
			v = locale.Partial(locale.From(ctx), v)
		}
		values = append(values, v)
	}
	return strings.Join(values, ", ")
}
