package admin

import (
	"context"
	"slices"
	"time"

	"github.com/a-h/templ"
	"github.com/nicksnyder/go-i18n/v2/i18n"

	"segib.org/web/internal/content"
	"segib.org/web/internal/locale"
	"segib.org/web/templates/msg"
)

// A Day is the first page of the admin: what waits, what will happen, and what has been done.
type Day struct {
	Frame
	Queues   []Queue
	Public   map[string]map[locale.Locale]int // items published, by kind
	Acts     []Act
	MayWrite bool
	Decides  bool   // approves and returns what others hand in
	Done     string // what has just been done, or ""
}

// A Queue is a sort of things that wait for somebody.
type Queue struct {
	Name    string // a key of msg.Queue
	N       int    // how many there are, counted no further than Most
	Waiting []Waiting
	More    string // address of all of them, or "" if these are
}

// The queues, by name: keys of msg.Queue and msg.NoQueue.
const (
	QueueReview     = "to-review"
	QueueReturned   = "returned"
	QueueAnswered   = "answered"
	QueueUnsaved    = "unsaved"
	QueueMine       = "mine"
	QueueReady      = "ready"
	QueuePlans      = "by-itself"
	QueueDrafts     = "drafts"
	QueueChanges    = "changes"
	QueueLast       = "worked-on"
	QueueAgain      = "look-again"
	QueueContacts   = "contacts"
	QueueBroken     = "broken-links"
	QueueUnverified = "unverified"
)

// Queues lists the queues in the order in which they need somebody.
var Queues = []string{QueueReview, QueueReturned, QueueAnswered, QueueUnsaved, QueueMine, QueueReady, QueueAgain, QueuePlans, QueueDrafts, QueueChanges, QueueLast, QueueContacts, QueueBroken, QueueUnverified}

// Waiting is an item in a queue, with what is said of it there.
type Waiting struct {
	Row
	Deed                // what its button is for
	Also     []Deed     // what else can be done at once
	Reading  *Reading   // what was handed in, or returned
	Plan     *Plan      // what will happen
	Answer   *Guest     // who answered from outside
	Reminder *Reminder  // that asks to look at it again
	Verified *time.Time // when a contact was last verified; zero: that is not known
	Broken   int        // links in it that lead nowhere
	Kept     time.Time  // when what is not saved was kept; zero: it is saved
	Until    time.Time  // how long it is kept; zero: for long yet
}

// A Deed is something that can be done with an item from a list.
type Deed struct {
	Do   string // a key of msg.Do
	Href string
	Over bool // over the page, without leaving it
}

// What can be done.
const (
	DoGoOn     = "go-on"
	DoRead     = "read"
	DoSee      = "see"
	DoPublish  = "publish"
	DoSchedule = "schedule"
	DoSend     = "send"
	DoVerify   = "verify"
	DoLook     = "look"
	DoRight    = "right"
	DoMend     = "mend"
)

// Most is how far items are counted where there is no end of them.
const Most = 1000

// An Act is something that somebody did to an item.
type Act struct {
	Row
	Did     string // a key of msg.Did
	Who     string // "" for the program itself
	When    time.Time
	Locales []locale.Locale
	Plan    *time.Time // when it was to happen by itself, or when it will
}

// unpublished is how many items of a kind are not published in a language.
func (d Day) unpublished(k *content.Info, l locale.Locale) int {
	return max(0, d.Counts[k.Name]-d.Public[k.Name][l])
}

// heading names a queue: what waits to be read has another name for those who decide.
func (d Day) heading(ctx context.Context, q Queue) string {
	if q.Name == QueueReview && !d.Decides {
		return locale.T(ctx, msg.InReview)
	}
	return say(ctx, msg.Queue, q.Name)
}

// none says that nothing waits in a queue.
func (d Day) none(ctx context.Context, q Queue) string {
	if q.Name == QueueReview && !d.Decides {
		return locale.T(ctx, msg.NoInReview)
	}
	return say(ctx, msg.NoQueue, q.Name)
}

// over has a page opened over the present one, which follows what is done there.
func (d Deed) over() templ.Attributes {
	if !d.Over {
		return nil
	}
	return templ.Attributes{"data-dialog": "stay"}
}

// silent reports whether a queue that has nothing is not worth a word: only what somebody
// waits for is.
func (q Queue) silent() bool {
	return len(q.Waiting) == 0 && slices.Contains([]string{QueueAnswered, QueueUnsaved, QueueReady, QueueLast, QueueAgain, QueueContacts, QueueBroken}, q.Name)
}

// waits is how much waits for the user, said in a sentence.
func (d Day) waits(ctx context.Context) string {
	n := 0
	for _, q := range d.Queues {
		if q.Name == QueueReturned || q.Name == QueueAnswered || q.Name == QueueAgain || q.Name == QueueReview && d.Decides {
			n += q.N
		}
	}
	if n == 0 {
		return locale.T(ctx, msg.NothingWaits)
	}
	return locale.N(ctx, msg.ThingsWait, n)
}

// did says what was done, between a name and what it was done to.
func (a Act) did(ctx context.Context) string {
	if a.Plan != nil && a.Who == "" && a.Did != "refuse" {
		return locale.T(ctx, msg.InItsTime, "Did", say(ctx, msg.Did, a.Did))
	}
	return say(ctx, msg.Did, a.Did)
}

var doneToday = map[string]*i18n.Message{
	Submitted: msg.DoneSubmitted, Approved: msg.DoneApproved, GivenBack: msg.DoneReturned, Recalled: msg.DoneRecalled, Cancelled: msg.DoneCancelled,
}
