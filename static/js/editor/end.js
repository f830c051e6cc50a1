// Where the text ends: a click below its last block goes behind it, Control and End to its end, whatever it ends in.
import { Plugin, Selection, TextSelection } from 'prosemirror-state'
import { schema } from './schema.js'

const { nodes: N } = schema
const written = [N.paragraph, N.heading, N.bullet_list, N.ordered_list] // in which one goes on writing

export const end = new Plugin({
  props: {
    handleDOMEvents: {
      mousedown(view, event) {
        const last = view.dom.lastElementChild
        if (event.target !== view.dom || !last || event.clientY <= last.getBoundingClientRect().bottom) return false
        event.preventDefault()
        view.focus()
        behind(view.state, view.dispatch)
        return true
      },
    },
    handleKeyDown(view, event) {
      if (event.key !== 'End' || !event.ctrlKey || event.shiftKey || event.altKey) return false
      view.dispatch(view.state.tr.setSelection(Selection.atEnd(view.state.doc)).scrollIntoView())
      return true
    },
  },
})

// behind puts the caret at the end, in a new paragraph where the last block is none to go on in.
function behind({ doc, tr }, dispatch) {
  if (!written.includes(doc.lastChild.type)) tr.insert(doc.content.size, N.paragraph.create())
  dispatch(tr.setSelection(TextSelection.atEnd(tr.doc)).scrollIntoView())
}
