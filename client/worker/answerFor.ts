/** Addresses that are pages: all of them are the one page of the client, which routes by itself. */
const pages = /^\/(|new|join(\/[^/]*)?|link\/[^/]+|w\/.+)$/
/** What the page needs before its own files come, and what has no hash in its name. */
const besides = new Set(['/early.js', '/favicon.svg'])

/**
 * What the worker does about a request.
 *
 * leave: the browser asks the server as if there were no worker (everything that is data) · asset: a file whose
 * name changes with its content, so what is kept is right for ever · page, beside: the server's own when it
 * answers, else what is kept.
 */
export type Answer = 'leave' | 'asset' | 'page' | 'beside'

/** Decides by method, mode and address alone. `origin` is the worker's own, e.g. `https://talkoot.example`. */
export function answerFor(
  { method, mode, url }: { method: string; mode: string; url: string },
  origin: string,
): Answer {
  const { origin: whose, pathname } = new URL(url)
  if (method !== 'GET' || whose !== origin) return 'leave'
  if (mode === 'navigate') return pages.test(pathname) ? 'page' : 'leave'
  if (pathname.startsWith('/assets/')) return 'asset'
  return besides.has(pathname) ? 'beside' : 'leave'
}
