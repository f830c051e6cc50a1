// A field of a form that has a picture: what it has, and a button to choose another by sight.
import { say } from './live.js'

export function view({ src, width, height }) {
  const img = document.createElement('img')
  Object.assign(img, { src, alt: '', loading: 'lazy', width, height })
  return img
}

// choice shows what a select has chosen, with a button to choose another by sight.
export function choice(select, words) {
  const place = document.createElement('div')
  place.className = 'picture-choice'
  const shown = place.appendChild(document.createElement('figure'))
  const buttons = place.appendChild(document.createElement('div'))
  buttons.className = 'btns'
  const button = (text, act) => {
    const b = buttons.appendChild(document.createElement('button'))
    Object.assign(b, { type: 'button', className: 'btn', textContent: text })
    b.addEventListener('click', act)
    return b
  }
  const choose = button(words.choose, () => document.dispatchEvent(new CustomEvent('desk:picture', { detail: { lang: document.documentElement.lang, done: chosen } })))
  const remove = button(words.remove, () => { put(''); choose.focus() })
  choose.id = select.id // problems lead to it, and its label names it
  select.removeAttribute('id')
  choose.setAttribute('aria-describedby', select.getAttribute('aria-describedby') ?? `${select.id}-hint`)
  const label = document.querySelector(`label[for="${select.id}"]`)
  if (label) {
    label.id ||= `${select.id}-label`
    choose.setAttribute('aria-labelledby', `${label.id} ${choose.id}`)
    label.htmlFor = choose.id
  }

  function put(value) {
    select.value = value
    show()
    select.dispatchEvent(new InputEvent('input', { bubbles: true }))
  }

  function chosen(item) {
    choose.focus()
    if (!item) return
    if (![...select.options].some(o => o.value === `${item.id}`)) {
      const o = new Option(item.name, item.id)
      o.dataset.src = item.src
      select.add(o)
    }
    put(`${item.id}`)
    say(words.chosen.replace('{Name}', item.name))
  }

  function show() {
    const now = select.selectedOptions[0]
    remove.hidden = !select.value
    choose.textContent = select.value ? words.change : words.choose
    shown.hidden = !select.value
    if (!select.value) return shown.replaceChildren()
    const name = document.createElement('figcaption')
    name.textContent = now.textContent
    shown.replaceChildren(...(now.dataset.src ? [view({ src: now.dataset.src })] : []), name)
  }

  select.hidden = true
  select.after(place)
  select.addEventListener('change', show) // what another part of the page writes
  show()
}
