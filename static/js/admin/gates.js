// After each automatic save, asks quietly how much there is to mend before what was typed can be published.
import { fetchPage } from './html.js'
import { refresh } from './live.js'

const count = document.getElementById('gate-count')
let asked, again

async function ask() {
  if (asked) {
    again = true
    return
  }
  asked = true
  try {
    const { answer, page } = await fetchPage(count.dataset.src)
    if (answer.ok && !answer.redirected) refresh(page)
  } catch {
    // the network is away: what was said last still stands
  }
  asked = false
  if (again) {
    again = false
    ask()
  }
}

if (count) document.addEventListener('desk:saved', ask)
