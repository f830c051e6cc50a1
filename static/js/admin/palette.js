// The palette: an item by its title, or any place by its name. A combobox over a listbox, by the ARIA pattern: focus
// stays in the field, arrows move aria-activedescendant.
const palette = document.getElementById('palette')

export function openPalette() {
  if (!palette || document.querySelector('dialog:modal')) return
  for (const opened of document.querySelectorAll('[popover]:popover-open')) opened.hidePopover()
  input.value = ''
  show('', [])
  palette.showModal()
}

const input = palette?.querySelector('input')
const list = palette?.querySelector('[role=listbox]')
const status = palette?.querySelector('[role=status]')
const plain = text => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

// The places are those of the menu, then what the server gave besides.
const places = palette ? [...menu(), ...list.children] : []

function menu() {
  return [...document.querySelectorAll('#rail li a[href]')].map((link, i) => {
    const name = [...link.childNodes].filter(node => node.nodeType === Node.TEXT_NODE).map(node => node.data).join('').trim()
    return option(`menu-${i}`, link.href, name)
  })
}

function option(id, href, title, lang = '', about = []) {
  const row = document.createElement('div')
  Object.assign(row, { id, role: 'option', ariaSelected: 'false' })
  row.dataset.href = href
  const name = document.createElement('span')
  Object.assign(name, { textContent: title, lang })
  row.append(name)
  if (about.length) {
    const rest = document.createElement('span')
    Object.assign(rest, { textContent: about.filter(Boolean).join(' · '), className: 'soft' })
    row.append(' ', rest)
  }
  return row
}

function show(query, items) {
  const words = plain(query).split(/\s+/).filter(Boolean)
  const near = places.filter(place => words.every(word => plain(place.textContent).includes(word)))
  list.replaceChildren(...items, ...near)
  choose(list.firstElementChild)
}

function choose(row) {
  for (const old of list.querySelectorAll('[aria-selected=true]')) old.ariaSelected = 'false'
  if (!row) return input.removeAttribute('aria-activedescendant')
  row.ariaSelected = 'true'
  row.scrollIntoView({ block: 'nearest' })
  input.setAttribute('aria-activedescendant', row.id)
}

const chosen = () => list.querySelector('[aria-selected=true]')

// find asks the server for items; the answer to what is no longer typed is dropped.
let asking
async function find() {
  const query = input.value.trim()
  asking?.abort()
  asking = new AbortController()
  status.textContent = ''
  show(query, [])
  if (query.length < 2) return
  try {
    const answer = await fetch(`${palette.dataset.find}?media&q=${encodeURIComponent(query)}`, { signal: asking.signal, headers: { Accept: 'application/json' } })
    if (!answer.ok) throw new Error(answer.status)
    const found = await answer.json()
    show(query, found.map(item => option(`${item.kind || 'media'}-${item.id}`, item.href, item.title, item.lang, [item.kindName, item.stateName])))
    if (!list.childElementCount) status.textContent = status.dataset.none
  } catch (error) {
    if (error.name !== 'AbortError') status.textContent = status.dataset.away
  }
}

function go(row, apart) {
  if (!row) return
  palette.close()
  if (apart) open(row.dataset.href)
  else location.assign(row.dataset.href)
}

function move(event) {
  const rows = [...list.children]
  const at = rows.indexOf(chosen())
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + 8, PageUp: at - 8 }[event.key]
  if (to === undefined || !rows.length) return
  event.preventDefault()
  const around = event.key.startsWith('Arrow') ? (to + rows.length) % rows.length : Math.max(0, Math.min(to, rows.length - 1))
  choose(rows[around])
}

if (palette) {
  let waiting
  input.addEventListener('input', () => {
    clearTimeout(waiting)
    waiting = setTimeout(find, 120)
  })
  input.addEventListener('keydown', event => {
    if (event.isComposing) return
    move(event)
    if (event.key === 'Enter') {
      event.preventDefault()
      go(chosen(), event.ctrlKey || event.metaKey)
    }
  })
  list.addEventListener('click', event => go(event.target.closest('[role=option]'), event.ctrlKey || event.metaKey))
  palette.addEventListener('click', event => { if (event.target === palette) palette.close() })
  document.addEventListener('keydown', event => {
    const control = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey
    if (control && event.key.toLowerCase() === 'k' && !event.defaultPrevented && !event.target.closest('[contenteditable=true]')) {
      event.preventDefault()
      openPalette()
    }
  })
}
