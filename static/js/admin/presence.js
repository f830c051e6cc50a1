// Who else has the form of an item open, and where they write. Whoever arrives is announced, once; leaving is silent.
import { say } from './live.js'

const interval = 20_000
const known = new Set()
let words, form

// attend tells the server that the form is open, and in which part of it somebody writes, as long as it is looked at.
export function attend(of, says, part) {
  form = of
  words = says
  const beat = async () => {
    if (document.hidden || words.id === '0') return
    const body = new URLSearchParams({ editor: form.elements.editor.value, part: part() })
    try {
      const answer = await fetch(`${words.list}/${words.id}/presence`, { method: 'POST', body, headers: { Accept: 'application/json' } })
      if (answer.ok) told(await answer.json())
    } catch { /* the next one may come through */ }
  }
  beat()
  setInterval(beat, interval)
  document.addEventListener('visibilitychange', beat)
}

// told shows what the server knows of others: who is here, and that somebody has saved a version since.
export function told({ others, version, by }) {
  const place = document.getElementById('others')
  if (!place) return
  const older = version > Number(form.elements.version.value)
  const news = older ? words.newer.replace('{who}', by).replace('{latest}', version) : ''
  put(place, others.map(sentence).join(' · '))
  put(document.getElementById('newer'), news)
  const fresh = others.filter(({ name }) => !known.has(name)).map(sentence)
  for (const { name } of others) known.add(name)
  if (older && !known.has(version)) fresh.push(news)
  if (older) known.add(version)
  if (fresh.length) say(fresh.join('. '))
}

function put(place, text) {
  if (!place) return // on a page without a form
  place.hidden = !text
  if (place.textContent !== text) place.textContent = text
}

document.addEventListener('desk:refreshed', () => put(document.getElementById('newer'), ''))

function sentence({ name, part }) {
  const where = words[`in${part.charAt(0).toUpperCase()}${part.slice(1)}`]
  return (where ? words.writes.replace('{part}', where) : words.here).replace('{who}', name)
}
