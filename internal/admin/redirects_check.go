package admin

import (
	"context"
	"errors"
	"net/url"
	"strings"

	"segib.org/web/internal/form"
	"segib.org/web/internal/link"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/postgres"
)

// An asked redirect is a redirect as somebody types it.
type asked struct {
	From, To string
	Locale   locale.Locale // of an item that To names; "" is that of its address or the reader's
	ID       int64         // of the redirect that is changed, or 0
}

// A weighed redirect is what was asked for, and what speaks against it: keys of msg.RedirectProblem.
type weighed struct {
	asked
	postgres.Redirect
	FromErr string
	ToErr   string
	End     string             // where To leads, if that is itself an old address
	Was     *postgres.Redirect // leads from the same address already

	own   string // To, if it is of this site, as old addresses are compared
	place postgres.Location
}

// maxTarget bounds where a redirect may lead, in bytes.
const maxTarget = 2000

var oldProblems = map[error]string{
	link.ErrElsewhere: "elsewhere", link.ErrNoAddress: "no-address", link.ErrLong: "long", link.ErrReserved: "reserved",
}

// checkRedirects reads redirects and says what speaks against each.
func (a *Admin) checkRedirects(ctx context.Context, db postgres.DB, list []asked) ([]*weighed, error) {
	var all []*weighed
	for _, x := range list {
		c := &weighed{asked: x}
		c.Redirect.ID = x.ID
		if o, err := link.ParseOld(a.o.Base, x.From); err != nil {
			c.FromErr = oldProblems[err]
		} else if c.Path, c.Query = o.Path, o.Query; link.Fixed(o.Path) && (o.Path != "/" || len(o.Query) == 0) {
			c.FromErr = "stands"
		}
		c.aim(a.o.Base)
		all = append(all, c)
	}
	for _, step := range []func(context.Context, postgres.DB, []*weighed) error{standing, leading, aimed, readable} {
		if err := step(ctx, db, all); err != nil {
			return nil, err
		}
	}
	for _, c := range all {
		if c.own != "" && c.own == c.old().String() {
			c.ToErr, c.End = "self", ""
		}
	}
	return all, nil
}

func (c *weighed) old() link.Old { return link.Old{Path: c.Path, Query: c.Query} }

// aim reads where a redirect is to lead, as far as that can be told without the database.
func (c *weighed) aim(base string) {
	to := strings.TrimSpace(c.To)
	c.Redirect.Locale = c.asked.Locale
	if id, ok := numberOf(to); ok {
		c.Item = id
		return
	}
	u, err := link.Own(base, to)
	switch {
	case to == "":
		c.ToErr = form.Required
	case errors.Is(err, link.ErrNotOurs):
		c.aimAway(to)
	case err != nil || len(to) > maxTarget:
		c.ToErr = "no-target"
	default:
		c.aimHere(u)
	}
}

// aimAway reads an address of another site.
func (c *weighed) aimAway(to string) {
	u, err := url.Parse(to)
	switch {
	case err != nil || u.Scheme != "https" && u.Scheme != "http" || u.User != nil:
		c.ToErr = "no-target"
	case u.Scheme == "http":
		c.ToErr = "not-secure"
	default:
		c.Address, c.Redirect.Locale = u.String(), ""
	}
}

// aimHere reads an address of this site.
func (c *weighed) aimHere(u *url.URL) {
	c.own = link.OldOf(u).String()
	path := "/" + strings.Trim(u.Path, "/")
	if id, ok := link.ParsePermanent(path); ok {
		c.Item = id
	} else if link.Fixed(path) && (path != "/" || u.RawQuery == "") {
		here := url.URL{Path: path, RawQuery: u.RawQuery, Fragment: u.Fragment}
		c.Address, c.Redirect.Locale = here.String(), ""
	} else if l, kind, rest, ok := link.Parse(path); ok {
		c.place = postgres.Location{Kind: kind, Locale: l, Path: rest}
	}
}
