package library

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"log/slog"
	"mime"
	"net/http"
	"path"
	"strings"
	"time"

	"segib.org/web/internal/content"
	"segib.org/web/internal/media"
	"segib.org/web/internal/picture"
	"segib.org/web/internal/postgres"
)

// A MovedError says by which name the file of which media is asked for today.
type MovedError struct {
	Media int64
	Name  string
}

func (e *MovedError) Error() string { return fmt.Sprintf("today %s of %d", e.Name, e.Media) }

// policy keeps what is shown by itself from doing anything: no script of it runs, and not
// on the site's origin.
const policy = "default-src 'none'; style-src 'unsafe-inline'; sandbox"

// Serve answers with a file of a media: by the name of a rendition, which is the same for
// ever, or by the media's own, with the file as it is now. Where open is nil it is one that
// readers may have. Errors are content.ErrNotFound, content.ErrUnavailable and *MovedError.
func (b *Library) Serve(w http.ResponseWriter, r *http.Request, id int64, name string, open func(id int64) bool) error {
	s, err := b.find(r.Context(), id, name)
	var moved *MovedError
	if err != nil && !errors.As(err, &moved) {
		return err
	}
	if open == nil && !s.Public || open != nil && !open(id) { // nor is it said where it is today
		return fmt.Errorf("media %d is not public: %w", id, content.ErrNotFound)
	}
	if moved != nil {
		return moved
	}
	f, forever := picture.ParseFile(name)
	if !forever && (name != s.Name || id != s.Media) {
		return &MovedError{s.Media, s.Name}
	}
	if forever { // who keeps it keeps it under the extension of what it is
		s.Name = strings.TrimSuffix(s.Name, path.Ext(s.Name)) + "." + f.Ext
	}
	file, err := b.store.Open(r.Context(), s.Key)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		slog.ErrorContext(r.Context(), "a file that is noted is not in the store", "media", id, "key", s.Key)
		return fmt.Errorf("%w: %w", content.ErrNotFound, err)
	case errors.Is(err, media.StoreAway):
		return fmt.Errorf("%w: %w", content.ErrUnavailable, err)
	case err != nil:
		return err
	}
	defer file.Close()
	head(w.Header(), s, forever, open == nil)
	http.ServeContent(unhurried(w), r, "", time.Time{}, file)
	return nil
}

func head(h http.Header, s postgres.Stored, forever, public bool) {
	h.Set("Content-Type", s.Type)
	h.Set("Content-Security-Policy", policy)
	h.Set("X-Content-Type-Options", "nosniff")
	sum, _, _ := strings.Cut(s.Key[strings.LastIndexByte(s.Key, '/')+1:], ".")
	h.Set("ETag", `"`+sum[:min(len(sum), 32)]+`"`)
	how := "inline"
	if !strings.HasPrefix(s.Type, "image/") {
		how = "attachment"
	}
	h.Set("Content-Disposition", mime.FormatMediaType(how, map[string]string{"filename": s.Name}))
	switch {
	case !public:
		h.Set("Cache-Control", "private, no-cache")
	case forever:
		h.Set("Cache-Control", "public, max-age=31536000, immutable")
	default:
		h.Set("Cache-Control", "public, no-cache")
	}
}

// find returns the file of that name. What was found since content last changed is not
// asked for again, and what was found before is good enough while the database is away.
func (b *Library) find(ctx context.Context, id int64, name string) (postgres.Stored, error) {
	key := fmt.Sprint(id, "/")
	if _, ok := picture.ParseFile(name); ok { // else it is one file, by whatever name
		key += name
	}
	known, fresh, change := b.served.get(key)
	if fresh {
		return known, nil
	}
	s, err := b.look(ctx, id, name)
	var moved *MovedError
	switch {
	case err == nil:
		b.served.put(key, s, change)
	case known.Key != "" && !errors.Is(err, content.ErrNotFound) && !errors.As(err, &moved):
		return known, nil
	}
	return s, postgres.Err(err)
}

func (b *Library) look(ctx context.Context, id int64, name string) (postgres.Stored, error) {
	f, ok := picture.ParseFile(name)
	if !ok {
		return postgres.FindFile(ctx, b.db, id)
	}
	s, err := postgres.FindRendition(ctx, b.db, id, f)
	if !errors.Is(err, content.ErrNotFound) {
		return s, err
	}
	m, err := postgres.FindMedia(ctx, b.db, id)
	if err != nil {
		return s, err
	}
	if today, ok := m.Today(f); ok && (today != f || m.ID != id) {
		if s, err = postgres.FindFile(ctx, b.db, id); err == nil {
			err = &MovedError{m.ID, today.String()}
		}
		return s, err
	}
	return s, fmt.Errorf("rendition %s of %d: %w", f, id, content.ErrNotFound)
}

// Expire says that content has changed: what was public may not be any more.
func (b *Library) Expire() { b.served.expire() }

// unhurried returns a writer that gives a client time for each part of a file, as the
// time that a response may take is less than some need for a large one.
func unhurried(w http.ResponseWriter) http.ResponseWriter {
	return &patient{w, http.NewResponseController(w)}
}

type patient struct {
	http.ResponseWriter
	control *http.ResponseController
}

// patience is how long a part of a file may take.
const patience = time.Minute

func (p *patient) Write(b []byte) (int, error) {
	_ = p.control.SetWriteDeadline(time.Now().Add(patience)) // a recorder has none
	return p.ResponseWriter.Write(b)
}

// ReadFrom copies in parts: all at once would have one deadline.
func (p *patient) ReadFrom(r io.Reader) (int64, error) {
	return io.CopyBuffer(struct{ io.Writer }{p}, r, make([]byte, 256<<10))
}

// Unwrap is for http.ResponseController.
func (p *patient) Unwrap() http.ResponseWriter { return p.ResponseWriter }
