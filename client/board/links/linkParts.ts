export type LinkPart = { text: string; href: string | null }

/** Addresses as people write them. What is found is judged once more by `hrefOf`. */
const found =
  /(?:https?:\/\/|mailto:|www\.)[^\s<>"]+|[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/giu
const open = { ')': '(', ']': '[', '}': '{' } as const

/** The address without the full stop, comma or bracket that belongs to the sentence around it. */
function trimmed(address: string): string {
  let text = address
  for (;;) {
    const last = text.at(-1) ?? ''
    const pair = open[last as keyof typeof open]
    const isLeft = pair !== undefined && text.split(pair).length < text.split(last).length
    if (!/[.,;:!?'’”»…]/.test(last) && !isLeft) return text
    text = text.slice(0, -1)
  }
}

/** Where an address leads, or null unless it is a page or a mail address. */
export function hrefOf(address: string): string | null {
  const whole = /^www\./i.test(address)
    ? `https://${address}`
    : /^[^:/]+@[^/]+$/.test(address)
      ? `mailto:${address}`
      : address
  if (!URL.canParse(whole)) return null
  const { protocol, hostname, href, username, password } = new URL(whole)
  if (protocol === 'mailto:') return href
  // A name before the host is how one address is made to look like another.
  const isPage = (protocol === 'https:' || protocol === 'http:') && hostname.includes('.')
  return isPage && username === '' && password === '' ? href : null
}

/** A text in parts: words, and addresses with where they lead. Joined together the parts are the text. */
export function linkParts(text: string): LinkPart[] {
  const parts: LinkPart[] = []
  let at = 0
  for (const match of text.matchAll(found)) {
    const address = trimmed(match[0])
    const href = hrefOf(address)
    if (!href) continue
    if (match.index > at) parts.push({ text: text.slice(at, match.index), href: null })
    parts.push({ text: address, href })
    at = match.index + address.length
  }
  if (at < text.length) parts.push({ text: text.slice(at), href: null })
  return parts
}

/** The addresses in a text, each once. */
export const linksIn = (text: string): { text: string; href: string }[] => {
  const links = linkParts(text).flatMap((part) => (part.href ? [{ text: part.text, href: part.href }] : []))
  return links.filter(({ href }, index) => links.findIndex((other) => other.href === href) === index)
}

/** Opens an address in a page of its own, which learns nothing of this one. */
export const openLink = (href: string): void => void globalThis.open(href, '_blank', 'noopener,noreferrer')
