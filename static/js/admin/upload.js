// Sending files to the library as they are chosen, dropped or pasted: some at a time, each with its progress, to be
// paused, gone on with and called off.
import { say } from './live.js'
import { send, start } from './queue.js'

const place = document.getElementById('upload')
const words = place.dataset
const list = document.getElementById('ups')
const input = document.getElementById('files')
const atOnce = 2
const most = { image: 50 << 20, any: 100 << 20 } // bytes, as the server has it
const rows = new Set()
let open = false // some are under way, or wait

input.required = false
input.form.querySelector('button').hidden = true
place.querySelector('[data-drop]').hidden = false
input.addEventListener('change', () => {
  add([...input.files])
  input.value = ''
})
document.getElementById('choose').addEventListener('click', event => {
  event.preventDefault()
  input.click()
})

// add puts files in the queue.
function add(files) {
  if (!files.length) return
  list.hidden = false
  for (const file of files) rows.add(row(file))
  open = true
  say(words.begun.replace('{n}', files.length))
  next()
}

// next begins as many as may be under way.
function next() {
  const all = [...rows]
  const free = atOnce - all.filter(r => r.state === 'sending').length
  for (const r of all.filter(r => r.state === 'waiting').slice(0, free)) r.begin()
  const count = (...states) => all.filter(r => states.includes(r.state)).length
  if (!open || count('waiting', 'sending')) return
  open = false
  const last = all.findLast(r => ['refused', 'failed', 'signedout'].includes(r.state))
  say([last && `${last.name}: ${last.said}`, words.ended.replace('{taken}', count('taken')).replace('{refused}', count('refused', 'failed', 'signedout', 'paused'))].filter(Boolean).join(' '))
  if (count('taken')) document.dispatchEvent(new CustomEvent('desk:sent'))
}

// What can be done in each state, and the mark that stands for it.
const doors = {
  waiting: ['cancel'], sending: ['pause', 'cancel'], paused: ['resume', 'cancel'], failed: ['retry', 'cancel'],
  signedout: ['retry', 'enter', 'cancel'], refused: ['remove'], taken: ['open', 'remove'],
}
const marks = { taken: 'verified', refused: 'error', failed: 'warning', signedout: 'warning' }

function row(file) {
  const element = document.getElementById('upload-row').content.firstElementChild.cloneNode(true)
  const bar = element.querySelector('progress'), said = element.querySelector('[data-said]'), mark = element.querySelector('.mk')
  const r = { name: file.name, state: '', said: '', begin }
  element.querySelector('[data-name]').textContent = file.name
  bar.setAttribute('aria-label', file.name)
  const link = element.querySelector('[data-do=open]')
  if (!file.type.startsWith('image/')) link.textContent = link.dataset.else
  for (const door of element.querySelectorAll('[data-do]')) door.setAttribute('aria-label', `${door.textContent}: ${file.name}`)
  list.append(element)
  const upload = send(file, words.uploads, told)

  function told(what, value) {
    if (r.state !== 'sending') return // called off meanwhile
    if (what === 'sending') {
      bar.value = file.size ? value / file.size * 100 : 100
      tell(value < file.size ? words.sofar.replace('{done}', mega(value)).replace('{all}', mega(file.size)) : words.checking)
      return
    }
    if (what === 'taken') {
      link.href = value.href
      to('taken', words.taken)
    } else if (what === 'refused') to('refused', value || words.big)
    else if (what === 'later') to('failed', value)
    else if (value === 401) to('signedout', words.signedout)
    else if (value === 403) to('refused', words.forbidden)
    else to('failed', value ? words.fault : words.away)
    next()
  }

  function tell(text) {
    r.said = said.textContent = text
  }

  // to brings the row to a state, and keeps the focus in it.
  function to(state, text) {
    const had = element.contains(document.activeElement)
    r.state = state
    tell(text)
    bar.hidden = !['sending', 'paused'].includes(state)
    mark.dataset.s = marks[state] ?? ''
    mark.querySelector('use').setAttribute('href', `#${marks[state] ?? 'file'}`)
    said.classList.toggle('soft', !['refused', 'failed', 'signedout'].includes(state))
    for (const door of element.querySelectorAll('[data-do]')) door.hidden = !doors[state].includes(door.dataset.do)
    if (had) element.querySelector('[data-do]:not([hidden])').focus()
  }

  function begin() {
    to('sending', '')
    start(upload)
  }

  function away() {
    const other = element.nextElementSibling ?? element.previousElementSibling
    element.remove()
    rows.delete(r)
    list.hidden = !list.childElementCount
    const door = other?.querySelector('[data-do]:not([hidden])') ?? input
    door.focus()
  }

  const deeds = {
    pause() {
      to('paused', words.paused)
      upload.abort()
    },
    resume: () => to('waiting', words.waiting),
    retry: () => to('waiting', words.waiting),
    cancel() {
      r.state = ''
      upload.abort(true).catch(() => {}) // what the server cannot be told it finds out by itself
      away()
    },
    remove: away,
  }
  element.addEventListener('click', event => {
    const deed = deeds[event.target.closest('[data-do]')?.dataset.do]
    if (!deed) return
    deed()
    open = true
    next()
  })
  const limit = file.type.startsWith('image/') ? most.image : most.any
  if (file.size > limit) to('refused', words.big)
  else to('waiting', words.waiting)
  return r
}

const mega = bytes => (bytes / 1e6).toLocaleString(document.documentElement.lang, { maximumFractionDigits: 1 })

// Files that are carried over the page, or pasted.
const brings = event => event.dataTransfer?.types.includes('Files')
let depth = 0
function over(by) {
  depth = Math.max(0, depth + by)
  place.toggleAttribute('data-over', depth > 0)
}
document.addEventListener('dragenter', event => brings(event) && over(1))
document.addEventListener('dragleave', event => brings(event) && over(-1))
document.addEventListener('dragover', event => brings(event) && event.preventDefault())
document.addEventListener('drop', event => {
  if (!brings(event)) return
  event.preventDefault()
  over(-depth)
  add([...event.dataTransfer.files])
})
document.addEventListener('paste', event => {
  const files = [...event.clipboardData.files]
  const words = event.target.closest?.('input, textarea') && event.clipboardData.types.includes('text/plain') // with a picture of them
  if (!files.length || words) return
  event.preventDefault()
  add(files)
})
addEventListener('beforeunload', event => {
  if ([...rows].some(r => ['waiting', 'sending', 'paused', 'failed', 'signedout'].includes(r.state))) event.preventDefault()
})
