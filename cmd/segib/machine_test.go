package main

import (
	"io"
	"net/http"
	"os"
	"os/exec"
	"testing"
	"time"

	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/chromedp"
	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"

	"segib.org/web/internal/content"
	"segib.org/web/internal/link"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/postgres"
	"segib.org/web/internal/postgres/pgtest"
)

// asProgram names the variable with which this file is segib and not its tests.
const asProgram = "SEGIB_TEST_AS_PROGRAM"

// A machine runs the program and a browser, in processes that can be killed, on data that stay.
type machine struct {
	url, address string
	pool         *pgxpool.Pool
	user         int64
	secret       string // of the session
	profile      string // where the browser keeps its data
	server       *exec.Cmd
	tab          *tab
	closeTab     func()
	files        string // where pictures and documents are kept
	last         int    // the last item without a version that was seen
}

func newMachine(t *testing.T) *machine {
	t.Helper()
	m := newServer(t)
	m.startBrowser(t)
	t.Cleanup(func() { m.killBrowser() })
	return m
}

// newServer is a machine without a browser.
func newServer(t *testing.T) *machine {
	t.Helper()
	m := &machine{pool: pgtest.Copy(t, seeded(t)), address: freeAddress(t), secret: "a secret", profile: t.TempDir(), files: t.TempDir()}
	m.url = "http://" + m.address
	err := m.pool.QueryRow(t.Context(), `SELECT id FROM users WHERE email = 'es@example.org'`).Scan(&m.user)
	if err == nil {
		err = postgres.SignIn(t.Context(), m.pool, m.user, m.secret, 12*time.Hour)
	}
	if err != nil {
		t.Fatal(err)
	}
	m.startServer(t)
	t.Cleanup(m.killServer)
	return m
}

// startServer runs the program, unless it runs, and waits until it is ready.
func (m *machine) startServer(t *testing.T) {
	t.Helper()
	if m.server != nil {
		return
	}
	m.server = exec.Command(os.Args[0], "serve", "--database-url="+m.pool.Config().ConnString(), "--listen="+m.address,
		"--base-url="+m.url, "--metrics-listen=", "--no-link-check", "--log-level=error", "--cache-mb=8",
		"--media-url=file:"+m.files, "--upload-dir="+m.files+"/uploads")
	m.server.Env = append(os.Environ(), asProgram+"=1")
	m.server.Stdout, m.server.Stderr = io.Discard, os.Stderr
	if err := m.server.Start(); err != nil {
		t.Fatal(err)
	}
	eventually(t, "the program is ready", func() bool {
		res, err := http.Get(m.url + "/readyz")
		if err != nil {
			return false
		}
		res.Body.Close()
		return res.StatusCode == http.StatusOK
	})
}

func (m *machine) killServer() {
	if m.server != nil {
		_ = m.server.Process.Kill()
		_ = m.server.Wait() // it says that it was killed
		m.server = nil
	}
}

// startBrowser runs the browser on the data that the last one left, with the session.
func (m *machine) startBrowser(t *testing.T) {
	t.Helper()
	ctx, stop, err := launch(chromedp.UserDataDir(m.profile))
	if err != nil {
		t.Fatal(err)
	}
	m.tab, m.closeTab = &tab{Context: ctx}, stop
	if err := chromedp.Listen(ctx, m.tab.hear); err != nil {
		t.Fatal(err)
	}
	_, err = chromedp.Call(ctx, network.SetCookie, network.SetCookieParams{Name: "session", Value: m.secret, URL: m.url + link.Admin, Path: link.Admin})
	if err != nil {
		t.Fatal(err)
	}
}

// killBrowser ends all of the browser at once, and returns when.
func (m *machine) killBrowser() time.Time {
	process := chromedp.FromContext(m.tab.Context).Browser.Process()
	at := time.Now()
	_ = process.Kill()
	m.closeTab() // what is left of it here
	return at
}

// article makes an article to write in, and returns the address of its form.
func (m *machine) article(t *testing.T) string {
	t.Helper()
	k := &content.Articles.Info
	var id int64
	err := postgres.Tx(t.Context(), m.pool, func(tx pgx.Tx) (err error) {
		if id, err = postgres.Create(t.Context(), tx, k); err == nil {
			_, err = postgres.Save(t.Context(), tx, k, id, 0, article("cooperation", locale.Label{"es": "Nota"}), m.user)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return link.AdminItem(k.Table, id)
}
