// What the server knows of the items that a text links to or shows.

// find asks for items and throws where no answer comes, or one that is none: the session has ended, say.
export async function find(desk, query, signal) {
  const answer = await fetch(`${desk.find}?${new URLSearchParams([...query, ['lang', desk.lang]])}`, { signal, headers: { Accept: 'application/json' } })
  if (!answer.ok || answer.redirected) throw new Error(`${answer.status}`)
  return answer.json()
}

const most = 60 // that the server answers for at once
const waiting = new Map() // by language: the ids asked for since the last turn, and the answer to come

// about tells what a card says of an item, or null if there is none. What is asked for at once is one request, or as few as will do.
export function about(desk, id) {
  if (!waiting.has(desk.lang)) {
    const ids = new Set()
    const answer = Promise.resolve().then(async () => {
      waiting.delete(desk.lang)
      const all = [...ids].map(id => ['id', id])
      const parts = []
      while (all.length > 0) parts.push(find(desk, all.splice(0, most)))
      return (await Promise.all(parts)).flat()
    })
    waiting.set(desk.lang, { ids, answer })
  }
  const { ids, answer } = waiting.get(desk.lang)
  ids.add(id)
  return answer.then(list => list.find(item => item.id === id) ?? null)
}
