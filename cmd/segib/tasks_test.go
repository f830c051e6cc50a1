package main

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
	"github.com/jackc/pgx/v5"

	"segib.org/web/internal/link"
	"segib.org/web/internal/locale"
)

// tasks are what staff do most, in an order in which each finds the last one's text on the
// first page, with the most that each may cost.
var tasks = []struct {
	name string
	do   func(*course)
	most cost
}{
	{"everything that is a draft or awaits review", seeWork, cost{0, 0, 0}},
	{"schedule a draft for tomorrow 9:00", scheduleDraft, cost{3, 4, 0}},
	{"correct a phone in an office's page, live", correctPhone, cost{3, 2, 1}},
	{"write and publish an article", writeArticle, cost{5, 12, 1}},
	{"change a word, see the difference against live, publish", changeWord, cost{3, 1, 1}},
	{"restore yesterday's version of a page", restoreVersion, cost{4, 0, 2}},
	{"publish the same article in a second language", publishTranslation, cost{4, 2, 1}},
	{"change a page's slug; the old address redirects", changeSlug, cost{3, 4, 1}},
	{"withdraw an article so that its readers learn why", withdrawArticle, cost{3, 1, 1}},
}

// TestTasks does each task as a practised editor would, by the shortest way from the first
// page of the admin, and finds the result where readers are. What is content does not
// count, nor the words by which something is looked for; a selection with the mouse held
// down is one click. The article is written without an image: choosing one comes with the
// media library, as does the tenth task, to replace an image that three articles use.
func TestTasks(t *testing.T) {
	t.Parallel()
	p, b := start(t), open(t)
	b.size(t, widths[1])
	b.signIn(t, p, "es")
	c := newCourse(t, p, b)
	var table strings.Builder
	fmt.Fprintf(&table, "clicks / keys / loads (promised)\n")
	for _, task := range tasks {
		done := false
		t.Run(task.name, func(t *testing.T) {
			c.begin(t)
			task.do(c)
			done = true
			spent := c.end()
			fmt.Fprintf(&table, "%10v (%v)  %s\n", spent, task.most, task.name)
			if spent.clicks > task.most.clicks || spent.keys > task.most.keys || spent.loads > task.most.loads {
				t.Errorf("it costs %v, and may cost %v", spent, task.most)
			}
			b.clean(t)
		})
		if !done {
			break // the next ones go on from here
		}
	}
	t.Log(table.String())
}

// seeWork finds all that is not public yet on the first page itself.
func seeWork(c *course) {
	rows, err := c.p.pool.Query(c.T.Context(), `
		SELECT id FROM items
		WHERE  trashed_at IS NULL AND version > 0 AND states && '{es:draft,pt:draft,en:draft,es:review,pt:review,en:review}'`)
	if err != nil {
		c.Fatal(err)
	}
	ids, err := pgx.CollectRows(rows, pgx.RowTo[int64])
	if err != nil {
		c.Fatal(err)
	}
	shown := get(c.T, c.tab, chromedp.Evaluate[[]string](`[...document.querySelectorAll('#needs b a')].map(link => link.getAttribute('href'))`))
	for _, id := range ids {
		if at := link.AdminItem("articles", id); !slices.Contains(shown, at) {
			c.Errorf("%s is not there", at)
		}
	}
	if len(ids) < 4 {
		c.Errorf("there are %d drafts and reviews, too few to show anything", len(ids))
	}
}

// scheduleDraft opens the question in place, which proposes the next morning.
func scheduleDraft(c *course) {
	id := c.p.number(c.T, `SELECT id FROM items WHERE key = 'article/draft'`)
	c.click(fmt.Sprintf("#needs a[href='%s']", link.AdminAct("articles", int64(id), "schedule")))
	c.clickText("dialog[open]", "Programar es y pt")
	c.wait(`!document.querySelector('dialog[open]') && /mañana 09:00, hora de Madrid/i.test(document.querySelector('#needs').textContent.replace(/\s+/g, ' '))`)
	public := link.Item("es", "article", "texto-draft")
	if s := statusOf(c.T, c.p.url+public); s != 404 {
		c.Errorf("before its time it answers readers with %d", s)
	}
	c.p.fallsDue(c.T, int64(id), c.p.url+public)
}

// correctPhone goes to the office by its name. What is dialled follows what is printed.
func correctPhone(c *course) {
	c.goTo("sede", "Sede")
	c.sweep("[id='facts.phones.0.display']", "")
	c.write("(+34) 91 555 0123")
	c.click("#primary")
	c.clickText("dialog[open]", "Publicar es, pt y en")
	c.published()
	for _, l := range locale.All {
		c.reads(c.p.item(c.T, l, "office/madrid"), `href="tel:+34915550123"`, "(+34) 91 555 0123")
	}
}

const articleTitle = "La Secretaría abre su biblioteca"

var articleAt = link.Item("es", "article", "la-secretaria-abre-su-biblioteca")

// writeArticle writes without leaving the keyboard but for the text itself.
func writeArticle(c *course) {
	c.opens(func() { c.click("main a[aria-keyshortcuts=N]") })
	c.wait(`document.activeElement.id === 'es.title'`)
	c.write(articleTitle)
	c.press(kb.Tab)
	c.write("Abre al público desde hoy.")
	c.click("[id='es.body-text']")
	c.write("La biblioteca reúne los documentos de las cumbres y de ")
	c.press("k", chromedp.ModifierCtrl)
	c.wait(`document.querySelector('#pick').open`)
	c.write("iberbibliotecas")
	c.wait(`document.querySelector('#pick-list [aria-selected=true]')?.textContent.includes('Iberbibliotecas')`)
	c.press(kb.Enter)
	c.wait(`!document.querySelector('#pick').open`)
	c.write(".")
	c.press(kb.Enter)
	c.write("Está abierta de lunes a viernes.")
	c.press(kb.Enter)
	c.press("2", chromedp.ModifierCtrl, chromedp.ModifierAlt)
	c.write("Qué se encuentra")
	c.press(kb.Enter)
	c.press("8", chromedp.ModifierCtrl, chromedp.ModifierShift)
	c.write("Declaraciones")
	c.press(kb.Enter)
	c.write("Actas")
	c.press(kb.Enter, chromedp.ModifierCtrl)
	c.clickText("dialog[open]", "Publicar es")
	c.published()
	c.reads(articleAt, articleTitle, "Abre al público desde hoy.", `</a>.</p>`, `href="`+c.p.item(c.T, "es", "program/iberbibliotecas")+`"`,
		`<p>Está abierta de lunes a viernes.</p>`, `>Qué se encuentra</h2>`, `<li>Declaraciones</li>`, `<li>Actas</li>`)
}
