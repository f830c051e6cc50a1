// What a button of the toolbar opens: a menu by the pattern of the ARIA Authoring Practices, in the top layer.
export function menuOf(button, run, view) {
  const menu = document.getElementById(button.getAttribute('aria-controls'))
  const items = [...menu.querySelectorAll('button')]
  const usable = () => items.filter(item => !item.hidden)
  menu.addEventListener('toggle', ({ newState }) => button.setAttribute('aria-expanded', newState === 'open'))
  menu.addEventListener('mousedown', event => event.preventDefault())
  menu.addEventListener('click', event => choose(event.target.closest('button')))
  menu.addEventListener('keydown', event => {
    const list = usable()
    const at = list.indexOf(document.activeElement)
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key]
    if (to !== undefined) list.at(to % list.length).focus()
    else if (event.key === 'Escape') close()
    else if (event.key === 'Tab') return close()
    else return
    event.preventDefault()
    event.stopPropagation()
  })

  function choose(item) {
    if (!item || item.getAttribute('aria-disabled') === 'true') return
    menu.hidePopover()
    view.focus()
    run(item.dataset.do).run(view.state, view.dispatch, view)
  }

  function close() {
    menu.hidePopover()
    view.focus()
  }

  // show tells which lines can be chosen, and which is in force. What is out of the question is not there.
  function show() {
    for (const item of items) {
      const command = run(item.dataset.do)
      const can = command.run(view.state)
      item.hidden = command.hides === true && !can
      item.setAttribute('aria-disabled', !can)
      if (item.hasAttribute('aria-checked')) item.setAttribute('aria-checked', command.active(view.state))
    }
    const now = button.querySelector('[data-now]')
    if (now) now.textContent = (items.find(item => item.getAttribute('aria-checked') === 'true') ?? items[0]).firstElementChild.textContent
    else button.classList.toggle('on', items.some(item => item.getAttribute('aria-checked') === 'true' && item.dataset.do !== 'lang:'))
  }

  function open() {
    menu.showPopover()
    const at = button.getBoundingClientRect()
    menu.style.left = `${Math.max(0, Math.min(at.left, innerWidth - menu.offsetWidth - 8))}px`
    menu.style.top = `${Math.min(at.bottom + 2, innerHeight - menu.offsetHeight - 8)}px`
    const list = usable()
    ;(list.find(item => item.getAttribute('aria-checked') === 'true') ?? list[0]).focus()
  }

  return { open, show }
}
