// Lists whose rows are moved by buttons, which send the form: with this it is sent and comes back in place, with all that
// was typed in it, and the focus stays on the button. Alt and an arrow press the buttons of the row that one is in, but
// where one types: there they may mean something else.
import { request } from './html.js'
import { say } from './live.js'

const typing = 'input:not([type=checkbox]), select, textarea'
const keys = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'out', ArrowRight: 'in' }
let form = document.querySelector('form[data-rows]')
let changed = false, sending = false

// change sends the form as one of those buttons does.
async function change(button) {
  if (sending) return
  sending = true
  try {
    const { answer, page } = await request(form, button)
    const next = page?.querySelector('form[data-rows]')
    if (!answer.ok || !next) throw new Error('away')
    const now = document.adoptNode(next)
    form.replaceWith(now)
    form = now
    changed = true
    document.dispatchEvent(new CustomEvent('desk:shown', { detail: { root: form } }))
    const to = form.querySelector('[data-first] :is(select, input)') ?? form.querySelector('[autofocus]')
    to?.focus()
    to?.scrollIntoView({ block: 'nearest' })
    say(form.querySelector('#said').textContent)
  } catch {
    alert(form.dataset.away) // nothing is lost: it is all still there
  } finally {
    sending = false
  }
}

if (form) {
  document.addEventListener('submit', event => {
    if (event.target !== form) return
    if (event.submitter?.name === 'row') {
      event.preventDefault()
      change(event.submitter)
    } else if (!event.submitter?.formTarget) changed = false
  })
  document.addEventListener('keydown', event => {
    const act = event.altKey && !event.ctrlKey && !event.metaKey && !event.target.matches?.(typing) && keys[event.key]
    const button = act && event.target.closest('.outline > li')?.querySelector(`[data-act=${act}]`)
    if (!button) return
    event.preventDefault()
    if (!button.disabled) change(button)
  })
  document.addEventListener('toggle', event => { // what is unfolded stays so when the form comes back
    const open = event.target.querySelector?.(':scope > input[name$=".open"]')
    if (open) open.disabled = !event.target.open
  }, true)
  document.addEventListener('input', event => { if (form.contains(event.target)) changed = true })
  addEventListener('beforeunload', event => { if (changed) event.preventDefault() })
}
