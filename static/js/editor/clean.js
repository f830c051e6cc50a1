// Cleaning a fragment of foreign HTML, in place, into what the parser of the schema reads as it was meant.
import { headings, inline, junk, links, quotes, separators } from './clean/page.js'
import { docs } from './clean/docs.js'
import { lists } from './clean/list.js'
import { tables } from './clean/table.js'
import { word } from './clean/word.js'

// clean returns what could not be kept: images, and links that lead nowhere one may go. Lang is the language of the text.
export function clean(dom, lang) {
  const office = dom.querySelector('[class^="Mso"], [data-style*="mso-"], o\\:p') !== null
  const lost = { images: junk(dom) }
  if (office) word(dom)
  docs(dom)
  inline(dom, office ? null : lang)
  lost.links = links(dom)
  headings(dom)
  quotes(dom)
  tables(dom)
  lists(dom)
  separators(dom)
  return lost
}
