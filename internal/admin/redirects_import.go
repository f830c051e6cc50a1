package admin

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strconv"

	"github.com/jackc/pgx/v5"

	"segib.org/web/internal/content"
	"segib.org/web/internal/link"
	"segib.org/web/internal/postgres"
	"segib.org/web/internal/web"
	page "segib.org/web/templates/admin"
)

// askImport asks for a file of redirects.
func (a *Admin) askImport(w http.ResponseWriter, r *http.Request) error {
	return a.showImport(w, r, http.StatusOK, page.RedirectImport{})
}

func (a *Admin) showImport(w http.ResponseWriter, r *http.Request, status int, x page.RedirectImport) (err error) {
	if x.Frame, err = a.frame(r); err != nil {
		return err
	}
	x.Section, x.Here, x.MaxLines = link.Redirects, link.RedirectImport, maxImportLines
	return web.Render(w, r, status, page.ImportRedirects(x))
}

// importRedirects says line by line what a file of redirects will do and, once somebody has
// seen that, does it: all that is right, at once.
func (a *Admin) importRedirects(w http.ResponseWriter, r *http.Request) error {
	text, err := importText(r)
	if err != nil {
		return err
	}
	lines, err := readRedirects(text)
	var broken *fileError
	if errors.As(err, &broken) {
		x := page.RedirectImport{Why: broken.why, Line: broken.line}
		if broken.why != "encoding" && broken.why != "large" {
			x.CSV = string(text)
		}
		return a.showImport(w, r, http.StatusUnprocessableEntity, x)
	} else if err != nil {
		return err
	}
	var p page.RedirectImport
	err = postgres.Tx(r.Context(), a.db, func(tx pgx.Tx) error {
		if err := postgres.LockRedirects(r.Context(), tx); err != nil {
			return err
		}
		var list []postgres.Redirect
		if p, list, err = a.planImport(r.Context(), tx, lines); err != nil || r.PostForm.Get("plan") == "" {
			return err
		}
		if p.Plan != r.PostForm.Get("plan") {
			return content.ErrConflict
		}
		return postgres.PutRedirects(r.Context(), tx, list, user(r.Context()).ID)
	})
	p.CSV = string(text)
	switch {
	case errors.Is(err, content.ErrConflict):
		p.Changed = true
		return a.showImport(w, r, http.StatusConflict, p)
	case err != nil:
		return err
	case r.PostForm.Get("plan") == "":
		return a.showImport(w, r, http.StatusOK, p)
	}
	http.Redirect(w, r, link.With(link.Redirects, url.Values{"done": {"imported"}, "n": {strconv.Itoa(p.Fresh + p.Other)}}), http.StatusSeeOther)
	return nil
}

// importText returns the file that was sent or, where there is none, what was typed.
func importText(r *http.Request) ([]byte, error) {
	if err := r.ParseMultipartForm(maxBody); err != nil && !errors.Is(err, http.ErrNotMultipart) {
		if web.Status(err) >= http.StatusInternalServerError {
			err = web.StatusError{Code: http.StatusBadRequest}
		}
		return nil, err
	}
	f, head, err := r.FormFile("file")
	if err != nil || head.Size == 0 { // none was chosen
		return []byte(r.PostForm.Get("csv")), nil
	}
	defer f.Close()
	return io.ReadAll(io.LimitReader(f, maxImport+1))
}

// planImport says what becomes of each line, and returns the redirects to keep.
func (a *Admin) planImport(ctx context.Context, db postgres.DB, lines []line) (p page.RedirectImport, keep []postgres.Redirect, err error) {
	var list []asked
	for _, l := range lines {
		list = append(list, l.asked)
	}
	all, err := a.checkRedirects(ctx, db, list)
	if err != nil {
		return p, nil, err
	}
	sum := sha256.New()
	first := map[string]int{} // the line that has an old address
	for i, c := range all {
		x := page.ImportLine{Number: lines[i].number, From: c.From, To: c.To, FromErr: c.FromErr, ToErr: c.ToErr, End: c.End}
		from := c.old().String()
		if n := first[from]; n != 0 && c.FromErr == "" {
			x.FromErr, x.Twice = "twice", n
		} else if c.FromErr == "" {
			first[from] = x.Number
		}
		switch {
		case x.FromErr != "" || x.ToErr != "":
			x.Act = page.ImportWrong
			p.Wrong++
		case c.Was == nil:
			x.Act = page.ImportFresh
			p.Fresh++
		case aimOf(*c.Was) == aimOf(c.Redirect) && c.Was.Address == c.Address:
			x.Act = page.ImportSame
			p.Same++
		default:
			c.Redirect.ID, c.Redirect.Version = c.Was.ID, c.Was.Version
			x.Act = page.ImportOther
			p.Other++
		}
		if x.Act == page.ImportFresh || x.Act == page.ImportOther {
			keep = append(keep, c.Redirect)
		}
		fmt.Fprintln(sum, x.Number, x.Act, from, c.Item, c.Redirect.Locale, c.Address, c.Redirect.Version)
		p.Lines = append(p.Lines, x)
	}
	p.Plan = hex.EncodeToString(sum.Sum(nil)[:12])
	return p, keep, nil
}
