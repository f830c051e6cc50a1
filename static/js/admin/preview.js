// The preview beside the form: the public page of what is being written, in a frame as wide as a reader's screen. It
// follows what is kept of the typing, without moving.
import { fetchPage } from './html.js'
import { shown } from './tabs.js'

const look = document.getElementById('look')
const opener = document.querySelector('[aria-controls=look]')
const remembered = document.querySelector('.text-first') ? 'desk:look-text' : 'desk:look-facts'
const wide = matchMedia('(width >= 80rem)')
const find = selector => look.querySelector(selector)
const fallback = document.querySelector('.text-first') ? 'open' : 'closed'
let frame, width = 360, language = document.documentElement.lang, scheme = ''

// source is where the page is to be had, or null while the item has no id.
function source() {
  const item = /^\/admin\/[^/]+\/\d+/.exec(document.getElementById('item').getAttribute('action'))
  return item && `${item[0]}/preview/working/${language}${scheme && `?scheme=${scheme}`}`
}

const visible = () => !look.hidden && look.checkVisibility()

// load shows the page anew, from its beginning.
function load() {
  if (!visible()) return
  const address = source()
  find('[data-pane]').hidden = !address
  find('[data-none]').hidden = Boolean(address)
  apart()
  if (!address) return
  frame ??= make()
  frame.src = address
  scale()
}

// make returns a frame in which nothing runs and no link leads anywhere: within the page one would scroll the form too.
function make() {
  const made = document.createElement('iframe')
  made.title = find('[data-pane]').dataset.title
  made.sandbox = 'allow-same-origin'
  made.addEventListener('load', still)
  find('[data-pane]').append(made)
  return made
}

function still({ currentTarget: { contentDocument: page } }) {
  page.addEventListener('click', event => {
    if (event.target.closest('a')) event.preventDefault()
  })
}

// follow brings the page that is shown up to date: its content changes, where one is on it does not.
let following = false, again = false
async function follow() {
  if (!visible() || !source()) return
  if (!frame) return load()
  if (following) return void (again = true)
  following = true
  try {
    const { answer, page } = await fetchPage(source())
    const there = frame.contentDocument
    if (answer.ok && there?.body) there.body.replaceWith(there.adoptNode(page.body))
  } catch {
    // it follows the next time that something is kept
  }
  following = false
  if (again) {
    again = false
    follow()
  }
}

function scale() {
  const pane = find('[data-pane]')
  if (!frame || !pane.clientWidth) return
  const by = Math.min(1, pane.clientWidth / width)
  Object.assign(frame.style, { inlineSize: `${width}px`, blockSize: `${pane.clientHeight / by}px`, transform: `scale(${by})` })
}

function press(selector, pressed) {
  for (const button of look.querySelectorAll(selector)) button.ariaPressed = String(button === pressed)
}

function speak(l) {
  if (!l || l === language) return
  language = l
  press('[data-show]', find(`[data-show="${l}"]`))
  load()
}

// apart offers the page that is shown in a tab of its own.
function apart() {
  for (const link of look.querySelectorAll('[data-apart]')) {
    link.hidden = link.dataset.apart !== language || !source()
    if (!link.hidden) link.href = source()
  }
}

function open(on) {
  look.hidden = !on
  look.toggleAttribute('data-on', on)
  opener.ariaExpanded = String(on)
  load()
}

function start() {
  for (const part of look.querySelectorAll('[data-widths], [data-languages], [data-dark], [data-close]')) part.hidden = false
  for (const part of look.querySelectorAll('[data-plain]')) part.hidden = true
  language = shown() ?? language
  press('[data-show]', find(`[data-show="${language}"]`))
  apart()
  opener.hidden = false
  find('[data-dark]').ariaPressed = String(matchMedia('(prefers-color-scheme: dark)').matches)
  open(wide.matches && (localStorage.getItem(remembered) ?? fallback) === 'open')
  opener.addEventListener('click', () => {
    if (!look.hidden) return close()
    open(true)
    localStorage.setItem(remembered, 'open')
    find('[data-width]').focus()
  })
  look.addEventListener('keydown', event => { if (event.key === 'Escape') close() })
  look.addEventListener('focusout', ({ relatedTarget: next }) => { // over the form, it does not hide what has the focus
    if (!wide.matches && next && !look.contains(next)) open(false)
  })
  look.addEventListener('click', event => choose(event.target.closest('button')))
  document.addEventListener('desk:saved', follow)
  document.addEventListener('desk:kept', follow)
  document.addEventListener('desk:language', event => speak(event.detail))
  new ResizeObserver(scale).observe(find('[data-pane]'))
}

function close() {
  open(false)
  localStorage.setItem(remembered, 'closed')
  opener.focus()
}

function choose(button) {
  if (!button) return
  if (button.dataset.width) {
    width = Number(button.dataset.width)
    press('[data-width]', button)
    look.dataset.width = width
    scale()
  } else if (button.dataset.show) {
    speak(button.dataset.show)
  } else if ('dark' in button.dataset) {
    scheme = button.ariaPressed === 'true' ? 'light' : 'dark'
    button.ariaPressed = String(scheme === 'dark')
    load()
  } else if ('close' in button.dataset) {
    close()
  }
}

if (look) start()
