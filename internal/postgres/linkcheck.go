package postgres

import (
	"context"
	"log/slog"
	"net/url"
	"sync"
	"time"

	"github.com/jackc/pgx/v5/pgxpool"
	"github.com/riverqueue/river"
)

// NightQueue holds what is done when nobody waits for it: apart, as it waits for the servers of
// others.
const NightQueue = "night"

// CheckLinks is the job that asks, by night, whether the addresses that published texts and
// facts lead to still answer. It goes on until all have been asked or the night is over.
type CheckLinks struct{}

// Kind implements river.JobArgs.
func (CheckLinks) Kind() string { return "check_links" }

// InsertOpts implements river.JobArgsWithInsertOpts.
func (CheckLinks) InsertOpts() river.InsertOpts {
	return river.InsertOpts{Queue: NightQueue, UniqueOpts: river.UniqueOpts{ByState: Waiting}}
}

// The hours of the night, in the institution's time: when nobody is kept waiting.
const nightBegins, nightEnds = 1, 6

// Nightly has the queue check links every night. At start too: a night in which the program
// was started anew goes on where it stopped, and by day the job has nothing to do.
func Nightly(zone *time.Location) *river.PeriodicJob {
	return river.NewPeriodicJob(daily{zone, nightBegins},
		func() (river.JobArgs, *river.InsertOpts) { return CheckLinks{}, nil }, &river.PeriodicJobOpts{RunOnStart: true})
}

// A daily job begins at an hour of a zone.
type daily struct {
	zone *time.Location
	hour int
}

// Next implements river.PeriodicSchedule.
func (n daily) Next(now time.Time) time.Time {
	now = now.In(n.zone)
	for day := now.Day(); ; day++ {
		if at := time.Date(now.Year(), now.Month(), day, n.hour, 0, 0, 0, n.zone); at.After(now) {
			return at
		}
	}
}

// A LinkAnswer is what an address was found to be, as package linkcheck has it.
type LinkAnswer struct {
	Outcome string
	Status  int
	Reason  string
	To      string
}

// An Asker asks for an address; it returns an error only if ctx ends.
type Asker func(ctx context.Context, url string) (LinkAnswer, error)

// A LinkWorker asks for the addresses that texts lead to.
type LinkWorker struct {
	river.WorkerDefaults[CheckLinks]
	pool     *pgxpool.Pool
	ask      Asker
	zone     *time.Location
	base     string
	stopping <-chan struct{}
}

// NewLinkWorker returns a worker on the content in pool. Addresses below base are the site's
// own, and not asked for. When stopping is closed, it ends what it does and goes on when it
// is started again.
func NewLinkWorker(pool *pgxpool.Pool, ask Asker, zone *time.Location, base string, stopping <-chan struct{}) *LinkWorker {
	return &LinkWorker{pool: pool, ask: ask, zone: zone, base: base, stopping: stopping}
}

const (
	atOnce    = 4                // hosts that are asked at a time
	batch     = 40               // addresses between two notes of what was found
	roundTime = 40 * time.Second // for a batch; less than a job may take
	again     = time.Second      // until the next batch
	retryTime = 5 * time.Minute
	patience  = 30 * time.Minute // while nothing at all can be reached
	manyHosts = 5                // that do not all fall silent at once: it is we who hear nothing
)

// NextRetry implements river.Worker: what fails is the database, which comes back.
func (*LinkWorker) NextRetry(*river.Job[CheckLinks]) time.Time { return time.Now().Add(retryTime) }

// Work asks for some of the addresses that were not asked for tonight, and comes back while
// there are others.
func (w *LinkWorker) Work(ctx context.Context, _ *river.Job[CheckLinks]) error {
	wait, err := w.round(ctx, time.Now())
	if err == nil && wait > 0 {
		return river.JobSnooze(wait)
	}
	return err
}

// round asks for a batch and notes what was found. It returns how long to wait for the next,
// or 0 if there is none.
func (w *LinkWorker) round(ctx context.Context, now time.Time) (wait time.Duration, err error) {
	now = now.In(w.zone)
	if h := now.Hour(); h < nightBegins || h >= nightEnds {
		return 0, nil
	}
	due, err := dueLinks(ctx, w.pool, now, w.base)
	if err != nil || len(due) == 0 {
		return 0, err
	}
	found := w.askAll(ctx, due)
	if silent(found) {
		slog.WarnContext(ctx, "no link can be checked: nobody answers", "asked", len(found))
		return patience, nil
	}
	slog.InfoContext(ctx, "checked links", "n", len(found))
	return again, noteAnswers(ctx, w.pool, now, found)
}

// askAll asks for addresses, those of a host one after the other, as far as there is time.
func (w *LinkWorker) askAll(ctx context.Context, due []string) map[string]LinkAnswer {
	ctx, cancel := context.WithTimeout(ctx, roundTime)
	defer cancel()
	go func() {
		select {
		case <-w.stopping:
			cancel()
		case <-ctx.Done():
		}
	}()
	byHost := map[string][]string{}
	for _, u := range due {
		byHost[hostOf(u)] = append(byHost[hostOf(u)], u)
	}
	hosts := make(chan []string, len(byHost))
	for _, urls := range byHost {
		hosts <- urls
	}
	close(hosts)
	found := map[string]LinkAnswer{}
	var mu sync.Mutex
	var all sync.WaitGroup
	for range atOnce {
		all.Go(func() {
			for urls := range hosts {
				for _, u := range urls {
					a, err := w.ask(ctx, u)
					if err != nil {
						return
					}
					mu.Lock()
					found[u] = a
					mu.Unlock()
				}
			}
		})
	}
	all.Wait()
	return found
}

// silent reports whether so many hosts do not answer that it is our own connection that fails.
func silent(found map[string]LinkAnswer) bool {
	hosts := map[string]bool{}
	for u, a := range found {
		if a.Outcome != "unreachable" {
			return false
		}
		hosts[hostOf(u)] = true
	}
	return len(hosts) >= manyHosts
}

func hostOf(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	return u.Hostname()
}
