// A line to type in beside the text, within the editor but no part of what is written in it: it is not sent by itself,
// does not tell the form that something changed, and is no stop of the Tab key, so that Tab leaves the text.
let count = 0

export function aside(parent, { name, value, change, label }) {
  const field = document.createElement('input')
  field.id = `aside-${++count}`
  field.value = value
  field.tabIndex = -1
  field.setAttribute('form', '')
  field.autocomplete = 'off'
  field.dataset.aside = ''
  if (label) {
    const lab = parent.appendChild(document.createElement('label'))
    lab.append(`${name} `, field)
  } else {
    field.setAttribute('aria-label', name)
    parent.append(field)
  }
  field.addEventListener('input', event => {
    event.stopPropagation()
    change(field.value)
  })
  field.addEventListener('change', event => event.stopPropagation())
  return field
}
