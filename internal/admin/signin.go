package admin

import (
	"errors"
	"log/slog"
	"net/http"
	"strconv"
	"time"

	"github.com/go-chi/chi/v5/middleware"
	"github.com/go-chi/httprate"

	"segib.org/web/internal/content"
	"segib.org/web/internal/link"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/postgres"
	"segib.org/web/internal/web"
	page "segib.org/web/templates/admin"
	"segib.org/web/templates/msg"
)

// attempts is how many attempts to sign in an address has in a minute: an office is one address.
const attempts = 30

// door shows the page for signing in.
func (a *Admin) door(w http.ResponseWriter, r *http.Request) error {
	r = stranger(r)
	d := page.Door{To: r.URL.Query().Get("to")}
	switch {
	case r.URL.Query().Has("out"):
		d.Notice = msg.SignedOut
	case d.To != "":
		d.Notice = msg.SignInToGoOn
	}
	return web.Render(w, r, http.StatusOK, page.SignIn(d))
}

// signIn lets in who knows an address and its password. Whatever is wrong, the answer
// is the same and costs the same: it does not tell whether there is such a user.
func (a *Admin) signIn(w http.ResponseWriter, r *http.Request) error {
	r = stranger(r)
	if err := readForm(r); err != nil {
		return err
	}
	d := page.Door{Email: r.PostFormValue("email"), To: r.URL.Query().Get("to")}
	c, err := postgres.FindCredential(r.Context(), a.db, d.Email)
	if err != nil && !errors.Is(err, content.ErrNotFound) {
		return err
	}
	ok, err := a.passwords.verify(r.Context(), r.PostFormValue("password"), c.Password)
	if err != nil {
		return err
	}
	blocked := c.BlockedUntil != nil && c.BlockedUntil.After(time.Now())
	if !ok || blocked || c.Disabled {
		if !blocked {
			if err := postgres.SignInFailed(r.Context(), a.db, c.ID); err != nil {
				return err
			}
		}
		slog.InfoContext(r.Context(), "sign-in refused", "user", c.ID, "blocked", blocked)
		d.Problem = msg.SignInWrong
		if asJSON(r) {
			return answerJSON(w, http.StatusUnprocessableEntity, struct{}{})
		}
		return web.Render(w, r, http.StatusUnprocessableEntity, page.SignIn(d))
	}
	// Over a form that is open only the person whose form it is may sign in.
	if as := r.PostFormValue("as"); as != "" && as != strconv.FormatInt(c.ID, 10) {
		return answerJSON(w, http.StatusConflict, struct{}{})
	}
	if err := a.begin(w, r, c.ID); err != nil {
		return err
	}
	a.remember(w, c.Locale)
	slog.InfoContext(r.Context(), "signed in", "user", c.ID)
	if asJSON(r) {
		return answerJSON(w, http.StatusOK, struct{}{})
	}
	http.Redirect(w, r, local(d.To), http.StatusSeeOther)
	return nil
}

// throttled bounds the attempts of one address.
func (a *Admin) throttled() func(http.Handler) http.Handler {
	key := func(r *http.Request) (string, error) {
		return httprate.CanonicalizeIP(middleware.GetClientIP(r.Context())), nil
	}
	tooMany := a.handle(func(w http.ResponseWriter, r *http.Request) error {
		return web.Render(w, stranger(r), http.StatusTooManyRequests, page.SignIn(page.Door{Problem: msg.SignInTooMany, To: r.URL.Query().Get("to")}))
	})
	return httprate.LimitBy(attempts, time.Minute, key, httprate.WithLimitHandler(tooMany))
}

// signOut ends the session.
func (a *Admin) signOut(w http.ResponseWriter, r *http.Request) error {
	if err := a.end(r); err != nil {
		return err
	}
	http.SetCookie(w, a.cookie(cookie, "", -1))
	http.Redirect(w, r, link.SignIn+"?out=1", http.StatusSeeOther)
	return nil
}

// speak changes the language of the user's interface.
func (a *Admin) speak(w http.ResponseWriter, r *http.Request) error {
	if err := readForm(r); err != nil {
		return err
	}
	l, ok := locale.Parse(r.PostFormValue("locale"))
	if !ok {
		return web.StatusError{Code: http.StatusBadRequest}
	}
	if err := postgres.SetUserLocale(r.Context(), a.db, user(r.Context()).ID, l); err != nil {
		return err
	}
	a.remember(w, l)
	http.Redirect(w, r, local(r.PostFormValue("to")), http.StatusSeeOther)
	return nil
}
