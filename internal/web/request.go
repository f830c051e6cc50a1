package web

import "bytes"

// A request is what the front makes of the bytes of one read.
type request struct {
	whole             bool // they are one head (RFC 9112, section 2) without a body, and nothing else
	plain             bool // and it is a GET with a Host that asks for nothing that a page might depend on
	target, encodings []byte
}

var lineEnd = []byte("\r\n")

// parse reads a request strictly: where net/http is more lenient, as with bare line
// feeds, the bytes are no request of the front's.
func parse(b []byte) (r request) {
	head, whole := bytes.CutSuffix(b, []byte("\r\n\r\n"))
	line, fields, _ := bytes.Cut(head, lineEnd)
	if !whole || len(line) == 0 || bytes.ContainsAny(line, "\r\n\x00") || bytes.HasSuffix(fields, lineEnd) {
		return request{}
	}
	target, get := bytes.CutPrefix(line, []byte("GET "))
	target, is11 := bytes.CutSuffix(target, []byte(" HTTP/1.1"))
	r = request{whole: true, plain: get && is11 && bytes.HasPrefix(target, []byte("/")), target: target}
	hosts := 0
	for len(fields) > 0 {
		var field []byte
		field, fields, _ = bytes.Cut(fields, lineEnd)
		name, value, colon := bytes.Cut(field, []byte(":"))
		if !colon || len(name) == 0 || bytes.ContainsAny(field, "\r\n\x00") {
			return request{}
		}
		switch kind(name) {
		case hostField:
			hosts++
		case bodyField:
			return request{}
		case connectionField:
			r.plain = r.plain && bytes.EqualFold(bytes.TrimSpace(value), []byte("keep-alive"))
		case encodingField:
			r.plain = r.plain && r.encodings == nil
			r.encodings = bytes.TrimSpace(value)
		case otherField:
			r.plain = false
		}
	}
	r.plain = r.plain && hosts == 1
	return r
}

// What a field of a request is to the front.
const (
	otherField    = iota // may change the answer: not for the front
	harmlessField        // does not
	hostField
	bodyField // says that a body follows
	connectionField
	encodingField
)

// harmless are the fields that browsers, crawlers and proxies send and that no page of
// ours depends on. Referer is not among them: see site.Remember.
var harmless = []string{
	"User-Agent", "Accept", "Accept-Language", "Cookie", "DNT", "Sec-GPC", "Priority", "Upgrade-Insecure-Requests",
	"Sec-Fetch-Site", "Sec-Fetch-Mode", "Sec-Fetch-User", "Sec-Fetch-Dest", "Sec-CH-UA", "Sec-CH-UA-Mobile", "Sec-CH-UA-Platform",
	"X-Forwarded-For", "X-Forwarded-Proto", "X-Forwarded-Host", "X-Real-IP", "Via", "From",
}

func kind(name []byte) int {
	switch {
	case bytes.EqualFold(name, []byte("Host")):
		return hostField
	case bytes.EqualFold(name, []byte("Content-Length")), bytes.EqualFold(name, []byte("Transfer-Encoding")):
		return bodyField
	case bytes.EqualFold(name, []byte("Connection")):
		return connectionField
	case bytes.EqualFold(name, []byte("Accept-Encoding")):
		return encodingField
	}
	for _, h := range harmless {
		if len(h) == len(name) && bytes.EqualFold(name, []byte(h)) {
			return harmlessField
		}
	}
	return otherField
}
