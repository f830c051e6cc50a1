// A body between the field that the form sends and the editor.
import { schema } from './schema.js'

// write returns the JSON of a document as the server writes it: without what equals a default.
export const write = doc => JSON.stringify(plain(doc))

// read returns the document that a JSON is of, an empty one for no JSON, and null for what this schema does not know:
// what would not come out as it went in is not for this editor to change.
export function read(json) {
  if (json.trim() === '') return schema.node('doc', null, [schema.node('paragraph')])
  try {
    const data = JSON.parse(json)
    const doc = schema.nodeFromJSON(data)
    doc.check()
    return same(plain(doc), data) ? doc : null
  } catch {
    return null
  }
}

function plain(node) {
  const out = { type: node.type.name }
  attrs(out, node)
  if (node.isText) out.text = node.text
  if (node.childCount > 0) out.content = node.children.map(plain)
  if (node.marks.length > 0) out.marks = node.marks.map(mark => attrs({ type: mark.type.name }, mark))
  return out
}

function attrs(out, { attrs, type }) {
  const own = Object.entries(attrs).filter(([name, value]) => type.spec.attrs[name].default !== value)
  if (own.length > 0) out.attrs = Object.fromEntries(own)
  return out
}

// same compares by value, whatever the order of keys; runs of text that were cut otherwise are still the same.
function same(a, b) {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || !a || !b) return false
  const [x, y] = [a, b].map(o => Object.keys(o).filter(key => key !== 'attrs' || Object.keys(o.attrs).length > 0))
  return x.length === y.length && x.every(key => same(a[key], b[key]))
}
