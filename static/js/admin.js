// Warns before what was typed is left behind. Nothing else needs it: every page of the admin works without scripts.
const form = document.querySelector('form[data-guard]')
if (form) {
  let typed = document.querySelector('.errors') !== null
  form.addEventListener('input', () => { typed = true })
  form.addEventListener('submit', () => { typed = false })
  window.addEventListener('beforeunload', event => { if (typed) event.preventDefault() })
}
