// Tables: rectangles without merged cells and without tables in them, whose headers are a whole first row or column.
import { all, rename, unwrap } from './dom.js'

export function tables(dom) {
  for (const inner of all(dom, 'table table').reverse()) dissolve(inner)
  for (const table of all(dom, 'table')) {
    const rows = all(table, 'tr').filter(row => row.cells?.length > 0)
    if (table.getAttribute('role') === 'presentation' || rows.length === 0 || rows.every(row => row.cells.length === 1)) dissolve(table)
    else rebuild(table, rows)
  }
}

// dissolve leaves of a table that only lays out a page what its cells say, each by itself.
function dissolve(table) {
  for (const cell of all(table, 'td, th')) rename(cell, 'div').removeAttribute('data-style')
  for (const part of all(table, 'tr, tbody, thead, tfoot, colgroup, caption').reverse()) unwrap(part)
  unwrap(table)
}

const head = cell => cell?.tagName === 'TH'

function rebuild(table, rows) {
  const grid = split(rows)
  const width = Math.max(...grid.map(line => line.length))
  const doc = table.ownerDocument
  for (const line of grid) while (line.length < width) line.push(null)
    const first = grid[0].some(head) && grid[0].every(cell => head(cell) || cell === null || cell.textContent.trim() === '') || rows[0].parentElement?.tagName === 'THEAD'
  const column = grid.slice(first ? 1 : 0).every(line => head(line[0])) && grid.length > (first ? 1 : 0)
  const body = doc.createElement('tbody')
  grid.forEach((line, i) => {
    const tr = body.appendChild(doc.createElement('tr'))
    line.forEach((cell, j) => {
      const made = tr.appendChild(doc.createElement(first && i === 0 || column && j === 0 ? 'th' : 'td'))
      if (cell) made.append(...cell.childNodes)
      plain(made)
      if (made.tagName === 'TH') for (const bold of all(made, 'b, strong')) unwrap(bold)
    })
  })
  const caption = table.caption
  if (caption) table.before(rename(caption, 'p'))
  table.replaceChildren(body)
}

// split lays cells out one by one: what a merged cell says stands in its first place, the others stay empty.
function split(rows) {
  const grid = rows.map(() => [])
  rows.forEach((row, i) => {
    let j = 0
    for (const cell of row.cells) {
      while (grid[i][j] !== undefined) j++
      for (let down = 0; down < Math.min(cell.rowSpan || 1, rows.length - i); down++) {
        for (let right = 0; right < Math.min(cell.colSpan, 60); right++) grid[i + down][j + right] = down + right === 0 ? cell : null
      }
      j += cell.colSpan
    }
  })
  return grid.map(line => Array.from(line, cell => cell ?? null))
}

// plain leaves of a cell its paragraphs.
function plain(cell) {
  for (const part of all(cell, 'li, h2, h3, h4, pre, dt, dd, div, section, ul, ol, dl, blockquote, figure').reverse()) {
    if (/^(ul|ol|dl)$/i.test(part.tagName) || part.querySelector('p, div')) unwrap(part)
    else rename(part, 'p')
  }
}
