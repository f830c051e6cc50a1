// Keys. What an element says of itself (aria-keyshortcuts="Control+S", "N") is what happens: it is pressed, or entered
// where it is a field. Keys of one letter act outside fields alone, and not at all for whoever switched them off.
import { openPalette } from './palette.js'

const switchedOff = 'desk:keys-off'
const checkbox = document.querySelector('[data-single-keys]')

if (checkbox) {
  checkbox.checked = !localStorage.getItem(switchedOff)
  checkbox.addEventListener('change', () => {
    if (checkbox.checked) localStorage.removeItem(switchedOff)
    else localStorage.setItem(switchedOff, '1')
  })
}

const named = event => [
  (event.ctrlKey || event.metaKey) && 'Control', event.altKey && 'Alt',
  event.shiftKey && event.key.length > 1 && 'Shift',
  event.key.length === 1 ? event.key.toUpperCase() : event.key,
].filter(Boolean).join('+')

// asked is the element that a key is for: in the dialog that is open, or anywhere.
function asked(keys) {
  const dialogs = document.querySelectorAll('dialog:modal')
  const root = dialogs[dialogs.length - 1] ?? document
  const all = [...root.querySelectorAll('[aria-keyshortcuts]')]
  const one = all.find(element => element.ariaKeyShortcuts.split(' ').includes(keys) && element.checkVisibility())
  return one ?? (keys === 'Control+Enter' && root !== document ? root.querySelector('.btn.primary') : null)
}

// What is pressed with Control is meant for the form, even where a text is written: it is heard before the text hears it.
const forForm = ['Control+S', 'Control+Enter']

// These work on every page, whatever of it is in sight.
const anywhere = { '/': openPalette, '?': () => document.getElementById('shortcuts')?.showPopover() }

function press(event) {
  const keys = named(event)
  if (event.defaultPrevented || event.isComposing || event.repeat || forForm.includes(keys) !== (event.eventPhase === Event.CAPTURING_PHASE)) return
  const single = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey
  const writing = event.target.closest('input:not([type=checkbox], [type=radio]), select, textarea, [contenteditable=true]')
  if (single && (writing || localStorage.getItem(switchedOff))) return
  const element = asked(keys)
  if (element || forForm.includes(keys)) {
    event.preventDefault()
    event.stopPropagation()
  }
  if (element) element.click()
  else if (anywhere[keys]) {
    event.preventDefault()
    anywhere[keys]()
  }
}

addEventListener('keydown', press, true)
addEventListener('keydown', press)
