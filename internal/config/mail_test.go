package config

import (
	"strings"
	"testing"
)

// What cannot send mail is said at start, and no password with it.
func TestMail(t *testing.T) {
	t.Parallel()
	for url, problems := range map[string]string{
		"":                                     "",
		"smtp://mail.example.org":              "",
		"smtp://u:secret@mail.example.org:587": "",
		"smtps://u:secret@mail.example.org":    "",
		"http://u:secret@mail.example.org":     "SMTP_URL",
		"smtp://u:secret@":                     "SMTP_URL",
		"smtp://u:secret@host:0":               "SMTP_URL",
		"smtp://u:sec ret%zz@host":             "SMTP_URL",
		"mail.example.org:25":                  "SMTP_URL",
		"smtp://u:secret@host/path":            "SMTP_URL",
	} {
		m := Mail{SMTPURL: url, MailFrom: "La página <web@example.org>"}
		text := ""
		if p := m.wrong(); len(p) > 0 {
			text = p.Error()
		}
		if (text == "") != (problems == "") || !strings.Contains(text, problems) || strings.Contains(text, "secret") {
			t.Errorf("%s: %q", url, text)
		}
	}
	for from, usable := range map[string]bool{"web@example.org": true, "": false, "web": false, "web@example.org\r\nBcc: x@example.org": false} {
		m := Mail{SMTPURL: "smtp://host", MailFrom: from}
		if p := m.wrong(); (len(p) == 0) != usable {
			t.Errorf("%q: %v", from, p)
		}
	}
}
