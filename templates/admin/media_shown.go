package admin

import (
	"segib.org/web/internal/link"
	"segib.org/web/internal/picture"
)

// whole is the picture as the page shows it: what pages show or, as long as they do not show
// it as it is now, its file.
func (x Asset) whole() (src, set string) {
	if files := x.shown(picture.Whole); len(files) > 0 {
		return link.AdminMediaFile(x.Media.ID, files[len(files)-1].String()), srcset(x.Media.ID, files)
	}
	return link.AdminMediaFile(x.Media.ID, x.Media.Name), ""
}

func (x Asset) shown(c picture.Crop) []picture.Sized {
	if s := x.Media.Shown; s != nil && s.SHA256 == x.Media.SHA256 {
		return s.Files(c)
	}
	return nil
}

// cropped is the picture in a shape, to begin with.
func (x Asset) cropped(c picture.Crop) string {
	for _, f := range x.shown(c) {
		return link.AdminMediaFile(x.Media.ID, f.String())
	}
	src, _ := x.whole()
	return src
}

// small is the picture whole, for a script to cut.
func (x Asset) small() string {
	for _, f := range x.shown(picture.Whole) {
		if f.Width >= 320 {
			return link.AdminMediaFile(x.Media.ID, f.String())
		}
	}
	src, _ := x.whole()
	return src
}
