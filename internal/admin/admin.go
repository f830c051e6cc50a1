// Package admin serves the pages on which staff work: signing in, lists, forms,
// publishing, history. What each role may do is decided in roles.go; every route stands
// in the group of the act that it is.
package admin

import (
	"net/http"
	"strings"
	"time"

	"github.com/a-h/templ"
	"github.com/go-chi/chi/v5"
	"github.com/go-chi/chi/v5/middleware"
	"github.com/jackc/pgx/v5/pgxpool"

	"segib.org/web/internal/content"
	"segib.org/web/internal/library"
	"segib.org/web/internal/link"
	"segib.org/web/internal/postgres"
	"segib.org/web/internal/web"
)

// A Previewer returns the public page of a draft in the language of the request.
// Its pictures stand at the addresses that file gives.
type Previewer func(r *http.Request, k *content.Info, id int64, d content.Draft, file func(media int64, name string) string) (templ.Component, error)

// Options are what the admin must be told.
type Options struct {
	Base       string         // the site's own address, without a slash at its end
	Idle       time.Duration  // how long a session lasts without use
	TrustProxy bool           // take a client's address from X-Forwarded-For
	Zone       *time.Location // the institution's: in which times are written and typed
	Preview    Previewer
	Library    *library.Library
	Arranged   Arranger
	ByMail     bool // people are written to of what they are to look at again
}

// An Admin serves everything below /admin.
type Admin struct {
	db        *pgxpool.Pool
	o         Options
	secure    bool // the site is served over TLS
	passwords *hasher
	strangers turns // of those whose form is given back
	uploads   *uploader
}

// New returns an admin whose content is in db.
func New(db *pgxpool.Pool, o Options) *Admin {
	if o.Zone == nil {
		o.Zone = time.UTC
	}
	a := &Admin{db: db, o: o, secure: strings.HasPrefix(o.Base, "https:"), passwords: newHasher(), strangers: make(turns, strangers)}
	a.uploads = a.newUploader()
	return a
}

// maxBody bounds a request, in bytes: a body of text of some MB is still read, so as to be
// refused beside its field and not lost.
const maxBody = 16 << 20

// What may be sent by who is not signed in, in bytes: an address and a password, or what
// a guest says, five times two texts of page.MostCommented characters.
const (
	maxKey    = 64 << 10
	maxAnswer = 1 << 20
)

// Routes returns the handler of every address of the admin.
func (a *Admin) Routes() http.Handler {
	r := chi.NewRouter()
	r.Use(noStore, web.Recover(a.errorPage), web.Canonical, web.WellFormed(a.errorPage), a.sameOrigin, sized, a.client())
	a.get(r, "/admin/sign-in", a.door)
	r.With(a.throttled(), web.MaxBody(maxKey)).Post("/admin/sign-in", a.handle(a.signIn))
	r.Group(func(r chi.Router) { // for guests, whose key is the address
		a.get(r, link.GuestRoot+"/{secret}", forGuests(a.receive))
		a.get(r, link.GuestRoot+"/{secret}/page", forGuests(a.exhibit))
		a.get(r, link.GuestRoot+"/{secret}/media/{media}/{name}", forGuests(a.exhibitFile))
		r.With(a.throttled(), web.MaxBody(maxAnswer)).Post(link.GuestRoot+"/{secret}", a.handle(forGuests(a.hear)))
	})

	r.Group(func(r chi.Router) {
		r.Use(a.only(see))
		a.get(r, "/admin", a.today)
		a.get(r, "/admin/today/{queue}", a.oneQueue)
		r.Post("/admin/sign-out", a.handle(a.signOut))
		r.Post("/admin/language", a.handle(a.speak))
		a.get(r, link.AdminFind, a.find)
		a.get(r, link.AdminSearch, a.search)
		a.get(r, link.Checks, a.checks)
		a.get(r, link.Media, a.shelves)
		a.get(r, link.Media+"/{media}", a.asset)
		a.get(r, link.Media+"/{media}/file/{name}", a.mediaFile)
		a.get(r, link.MediaFind, a.findPictures)
		a.get(r, link.Tree, a.tree)
		a.get(r, link.Redirects, a.redirects)
		a.get(r, link.RedirectExport, a.exportRedirects)
		a.get(r, link.Redirects+"/{redirect}", a.redirect)
		a.get(r, link.Settings, a.settings)
		a.get(r, "/admin/settings/{setting}", a.setting)
		a.get(r, "/admin/settings/{setting}/history", a.settingHistory)
		a.get(r, "/admin/settings/{setting}/compare", a.compareSetting)
		a.get(r, link.Calendar, a.calendar)
		a.get(r, link.Links, a.links)
		a.get(r, link.LinksFile, a.linksFile)
		a.get(r, "/admin/{table}", a.list)
		a.get(r, "/admin/{table}/{id}", a.item)
		a.get(r, "/admin/{table}/{id}/history", a.history)
		a.get(r, "/admin/{table}/{id}/compare", a.compare)
		a.get(r, "/admin/{table}/{id}/gates", a.gates)
		a.get(r, "/admin/{table}/export.csv", a.export(csvFile))
		a.get(r, "/admin/{table}/export.json", a.export(jsonFile))
		a.get(r, "/admin/bulk/{bulk}", a.bulk)
		a.get(r, "/admin/bulk/{bulk}/report.csv", a.report)
		a.get(r, "/admin/{table}/{id}/review", a.askReview)
		a.get(r, "/admin/{table}/{id}/preview/{version}/{locale}", a.preview)
		a.get(r, "/admin/{table}/{id}/comments", a.comments)
		r.Post("/admin/{table}/{id}/comments", a.handle(a.comment))
		r.Post("/admin/{table}/{id}/comments/{comment}/answer", a.handle(a.answerComment))
		r.Post("/admin/{table}/{id}/comments/{comment}/resolve", a.handle(a.resolveComment))
		r.NotFound(a.handle(func(http.ResponseWriter, *http.Request) error { return content.ErrNotFound }))
		r.MethodNotAllowed(a.handle(func(http.ResponseWriter, *http.Request) error {
			return web.StatusError{Code: http.StatusMethodNotAllowed}
		}))
	})
	r.Group(func(r chi.Router) {
		r.Use(a.only(translate))
		r.Post(link.Media+"/{media}", a.handle(a.describe))
		r.Post("/admin/{table}/{id}", a.handle(a.save))
		r.Post("/admin/{table}/{id}/working", a.json(a.autosave))
		r.Post("/admin/{table}/{id}/found", a.json(a.found))
		a.get(r, "/admin/{table}/{id}/working/discard", a.askDiscard)
		r.Post("/admin/{table}/{id}/working/discard", a.handle(a.discard))
		r.Post("/admin/{table}/{id}/presence", a.json(a.attend))
		a.get(r, "/admin/{table}/{id}/restore", a.askRestore)
		r.Post("/admin/{table}/{id}/restore", a.handle(a.restore))
		r.Post("/admin/{table}/{id}/review", a.handle(a.submit))
		r.Post("/admin/{table}/{id}/recall", a.handle(a.recall))
	})
	r.Group(func(r chi.Router) {
		r.Use(a.only(write))
		a.get(r, link.Trash, a.trashed)
		r.Post(link.Media, a.handle(a.upload))
		r.Post(link.Uploads, func(w http.ResponseWriter, r *http.Request) { a.uploads.begin(w, r) })
		r.Head(link.Uploads+"/{upload}", a.under(func(u *uploader) http.HandlerFunc { return u.HeadFile }))
		r.Patch(link.Uploads+"/{upload}", a.under(func(u *uploader) http.HandlerFunc { return u.PatchFile }))
		r.Delete(link.Uploads+"/{upload}", a.under(func(u *uploader) http.HandlerFunc { return u.DelFile }))
		r.Post(link.Media+"/{media}/replace", a.handle(a.replaceMedia))
		r.Post(link.Media+"/{media}/trash", a.handle(a.trashMedia))
		r.Post(link.Media+"/{media}/untrash", a.handle(a.untrashMedia))
		a.get(r, "/admin/{table}/new", a.blank)
		r.Post("/admin/{table}/{id}/duplicate", a.handle(a.duplicate))
		r.Post("/admin/{table}/{id}/trash", a.handle(a.trash))
		r.Post("/admin/{table}/{id}/untrash", a.handle(a.untrash))
		r.Post("/admin/{table}", a.handle(a.create))
		a.get(r, "/admin/{table}/{id}/tags", a.askTags)
		r.Post("/admin/{table}/{id}/tags", a.handle(a.tag))
		r.Post("/admin/{table}/bulk/tag", a.handle(a.prepareBulk("tag")))
		r.Post("/admin/{table}/bulk/untag", a.handle(a.prepareBulk("untag")))
		r.Post("/admin/bulk/{bulk}/tag", a.handle(a.startBulk("tag")))
		r.Post("/admin/bulk/{bulk}/untag", a.handle(a.startBulk("untag")))
		r.Post("/admin/bulk/{bulk}/cancel", a.handle(a.cancelBulk))
		a.get(r, "/admin/{table}/{id}/reminders", a.reminders)
		r.Post("/admin/{table}/{id}/reminders", a.handle(a.remind))
		r.Post("/admin/{table}/{id}/reminders/{reminder}/looked", a.handle(a.withReminder(a.looked)))
		r.Post("/admin/{table}/{id}/reminders/{reminder}/forget", a.handle(a.withReminder(postgres.Forget)))
		a.get(r, "/admin/{table}/{id}/guests", a.guests)
		r.Post("/admin/{table}/{id}/guests", a.handle(a.invite))
		r.Post("/admin/{table}/{id}/guests/{guest}/dismiss", a.handle(a.withGuest(postgres.Dismiss)))
		r.Post("/admin/{table}/{id}/guests/{guest}/heed", a.handle(a.withGuest(postgres.Heed)))
	})
	r.Group(func(r chi.Router) {
		r.Use(a.only(publish))
		r.Post(link.Tree, a.handle(a.moveInTree))
		a.get(r, link.RedirectNew, a.blankRedirect)
		r.Post(link.Redirects, a.handle(a.putRedirect))
		r.Post(link.Redirects+"/{redirect}", a.handle(a.putRedirect))
		r.Post(link.Redirects+"/{redirect}/delete", a.handle(a.dropRedirect))
		a.get(r, link.RedirectImport, a.askImport)
		r.Post(link.RedirectImport, a.handle(a.importRedirects))
		a.settingRoutes(r, publish)
		r.Post("/admin/{table}/bulk/publish", a.handle(a.prepareBulk("publish")))
		r.Post("/admin/{table}/bulk/unpublish", a.handle(a.prepareBulk("unpublish")))
		r.Post("/admin/bulk/{bulk}/publish", a.handle(a.startBulk("publish")))
		r.Post("/admin/bulk/{bulk}/unpublish", a.handle(a.startBulk("unpublish")))
		a.get(r, "/admin/{table}/{id}/publish", a.askPublish)
		r.Post("/admin/{table}/{id}/publish", a.handle(a.publish))
		a.get(r, link.Media+"/{media}/everywhere", a.askEverywhere)
		r.Post(link.Media+"/{media}/everywhere", a.handle(a.everywhere))
		r.Post("/admin/{table}/{id}/approve", a.handle(a.approve))
		r.Post("/admin/{table}/{id}/return", a.handle(a.giveBack))
		a.get(r, "/admin/{table}/{id}/schedule", a.askSchedule)
		r.Post("/admin/{table}/{id}/schedule/{plan}/cancel", a.handle(a.cancelPlan))
		a.get(r, "/admin/{table}/{id}/unpublish", a.askUnpublish)
		r.Post("/admin/{table}/{id}/unpublish", a.handle(a.unpublish))
	})
	r.Group(func(r chi.Router) {
		r.Use(a.only(manage))
		a.settingRoutes(r, manage)
		a.get(r, "/admin/team", a.team)
		r.Post("/admin/team/{user}", a.handle(a.setAccess))
		a.get(r, "/admin/{table}/{id}/delete", a.askDelete)
		r.Post("/admin/{table}/{id}/delete", a.handle(a.delete))
	})
	return r
}

// get declares a page; HEAD is answered by the same handler, without the body.
func (a *Admin) get(r chi.Router, pattern string, h web.Handler) {
	r.Get(pattern, a.handle(h))
	r.Head(pattern, a.handle(h))
}

func (a *Admin) handle(h web.Handler) http.HandlerFunc {
	return web.Handle(a.errorPage, func(w http.ResponseWriter, r *http.Request) error { return postgres.Err(h(w, r)) })
}

// noStore keeps what staff see out of every cache.
func noStore(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Cache-Control", "private, no-store")
		next.ServeHTTP(w, r)
	})
}

// sameOrigin refuses what another site's page would have a browser send.
func (a *Admin) sameOrigin(next http.Handler) http.Handler {
	p := http.NewCrossOriginProtection()
	if err := p.AddTrustedOrigin(a.o.Base); err != nil {
		panic(err) // checked by package config
	}
	p.SetDenyHandler(a.handle(func(http.ResponseWriter, *http.Request) error { return content.ErrForbidden }))
	return p.Handler(next)
}

// client notes the address that a request comes from: the peer's or, behind a proxy of
// ours, the one that the proxy gives.
func (a *Admin) client() func(http.Handler) http.Handler {
	if a.o.TrustProxy {
		return middleware.ClientIPFromXFFTrustedProxies(1)
	}
	return middleware.ClientIPFromRemoteAddr
}
