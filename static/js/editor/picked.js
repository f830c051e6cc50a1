// A card or an image that is selected as a whole: what it is, for the ear; Enter goes into what can be changed of it.
import { NodeSelection, Plugin } from 'prosemirror-state'

// picked announces what is selected.
export const picked = desk => new Plugin({
  view: () => ({
    update(view, before) {
      const { selection } = view.state
      if (!(selection instanceof NodeSelection) || selection.eq(before.selection)) return
      const name = view.nodeDOM(selection.from)?.getAttribute('aria-label')
      if (name) desk.say(desk.words.say('cardPicked', { Name: name }))
    },
  }),
})

// enter goes from an image that is selected to the first field of its panel.
export function enter(state, dispatch, view) {
  const field = state.selection instanceof NodeSelection ? view.nodeDOM(state.selection.from).querySelector('[data-aside]') : null
  field?.focus()
  return field !== null
}
