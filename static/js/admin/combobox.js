// A combobox over a listbox, by the pattern of the ARIA Authoring Practices: focus stays in the field, arrows move
// aria-activedescendant, Enter and a click take.

// combobox lets a list be chosen from in a field. Take is called with the place of what is taken, -1 if nothing is
// pointed to: as when something has been typed since the list was shown. It returns how to show rows, which are
// elements, and where it points.
export function combobox(field, list, take) {
  let at = -1
  const rows = () => [...list.children]

  function point(to) {
    at = to
    for (const [i, row] of rows().entries()) row.setAttribute('aria-selected', i === at)
    rows()[at]?.scrollIntoView({ block: 'nearest' })
    if (at < 0) field.removeAttribute('aria-activedescendant')
    else field.setAttribute('aria-activedescendant', rows()[at].id)
  }

  field.addEventListener('keydown', event => {
    if (event.isComposing) return
    const n = list.childElementCount
    if (event.key === 'ArrowDown' && n) point((at + 1) % n)
    else if (event.key === 'ArrowUp' && n) point((at - 1 + n) % n)
    else if (event.key === 'Enter') take(at)
    else return
    event.preventDefault()
  })
  field.addEventListener('input', () => point(-1))
  list.addEventListener('mousedown', event => event.preventDefault()) // the field keeps the focus
  list.addEventListener('click', event => {
    const row = event.target.closest('[role=option]')
    if (row) take(rows().indexOf(row))
  })

  return {
    show(options, to = -1) {
      for (const [i, row] of options.entries()) {
        row.id = `${list.id}-${i}`
        row.setAttribute('role', 'option')
      }
      list.replaceChildren(...options)
      field.setAttribute('aria-expanded', options.length > 0)
      point(to)
    },
    at: () => at,
  }
}
