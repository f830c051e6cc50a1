// The editors of the bodies of a form: a script of its own, as no other page needs it.
import { mount } from './editor/mount.js'

for (const field of document.querySelectorAll('textarea[data-body]')) mount(field)

// Their toolbars stick below the dock, however many lines that has.
const dock = document.querySelector('.dock')
new ResizeObserver(() => dock.parentElement.style.setProperty('--dock', `${dock.offsetHeight}px`)).observe(dock)
