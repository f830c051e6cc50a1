// Google Docs: all of it stands in a <b> that is not bold, and in spans that say by their style what they are.
import { all, unwrap } from './dom.js'

export function docs(dom) {
  for (const shell of all(dom, '[id^="docs-internal-guid"]')) unwrap(shell)
}
