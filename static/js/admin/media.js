// The library and the page of a media follow the server: while a picture is being prepared, and after files were sent.
import { fetchPage } from './html.js'
import { refresh } from './live.js'

const every = 2_000

async function look() {
  try {
    const { answer, page } = await fetchPage(location.href)
    if (answer.ok && page) refresh(page)
  } catch { /* the next look may succeed */ }
}

// follow looks again and again while something is being prepared in sight of somebody.
async function follow() {
  while (document.querySelector('[data-preparing]')) {
    await new Promise(resolve => setTimeout(resolve, every))
    if (!document.hidden) await look()
  }
}

if (document.querySelector('#shelf, #preparing')) {
  follow()
  document.addEventListener('desk:sent', async () => {
    await look()
    follow()
  })
}

// What is typed and not saved is not left without being asked.
const form = document.getElementById('media')
let typed = false
form?.addEventListener('input', () => { typed = true })
form?.addEventListener('submit', () => { typed = false })
addEventListener('beforeunload', event => {
  if (typed) event.preventDefault()
})

for (const button of document.querySelectorAll('[data-copy]')) {
  button.hidden = !navigator.clipboard
  button.addEventListener('click', async () => {
    const place = document.getElementById(button.dataset.copy)
    await navigator.clipboard.writeText(new URL(place.textContent, location.href).href)
    button.textContent = button.dataset.copied
  })
}
