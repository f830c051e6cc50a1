// Lists: their items hold paragraphs and lists, no deeper than internal/richtext goes.
import { all, rename, unwrap } from './dom.js'

const deepest = 5

export function lists(dom) {
  for (const quote of all(dom, 'li :is(blockquote, figure, section, article)')) unwrap(quote)
  for (const list of all(dom, 'ul, ol')) {
    let depth = 0
    for (let at = list; at && dom.contains(at); at = at.parentElement) if (/^(ul|ol)$/i.test(at.tagName)) depth++
    if (depth > deepest) {
      for (const item of all(list, 'li')) rename(item, 'p')
      unwrap(list)
    }
  }
}
