// Comments from where one writes: Control+Alt+M comments on what is selected, Alt+C goes from a passage to what is said
// about it, and back.
const door = () => document.querySelector('#comments [data-comment]')

document.addEventListener('keydown', event => {
  if (event.defaultPrevented || event.isComposing) return
  if (event.ctrlKey && event.altKey && event.key.toLowerCase() === 'm' && door()) {
    event.preventDefault()
    comment(...selected(event.target))
  } else if (event.altKey && !event.ctrlKey && event.code === 'KeyC' && cross(event.target)) event.preventDefault()
})

document.addEventListener('desk:comment', event => comment(...selected(event.target)))

// comment opens the page for a new comment in place.
function comment(field, quote) {
  const link = door()
  const plain = link.href
  const url = new URL(plain)
  url.searchParams.set('field', field)
  url.searchParams.set('quote', quote)
  link.href = url
  link.click()
  link.href = plain
}

// selected is the field that one is in, and what is selected of it.
function selected(element) {
  const editor = element.closest?.('[data-editor]')
  if (editor) return [editor.querySelector('textarea[data-body]').name, spaced(getSelection().toString())]
  const input = element.closest?.('#item :is(input, textarea, select)')
  if (!input?.name.includes('.')) return ['', '']
  const quote = input.selectionStart === null || input.selectionStart === undefined ? '' : input.value.slice(input.selectionStart, input.selectionEnd)
  return [input.name.split('.').slice(0, 2).join('.'), spaced(quote)]
}

const spaced = text => text.split(/\s+/).filter(Boolean).join(' ')

// cross goes to the comment on the passage that one is in, or from a comment to its passage or field.
function cross(element) {
  const comment = element.closest?.('#comments [data-thread]')
  if (comment) {
    const passage = document.querySelector(`mark.said[data-c="${comment.dataset.thread}"]`)
    if (!passage) return go(document.getElementById(comment.dataset.field))
    getSelection().collapse(passage.firstChild, 0)
    return go(passage.closest('[contenteditable]'))
  }
  const passage = getSelection().anchorNode?.parentElement?.closest('mark.said')
  const said = passage ? document.querySelector(`#comments [data-thread="${passage.dataset.c}"]`) : document.querySelector('#comments [data-thread]')
  said?.setAttribute('tabindex', '-1')
  return go(said)
}

function go(element) {
  element?.focus()
  return Boolean(element)
}
