// Where a text may lead outside the site: as richtext.HrefOK on the server, which has the last word.
const odd = /[\s\p{Cc}\p{Cf}\\<>"`{}|^\uFFFD]/u
const host = /^[\p{L}\p{N}]([\p{L}\p{N}-]*[\p{L}\p{N}])?(\.[\p{L}\p{N}]([\p{L}\p{N}-]*[\p{L}\p{N}])?)+(:\d{1,5})?$/u
const mail = /^[A-Za-z0-9._+-]{1,64}@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$/
const phone = /^\+?\d(?:[().-]?\d){1,18}$/

export function hrefOK(href) {
  if (!href || href.length > 2048 || odd.test(href)) return false
  const [, scheme, rest] = /^([a-z]+):(.*)$/i.exec(href) ?? []
  switch (scheme?.toLowerCase()) {
    case 'https': return rest.startsWith('//') && host.test(rest.slice(2).split(/[/?#]/)[0])
    case 'mailto': return mail.test(rest.split('?')[0]) && !rest.includes('#') && /^[^?]*(\?subject=[^&]*)?$/.test(rest)
    case 'tel': return phone.test(rest)
  }
  return false
}

// An address as people type one: a mailbox, a telephone number, the name of a host. It is '' for what is none.
export function typed(text) {
  text = text.trim()
  const bare = text.replace(/[\s\u00A0]/g, '')
  if (hrefOK(text)) return text
  if (mail.test(text)) return `mailto:${text}`
  if (/^\+\d/.test(bare) && phone.test(bare)) return `tel:${bare}`
  if (/^(www\.|[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+\/)/u.test(text) && hrefOK(`https://${text}`)) return `https://${text}`
  return ''
}
