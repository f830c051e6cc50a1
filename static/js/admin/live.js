// What of a page follows the server without being loaded again: the elements with an id and data-live.

// say announces a sentence to those who hear the page.
export function say(text) {
  const place = document.getElementById('announce')
  place.textContent = ''
  setTimeout(() => { place.textContent = text }, 100) // a region announces what changes in it, not what it had
}

const readable = 4_000 // what is shown stays at least that long
let shown

// tell announces a sentence and shows it, at the foot of the window, to those who do not have in sight where the page
// says it. There it stays until they go on.
export function tell(text, place) {
  say(text)
  shown?.remove()
  if (!text || inSight(place)) return
  const note = shown = document.createElement('p')
  Object.assign(note, { className: 'note told', textContent: text })
  document.getElementById('main').append(note)
  const since = Date.now()
  const over = new AbortController()
  const go = () => {
    if (Date.now() - since < readable) return
    note.remove()
    over.abort()
  }
  for (const type of ['input', 'click', 'desk:shown']) document.addEventListener(type, go, { signal: over.signal })
}

function inSight(place) {
  const { x, y, width, height } = place?.getBoundingClientRect() ?? {}
  return height > 0 && place.contains(document.elementFromPoint(x + Math.min(width, 40) / 2, y + height / 2))
}

// refresh brings the live parts of this page to the state of another rendering of it. The elements themselves stay, so
// that who holds one does not lose it; one that is new stands after the one that it stands after there.
export function refresh(page) {
  for (const now of [...page.querySelectorAll('main [data-live][id]')]) {
    const old = document.getElementById(now.id)
    if (!old) document.getElementById(now.previousElementSibling?.id)?.after(document.importNode(now, true))
    else if (!now.isEqualNode(old)) replace(old, now)
  }
  document.dispatchEvent(new CustomEvent('desk:refreshed'))
}

function replace(old, now) {
  for (const { name } of [...old.attributes]) if (!now.hasAttribute(name)) old.removeAttribute(name)
  for (const { name, value } of now.attributes) old.setAttribute(name, value)
  if ('value' in old) old.value = now.value
  old.replaceChildren(...now.cloneNode(true).childNodes)
}

// settle takes over what the server made of a form that was sent, but for what has been typed since.
export function settle(form, page, sent) {
  const saved = page.getElementById(form.id)
  if (!saved) return
  form.setAttribute('action', saved.getAttribute('action'))
  for (const input of form.elements) {
    if (!input.matches('input:not([type=checkbox], [type=radio]), textarea, select') || !input.name || input.type === 'hidden') continue
    const now = saved.elements.namedItem(input.name)
    if (now instanceof Element && now.value !== input.value && input.value === sent.get(input.name)) input.value = now.value
  }
  grow(form, saved)
}

// grow gives a list of a form the row for one more that it has once the last is filled in and saved.
function grow(form, saved) {
  const first = row => row.querySelector('[name]').name
  for (const row of saved.querySelectorAll('.rowset + .rowset')) {
    if (form.elements.namedItem(first(row))) continue
    const made = document.importNode(row, true)
    form.elements.namedItem(first(row.previousElementSibling)).closest('.rowset').after(made)
    document.dispatchEvent(new CustomEvent('desk:shown', { detail: { root: made } }))
  }
}

// told is what a page says has been done.
export const told = page => page.querySelector('#done, .note[role=status]')?.textContent.trim() ?? ''
