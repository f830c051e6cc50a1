package media

import (
	"archive/zip"
	"cmp"
	"encoding/binary"
	"errors"
	"io"
	"io/fs"
	"path"
	"slices"
	"strings"
)

// What a container may hold. A real document is far below: the largest sheets shrink to a
// fiftieth.
const (
	maxEntries   = 5_000
	maxDirectory = 2 << 20   // bytes of the central directory
	maxInflated  = 512 << 20 // bytes of all entries
	maxRatio     = 150       // of all entries to the file, beyond freeRatio
	freeRatio    = 16 << 20
	maxPadding   = 4 << 10 // bytes between entries
	maxXML       = 4 << 20 // bytes of a part that is read to the end in memory
)

const zipEndBytes = 22 // of the record at the end, without a comment

// readOffice tells which document a ZIP container is, reading all of it.
func readOffice(r io.ReaderAt, size int64) (Type, error) {
	directory, err := checkEnd(r, size)
	if err != nil {
		return Type{}, err
	}
	z, err := zip.NewReader(r, size)
	if err != nil {
		return Type{}, zipErr(err)
	}
	if err := checkEntries(r, z.File, directory); err != nil {
		return Type{}, err
	}
	t, err := officeType(z)
	if err != nil {
		return Type{}, err
	}
	return t, inflate(z.File)
}

// checkEnd bounds the central directory before anything reads it (archive/zip keeps all of
// it in memory) and checks that the container ends with it: nothing follows, nothing stands
// before, so that it is one file for every program. It returns where the directory begins.
func checkEnd(r io.ReaderAt, size int64) (directory int64, err error) {
	if size < zipEndBytes+20 {
		return 0, refuse(Damaged, "a container of %d bytes", size)
	}
	b := make([]byte, zipEndBytes+20) // with the place of the locator of ZIP64
	if _, err := r.ReadAt(b, size-int64(len(b))); err != nil {
		return 0, err
	}
	end := b[20:]
	if string(end[:4]) != "PK\x05\x06" || string(b[:4]) == "PK\x06\x07" || end[20] != 0 || end[21] != 0 {
		return 0, refuse(Damaged, "a container that does not end as one")
	}
	entries, length, at := binary.LittleEndian.Uint16(end[10:]), binary.LittleEndian.Uint32(end[12:]), binary.LittleEndian.Uint32(end[16:])
	if int64(at)+int64(length)+zipEndBytes != size {
		return 0, refuse(Damaged, "a container with something before or after it")
	}
	if entries > maxEntries || length > maxDirectory {
		return 0, refuse(Bomb, "%d entries in a directory of %d bytes", entries, length)
	}
	return int64(at), nil
}

// checkEntries checks what the directory says: names, sizes, and that no two entries share
// their bytes, by which a small file can hold millions of gigabytes.
func checkEntries(r io.ReaderAt, files []*zip.File, directory int64) error {
	if len(files) > maxEntries {
		return refuse(Bomb, "%d entries", len(files))
	}
	var inflated uint64
	spans := make([]span, 0, len(files)+1)
	names := map[string]bool{}
	for _, f := range files {
		name := strings.ToLower(f.Name)
		if local := strings.TrimSuffix(f.Name, "/"); path.Clean("/"+local) != "/"+local || strings.ContainsAny(f.Name, "\\\x00") || names[name] {
			return refuse(NotAType, "an entry named %.80q", f.Name)
		}
		names[name] = true
		if f.Flags&1 != 0 || f.Method != zip.Store && f.Method != zip.Deflate {
			return refuse(NotAType, "an entry that is encrypted or packed by method %d", f.Method)
		}
		at, err := f.DataOffset()
		if err != nil {
			return zipErr(err)
		}
		if f.CompressedSize64 > uint64(max(0, directory-at)) || f.UncompressedSize64 > maxInflated {
			return refuse(Bomb, "an entry of %d bytes that inflates to %d", f.CompressedSize64, f.UncompressedSize64)
		}
		inflated += f.UncompressedSize64
		spans = append(spans, span{at, at + int64(f.CompressedSize64), 30 + int64(len(f.Name))})
	}
	if inflated > maxInflated || inflated > freeRatio+maxRatio*uint64(directory) {
		return refuse(Bomb, "%d bytes that inflate to %d", directory, inflated)
	}
	return checkSpans(r, spans, directory)
}

// A span is the place of an entry's data.
type span struct {
	from, to int64
	header   int64 // bytes before, at least
}

// checkSpans checks that entries follow one another from the first byte to the directory,
// with no more between them than their headers and a little padding.
func checkSpans(r io.ReaderAt, spans []span, directory int64) error {
	var lengths [4]byte // of name and extra field in the header at the first byte
	if _, err := r.ReadAt(lengths[:], 26); err != nil {
		return err
	}
	first := 30 + int64(binary.LittleEndian.Uint16(lengths[:])) + int64(binary.LittleEndian.Uint16(lengths[2:]))
	slices.SortFunc(spans, func(a, b span) int { return cmp.Compare(a.from, b.from) })
	if len(spans) == 0 || spans[0].from != first {
		return refuse(NotAType, "a container that begins with something else")
	}
	spans = append(spans, span{directory, directory, 0})
	for i, s := range spans[1:] {
		switch gap := s.from - s.header - spans[i].to; {
		case gap < 0:
			return refuse(Bomb, "entries that share their bytes")
		case gap > maxPadding:
			return refuse(NotAType, "%d bytes between entries", gap)
		}
	}
	return nil
}

// inflate reads every entry to its end: sizes and sums are what the directory says.
func inflate(files []*zip.File) error {
	for _, f := range files {
		r, err := f.Open()
		if err != nil {
			return zipErr(err)
		}
		n, err := io.Copy(io.Discard, io.LimitReader(r, int64(f.UncompressedSize64)+1))
		r.Close()
		if err != nil {
			return zipErr(err)
		}
		if n != int64(f.UncompressedSize64) {
			return refuse(Bomb, "an entry that lies about its size")
		}
	}
	return nil
}

// zipErr tells a broken container from a disk that cannot be read.
func zipErr(err error) error {
	if fault := (*fs.PathError)(nil); errors.As(err, &fault) {
		return err
	}
	return refuse(Damaged, "%w", err)
}
