// The number that the list at the caret begins with, in a field below the text.
import { Plugin } from 'prosemirror-state'
import { schema } from './schema.js'
import { within } from './within.js'

export const numbering = desk => new Plugin({
  view(view) {
    const label = desk.part('[data-start]')
    const field = label.querySelector('input')
    const list = () => within(view.state, schema.nodes.ordered_list)
    const show = () => {
      const found = list()
      label.hidden = !found
      if (found && document.activeElement !== field) field.value = found.node.attrs.order
    }
    field.addEventListener('input', event => {
      event.stopPropagation()
      const found = list()
      if (found && field.value !== '' && field.validity.valid) view.dispatch(view.state.tr.setNodeMarkup(found.pos, null, { order: field.valueAsNumber }))
    })
    field.addEventListener('change', event => event.stopPropagation())
    show()
    return { update: show }
  },
})
