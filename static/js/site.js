// What a page cannot do by itself once it is sent: keep the offices' clocks right, close the menu when one of its links
// is followed, so that it is not still open on the way back, and fold what of it is unfolded when one turns to something
// else. Every page is complete without it.

// An office's time: <time data-zone="America/Lima">. Whether it is open, until an instant, and what is true then:
// <p class="state state-open" data-until="2026-11-23T22:00:00Z" data-then="Cerrada, abre el martes a las 9:00">.
function tellTime() {
  const now = new Date()
  for (const time of document.querySelectorAll('time[data-zone]')) {
    const clock = new Intl.DateTimeFormat('en-GB', { timeZone: time.dataset.zone, timeStyle: 'short' })
    time.dateTime = time.textContent = clock.format(now)
  }
  for (const state of document.querySelectorAll('[data-until]')) {
    if (now < new Date(state.dataset.until)) continue
    state.textContent = state.dataset.then
    state.classList.toggle('state-open')
    state.removeAttribute('data-until')
  }
  setTimeout(tellTime, 60_000 - now % 60_000)
}

function closeMenu(event) {
  if (event.target.closest('a')) event.currentTarget.hidePopover?.()
}

const unfolded = () => document.querySelector('.site-nav details[open]')

// fold folds what is unfolded, unless one is still in it.
function fold(event) {
  const open = unfolded()
  if (open && !open.contains(event.relatedTarget ?? event.target)) open.open = false
}

function foldByKey(event) {
  const open = event.key === 'Escape' && unfolded()
  if (!open) return
  event.preventDefault() // the menu around it stays open
  open.open = false
  open.querySelector('summary').focus()
}

tellTime()
document.addEventListener('click', fold)
document.querySelector('.site-nav')?.addEventListener('focusout', event => { if (event.relatedTarget) fold(event) })
document.addEventListener('keydown', foldByKey)
document.getElementById('menu')?.addEventListener('click', closeMenu)
