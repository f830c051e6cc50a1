// Opens pages in place. A link or button with data-dialog, and every button of an item's form, leads to a page: with
// this, to a dialog over the page that is open, with the same content. What a form in it leads to, once it is done, is
// where one goes, unless that is this page (its live parts follow, then) or the opener says data-dialog="stay".
import { fetchPage, request } from './html.js'
import { refresh, settle, tell, told } from './live.js'

const main = document.getElementById('item')
let dialog, opener, typed

function make() {
  dialog = document.importNode(document.getElementById('in-place').content, true).firstElementChild
  document.body.append(dialog)
  dialog.addEventListener('input', () => { typed = true })
  dialog.addEventListener('cancel', event => {
    if (event.target !== dialog) return
    event.preventDefault()
    leave()
  })
  dialog.querySelector('.close').addEventListener('click', leave)
}

// shut closes the dialog. The focus is back at once where it came from, or at what stands there now: a key that follows
// must not find it on its way.
function shut() {
  dialog.close()
  const back = opener?.isConnected ? opener : document.getElementById(opener?.id || 'main')
  back?.focus()
}

// leave closes the dialog, unless something typed in it is wanted after all.
function leave() {
  if (!typed || confirm(dialog.dataset.leave)) shut()
}

// show puts the main part of a page into the dialog, and the focus where a link to it leads.
function show({ page, url }, from, hash = '') {
  if (!dialog) make()
  if (from) opener = from
  typed = false
  const content = page.querySelector('main')
  adopt(content, url)
  const place = dialog.querySelector('.content')
  place.replaceChildren(...content.childNodes)
  const heading = beginning(place, hash)
  const name = place.querySelector('h1')
  if (name) {
    name.id ||= 'in-place-name'
    dialog.setAttribute('aria-labelledby', name.id)
  }
  if (!dialog.open) dialog.showModal()
  place.scrollTop = 0
  if (heading?.tabIndex < 0) heading.tabIndex = -1 // a heading; an input can be reached already
  heading?.focus()
  heading?.scrollIntoView({ block: 'nearest' }) // where it had the focus already, that did not move
  document.dispatchEvent(new CustomEvent('desk:shown', { detail: { root: place } }))
}

// beginning is where one goes on: the answer to a comment that a link names, or what the page says, or its heading.
function beginning(place, hash) {
  const answer = hash && place.querySelector(`[id="${hash.slice(1)}"] details, [id="in-place-${hash.slice(1)}"] details`)
  if (!answer) return place.querySelector('[autofocus]') ?? place.querySelector('h1')
  answer.open = true
  return answer.querySelector('textarea')
}

// adopt makes a part of another page one of this: its forms are sent where they would have been, it has no landmarks
// beside the page's own, and no id is there twice.
function adopt(content, url) {
  for (const aside of content.querySelectorAll('aside')) {
    const group = document.createElement('div')
    for (const { name, value } of aside.attributes) group.setAttribute(name, value)
    group.role = 'group'
    group.append(...aside.childNodes)
    aside.replaceWith(group)
  }
  for (const form of content.querySelectorAll('form:not([action])')) form.setAttribute('action', url.pathname + url.search)
  for (const element of content.querySelectorAll('[data-live]')) element.removeAttribute('data-live')
  for (const element of content.querySelectorAll('[id]')) {
    const id = element.id
    if (!document.getElementById(id) || dialog.contains(document.getElementById(id))) continue
    element.id = `in-place-${id}`
    for (const name of ['for', 'form', 'list', 'aria-labelledby', 'aria-describedby', 'aria-controls', 'popovertarget']) {
      for (const other of content.querySelectorAll(`[${name}~="${CSS.escape(id)}"]`)) {
        other.setAttribute(name, other.getAttribute(name).split(' ').map(word => word === id ? element.id : word).join(' '))
      }
    }
  }
}

// save sends the item's form. What is in the way is shown by the page that the server answers with: nothing was kept,
// so the form is sent again as a browser does it.
async function save(button) {
  const sent = new FormData(main, button)
  const result = await request(main, button)
  const { answer, page, url } = result
  if (!answer.ok || !answer.redirected || !page) return natively(button)
  if (document.querySelector('main .errors')) return location.assign(url) // which no longer hold
  const item = url.pathname.split('/').slice(0, 4).join('/')
  const here = url.pathname === item ? page : (await fetchPage(item)).page
  settle(main, here, sent)
  refresh(here)
  document.title = here.title
  if (location.pathname !== item) history.replaceState(null, '', item + location.hash)
  document.dispatchEvent(new CustomEvent('desk:kept'))
  if (url.pathname === item) tell(told(page), document.getElementById('saved'))
  else show(result, button)
}

let through = false
function natively(button) {
  through = true
  main.requestSubmit(button)
}

// answer sends a form of the dialog.
async function answer(form, button) {
  const result = await request(form, button)
  if (result.answer.status >= 500) throw new Error('away') // what was typed stays where it is
  if (result.answer.redirected && button?.matches('[data-dialog]')) { // done, and on to another question
    refresh((await fetchPage(location.href)).page)
    return show(result)
  }
  if (!result.answer.redirected || result.url.pathname === new URL(form.action).pathname && form.method === 'get') return show(result)
  typed = false
  if (opener?.dataset?.dialog === 'stay') refresh((await fetchPage(location.href)).page)
  else if (result.url.pathname !== location.pathname || overtaken(result.page)) return location.assign(result.url)
  else refresh(result.page)
  shut()
  tell(told(result.page), document.getElementById('done'))
}

// overtaken reports whether the item's form shows something else than what there is now: a version was brought back, or
// what was typed was discarded.
const overtaken = page => main !== null && ['version', 'seen'].some(id => main.elements[id].value !== page.getElementById(id)?.value)

// attempt does something once at a time, and says so where no answer comes.
let busy = false
async function attempt(button, act) {
  if (busy) return
  busy = true
  button?.setAttribute('aria-busy', 'true')
  try {
    await act()
  } catch {
    alert(document.getElementById('in-place').dataset.away)
  } finally {
    busy = false
    button?.removeAttribute('aria-busy')
  }
}

document.addEventListener('click', event => {
  const link = event.target.closest('a')
  if (!link || event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
  if (link.matches('[data-dialog]')) {
    event.preventDefault()
    attempt(link, async () => show(await fetchPage(link.href), dialog?.contains(link) ? null : link, link.hash))
  } else if (dialog?.contains(link) && link.hash && link.pathname === location.pathname && !dialog.querySelector(`#${CSS.escape(link.hash.slice(1))}`)) {
    event.preventDefault() // to a place of the form behind
    opener = document.getElementById(link.hash.slice(1)) ?? opener // has the focus once it is closed
    shut()
    location.hash = link.hash
  }
})

document.addEventListener('submit', event => {
  const { target: form, submitter: button } = event
  if (event.defaultPrevented) return
  if (form === main && !through) {
    event.preventDefault()
    attempt(button, () => save(button))
  } else if (dialog?.contains(form)) {
    event.preventDefault()
    attempt(button, () => answer(form, button))
  } else if (button?.matches('[data-dialog]')) {
    event.preventDefault()
    attempt(button, async () => show(await request(form, button), button))
  }
})
