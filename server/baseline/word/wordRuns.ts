import { isOn, part, type Tree, within } from './xmlTree.ts'

/** What a paragraph says. */
export type Said = {
  text: string
  /** True when every word of it is bold. */
  bold: boolean
  bookmarks: string[]
  /** References to notes: "footnote 2". */
  notes: string[]
  /** Text boxes that hang on it. */
  boxes: Tree[]
  /** Changes that nobody has accepted or rejected. */
  revisions: number
  pictures: number
}

/** Parts of a paragraph that only wrap others. */
const wraps = new Set([
  'hyperlink',
  'smartTag',
  'fldSimple',
  'sdt',
  'sdtContent',
  'bdo',
  'dir',
  'oMath',
  'oMathPara',
])

/**
 * Reads the words of a paragraph (17.3): changes as if they had been accepted, without hidden words and the codes of
 * fields, a line break as a line break.
 */
export function readRuns(paragraph: Tree): Said {
  const said: Said = { text: '', bold: true, bookmarks: [], notes: [], boxes: [], revisions: 0, pictures: 0 }
  take(paragraph, said)
  if (said.text.trim() === '') said.bold = false
  return said
}

function take(tree: Tree, said: Said): void {
  for (const each of tree.parts) {
    if (each.name === 'r') takeRun(each, said)
    else if (each.name === 'ins' || each.name === 'moveTo') {
      said.revisions += 1
      take(each, said)
    } else if (each.name === 'del' || each.name === 'moveFrom') said.revisions += 1
    else if (each.name === 'bookmarkStart') said.bookmarks.push(each.at['name'] ?? '')
    else if (each.name === 'AlternateContent') take(part(each, 'Choice') ?? each, said)
    else if (wraps.has(each.name)) take(each, said)
  }
}

function takeRun(run: Tree, said: Said): void {
  const look = part(run, 'rPr')
  if (isOn(look, 'vanish')) return
  const before = said.text.length
  takeParts(run, said)
  if (said.text.slice(before).trim() !== '' && !isOn(look, 'b')) said.bold = false
}

function takeParts(run: Tree, said: Said): void {
  for (const each of run.parts) {
    switch (each.name) {
      case 't':
        said.text += each.parts.map(({ text }) => text).join('')
        break
      case 'tab':
        said.text += ' '
        break
      case 'br':
      case 'cr':
        said.text += each.at['type'] === undefined || each.at['type'] === 'textWrapping' ? '\n' : ''
        break
      case 'noBreakHyphen':
        said.text += '-'
        break
      case 'footnoteReference':
      case 'endnoteReference':
        said.notes.push(`${each.name.slice(0, -'Reference'.length)} ${each.at['id']}`)
        break
      case 'AlternateContent':
        takeParts(part(each, 'Choice') ?? each, said)
        break
      case 'drawing':
      case 'pict':
      case 'object': {
        const boxes = within(each, 'txbxContent')
        said.boxes.push(...boxes)
        if (boxes.length === 0) said.pictures += 1
      }
    }
  }
}
