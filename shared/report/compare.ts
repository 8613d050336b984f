import { compareStrategy, type StrategyChange } from './compareStrategy.ts'
import { compareSummaries, type SummaryChange } from './compareSummaries.ts'
import { compareTexts, type WordRun } from './compareTexts.ts'
import type { Coverage } from './coverage.ts'
import type { Report, ReportNote } from './report.ts'

type Figure = keyof Report['figures']

/** What of a note is not as it was; `dots` are votes on the note itself. */
export const noteParts = ['text', 'kind', 'theme', 'question', 'aim', 'dots'] as const
export type NotePart = (typeof noteParts)[number]

/** `runs`: the words of a note whose text has changed; otherwise null. */
export type NoteChange = { before: ReportNote; after: ReportNote; parts: NotePart[]; runs: WordRun[] | null }

/** A theme under a question. */
export type SeenTheme = {
  question: string
  theme: string
  letter: string
  title: string
  rank: number | null
  notes: number
}
export type ThemeChange = { before: SeenTheme; after: SeenTheme }

/** What is different between two reports of one workshop, in the order of the later one. */
export type Comparison = {
  /** Nothing of what is told here differs. */
  same: boolean
  /** Made in two languages: composed sentences are not compared. */
  translated: boolean
  figures: { figure: Figure; before: number; after: number }[]
  notes: { added: ReportNote[]; gone: ReportNote[]; changed: NoteChange[] }
  /** A theme may be both renamed and moved. */
  themes: { added: SeenTheme[]; gone: SeenTheme[]; renamed: ThemeChange[]; moved: ThemeChange[] }
  summaries: SummaryChange[]
  /** Where it is not as it was; null on a side that has none. */
  coverage: { before: Spoken | null; after: Spoken | null } | null
  /** The work on the strategy, where it is not as it was. */
  strategy: StrategyChange | null
  method: { title: string; is: 'new' | 'gone' | 'changed'; runs: WordRun[] }[]
}
type Spoken = Pick<Coverage, 'notes' | 'spoken' | 'below'>

/** R86: compares two reports of one workshop. Notes are known by their numbers, themes by their ids. */
export function compareReports(before: Report, after: Report): Comparison {
  const translated = before.language !== after.language
  const parts = {
    figures: compareFigures(before, after),
    notes: compareNotes(before.notes, after.notes),
    themes: compareThemes(before, after),
    summaries: translated ? [] : compareSummaries(before, after),
    coverage: compareCoverage(before.coverage, after.coverage),
    strategy: compareStrategy(before, after),
    method: translated ? [] : compareMethod(before.method, after.method),
  }
  const { figures, notes, themes, summaries, coverage, strategy, method } = parts
  const lists = [figures, ...Object.values(notes), ...Object.values(themes), summaries, method]
  const isSame = coverage === null && strategy === null && lists.every((list) => list.length === 0)
  return { same: isSame, translated, ...parts }
}

function compareFigures(before: Report, after: Report): Comparison['figures'] {
  const figures = Object.keys(after.figures) as Figure[]
  return figures
    .map((figure) => ({ figure, before: before.figures[figure], after: after.figures[figure] }))
    .filter((each) => each.before !== each.after)
}

/** Numbers are for good; a note without one is known by its id. */
const keyOf = ({ ref, id }: ReportNote): string => (ref.startsWith('x') ? id : ref)

function compareNotes(before: readonly ReportNote[], after: readonly ReportNote[]): Comparison['notes'] {
  const was = new Map(before.map((note) => [keyOf(note), note]))
  const now = new Set(after.map(keyOf))
  return {
    added: after.filter((note) => !was.has(keyOf(note))),
    gone: before.filter((note) => !now.has(keyOf(note))),
    changed: after.flatMap((note) => {
      const old = was.get(keyOf(note))
      const parts = old ? noteParts.filter((part) => old[part] !== note[part]) : []
      if (!old || parts.length === 0) return []
      const runs = parts.includes('text') ? compareTexts(old.text, note.text) : null
      return { before: old, after: note, parts, runs }
    }),
  }
}

function compareThemes(before: Report, after: Report): Comparison['themes'] {
  const [was, now] = [themesOf(before), themesOf(after)]
  const both = [...now].flatMap(([place, theme]) => {
    const old = was.get(place)
    return old ? { before: old, after: theme } : []
  })
  return {
    added: [...now].flatMap(([place, theme]) => (was.has(place) ? [] : theme)),
    gone: [...was].flatMap(([place, theme]) => (now.has(place) ? [] : theme)),
    renamed: both.filter((each) => each.before.title !== each.after.title),
    moved: both.filter((each) => each.before.rank !== each.after.rank),
  }
}

const themesOf = ({ activities }: Report) =>
  new Map(
    activities.flatMap((activity) =>
      activity.questions.flatMap(({ id, number, themes }) =>
        themes.map(({ id: theme, letter, title, rank, notes }): [string, SeenTheme] => [
          `${activity.id} ${id ?? ''} ${theme}`,
          { question: number, theme, letter, title, rank, notes: notes.length },
        ]),
      ),
    ),
  )

function compareCoverage(before: Coverage | null, after: Coverage | null): Comparison['coverage'] {
  const [was, now] = [spokenOf(before), spokenOf(after)]
  const isSame = was?.notes === now?.notes && was?.spoken === now?.spoken && was?.below === now?.below
  return isSame ? null : { before: was, after: now }
}

const spokenOf = (coverage: Coverage | null): Spoken | null =>
  coverage && { notes: coverage.notes, spoken: coverage.spoken, below: coverage.below }

function compareMethod(before: Report['method'], after: Report['method']): Comparison['method'] {
  const was = new Map(before.map((point) => [point.topic, point]))
  const now = new Set(after.map(({ topic }) => topic))
  const changed = after.flatMap(({ topic, title, text }): Comparison['method'] => {
    const old = was.get(topic)
    if (!old) return [{ title, is: 'new', runs: [{ is: 'new', text }] }]
    return old.text === text ? [] : [{ title, is: 'changed', runs: compareTexts(old.text, text) }]
  })
  const gone = before.filter(({ topic }) => !now.has(topic))
  return [
    ...changed,
    ...gone.map(({ title, text }) => ({ title, is: 'gone' as const, runs: [{ is: 'gone' as const, text }] })),
  ]
}
