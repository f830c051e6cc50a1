// Links: to an item, whatever its address will be, or to an address outside.
import { schema } from './schema.js'
import { about } from './items.js'
import { run } from './lang.js'
import { pick } from './pick.js'

const { link: type } = schema.marks

// linked reports whether the selection has a link, or the caret is in one.
export const linked = ({ selection: { from, to, empty, $from }, doc }) => (empty ? linkAt($from) !== null : doc.rangeHasMark(from, to, type))

// pickLink asks where what is selected leads, or the link that the caret is in. With neither, the title or the address
// that was chosen becomes the text.
export const pickLink = desk => (state, dispatch, view) => {
  const { $from } = state.selection
  if (!$from.parent.inlineContent || !$from.parent.type.allowsMarkType(type)) return false
  if (dispatch) ask(desk, view)
  return true
}

async function ask(desk, view) {
  const { selection: { from, to, empty, $from } } = view.state
  const span = empty ? linkAt($from) ?? { from, to } : { from, to }
  const now = markIn(view.state.doc, span)
  const chosen = await pick(desk, { what: 'link', leads: await leads(desk, now), words: empty ? '' : view.state.doc.textBetween(from, to, ' ') })
  if (chosen) view.dispatch(relink(view.state.tr, span, chosen).scrollIntoView())
  view.focus()
}

function relink(tr, { from, to }, chosen) {
  if (chosen.drop) return tr.removeMark(from, to, type)
  const mark = type.create({ item: chosen.item ?? 0, href: chosen.href ?? '' })
  if (from < to) return tr.removeMark(from, to, type).addMark(from, to, mark)
  return tr.insert(from, schema.text(chosen.text, [...tr.doc.resolve(from).marks().filter(m => m.type !== type), mark])).removeStoredMark(type)
}

const linkAt = $pos => run($pos, marks => type.isInSet(marks)) ?? null

function markIn(doc, { from, to }) {
  let found = null
  doc.nodesBetween(from, to, node => { found ??= type.isInSet(node.marks) ?? null })
  return found
}

// leads says where a link leads now: the title of its item, or its address.
async function leads(desk, mark) {
  if (!mark) return ''
  if (mark.attrs.href) return mark.attrs.href
  try {
    return (await about(desk, mark.attrs.item))?.title ?? desk.words.say('cardMissing')
  } catch {
    return `#${mark.attrs.item}`
  }
}
