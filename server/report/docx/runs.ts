import { Bookmark, InternalHyperlink, type IRunPropertiesOptions, type ParagraphChild, TextRun } from 'docx'
import { noteAnchor } from '#shared/report/lookup.ts'
import type { Run, Runs } from '../document/document.ts'
import { tags } from '../ooxml/language.ts'
import { bookmarkOf, type Setting } from './setting.ts'

/** Letters of scripts that are written from right to left, with what stands between them. */
const rightToLeft =
  /([\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}](?:[\p{M}\p{P}\p{N}\s]*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{M}])*)/u
const chinese = /([\p{Script=Han}][\p{Script=Han}\u3000-\u303f\uff00-\uffef]*)/u
const firstLetter = /\p{L}/u

/** Whether a text begins in a script that is written from right to left. */
export function beginsRight(runs: Runs): boolean {
  const [letter = ''] = firstLetter.exec(runs.map(({ text }) => text).join('')) ?? []
  return rightToLeft.test(letter)
}

/** Runs as Word's, each with its language; line breaks in them become breaks, and ways lead to their bookmarks. */
export function wordRuns(runs: Runs, setting: Setting, manner: IRunPropertiesOptions = {}): ParagraphChild[] {
  return runs.flatMap((run): ParagraphChild[] => {
    const anchor = run.ref === undefined ? run.to : noteAnchor(run.ref)
    const leads = anchor !== undefined && setting.anchors.has(anchor)
    const style = run.ref === undefined ? 'Hyperlink' : 'NoteNumber'
    const pieces = textRuns(run, setting, leads ? { ...manner, style } : manner)
    return leads ? [new InternalHyperlink({ anchor: bookmarkOf(anchor), children: pieces })] : pieces
  })
}

function textRuns({ text, lang, strong }: Run, setting: Setting, manner: IRunPropertiesOptions): TextRun[] {
  const own = { ...manner, ...(strong ? { bold: true, boldComplexScript: true } : {}) }
  const tag = lang == null ? setting.tag : tags[lang]
  return text
    .split('\n')
    .flatMap((line, i) => line.split(rightToLeft).map((piece, j) => ({ piece, begins: i > 0 && j === 0 })))
    .flatMap(({ piece, begins }) =>
      piece.split(chinese).map((part, j) => ({ piece: part, begins: begins && j === 0 })),
    )
    .filter(({ piece, begins }) => piece !== '' || begins)
    .map(
      ({ piece, begins }) =>
        new TextRun({
          ...own,
          text: piece,
          ...(begins ? { break: 1 } : {}),
          ...scriptOf(piece, tag),
        }),
    )
}

/** Which language a piece is read aloud in. Scripts tell of languages that nobody has named. */
function scriptOf(piece: string, tag: string): IRunPropertiesOptions {
  if (rightToLeft.test(piece)) return { rightToLeft: true, language: { value: tag, bidirectional: 'ar-SA' } }
  if (chinese.test(piece)) return { language: { value: tag, eastAsia: 'zh-CN' } }
  return { language: { value: tag } }
}

/** Words that can be led to. */
export const anchored = (anchor: string | undefined, children: ParagraphChild[]): ParagraphChild[] =>
  anchor === undefined ? children : [new Bookmark({ id: bookmarkOf(anchor), children })]
