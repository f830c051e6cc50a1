// A field with data-reference takes an item by its title or its number. What is chosen stands in it with both or, where
// there may be many, beside those that were chosen before. Without this the server knows the item by the same words.
import { find } from '../editor/items.js'
import { combobox } from './combobox.js'
import { say } from './live.js'

const settled = /#\d+$|^(https?:)?\// // chosen, or an address
const numbered = /^(?:#|n\.?[ºo°]\.?\s*)?(\d+)$/i
const same = new Intl.Collator('und', { sensitivity: 'base' })
const many = field => 'many' in field.dataset
const typed = field => (settled.test(field.value) ? '' : field.value.trim())

// prepare makes a field a combobox.
function prepare(field) {
  const { list, status } = below(field)
  let items = [] // that are shown

  function show(next, said = '') {
    items = next
    box.show(items.map(option), items.length > 0 ? 0 : -1)
    status.textContent = said
  }

  let asking
  async function look() {
    asking?.abort()
    asking = new AbortController()
    if (!typed(field)) return show([])
    try {
      const found = await ask(field, asking.signal)
      if (typed(field)) show(found, found.length > 0 ? '' : field.dataset.none)
    } catch (error) {
      if (error.name !== 'AbortError') show([], field.dataset.away)
    }
  }

  let wait
  const box = combobox(field, list, async at => {
    clearTimeout(wait)
    if (at < 0) await look()
    const item = items[at < 0 ? box.at() : at]
    if (!item) return
    show([])
    take(field, item)
  })

  field.addEventListener('input', event => {
    clearTimeout(wait)
    if (event.isTrusted) wait = setTimeout(look, 120)
  })
  field.addEventListener('keydown', event => {
    if (event.key !== 'Escape' || items.length === 0) return
    event.preventDefault()
    event.stopPropagation() // a dialog around it stays open
    show([])
  })
  field.addEventListener('blur', () => show([], status.textContent))
}

// below makes what a combobox has below its field: the list, and what is said of it.
function below(field) {
  const list = document.createElement('ul')
  Object.assign(list, { id: `${field.id}-found`, className: 'picks', role: 'listbox', ariaLabel: field.dataset.found })
  const status = document.createElement('p')
  Object.assign(status, { className: 'hint', role: 'status' })
  const place = document.createElement('div')
  place.className = 'below'
  place.append(list, status)
  field.removeAttribute('list')
  field.setAttribute('aria-controls', list.id)
  Object.assign(field, { role: 'combobox', ariaAutoComplete: 'list', ariaExpanded: 'false' })
  field.after(place)
  return { list, status }
}

function option(item) {
  const row = document.createElement('li')
  const name = row.appendChild(document.createElement('span'))
  Object.assign(name, { textContent: item.title, lang: item.lang })
  const about = row.appendChild(document.createElement('span'))
  const state = item.state === 'published' ? [] : [item.stateName]
  Object.assign(about, { className: 'soft small', textContent: [item.kindName, ...state, `#${item.id}`].join(' · ') })
  return row
}

// ask finds the items that what is typed may mean.
async function ask(field, signal) {
  const { reference, kind } = field.dataset
  const number = numbered.exec(typed(field))?.[1]
  const query = number ? [['id', number]] : [['q', typed(field)], ...(kind ? [['kind', kind]] : [])]
  const found = await find({ find: reference, lang: document.documentElement.lang }, query, signal)
  return found.filter(item => !kind || item.kind === kind)
}

function take(field, item) {
  if (many(field)) {
    field.value = ''
    add(field, item)
    say(`${field.dataset.added}: ${item.title}`)
  } else field.value = `${item.title} #${item.id}`
  field.dispatchEvent(new InputEvent('input', { bubbles: true }))
}

// add puts an item beside those that a field has, as a box that is ticked.
function add(field, item) {
  const place = field.closest('fieldset').querySelector('.states')
  const there = [...place.querySelectorAll('input')].find(input => input.value === `${item.id}`)
  if (there) {
    there.checked = true
    return
  }
  const label = document.createElement('label')
  label.className = 'check'
  const box = label.appendChild(document.createElement('input'))
  Object.assign(box, { type: 'checkbox', name: field.name, value: item.id, checked: true })
  label.appendChild(document.createElement('span')).textContent = item.title
  place.append(label)
}

// settle adds the one item that words mean which were typed and left so, as the server does with what it is sent.
async function settle(field) {
  const words = typed(field)
  if (!many(field) || !words) return false
  const found = await ask(field).catch(() => [])
  const called = found.filter(item => same.compare(item.title, words) === 0)
  const item = called.length === 1 ? called[0] : found.length === 1 && found[0]
  if (!item) return false
  if (typed(field) === words) field.value = ''
  add(field, item)
  return true
}

const fields = root => root.querySelectorAll('input[data-reference]')
for (const field of fields(document)) prepare(field)
document.addEventListener('desk:shown', event => { for (const field of fields(event.detail.root)) prepare(field) })
document.addEventListener('submit', event => { for (const field of fields(event.target)) settle(field) }, true)
document.addEventListener('change', async ({ target: field }) => {
  if (field.matches('input[data-reference]') && await settle(field)) field.dispatchEvent(new InputEvent('input', { bubbles: true }))
})
