// The toolbar by the pattern of the ARIA Authoring Practices: one stop of the Tab key, arrows, Home and End within, Esc
// back to the text; from the text by Alt+F10. A button that cannot do anything here is aria-disabled and keeps its place.
import { Plugin } from 'prosemirror-state'
import { menuOf } from './menu.js'

const bars = new WeakMap() // of views

export const toolbar = (desk, run) => new Plugin({
  view(view) {
    const bar = desk.part('.tools')
    const buttons = [...bar.querySelectorAll('button')]
    const menus = new Map(buttons.filter(b => b.hasAttribute('aria-haspopup')).map(b => [b, menuOf(b, run, view)]))
    bar.addEventListener('mousedown', event => event.preventDefault()) // the text keeps the focus
    bar.addEventListener('click', event => press(event.target.closest('button'), menus, run, view))
    bar.addEventListener('keydown', event => rove(event, buttons, menus, view))
    const show = () => buttons.forEach(button => present(button, menus.get(button), run(button.dataset.do), view))
    show()
    bars.set(view, { buttons, menus })
    return { update: show }
  },
})

// toToolbar goes from the text to the toolbar, or to what a button of it opens.
export function toToolbar(view, name) {
  const { buttons, menus } = bars.get(view)
  const button = buttons.find(b => (name ? b.dataset.do === name : b.tabIndex === 0))
  if (name) menus.get(button).open()
  else button.focus()
  return true
}

function press(button, menus, run, view) {
  if (!button || button.getAttribute('aria-disabled') === 'true') return
  if (menus.has(button)) return menus.get(button).open()
  view.focus()
  run(button.dataset.do).run(view.state, view.dispatch, view)
}

function rove(event, buttons, menus, view) {
  const at = buttons.indexOf(document.activeElement)
  const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 }[event.key]
  if (to !== undefined) stop(buttons, buttons.at(to % buttons.length))
  else if (event.key === 'Escape') view.focus()
  else if (event.key === 'ArrowDown' && menus.has(buttons[at])) menus.get(buttons[at]).open()
  else return
  event.preventDefault()
}

function stop(buttons, button) {
  for (const b of buttons) b.tabIndex = b === button ? 0 : -1
  button.focus()
}

function present(button, menu, command, view) {
  menu?.show()
  if (!command) return
  if (button.hasAttribute('aria-pressed')) button.setAttribute('aria-pressed', command.active(view.state))
  button.setAttribute('aria-disabled', !command.run(view.state))
}
