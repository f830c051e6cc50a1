// An image by its id in the library: a place for it, and the panel on which somebody decides what one who does not see
// it would miss. The library itself is another matter.
import { NodeSelection } from 'prosemirror-state'
import { schema } from './schema.js'
import { aside } from './aside.js'
import { set } from './quote.js'

const { image: type } = schema.nodes
let count = 0

export const images = desk => (node, view, getPos) => {
  const dom = document.createElement('figure')
  const say = name => desk.words.say(name, { ID: node.attrs.media })
  dom.className = 'node'
  dom.setAttribute('aria-label', say('image'))
  dom.contentEditable = 'false'
  const place = dom.appendChild(document.createElement('div'))
  place.className = 'image-place'
  place.textContent = say('image')
  const panel = new Panel(dom, say, attrs => set(view, getPos(), attrs), desk.lang)
  panel.show(node.attrs)
  panel.element.addEventListener('keydown', event => {
    event.stopPropagation()
    if (event.key !== 'Escape') return
    event.preventDefault()
    view.dispatch(view.state.tr.setSelection(NodeSelection.create(view.state.doc, getPos())))
    view.focus()
  })
  return {
    dom,
    update: next => next.type === type && next.attrs.media === node.attrs.media && (panel.show(next.attrs), true),
    stopEvent: event => panel.element.contains(event.target),
    ignoreMutation: () => true,
  }
}

class Panel {
  constructor(parent, say, change, lang) {
    this.element = parent.appendChild(document.createElement('div'))
    this.element.className = 'nodepanel'
    this.element.setAttribute('role', 'group')
    this.element.setAttribute('aria-label', say('image'))
    this.element.lang = document.documentElement.lang
    const ask = this.element.appendChild(document.createElement('fieldset'))
    ask.appendChild(document.createElement('legend')).textContent = say('imageAsk')
    const name = `image-${++count}`
    this.shows = radio(ask, name, say('imageThis'), () => { change({ decorative: false }); this.alt.focus() })
    this.nothing = radio(ask, name, say('imageNothing'), () => change({ decorative: true, alt: '' }))
    this.alt = aside(this.element, { name: say('imageAlt'), value: '', label: true, change: alt => change({ alt, decorative: false }) })
    this.caption = aside(this.element, { name: say('imageCaption'), value: '', label: true, change: caption => change({ caption }) })
    this.alt.lang = this.caption.lang = lang
    // Stops of the Tab key only while one of them has the focus: else Tab would lead from the text to the first image.
    const fields = [this.shows, this.nothing, this.alt, this.caption]
    this.element.addEventListener('focusin', () => fields.forEach(field => { field.tabIndex = 0 }))
    this.element.addEventListener('focusout', () => fields.forEach(field => { field.tabIndex = -1 }))
  }

  show({ alt, decorative, caption }) {
    this.nothing.checked = decorative
    this.shows.checked = !decorative && alt !== ''
    for (const [field, value] of [[this.alt, alt], [this.caption, caption]]) if (field.value !== value) field.value = value
  }
}

function radio(parent, name, text, choose) {
  const label = parent.appendChild(document.createElement('label'))
  const field = label.appendChild(document.createElement('input'))
  field.type = 'radio'
  field.name = name
  field.tabIndex = -1
  field.setAttribute('form', '')
  field.dataset.aside = ''
  field.addEventListener('input', event => event.stopPropagation())
  field.addEventListener('change', event => { event.stopPropagation(); choose() })
  label.className = 'check'
  label.append(text)
  return field
}
