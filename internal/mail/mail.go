// Package mail sends letters of plain text by SMTP.
package mail

import (
	"context"
	"errors"
	"fmt"
	"net/mail"
	"net/url"
	"strconv"
	"strings"
	"time"

	gomail "github.com/wneessen/go-mail"
)

// ErrRefused says that a server will never take a letter to that address.
var ErrRefused = errors.New("the address is refused")

// A Letter is what is sent to one person.
type Letter struct {
	Name    string // of the person
	To      string // their address
	Subject string
	Text    string // plain, with \n at the end of lines
	ID      string // the same for the same letter, should it be sent twice: "reminders-7-2026-11-25"
}

// A Sender sends letters through one server.
type Sender struct {
	client *gomail.Client
	from   mail.Address
}

// timeout bounds each step of talking to a server.
const timeout = 15 * time.Second

// New returns a sender through the server at smtp://user:password@host:587, with TLS where the
// server offers it and never a password without, or at smtps://host, with TLS from the start.
// Its errors do not echo the address, which may hold a password.
func New(server, from string) (*Sender, error) {
	u, err := url.Parse(server)
	if err != nil {
		return nil, errors.New("the address of the server of mail is none")
	}
	sender, err := mail.ParseAddress(from)
	if err != nil {
		return nil, fmt.Errorf("the sender of mail: %w", err)
	}
	o := []gomail.Option{gomail.WithTimeout(timeout), gomail.WithTLSPortPolicy(gomail.TLSOpportunistic)}
	if u.Scheme == "smtps" {
		o = []gomail.Option{gomail.WithTimeout(timeout), gomail.WithSSLPort(false)}
	}
	if port, err := strconv.Atoi(u.Port()); err == nil {
		o = append(o, gomail.WithPort(port))
	}
	if name := u.User.Username(); name != "" {
		password, _ := u.User.Password()
		o = append(o, gomail.WithSMTPAuth(gomail.SMTPAuthAutoDiscover), gomail.WithUsername(name), gomail.WithPassword(password))
		if u.Scheme == "smtp" {
			o = append(o, gomail.WithTLSPolicy(gomail.TLSMandatory))
		}
	}
	client, err := gomail.NewClient(u.Hostname(), o...)
	if err != nil {
		return nil, fmt.Errorf("the server of mail: %w", err)
	}
	return &Sender{client: client, from: *sender}, nil
}

// Send sends a letter. An error that is ErrRefused will not pass; others may.
func (s *Sender) Send(ctx context.Context, l Letter) error {
	m := gomail.NewMsg(gomail.WithNoDefaultUserAgent())
	m.FromMailAddress(&s.from)
	to, err := mail.ParseAddress((&mail.Address{Name: line(l.Name), Address: line(l.To)}).String())
	if err != nil {
		return fmt.Errorf("%w: %w", ErrRefused, err)
	}
	m.ToMailAddress(to)
	m.Subject(line(l.Subject))
	m.SetDateWithValue(time.Now())
	_, domain, _ := strings.Cut(s.from.Address, "@")
	m.SetMessageIDWithValue(l.ID + "@" + domain)
	m.SetGenHeader("Auto-Submitted", "auto-generated") // nobody's absence is answered to us
	m.SetBodyString(gomail.TypeTextPlain, strings.ReplaceAll(l.Text, "\n", "\r\n"))
	err = s.client.DialAndSendWithContext(ctx, m)
	var failed *gomail.SendError
	if errors.As(err, &failed) && failed.Reason == gomail.ErrSMTPRcptTo && !failed.IsTemp() {
		return fmt.Errorf("%w: %w", ErrRefused, err)
	}
	return err
}

// line is text that fits in a header: without the ends of lines that would begin another one.
func line(s string) string { return strings.Join(strings.Fields(s), " ") }
