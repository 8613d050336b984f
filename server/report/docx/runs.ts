import { noteAnchor } from '#shared/report/lookup.ts'
import type { Run, Runs } from '../document/document.ts'
import { tags } from '../ooxml/language.ts'
import { all, el, none, text, type Xml } from '../ooxml/xml.ts'
import { bookmarkOf, type Setting } from './setting.ts'

/** Letters of scripts that are written from right to left, with what stands between them. */
const rightToLeft =
  /([\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}](?:[\p{M}\p{P}\p{N}\s]*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{M}])*)/u
const chinese = /([\p{Script=Han}][\p{Script=Han}\u3000-\u303f\uff00-\uffef]*)/u
/** Everything up to here is Latin, Greek or Cyrillic and needs no looking into. */
const plain = /^[\u0000-\u058f]*$/
const firstLetter = /\p{L}/u

/** Whether a text begins in a script that is written from right to left. */
export function beginsRight(runs: Runs): boolean {
  if (runs.every((run) => plain.test(run.text))) return false
  const [letter = ''] = firstLetter.exec(runs.map((run) => run.text).join('')) ?? []
  return rightToLeft.test(letter)
}

/** Runs as Word's, each with its language; line breaks in them become breaks, and ways lead to their bookmarks. */
export const wordRuns = (runs: Runs, setting: Setting): Xml =>
  all(
    runs.map((run) => {
      const anchor = run.ref === undefined ? run.to : noteAnchor(run.ref)
      if (anchor === undefined || !setting.anchors.has(anchor)) return pieces(run, setting, null)
      const style = run.ref === undefined ? 'Hyperlink' : 'NoteNumber'
      const way = { 'w:anchor': bookmarkOf(anchor), 'w:history': true }
      return el('w:hyperlink', way, pieces(run, setting, style))
    }),
  )

function pieces(run: Run, setting: Setting, style: string | null): Xml {
  const tag = run.lang == null ? setting.tag : tags[run.lang]
  const manner = { style, strong: run.strong === true, mark: run.mark, tag }
  return all(
    run.text.split('\n').flatMap((line, i) => {
      const parts = plain.test(line) ? [line] : line.split(rightToLeft).flatMap((part) => part.split(chinese))
      const told = parts.filter((part) => part !== '').map((part) => runOf(part, manner))
      return i === 0 ? told : [el('w:r', {}, el('w:br')), ...told]
    }),
  )
}

/** What would come is green and underlined, what would go red and struck through; 7:1 on white. */
const markColours = { ins: '0F5132', del: '8A1C1C' } as const

type Manner = { style: string | null; strong: boolean; mark: Run['mark']; tag: string }

/** Which language a piece is read aloud in: scripts tell of languages that nobody has named. */
function runOf(words: string, { style, strong, mark, tag }: Manner): Xml {
  const right = !plain.test(words) && rightToLeft.test(words)
  const east = !plain.test(words) && chinese.test(words)
  const properties = el(
    'w:rPr',
    {},
    style === null ? none : el('w:rStyle', { 'w:val': style }),
    strong ? all([el('w:b'), el('w:bCs')]) : none,
    mark === 'del' ? el('w:strike') : none,
    mark ? el('w:color', { 'w:val': markColours[mark] }) : none,
    mark === 'ins' ? el('w:u', { 'w:val': 'single' }) : none,
    right ? el('w:rtl') : none,
    el('w:lang', { 'w:val': tag, 'w:eastAsia': east ? 'zh-CN' : null, 'w:bidi': right ? 'ar-SA' : null }),
  )
  return el('w:r', {}, properties, el('w:t', { 'xml:space': 'preserve' }, text(words)))
}

/** Words that can be led to. */
export function anchored(anchor: string | undefined, words: Xml, setting: Setting): Xml {
  if (anchor === undefined) return words
  const id = setting.number()
  const start = el('w:bookmarkStart', { 'w:id': `${id}`, 'w:name': bookmarkOf(anchor) })
  return all([start, words, el('w:bookmarkEnd', { 'w:id': `${id}` })])
}
