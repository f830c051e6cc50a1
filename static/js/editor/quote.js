// A quotation and who said it. The source is a field of its own: below the last line, or by Tab.
import { Selection } from 'prosemirror-state'
import { schema } from './schema.js'
import { aside } from './aside.js'

const { blockquote: type } = schema.nodes

export const quotes = desk => (node, view, getPos) => {
  const dom = document.createElement('figure')
  dom.className = 'quote'
  const contentDOM = dom.appendChild(document.createElement('blockquote'))
  const caption = dom.appendChild(document.createElement('figcaption'))
  caption.contentEditable = 'false'
  const field = aside(caption, { name: desk.words.say('source'), value: node.attrs.source, change: source => set(view, getPos(), { source }) })
  field.placeholder = desk.words.say('source')
  field.dataset.source = ''
  field.addEventListener('keydown', event => {
    if (['Enter', 'ArrowDown'].includes(event.key)) after(view, getPos())
    else if (['Escape', 'ArrowUp'].includes(event.key)) back(view, getPos())
    else return
    event.preventDefault()
    event.stopPropagation()
  })
  return {
    dom, contentDOM,
    update(next) {
      if (next.type !== type) return false
      if (field.value !== next.attrs.source) field.value = next.attrs.source
      return true
    },
    stopEvent: event => caption.contains(event.target),
    ignoreMutation: ({ target }) => caption.contains(target),
  }
}

export const set = (view, pos, attrs) => view.dispatch(view.state.tr.setNodeMarkup(pos, null, { ...view.state.doc.nodeAt(pos).attrs, ...attrs }))

// toSource goes from a quotation to the field of its source: by Tab, or downwards from its last line.
export const toSource = last => (state, dispatch, view) => {
  const { $head, empty } = state.selection
  if (!empty || $head.depth < 2 || $head.node(-1).type !== type) return false
  if (last && !($head.index(-1) === $head.node(-1).childCount - 1 && view.endOfTextblock('down'))) return false
  view.nodeDOM($head.before(-1)).querySelector('[data-source]').focus()
  return true
}

// after goes on below a quotation, in a new paragraph where there is none.
function after(view, pos) {
  const end = pos + view.state.doc.nodeAt(pos).nodeSize
  const { tr } = view.state
  if (end === view.state.doc.content.size) tr.insert(end, schema.nodes.paragraph.create())
  view.dispatch(tr.setSelection(Selection.near(tr.doc.resolve(end), 1)).scrollIntoView())
  view.focus()
}

function back(view, pos) {
  const end = pos + view.state.doc.nodeAt(pos).nodeSize
  view.dispatch(view.state.tr.setSelection(Selection.near(view.state.doc.resolve(end - 1), -1)))
  view.focus()
}
