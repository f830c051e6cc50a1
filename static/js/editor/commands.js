// What can be done to a text, by the names that the toolbar and the keys know it by. A command is a function as
// ProseMirror has them: it returns whether it can be done here, and does it where it is given dispatch. Some say also
// whether it is done already (active).
import { chainCommands, lift, setBlockType, toggleMark, wrapIn } from 'prosemirror-commands'
import { redo, undo } from 'prosemirror-history'
import { liftListItem, wrapInList } from 'prosemirror-schema-list'
import { schema } from './schema.js'
import { pickEmbed } from './embed.js'
import { pickImage } from './image.js'
import { callout } from './callout.js'
import { foreign, spoken } from './lang.js'
import { pickLink, linked } from './link.js'
import { openSeek } from './seek.js'
import { tables } from './table.js'
import { within } from './within.js'

const { nodes: N, marks: M } = schema

export function commands(desk) {
  const all = {
    paragraph: { run: setBlockType(N.paragraph), active: state => !heading(state) },
    strong: mark(M.strong),
    em: mark(M.em),
    link: { run: pickLink(desk), active: linked },
    bullet: list(N.bullet_list),
    ordered: list(N.ordered_list),
    quote: { run: chainCommands(unwrap(N.blockquote), wrapIn(N.blockquote)), active: state => within(state, N.blockquote) !== null },
    note: callout('note'),
    warning: callout('warning'),
    image: { run: pickImage(desk) },
    embed: { run: pickEmbed(desk) },
    undo: { run: undo },
    redo: { run: redo },
    seek: { run: openSeek },
    comment: { run: comment },
    ...tables,
  }
  for (const level of [2, 3, 4]) {
    all[`heading${level}`] = { run: setBlockType(N.heading, { level }), active: state => heading(state)?.attrs.level === level }
  }
  return name => all[name] ?? (name.startsWith('lang:') ? { run: foreign(name.slice(5)), active: state => spoken(state) === name.slice(5) } : null)
}

// comment asks the page, which has the comments, for one on what is selected.
function comment(state, dispatch, view) {
  if (dispatch) view.dom.dispatchEvent(new CustomEvent('desk:comment', { bubbles: true }))
  return document.querySelector('#comments [data-comment]') !== null
}

// unwrap takes what is selected out of a node of a type around it.
export const unwrap = type => (state, dispatch) => within(state, type) !== null && lift(state, dispatch)

function mark(type) {
  return {
    run: toggleMark(type),
    active({ selection: { from, to, empty, $from }, storedMarks, doc }) {
      return empty ? type.isInSet(storedMarks ?? $from.marks()) !== undefined : doc.rangeHasMark(from, to, type)
    },
  }
}

function heading({ selection: { $from } }) { return $from.parent.type === N.heading ? $from.parent : null }

// list makes a list of paragraphs, a list of the other sort this one, and paragraphs of this one.
function list(type) {
  const other = type === N.bullet_list ? N.ordered_list : N.bullet_list
  const inner = state => [within(state, type), within(state, other)].filter(Boolean).sort((a, b) => b.depth - a.depth)[0]
  return {
    active: state => inner(state)?.node.type === type,
    run(state, dispatch) {
      const around = inner(state)
      if (!around) return wrapInList(type)(state, dispatch)
      if (around.node.type === type) return liftListItem(N.list_item)(state, dispatch)
      dispatch?.(state.tr.setNodeMarkup(around.pos, type))
      return true
    },
  }
}
