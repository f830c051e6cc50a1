// The number of words, for the eye at once and for the ear when the text is left; and a warning before a text is too
// long to be kept.
import { Plugin } from 'prosemirror-state'

export function counter(desk) {
  const most = Number(desk.field.dataset.most)
  const encoder = new TextEncoder()
  const measure = doc => doc.textBetween(0, doc.content.size, '\n', '\n') + sources(doc)
  const show = doc => {
    const text = measure(doc)
    desk.part('[data-count]').textContent = words(desk, text)
    desk.warn(text.length * 3 > most && encoder.encode(text).length > most ? desk.words.say('tooLong') : '')
  }
  return new Plugin({
    view(view) {
      show(view.state.doc)
      return { update(view, before) { if (view.state.doc !== before.doc) show(view.state.doc) } }
    },
    props: {
      handleDOMEvents: {
        blur(view) {
          if (!view.dom.contains(document.activeElement)) desk.say(words(desk, measure(view.state.doc)))
        },
      },
    },
  })
}

const words = (desk, text) => desk.words.count('word', 'words', (text.match(/\S+/gu) ?? []).length)

// The server counts who said a quotation, and what is below an image, among the words.
function sources(doc) {
  let text = ''
  doc.descendants(node => { text += `\n${node.attrs.source ?? ''}\n${node.attrs.caption ?? ''}` })
  return text
}
