// Marks the passages that comments are about. A passage is known by its words: it is found again wherever it has moved,
// and not at all once it is gone.
import { Plugin, PluginKey } from 'prosemirror-state'
import { Decoration, DecorationSet } from 'prosemirror-view'

const key = new PluginKey('passages')

export function passages(desk) {
  return new Plugin({
    key,
    state: {
      init: (_, { doc }) => marked(desk, doc),
      apply: (tr, set) => tr.docChanged || tr.getMeta(key) ? marked(desk, tr.doc) : set,
    },
    props: { decorations: state => key.getState(state) },
    view(view) {
      const again = () => view.dispatch(view.state.tr.setMeta(key, true))
      document.addEventListener('desk:refreshed', again)
      return { destroy: () => document.removeEventListener('desk:refreshed', again) }
    },
  })
}

function marked(desk, doc) {
  const said = [...document.querySelectorAll(`#comments [data-thread][data-field="${desk.field.name}"]`)].filter(x => x.dataset.quote)
  if (!said.length) return DecorationSet.empty
  const { text, at } = flat(doc)
  return DecorationSet.create(doc, said.flatMap(({ id, dataset: { quote, thread } }) => {
    const start = text.indexOf(quote)
    if (start < 0) return []
    const from = at[start], to = at[start + quote.length - 1] + 1
    return [
      Decoration.inline(from, to, { nodeName: 'mark', class: 'said', 'data-c': thread, 'aria-details': id }),
      Decoration.widget(to, () => number(thread), { side: -1, key: thread }),
    ]
  }))
}

function number(thread) {
  const sup = document.createElement('sup')
  sup.className = 'said-n'
  sup.textContent = thread
  return sup
}

// flat is a document's text with all space alike, as a comment's passage has it, and where in the document each of its
// characters stands.
function flat(doc) {
  let text = ''
  const at = []
  const add = (character, pos) => {
    const space = /\s/.test(character)
    if (space && (text === '' || text.endsWith(' '))) return
    text += space ? ' ' : character
    at.push(pos)
  }
  doc.descendants((node, pos) => {
    if (node.isTextblock) add(' ', pos)
    else if (node.isText) for (let i = 0; i < node.text.length; i++) add(node.text[i], pos + i)
    else if (node.type.name === 'hard_break') add(' ', pos)
  })
  return { text, at }
}
