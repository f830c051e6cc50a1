package media

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"strings"
	"sync"
)

// disk is a Store in a folder: two letters of the key name a folder below it. Files are
// written to the folder tmp and moved when they are whole and safe on the disk.
type disk struct {
	root string
	mu   sync.RWMutex // what is put again is not removed for being old
}

const unfinished = "tmp"

func openDisk(root string) (*disk, error) {
	if root == "" {
		return nil, errors.New("a store without a folder")
	}
	if err := os.MkdirAll(filepath.Join(root, unfinished), 0o755); err != nil {
		return nil, err
	}
	return &disk{root: filepath.Clean(root)}, nil
}

func (d *disk) path(key string) string { return filepath.Join(d.root, filepath.FromSlash(key)) }

func (d *disk) Put(ctx context.Context, key string, r io.ReadSeeker, size int64) error {
	if !keys.MatchString(key) {
		return fmt.Errorf("%q is no key", key)
	}
	f, err := os.CreateTemp(filepath.Join(d.root, unfinished), "put-")
	if err != nil {
		return onDisk(err)
	}
	defer os.Remove(f.Name()) // if it has not been moved
	n, err := io.Copy(f, &untilDone{ctx, r})
	if err == nil && n != size {
		err = fmt.Errorf("%d bytes of %d: %w", n, size, io.ErrUnexpectedEOF)
	}
	if err == nil {
		err = f.Chmod(0o644)
	}
	if err == nil {
		err = f.Sync()
	}
	if err = errors.Join(err, f.Close()); err != nil {
		return onDisk(err)
	}
	d.mu.RLock()
	defer d.mu.RUnlock()
	if err := d.move(f.Name(), d.path(key)); err != nil {
		return onDisk(err)
	}
	return nil
}

// move gives a file its name, and does not return before the name is safe too.
func (d *disk) move(from, to string) error {
	dir := filepath.Dir(to)
	if err := os.Mkdir(dir, 0o755); err == nil {
		if err := syncDir(d.root); err != nil {
			return err
		}
	} else if !errors.Is(err, fs.ErrExist) {
		return err
	}
	if err := os.Rename(from, to); err != nil {
		return err
	}
	return syncDir(dir)
}

func syncDir(dir string) error {
	f, err := os.Open(dir)
	if err != nil {
		return err
	}
	return errors.Join(f.Sync(), f.Close())
}

func (d *disk) Open(_ context.Context, key string) (*Object, error) {
	if !keys.MatchString(key) {
		return nil, fs.ErrNotExist
	}
	f, err := os.Open(d.path(key))
	if err != nil {
		return nil, err
	}
	info, err := f.Stat()
	if err != nil {
		f.Close()
		return nil, err
	}
	return &Object{f, Stored{key, info.Size(), info.ModTime()}}, nil
}

func (d *disk) List(ctx context.Context) iter.Seq2[Stored, error] {
	return func(yield func(Stored, error) bool) {
		err := filepath.WalkDir(d.root, func(path string, e fs.DirEntry, err error) error {
			if err == nil {
				err = ctx.Err()
			}
			if err != nil || e.IsDir() {
				return err
			}
			info, err := e.Info()
			if errors.Is(err, fs.ErrNotExist) {
				return nil // finished or removed meanwhile
			}
			if err != nil {
				return err
			}
			key := filepath.ToSlash(strings.TrimPrefix(path, d.root+string(filepath.Separator)))
			if !keys.MatchString(key) && filepath.Dir(path) != filepath.Join(d.root, unfinished) {
				return nil // somebody else's
			}
			if !yield(Stored{key, info.Size(), info.ModTime()}, nil) {
				return filepath.SkipAll
			}
			return nil
		})
		if err != nil {
			yield(Stored{}, err)
		}
	}
}

func (d *disk) Remove(_ context.Context, s Stored) error {
	if !filepath.IsLocal(filepath.FromSlash(s.Key)) {
		return fmt.Errorf("%q is no key", s.Key)
	}
	d.mu.Lock()
	defer d.mu.Unlock()
	info, err := os.Stat(d.path(s.Key))
	if errors.Is(err, fs.ErrNotExist) || err == nil && !info.ModTime().Equal(s.Put) {
		return nil
	}
	if err != nil {
		return err
	}
	return os.Remove(d.path(s.Key))
}

// untilDone reads until a context ends.
type untilDone struct {
	ctx context.Context
	r   io.Reader
}

func (u *untilDone) Read(b []byte) (int, error) {
	if err := u.ctx.Err(); err != nil {
		return 0, err
	}
	return u.r.Read(b)
}
