// One editor: it takes the place of the rendered body and writes what it says into the field beside it.
import { EditorState } from 'prosemirror-state'
import { EditorView } from 'prosemirror-view'
import { history } from 'prosemirror-history'
import { gapCursor } from 'prosemirror-gapcursor'
import { tableEditing } from 'prosemirror-tables'
import { commands } from './commands.js'
import { counter } from './count.js'
import { embeds } from './embed.js'
import { end } from './end.js'
import { images } from './image.js'
import { callouts } from './callout.js'
import { keys, rules } from './keys.js'
import { read, write } from './json.js'
import { numbering } from './numbering.js'
import { paste } from './paste.js'
import { passages } from './passages.js'
import { picked } from './picked.js'
import { quotes } from './quote.js'
import { seeker } from './seek.js'
import { tidy } from './table.js'
import { toolbar } from './toolbar.js'
import { Words } from './words.js'

// room is what bars may cover of the window, in pixels: as scroll-padding has it.
const room = { top: 112, right: 0, bottom: 64, left: 0 }

// mount puts an editor in the place of the body that a field holds, unless the field holds what this editor does not
// know: then the body stays as it is, to be read, and the field is not sent.
export function mount(field) {
  const root = field.closest('[data-editor]')
  const doc = read(field.value)
  root.querySelector('[data-newer]').hidden = doc !== null
  if (!doc) return
  const desk = { field, root, words: new Words(root.dataset.editor), lang: field.lang, find: field.dataset.find, part: selector => root.querySelector(selector) }
  desk.say = text => { desk.part('[data-said]').textContent = text }
  desk.warn = text => { desk.part('[data-warned]').textContent = text }
  const run = commands(desk)
  const place = document.createElement('div')
  desk.part('[data-rendered]').replaceWith(place)
  const view = new EditorView({ mount: place }, {
    state: EditorState.create({ doc, plugins: [
      seeker(desk), picked(desk), toolbar(desk, run), counter(desk), numbering(desk), rules(), ...keys(desk, run), history(), gapCursor(), tableEditing(), tidy, end, paste(desk), passages(desk),
    ] }),
    attributes: naming(desk), scrollThreshold: room, scrollMargin: room,
    nodeViews: { blockquote: quotes(desk), callout: callouts(desk), image: images(desk), embed: embeds(desk) },
    dispatchTransaction(tr) {
      view.updateState(view.state.apply(tr))
      if (tr.docChanged && !tr.getMeta('loaded')) tell(desk, view)
    },
  })
  field.disabled = false
  desk.part('.tools').hidden = desk.part('.foot').hidden = false
  listen(desk, view)
}

// naming are the attributes of the text for those who do not see the page.
function naming({ root, field }) {
  const id = root.id
  const error = document.getElementById(`${id}-error`)
  return {
    id: `${id}-text`, class: 'prose', role: 'textbox', 'aria-multiline': 'true', lang: field.lang, spellcheck: 'true',
    'aria-labelledby': `${id}-name`, 'aria-describedby': `${error ? `${id}-error ` : ''}${id}-keys`, ...(error && { 'aria-invalid': 'true' }),
  }
}

function tell(desk, view) {
  desk.written = desk.field.value = write(view.state.doc)
  desk.field.dispatchEvent(new Event('input', { bubbles: true }))
}

// listen takes over what else writes into the field, a copy that was kept in the browser, say; and goes to the text
// when a link leads to it.
function listen(desk, view) {
  desk.written = desk.field.value
  for (const type of ['input', 'change']) {
    desk.field.addEventListener(type, () => {
      const doc = desk.field.value !== desk.written && read(desk.field.value)
      if (!doc) return
      desk.written = desk.field.value
      view.dispatch(view.state.tr.replaceWith(0, view.state.doc.content.size, doc.content).setMeta('loaded', true))
    })
  }
  const here = () => { if (location.hash === `#${desk.root.id}`) view.focus() }
  window.addEventListener('hashchange', here)
  here()
}
