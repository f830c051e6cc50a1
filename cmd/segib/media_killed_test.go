package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"image"
	"image/color"
	"image/jpeg"
	"io"
	"mime/multipart"
	"net/http"
	"os"
	"path/filepath"
	"strconv"
	"sync"
	"testing"
	"time"

	"segib.org/web/internal/library"
	"segib.org/web/internal/link"
	"segib.org/web/internal/media"
	"segib.org/web/internal/picture"
	"segib.org/web/internal/postgres"
)

// TestKilledWhileTaking kills the program, again and again, while pictures are sent and
// prepared. Afterwards every picture that it said it has is whole, each of its renditions was
// made once, and nothing else is left. PICTURES is how many.
func TestKilledWhileTaking(t *testing.T) {
	t.Parallel()
	n := 8
	if s := os.Getenv("PICTURES"); s != "" {
		n, _ = strconv.Atoi(s)
	}
	m := newServer(t)
	sent := make(chan int)
	taken := make(chan int64, n)
	var senders sync.WaitGroup
	for range 2 {
		senders.Go(func() {
			for n := range sent {
				if id := m.sends(t, n); id != 0 {
					taken <- id
				}
			}
		})
	}
	for i := range n {
		sent <- i
		if i%4 == 3 {
			m.killServer()
			m.startServer(t)
		}
	}
	close(sent)
	senders.Wait()
	close(taken)
	// What a killed program was at is begun again when its time is over: see rescueTime.
	for end := time.Now().Add(rescueTime + 4*patience); m.count(t, `SELECT count(*) FROM media WHERE shown IS NULL`) > 0; time.Sleep(time.Second) {
		if time.Now().After(end) {
			t.Fatal("not all pictures are prepared")
		}
	}
	for id := range taken {
		if m.count(t, `SELECT count(*) FROM media WHERE id = $1`, id) != 1 {
			t.Errorf("picture %d was taken, and is not there", id)
		}
	}
	m.killServer()
	m.whole(t, n)
}

func (m *machine) count(t *testing.T, sql string, args ...any) (n int) {
	t.Helper()
	if err := m.pool.QueryRow(t.Context(), sql, args...).Scan(&n); err != nil {
		t.Fatal(err)
	}
	return n
}

// dot is a small JPEG of one colour.
func dot(c color.Color) []byte {
	img := image.NewRGBA(image.Rect(0, 0, 40, 30))
	for i := range 40 * 30 {
		img.Set(i%40, i/40, c)
	}
	var b bytes.Buffer
	if err := jpeg.Encode(&b, img, nil); err != nil {
		panic(err) // into memory
	}
	return b.Bytes()
}

// sends sends a picture of its own until the program says that it has it, and returns its id.
// Several tries may leave several.
func (m *machine) sends(t *testing.T, n int) int64 {
	var form bytes.Buffer
	w := multipart.NewWriter(&form)
	part, err := w.CreateFormFile("file", "foto.jpg")
	if err == nil {
		_, err = part.Write(dot(color.RGBA{uint8(n), uint8(n >> 8), 90, 255}))
	}
	if err = errors.Join(err, w.Close()); err != nil {
		t.Error(err)
		return 0
	}
	for end := time.Now().Add(patience); time.Now().Before(end); time.Sleep(50 * time.Millisecond) {
		r, err := http.NewRequestWithContext(t.Context(), http.MethodPost, m.url+link.Media, bytes.NewReader(form.Bytes()))
		if err != nil {
			t.Error(err)
			return 0
		}
		r.Header.Set("Content-Type", w.FormDataContentType())
		r.Header.Set("Accept", "application/json")
		r.AddCookie(&http.Cookie{Name: "session", Value: m.secret})
		res, err := http.DefaultClient.Do(r)
		if err != nil {
			continue // it was killed
		}
		var said struct{ Files []struct{ ID int64 } }
		err = json.NewDecoder(res.Body).Decode(&said)
		res.Body.Close()
		if err == nil && len(said.Files) == 1 && said.Files[0].ID != 0 {
			return said.Files[0].ID
		}
	}
	t.Error("a picture was not taken in time")
	return 0
}

// whole expects of each picture what pages show of it, once and whole, and nothing besides.
func (m *machine) whole(t *testing.T, least int) {
	store, err := media.OpenStore("file:" + m.files)
	if err != nil {
		t.Fatal(err)
	}
	shelf, err := library.New(m.pool, store, filepath.Join(m.files, "uploads"), nil)
	if err != nil {
		t.Fatal(err)
	}
	if err := shelf.TidyBefore(t.Context(), time.Now().Add(time.Hour)); err != nil {
		t.Fatal(err)
	}
	list, err := postgres.MediaList(t.Context(), m.pool, postgres.MediaQuery{Limit: 10_000})
	if err != nil {
		t.Fatal(err)
	}
	wanted := map[string]bool{}
	for _, x := range list {
		wanted[x.Key] = true
		made, err := postgres.Renditions(t.Context(), m.pool, x.ID)
		if err != nil {
			t.Fatal(err)
		}
		for _, r := range made {
			wanted[r.Key] = true
		}
		if n := len(picture.Sizes(x.Width, x.Height)) * media.Formats; len(made) != n {
			t.Errorf("%d renditions of picture %d, not %d", len(made), x.ID, n)
		}
	}
	for s, err := range store.List(t.Context()) {
		if err != nil {
			t.Fatal(err)
		}
		if !wanted[s.Key] {
			t.Errorf("%s is left", s.Key)
			continue
		}
		delete(wanted, s.Key)
		f, err := os.Open(filepath.Join(m.files, s.Key))
		if err != nil {
			t.Fatal(err)
		}
		h := sha256.New()
		_, err = io.Copy(h, f)
		f.Close()
		if sum := hex.EncodeToString(h.Sum(nil)); err != nil || filepath.Base(s.Key)[:len(sum)] != sum {
			t.Errorf("%s is not whole: %v", s.Key, err)
		}
	}
	if len(wanted) > 0 || len(list) < least {
		t.Errorf("%d pictures; %d files are missing", len(list), len(wanted))
	}
}
