package link

import (
	"net/url"
	"strconv"
)

// Comments is the address of what is said about an item, where a new comment is about a
// field, and about a passage of it, unless these are "".
func Comments(table string, id int64, field, quote string) string {
	v := url.Values{}
	if field != "" {
		v.Set("field", field)
	}
	if quote != "" {
		v.Set("quote", quote)
	}
	return With(AdminAct(table, id, "comments"), v)
}

// Comment is the address at which something is done with a comment: answer, resolve.
func Comment(table string, id, comment int64, act string) string {
	return AdminAct(table, id, "comments") + "/" + strconv.FormatInt(comment, 10) + "/" + act
}

// Guests is the address at which an item is shown to somebody outside.
func Guests(table string, id int64) string { return AdminAct(table, id, "guests") }

// DismissGuest is the address at which a guest's link is ended.
func DismissGuest(table string, id, guest int64) string {
	return Guests(table, id) + "/" + strconv.FormatInt(guest, 10) + "/dismiss"
}

// HeedGuest is the address at which somebody says that a guest's answer has been dealt with.
func HeedGuest(table string, id, guest int64) string {
	return Guests(table, id) + "/" + strconv.FormatInt(guest, 10) + "/heed"
}

// GuestRoot is where the addresses of drafts that are shown outside begin.
const GuestRoot = "/draft"

// Guest is the address at which a guest sees a draft and answers.
func Guest(secret string) string { return GuestRoot + "/" + secret }

// GuestDraft is the address of the draft alone.
func GuestDraft(secret string) string { return Guest(secret) + "/page" }
