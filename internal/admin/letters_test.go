package admin_test

import (
	"context"
	"errors"
	"io"
	"mime"
	"mime/quotedprintable"
	netmail "net/mail"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"segib.org/web/internal/admin"
	"segib.org/web/internal/content"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/mail"
	"segib.org/web/internal/mail/mailtest"
)

// A mailing is a desk from which letters are sent.
type mailing struct {
	desk
	sink *mailtest.Sink
	post *admin.Postman
}

func newMailing(t *testing.T) mailing {
	t.Helper()
	sink := mailtest.New(t)
	s, err := mail.New(sink.URL, "web@example.org")
	if err != nil {
		t.Fatal(err)
	}
	d := newDesk(t)
	return mailing{d, sink, d.desk.Postman(s.Send)}
}

// on is an hour of a day in November 2026: the 23rd is a Monday.
func (m mailing) on(day, hour int) time.Time {
	return time.Date(2026, 11, day, hour, 0, 0, 0, madrid(m.T))
}

// reminds sets a reminder that is due on a day in November 2026; user 0 is nobody.
func (m mailing) reminds(item int64, note string, day int, user int64) {
	m.Helper()
	m.exec(`INSERT INTO reminders (item_id, note, every, unit, next, for_user) VALUES ($1, $2, 6, 'month', $3, nullif($4::bigint, 0))`,
		item, note, m.on(day, 12).Format(time.DateOnly), user)
}

// writes lets the postman write and returns, by address, what arrived: subject and text.
func (m mailing) writes(at time.Time) map[string][2]string {
	m.Helper()
	if err := m.post.Write(m.Context(), at); err != nil {
		m.Error(err)
	}
	return m.arrived()
}

func (m mailing) arrived() map[string][2]string {
	m.Helper()
	list := map[string][2]string{}
	for _, l := range m.sink.Letters() {
		read, err := netmail.ReadMessage(strings.NewReader(l.Data))
		if err != nil {
			m.Fatal(err)
		}
		subject, err := new(mime.WordDecoder).DecodeHeader(read.Header.Get("Subject"))
		if err != nil {
			m.Error(err)
		}
		body, err := io.ReadAll(quotedprintable.NewReader(read.Body))
		if _, twice := list[l.To[0]]; err != nil || twice || len(l.To) != 1 {
			m.Errorf("%v: %v, twice: %v", l.To, err, twice)
		}
		list[l.To[0]] = [2]string{subject, strings.ReplaceAll(string(body), "\r\n", "\n")}
	}
	return list
}

// Each is written to in their language, of what is theirs.
func TestLetters(t *testing.T) {
	t.Parallel()
	m := newMailing(t)
	eva, bia, ann := m.add("editor", locale.ES), m.add("publisher", locale.PT), m.add("administrator", locale.EN)
	one := m.article("Uno\r\nBcc: x@example.org")
	two := m.saved(articles, titled("Dois", locale.PT))
	m.reminds(one, "Los teléfonos", 25, eva)
	m.reminds(two, "", 24, bia)
	m.reminds(one, "Later", 26, ann)
	m.reminds(two, "Whose?", 25, 0)
	got := m.writes(m.on(25, 7))
	for who, want := range map[string][]string{
		"editor@example.org":        {"Por mirar otra vez: Uno Bcc: x@example.org", "Le toca volver a mirar", "Los teléfonos", "Cada 6 meses; toca hoy.", base + "/admin/articles/", "Todo lo pendiente está en " + base + "/admin\n"},
		"publisher@example.org":     {"Para olhar de novo: 2 lembretes", "Chegou a hora de olhar de novo", "Dois (", "A ficha toda", "A cada 6 meses; estava marcado para 24 de novembro de 2026.", "Whose?"},
		"administrator@example.org": {"To look at again: Dois", "Whose?", "Every 6 months; due today."},
	} {
		for _, s := range want {
			if !strings.Contains(got[who][0]+got[who][1], s) {
				t.Errorf("%s: %q lacks %q", who, got[who], s)
			}
		}
	}
	if len(got) != 3 || strings.Contains(got["administrator@example.org"][1], "Later") {
		t.Errorf("%q", got)
	}
	m.exec(`UPDATE users SET disabled = true WHERE id = $1`, eva)
	got = m.writes(m.on(30, 7))
	if _, wrote := got["editor@example.org"]; wrote || !strings.Contains(got["publisher@example.org"][1], "Los teléfonos") {
		t.Errorf("one who does not work here any more keeps others from knowing: %q", got)
	}
}

// One letter a day, on the days when there is news, and on Mondays.
func TestLettersOnce(t *testing.T) {
	t.Parallel()
	m := newMailing(t)
	eva := m.add("editor", locale.ES)
	m.reminds(m.article("Uno"), "", 25, eva)
	for _, c := range []struct {
		day, hour, letters int
		why                string
	}{
		{24, 9, 0, "the day before"}, {25, 5, 0, "by night"}, {25, 6, 1, "in the morning"}, {25, 9, 0, "the same day again"},
		{26, 6, 0, "nothing new"}, {30, 6, 1, "Monday"}, {30, 7, 0, "Monday again"},
	} {
		if got := m.writes(m.on(c.day, c.hour)); len(got) != c.letters {
			t.Errorf("%s: %q", c.why, got)
		}
	}
}

// Of two processes that write at once the second waits for the first, and sends nothing.
func TestLettersOfTwoProcesses(t *testing.T) {
	t.Parallel()
	m := newMailing(t)
	m.reminds(m.article("Uno"), "", 25, m.add("editor", locale.ES))
	var post *admin.Postman
	var sent atomic.Int32
	second := make(chan error, 1)
	post = m.desk.desk.Postman(func(context.Context, mail.Letter) error {
		if sent.Add(1) > 1 {
			return nil
		}
		go func() { second <- post.Write(t.Context(), m.on(25, 6)) }()
		for range 10_000 { // until the other waits
			if m.number(`SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`) > 0 {
				return nil
			}
		}
		return errors.New("the other does not wait")
	})
	if err := errors.Join(post.Write(t.Context(), m.on(25, 6)), <-second); err != nil || sent.Load() != 1 {
		t.Errorf("%d letters, %v", sent.Load(), err)
	}
}

// While the server is away nothing counts as sent; an address that is refused for good keeps nobody waiting.
func TestLettersDelayed(t *testing.T) {
	t.Parallel()
	m := newMailing(t)
	id := m.article("Uno")
	for _, role := range []string{"editor", "publisher", "administrator"} {
		m.reminds(id, role, 25, m.add(role, locale.ES))
	}
	m.sink.Refuse("editor@example.org", "451 4.3.0 later")
	m.sink.Refuse("publisher@example.org", "550 5.1.1 no such user")
	if err := m.post.Write(t.Context(), m.on(25, 6)); err == nil || !strings.Contains(err.Error(), "451") || strings.Contains(err.Error(), "550") {
		t.Error(err)
	}
	if got := m.arrived(); len(got) != 1 || got["administrator@example.org"][0] == "" {
		t.Errorf("%q", got)
	}
	m.sink.Refuse("editor@example.org", "")
	if got := m.writes(m.on(25, 7)); len(got) != 1 || got["editor@example.org"][0] == "" {
		t.Errorf("%q", got)
	}
	if n := m.number(`SELECT count(*) FROM reminder_letters`); n != 3 {
		t.Errorf("%d are noted", n)
	}
}

// titled is an article that has a title in one language only.
func titled(title string, l locale.Locale) content.Draft {
	draft := content.NewDraft(articles)
	t := draft.In(l)
	t.Title, t.Slug = title, strings.ToLower(title)
	return draft
}

// Who published last is told, also where the program did it at a time that somebody chose.
func TestLetterToLastPublisher(t *testing.T) {
	t.Parallel()
	m := newMailing(t)
	eva, bia := m.add("editor", locale.ES), m.add("publisher", locale.ES)
	id := m.article("Uno")
	m.reminds(id, "", 25, 0)
	m.exec(`INSERT INTO schedules (id, item_id, action, version, locales, at, what, actor) OVERRIDING SYSTEM VALUE VALUES (9, $1, 'publish', 1, '{es}', now(), '{}', $2)`, id, eva)
	m.exec(`INSERT INTO audit (actor, action, item_id, version) VALUES ($2, 'publish', $1, 1)`, id, bia)
	m.exec(`INSERT INTO audit (action, item_id, version, schedule_id) VALUES ('publish', $1, 1, 9)`, id)
	got := m.writes(m.on(25, 6))
	if _, told := got["editor@example.org"]; !told || len(got) != 1 {
		t.Errorf("%q", got)
	}
}
