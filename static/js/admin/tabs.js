// The text in each language. Links and :target choose which is shown; this says it to those who hear the page, and has
// the form come back to the same language once it is saved.
const tabs = document.querySelectorAll('[data-language]')
const form = document.getElementById('item')

// shown is the language whose text has the whole width, or undefined.
export function shown() {
  const target = document.getElementById(location.hash.slice(1))?.closest('.langs > section')
  const first = document.querySelector('.text-first .langs > section')
  return (target ?? first)?.id
}

function follow() {
  for (const tab of tabs) {
    if (tab.dataset.language === shown()) tab.setAttribute('aria-current', 'true')
    else tab.removeAttribute('aria-current')
  }
  const [path] = form.getAttribute('action').split('#')
  form.setAttribute('action', path + (shown() && location.hash ? `#${shown()}` : ''))
  document.dispatchEvent(new CustomEvent('desk:language', { detail: shown() }))
}

if (form) {
  addEventListener('hashchange', follow)
  follow()
}
