// What the browser kept of a form and the server never had: offered on return, with the times of both, to choose.
import { drop, left } from './local.js'
import { say } from './live.js'
import { show } from './kept.js'

const parts = /^(facts|notes|es|pt|en)\./

// offer asks what to do with each record that pages which are gone have left.
export async function offer(form, words, key) {
  const [record] = await left(key)
  if (!record) {
    words.looked = ''
    return
  }
  const names = differing(form, new URLSearchParams(record.said))
  const next = async () => {
    await drop(record.key)
    offer(form, words, key)
  }
  if (!names.length) return next()
  ask(form, words, record, names, next)
}

// differing names the inputs that say something else in the record than on the page.
function differing(form, record) {
  const page = new URLSearchParams()
  for (const input of form.querySelectorAll('[name]')) {
    if (!parts.test(input.name) || input.matches(':is([type=checkbox], [type=radio]):not(:checked)')) continue
    if (!input.matches('[data-body]') && input.matches(':disabled')) continue
    if (input.matches('[data-body]') && !record.has(input.name)) continue
    page.append(input.name, input.value)
  }
  const names = new Set([...page.keys(), ...record.keys()].filter(name => parts.test(name)))
  return [...names].filter(name => plain(name, page) !== plain(name, record))
}

const plain = (name, values) => values.getAll(name).map(value => meaning(value.trim().replace(/\r\n/g, '\n'))).filter(Boolean).join('\n')

// meaning writes a body in one form, whoever wrote it.
function meaning(value) {
  if (!value.startsWith('{')) return value
  try { return JSON.stringify(bare(JSON.parse(value))) } catch { return value }
}

function bare(value) {
  if (Array.isArray(value)) return value.map(bare)
  if (!value || typeof value !== 'object') return value
  const filled = Object.entries(value).map(([name, x]) => [name, bare(x)])
    .filter(([, x]) => x && !(typeof x === 'object' && !Object.keys(x).length))
  return Object.fromEntries(filled.sort(([a], [b]) => a < b ? -1 : 1))
}

function ask(form, words, record, names, next) {
  const place = document.getElementById('found')
  const question = document.importNode(document.getElementById('found-question').content, true).firstElementChild
  const clock = new Intl.DateTimeFormat(document.documentElement.lang, { timeZone: words.zone, dateStyle: 'short', timeStyle: 'medium' })
  const seen = Number(form.elements.seen.value)
  const shown = seen ? clock.format(seen / 1_000) : words.shown
  const times = question.querySelector('[data-times]')
  times.textContent = times.dataset.times.replace('{here}', clock.format(record.at)).replace('{there}', shown)
  question.querySelector('[data-differs] span').textContent = labels(form, names).join(', ')
  const done = async act => {
    question.ariaBusy = 'true'
    if (await act()) {
      question.remove()
      document.getElementById('main').focus()
    }
    question.ariaBusy = null
  }
  question.querySelector('[data-do=leave]').addEventListener('click', () => done(async () => { await next(); return true }))
  question.querySelector('[data-do=take]').addEventListener('click', () => done(() => take(form, words, record)))
  place.replaceChildren(question)
  say(question.querySelector('h2').textContent)
}

// labels are the names of inputs as the page has them, each once.
function labels(form, names) {
  const all = names.map(name => {
    const input = form.elements.namedItem(name)
    const one = input instanceof Element ? input : input?.[0]
    const label = one?.labels?.[0] ?? document.getElementById(`${name}-name`)
    const language = one?.closest('section[lang], [data-language]')
    return label ? label.textContent.replace(/\s+/g, ' ').trim() + (language ? ` (${name.slice(0, 2)})` : '') : name
  })
  return [...new Set(all)]
}

// take makes the record the working copy, which the page shows when it is loaded again.
async function take(form, words, record) {
  const body = new URLSearchParams(record.said)
  body.set('page', form.elements.page.value)
  body.set('seen', form.elements.seen.value)
  try {
    const answer = await fetch(words.id === '0' ? words.list : `${words.list}/${words.id}/working`, { method: 'POST', body, headers: { Accept: 'application/json' } })
    if (answer.status === 409) location.reload() // the page is not the latest itself
    if (!answer.ok) {
      show(answer.status === 401 ? 'signed-out' : 'away')
      return false
    }
    const { href } = await answer.json()
    await drop(record.key)
    location.replace(href)
    return true
  } catch {
    show('offline')
    return false
  }
}
