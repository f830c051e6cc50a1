// Looking for words, in any case and spelling of accents, and changing them: one by one, or all at once and all taken
// back at once.
import { closeHistory } from 'prosemirror-history'
import { Plugin, PluginKey, TextSelection } from 'prosemirror-state'
import { Decoration, DecorationSet } from 'prosemirror-view'

const key = new PluginKey('seek')
const closed = { words: '', found: [] }

// openSeek opens the fields, with the words that are selected.
export function openSeek(state, dispatch, view) {
  if (dispatch) key.get(state).open(view)
  return true
}

export function seeker(desk) {
  const bar = desk.part('.seek')
  const part = name => bar.querySelector(`[data-seek=${name}]`)
  const [words, change] = ['words', 'change'].map(part)
  const plugin = new Plugin({
    key,
    state: {
      init: () => closed,
      apply(tr, now) {
        const words = tr.getMeta(key) ?? now.words
        return words === now.words && !tr.docChanged ? now : { words, found: matches(tr.doc, words) }
      },
    },
    props: {
      decorations(state) {
        const { from, to } = state.selection
        const mark = m => Decoration.inline(m.from, m.to, { class: m.from === from && m.to === to ? 'hit here' : 'hit' })
        return DecorationSet.create(state.doc, key.getState(state).found.map(mark))
      },
    },
    view: view => {
      wire(view)
      return { update: () => { if (!bar.hidden) show(view) } }
    },
  })
  plugin.open = view => {
    const { from, to, empty } = view.state.selection
    if (!empty) words.value = view.state.doc.textBetween(from, to, ' ')
    bar.hidden = false
    look(view)
    words.focus()
    words.select()
  }

  const look = view => view.dispatch(view.state.tr.setMeta(key, words.value))
  const say = text => { bar.querySelector('[data-found]').textContent = text }

  function show(view) {
    const { found } = key.getState(view.state)
    const at = found.findIndex(m => m.from === view.state.selection.from && m.to === view.state.selection.to)
    if (words.value.trim() === '') say('')
    else say(found.length === 0 ? desk.words.say('absent') : at < 0 ? `${found.length}` : desk.words.say('at', { At: at + 1, N: found.length }))
  }

  function close(view) {
    bar.hidden = true
    view.focus()
    view.dispatch(view.state.tr.setMeta(key, '').scrollIntoView())
  }

  function wire(view) {
    const acts = {
      next: () => step(view, 1),
      previous: () => step(view, -1),
      one: () => replace(view, change.value),
      all: () => { const n = replaceAll(view, change.value); if (n > 0) say(desk.words.say('changed', { N: n })) },
      close: () => close(view),
    }
    bar.addEventListener('click', event => acts[event.target.closest('button')?.dataset.seek]?.())
    for (const type of ['input', 'change']) bar.addEventListener(type, event => event.stopPropagation())
    words.addEventListener('input', () => look(view))
    bar.addEventListener('keydown', event => {
      if (event.key === 'Escape') close(view)
      else if (event.key === 'Enter' && event.target === words) step(view, event.shiftKey ? -1 : 1)
      else if (event.key === 'Enter' && event.target === change) acts.one()
      else return
      event.preventDefault()
    })
  }
  return plugin
}

// step selects the next place, or the one before, and comes round at the end.
function step(view, way) {
  const { found } = key.getState(view.state)
  const { from, to } = view.state.selection
  const next = way > 0 ? found.find(m => m.from >= to && m.to > from) ?? found[0] : found.findLast(m => m.to <= from) ?? found.at(-1)
  if (next) view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, next.from, next.to)).scrollIntoView())
}

// replace changes the place that is selected, and goes on to the next.
function replace(view, text) {
  const { found } = key.getState(view.state)
  const { from, to } = view.state.selection
  if (found.some(m => m.from === from && m.to === to)) view.dispatch(view.state.tr.insertText(text, from, to))
  step(view, 1)
}

function replaceAll(view, text) {
  const { found } = key.getState(view.state)
  const { tr } = view.state
  for (const { from, to } of found.toReversed()) tr.insertText(text, from, to)
  if (found.length > 0) view.dispatch(closeHistory(tr))
  return found.length
}

const fold = text => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

// matches lists where words stand in a document. A paragraph is folded letter by letter, as what an accent adds to a text
// must not shift the places in it.
function matches(doc, words) {
  const wanted = fold(words)
  const found = []
  if (wanted.trim() === '') return found
  doc.descendants((block, pos) => {
    if (!block.isTextblock) return
    let text = ''
    const places = [] // of each unit of text, in the document
    block.forEach((child, offset) => {
      const units = child.isText ? child.text : '\uFFFC'
      for (let i = 0; i < units.length; i++) {
        const folded = fold(units[i])
        for (let n = 0; n < folded.length; n++) places.push(pos + 1 + offset + i)
        text += folded
      }
    })
    for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
      found.push({ from: places[at], to: places[at + wanted.length - 1] + 1 })
    }
  })
  return found
}
