package content_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"segib.org/web/internal/content"
)

func TestTags(t *testing.T) {
	t.Parallel()
	for typed, want := range map[string][]string{
		"":                       {},
		" , ,":                   {},
		"Por  revisar,memoria":   {"memoria", "por revisar"},
		"Ñandú, ñandú":           {"ñandú"},
		strings.Repeat("a", 40):  {strings.Repeat("a", 40)},
		"uno\ndos,\u00a0tres\t,": {"tres", "uno dos"},
	} {
		if got, err := content.Tags(typed); err != nil || got == nil || !slices.Equal(got, want) {
			t.Errorf("%q: %q, %v", typed, got, err)
		}
	}
	for _, typed := range []string{strings.Repeat("ñ", 41), "a,b,c,d,e,f,g,h,i,j,k,l,m,n,o,p,q,r,s,t,u"} {
		if got, err := content.Tags(typed); !errors.Is(err, content.ErrInvalid) {
			t.Errorf("%q: %q, %v", typed, got, err)
		}
	}
}

// What is brought back is a copy: changing one draft leaves the other alone.
func TestDraftWith(t *testing.T) {
	t.Parallel()
	now, then := content.NewDraft(&content.Articles.Info), content.NewDraft(&content.Articles.Info)
	now.In("es").Title, now.In("pt").Title = "Dos", "Dois"
	then.In("es").Title = "Uno"
	d := now.With(then, "es", "pt")
	d.In("es").Summary = "x"
	if now.In("es").Title != "Dos" || now.In("pt").Title != "Dois" || then.In("es").Summary != "" || d.In("es").Title != "Uno" || d.In("pt").Title != "" {
		t.Errorf("%+v, %+v, %+v", now.In("es"), then.In("es"), d.In("es"))
	}
	now.Unverified, then.Unverified = []string{"facts.place", "es.title"}, []string{"facts.date"}
	if d := now.With(then, "facts"); !slices.Equal(d.Unverified, []string{"es.title", "facts.date"}) {
		t.Errorf("to be verified: %q", d.Unverified)
	}
	if d.Equal(now) || !now.With(now, "facts", "es").Equal(now) {
		t.Error("what is the same differs, or the other way round")
	}
}
