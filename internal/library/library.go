// Package library is the site's own pictures and documents: it has package media take in
// what staff send and make what pages show, notes it by package postgres, and serves it.
package library

import (
	"context"
	"io"
	"os"
	"path/filepath"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"

	"segib.org/web/internal/content"
	"segib.org/web/internal/media"
	"segib.org/web/internal/postgres"
)

// A Library is what the site has of pictures and documents.
type Library struct {
	db     *pgxpool.Pool
	store  media.Store
	desk   string
	tools  *media.Tools
	intake media.Intake
	served served
}

// decoders is how many pictures are decoded at once: one takes up to a gigabyte.
const decoders = 2

// New returns the library in db, whose files are in store. What is being taken in lies in
// the folder desk meanwhile, which is made if need be. Scanner may be nil.
func New(db *pgxpool.Pool, store media.Store, desk string, scanner *media.Scanner) (*Library, error) {
	if err := os.MkdirAll(filepath.Join(desk, unfinished), 0o750); err != nil {
		return nil, err
	}
	tools := media.NewTools(desk, decoders)
	return &Library{db: db, store: store, desk: desk, tools: tools, intake: media.Intake{Tools: tools, Scanner: scanner}}, nil
}

// unfinished is the folder, below the desk, of what comes in parts.
const unfinished = "tus"

// Unfinished is the folder in which files lie of which not all parts have come.
func (b *Library) Unfinished() string { return filepath.Join(b.desk, unfinished) }

// keepTime is how long the store may take for one file. A person waits for it.
const keepTime = time.Minute

// Add takes in a file under a name and returns its id. Errors are those of
// media.Intake.Accept and of the store; after one nothing is left behind, but perhaps a
// file that the sweep finds.
func (b *Library) Add(ctx context.Context, name string, r io.Reader, actor int64) (id int64, err error) {
	err = b.accept(ctx, name, r, func(m content.Media) error {
		return postgres.Tx(ctx, b.db, func(tx pgx.Tx) error {
			id, err = postgres.CreateMedia(ctx, tx, m, actor)
			return err
		})
	})
	return id, err
}

// Replace gives a media another file, under its address. Errors are those of Add and of
// postgres.ReplaceMedia.
func (b *Library) Replace(ctx context.Context, id int64, version int, name string, r io.Reader, actor int64) error {
	return b.accept(ctx, name, r, func(m content.Media) error {
		return postgres.Tx(ctx, b.db, func(tx pgx.Tx) error {
			return postgres.ReplaceMedia(ctx, tx, id, version, m, actor)
		})
	})
}

// accept takes in a file, stores it and has it noted, in this order: what is noted is there.
func (b *Library) accept(ctx context.Context, name string, r io.Reader, note func(content.Media) error) error {
	a, err := b.intake.Accept(ctx, name, r)
	if err != nil {
		return err
	}
	defer a.Close()
	if err := b.put(ctx, a.Key(), a.Path); err != nil {
		return err
	}
	return note(content.Media{Class: string(a.Type.Class), Name: a.Name, Master: content.Master{
		Type: a.Type.MIME, Key: a.Key(), SHA256: a.SHA256, Bytes: a.Bytes, Width: a.Width, Height: a.Height, Colour: a.Colour,
	}})
}

// put stores a file that lies at path.
func (b *Library) put(ctx context.Context, key, path string) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return err
	}
	ctx, cancel := context.WithTimeout(ctx, keepTime)
	defer cancel()
	return b.store.Put(ctx, key, f, info.Size())
}
