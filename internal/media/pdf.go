package media

import (
	"bytes"
	"encoding/binary"
	"io"
)

// checkPDF checks that a PDF begins and ends as one, and is neither a page nor a ZIP
// archive for what reads it as such.
func checkPDF(r io.ReaderAt, size int64, head []byte) error {
	low := bytes.ToLower(head)
	for _, mark := range []string{"<html", "<script", "<svg", "<!doctype", "<body", "<?php"} {
		if bytes.Contains(low, []byte(mark)) {
			return refuse(NotAType, "a PDF that begins with %q too", mark)
		}
	}
	tail := make([]byte, min(size, 1<<16+zipEndBytes))
	if _, err := r.ReadAt(tail, size-int64(len(tail))); err != nil {
		return err
	}
	if holdsZipEnd(tail) {
		return refuse(NotAType, "a PDF that is a ZIP archive too")
	}
	tail = tail[max(0, len(tail)-2048):]
	end := bytes.LastIndex(tail, []byte("%%EOF"))
	if end < 0 || !bytes.Contains(tail[:end], []byte("startxref")) {
		return refuse(Damaged, "a PDF without an end")
	}
	if rest := bytes.Trim(tail[end+5:], " \t\r\n\x00\x1a"); len(rest) > 0 {
		return refuse(Damaged, "a PDF with %d bytes after its end", len(rest))
	}
	return nil
}

// holdsZipEnd reports whether lenient programs would find a ZIP archive by its end, which
// may stand before a comment or before what was added later.
func holdsZipEnd(tail []byte) bool {
	for from := 0; ; {
		i := bytes.Index(tail[from:], []byte("PK\x05\x06"))
		if i < 0 || from+i+zipEndBytes > len(tail) {
			return false
		}
		end := tail[from+i:]
		if disk, entries := binary.LittleEndian.Uint16(end[4:]), binary.LittleEndian.Uint16(end[10:]); disk == 0 && entries > 0 {
			return true
		}
		from += i + 4
	}
}
