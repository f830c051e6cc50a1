// The mark of a phrase in another language.
import { schema } from './schema.js'

const { lang: mark } = schema.marks

// foreign marks what is selected as being of a language; '' takes the mark away. With only a caret it is for the word
// that the caret is in, or for the whole phrase that has the mark.
export const foreign = lang => (state, dispatch) => {
  const { from, to } = reach(state)
  if (from === to || !state.doc.resolve(from).parent.inlineContent) return false
  if (dispatch) {
    const tr = state.tr.removeMark(from, to, mark)
    dispatch(lang ? tr.addMark(from, to, mark.create({ lang })) : tr)
  }
  return true
}

// spoken returns the language that is marked at the start of the selection, or ''.
export function spoken({ selection: { $from, empty }, storedMarks }) {
  const marks = empty ? storedMarks ?? $from.marks() : $from.marksAcross($from.doc.resolve($from.pos + 1)) ?? []
  return mark.isInSet(marks)?.attrs.lang ?? ''
}

function reach({ selection: { $from, from, to, empty } }) {
  if (!empty) return { from, to }
  return run($from, marks => mark.isInSet(marks)) ?? word($from)
}

// run returns how far the mark that keep finds at a place reaches around it, or null where it finds none.
export function run($pos, keep) {
  const at = keep($pos.marks())
  if (!at) return null
  const start = $pos.start()
  const spans = []
  $pos.parent.forEach((child, offset) => {
    if (!keep(child.marks)?.eq(at)) return
    const last = spans.at(-1)
    if (last?.to === start + offset) last.to += child.nodeSize
    else spans.push({ from: start + offset, to: start + offset + child.nodeSize })
  })
  return spans.find(({ from, to }) => from <= $pos.pos && $pos.pos <= to) ?? null
}

function word($pos) {
  const text = $pos.parent.textBetween(0, $pos.parent.content.size, ' ', '\uFFFC')
  const before = /[\p{L}\p{M}\p{N}'’-]*$/u.exec(text.slice(0, $pos.parentOffset))[0].length
  const after = /^[\p{L}\p{M}\p{N}'’-]*/u.exec(text.slice($pos.parentOffset))[0].length
  return { from: $pos.pos - before, to: $pos.pos + after }
}
