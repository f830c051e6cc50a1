// What a page cannot do by itself once it is sent: keep the offices' clocks right, and close the menu when one of its
// links is followed, so that it is not still open on the way back. Every page is complete without it.

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

tellTime()
document.getElementById('menu')?.addEventListener('click', closeMenu)
