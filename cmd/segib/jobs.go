package main

import (
	"context"
	"fmt"
	"io/fs"
	"log/slog"
	"strings"
	"sync"
	"time"

	"github.com/nicksnyder/go-i18n/v2/i18n"
	"github.com/riverqueue/river"
	"github.com/riverqueue/river/riverdriver/riverpgxv5"

	"segib.org/web/internal/admin"
	"segib.org/web/internal/content"
	"segib.org/web/internal/library"
	"segib.org/web/internal/linkcheck"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/mail"
	"segib.org/web/internal/postgres"
	"segib.org/web/internal/share"
	"segib.org/web/static"
	"segib.org/web/templates/msg"
)

// newPainter returns the painter of shared pictures, with the fonts that the build made.
func newPainter() (*share.Painter, error) {
	fonts, err := fs.Sub(static.FS, "share")
	if err != nil {
		return nil, err
	}
	return share.New(fonts)
}

// cover draws the picture that stands for the site itself, once for each language.
func cover(p *share.Painter) func(locale.Locale) ([]byte, error) {
	draw := map[locale.Locale]func() ([]byte, error){}
	for _, l := range locale.All {
		draw[l] = sync.OnceValues(func() ([]byte, error) {
			return p.Draw(share.Card{Title: locale.Say(l, msg.Institution), Note: locale.Say(l, msg.Organ)})
		})
	}
	return func(l locale.Locale) ([]byte, error) { return draw[l]() }
}

// A job that takes longer is given up; one that its process did not live to end is
// begun again after that time. What is due at nine must not wait until ten for it.
const (
	jobTime    = time.Minute
	rescueTime = 90 * time.Second
)

// startJobs works on what was asked for in transactions, one job at a time: readers
// come first. What is due does not wait for the others. It returns a function that lets
// the job under way end.
func (a *app) startJobs(ctx context.Context, c *serveCommand, p *share.Painter) (stop func(), err error) {
	workers := river.NewWorkers()
	river.AddWorker(workers, share.NewWorker(a.pool, p, words))
	river.AddWorker(workers, postgres.NewDueWorker(a.pool, a.desk.Gate))
	river.AddWorker(workers, a.desk.Checker())
	river.AddWorker(workers, postgres.NewBulkWorker(a.pool, a.desk.Gate))
	river.AddWorker(workers, postgres.NewSweeper(a.pool))
	river.AddWorker(workers, library.Preparer{Library: a.library})
	river.AddWorker(workers, library.Tidier{Library: a.library})
	river.AddWorker(workers, postgres.NewLinkWorker(a.pool, asker(c.Base()), c.Zone(), c.Base(), ctx.Done()))
	periodic := []*river.PeriodicJob{postgres.Sweeping(), library.Tidying()}
	if c.LinkCheck {
		periodic = append(periodic, postgres.Nightly(c.Zone()))
	}
	post, err := c.post()
	if err != nil {
		return nil, err
	}
	river.AddWorker(workers, a.desk.Postman(post))
	if post != nil {
		periodic = append(periodic, postgres.Mornings(c.Zone()))
	}
	client, err := river.NewClient(riverpgxv5.New(a.pool), &river.Config{
		Queues: map[string]river.QueueConfig{
			river.QueueDefault: {MaxWorkers: 1}, postgres.DueQueue: {MaxWorkers: 1},
			postgres.BulkQueue: {MaxWorkers: 1}, postgres.CheckQueue: {MaxWorkers: 1},
			postgres.MediaQueue: {MaxWorkers: 1}, postgres.NightQueue: {MaxWorkers: 1},
		},
		Workers: workers, PeriodicJobs: periodic,
		JobTimeout: jobTime, RescueStuckJobsAfter: rescueTime,
		Logger: slog.New(slog.DiscardHandler), // it reports each lost connection many times; ours says it once
	})
	if err != nil {
		return nil, fmt.Errorf("job queue: %w", err)
	}
	if err := client.Start(context.WithoutCancel(ctx)); err != nil {
		return nil, fmt.Errorf("job queue: %w", err)
	}
	return func() {
		patience, cancel := context.WithTimeout(context.WithoutCancel(ctx), shutdownTime)
		defer cancel()
		if err := client.Stop(patience); err != nil {
			slog.WarnContext(ctx, "a job did not end in time; it will be tried again", "err", err)
		}
	}, nil
}

// post sends letters through the server that the settings name; it is nil if they name none.
func (c *serveCommand) post() (admin.Post, error) {
	if c.SMTPURL == "" {
		return nil, nil
	}
	s, err := mail.New(c.SMTPURL, c.MailFrom)
	if err != nil {
		return nil, err
	}
	return s.Send, nil
}

// asker asks whether pages outside answer, on behalf of the site at base.
func asker(base string) postgres.Asker {
	c := linkcheck.New(linkcheck.Options{Site: base})
	return func(ctx context.Context, url string) (postgres.LinkAnswer, error) {
		a, err := c.Check(ctx, url)
		return postgres.LinkAnswer(a), err
	}
}

// words are what the picture of an item says beside its title: what it is, and when and
// where.
func words(s postgres.Shared, l locale.Locale) (label, note string) {
	say := func(m map[string]*i18n.Message, key string) string {
		if m[key] == nil {
			return locale.Say(l, msg.Kind[s.Kind])
		}
		return locale.Say(l, m[key])
	}
	switch f := s.Facts.(type) {
	case *content.MemberState:
		return say(msg.Kind, s.Kind), f.OfficialName.In(l)
	case *content.Summit:
		return say(msg.Kind, s.Kind), joined(locale.Days(l, f.Starts.Time, f.Ends.Time), f.City.In(l))
	case *content.Program:
		return joined(say(msg.ProgramClass, f.Class), say(msg.ProgramArea, f.Area)), ""
	case *content.Charter:
		return say(msg.CharterClass, f.Class), locale.Date(l, f.AdoptedOn.Time)
	case *content.Observer:
		return say(msg.ObserverClass, f.Class), ""
	case *content.Office:
		return say(msg.OfficeClass, f.Class), f.City.In(l)
	case *content.Person:
		return f.Role.In(l), ""
	case *content.Article:
		return say(msg.Topic, f.Topic), joined(locale.Date(l, f.Date.Time), f.Place.In(l))
	case *content.Meeting:
		return say(msg.Kind, s.Kind), joined(locale.Partial(l, string(f.Starts)), f.City.In(l))
	}
	return say(msg.Kind, s.Kind), ""
}

// joined parts what is there by a dot.
func joined(parts ...string) string {
	var filled []string
	for _, p := range parts {
		if p != "" {
			filled = append(filled, p)
		}
	}
	return strings.Join(filled, " · ")
}
