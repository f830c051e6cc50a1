// Pictures of the library: the dialog in which one is chosen or sent, for the fields of a form (a select with
// data-picture, which without this lists the latest by their names) and for the editor's texts.
import { combobox } from './combobox.js'
import { say } from './live.js'
import { choice, view } from './picture_field.js'

const box = document.getElementById('pictures')
let open = null // what is being chosen, for whom

const ask = async (query, lang, signal) => {
  const answer = await fetch(`${box.dataset.find}?${new URLSearchParams([...query, ['lang', lang]])}`, { signal, headers: { Accept: 'application/json' } })
  if (!answer.ok || answer.redirected) throw new Error(`${answer.status}`)
  return answer.json()
}

// pictures of ids, asked for together.
let waiting = null
export function about(id, lang) {
  waiting ??= { ids: new Set(), answer: Promise.resolve().then(() => { const { ids } = waiting; waiting = null; return ask([...ids].map(one => ['id', one]), lang) }) }
  waiting.ids.add(id)
  return waiting.answer.then(list => list.find(one => one.id === id) ?? null)
}

// send sends a file and returns the picture that it became. It throws an Error whose message is a sentence, or ''.
export async function send(file, lang, progress = () => {}) {
  if (!file.type.startsWith('image/')) throw new Error(JSON.parse(box.dataset.words).noPicture)
  const form = new FormData()
  form.append('file', file, file.name || 'image.png')
  const answer = await new Promise((done, fail) => {
    const request = new XMLHttpRequest() // fetch tells no progress of what is sent
    request.open('POST', box.dataset.send)
    request.setRequestHeader('Accept', 'application/json')
    request.responseType = 'json'
    request.upload.addEventListener('progress', event => { if (event.lengthComputable) progress(event.loaded / event.total) })
    request.addEventListener('load', () => done(request.response))
    for (const type of ['error', 'abort', 'timeout']) request.addEventListener(type, () => fail(new Error('')))
    request.send(form)
  })
  const one = answer?.files?.[0]
  if (!one?.id) throw new Error(one?.problem ?? '')
  return about(one.id, lang)
}

if (box) prepare()

function prepare() {
  const words = JSON.parse(box.dataset.words)
  const field = box.querySelector('#pictures-words')
  const list = box.querySelector('#pictures-list')
  const part = selector => box.querySelector(selector)
  const bar = part('progress')
  const rows = combobox(field, list, take)

  function complain(text) {
    part('#pictures-error').hidden = text === ''
    part('#pictures-error span').textContent = text
    if (text) field.setAttribute('aria-invalid', 'true')
    else field.removeAttribute('aria-invalid')
  }

  function finish(result) {
    const { done } = open ?? {}
    open = null
    if (box.open) box.close()
    done?.(result)
  }

  function take(at) {
    const chosen = open?.items[at]
    if (chosen) finish(chosen)
    else complain(words.pick)
  }

  let looking
  async function look() {
    looking?.abort()
    looking = new AbortController()
    const asked = field.value
    try {
      const found = await ask([['q', asked.trim()]], open.lang, looking.signal)
      if (!open || field.value !== asked) return
      open.items = found
      rows.show(found.map(option))
      part('[data-found]').textContent = found.length ? '' : words.none
    } catch (error) {
      if (error.name !== 'AbortError') complain(words.away)
    }
  }

  async function upload(file) {
    if (!file || !open) return
    const asked = open // who has closed the dialog meanwhile, and perhaps opened it for something else, does not want it there
    complain('')
    bar.hidden = false
    bar.className = ''
    say(words.sending)
    try {
      const picture = await send(file, asked.lang, at => { if (open === asked) bar.value = at })
      if (open === asked) finish(picture)
    } catch (error) {
      if (open === asked) complain(error.message || words.away)
    } finally {
      if (open === asked || !open) {
        bar.hidden = true
        bar.value = 0
      }
    }
  }

  let timer
  field.addEventListener('input', event => {
    event.stopPropagation()
    complain('')
    clearTimeout(timer)
    timer = setTimeout(look, 150)
  })
  box.addEventListener('close', () => { if (!box.open) finish(null) })
  part('[data-cancel]').addEventListener('click', () => finish(null))
  part('[data-take]').addEventListener('click', () => take(rows.at()))
  part('input[type=file]').addEventListener('change', event => {
    event.stopPropagation()
    upload(event.target.files[0])
    event.target.value = ''
  })
  box.addEventListener('dragover', event => event.preventDefault())
  box.addEventListener('drop', event => { event.preventDefault(); upload(event.dataTransfer.files[0]) })
  box.addEventListener('paste', event => { if (event.clipboardData.files.length) { event.preventDefault(); upload(event.clipboardData.files[0]) } })

  // The editor is a script of its own: it asks by an event.
  document.addEventListener('desk:picture', ({ detail }) => {
    open = { ...detail, items: [] }
    field.value = ''
    bar.hidden = true
    complain('')
    rows.show([])
    box.showModal()
    field.focus()
    look()
  })
  document.addEventListener('desk:send-picture', ({ detail: { file, lang, done } }) => send(file, lang).then(done, error => done(null, error.message || words.away)))
  document.addEventListener('desk:about-picture', ({ detail: { id, lang, done } }) => about(id, lang).then(done, () => {}))

  for (const select of document.querySelectorAll('select[data-picture]')) choice(select, words)
}

function option(item) {
  const li = document.createElement('li')
  li.append(view(item))
  li.appendChild(document.createElement('span')).textContent = item.name
  return li
}
