// A telephone number that is printed and dialled is written once: as long as the two say the same, what is dialled
// follows what is printed.
const least = 6 // digits that tell whom to call, as content.Phone has it

// digits are those of a printed number before its extension, without the (0) that is dialled within the country alone.
function digits(printed) {
  const written = printed.replaceAll('(0)', '').split(/(?<=(?:\d\D*){6})[#\p{L}]/u)[0]
  return written.replace(/\D/g, '')
}

const abroad = printed => printed.includes('+')

// lead is what is dialled before the printed digits, or null where the two do not say the same.
function lead(printed, number) {
  const n = digits(printed)
  if (!printed && !number) return '+'
  if (abroad(printed)) return number === `+${n}` ? '+' : null
  return n.length >= least && number.endsWith(n) ? number.slice(0, -n.length) : null
}

// dialled is the input of what is dialled beside that of what is printed, or null.
const dialled = ({ name, form }) => (name?.endsWith('.display') ? form.elements.namedItem(name.replace(/display$/, 'number')) : null)

let before = null // the lead when somebody began to write; without a + of its own, '+' leads no number
document.addEventListener('focusin', ({ target }) => {
  const number = dialled(target)
  before = number && lead(target.value, number.value)
})
document.addEventListener('input', ({ target }) => {
  const number = before === null ? null : dialled(target)
  if (!number) return
  const n = digits(target.value)
  if (!n) number.value = ''
  else if (abroad(target.value)) number.value = `+${n}`
  else if (before !== '+') number.value = before + n
}, true) // before the form is kept
