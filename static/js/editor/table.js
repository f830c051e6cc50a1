// Tables: a rectangle without merged cells, whose headers are a whole first row, a whole first column, or both, as
// internal/richtext asks. What a command does to rows and columns leaves what is a header where it was.
import { Plugin } from 'prosemirror-state'
import { addColumnAfter, addColumnBefore, addRowAfter, addRowBefore, deleteColumn, deleteRow, deleteTable, isInTable } from 'prosemirror-tables'
import { schema } from './schema.js'
import { insert } from './insert.js'
import { within } from './within.js'

const { nodes: N } = schema

export const tables = {
  table: { run: insertTable, hides: true },
  headRow: header('row'),
  headColumn: header('column'),
  rowAbove: keeping(addRowBefore),
  rowBelow: keeping(addRowAfter),
  columnBefore: keeping(addColumnBefore),
  columnAfter: keeping(addColumnAfter),
  rowDrop: keeping(deleteRow),
  columnDrop: keeping(deleteColumn),
  tableDrop: { run: deleteTable, hides: true },
}

const rows = 3
const columns = 3

function insertTable(state, dispatch) {
  if (isInTable(state)) return false
  const cell = type => type.create(null, N.paragraph.create())
  const row = type => N.table_row.create(null, Array.from({ length: columns }, () => cell(type)))
  const table = N.table.create(null, Array.from({ length: rows }, (_, i) => row(i === 0 ? N.table_header : N.table_cell)))
  dispatch?.(insert(state, table))
  return true
}

// heads tells whether the first row and the first column of a table are headers: richtext.headers. With a header row the
// corner says nothing about the column, unless there is nothing else.
function heads(table) {
  const head = cell => cell?.type === N.table_header
  const row = table.firstChild.children.every(head)
  const column = table.children.every((tr, i) => i === 0 && row || head(tr.firstChild)) && (table.childCount > 1 || !row)
  return { row, column }
}

// mark makes headers of a whole first row, a whole first column, both or neither, and cells of the rest.
function mark(tr, pos, { row, column }) {
  tr.doc.nodeAt(pos).forEach((line, offset, i) => line.forEach((cell, place, j) => {
    const type = row && i === 0 || column && j === 0 ? N.table_header : N.table_cell
    if (cell.type !== type) tr.setNodeMarkup(pos + offset + place + 2, type, cell.attrs)
  }))
  return tr
}

function header(side) {
  return {
    hides: true,
    active: state => heads(within(state, N.table)?.node ?? none)[side],
    run(state, dispatch) {
      const table = within(state, N.table)
      if (!table) return false
      const now = heads(table.node)
      dispatch?.(mark(state.tr, table.pos, { ...now, [side]: !now[side] }))
      return true
    },
  }
}

const none = N.table.create(null, N.table_row.create(null, N.table_cell.create(null, N.paragraph.create())))

function keeping(command) {
  return {
    hides: true,
    run(state, dispatch) {
      const table = within(state, N.table)
      return table !== null && command(state, dispatch && (tr => {
        const still = tr.doc.nodeAt(table.pos)
        dispatch(still?.type === N.table ? mark(tr, table.pos, heads(table.node)) : tr)
      }))
    },
  }
}

// tidy keeps every table one that can be saved, whatever was pasted or deleted: where only some cells of the first row or
// column are headers, none of them is.
export const tidy = new Plugin({
  appendTransaction(trs, before, { doc, tr }) {
    if (!trs.some(t => t.docChanged)) return null
    doc.forEach((node, pos) => {
      if (node.type === N.table) mark(tr, pos, heads(node))
    })
    return tr.docChanged ? tr : null
  },
})
