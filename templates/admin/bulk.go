package admin

import (
	"context"
	"net/url"
	"slices"
	"time"

	"github.com/nicksnyder/go-i18n/v2/i18n"

	"segib.org/web/internal/content"
	"segib.org/web/internal/locale"
	"segib.org/web/templates/msg"
)

// Which items of a list something is done to.
const (
	OfChosen = "chosen"
	OfPage   = "page"
	OfAll    = "all"
)

// MostHindered is how many items a page names for which something cannot be done.
const MostHindered = 50

// A Bulk is something that is done to many items, or about which somebody is asked.
type Bulk struct {
	Frame
	ID        int64
	Kind      *content.Info
	Action    string // publish, unpublish, tag, untag
	Who       string
	Started   time.Time
	Total     int // items
	Done      int
	Part      int // done in some languages only
	Failed    int
	Finished  bool
	Cancelled bool
	MayCancel bool
	Why       string       // the reason for staff
	Reason    locale.Label // that readers of each language are given
	Troubled  []BulkItem   // those not done wholly, the first MostHindered

	// Where somebody is asked:
	Verdicts []Verdict
	Hindered []Hindrance
	Warnings int // of the gates
	Known    []string
	Typed    url.Values
	Wrong    []string // keys of msg.BulkWrong: what is to be corrected
}

// A Verdict is how many texts in a language are told the same.
type Verdict struct {
	Locale  locale.Locale
	Verdict string // content.Goes or a key of msg.Verdict
	N       int
}

// A Hindrance is a text that would not go with the others.
type Hindrance struct {
	ID      int64
	Title   locale.Label
	Locale  locale.Locale
	Verdict string
}

// A BulkItem is what became of one of the items.
type BulkItem struct {
	ID       int64
	Title    locale.Label
	Locales  []locale.Locale
	Problems []content.Problem
}

// Texts reports whether the act is on texts in languages, not on items.
func (x Bulk) Texts() bool { return x.Action == "publish" || x.Action == "unpublish" }

// possible reports whether there is anything to do.
func (x Bulk) possible() bool {
	return !x.Texts() || slices.ContainsFunc(x.Verdicts, func(v Verdict) bool { return v.Verdict == content.Goes })
}

func (x Bulk) ended() int { return x.Done + x.Part + x.Failed }

func (x Bulk) title(ctx context.Context) string {
	return locale.N(ctx, msg.BulkTitle[x.Action], x.Total)
}

func (x Bulk) does(ctx context.Context) string { return locale.N(ctx, msg.BulkDoes[x.Action], x.Total) }

func (x Bulk) lead(ctx context.Context) string {
	if x.Started.IsZero() {
		return locale.T(ctx, msg.BulkAsk)
	}
	return locale.T(ctx, msg.BulkBy, "Who", x.Who, "When", x.When(ctx, x.Started))
}

func (x Bulk) state(ctx context.Context) string {
	l := locale.From(ctx)
	switch {
	case x.Cancelled:
		return locale.T(ctx, msg.BulkCancelled)
	case x.Finished:
		return locale.T(ctx, msg.BulkFinished)
	}
	return locale.T(ctx, msg.BulkUnderWay, "N", locale.Number(l, x.ended()), "Of", locale.Number(l, x.Total))
}

// of lists the verdicts on the texts in a language.
func (x Bulk) of(l locale.Locale) []Verdict {
	return slices.DeleteFunc(slices.Clone(x.Verdicts), func(v Verdict) bool { return v.Locale != l })
}

// chosen reports whether a language is meant: one that was ticked or, until anything was,
// one in which there is something to do.
func (x Bulk) chosen(l locale.Locale) bool {
	if x.Typed != nil {
		return slices.Contains(x.Typed["locale"], string(l))
	}
	return slices.ContainsFunc(x.of(l), func(v Verdict) bool { return v.Verdict == content.Goes })
}

func (x Bulk) how() string {
	if how := x.Typed.Get("how"); how != "" {
		return how
	}
	return content.Withdrawn
}

func (x Bulk) wrong(field string) bool { return slices.Contains(x.Wrong, field) }

// bulkAnchor is the input that a problem is of.
func bulkAnchor(field string) string {
	if field == "tags" {
		return "tags-typed"
	}
	return field
}

func goesMessage(action string) *i18n.Message {
	if action == "unpublish" {
		return msg.BulkGoesAway
	}
	return msg.BulkGoesOut
}
