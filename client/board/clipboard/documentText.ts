/** Elements that begin a thought of their own. */
const blocks = new Set(
  'P LI H1 H2 H3 H4 H5 H6 DIV TR BLOCKQUOTE PRE UL OL TABLE SECTION ARTICLE DT DD FIGCAPTION BODY'.split(' '),
)
const silent = new Set('SCRIPT STYLE HEAD TITLE META LINK TEMPLATE NOSCRIPT'.split(' '))

/**
 * The thoughts in a piece of a document: each paragraph and each point of a list, nested ones too, in their order.
 * Parsed apart from the page: nothing in it is fetched, run or shown.
 */
export function thoughtsIn(html: string): string[] {
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  const thoughts: string[] = []
  let words = ''
  const end = () => {
    const thought = words
      .replace(/[ \t\r\n\u00a0]+/g, ' ')
      .replace(/^\s*(?:[-*•·–▪◦‣§]|\d+[.)])\s+/, '')
      .trim()
    if (thought !== '') thoughts.push(thought)
    words = ''
  }
  const walk = (node: Node) => {
    for (const child of node.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) words += child.textContent ?? ''
      if (!(child instanceof Element) || silent.has(child.tagName) || isWordBullet(child)) continue
      if (child.tagName === 'BR') {
        end()
        continue
      }
      const isBlock = blocks.has(child.tagName)
      if (isBlock) end()
      walk(child)
      if (isBlock) end()
      else if (child.tagName === 'TD' || child.tagName === 'TH') words += ' '
    }
  }
  walk(body)
  end()
  return thoughts
}

/** Word writes the bullets of its lists as text. */
const isWordBullet = (element: Element): boolean =>
  /mso-list:\s*ignore/i.test(element.getAttribute('style') ?? '')
