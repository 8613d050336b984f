import type { Language } from '#shared/workshop/workshop.ts'
import type { Line, Run } from '../../deck/deck.ts'
import { tags } from '../../ooxml/language.ts'
import { all, el, none, text, type Xml } from '../../ooxml/xml.ts'
import { emu } from './place.ts'

/** How letters look; null inherits from the placeholder. */
export type Letters = {
  size: number | null
  strong?: boolean
  colour?: 'accent1' | 'accent2' | 'accent3' | 'tx1' | 'bg1'
}
export type Paragraph = {
  line: Line
  /** `dot`, `number`: an item of a list. */
  item?: 'dot' | 'number'
  right?: boolean
  /** Points above it. */
  gap?: number
  letters: Letters
}

/** The paper that a note's number stands on, and the draft's mark. */
const paper = 'FBE3A1'

/** Scripts that tell a language where nothing else does; a screen reader reads them with the right voice. */
const scripts: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Arabic}/u, 'ar-SA'],
  [/\p{Script=Hebrew}/u, 'he-IL'],
  [/\p{Script=Hiragana}|\p{Script=Katakana}/u, 'ja-JP'],
  [/\p{Script=Han}/u, 'zh-CN'],
  [/\p{Script=Cyrillic}/u, 'ru-RU'],
]

/** BCP 47 of a run: its own, its script's where its text does not tell, else the deck's. */
export function tagOf({ text: words, lang }: Run, deck: Language): string {
  if (lang === undefined) return tags[deck]
  if (lang !== null) return tags[lang]
  return scripts.find(([letters]) => letters.test(words))?.[1] ?? tags[deck]
}

const isRightToLeft = (line: Line): boolean => {
  const first = line
    .map(({ text: words }) => words)
    .join('')
    .match(/\p{Script=Arabic}|\p{Script=Hebrew}|\p{Script=Latin}|\p{Script=Han}|\p{Script=Cyrillic}/u)
  return first !== null && /\p{Script=Arabic}|\p{Script=Hebrew}/u.test(first[0])
}

function letterXml(name: 'a:rPr' | 'a:endParaRPr', run: Run, deck: Language, letters: Letters): Xml {
  const strong = letters.strong === true || run.strong === true || run.ref === true
  return el(
    name,
    {
      lang: tagOf(run, deck),
      sz: letters.size === null ? null : Math.round(letters.size * 100),
      b: strong ? true : null,
      u: run.mark === 'ins' ? 'sng' : null,
      strike: run.mark === 'del' ? 'sngStrike' : null,
      dirty: 0,
    },
    letters.colour ? el('a:solidFill', {}, el('a:schemeClr', { val: letters.colour })) : none,
    run.ref ? el('a:highlight', {}, el('a:srgbClr', { val: paper })) : none,
  )
}

/** Runs of a line; a line break within words is one. A note's number has air around it on its paper. */
function runXml(run: Run, deck: Language, letters: Letters): Xml {
  const properties = letterXml('a:rPr', run, deck, letters)
  const words = run.ref ? `\u00a0${run.text}\u00a0` : run.text
  return all(
    words
      .split('\n')
      .flatMap((part, i) => [
        ...(i > 0 ? [el('a:br', {}, properties)] : []),
        ...(part === '' ? [] : [el('a:r', {}, properties, el('a:t', {}, text(part)))]),
      ]),
  )
}

const indent = { dot: 22, number: 30 } as const

export function paragraphXml({ line, item, right, gap, letters }: Paragraph, deck: Language): Xml {
  const rtl = isRightToLeft(line)
  return el(
    'a:p',
    {},
    el(
      'a:pPr',
      {
        marL: item ? emu(indent[item]) : null,
        indent: item ? -emu(indent[item]) : null,
        algn: right || rtl ? 'r' : null,
        rtl: rtl ? true : null,
      },
      gap ? el('a:spcBef', {}, el('a:spcPts', { val: Math.round(gap * 100) })) : none,
      ...(item === 'dot' ? [el('a:buFont', { typeface: 'Arial' }), el('a:buChar', { char: '•' })] : []),
      ...(item === 'number'
        ? [el('a:buFont', { typeface: '+mj-lt' }), el('a:buAutoNum', { type: 'arabicPeriod' })]
        : []),
      item ? none : el('a:buNone'),
    ),
    ...line.map((run) => runXml(run, deck, letters)),
    letterXml('a:endParaRPr', { text: '' }, deck, letters),
  )
}

/** @param inset points between the shape's edge and its words */
export function textBody(
  name: 'p:txBody' | 'a:txBody',
  paragraphs: readonly Paragraph[],
  deck: Language,
  inset: number | null = null,
): Xml {
  const sides =
    inset === null
      ? {}
      : Object.fromEntries(['lIns', 'tIns', 'rIns', 'bIns'].map((side) => [side, emu(inset)]))
  return el(
    name,
    {},
    name === 'a:txBody'
      ? el('a:bodyPr')
      : el('a:bodyPr', inset === null ? {} : { wrap: 'square', ...sides }, el('a:normAutofit')),
    el('a:lstStyle'),
    ...(paragraphs.length === 0
      ? [el('a:p', {}, el('a:endParaRPr', { lang: tags[deck] }))]
      : paragraphs.map((each) => paragraphXml(each, deck))),
  )
}
