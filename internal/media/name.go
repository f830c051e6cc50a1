package media

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// maxNameBytes leaves room in the 255 bytes that file systems give a name.
const maxNameBytes = 230

var (
	extension = regexp.MustCompile(`\.[A-Za-z][A-Za-z0-9]{0,4}$`)
	reserved  = regexp.MustCompile(`(?i)^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$)`) // devices of Windows
)

// CleanName makes of what a browser calls a file a name that is safe on every system and
// shows all that it holds: no folders, no characters that are not seen or turn the
// direction of writing, the right extension for the type, at most MaxName characters.
func CleanName(name string, t Type) string {
	name = strings.ReplaceAll(name, `\`, "/")
	name = name[strings.LastIndexByte(name, '/')+1:]
	name = norm.NFC.String(strings.ToValidUTF8(name, ""))
	name = strings.Map(func(r rune) rune {
		switch {
		case strings.ContainsRune(`<>:"|?*%#`, r):
			return '-'
		case unicode.IsSpace(r):
			return ' '
		case !unicode.IsPrint(r): // control, format (bidi marks, joiners), private, unassigned
			return -1
		}
		return r
	}, name)
	name = extension.ReplaceAllString(trim(name), "")
	name = trim(strings.Join(strings.Fields(name), " "))
	if reserved.MatchString(name) {
		name = "_" + name
	}
	ext := "." + t.Ext
	for utf8.RuneCountInString(name)+len(ext) > MaxName || len(name)+len(ext) > maxNameBytes {
		_, n := utf8.DecodeLastRuneInString(name)
		name = name[:len(name)-n]
	}
	if name = trim(name); name == "" {
		name = "file"
	}
	return name + ext
}

// trim drops what hides a file or what Windows drops by itself.
func trim(name string) string { return strings.Trim(name, " .") }
