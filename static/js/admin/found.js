// What the browser kept of a form and the server never had: offered on return, with the times of both, to choose.
import { drop, left } from './local.js'
import { say } from './live.js'
import { show } from './kept.js'

const pause = 10_000 // until a question that had no answer is asked again

// offer asks what to do with each record that pages which are gone have left. said is what the form says.
export async function offer(form, words, key, said) {
  const [record] = await left(key)
  if (!record) {
    words.looked = ''
    return
  }
  const names = await differing(form, words, said, new URLSearchParams(record.said))
  if (!names) return void setTimeout(offer, pause, form, words, key, said)
  const next = async () => {
    await drop(record.key)
    offer(form, words, key, said)
  }
  if (!names.length) return next()
  ask(form, words, record, names, next)
}

// differing asks the server, which knows what it makes of what is typed, for the names of the inputs that say something
// else in the record than on the page, or returns nothing where no answer comes.
async function differing(form, words, said, record) {
  const body = new URLSearchParams({ editor: form.elements.editor.value, version: form.elements.version.value })
  for (const [name, value] of said) body.append(`here.${name}`, value)
  for (const [name, value] of record) body.append(`kept.${name}`, value)
  try {
    const answer = await fetch(`${words.list}/${words.id}/found`, { method: 'POST', body, headers: { Accept: 'application/json' } })
    return answer.ok ? await answer.json() : undefined
  } catch { /* later */ }
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
  if (words.id !== '0') body.set('page', form.elements.page.value) // of a new item there may be one that was made for the record
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
