package content

import (
	"slices"
	"strings"
	"unicode/utf8"

	"segib.org/web/internal/form"
)

// How long a tag may be, in characters, and how many of them an item may have.
const (
	tagLength = 40
	mostTags  = 20
)

// Tags reads tags as people type them, one after the other with commas between them. They
// are in small letters, sorted, each there once. Tags that are too long or too many are
// an *InvalidError of the field "tags".
func Tags(typed string) ([]string, error) {
	tags := []string{}
	for _, s := range strings.Split(typed, ",") {
		if s = strings.ToLower(strings.Join(strings.Fields(s), " ")); s != "" {
			tags = append(tags, s)
		}
	}
	slices.Sort(tags)
	tags = slices.Compact(tags)
	long := func(s string) bool { return utf8.RuneCountInString(s) > tagLength }
	if len(tags) > mostTags || slices.ContainsFunc(tags, long) {
		return nil, &InvalidError{Problems: []Problem{{"tags", form.TooLong}}}
	}
	return tags, nil
}
