package admin

import (
	"net/http"

	"github.com/go-chi/chi/v5"

	"segib.org/web/internal/content"
	"segib.org/web/internal/link"
	"segib.org/web/internal/postgres"
	"segib.org/web/internal/web"
)

// Routes returns the handler of every address of the admin. What a user does there is one
// of five acts, each of which a role may or may not do.
func (a *Admin) Routes() http.Handler {
	r := chi.NewRouter()
	r.Use(noStore, web.Recover(a.errorPage), web.Canonical, web.WellFormed(a.errorPage), a.sameOrigin, sized, a.client())
	a.get(r, "/admin/sign-in", a.door)
	r.With(a.throttled(), web.MaxBody(maxKey)).Post("/admin/sign-in", a.handle(a.signIn))
	r.Group(a.forGuests)
	for _, x := range []struct {
		do      act
		declare func(chi.Router)
	}{
		{see, a.toSee}, {see, a.houseToSee}, {see, a.mediaToSee}, {translate, a.toTranslate}, {write, a.toWrite}, {write, a.mediaToWrite},
		{publish, a.toPublish}, {publish, a.houseToPublish}, {manage, a.toManage},
	} {
		x.declare(r.With(a.only(x.do)))
	}
	return r
}

// forGuests declares what those are shown whose key is the address.
func (a *Admin) forGuests(r chi.Router) {
	a.get(r, link.GuestRoot+"/{secret}", forGuests(a.receive))
	a.get(r, link.GuestRoot+"/{secret}/page", forGuests(a.exhibit))
	a.get(r, link.GuestRoot+"/{secret}/media/{media}/{name}", forGuests(a.exhibitFile))
	r.With(a.throttled(), web.MaxBody(maxAnswer)).Post(link.GuestRoot+"/{secret}", a.handle(forGuests(a.hear)))
}

// toSee declares what staff may read, and where they comment.
func (a *Admin) toSee(r chi.Router) {
	a.get(r, "/admin", a.today)
	a.get(r, "/admin/today/{queue}", a.oneQueue)
	r.Post("/admin/sign-out", a.handle(a.signOut))
	r.Post("/admin/language", a.handle(a.speak))
	a.get(r, link.AdminFind, a.find)
	a.get(r, link.AdminSearch, a.search)
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
}

// houseToSee declares what staff may read of the site as a whole.
func (a *Admin) houseToSee(r chi.Router) {
	a.get(r, link.Checks, a.checks)
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
}

// mediaToSee declares what staff may see of the library.
func (a *Admin) mediaToSee(r chi.Router) {
	a.get(r, link.Media, a.shelves)
	a.get(r, link.Media+"/{media}", a.asset)
	a.get(r, link.Media+"/{media}/file/{name}", a.mediaFile)
	a.get(r, link.MediaFind, a.findPictures)
}

// toTranslate declares where texts in other languages than the source are written, and media described.
func (a *Admin) toTranslate(r chi.Router) {
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
}

// toWrite declares where items are made and changed.
func (a *Admin) toWrite(r chi.Router) {
	a.get(r, link.Trash, a.trashed)
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
}

// mediaToWrite declares where files are sent, replaced and thrown away.
func (a *Admin) mediaToWrite(r chi.Router) {
	r.Post(link.Media, a.handle(a.upload))
	r.Post(link.Uploads, func(w http.ResponseWriter, r *http.Request) { a.uploads.begin(w, r) })
	r.Head(link.Uploads+"/{upload}", a.under(func(u *uploader) http.HandlerFunc { return u.HeadFile }))
	r.Patch(link.Uploads+"/{upload}", a.under(func(u *uploader) http.HandlerFunc { return u.PatchFile }))
	r.Delete(link.Uploads+"/{upload}", a.under(func(u *uploader) http.HandlerFunc { return u.DelFile }))
	r.Post(link.Media+"/{media}/replace", a.handle(a.replaceMedia))
	r.Post(link.Media+"/{media}/trash", a.handle(a.trashMedia))
	r.Post(link.Media+"/{media}/untrash", a.handle(a.untrashMedia))
}

// toPublish declares where it is decided what readers see.
func (a *Admin) toPublish(r chi.Router) {
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
}

// houseToPublish declares where the tree, old addresses, and what is arranged are changed.
func (a *Admin) houseToPublish(r chi.Router) {
	r.Post(link.Tree, a.handle(a.moveInTree))
	a.get(r, link.RedirectNew, a.blankRedirect)
	r.Post(link.Redirects, a.handle(a.putRedirect))
	r.Post(link.Redirects+"/{redirect}", a.handle(a.putRedirect))
	r.Post(link.Redirects+"/{redirect}/delete", a.handle(a.dropRedirect))
	a.get(r, link.RedirectImport, a.askImport)
	r.Post(link.RedirectImport, a.handle(a.importRedirects))
	a.settingRoutes(r, publish)
}

// toManage declares what administrators decide.
func (a *Admin) toManage(r chi.Router) {
	a.settingRoutes(r, manage)
	a.get(r, "/admin/team", a.team)
	r.Post("/admin/team/{user}", a.handle(a.setAccess))
	a.get(r, "/admin/{table}/{id}/delete", a.askDelete)
	r.Post("/admin/{table}/{id}/delete", a.handle(a.delete))
}
