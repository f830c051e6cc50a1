// Putting a block among the others.
import { Selection } from 'prosemirror-state'
import { schema } from './schema.js'

// insert puts a block in the place of an empty line, or after the block that the caret is in, and the caret into it or,
// where it holds no text, below it. It returns the transaction.
export function insert(state, node) {
  const { $from } = state.selection
  const { tr } = state
  const top = $from.depth > 0 ? $from.node(1) : null
  const empty = $from.depth === 1 && top.type === schema.nodes.paragraph && top.content.size === 0
  const at = empty ? $from.before(1) : $from.depth > 0 ? $from.after(1) : state.selection.to
  if (empty) tr.replaceWith(at, $from.after(1), node)
  else tr.insert(at, node)
  const end = at + node.nodeSize
  if (node.isAtom && end === tr.doc.content.size) tr.insert(end, schema.nodes.paragraph.create())
  return tr.setSelection(Selection.near(tr.doc.resolve(node.isAtom ? end : at + 1), 1)).scrollIntoView()
}
