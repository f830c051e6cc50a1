package content

import (
	"fmt"
	"strings"

	"segib.org/web/internal/form"
	"segib.org/web/internal/locale"
)

// Problems that no input has: what keeps a text from going on. The others are form's.
const (
	Unapproved = "unapproved"  // somebody else must have read it first
	OwnWork    = "own-work"    // whoever wrote it cannot approve it
	NotAsked   = "not-asked"   // nobody has handed it in
	NotThere   = "not-there"   // it is in the trash, or deleted
	NothingNew = "nothing-new" // there is nothing to read: it is handed in, approved or public as it is
)

// A Problem is one reason why a draft cannot be published.
type Problem struct {
	Field string // "facts.starts", "pt.title"
	Code  string // one of form's problems, or of those above
}

// An InvalidError lists what keeps a draft from being published. It is ErrInvalid.
type InvalidError struct{ Problems []Problem }

// Error lists the problems.
func (e *InvalidError) Error() string {
	var s []string
	for _, p := range e.Problems {
		s = append(s, p.Field+" "+p.Code)
	}
	return fmt.Sprintf("%v: %s", ErrInvalid, strings.Join(s, ", "))
}

// Is lets errors.Is find ErrInvalid.
func (e *InvalidError) Is(target error) bool { return target == ErrInvalid }

// Check returns an *InvalidError if d cannot be published in the locales.
func (d *Draft) Check(locales []locale.Locale) error {
	var e InvalidError
	for _, in := range form.Check(d.Facts).Problems() {
		e.Problems = append(e.Problems, Problem{"facts." + in.Name, in.Err})
	}
	for _, l := range locales {
		t := d.Translations[l]
		if t == nil {
			t = &Translation{}
		}
		for _, in := range form.Check(t).Problems() {
			e.Problems = append(e.Problems, Problem{string(l) + "." + in.Name, in.Err})
		}
	}
	if len(e.Problems) > 0 {
		return &e
	}
	return nil
}

// Fields implements form.Describer.
func (t *Translation) Fields(f *form.Form) {
	f.Text("title", &t.Title, form.Need)
	f.Text("slug", &t.Slug, form.Need, form.Match(slugs))
	f.Long("summary", &t.Summary)
	f.Body("body", written{t})
}
