package media

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"time"
)

// An Intake takes in what is sent.
type Intake struct {
	Tools   *Tools
	Scanner *Scanner // nil if there is none
}

// An Accepted is a file that has been taken: of a picture its master, of a document
// itself. It lies in a folder of its own until Close, for a Store to take it.
type Accepted struct {
	Type          Type
	Name          string // clean
	Path          string
	Bytes         int64
	SHA256        string // in hex
	Width, Height int    // of a picture
	Colour        string // of a picture, on average: #rrggbb
	dir           string
}

// Key is where the file belongs in a Store.
func (a *Accepted) Key() string { return Key(a.SHA256, a.Type) }

// Close removes the file.
func (a *Accepted) Close() error { return os.RemoveAll(a.dir) }

// Accept reads a file to its end, or to its limit, and takes it or refuses it. Errors are
// Refusals, the reader's, ctx's, or faults; after one nothing is left behind.
func (in *Intake) Accept(ctx context.Context, name string, r io.Reader) (a *Accepted, err error) {
	dir, err := os.MkdirTemp(in.Tools.dir, "intake-")
	if err != nil {
		return nil, onDisk(err)
	}
	defer func() {
		if err != nil {
			os.RemoveAll(dir)
		}
	}()
	const upload = "upload"
	f, err := receive(filepath.Join(dir, upload), r)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	a = &Accepted{Path: f.Name(), dir: dir}
	if a.Type, err = in.check(ctx, f); err != nil {
		return nil, err
	}
	if a.Type.Class == Picture {
		m, err := in.Tools.master(ctx, dir, upload)
		if err != nil {
			return nil, err
		}
		if err := os.Remove(f.Name()); err != nil { // nothing with metadata stays
			return nil, err
		}
		a.Type, a.Path = m.kind, filepath.Join(dir, m.file)
		a.Width, a.Height, a.Colour = m.width, m.height, m.colour
	}
	a.Name = CleanName(name, a.Type)
	if a.SHA256, err = Sum(a.Path); err != nil {
		return nil, err
	}
	info, err := os.Stat(a.Path)
	if err != nil {
		return nil, err
	}
	a.Bytes = info.Size()
	return a, nil
}

// receive writes what is sent to a file, no more than is taken of its type.
func receive(path string, r io.Reader) (*os.File, error) {
	head := make([]byte, headBytes)
	n, err := io.ReadFull(r, head)
	if err != nil && !errors.Is(err, io.EOF) && !errors.Is(err, io.ErrUnexpectedEOF) {
		return nil, err
	}
	head = head[:n]
	t, err := sniff(head)
	if err != nil {
		return nil, err
	}
	most := int64(MaxDocument)
	if t.Class == Picture {
		most = MaxPicture
	}
	size, err := copyTo(path, io.LimitReader(io.MultiReader(bytes.NewReader(head), r), most+1))
	if err != nil {
		return nil, err
	}
	if size > most {
		return nil, refuse(TooBig, "more than %d bytes of %s", most, t.Class)
	}
	return os.Open(path)
}

// check tells the type of a file and has it scanned, in this order: what the scanner reads
// is bounded by then.
func (in *Intake) check(ctx context.Context, f *os.File) (Type, error) {
	info, err := f.Stat()
	if err != nil {
		return Type{}, err
	}
	t, err := Detect(f, info.Size())
	if err != nil || in.Scanner == nil {
		return t, err
	}
	return t, in.Scanner.Scan(ctx, f)
}

// copyTo writes a file anew.
func copyTo(path string, r io.Reader) (int64, error) {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return 0, onDisk(err)
	}
	n, err := io.Copy(f, r)
	return n, onDisk(errors.Join(err, f.Close()))
}

// Sum returns the SHA-256 of a file, in hex.
func Sum(path string) (string, error) {
	f, err := os.Open(path)
	if err != nil {
		return "", err
	}
	defer f.Close()
	h := sha256.New()
	_, err = io.Copy(h, f)
	return hex.EncodeToString(h.Sum(nil)), err
}

// Tidy removes what intakes and renditions left behind when the program was killed: what
// has not changed since before.
func (t *Tools) Tidy(before time.Time) error {
	entries, err := os.ReadDir(t.dir)
	for _, e := range entries {
		if !strings.HasPrefix(e.Name(), "intake-") && !strings.HasPrefix(e.Name(), "renditions-") {
			continue
		}
		if info, gone := e.Info(); gone == nil && info.ModTime().Before(before) {
			err = errors.Join(err, os.RemoveAll(filepath.Join(t.dir, e.Name())))
		}
	}
	return err
}
