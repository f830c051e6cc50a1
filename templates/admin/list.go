package admin

import (
	"context"
	"net/url"

	"segib.org/web/internal/content"
	"segib.org/web/internal/link"
	"segib.org/web/internal/locale"
	"segib.org/web/templates/msg"
)

// A List is the items of a kind, the latest edit first.
type List struct {
	Frame
	Kind         *content.Info
	Filter       Filter
	Rows         []Row
	Newer, Older string // addresses of the neighbouring pages, or ""
	Drafts       int    // how many items there are of each, counted no further than Most
	Changes      int
	Unverified   int
	Stale        int
	Tags         []string
	MayWrite     bool
	MayPublish   bool
	NoneChosen   bool // something was to be done to items, and none was chosen
}

// A Filter says which items a list shows. Its zero value is all.
type Filter struct {
	Terms      string
	State      string // one of States, or ""
	Locale     locale.Locale
	Tag        string
	Unverified bool
	Stale      bool
}

// States lists the states of texts that lists are filtered by.
var States = []string{"published", "changes", "draft", "review", "approved", "scheduled", "withdrawn", "missing"}

// Query is how the filter stands in an address.
func (f Filter) Query() url.Values {
	v := url.Values{}
	for name, value := range map[string]string{"q": f.Terms, "state": f.State, "lang": string(f.Locale), "tag": f.Tag} {
		if value != "" {
			v.Set(name, value)
		}
	}
	if f.Unverified {
		v.Set("unverified", "1")
	}
	if f.Stale {
		v.Set("stale", "1")
	}
	return v
}

// A view is a filter that has a name.
type view struct {
	name string
	n    int
	Filter
}

func (l List) views(ctx context.Context) []view {
	return []view{
		{locale.T(ctx, msg.ViewAll), l.Counts[l.Kind.Name], Filter{}},
		{locale.T(ctx, msg.ViewDrafts), l.Drafts, Filter{State: "draft"}},
		{locale.T(ctx, msg.ViewChanges), l.Changes, Filter{State: "changes"}},
		{locale.T(ctx, msg.ViewStale), l.Stale, Filter{Stale: true}},
		{locale.T(ctx, msg.ViewUnverified), l.Unverified, Filter{Unverified: true}},
	}
}

func (l List) href(f Filter) string { return link.With(link.AdminList(l.Kind.Table), f.Query()) }
