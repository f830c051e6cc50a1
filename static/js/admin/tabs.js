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

// begin goes to the title of a text that there is not yet: who asks for that language comes to write it.
function begin() {
  const title = document.getElementById(location.hash.slice(1))?.querySelector(':scope > .text-of [id$=".title"]')
  if (title?.value === '') title.focus()
}

if (form) {
  addEventListener('hashchange', follow)
  addEventListener('hashchange', begin)
  follow()
}
