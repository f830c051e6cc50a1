package main

import (
	"bytes"
	"encoding/base64"
	"fmt"
	"image"
	"image/color"
	"image/jpeg"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
	"github.com/jackc/pgx/v5"

	"segib.org/web/internal/content"
	"segib.org/web/internal/link"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/postgres"
)

// shade is a JPEG as wide as a text is shown, of one colour.
func shade(t *testing.T, c color.Color) []byte {
	t.Helper()
	img := image.NewRGBA(image.Rect(0, 0, 800, 500))
	for i := range 800 * 500 {
		img.Set(i%800, i/800, c)
	}
	var b bytes.Buffer
	if err := jpeg.Encode(&b, img, nil); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// drops drops files on the page, by name.
func (b *tab) drops(t *testing.T, files map[string][]byte) {
	t.Helper()
	var add strings.Builder
	for name, file := range files {
		fmt.Fprintf(&add, `data.items.add(new File([Uint8Array.from(atob('%s'), c => c.charCodeAt(0))], '%s', { type: 'image/jpeg' }));`,
			base64.StdEncoding.EncodeToString(file), name)
	}
	b.script(t, `(() => { const data = new DataTransfer(); `+add.String()+`
		for (const type of ['dragenter', 'dragover', 'drop']) document.body.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }))
	})()`)
}

// mediaNamed returns the picture of that name, once pages can show it.
func (p *program) mediaNamed(t *testing.T, name string) (id int64) {
	t.Helper()
	if err := p.pool.QueryRow(t.Context(), `SELECT id FROM media WHERE name = $1`, name).Scan(&id); err != nil {
		t.Fatal(err)
	}
	p.shown(t, id)
	return id
}

// TestLifeOfAPicture goes with a picture from being dropped on the library to being put out
// of every page by another.
func TestLifeOfAPicture(t *testing.T) {
	t.Parallel()
	p, b := start(t), open(t)
	b.signIn(t, p, "es")
	b.read(t, p, link.Media)
	red, blue := shade(t, color.RGBA{200, 60, 40, 255}), shade(t, color.RGBA{20, 60, 120, 255})
	b.drops(t, map[string][]byte{"roja.jpg": red, "azul.jpg": blue})
	b.until(t, `document.querySelectorAll('#ups .mk[data-s=verified]').length === 2`)
	old, next := p.mediaNamed(t, "roja.jpg"), p.mediaNamed(t, "azul.jpg")

	at := writesWithPicture(t, p, b)
	b.shows(t, p, at, 320, "-320.avif", "Un fondo rojo")
	was := b.shows(t, p, at, 1600, "-800.avif", "Un fondo rojo")

	replaced := filepath.Join(t.TempDir(), "mejor.jpg")
	if err := os.WriteFile(replaced, shade(t, color.RGBA{210, 70, 50, 255}), 0o600); err != nil {
		t.Fatal(err)
	}
	b.size(t, widths[1])
	b.read(t, p, link.AdminMedia(old))
	if b.says(t, "#stable") != link.MediaFile(old, "roja.jpg") {
		t.Errorf("its address is %s", b.says(t, "#stable"))
	}
	b.do(t, chromedp.Click(chromedp.CSS(".replace summary")), chromedp.SetUploadFiles(chromedp.CSS("#replacement"), []string{replaced}))
	b.click(t, ".replace .btn", http.StatusOK)
	eventually(t, "pages show the other file", func() bool {
		return p.number(t, `SELECT count(*) FROM media WHERE id = $1 AND shown ->> 'sha256' = sha256`, old) == 1
	})
	if now := b.shows(t, p, at, 1600, "-800.avif", "Un fondo rojo"); now == was {
		t.Error("readers are shown the file that was replaced")
	}

	b.putsEverywhere(t, p, old, next)
	b.shows(t, p, at, 1600, "-800.avif", "Un fondo azul")
	leads := get(t, b, chromedp.Evaluate[string](`fetch('`+link.MediaFile(old, "roja.jpg")+`').then(a => a.ok && new URL(a.url).pathname)`, chromedp.EvalAwaitPromise))
	if leads != link.MediaFile(next, "azul.jpg") {
		t.Errorf("the old address leads to %s", leads)
	}
}

// writesWithPicture writes a piece of news with the red picture, decides in the text what it
// tells, publishes it, and returns its public address.
func writesWithPicture(t *testing.T, p *program, b *tab) string {
	b.read(t, p, link.AdminNew("articles"))
	e := b.edit(t, "es")
	b.add(t, "es.title", "Nota con imagen")
	b.add(t, "es.summary", "Una nota con una imagen.")
	b.do(t, chromedp.Click(e.text()))
	e.keys("Antes de la imagen." + kb.Enter)
	b.do(t, chromedp.Click(chromedp.CSS(`[id="es.body"] [data-do=image]`)))
	b.until(t, `document.querySelectorAll('#pictures-list li').length === 2`)
	e.keys("roja")
	b.until(t, `document.querySelectorAll('#pictures-list li').length === 1`)
	e.keys(kb.ArrowDown + kb.Enter)
	b.until(t, `document.activeElement.matches('.nodepanel [type=radio]')`)
	e.keys(" ") // «Esto:», and on to what is lost
	b.until(t, `document.activeElement.matches('.nodepanel input[lang=es]')`)
	e.keys("Un fondo rojo")
	b.do(t, chromedp.Click(chromedp.CSS("#save")))
	b.saves(t, 1)
	k := &content.Articles.Info
	err := postgres.Tx(t.Context(), p.pool, func(tx pgx.Tx) error {
		var id int64
		var version int
		if err := tx.QueryRow(t.Context(), `SELECT id, version FROM items ORDER BY id DESC LIMIT 1`).Scan(&id, &version); err != nil {
			return err
		}
		return postgres.Publish(t.Context(), tx, k, id, postgres.Publication{Version: version, Locales: []locale.Locale{locale.ES}})
	})
	if err != nil {
		t.Fatal(err)
	}
	return link.Item(locale.ES, k.Name, "nota-con-imagen")
}

// shows expects a page to show one picture in a text, at a width of the window, in the file
// that ends so, and to tell this; it returns the file.
func (b *tab) shows(t *testing.T, p *program, at string, width int64, file, alt string) string {
	t.Helper()
	b.size(t, width)
	var src string
	eventually(t, "the page shows "+alt+" in "+file, func() bool { // a page may be rendered anew meanwhile
		b.read(t, p, at)
		b.until(t, `document.querySelector('.prose .picture img')?.complete`)
		src = get(t, b, chromedp.Evaluate[string](`(img => img.naturalWidth > 0 && img.alt === '`+alt+`' && new URL(img.currentSrc).pathname || '')(document.querySelector('.prose .picture img'))`))
		return strings.HasSuffix(src, file)
	})
	if width == 320 {
		b.look(t)
	}
	return src
}

// putsEverywhere puts a picture in the place of one that cannot be deleted: first it must
// say what it tells.
func (b *tab) putsEverywhere(t *testing.T, p *program, old, next int64) {
	b.size(t, widths[1])
	b.read(t, p, link.AdminMedia(old))
	if n := get(t, b, chromedp.Evaluate[int](`document.querySelectorAll('form[action$="/trash"]').length`)); n != 0 {
		t.Error("what is in use may be thrown away")
	}
	b.click(t, `a[href="`+link.AdminMedia(old, "everywhere")+`"]`, http.StatusOK)
	choose := func() {
		b.do(t, chromedp.Click(chromedp.CSS("button#to")))
		b.until(t, `document.querySelectorAll('#pictures-list li').length === 2`)
		b.script(t, `[...document.querySelectorAll('#pictures-list li')].find(li => /azul/.test(li.textContent)).click()`)
		b.until(t, `document.querySelector('select[name=to]').value === '`+fmt.Sprint(next)+`'`)
	}
	choose()
	b.click(t, "form .btn.danger", http.StatusUnprocessableEntity)
	if said := b.says(t, "#to-error"); !strings.Contains(said, "no dice nada en español") {
		t.Errorf("it says %q", said)
	}
	b.look(t)
	b.click(t, "#to-error a", http.StatusOK)
	b.do(t, chromedp.Click(chromedp.CSS("[value=informs]")), chromedp.SendKeys(chromedp.CSS(`[id="alt.es"]`), "Un fondo azul"))
	b.click(t, ".save .btn.primary", http.StatusOK)
	b.read(t, p, link.AdminMedia(old, "everywhere"))
	choose()
	b.click(t, "form .btn.danger", http.StatusOK)
	if here := b.here(t, p); !strings.HasPrefix(here, link.AdminMedia(next)) {
		t.Errorf("it leads to %s", here)
	}
}
