// Dragging a page to another place in the tree. What is dropped is sent as the buttons send it: the server decides.
const drag = document.getElementById('drag')

// where is what a point of a row stands for: the place before the page, in it or behind it.
function where(row, y) {
  const { top, height } = row.getBoundingClientRect()
  const at = (y - top) / height
  return at < 0.3 ? 'before' : at > 0.7 ? 'after' : 'in'
}

// spot is where a page dropped there comes to: below which, and before which; "0" for none.
function spot(item, how) {
  if (how === 'in') return [item.dataset.page, '0']
  const parent = item.parentElement.closest('[data-page]')?.dataset.page ?? '0'
  let next = how === 'before' ? item : item.nextElementSibling
  if (next === dragged) next = next.nextElementSibling
  return [parent, next?.dataset.page ?? '0']
}

let dragged, over

function clear() {
  over?.removeAttribute('data-drop')
  over = undefined
}

function hover(event) {
  const row = event.target.closest?.('.leaf')
  clear()
  if (!dragged || !row || dragged.contains(row)) return
  event.preventDefault() // it may be dropped here
  over = row
  row.dataset.drop = where(row, event.clientY)
}

function drop(event) {
  if (!over) return
  event.preventDefault()
  const [to, before] = spot(over.closest('[data-page]'), over.dataset.drop)
  drag.elements.page.value = dragged.dataset.page
  drag.elements.to.value = to
  drag.elements.before.value = before
  drag.requestSubmit()
}

if (drag) {
  for (const e of document.querySelectorAll('[data-with-script]')) e.hidden = false
  for (const grip of document.querySelectorAll('.grip')) {
    grip.draggable = true
    grip.addEventListener('dragstart', event => {
      dragged = grip.closest('[data-page]')
      dragged.toggleAttribute('data-dragged', true)
      event.dataTransfer.effectAllowed = 'move'
      event.dataTransfer.setData('text/plain', dragged.dataset.page)
      event.dataTransfer.setDragImage(grip.parentElement, 0, 0)
    })
    grip.addEventListener('dragend', () => {
      dragged?.removeAttribute('data-dragged')
      dragged = undefined
      clear()
    })
  }
  document.addEventListener('dragover', hover)
  document.addEventListener('drop', drop)
}
