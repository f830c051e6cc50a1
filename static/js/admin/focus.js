// The point of a picture that crops keep: a cross on it, which is pulled, or moved by arrows. What counts are the two
// inputs beside it, which work alone.
import { say } from './live.js'

const focal = document.getElementById('focal')
const inputs = ['focus_x', 'focus_y'].map(id => document.getElementById(id))
if (focal && inputs.every(Boolean)) mark()

function mark() {
  const picture = focal.querySelector('img')
  const cross = document.createElement('button')
  Object.assign(cross, { type: 'button', className: 'cross', ariaLabel: focal.dataset.cross, disabled: 'readonly' in focal.dataset })
  cross.setAttribute('aria-describedby', 'focus-hint')
  focal.append(cross)
  document.querySelector('#focus-hint [data-how]').hidden = cross.disabled
  const at = () => inputs.map(input => within(Number.parseFloat(input.value.replace(',', '.')) || 0))

  function show() {
    const [x, y] = at()
    cross.style.setProperty('--x', `${x}%`)
    cross.style.setProperty('--y', `${y}%`)
    return [x, y]
  }

  function move(x, y) {
    for (const [i, value] of [x, y].entries()) inputs[i].value = Math.round(within(value) * 10) / 10
    inputs[0].dispatchEvent(new Event('input', { bubbles: true })) // as if they had been typed
  }

  function pull(event) {
    const box = picture.getBoundingClientRect()
    move(Math.round((event.clientX - box.x) / box.width * 100), Math.round((event.clientY - box.y) / box.height * 100))
  }

  show()
  // While its crops are not made, or no longer hold, the whole picture stands for them.
  const uncut = [...document.querySelectorAll('.crops img')].some(image => image.getAttribute('src') === image.dataset.whole)
  if (uncut) picture.decode().then(() => cut(picture, at()), () => {})
  for (const input of inputs) input.addEventListener('input', () => cut(picture, show()))
  if (cross.disabled) return
  focal.addEventListener('pointerdown', event => {
    if (event.button) return
    event.preventDefault()
    cross.focus()
    focal.setPointerCapture(event.pointerId)
    pull(event)
  })
  focal.addEventListener('pointermove', event => {
    if (focal.hasPointerCapture(event.pointerId)) pull(event)
  })
  const steps = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }
  cross.addEventListener('keydown', event => {
    const step = steps[event.key]
    if (!step || event.ctrlKey || event.altKey || event.metaKey) return
    event.preventDefault()
    const [x, y] = at(), far = event.shiftKey ? 10 : 1
    move(x + step[0] * far, y + step[1] * far)
    const [left, top] = at()
    say(focal.dataset.at.replace('{x}', left).replace('{y}', top))
  })
}

function within(percent) {
  return Math.min(100, Math.max(0, percent))
}

// cut shows how the picture is cut around a point, as the server will: the point as near to the middle as can be.
function cut(picture, [x, y]) {
  const width = picture.naturalWidth, height = picture.naturalHeight
  for (const image of document.querySelectorAll('.crops img')) {
    const ratio = Number(image.dataset.ratio)
    if (image.getAttribute('src') !== image.dataset.whole) image.src = image.dataset.whole
    const place = (whole, part, percent) => whole <= part ? 50 : within((whole * percent / 100 - part / 2) / (whole - part) * 100)
    image.style.objectPosition = `${place(width, Math.min(width, height * ratio), x)}% ${place(height, Math.min(height, width / ratio), y)}%`
  }
}
