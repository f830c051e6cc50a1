// A picture of the library by its id, and the panel on which somebody decides what one who does not see it would miss.
// It is chosen, or sent, in the page's dialog (js/admin/pictures.js).
import { NodeSelection, Selection } from 'prosemirror-state'
import { schema } from './schema.js'
import { aside } from './aside.js'
import { insert } from './insert.js'
import { set } from './quote.js'

const { image: type } = schema.nodes
let count = 0

const page = (name, detail) => document.dispatchEvent(new CustomEvent(name, { detail }))

// pickImage asks for a picture and inserts it. Given dispatch it returns a promise of whether one was chosen.
export const pickImage = desk => (state, dispatch, view) => {
  if (!dispatch) return document.getElementById('pictures') !== null
  return new Promise(done => page('desk:picture', {
    lang: desk.lang,
    done(picture) {
      if (picture) put(view, picture)
      else view.focus()
      done(Boolean(picture))
    },
  }))
}

// sendImages sends files that were pasted or dropped, and inserts what they became where they were put, one after another.
export async function sendImages(desk, view, files, at) {
  if (at !== undefined) view.dispatch(view.state.tr.setSelection(Selection.near(view.state.doc.resolve(at))))
  for (const file of files) {
    const [picture, problem] = await new Promise(done => page('desk:send-picture', { file, lang: desk.lang, done: (...result) => done(result) }))
    if (!picture) return desk.warn(problem)
    put(view, picture)
    desk.say(desk.words.say('imageSent'))
  }
}

// put inserts a picture with what the library says of it, and goes to what is to be decided.
function put(view, { id, alt, decorative, caption }) {
  view.dispatch(insert(view.state, type.create({ media: id, alt: decorative ? '' : alt, decorative, caption })))
  let last = null
  view.state.doc.descendants((node, pos) => {
    if (node.type === type && node.attrs.media === id && pos < view.state.selection.from) last = pos
  })
  const field = last === null ? null : view.nodeDOM(last)?.querySelector('[data-aside]:checked, [data-aside]')
  if (field) field.focus()
  else view.focus()
}

export const images = desk => (node, view, getPos) => {
  const dom = document.createElement('figure')
  const say = name => desk.words.say(name, { ID: node.attrs.media })
  dom.className = 'node'
  dom.setAttribute('aria-label', say('image'))
  dom.contentEditable = 'false'
  const place = dom.appendChild(document.createElement('div'))
  place.className = 'image-place'
  place.textContent = say('image')
  page('desk:about-picture', { id: node.attrs.media, lang: desk.lang, done: picture => show(place, picture, say) })
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

// show puts a picture in its place, or says that there is none any more.
function show(place, picture, say) {
  if (!picture) {
    place.textContent = say('imageMissing')
    return
  }
  const img = document.createElement('img')
  Object.assign(img, { src: picture.src, alt: '', width: picture.width, height: picture.height })
  place.replaceChildren(img)
  place.classList.add('has')
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
