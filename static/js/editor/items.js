// What the server knows of the items that a text links to or shows.

// find asks for items and throws where no answer comes, or one that is none: the session has ended, say.
export async function find(desk, query, signal) {
  const answer = await fetch(`${desk.find}?${new URLSearchParams([...query, ['lang', desk.lang]])}`, { signal, headers: { Accept: 'application/json' } })
  if (!answer.ok || answer.redirected) throw new Error(`${answer.status}`)
  return answer.json()
}

const waiting = new Map() // by language: the ids asked for since the last turn, and the answer to come

// about tells what a card says of an item, or null if there is none. What is asked for at once is one request.
export function about(desk, id) {
  if (!waiting.has(desk.lang)) {
    const ids = new Set()
    const answer = Promise.resolve().then(() => {
      waiting.delete(desk.lang)
      return find(desk, [...ids].slice(0, 60).map(id => ['id', id]))
    })
    waiting.set(desk.lang, { ids, answer })
  }
  const { ids, answer } = waiting.get(desk.lang)
  ids.add(id)
  return answer.then(list => list.find(item => item.id === id) ?? null)
}
