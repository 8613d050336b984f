import { type Lookup, lookupIn } from '#shared/report/lookup.ts'
import type { Report, ReportNote, ReportQuestion } from '#shared/report/report.ts'
import { number, outOf, quoted } from '#shared/report/typography.ts'
import type { ReportWords } from '#shared/report/words/fi.ts'
import type { DeckWords } from '#shared/report/words/deckSays.ts'
import { deckWords } from '#shared/report/words/deckWords.ts'
import { type DocumentWords, documentWords } from '#shared/report/words/documentWords.ts'
import { wordsOf } from '#shared/report/words.ts'
import { cutAt, lineWidth } from '../fonts/measure.ts'
import type { Line, Run } from './deck.ts'
import type { Draft } from './fit.ts'
import { frame, small } from './frame.ts'

/** What every slide is made from. */
export type Making = {
  report: Report
  words: ReportWords
  deck: DeckWords
  document: DocumentWords
  find: Lookup
}

export const makingOf = (report: Report): Making => ({
  report,
  words: wordsOf(report.language),
  deck: deckWords[report.language],
  document: documentWords[report.language],
  find: lookupIn(report),
})

/** More characters of a note than this stand in the speaker notes only. */
export const noteMost = { quote: 240, example: 100, row: 150 } as const
/** More note numbers than this make a line that nobody reads; all are in the speaker notes. */
const refsMost = 8

/** What the workshop's makers wrote, in the workshop's language. */
export const said = (text: string, { report }: Making): Run =>
  report.workshop.language === report.language ? { text } : { text, lang: report.workshop.language }

export const strong = (run: Run): Run => ({ ...run, strong: true })
export const line = (text: string): Line => [{ text }]

/** What somebody wrote, in its own language; cut where it is long. */
export const noteRun = (note: ReportNote, most: number): Run => {
  const { kept, cut } = cutAt(note.text, most)
  return { text: cut ? `${kept} […]` : kept, lang: note.language }
}

/** A name that is cut where it is long; whole in the speaker notes. */
export const shorter = (text: string, most: number): string => {
  const { kept, cut } = cutAt(text, most)
  return cut ? `${kept}…` : kept
}

/** A note between quotation marks with its number. */
export const cited = (note: ReportNote, most: number, { report }: Making): Line => {
  const run = noteRun(note, most)
  return [{ ...run, text: quoted(report.language, run.text) }, { text: ' ' }, refRun(note.ref)]
}

export const refRun = (ref: string): Run => ({ text: ref, ref: true })

/** Note numbers as small papers, the first ones. */
export function refRuns(refs: readonly string[], { deck }: Making, most = refsMost): Run[] {
  const shown = refs.slice(0, refs.length <= most + 1 ? most + 1 : most)
  const runs = shown.flatMap((ref, i) => (i === 0 ? [refRun(ref)] : [{ text: ' ' }, refRun(ref)]))
  return shown.length === refs.length
    ? runs
    : [...runs, { text: ` ${deck.more(refs.length - shown.length)}` }]
}

/** "12 / 31", or the figure alone where the whole is not known to hold it. */
export const of = (part: number, whole: number, { report }: Making): string =>
  part <= whole ? outOf(report.language, part, whole) : number(report.language, part)

type Counted = 'notes' | 'writers' | 'groups' | 'votes'
/** "3 / 10 kirjoittajaa". */
export const share = (kind: Counted, part: number, whole: number, { words, deck }: Making): string => {
  if (part > whole) return words.count[kind](part)
  const says = { notes: deck.ofNotes, writers: deck.ofWriters, groups: deck.ofGroups, votes: deck.ofVotes }
  return says[kind](part, whole)
}

/** As a big figure: what stands before the last word, and the word. */
export function figureOf(text: string): { value: string; label: string } {
  const at = text.lastIndexOf(/\u00a0\p{L}+$/u.test(text) ? '\u00a0' : ' ')
  return { value: text.slice(0, at), label: text.slice(at + 1) }
}

/** A text on one line, cut to fit. */
function oneLine(text: string, size: number, room: number): string {
  if (lineWidth(text, size) <= room) return text
  let most = 140
  while (most > 10 && lineWidth(`${cutAt(text, most).kept}…`, size) > room) most -= 6
  return `${cutAt(text, most).kept}…`
}

/** What every slide of a question has: where it belongs. */
export function aboutQuestion({ number, text }: ReportQuestion, making: Making) {
  const room = frame.over.w - lineWidth(`${number} `, small.over, true)
  return {
    layout: 'one',
    section: `${number} ${text}`,
    over: [
      { text: `${number} `, strong: true },
      said(oneLine(text.replaceAll('\n', ' '), small.over, room), making),
    ],
    label: null,
    mark: null,
    notes: [],
  } as const satisfies Partial<Draft>
}

/** A title has no full stop. */
export const titled = (sentence: string): string => sentence.replace(/\.$/, '')

/** Notes in full, for the one who speaks, where the slide has cut them. */
export const inFull = (notes: readonly ReportNote[], most: number, { deck }: Making): Line[] => {
  const long = notes.filter(({ text }) => cutAt(text, most).cut)
  return long.length === 0
    ? []
    : [
        [{ text: `${deck.allNotes}:`, strong: true }],
        ...long.map((note): Line => [
          refRun(note.ref),
          { text: ' ' },
          { text: note.text, lang: note.language },
        ]),
      ]
}
