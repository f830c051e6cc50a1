// The line above a form that says how safe what is typed is. It is announced when its kind changes; the time that has
// passed is for the eye.
const words = document.getElementById('keeping')?.dataset ?? {}
const ago = new Intl.RelativeTimeFormat(document.documentElement.lang, { style: 'narrow' })
let kind, since, timer

const place = () => document.getElementById('saved')

// show says what is in the way: offline, away, signed-out, elsewhere, gone, large, nowhere. There may be something to do.
export function show(next, { action, act } = {}) {
  clearInterval(timer)
  if (kind === next && !action) return
  kind = next
  line('warning', words[camel(next)])
  place().dataset.s = 'offline'
  if (!action) return
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'link'
  button.textContent = action
  button.addEventListener('click', act)
  place().append(' ', button)
}

// keep says that all is kept, as of now.
export function keep() {
  since = Date.now()
  if (kind !== 'kept') {
    kind = 'kept'
    line('ok', words.kept)
    delete place().dataset.s
    const age = document.createElement('span')
    age.ariaHidden = 'true'
    age.dataset.age = ''
    place().append(' ', age)
  }
  tick()
  clearInterval(timer)
  timer = setInterval(tick, 1_000)
}

function tick() {
  const age = place()?.querySelector('[data-age]')
  if (!age) return clearInterval(timer)
  const seconds = Math.round((Date.now() - since) / 1_000)
  age.textContent = seconds < 2 ? '' : seconds < 60 ? ago.format(-seconds, 'second') : ago.format(-Math.floor(seconds / 60), 'minute')
}

function line(icon, text) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  svg.setAttribute('aria-hidden', 'true')
  svg.setAttribute('viewBox', '0 0 16 16')
  const use = document.createElementNS('http://www.w3.org/2000/svg', 'use')
  use.setAttribute('href', `#${icon}`)
  svg.append(use)
  place().replaceChildren(svg, ' ', text)
}

const camel = name => name.replace(/-(.)/g, (_, letter) => letter.toUpperCase())

document.addEventListener('desk:refreshed', () => { // the server says it now
  kind = undefined
  clearInterval(timer)
})
