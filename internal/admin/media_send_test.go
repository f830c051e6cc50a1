package admin_test

import (
	"bytes"
	"image"
	"image/color"
	"image/jpeg"
	"io"
	"mime/multipart"
	"net/http"
	"net/http/httptest"
	"net/textproto"
	"runtime"
	"slices"
	"strings"
	"testing"

	"segib.org/web/internal/link"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/media"
)

// A sent is a part of a form: a file or, without a name, a value.
type sent struct{ field, name, body string }

// send sends a form that brings files.
func (d desk) send(path string, parts ...sent) answer {
	d.Helper()
	var b bytes.Buffer
	w := multipart.NewWriter(&b)
	for _, p := range parts {
		h := textproto.MIMEHeader{}
		disposition := `form-data; name="` + p.field + `"`
		if p.field == "file" {
			disposition += `; filename="` + p.name + `"`
			h.Set("Content-Type", "image/png") // whatever it is
		}
		h.Set("Content-Disposition", disposition)
		part, err := w.CreatePart(h)
		if err == nil {
			_, err = io.WriteString(part, p.body)
		}
		if err != nil {
			d.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		d.Fatal(err)
	}
	r := httptest.NewRequestWithContext(d.Context(), http.MethodPost, path, &b)
	r.Header.Set("Content-Type", w.FormDataContentType())
	a := d.do(d.admin, r)
	if b.Len() > serverReads {
		d.Errorf("status %d is not seen by who cannot send %d bytes", a.Code, b.Len())
	}
	return a
}

// serverReads is how much of a request net/http reads by itself after the answer; if there
// is more it hangs up, and browsers say so instead.
const serverReads = 256 << 10

// photo is a JPEG of that size and shade.
func photo(t *testing.T, width, height int, shade uint8) string {
	t.Helper()
	img := image.NewGray(image.Rect(0, 0, width, height))
	for i := range img.Pix {
		img.Pix[i] = shade + uint8(i%7)
	}
	img.SetGray(0, 0, color.Gray{shade})
	var b bytes.Buffer
	if err := jpeg.Encode(&b, img, nil); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

const (
	svg     = `<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>`
	program = "MZ\x90\x00\x03\x00\x00\x00\x04\x00\x00\x00\xff\xff\x00\x00"
	pdf     = "%PDF-1.4\nxref\ntrailer<<>>\nstartxref\n9\n%%EOF\n"
)

// Of several files those are taken that can be, under names that are safe; of the others it is said why not.
func TestUploadForm(t *testing.T) {
	t.Parallel()
	d := newDesk(t).as("editor")
	a := d.is(d.send(link.Media,
		sent{"file", "../../etc/playa\u202egpj.jpg", photo(t, 60, 40, 10)}, sent{"file", "dibujo.svg", svg}, sent{"file", "foto.png", program},
		sent{"file", "mini.gif", "GIF89a\x01\x00\x01\x00"}, sent{"file", "informe.pdf", pdf}, sent{"file", "cortada.jpg", photo(t, 60, 40, 10)[:200]}, sent{"file", "", ""}), http.StatusUnprocessableEntity)
	d.says(a, "playagpj.jpg Guardado.", "dibujo.svg Un SVG puede llevar programas", "foto.png Por su contenido", "mini.gif Los GIF no se admiten", "informe.pdf Guardado.", "cortada.jpg El archivo está dañado")
	if n := d.number(`SELECT count(*) FROM media WHERE name IN ('playagpj.jpg', 'informe.pdf')`); n != 2 || d.number(`SELECT count(*) FROM media`) != 2 {
		t.Errorf("%d of the two are kept", n)
	}
	if n := d.number(`SELECT count(*) FROM audit WHERE action = 'upload' AND media_id IS NOT NULL AND actor IS NOT NULL`); n != 2 {
		t.Errorf("%d are noted", n)
	}
	a = d.is(d.send(link.Media, sent{"file", "a.jpg", photo(t, 60, 40, 99)}), http.StatusSeeOther)
	d.says(d.is(d.get(a.Header().Get("Location")), http.StatusOK), "1 archivo guardado.", "JPEG 60 × 40", "sin usar", "Preparándose")
	d.says(d.is(d.send(link.Media), http.StatusUnprocessableEntity), "No venía ningún archivo")
	d.says(d.is(d.send(link.Media, slices.Repeat([]sent{{"file", "a.svg", svg}}, 51)...), http.StatusUnprocessableEntity), "Lo que venía después Era demasiado para una sola vez")
	r := httptest.NewRequestWithContext(t.Context(), http.MethodPost, link.Media, strings.NewReader("file=x"))
	r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	d.is(d.do(d.admin, r), http.StatusBadRequest)
}

// Every refusal says in each language what to do.
func TestRefusals(t *testing.T) {
	t.Parallel()
	for _, l := range locale.All {
		d := newDesk(t).in("editor", l)
		d.says(d.is(d.send(link.Media, sent{"file", "a.svg", svg}), http.StatusUnprocessableEntity),
			map[locale.Locale]string{locale.ES: "Expórtelo como PNG.", locale.PT: "Exporte-o como PNG.", locale.EN: "Export it as PNG."}[l])
	}
}

// An endless is a form whose file never ends.
type endless struct {
	head io.Reader
	read int64
}

func (e *endless) Read(b []byte) (int, error) {
	n, err := e.head.Read(b)
	if err != nil {
		n = len(b)
		clear(b)
	}
	e.read += int64(n)
	return n, nil
}

// A body of 10 GB is refused before it is read, or where it does not say so soon after the file in it is too large; memory is bounded.
func TestEndlessUpload(t *testing.T) { // alone, as it measures memory
	d := newDesk(t).as("editor")
	body := func() *endless {
		return &endless{head: strings.NewReader("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.jpg\"\r\n\r\n" + photo(t, 60, 40, 1))}
	}
	send := func(e *endless, length int64) answer {
		r := httptest.NewRequestWithContext(t.Context(), http.MethodPost, link.Media, e)
		r.ContentLength = length
		r.Header.Set("Content-Type", "multipart/form-data; boundary=x")
		return d.do(d.admin, r)
	}
	e := body()
	d.is(send(e, 10<<30), http.StatusRequestEntityTooLarge)
	if e.read != 0 {
		t.Errorf("read %d bytes of what is too large", e.read)
	}
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	e = body()
	d.says(d.is(send(e, -1), http.StatusUnprocessableEntity), "a.jpg Pesa demasiado")
	runtime.ReadMemStats(&after)
	if e.read > media.MaxPicture+media.MaxDocument+1<<20 {
		t.Errorf("read %d bytes of what never ends", e.read)
	}
	if n := after.TotalAlloc - before.TotalAlloc; n > 32<<20 {
		t.Errorf("took %d bytes of memory", n)
	}
	if n := d.number(`SELECT count(*) FROM media`); n != 0 {
		t.Errorf("%d media are noted", n)
	}
}
