// The one way from text to markup in the admin: a page of our own server, parsed apart. Scripts in it never run, as the
// document has no window, and its nodes are moved as nodes.
const policy = globalThis.trustedTypes?.createPolicy('desk', { createHTML: text => text }) ?? { createHTML: text => text }

// fetchPage asks for an address of ours as what is opened in place does, and returns the answer with its page. It throws
// where no answer comes.
export async function fetchPage(url, options = {}) {
  const answer = await fetch(url, { ...options, headers: { ...options.headers, 'X-Dialog': '1' } })
  const sameOrigin = new URL(answer.url).origin === location.origin
  const page = sameOrigin ? new DOMParser().parseFromString(policy.createHTML(await answer.text()), 'text/html') : null
  return { answer, page, url: new URL(answer.url) }
}

// request sends a form as its button would.
export function request(form, button) {
  const url = new URL(button?.getAttribute('formaction') ?? form.getAttribute('action') ?? '', location.href)
  const method = (button?.getAttribute('formmethod') ?? form.getAttribute('method') ?? 'get').toUpperCase()
  const body = new URLSearchParams(new FormData(form, button))
  if (method === 'POST') return fetchPage(url, { method, body })
  url.search = body
  return fetchPage(url)
}
