// What pages on the web, and whatever is made of HTML, have that a body has not, or has otherwise.
import { hrefOK } from '../href.js'
import { all, blank, rename, style, unwrap, wrap } from './dom.js'

const never = 'script, style, template, meta, link, title, head, xml, iframe, object, embed, canvas, audio, video, map, button, input, select, textarea, del, [hidden], [aria-hidden=true], o\\:p'

// junk removes what nobody reads and returns whether there were images.
export function junk(dom) {
  const comments = dom.ownerDocument.createTreeWalker(dom, NodeFilter.SHOW_COMMENT)
  const list = []
  while (comments.nextNode()) list.push(comments.currentNode)
  for (const element of [...list, ...all(dom, never)]) element.remove()
  const images = all(dom, 'img, picture, svg, v\\:imagedata').filter(image => !(image.getAttribute('width') === '1' || image.getAttribute('height') === '1'))
  for (const image of all(dom, 'img, picture, svg, v\\:shape, v\\:imagedata')) image.remove()
  return images.length > 0
}

const inlines = 'span, font, b, strong, i, em, a, u, mark, code, cite, small, sub, sup, p'

// inline makes marks of styles: bold, italics and, where lang is the language of the text, a phrase in another. A heading
// is bold by itself.
export function inline(dom, lang) {
  for (const element of all(dom, inlines)) {
    if (/^(b|strong)$/i.test(element.tagName) && light(element) || /^(i|em)$/i.test(element.tagName) && style(element, 'font-style') === 'normal') {
      unwrap(element)
      continue
    }
    const foreign = element.getAttribute('lang')
    element.removeAttribute('lang')
    if (lang && foreign && foreign.slice(0, 2).toLowerCase() !== lang && /^[A-Za-z]{2,3}(-[A-Za-z]{2})?$/.test(foreign)) wrap(element, 'span', { lang: foreign })
    if (/^(italic|oblique)/.test(style(element, 'font-style'))) wrap(element, 'em')
    if (/^(bold|[6-9]00)/.test(style(element, 'font-weight'))) wrap(element, 'strong')
  }
  for (const bold of all(dom, ':is(h1, h2, h3, h4, h5, h6, th) :is(b, strong)')) unwrap(bold)
}

const light = element => /^(normal|[1-5]00)/.test(style(element, 'font-weight'))

// links keeps those that may stand in a text and returns whether another was lost. Those to this site are marked: they may
// be links to items.
export function links(dom) {
  let lost = false
  for (const a of all(dom, 'a')) {
    const href = target(a.getAttribute('href'))
    if (href?.startsWith(`${location.origin}/`)) {
      a.dataset.own = href
    } else if (href && hrefOK(href)) {
      a.setAttribute('href', href)
    } else {
      lost ||= Boolean(a.getAttribute('href')) && !a.getAttribute('href').startsWith('#')
      unwrap(a)
    }
  }
  return lost
}

// target is where a link leads in the end: past the page with which Google Docs asks whether one wants to go there, and to
// the safe side of a site, which by now all have.
function target(href) {
  if (!href || !URL.canParse(href)) return null
  const url = new URL(href)
  if (/(^|\.)google\.[a-z.]+$/.test(url.host) && url.pathname === '/url') return target(url.searchParams.get('q') ?? url.searchParams.get('url'))
  if (url.origin === location.origin) return url.href
  if (url.protocol === 'http:') url.protocol = 'https:'
  if (url.protocol === 'mailto:') return `mailto:${url.pathname}`
  return url.href
}

// headings brings them into the levels 2 to 4: a level down, where the first is taken by the title of the page.
export function headings(dom) {
  const down = dom.querySelector('h1') ? 1 : 0
  for (const heading of all(dom, 'h1, h2, h3, h4, h5, h6')) {
    const level = Math.min(4, Math.max(2, Number(heading.tagName[1]) + down))
    if (blank(heading)) heading.remove()
    else rename(heading, heading.closest('li, td, th, blockquote') ? 'p' : `h${level}`)
  }
}

// quotes takes who said a quotation from below it.
export function quotes(dom) {
  for (const quote of all(dom, 'blockquote')) {
    const said = quote.querySelector('footer, figcaption') ?? quote.parentElement?.closest('figure')?.querySelector('figcaption')
    if (!said) continue
    const source = said.textContent.replace(/^[\s—–-]+/, '').trim()
    said.remove()
    const figure = wrapAround(quote, 'figure', 'quote')
    figure.appendChild(quote.ownerDocument.createElement('figcaption')).textContent = source
  }
}

function wrapAround(element, name, className) {
  const outer = element.ownerDocument.createElement(name)
  outer.className = className
  element.replaceWith(outer)
  outer.append(element)
  return outer
}

// separators drops empty paragraphs, and makes paragraphs of lines with an empty one between them.
export function separators(dom) {
  for (const pre of all(dom, 'pre')) {
    const lines = pre.textContent.trim().split('\n').flatMap(line => [pre.ownerDocument.createElement('br'), line])
    const p = pre.ownerDocument.createElement('p')
    p.append(...lines.slice(1))
    pre.replaceWith(p)
  }
  for (const term of all(dom, 'dt, summary, legend, caption')) rename(term, 'p')
  for (const br of all(dom, 'br + br')) {
    if (br.previousSibling?.nodeName !== 'BR' && br.previousSibling?.textContent.trim() !== '') continue
    br.previousElementSibling.remove()
    br.replaceWith(br.ownerDocument.createElement('hr'))
  }
  for (const br of all(dom, 'br')) if (edge(beside(br, 'previousSibling')) || edge(beside(br, 'nextSibling'))) br.remove()
  for (const p of all(dom, 'p, div')) if (blank(p) && !p.closest('td, th')) p.remove()
}

// beside returns the next node on a side that is more than space.
function beside(node, side) {
  let at = node[side]
  while (at && at.nodeType === Node.TEXT_NODE && at.textContent.trim() === '') at = at[side]
  return at
}

// edge reports whether a line that ends there has ended anyway.
const edge = node => !node || /^(p|div|ul|ol|table|h[1-6]|blockquote|figure|hr|section|article)$/i.test(node.nodeName)
