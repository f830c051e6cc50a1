// An item shown among the paragraphs as a card, whose facts live elsewhere.
import { schema } from './schema.js'
import { about } from './items.js'
import { insert } from './insert.js'
import { pick } from './pick.js'

const { embed: type } = schema.nodes

// pickEmbed asks for an item and inserts it. Given dispatch it returns a promise of whether one was chosen.
export const pickEmbed = desk => (state, dispatch, view) => {
  if (!dispatch) return true
  return pick(desk, { what: 'embed' }).then(chosen => {
    if (chosen) view.dispatch(insert(view.state, type.create({ item: chosen.item })))
    view.focus()
    return Boolean(chosen)
  })
}

// embeds shows the card of an item, once the server has said what it is.
export const embeds = desk => (node, view) => {
  const dom = document.createElement('div')
  dom.className = 'card node'
  dom.setAttribute('role', 'group')
  const show = (kind, title, lines, lang) => {
    dom.setAttribute('aria-label', [kind, title].filter(Boolean).join(': '))
    dom.replaceChildren(line('small soft', [kind, desk.words.say('cardNote')].filter(Boolean).join(' · ')), line('card-title', title, lang), ...lines.map(text => line('', text, lang)))
  }
  show('', `#${node.attrs.item}`, [], '')
  about(desk, node.attrs.item).then(item => {
    inSight(view, () => {
      if (!item) return show('', desk.words.say('cardMissing'), [`#${node.attrs.item}`], document.documentElement.lang)
      show([item.kindName, item.state === 'published' ? '' : item.stateName].filter(Boolean).join(', '), item.title, item.lines ?? [], item.lang)
    })
  }, () => {}) // its number stays
  return { dom, update: next => next.type === type && next.attrs.item === node.attrs.item, ignoreMutation: () => true }
}

// inSight lets something grow without pushing the caret out of the window.
function inSight(view, grow) {
  const below = () => view.coordsAtPos(view.state.selection.head).bottom > innerHeight
  const follow = view.hasFocus() && !below()
  grow()
  if (follow && below()) view.dispatch(view.state.tr.scrollIntoView())
}

function line(name, text, lang) {
  const p = document.createElement('p')
  p.className = name
  p.textContent = text
  p.lang = lang ?? document.documentElement.lang
  return p
}
