package web

import (
	"bytes"
	"compress/gzip"
	"strings"

	"github.com/andybalholm/brotli"
	"github.com/klauspost/compress/zstd"
)

// The encodings in which a finished page is kept, in the order of preference.
const (
	brotliEncoding = iota
	zstdEncoding
	gzipEncoding
	identity
	encodings
)

// encodingNames are the content codings of RFC 9110 8.4.1, RFC 7932 and RFC 8878.
var encodingNames = [encodings]string{"br", "zstd", "gzip", ""}

// worth is the size below which compressing gains less than a packet.
const worth = 512

var zstdWriter, _ = zstd.NewWriter(nil, zstd.WithEncoderConcurrency(1)) // fails on wrong options only

// encode returns a body in each encoding; those that would not be smaller are nil.
func encode(body []byte) (variants [encodings][]byte) {
	variants[identity] = body
	if len(body) < worth {
		return variants
	}
	var b bytes.Buffer
	br := brotli.NewWriterLevel(&b, 5)
	br.Write(body)
	br.Close()
	variants[brotliEncoding] = bytes.Clone(b.Bytes())
	b.Reset()
	gz, _ := gzip.NewWriterLevel(&b, 6) // a valid level
	gz.Write(body)
	gz.Close()
	variants[gzipEncoding] = bytes.Clone(b.Bytes())
	variants[zstdEncoding] = zstdWriter.EncodeAll(body, nil)
	for i := range variants[:identity] {
		if len(variants[i]) >= len(body) { // a picture
			variants[i] = nil
		}
	}
	return variants
}

// accepted returns the best encoding that an Accept-Encoding header allows and that is
// there. Weights other than zero are not compared: every client that sends some prefers
// what we prefer, or takes it.
func accepted(header string, variants *[encodings][]byte) int {
	for i, name := range encodingNames[:identity] {
		if variants[i] != nil && allows(header, name) {
			return i
		}
	}
	return identity
}

func allows(header, name string) bool {
	for header != "" {
		var part string
		part, header, _ = strings.Cut(header, ",")
		coding, weight, _ := strings.Cut(part, ";")
		if strings.EqualFold(strings.TrimSpace(coding), name) {
			weight = strings.ReplaceAll(weight, " ", "")
			return weight == "" || strings.Trim(strings.TrimPrefix(weight, "q="), "0.") != ""
		}
	}
	return false
}
