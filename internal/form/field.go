package form

import (
	"net/mail"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"time"
	"unicode"

	"segib.org/web/internal/locale"
)

// one adapts a parser of a single value; an empty value is set, not parsed.
func one(set func(string) string) func([]string) string {
	return func(vs []string) string {
		if len(vs) == 0 {
			return set("")
		}
		return set(vs[0])
	}
}

func have(s string) []string {
	if s == "" {
		return nil
	}
	return []string{s}
}

// Text describes a line of text.
func (f *Form) Text(name string, p *string, options ...Option) {
	f.text(name, KindText, p, nil, "", options)
}

// Long describes text of several lines.
func (f *Form) Long(name string, p *string, options ...Option) {
	f.text(name, KindLong, p, nil, "", options)
}

// Choice describes one of a few known values.
func (f *Form) Choice(name string, p *string, options []string, more ...Option) {
	f.text(name, KindChoice, p, nil, "", append([]Option{In(options...)}, more...))
}

// URL describes an https address.
func (f *Form) URL(name string, p *string, options ...Option) {
	f.text(name, KindURL, p, isURL, NotURL, options)
}

// Email describes a mailbox.
func (f *Form) Email(name string, p *string, options ...Option) {
	f.text(name, KindEmail, p, isEmail, NotEmail, options)
}

// Phone describes a telephone number in E.164 form.
func (f *Form) Phone(name string, p *string, options ...Option) {
	f.text(name, KindPhone, p, e164.MatchString, NotPhone, options)
}

// Zone describes an IANA time zone.
func (f *Form) Zone(name string, p *string, options ...Option) {
	f.text(name, KindZone, p, isZone, NotZone, options)
}

// Clock describes a time of day, HH:MM.
func (f *Form) Clock(name string, p *string, options ...Option) {
	f.text(name, KindTime, p, clock.MatchString, NotTime, options)
}

// Partial describes a date whose month or day may be unknown.
func (f *Form) Partial(name string, p *PartialDate, options ...Option) {
	f.text(name, KindPartial, (*string)(p), func(s string) bool { return PartialDate(s).Valid() }, NotDate, options)
}

var (
	e164  = regexp.MustCompile(`^\+[1-9]\d{6,14}$`) // ITU-T E.164: at most 15 digits
	clock = regexp.MustCompile(`^([01]\d|2[0-3]):[0-5]\d$`)
)

func isURL(s string) bool {
	u, err := url.Parse(s)
	return err == nil && u.Scheme == "https" && u.Hostname() != "" && u.User == nil && !strings.ContainsFunc(s, unicode.IsSpace)
}

func isEmail(s string) bool {
	a, err := mail.ParseAddress(s)
	return err == nil && a.Address == s && !strings.ContainsFunc(s, unicode.IsSpace)
}

func isZone(s string) bool {
	_, err := time.LoadLocation(s)
	return err == nil && s != "Local"
}

func (f *Form) text(name, kind string, p *string, valid func(string) bool, problem string, options []Option) {
	f.input(name, kind, have(*p), one(func(s string) string {
		if s != "" && valid != nil && !valid(s) {
			return problem
		}
		*p = s
		return ""
	}), options)
}

// Date describes a whole day. It is read as ISO 8601 has it, which is what browsers
// send, or as people write it in all three languages: 15/11/2024.
func (f *Form) Date(name string, p *Date, options ...Option) {
	in := f.input(name, KindDate, have(p.String()), one(func(s string) string {
		if s == "" {
			*p = Date{}
			return ""
		}
		t, err := time.Parse(time.DateOnly, s)
		if err != nil {
			t, err = time.Parse("2/1/2006", s)
		}
		if err != nil || t.Year() < 1000 { // a year not typed out
			return NotDate
		}
		p.Time = t
		return ""
	}), options)
	if f.Reading() && in.Err == "" {
		in.Values = have(p.String())
	}
}

// Label describes one line of text in each language.
func (f *Form) Label(name string, p *locale.Label, options ...Option) {
	if *p == nil {
		*p = locale.Label{}
	}
	for _, l := range locale.All {
		in := f.input(name+"."+string(l), KindText, have((*p)[l]), one(func(s string) string {
			if s == "" {
				delete(*p, l)
			} else {
				(*p)[l] = s
			}
			return ""
		}), options)
		in.Field, in.Locale = f.field+name, l
	}
}

// Choices describes any number of a few known values.
func (f *Form) Choices(name string, p *[]string, options []string, more ...Option) {
	f.input(name, KindChoices, *p, func(vs []string) string {
		*p = nonNil(slices.Clone(vs))
		return ""
	}, append([]Option{In(options...)}, more...))
}

func nonNil(s []string) []string {
	if s == nil {
		return []string{}
	}
	return s
}
