package content

import (
	"segib.org/web/internal/form"
	"segib.org/web/internal/locale"
)

// An Article is a piece of news.
type Article struct {
	Date    form.Date    `json:"date"`
	Topic   string       `json:"topic"`
	Place   locale.Label `json:"place"`
	ImageID *int64       `json:"image_id"`
	Related []int64      `json:"related"` // items of any kind
}

// Topics of articles: the parts of the site that they are about.
var Topics = []string{"secretariat", "summits", "cooperation", "instruments", "observers"}

// Fields implements form.Describer.
func (a *Article) Fields(f *form.Form) {
	f.Group("article")
	f.Date("date", &a.Date, form.Need)
	f.Choice("topic", &a.Topic, Topics)
	f.Label("place", &a.Place)
	f.Group("image")
	f.Media("image_id", &a.ImageID)
	f.Group("related")
	f.Refs("related", &a.Related, "")
}

// Articles is the kind of news, newest first.
var Articles = Kind[Article]{Info{
	Name: "article", Table: "articles", Order: "f.date DESC, i.id DESC",
	Prose:  true,
	Search: []string{"place"},
	New:    func() Facts { return &Article{Place: locale.Label{}} },
}}
