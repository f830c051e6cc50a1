package main

import (
	"bytes"
	"image"
	"image/jpeg"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"segib.org/web/internal/library"
	"segib.org/web/internal/link"
	"segib.org/web/internal/media"
)

// shelves is a screen of the library, in which there is something.
func shelves(address string) screen {
	return func(t *testing.T, p *program, b *tab) int {
		p.stock()
		return b.visit(t, p.url+address)
	}
}

// aPicture is the page of a picture that an article shows.
func aPicture(t *testing.T, p *program, b *tab) int {
	return b.visit(t, p.url+link.AdminMedia(p.stock()))
}

const pdf = "%PDF-1.4\nxref\ntrailer<<>>\nstartxref\n9\n%%EOF\n"

// stocked adds a picture and a document to the library, and returns the picture once pages can show it.
func (p *program) stocked(t *testing.T) (id int64) {
	store, err := media.OpenStore("file://" + p.media)
	if err != nil {
		t.Fatal(err)
	}
	shelf, err := library.New(p.pool, store, t.TempDir(), nil)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := shelf.Add(t.Context(), "informe.pdf", strings.NewReader(pdf), 0); err != nil {
		t.Fatal(err)
	}
	if id, err = shelf.Add(t.Context(), "una-sesión-de-la-Cumbre-con-un-nombre-largo.jpg", bytes.NewReader(photo(t)), 0); err != nil {
		t.Fatal(err)
	}
	p.exec(t, `INSERT INTO media_links (item_id, media_id, field, live) VALUES ($1, $2, 'es.body', true)`, p.items["article/whole"].id, id)
	p.shown(t, id)
	return id
}

// shown waits until pages can show a picture.
func (p *program) shown(t *testing.T, id int64) {
	t.Helper()
	for deadline := time.Now().Add(patience); ; time.Sleep(50 * time.Millisecond) {
		var shown bool
		if err := p.pool.QueryRow(t.Context(), `SELECT shown IS NOT NULL FROM media WHERE id = $1`, id).Scan(&shown); err != nil {
			t.Fatal(err)
		}
		if shown {
			return
		}
		if time.Now().After(deadline) {
			t.Fatal("the picture is not prepared")
		}
	}
}

func photo(t *testing.T) []byte {
	t.Helper()
	img := image.NewGray(image.Rect(0, 0, 120, 80))
	for i := range img.Pix {
		img.Pix[i] = uint8(i * 2 % 251)
	}
	var b bytes.Buffer
	if err := jpeg.Encode(&b, img, nil); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// TestUploading sends files of which one is refused, decides what the other says, and moves its focus by the keyboard.
func TestUploading(t *testing.T) {
	p, b := start(t), open(t)
	dir := t.TempDir()
	var files []string
	for name, content := range map[string][]byte{"plenaria.jpg": photo(t), "logo.png": []byte("MZ\x90\x00\x03\x00\x00\x00")} {
		files = append(files, filepath.Join(dir, name))
		if err := os.WriteFile(filepath.Join(dir, name), content, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	b.signIn(t, p, "es")
	b.read(t, p, link.Media)
	b.do(t, chromedp.SetUploadFiles(chromedp.CSS("#files"), files))
	b.until(t, `document.querySelectorAll('#ups .mk:is([data-s=verified], [data-s=error])').length === 2`)
	if said := b.says(t, "#ups"); !strings.Contains(said, "plenaria.jpg Guardado.") || !strings.Contains(said, "logo.png Por su contenido") {
		t.Errorf("of the files it is said: %s", said)
	}
	b.until(t, `document.getElementById('announce').textContent.endsWith('Guardados: 1; rechazados o sin terminar: 1.')`)
	b.until(t, `document.querySelector('#shelf .tile b')?.textContent === 'plenaria.jpg'`) // by itself
	var id int64
	if err := p.pool.QueryRow(t.Context(), `SELECT id FROM media`).Scan(&id); err != nil {
		t.Fatal(err)
	}
	p.shown(t, id)
	b.look(t)
	b.click(t, "#ups a:not([hidden])", http.StatusOK)
	b.do(t, chromedp.Focus(chromedp.CSS(".cross")), chromedp.KeyEvent(kb.ArrowLeft), chromedp.KeyEvent(kb.ArrowDown, chromedp.KeyModifiers(chromedp.ModifierShift)))
	b.until(t, `document.getElementById('announce').textContent.startsWith('49`+"\u00a0"+`% desde la izquierda, 60')`)
	b.do(t, chromedp.Click(chromedp.CSS("[value=informs]")), chromedp.SendKeys(chromedp.CSS(`[id="alt.es"]`), "Una sesión"))
	b.click(t, ".save .btn.primary", http.StatusOK)
	var x, y float64
	var alt string
	if err := p.pool.QueryRow(t.Context(), `SELECT (focus ->> 'x')::float8, (focus ->> 'y')::float8, alt ->> 'es' FROM media`).Scan(&x, &y, &alt); err != nil {
		t.Fatal(err)
	}
	if x != 0.49 || y != 0.6 || alt != "Una sesión" {
		t.Errorf("kept %v, %v, %q", x, y, alt)
	}
}
