package admin

import (
	"testing"

	"segib.org/web/internal/content"
	"segib.org/web/internal/form"
	"segib.org/web/internal/locale"
	"segib.org/web/templates/msg"
)

// Everything that a form shows has a name: kinds, groups, fields, rows of lists, values to choose from.
func TestNames(t *testing.T) {
	t.Parallel()
	for _, k := range content.All {
		if msg.DeskKinds[k.Name] == nil || msg.NewOf[k.Name] == nil || msg.NoneOf[k.Name] == nil {
			t.Errorf("%s has no name", k.Name)
		}
		for _, in := range form.Fill(k.New()).Inputs {
			if msg.Group[in.Group] == nil || msg.Field[in.Field] == nil || in.List != "" && (msg.RowOf[in.List] == nil || msg.Field[in.List] == nil) {
				t.Errorf("%s: group %q, field %q or list %q has no name", k.Name, in.Group, in.Field, in.List)
			}
			for _, o := range in.Options {
				for _, l := range locale.All {
					if name := option(locale.With(t.Context(), l), k, in, o); name == "" || name == o {
						t.Errorf("%s: %s of %s has no name in %s", k.Name, o, in.Field, l)
					}
				}
			}
		}
	}
	for _, code := range []string{
		form.Required, form.TooLong, form.NotInt, form.NotNumber, form.NotDate, form.NotTime, form.NotURL, form.NotEmail, form.NotPhone,
		form.NotZone, form.NotChoice, form.NotRef, form.Malformed, form.OutOf, form.Reversed, form.Differs, form.Taken, form.Reserved,
	} {
		if msg.Problem[code] == nil {
			t.Errorf("the problem %s is not put into words", code)
		}
	}
}
