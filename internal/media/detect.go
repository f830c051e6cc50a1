package media

import (
	"bytes"
	"encoding/binary"
	"io"
	"slices"
)

// A Class says what is made of a file.
type Class string

// Pictures are shown, documents are downloaded.
const (
	Picture  Class = "image"
	Document Class = "document"
)

// A Type is a format of files.
type Type struct {
	Class Class
	MIME  string
	Ext   string // without a dot
}

// The types of files that are taken, and made.
var (
	JPEG = Type{Picture, "image/jpeg", "jpg"}
	PNG  = Type{Picture, "image/png", "png"}
	WebP = Type{Picture, "image/webp", "webp"}
	AVIF = Type{Picture, "image/avif", "avif"}
	HEIC = Type{Picture, "image/heic", "heic"}
	PDF  = Type{Document, "application/pdf", "pdf"}
	DOCX = Type{Document, "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"}
	XLSX = Type{Document, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"}
	PPTX = Type{Document, "application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"}
	ODT  = Type{Document, "application/vnd.oasis.opendocument.text", "odt"}
	ODS  = Type{Document, "application/vnd.oasis.opendocument.spreadsheet", "ods"}
	ODP  = Type{Document, "application/vnd.oasis.opendocument.presentation", "odp"}
)

// office stands for the types that are ZIP containers until the container is read.
var office = Type{Class: Document}

// headBytes is how much of a file's beginning tells its type.
const headBytes = 1024

// Detect tells the type of a file by its content and checks that it is that type and no
// other besides. What a picture holds beyond the picture is not looked at, as none of it
// outlives the making of the master. Errors are Refusals, or the reader's.
func Detect(r io.ReaderAt, size int64) (Type, error) {
	head := make([]byte, min(size, headBytes))
	if _, err := r.ReadAt(head, 0); err != nil {
		return Type{}, err
	}
	t, err := sniff(head)
	switch {
	case err != nil:
		return Type{}, err
	case t == PDF:
		return t, checkPDF(r, size, head)
	case t == office:
		return readOffice(r, size)
	}
	return t, nil
}

// sniff tells the type by the beginning of a file, where each type taken has its mark at
// the first byte: whatever else reads the file finds the same one.
func sniff(head []byte) (Type, error) {
	switch {
	case bytes.HasPrefix(head, []byte("\xff\xd8\xff")):
		return JPEG, nil
	case bytes.HasPrefix(head, []byte("\x89PNG\r\n\x1a\n")):
		return PNG, nil
	case len(head) > 20 && string(head[:4]) == "RIFF" && string(head[8:12]) == "WEBP":
		if string(head[12:16]) == "VP8X" && head[20]&2 != 0 {
			return Type{}, refuse(GIF, "an animated WebP")
		}
		return WebP, nil
	case len(head) >= 16 && string(head[4:8]) == "ftyp":
		return sniffHEIF(head)
	case bytes.HasPrefix(head, []byte("%PDF-")):
		return PDF, nil
	case bytes.HasPrefix(head, []byte("PK\x03\x04")):
		return office, nil
	case bytes.HasPrefix(head, []byte("GIF8")):
		return Type{}, refuse(GIF, "a GIF")
	case len(head) == 0:
		return Type{}, refuse(Damaged, "an empty file")
	case isSVG(head):
		return Type{}, refuse(SVG, "an SVG")
	}
	return Type{}, refuse(NotAType, "it begins with %.16q", head)
}

// sniffHEIF reads the brands of a file in boxes (ISO/IEC 14496-12, 23008-12).
func sniffHEIF(head []byte) (Type, error) {
	n := min(int(binary.BigEndian.Uint32(head)), len(head))
	var brands []string
	for at := 16; at+4 <= n; at += 4 {
		brands = append(brands, string(head[at:at+4]))
	}
	major := string(head[8:12])
	if major == "mif1" { // says only that it is a picture
		for _, b := range []string{"avif", "heic", "heix"} {
			if slices.Contains(brands, b) {
				major = b
			}
		}
	}
	switch major {
	case "avif":
		return AVIF, nil
	case "heic", "heix", "heim", "heis":
		return HEIC, nil
	case "avis", "hevc", "hevx", "msf1":
		return Type{}, refuse(GIF, "a sequence of pictures, %q", major)
	}
	return Type{}, refuse(NotAType, "boxes of brand %q", major)
}

func isSVG(head []byte) bool {
	head = bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\xef\xbb\xbf")), " \t\r\n")
	return bytes.HasPrefix(head, []byte("<")) && bytes.Contains(bytes.ToLower(head), []byte("<svg"))
}
