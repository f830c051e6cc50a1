package mail_test

import (
	"errors"
	"io"
	"mime"
	"mime/quotedprintable"
	netmail "net/mail"
	"strings"
	"testing"

	"segib.org/web/internal/mail"
	"segib.org/web/internal/mail/mailtest"
)

// A letter arrives as it was written, whatever is in it, and nothing in it becomes a header.
func TestLetter(t *testing.T) {
	t.Parallel()
	sink := mailtest.New(t)
	s, err := mail.New(sink.URL, "La página <web@example.org>")
	if err != nil {
		t.Fatal(err)
	}
	text := "Ñandú, ação:\n\n.\n..línea con punto\n" + strings.Repeat("muy larga ", 200) + "\nhttps://example.org/?a=b\n"
	err = s.Send(t.Context(), mail.Letter{
		Name: "Ana\r\nBcc: todos@example.org", To: "ana@example.org", ID: "reminders-1-2026-11-25", Text: text,
		Subject: "«Cúpula» ação\r\nBcc: todos@example.org\r\n\r\nBody " + strings.Repeat("ñ", 300),
	})
	if err != nil {
		t.Fatal(err)
	}
	letters := sink.Letters()
	if len(letters) != 1 || len(letters[0].To) != 1 || letters[0].To[0] != "ana@example.org" {
		t.Fatalf("%+v", letters)
	}
	m, err := netmail.ReadMessage(strings.NewReader(letters[0].Data))
	if err != nil {
		t.Fatal(err)
	}
	decode := func(name string) string {
		s, err := new(mime.WordDecoder).DecodeHeader(m.Header.Get(name))
		if err != nil {
			t.Error(err)
		}
		return s
	}
	for name, want := range map[string]string{
		"Subject": "«Cúpula» ação Bcc: todos@example.org Body " + strings.Repeat("ñ", 300), "Bcc": "", "Auto-Submitted": "auto-generated",
		"Message-Id": "<reminders-1-2026-11-25@example.org>", "Content-Type": "text/plain; charset=UTF-8", "Mime-Version": "1.0",
	} {
		if got := decode(name); got != want {
			t.Errorf("%s: %q, not %q", name, got, want)
		}
	}
	for name, want := range map[string]netmail.Address{"From": {Name: "La página", Address: "web@example.org"}, "To": {Name: "Ana Bcc: todos@example.org", Address: "ana@example.org"}} {
		if list, err := m.Header.AddressList(name); err != nil || len(list) != 1 || *list[0] != want {
			t.Errorf("%s: %v, %v", name, list, err)
		}
	}
	body, err := io.ReadAll(quotedprintable.NewReader(m.Body))
	if got := strings.ReplaceAll(string(body), "\r\n", "\n"); err != nil || got != text {
		t.Errorf("%q, %v", got, err)
	}
	for line := range strings.Lines(letters[0].Data) {
		if len(line) > 998 {
			t.Errorf("a line of %d bytes", len(line))
		}
	}
}

// An address that is refused for good is told from a server that is away.
func TestRefused(t *testing.T) {
	t.Parallel()
	sink := mailtest.New(t)
	s, err := mail.New(sink.URL, "web@example.org")
	if err != nil {
		t.Fatal(err)
	}
	for answer, refused := range map[string]bool{"550 5.1.1 no such user": true, "451 4.3.0 later": false} {
		sink.Refuse("ana@example.org", answer)
		if err := s.Send(t.Context(), mail.Letter{To: "ana@example.org", ID: "x"}); err == nil || errors.Is(err, mail.ErrRefused) != refused {
			t.Errorf("%s: %v", answer, err)
		}
	}
	if err := s.Send(t.Context(), mail.Letter{To: "no address", ID: "x"}); !errors.Is(err, mail.ErrRefused) {
		t.Error(err)
	}
	secret := strings.Replace(sink.URL, "smtp://", "smtp://u:secret@", 1)
	if s, err = mail.New(secret, "web@example.org"); err != nil {
		t.Fatal(err)
	}
	if err := s.Send(t.Context(), mail.Letter{To: "ana@example.org", ID: "x"}); err == nil || strings.Contains(err.Error(), "secret") {
		t.Errorf("a password was sent without TLS, or is told: %v", err)
	}
}
