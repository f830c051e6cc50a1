// Keeps what is typed into the form of an item: in the browser at once, on the server a moment later, as a working copy
// that only its author sees. Nothing is lost if the page, the network, the session or the server goes.
import * as local from './local.js'
import { signIn } from './session.js'
import { attend, told } from './presence.js'
import { keep, show } from './kept.js'
import { offer } from './found.js'

const form = document.getElementById('item')
const words = document.getElementById('keeping')?.dataset

const pause = 2_000 // after the last key
const patience = 4_000 // after the first that is not kept yet
const limit = 60_000 // bytes that a browser sends of a page that goes away
const parts = /^(facts|notes|es|pt|en)\./
const final = ['elsewhere', 'gone', 'signed-out'] // trouble that no other attempt ends

// How many changes there were, and how many of them are in the browser and on the server.
let typed = 0, stored = 0, kept = 0
let part = '', last, first = 0, timer, sending, failures = 0, trouble = '', leaving = false

// key is what the browser keeps the form under.
const key = () => [form.elements.editor.value, words.id === '0' ? words.list : `${words.list}/${words.id}`, form.elements.page.value]

// said is what the form says, with the bodies for which no editor runs yet as they came.
function said() {
  const data = new URLSearchParams(new FormData(form))
  for (const body of form.querySelectorAll('[data-body]:disabled')) data.append(body.name, body.value)
  return data
}

let heard // the field whose last change was heard as it was typed: it is told again when the field is left
function changed({ type, target }) {
  if (!parts.test(target.name)) return
  const again = type === 'change' && heard === target
  heard = type === 'input' ? target : undefined
  if (again) return
  part = target.name.split('.')[0]
  typed++
  first ||= Date.now()
  store()
  schedule(Math.min(pause, first + patience - Date.now()))
}

async function store() {
  const n = typed
  if (await local.put(key(), () => ({ at: Date.now(), said: String(said()) }))) stored = Math.max(stored, n)
}

function schedule(delay) {
  clearTimeout(timer)
  timer = setTimeout(save, Math.max(0, delay))
}

// save sends what is not on the server yet. One request is under way at a time.
function save(options) {
  if (sending) return sending
  clearTimeout(timer)
  if (kept === typed || final.includes(trouble)) return Promise.resolve()
  sending = send(options).finally(() => {
    sending = undefined
    if (typed > kept && !trouble) schedule(pause)
  })
  return sending
}

async function send({ keepalive } = {}) {
  const n = typed, body = said()
  first = 0
  body.append('part', part)
  const url = words.id === '0' ? words.list : `${words.list}/${words.id}/working`
  let answer
  try {
    answer = await fetch(url, {
      method: 'POST', body, headers: { Accept: 'application/json' }, signal: AbortSignal.timeout(15_000),
      keepalive: Boolean(keepalive) && String(body).length < limit,
    })
    if (answer.ok) return acknowledged(n, await answer.json())
  } catch {
    return failed('offline')
  }
  failed({ 401: 'signed-out', 404: 'gone', 409: 'elsewhere', 410: 'gone', 413: 'large' }[answer.status] ?? 'away')
}

function acknowledged(n, detail) {
  trouble = ''
  failures = 0
  kept = n
  const old = key()
  if (words.id === '0') settle(detail)
  form.elements.seen.value = detail.seen
  if (kept === typed) local.drop(old)
  else if (String(old) !== String(key())) local.drop(old).then(store)
  keep()
  told(detail)
  document.dispatchEvent(new CustomEvent('desk:saved', { detail }))
}

// settle gives the page the address of the item that was made for it.
function settle(detail) {
  words.id = detail.id
  form.setAttribute('action', detail.href)
  history.replaceState(null, '', detail.href + location.hash)
}

// failed says what is in the way, and tries again where time may help.
function failed(why) {
  trouble = why
  show(local.works() ? why : 'nowhere')
  if (why === 'signed-out') askToSignIn()
  if (why === 'offline' || why === 'away') schedule(Math.min(1_000 * 2 ** failures++, 15_000))
}

async function askToSignIn() {
  if (!await signIn(form.elements.editor.value, last)) return show('signed-out', { action: words.again, act: askToSignIn })
  trouble = ''
  await save()
}

// settled resolves when the server has all that was typed, or will not have it for now.
async function settled() {
  if (sending) await sending
  if (kept !== typed) await save()
  while (trouble === 'signed-out' && await signIn(form.elements.editor.value, last)) {
    trouble = ''
    await save()
  }
}

// unsafe reports whether something would be lost with the page, or is on this machine alone.
const unsafe = () => typed > kept && (typed > stored || trouble !== '')

// A form is sent when the server has what it says: no copy comes in after it was saved.
let through = false, sent = 0
async function submitted(event) {
  if (event.target !== form || through) return
  if (!sending && kept === typed) return
  event.preventDefault()
  event.stopImmediatePropagation()
  await settled()
  await new Promise(resolve => setTimeout(resolve)) // a form that is being sent cannot be sent again
  through = true
  form.requestSubmit(event.submitter)
  through = false
}

// saved hears that the form became a version as it was when it was sent, whatever kept it from being copied before.
function saved() {
  kept = Math.max(kept, sent)
  trouble = ''
  if (kept === typed) local.drop(key())
  else schedule(pause)
}

function start() {
  form.elements.page.value = crypto.randomUUID?.() ?? String(Math.random()).slice(2)
  local.live(form.elements.page.value)
  form.addEventListener('input', changed)
  form.addEventListener('change', changed)
  form.addEventListener('focusin', event => {
    last = event.target
    const name = last.name || last.closest('[id$=".body"]')?.id
    if (parts.test(name)) part = name.split('.')[0]
  })
  form.addEventListener('focusout', () => { if (typed > kept) save() })
  addEventListener('submit', submitted, true)
  addEventListener('submit', event => {
    if (event.target !== form) return
    leaving = !event.defaultPrevented
    sent = typed
  })
  document.addEventListener('desk:kept', saved)
  addEventListener('online', () => { if (typed > kept) save() })
  addEventListener('beforeunload', event => { if (unsafe() && !leaving) event.preventDefault() })
  document.addEventListener('visibilitychange', () => { if (document.hidden) save({ keepalive: true }) })
  attend(form, words, () => part)
  offer(form, words, key(), said())
  if (document.querySelector('.errors')) { // what the page holds was refused, and may be nowhere else
    typed++
    store()
    schedule(0)
  }
}

if (form && words) start()
