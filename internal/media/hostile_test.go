package media

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"io"
	"os"
	"runtime"
	"slices"
	"testing"
)

// A hostile file is refused with one of these codes, or, where harmless is among them,
// may be taken if nothing remains in it that was not a picture.
type hostile struct {
	name string
	data []byte
	want []Refusal
}

const harmless Refusal = "harmless"

// TestHostile sends hundreds of files that no one should trust.
func TestHostile(t *testing.T) {
	t.Parallel()
	var all []hostile
	for _, some := range []func(testing.TB) []hostile{truncated, mistaken, pixelBombs, containers, programs, polyglots, spoiled} {
		all = append(all, some(t)...)
	}
	if len(all) < 300 {
		t.Errorf("only %d files", len(all))
	}
	in := Intake{Tools: tools(t)}
	for i := range 2 {
		t.Run(fmt.Sprint(i), func(t *testing.T) {
			t.Parallel()
			for _, h := range all[i*len(all)/2 : (i+1)*len(all)/2] {
				h.try(t, &in)
			}
		})
	}
}

func (h hostile) try(t *testing.T, in *Intake) {
	t.Helper()
	a, err := in.Accept(t.Context(), h.name, bytes.NewReader(h.data))
	if err != nil {
		if code := codeOf(err); code == "" || !slices.Contains(h.want, code) {
			t.Errorf("%s: %v, want %v", h.name, err, h.want)
		}
		return
	}
	defer a.Close()
	if !slices.Contains(h.want, harmless) {
		t.Errorf("%s: taken as %s, want %v", h.name, a.Type.MIME, h.want)
		return
	}
	checkFile(t, a.Path, a.Type)
}

// endless is a body that goes on.
type endless struct {
	head string
	left int64
	read int64
}

func (e *endless) Read(b []byte) (int, error) {
	if e.left <= 0 {
		return 0, io.EOF
	}
	n := copy(b, e.head)
	e.head = e.head[n:]
	clear(b[n:])
	n = int(min(int64(len(b)), e.left))
	e.left -= int64(n)
	e.read += int64(n)
	return n, nil
}

// TestTooBig sends ten gigabytes, of which no more than the limit are read, none of it into
// memory.
func TestTooBig(t *testing.T) {
	in := Intake{Tools: tools(t)}
	for head, c := range map[string]struct {
		want Refusal
		most int64
	}{
		"\xff\xd8\xff": {TooBig, MaxPicture}, "%PDF-1.7": {TooBig, MaxDocument}, "PK\x03\x04": {TooBig, MaxDocument}, "MZ": {NotAType, 1 << 20},
	} {
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		body := &endless{head: head, left: 10 << 30}
		_, err := in.Accept(t.Context(), "big", body)
		runtime.ReadMemStats(&after)
		if codeOf(err) != c.want || body.read > c.most+1<<20 {
			t.Errorf("%q: %v after %d bytes", head, err, body.read)
		}
		if took := after.TotalAlloc - before.TotalAlloc; took > 4<<20 {
			t.Errorf("%q: %d bytes of memory", head, took)
		}
	}
}

// TestContainerMemory reads a directory of a million entries, which it does not keep.
func TestContainerMemory(t *testing.T) {
	one := zipOf(t, entry{"a", ""})
	directory := one[bytes.Index(one, []byte("PK\x01\x02")) : len(one)-zipEndBytes]
	b := append(one[:bytes.Index(one, []byte("PK\x01\x02")):len(one)], bytes.Repeat(directory, 1<<20)...)
	for _, length := range []uint32{uint32(1<<20) * uint32(len(directory)), 100} {
		end := []byte("PK\x05\x06\x00\x00\x00\x00\x01\x00\x01\x00")
		end = binary.LittleEndian.AppendUint32(end, length)
		end = binary.LittleEndian.AppendUint32(end, uint32(len(b))-length)
		whole := slices.Concat(b, end, []byte{0, 0})
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		_, err := Detect(bytes.NewReader(whole), int64(len(whole)))
		runtime.ReadMemStats(&after)
		if took := after.TotalAlloc - before.TotalAlloc; codeOf(err) == "" || took > 8<<20 {
			t.Errorf("a directory of %d bytes: %v, %d bytes of memory", length, err, took)
		}
	}
}

// TestDocuments takes the documents that it should, as they are.
func TestDocuments(t *testing.T) {
	t.Parallel()
	in := Intake{Tools: tools(t)}
	for ext, data := range documents(t) {
		a, err := in.Accept(t.Context(), "acta.bin", bytes.NewReader(data))
		if err != nil {
			t.Errorf("%s: %v", ext, err)
			continue
		}
		got, err := os.ReadFile(a.Path)
		if err != nil || !bytes.Equal(got, data) || a.Type.Ext != ext || a.Name != "acta."+ext || a.Bytes != int64(len(data)) || len(a.SHA256) != 64 {
			t.Errorf("%s: %+v, %v", ext, a, err)
		}
		a.Close()
	}
}
