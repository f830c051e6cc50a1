// What is pasted or dropped: from Word, Google Docs or a web page, cleaned into what a body may hold.
import { DOMParser } from 'prosemirror-model'
import { Plugin } from 'prosemirror-state'
import { clean } from './clean.js'
import { hrefOK, typed } from './href.js'
import { sendImages } from './image.js'
import { find } from './items.js'
import { schema } from './schema.js'

const { link } = schema.marks

// A Cleaner parses what the clipboard has, once it is clean. What comes from an editor like this is so already.
class Cleaner extends DOMParser {
  constructor(desk) {
    super(schema, DOMParser.fromSchema(schema).rules)
    this.desk = desk
  }

  parseSlice(dom, options) {
    if (dom.querySelector('[data-pm-slice]') === null) this.lost = clean(dom, this.desk.lang)
    return super.parseSlice(dom, options)
  }
}

export function paste(desk) {
  const parser = new Cleaner(desk)
  return new Plugin({
    props: {
      clipboardParser: parser,
      // A page like ours may not have inline styles, not even in a fragment that is never shown; what they say is read all
      // the same (clean/dom.js). Style sheets say nothing that is kept.
      transformPastedHTML: html => html.replace(/<style[\s\S]*?<\/style>/gi, '').replace(/(<[a-z][^>]*?\s)style(?=\s*=)/gi, '$1data-style'),
      transformPasted(slice, view) {
        const { lost } = parser
        parser.lost = undefined
        setTimeout(() => {
          adopt(desk, view)
          if (lost?.images) desk.warn(desk.words.say('dropped'))
          else if (lost?.links) desk.warn(desk.words.say('unlinked'))
        })
        return slice
      },
      handlePaste: (view, event) => linking(view, event) || pictures(desk, view, event.clipboardData),
      handleDrop: (view, event) => pictures(desk, view, event.dataTransfer, view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos),
    },
  })
}

// linking makes a link of what is selected where an address is pasted over it.
function linking(view, { clipboardData }) {
  const { from, to, empty, $from } = view.state.selection
  const href = typed(clipboardData?.getData('text/plain') ?? '')
  if (empty || !href || !$from.parent.inlineContent) return false
  view.dispatch(view.state.tr.removeMark(from, to, link).addMark(from, to, link.create({ href })))
  return true
}

// pictures sends files that are pasted or dropped to the library, and puts what they became into the text.
function pictures(desk, view, data, at) {
  if (!data?.files.length || data.getData('text/html') || data.getData('text/plain')) return false
  sendImages(desk, view, [...data.files], at)
  return true
}

// adopt makes links to items of those to pages of this site, whose addresses the server knows. One that it does not know
// stays what it is, where such an address may stand.
async function adopt(desk, view) {
  const own = new Set()
  eachLink(view.state.doc, href => own.add(href))
  for (const href of own) {
    const item = await find(desk, [['url', href]]).then(([found]) => found, () => undefined)
    const { tr } = view.state
    eachLink(tr.doc, (other, from, to) => {
      if (other !== href || !item && hrefOK(href)) return
      tr.removeMark(from, to, link)
      if (item) tr.addMark(from, to, link.create({ item: item.id }))
    })
    if (tr.docChanged) view.dispatch(tr)
  }
}

// eachLink calls each for what links to a page of this site by its address.
function eachLink(doc, each) {
  doc.descendants((node, pos) => {
    const href = link.isInSet(node.marks)?.attrs.href
    if (href?.startsWith(`${location.origin}/`)) each(href, pos, pos + node.nodeSize)
  })
}
