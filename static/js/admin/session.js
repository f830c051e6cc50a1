// Signing in again over the form, when a session has ended while somebody writes.
const dialog = document.getElementById('again')
let asking

// signIn asks for the password of the person whose form it is, and resolves to whether somebody is signed in now. The
// focus goes back to where that person wrote.
export function signIn(editor, back) {
  asking ??= ask(editor, back).finally(() => { asking = undefined })
  return asking
}

async function ask(editor, back) {
  const form = dialog.querySelector('form'), problem = dialog.querySelector('[role=alert]')
  problem.hidden = true
  dialog.showModal()
  try {
    return await new Promise(resolve => {
      form.onsubmit = async event => {
        event.preventDefault()
        const status = await attempt(form, editor)
        if (status === 200) return resolve(true)
        problem.hidden = false
        problem.textContent = problem.getAttribute(`data-${status}`) ?? problem.dataset.else
        form.elements.password.value = ''
        form.elements.password.focus()
      }
      dialog.onclose = () => resolve(false)
      dialog.querySelector('[data-later]').onclick = () => dialog.close()
    })
  } finally {
    form.elements.password.value = ''
    dialog.onclose = null
    dialog.close()
    back?.focus()
  }
}

// attempt returns the status of the answer, 0 where none came.
async function attempt(form, editor) {
  const body = new URLSearchParams(new FormData(form))
  if (editor !== '0') body.set('as', editor)
  try {
    return (await fetch(form.action, { method: 'POST', body, headers: { Accept: 'application/json' } })).status
  } catch {
    return 0
  }
}
