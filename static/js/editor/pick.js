// The dialog in which an item is looked for by its title or, for a link, an address is typed. There is one for all
// editors of the page.
import { combobox } from '../admin/combobox.js'
import { find } from './items.js'
import { typed } from './href.js'

const box = document.getElementById('pick')
const field = box.querySelector('#pick-words')
const list = box.querySelector('#pick-list')
const part = selector => box.querySelector(selector)
const rows = combobox(field, list, take)
let open = null // what is being chosen, for whom

// pick asks for an item or, what being link, an address: {item, text}, {href, text} or {drop: true} to take a link away.
// It is null if nothing was chosen. Leads says where the link leads now, '' if there is none.
export function pick(desk, { what, leads = '', words = '' }) {
  for (const element of box.querySelectorAll('[data-for]')) element.hidden = element.dataset.for !== what
  part('[data-leads]').hidden = part('[data-drop]').hidden = leads === ''
  part('[data-leads] b').textContent = leads
  field.value = words.slice(0, 100)
  complain('')
  return new Promise(done => {
    open = { desk, what, done, items: [] }
    box.showModal()
    field.select()
    look()
  })
}

box.addEventListener('close', () => { if (!box.open) finish(null) }) // it says so late, and may be open again
part('[data-cancel]').addEventListener('click', () => finish(null))
part('[data-take]').addEventListener('click', () => take(rows.at()))
part('[data-drop]').addEventListener('click', () => finish({ drop: true }))

let timer
field.addEventListener('input', event => {
  event.stopPropagation()
  complain('')
  clearTimeout(timer)
  timer = setTimeout(look, 120)
})

function finish(result) {
  const { done } = open ?? {}
  open = null
  clearTimeout(timer)
  if (box.open) box.close()
  done?.(result)
}

// look shows what has the words that were typed, or the address that they are.
let looking
async function look() {
  looking?.abort()
  looking = new AbortController()
  const { desk, what } = open
  const asked = field.value
  const href = what === 'link' ? typed(asked) : ''
  try {
    const found = href ? [] : await find(desk, [['q', asked.trim()]], looking.signal)
    if (!open || field.value !== asked) return // more was typed meanwhile, and will be looked for
    open.asked = asked
    const items = found.map(({ id, title, lang, kindName, state, stateName }) => ({ item: id, text: title, lang, about: state === 'published' ? kindName : `${kindName}, ${stateName}` }))
    show(href ? [{ href, text: asked.trim() }] : items, href ? '' : counted(desk, items))
  } catch (err) {
    if (err.name !== 'AbortError') show([], desk.words.say('away'))
  }
}

const counted = (desk, items) => (items.length === 0 ? desk.words.say('none') : desk.words.count('found1', 'found', items.length))

function show(items, said) {
  if (!open) return
  open.items = items
  rows.show(items.map(option), items.length > 0 && field.value.trim() !== '' ? 0 : -1)
  part('[data-found]').textContent = said
}

function option(item) {
  const li = document.createElement('li')
  const name = li.appendChild(document.createElement('span'))
  if (item.href) {
    name.textContent = open.desk.words.say('address', { Address: item.href })
    return li
  }
  name.textContent = item.text
  name.lang = item.lang
  const about = li.appendChild(document.createElement('span'))
  about.className = 'soft small'
  about.textContent = item.about
  return li
}

// take finishes with what is at a place of the list, or says what is wanting. Where more was typed than the list answers
// it is what fits best.
async function take(at) {
  clearTimeout(timer)
  const late = open.asked !== field.value
  if (late) await look()
  const chosen = open?.items[late ? rows.at() : at]
  if (chosen) return finish(chosen)
  if (open) complain(open.desk.words.say(open.what === 'link' ? 'bad' : 'badItem'))
}

function complain(text) {
  part('#pick-error').hidden = text === ''
  part('#pick-error span').textContent = text
  if (text) field.setAttribute('aria-invalid', 'true')
  else field.removeAttribute('aria-invalid')
}
