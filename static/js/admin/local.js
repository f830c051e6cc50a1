// What is typed, kept in the browser until the server has it: a record for each person, item and page. IndexedDB writes
// it to the disk at once, so that it outlives the browser's process.
const name = 'desk', table = 'typed'
let broken = false
let opening

// works reports whether the browser keeps what it is given.
export const works = () => !broken

function open() {
  opening ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1)
    request.onupgradeneeded = () => request.result.createObjectStore(table)
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
  return opening
}

// run does something with the records, and resolves when it is on the disk.
async function run(mode, act) {
  const db = await open()
  return new Promise((resolve, reject) => {
    const transaction = db.transaction(table, mode, { durability: 'strict' })
    const request = act(transaction.objectStore(table))
    transaction.oncomplete = () => resolve(request?.result)
    transaction.onabort = transaction.onerror = () => reject(transaction.error)
  })
}

// Writing is slower than typing: of what waits for its turn only the latest is written.
let writing, next

// put keeps the record that make returns when its turn comes, and resolves to whether it is kept.
export function put(key, make) {
  next = { key, make }
  writing = (writing ?? Promise.resolve()).then(async () => {
    if (!next) return !broken
    const { key, make } = next
    next = undefined
    try {
      await run('readwrite', records => records.put({ ...make(), key }, key))
      broken = false
    } catch {
      broken = true
    }
    return !broken
  })
  return writing
}

// drop forgets a record.
export async function drop(key) {
  if (next && String(next.key) === String(key)) next = undefined
  await writing
  await run('readwrite', records => records.delete(key)).catch(() => {})
}

// left returns what pages that are gone have kept of an item for a person, the latest first.
export async function left([person, item]) {
  try {
    const range = IDBKeyRange.bound([person, item], [person, item, []])
    const all = await run('readonly', records => records.getAll(range))
    const open = await navigator.locks?.query()
    const alive = new Set(open?.held.map(lock => lock.name))
    return all.filter(record => !alive.has(lock(record.key[2]))).sort((a, b) => b.at - a.at)
  } catch {
    return []
  }
}

const lock = page => `desk ${page}`

// live says that a page is open, until it is gone.
export function live(page) { navigator.locks?.request(lock(page), () => new Promise(() => {})) }
