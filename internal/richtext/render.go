package richtext

import (
	"bytes"
	"cmp"
	"html"
	"io"
	"strconv"
)

// Options are what a document must be told to be written as HTML. Every function may be nil: then links to items are text,
// and cards and images are left out.
type Options struct {
	Locale string // the language of the document: es, pt or en

	// Resolve returns the address and the title of an item and the language of what is found there. Where ok is false, because
	// the item is not published, its links are written as text without a link, never as a dead link.
	Resolve func(item int64) (href, title, lang string, ok bool)

	// Embed writes the card of an item, or nothing. Where Embed is nil a card is a link with the item's title.
	Embed func(w io.Writer, item int64) error

	// Image writes an img or picture element, or nothing; an empty alt is that of a decorative image.
	Image func(w io.Writer, media int64, alt string) error

	// Rights writes who made an image and how it may be used, or nothing.
	Rights func(w io.Writer, media int64) error

	Words Words
}

// Words are what is written beside the author's own text, in the language of the page.
type Words struct {
	Note, Warning string // the label of a callout
	Table         string // the name of a table that can be scrolled, before its number; "Table" if empty
}

// Render writes the document as HTML for an element of class prose: semantic elements, the site's classes, no inline styles
// and no scripts; all text is escaped. It returns the first error of w or of the functions in o.
func Render(w io.Writer, d Doc, o Options) error {
	r := &renderer{w: w, o: o, sections: Outline(d)}
	r.blocks(d.blocks)
	return r.err
}

type renderer struct {
	w        io.Writer
	o        Options
	err      error
	sections []Section // those whose headings are still to come
	section  string    // the heading that the block at hand stands under
	tables   int
}

// raw writes markup.
func (r *renderer) raw(parts ...string) {
	for _, s := range parts {
		if r.err == nil {
			_, r.err = io.WriteString(r.w, s)
		}
	}
}

func (r *renderer) text(s string) { r.raw(html.EscapeString(s)) }

// attr writes an attribute, unless it is empty.
func (r *renderer) attr(name, value string) {
	if value != "" {
		r.raw(" ", name, `="`, html.EscapeString(value), `"`)
	}
}

func (r *renderer) blocks(nodes []Node) {
	for _, n := range nodes {
		r.block(n)
	}
}

func (r *renderer) block(n Node) {
	switch n.Type {
	case Paragraph:
		r.raw("<p>")
		r.inline(n.Content)
		r.raw("</p>")
	case Heading:
		r.heading(n)
	case BulletList:
		r.raw("<ul>")
		r.blocks(n.Content)
		r.raw("</ul>")
	case OrderedList:
		r.raw("<ol")
		if n.Attrs.Order != 0 {
			r.attr("start", strconv.Itoa(n.Attrs.Order))
		}
		r.raw(">")
		r.blocks(n.Content)
		r.raw("</ol>")
	case ListItem:
		r.raw("<li>")
		r.tight(n.Content)
		r.raw("</li>")
	case Blockquote:
		r.quote(n)
	case Callout:
		r.callout(n)
	case Table:
		r.table(n)
	case Image:
		r.image(n.Attrs)
	case Embed:
		r.embed(n.Attrs.Item)
	}
}

// tight writes a first paragraph that is followed by none without its element, as the items of lists and cells of tables mostly are.
func (r *renderer) tight(nodes []Node) {
	if len(nodes) > 0 && nodes[0].Type == Paragraph && (len(nodes) == 1 || nodes[1].Type != Paragraph) {
		r.inline(nodes[0].Content)
		nodes = nodes[1:]
	}
	r.blocks(nodes)
}

func (r *renderer) heading(n Node) {
	var s Section
	if len(r.sections) > 0 {
		s, r.sections = r.sections[0], r.sections[1:]
	}
	r.section = s.Text
	level := strconv.Itoa(n.Attrs.Level)
	r.raw("<h", level)
	r.attr("id", s.ID)
	r.raw(">")
	r.inline(n.Content)
	r.raw("</h", level, ">")
}

func (r *renderer) quote(n Node) {
	if n.Attrs.Source == "" {
		r.raw(`<blockquote class="quote">`)
		r.blocks(n.Content)
		r.raw("</blockquote>")
		return
	}
	r.raw(`<figure class="quote"><blockquote>`)
	r.blocks(n.Content)
	r.raw("</blockquote><figcaption>")
	r.text(n.Attrs.Source)
	r.raw("</figcaption></figure>")
}

func (r *renderer) callout(n Node) {
	class, label := "notice notice-quiet", r.o.Words.Note
	if n.Attrs.Class == ClassWarning {
		class, label = "notice", r.o.Words.Warning
	}
	r.raw(`<div class="`, class, `" role="note">`)
	if label != "" {
		r.raw("<p><b>")
		r.text(label)
		r.raw("</b></p>")
	}
	r.blocks(n.Content)
	r.raw("</div>")
}

func (r *renderer) image(a Attrs) {
	if r.o.Image == nil || r.err != nil {
		return
	}
	var picture bytes.Buffer
	if r.err = r.o.Image(&picture, a.Media, a.Alt); picture.Len() == 0 {
		return
	}
	var rights bytes.Buffer
	if r.o.Rights != nil && r.err == nil {
		r.err = r.o.Rights(&rights, a.Media)
	}
	r.raw("<figure>", picture.String())
	if a.Caption != "" || rights.Len() > 0 {
		r.raw("<figcaption>")
		r.text(a.Caption)
		if a.Caption != "" && rights.Len() > 0 {
			r.raw(" ")
		}
		r.raw(rights.String(), "</figcaption>")
	}
	r.raw("</figure>")
}

func (r *renderer) embed(item int64) {
	if r.o.Embed != nil {
		if r.err == nil {
			r.err = r.o.Embed(r.w, item)
		}
		return
	}
	if r.o.Resolve == nil {
		return
	}
	if href, title, lang, ok := r.o.Resolve(item); ok {
		r.raw(`<p class="more"><a`)
		r.attr("href", href)
		if lang != r.o.Locale {
			r.attr("hreflang", lang)
			r.attr("lang", lang)
		}
		r.raw(">")
		r.text(cmp.Or(title, href))
		r.raw("</a></p>")
	}
}
