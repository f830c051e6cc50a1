// Lists: how many items are chosen, and all of a page at once. What is done to many items is followed until it is done.
import { fetchPage } from './html.js'
import { refresh, say } from './live.js'

const form = document.querySelector('form[data-pick]')
if (form) {
  const boxes = [...document.querySelectorAll(`input[form="${form.id}"][name="${form.dataset.pick}"]`)]
  const scope = form.querySelector('select')
  const count = form.querySelector('output')
  const show = () => {
    const n = boxes.filter(box => box.checked).length
    form.toggleAttribute('data-on', n > 0)
    count.value = n === 0 ? '' : n === 1 ? count.dataset.one : `${n} ${count.dataset.many}`
  }
  let last
  for (const box of boxes) {
    box.addEventListener('click', event => {
      if (event.shiftKey && last && last !== box) {
        const [from, to] = [boxes.indexOf(last), boxes.indexOf(box)].sort((a, b) => a - b)
        for (const other of boxes.slice(from, to + 1)) other.checked = box.checked
      }
      last = box
      scope.value = 'chosen'
      show()
    })
  }
  scope.addEventListener('change', () => {
    for (const box of boxes) box.checked = scope.value !== 'chosen'
    show()
  })
  addEventListener('pageshow', show)
}

const every = 1000
async function follow() {
  const place = document.querySelector('[data-follow]')
  if (!place) return
  try {
    const { answer, page } = await fetchPage(location.href)
    if (answer.ok && page) refresh(page)
  } catch { /* the network comes back */ }
  if (place.hasAttribute('data-follow')) setTimeout(follow, every)
  else say(place.querySelector('[role=status]')?.textContent.trim() ?? '')
}
if (document.querySelector('[data-follow]')) setTimeout(follow, every)
