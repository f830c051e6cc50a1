package admin_test

import (
	"encoding/base64"
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"segib.org/web/internal/link"
)

// tus makes a request of the protocol.
func (d desk) tus(method, path, body string, header ...string) answer {
	d.Helper()
	r := httptest.NewRequestWithContext(d.Context(), method, path, strings.NewReader(body))
	r.Header.Set("Tus-Resumable", "1.0.0")
	r.Header.Set("Accept", "application/json")
	for i := 0; i < len(header); i += 2 {
		r.Header.Set(header[i], header[i+1])
	}
	return d.do(d.admin, r)
}

// begin begins an upload and returns its address.
func (d desk) begin(name string, size int) string {
	d.Helper()
	a := d.is(d.tus(http.MethodPost, link.Uploads, "", "Upload-Length", strconv.Itoa(size),
		"Upload-Metadata", "filename "+base64.StdEncoding.EncodeToString([]byte(name))+",owner "+base64.StdEncoding.EncodeToString([]byte("1"))), http.StatusCreated)
	at := a.Header().Get("Location")
	if !strings.HasPrefix(at, link.Uploads+"/") {
		d.Fatalf("the upload is at %s", at)
	}
	return at
}

func (d desk) part(at string, offset int, part string) answer {
	d.Helper()
	return d.tus(http.MethodPatch, at, part, "Content-Type", "application/offset+octet-stream", "Upload-Offset", strconv.Itoa(offset))
}

// left lists what lies where files come in parts.
func (d desk) left() []os.DirEntry {
	d.Helper()
	list, err := os.ReadDir(d.books.Unfinished())
	if err != nil {
		d.Fatal(err)
	}
	return list
}

// What has come before the connection broke need not come again.
func TestResumedUpload(t *testing.T) {
	t.Parallel()
	d := newDesk(t).as("editor")
	file := photo(t, 200, 100, 5)
	at := d.begin("sesión.jpg", len(file))
	d.is(d.part(at, 0, file[:400]), http.StatusNoContent)
	d.is(d.part(at, 0, file[:400]), http.StatusConflict)
	if a := d.is(d.tus(http.MethodHead, at, ""), http.StatusOK); a.Header().Get("Upload-Offset") != "400" {
		t.Errorf("%s bytes have come", a.Header().Get("Upload-Offset"))
	}
	a := d.is(d.part(at, 400, file[400:]), http.StatusOK)
	var made struct {
		ID         int64
		Href, Name string
	}
	if err := json.Unmarshal(a.Body.Bytes(), &made); err != nil || made.Name != "sesión.jpg" || made.Href != link.AdminMedia(made.ID) {
		t.Errorf("made %s: %v", a.Body, err)
	}
	d.says(d.is(d.get(made.Href), http.StatusOK), "sesión.jpg", "JPEG 200 × 100")
	d.is(d.tus(http.MethodHead, at, ""), http.StatusNotFound)
	if list := d.left(); len(list) != 0 {
		t.Errorf("%v is left", list)
	}
}

// What is refused in the end is refused with a sentence, and nothing of it stays.
func TestRefusedInTheEnd(t *testing.T) {
	t.Parallel()
	d := newDesk(t).as("editor")
	at := d.begin("foto.png", len(program))
	a := d.is(d.part(at, 0, program), http.StatusUnprocessableEntity)
	var said struct{ Problem string }
	if err := json.Unmarshal(a.Body.Bytes(), &said); err != nil || !strings.HasPrefix(said.Problem, "Por su contenido") {
		t.Errorf("says %s", a.Body)
	}
	gone := d.begin("otra.png", len(program))
	d.is(d.tus(http.MethodDelete, gone, ""), http.StatusNoContent)
	d.is(d.tus(http.MethodPost, link.Uploads, "", "Upload-Length", "10000000000"), http.StatusRequestEntityTooLarge)
	if list := d.left(); len(list) != 0 || d.number(`SELECT count(*) FROM media`) != 0 {
		t.Errorf("%v is left", list)
	}
}

// An upload is its user's alone.
func TestUploadOfAnother(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	ana, eva := d.as("publisher"), d.as("editor")
	at := ana.begin("a.jpg", 1000)
	for _, method := range []string{http.MethodHead, http.MethodPatch, http.MethodDelete} {
		eva.is(eva.tus(method, at, "x", "Content-Type", "application/offset+octet-stream", "Upload-Offset", "0"), http.StatusNotFound)
	}
	ana.is(ana.tus(http.MethodHead, at, ""), http.StatusOK)
	d.is(d.tus(http.MethodHead, at, ""), http.StatusUnauthorized)
	d.is(d.tus(http.MethodPost, link.Uploads, "", "Upload-Length", "10"), http.StatusUnauthorized)
	ana.is(ana.tus(http.MethodGet, at, ""), http.StatusMethodNotAllowed)
	ana.is(ana.tus(http.MethodPost, link.Uploads, "", "Upload-Length", "10", "Origin", "https://evil.example"), http.StatusForbidden)
	ana.is(ana.tus(http.MethodHead, link.Uploads+"/..", ""), http.StatusBadRequest)
}

// An upload of which all has come when the program was killed was not taken in: the client is not told that it was.
func TestUploadThatNothingBecame(t *testing.T) {
	t.Parallel()
	d := newDesk(t).as("editor")
	file := photo(t, 200, 100, 5)
	at := d.begin("foto.jpg", len(file))
	if err := os.WriteFile(filepath.Join(d.books.Unfinished(), strings.TrimPrefix(at, link.Uploads+"/")), []byte(file), 0o600); err != nil {
		t.Fatal(err)
	}
	d.is(d.as("publisher").tus(http.MethodHead, at, ""), http.StatusNotFound)
	if list := d.left(); len(list) != 2 {
		t.Errorf("another's question left %v", list)
	}
	d.is(d.tus(http.MethodHead, at, ""), http.StatusNotFound)
	if list := d.left(); len(list) != 0 {
		t.Errorf("%v is left", list)
	}
}
