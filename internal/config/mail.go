package config

import (
	"net/mail"
	"net/url"
	"strconv"
)

// A Mail says through which server the program writes to people, and as whom.
type Mail struct {
	SMTPURL  string `name:"smtp-url" env:"SMTP_URL" placeholder:"URL" help:"The server that sends mail, as smtp://user:password@host:587 or smtps://host; none is sent if empty."`
	MailFrom string `env:"MAIL_FROM" placeholder:"ADDRESS" help:"Whom mail is from, as web@example.org or \"The site <web@example.org>\"."`
}

// wrong returns what cannot be used. It never echoes the address of the server, which may hold a password.
func (m *Mail) wrong() (p Problems) {
	if m.SMTPURL == "" {
		return nil
	}
	u, err := url.Parse(m.SMTPURL)
	if err != nil || u.Scheme != "smtp" && u.Scheme != "smtps" || u.Hostname() == "" || !isPort(u.Port()) || u.Path != "" && u.Path != "/" || u.RawQuery != "" {
		p = append(p, Problem{"SMTP_URL", "it is not an address such as smtp://user:password@host:587 or smtps://host"})
	}
	if _, err := mail.ParseAddress(m.MailFrom); err != nil {
		p = append(p, Problem{"MAIL_FROM", "it is not an address such as web@example.org, and mail is sent from it"})
	}
	return p
}

// isPort reports whether s is a port, or "" for the usual one.
func isPort(s string) bool {
	n, err := strconv.ParseUint(s, 10, 16)
	return s == "" || err == nil && n > 0
}
