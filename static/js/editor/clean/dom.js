// Small changes to a tree of elements.
export const all = (dom, selector) => [...dom.querySelectorAll(selector)]

// unwrap leaves what an element holds in its place.
export const unwrap = element => element.replaceWith(...element.childNodes)

// wrap puts all that an element holds into a new one.
export function wrap(element, name, attributes = {}) {
  const inner = element.ownerDocument.createElement(name)
  for (const [key, value] of Object.entries(attributes)) inner.setAttribute(key, value)
  inner.append(...element.childNodes)
  element.append(inner)
  return inner
}

// rename returns an element of another name in the place of one, with its attributes.
export function rename(element, name) {
  const other = element.ownerDocument.createElement(name)
  for (const { name: key, value } of element.attributes) other.setAttribute(key, value)
  other.append(...element.childNodes)
  element.replaceWith(other)
  return other
}

// style returns a property of an element's own style, as it is written, the names that only Word knows too; paste.js has
// put it out of the browser's sight.
export function style(element, property) {
  const found = new RegExp(`(?:^|;)\\s*${property}\\s*:\\s*([^;]+)`, 'i').exec(element.dataset.style ?? '')
  return found ? found[1].trim().toLowerCase() : ''
}

export const blank = element => element.textContent.trim() === '' && element.querySelector('br, hr') === null
