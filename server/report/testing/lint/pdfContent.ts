/** What draws; everything else sets colours, places and fonts. */
const drawing = new Set([
  'Tj',
  'TJ',
  "'",
  '"',
  'S',
  's',
  'f',
  'F',
  'f*',
  'B',
  'B*',
  'b',
  'b*',
  'sh',
  'Do',
  'EI',
])

/** Strings, hexadecimal strings, names, numbers, brackets and operators of a content stream. */
const token =
  /\((?:[^()\\]|\\[^]|\((?:[^()\\]|\\[^])*\))*\)|<<|>>|<[\dA-Fa-f\s]*>|\/[^\s/()<>[\]{}%]*|[[\]]|[^\s/()<>[\]{}%]+/g

/** What of a page is drawn outside of all tags, and which marked contents it has. */
export type Marked = { loose: string[]; ids: number[]; artifacts: number }

/**
 * Reads a page's operators: whatever draws has to stand in a tagged content (with an id) or in an artifact.
 * @param content decoded, as Latin-1
 */
export function markedContent(content: string): Marked {
  const marked: Marked = { loose: [], ids: [], artifacts: 0 }
  /** One entry for each content that is open; whether it is in the tree or an artifact. */
  const open: boolean[] = []
  let operands: string[] = []
  for (const [word] of content.matchAll(token)) {
    if (!/^[A-Za-z'"][A-Za-z*0-9'"]*$/.test(word) || word === 'true' || word === 'false' || word === 'null') {
      operands.push(word)
      continue
    }
    if (word === 'BMC' || word === 'BDC') {
      const at = operands.indexOf('/MCID')
      const artifact = operands.includes('/Artifact')
      if (at >= 0) marked.ids.push(Number(operands[at + 1]))
      if (artifact) marked.artifacts++
      open.push(at >= 0 || artifact)
    } else if (word === 'EMC') open.pop()
    else if (drawing.has(word) && !open.includes(true)) marked.loose.push(word)
    operands = []
  }
  if (open.length > 0) marked.loose.push('open at the end')
  return marked
}
