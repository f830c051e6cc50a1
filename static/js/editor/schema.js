// The schema of a body: that of internal/richtext, node by node and mark by mark. What one of them refuses the other
// must not make.
import { Schema } from 'prosemirror-model'
import { hrefOK } from './href.js'

const blocks = 'paragraph (paragraph | bullet_list | ordered_list)*'
const cell = { colspan: { default: 1 }, rowspan: { default: 1 }, colwidth: { default: null } } // asked for by prosemirror-tables; never others

const nodes = {
  doc: { content: 'block+' },
  paragraph: { group: 'block', content: 'inline*', parseDOM: [{ tag: 'p' }], toDOM: () => ['p', 0] },
  heading: {
    group: 'block', content: 'inline*', attrs: { level: { validate: level => { if (![2, 3, 4].includes(level)) throw new RangeError('level') } } }, defining: true,
    parseDOM: [2, 3, 4].map(level => ({ tag: `h${level}`, attrs: { level } })),
    toDOM: node => [`h${node.attrs.level}`, 0],
  },
  bullet_list: { group: 'block list', content: 'list_item+', parseDOM: [{ tag: 'ul' }], toDOM: () => ['ul', 0] },
  ordered_list: {
    group: 'block list', content: 'list_item+', attrs: { order: { default: 1, validate: 'number' } },
    parseDOM: [{ tag: 'ol', getAttrs: dom => ({ order: number(dom.getAttribute('start')) }) }],
    toDOM: node => ['ol', node.attrs.order === 1 ? {} : { start: node.attrs.order }, 0],
  },
  list_item: { content: blocks, defining: true, parseDOM: [{ tag: 'li' }], toDOM: () => ['li', 0] },
  blockquote: {
    group: 'block', content: 'paragraph+', attrs: { source: { default: '', validate: 'string' } }, defining: true,
    parseDOM: [
      { tag: 'figure.quote', contentElement: 'blockquote', getAttrs: dom => ({ source: dom.querySelector('figcaption')?.textContent ?? '' }) },
      { tag: 'blockquote' },
    ],
    toDOM: node => ['figure', { class: 'quote' }, ['blockquote', 0], ['figcaption', node.attrs.source]],
  },
  callout: {
    group: 'block', content: '(paragraph | bullet_list | ordered_list)+', attrs: { class: { validate: 'string' } }, defining: true,
    parseDOM: ['note', 'warning'].map(name => ({ tag: `div[data-callout=${name}]`, attrs: { class: name } })),
    toDOM: node => ['div', { 'data-callout': node.attrs.class }, 0],
  },
  table: { group: 'block', content: 'table_row+', tableRole: 'table', isolating: true, parseDOM: [{ tag: 'table' }], toDOM: () => ['table', { class: 'data' }, ['tbody', 0]] },
  table_row: { content: '(table_header | table_cell)+', tableRole: 'row', parseDOM: [{ tag: 'tr' }], toDOM: () => ['tr', 0] },
  table_header: { content: 'paragraph+', attrs: cell, tableRole: 'header_cell', isolating: true, parseDOM: [{ tag: 'th' }], toDOM: () => ['th', 0] },
  table_cell: { content: 'paragraph+', attrs: cell, tableRole: 'cell', isolating: true, parseDOM: [{ tag: 'td' }], toDOM: () => ['td', 0] },
  image: {
    group: 'block', attrs: { media: { validate: 'number' }, alt: { default: '', validate: 'string' }, decorative: { default: false, validate: 'boolean' }, caption: { default: '', validate: 'string' } },
    parseDOM: [{ tag: 'figure[data-media]', getAttrs: dom => ({ ...JSON.parse(dom.dataset.image), media: Number(dom.dataset.media) }) }],
    toDOM: node => ['figure', { 'data-media': node.attrs.media, 'data-image': JSON.stringify(node.attrs) }],
  },
  embed: {
    group: 'block', attrs: { item: { validate: 'number' } },
    parseDOM: [{ tag: 'div[data-embed]', getAttrs: dom => ({ item: Number(dom.dataset.embed) }) }],
    toDOM: node => ['div', { 'data-embed': node.attrs.item }],
  },
  text: { group: 'inline' },
  hard_break: { group: 'inline', inline: true, selectable: false, linebreakReplacement: true, parseDOM: [{ tag: 'br' }], toDOM: () => ['br'] },
}

// In the order of internal/richtext: a link is never cut in two by what it holds.
const marks = {
  link: {
    attrs: { item: { default: 0, validate: 'number' }, href: { default: '', validate: 'string' } }, inclusive: false,
    parseDOM: [
      { tag: 'a[data-own]', getAttrs: dom => ({ href: dom.dataset.own }) }, // see paste.js
      { tag: 'a[data-item]', getAttrs: dom => ({ item: Number(dom.dataset.item) }) },
      { tag: 'a[href]', getAttrs: dom => hrefOK(dom.getAttribute('href')) && { href: dom.getAttribute('href') } },
    ],
    toDOM: mark => ['a', mark.attrs.item ? { 'data-item': mark.attrs.item, href: `/id/${mark.attrs.item}` } : { href: mark.attrs.href }, 0],
  },
  lang: {
    attrs: { lang: { validate: 'string' } },
    parseDOM: [{ tag: 'span[lang]', getAttrs: dom => ({ lang: dom.getAttribute('lang') }) }],
    toDOM: mark => ['span', { lang: mark.attrs.lang }, 0],
  },
  strong: { parseDOM: [{ tag: 'strong' }, { tag: 'b' }], toDOM: () => ['strong', 0] },
  em: { parseDOM: [{ tag: 'em' }, { tag: 'i' }], toDOM: () => ['em', 0] },
}

function number(start) {
  const n = Number.parseInt(start, 10)
  return n >= 0 && n <= 9999 ? n : 1
}

export const schema = new Schema({ nodes, marks })
