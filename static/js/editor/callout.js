// A note or a warning among the paragraphs.
import { lift, wrapIn } from 'prosemirror-commands'
import { schema } from './schema.js'
import { within } from './within.js'

const { callout: type } = schema.nodes

// callout makes a callout of a class, another's class this one, and paragraphs of one that has it.
export const callout = name => ({
  active: state => within(state, type)?.node.attrs.class === name,
  run(state, dispatch) {
    const around = within(state, type)
    if (!around) return wrapIn(type, { class: name })(state, dispatch)
    if (around.node.attrs.class === name) return lift(state, dispatch)
    dispatch?.(state.tr.setNodeMarkup(around.pos, null, { class: name }))
    return true
  },
})

// callouts shows a callout as readers see it, its label in the language of the text.
export const callouts = desk => node => {
  const dom = document.createElement('div')
  const label = dom.appendChild(document.createElement('p'))
  const word = label.appendChild(document.createElement('b'))
  const contentDOM = dom.appendChild(document.createElement('div'))
  label.contentEditable = 'false'
  contentDOM.className = 'notice-text'
  dom.setAttribute('role', 'note')
  const show = ({ attrs }) => {
    dom.className = attrs.class === 'warning' ? 'notice' : 'notice notice-quiet'
    word.textContent = desk.words.say(attrs.class)
  }
  show(node)
  return { dom, contentDOM, update: next => next.type === type && (show(next), true), ignoreMutation: ({ target }) => label.contains(target) }
}
