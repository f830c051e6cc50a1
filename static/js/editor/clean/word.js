// Word: paragraphs that look like lists, headings and quotations by their class and style.
import { all, rename, style, unwrap } from './dom.js'

export function word(dom) {
  for (const mark of all(dom, '.MsoCommentReference, .msoDel, [data-style*="mso-element:comment"], [data-style*="mso-element:footnote-list"]')) mark.remove()
  for (const title of all(dom, 'p.MsoTitle')) rename(title, 'h1')
  for (const subtitle of all(dom, 'p.MsoSubtitle')) rename(subtitle, 'p')
  for (const quote of all(dom, 'p.MsoQuote, p.MsoIntenseQuote')) {
    const block = quote.ownerDocument.createElement('blockquote')
    quote.replaceWith(block)
    block.append(quote)
  }
  for (const a of all(dom, 'a[name]:not([href])')) unwrap(a)
  for (const first of all(dom, 'p[data-style*="mso-list:"]')) if (first.parentElement?.localName !== 'li') gather(first)
}

// gather makes a list of a paragraph that looks like an item and of those that follow it.
function gather(first) {
  if (!level(first)) return
  const doc = first.ownerDocument
  const open = [] // the lists around the item at hand
  let place = first.previousSibling
  const parent = first.parentNode
  const lists = []
  for (let p = first, next; p?.nodeType === 1 && level(p); p = next) {
    next = following(p)
    const depth = level(p)
    const { ordered, start } = marker(p)
    open.length = Math.min(open.length, depth)
    while (open.length < depth || open.at(-1).localName !== (ordered ? 'ol' : 'ul')) {
      if (open.length === depth) open.pop()
      const list = doc.createElement(ordered ? 'ol' : 'ul')
      if (start > 1) list.setAttribute('start', start)
      const above = open.at(-1)
      if (above) (above.lastElementChild ?? above.appendChild(doc.createElement('li'))).append(list)
      else lists.push(list)
      open.push(list)
    }
    const item = open.at(-1).appendChild(doc.createElement('li'))
    item.append(p)
  }
  for (const list of lists) {
    parent.insertBefore(list, place ? place.nextSibling : parent.firstChild)
    place = list
  }
}

function following(p) {
  let next = p.nextSibling
  while (next && next.nodeType !== 1 && next.textContent.trim() === '') next = next.nextSibling
  return next
}

const level = p => Number(/\bl\d+ level(\d)/.exec(style(p, 'mso-list'))?.[1] ?? 0)

// marker takes the sign away that Word writes before an item, and tells what kind it is.
function marker(p) {
  const sign = all(p, 'span').find(span => /ignore/.test(style(span, 'mso-list')))
  const text = sign?.textContent.replace(/\u00A0/g, ' ').trim() ?? ''
  sign?.remove()
  const [, number] = /^\(?([0-9]{1,4}|[a-zA-Z]{1,4})[.)]/.exec(text) ?? []
  return { ordered: number !== undefined, start: Number.parseInt(number, 10) || 1 }
}
