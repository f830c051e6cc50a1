package link

import (
	"net/url"
	"strconv"
)

// MediaRoot begins the addresses of files that readers may have.
const MediaRoot = "/media"

// MediaFile is the address of a file of a media, by its name: "/media/12/report.pdf".
func MediaFile(id int64, name string) string { return file(MediaRoot, id, name) }

// AdminMedia is the address of a media in the admin, or of something done to it.
func AdminMedia(id int64, act ...string) string {
	address := Media + "/" + strconv.FormatInt(id, 10)
	for _, a := range act {
		address += "/" + a
	}
	return address
}

// AdminMediaFile is the address at which staff see a file of a media, be it public or not.
func AdminMediaFile(id int64, name string) string {
	return AdminMedia(id, "file", url.PathEscape(name))
}

// GuestMediaFile is the address at which a guest sees a file of the draft shown to them.
func GuestMediaFile(secret string, id int64, name string) string {
	return file(Guest(secret)+MediaRoot, id, name)
}

func file(root string, id int64, name string) string {
	return root + "/" + strconv.FormatInt(id, 10) + "/" + url.PathEscape(name)
}
