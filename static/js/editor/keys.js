// The keys of the text, and what becomes of a line that begins with a sign.
import { baseKeymap, chainCommands, exitCode } from 'prosemirror-commands'
import { inputRules, textblockTypeInputRule, undoInputRule, wrappingInputRule } from 'prosemirror-inputrules'
import { closeHistory } from 'prosemirror-history'
import { keymap } from 'prosemirror-keymap'
import { liftListItem, sinkListItem, splitListItem } from 'prosemirror-schema-list'
import { NodeSelection, Plugin } from 'prosemirror-state'
import { goToNextCell } from 'prosemirror-tables'
import { schema } from './schema.js'
import { enter } from './picked.js'
import { toSource } from './quote.js'
import { tables } from './table.js'
import { toToolbar } from './toolbar.js'

const { nodes: N } = schema

export const rules = () => inputRules({ rules: [
  textblockTypeInputRule(/^(#{2,4})\s$/, N.heading, match => ({ level: match[1].length })),
  wrappingInputRule(/^[-*]\s$/, N.bullet_list),
  wrappingInputRule(/^(\d{1,4})[.)]\s$/, N.ordered_list, match => ({ order: Number(match[1]) }), (match, node) => node.childCount + node.attrs.order === Number(match[1])),
  wrappingInputRule(/^>\s$/, N.blockquote),
] })

export function keys(desk, run) {
  const act = name => (state, dispatch, view) => run(name).run(state, dispatch, view)
  return [
    keymap({
      'Mod-b': act('strong'), 'Mod-i': act('em'), 'Mod-k': act('link'), 'Mod-Alt-l': (_, dispatch, view) => toToolbar(view, 'lang'),
      'Mod-Alt-0': act('paragraph'), 'Mod-Alt-2': act('heading2'), 'Mod-Alt-3': act('heading3'), 'Mod-Alt-4': act('heading4'),
      'Mod-Shift-7': act('ordered'), 'Mod-Shift-8': act('bullet'), 'Mod-Shift-9': act('quote'),
      'Mod-Alt-t': act('table'), 'Mod-Alt-f': act('seek'),
      'Mod-z': act('undo'), 'Mod-y': act('redo'), 'Mod-Shift-z': act('redo'),
      'Shift-Enter': lineBreak, Enter: chainCommands(enter, splitListItem(N.list_item)), Backspace: chainCommands(undoInputRule, removed), Delete: removed,
      Tab: chainCommands(toSource(false), goToNextCell(1), anotherRow, deeper),
      'Shift-Tab': chainCommands(goToNextCell(-1), liftListItem(N.list_item)),
      ArrowDown: toSource(true),
      'Alt-F10': (_, dispatch, view) => toToolbar(view),
      Escape: (_, dispatch, view) => leave(view),
    }),
    // Ctrl+Enter is the form's.
    keymap(Object.fromEntries(Object.entries(baseKeymap).filter(([, command]) => command !== exitCode))),
    slash(run),
  ]
}

// removed takes away a picture or a card that is picked: a step of its own, to be undone by itself.
function removed({ selection, tr }, dispatch) {
  if (!(selection instanceof NodeSelection)) return false
  dispatch?.(closeHistory(tr.deleteSelection().scrollIntoView()))
  return true
}

// anotherRow gives the table one more where Tab finds no other cell.
function anotherRow(state, dispatch, view) {
  if (!tables.rowBelow.run(state, dispatch)) return false
  if (dispatch) goToNextCell(1)(view.state, dispatch)
  return true
}

// deeper puts an item below the one before it, as deep as internal/richtext goes.
function deeper(state, dispatch) {
  const { $from } = state.selection
  const lists = Array.from({ length: $from.depth }, (_, i) => $from.node(i + 1)).filter(node => node.type === N.list_item).length
  return lists < 5 && sinkListItem(N.list_item)(state, dispatch)
}

function lineBreak(state, dispatch) {
  if (!state.selection.$from.parent.inlineContent) return false
  dispatch?.(state.tr.replaceSelectionWith(N.hard_break.create()).scrollIntoView())
  return true
}

// slash inserts an item where / is typed on an empty line, or the sign itself if none is chosen.
const slash = run => new Plugin({
  props: {
    handleTextInput(view, from, to, text) {
      const { $from, empty } = view.state.selection
      if (text !== '/' || !empty || $from.depth !== 1 || $from.parent.type !== N.paragraph || $from.parent.content.size > 0) return false
      run('embed').run(view.state, view.dispatch, view).then(chosen => { if (!chosen) view.dispatch(view.state.tr.insertText('/')) })
      return true
    },
  },
})

const stops = 'a[href], button, input, select, textarea, summary, [tabindex]'

// leave goes from the text to the next control after the editor.
function leave(view) {
  const root = view.dom.closest('[data-editor]')
  const after = element => root.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING && !root.contains(element)
  const next = [...document.querySelectorAll(stops)].find(e => after(e) && e.tabIndex >= 0 && !e.disabled && e.getClientRects().length > 0)
  if (next) next.focus()
  else view.dom.blur()
  return true
}
