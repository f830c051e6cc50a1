package web

import (
	"crypto/rand"
	"fmt"
	"testing"
)

func TestCacheIsBounded(t *testing.T) {
	t.Parallel()
	const bound = 100 << 10
	c := NewCache(&press{}, bound)
	for i := range 500 {
		get(t, c, fmt.Sprintf("/es/%d", i))
	}
	bytes, pages := c.Bytes()
	if bytes > bound || pages == 0 || pages > 60 {
		t.Errorf("%d bytes in %d pages, want at most %d bytes", bytes, pages, bound)
	}
	if c.Stats.Evicted.Load() == 0 {
		t.Error("nothing was let go of")
	}
}

func TestCacheWarms(t *testing.T) {
	t.Parallel()
	p := &press{}
	c := NewCache(p, 1<<20)
	if n := c.Warm(t.Context(), []string{"/es", "/pt", "/en"}); n != 3 {
		t.Errorf("rendered %d ahead, want 3", n)
	}
	p.fail.Store(true)
	wantEdition(t, get(t, c, "/pt"), 2)
}

// TestCacheWarmsWhatItHolds renders ahead in a cache without room for more.
func TestCacheWarmsWhatItHolds(t *testing.T) {
	t.Parallel()
	const bound = 50 << 10
	c := NewCache(&press{}, bound)
	for i := 0; ; i++ {
		get(t, c, fmt.Sprintf("/es/%d", i))
		if held, _ := c.Bytes(); held > bound*9/10 {
			break
		}
	}
	c.Expire()
	if n := c.Warm(t.Context(), []string{"/es/new", "/es/0"}); n != 1 {
		t.Errorf("rendered %d ahead, want the one that is there", n)
	}
}

func TestCacheDoesNotPackPictures(t *testing.T) {
	t.Parallel()
	noise := make([]byte, 4096)
	_, _ = rand.Read(noise) // which never fails
	if v := encode(noise); v[brotliEncoding] != nil || v[zstdEncoding] != nil || v[gzipEncoding] != nil {
		t.Error("what does not get smaller is kept four times")
	}
}
