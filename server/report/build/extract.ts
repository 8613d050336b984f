import type { NoteId } from '#shared/ids.ts'
import { checkSentence } from '#shared/report/checkSummary.ts'
import type { Evidence } from '#shared/report/evidence.ts'
import type { ReportNote, ReportPair, ReportQuestion, ReportTheme } from '#shared/report/report.ts'
import { type DraftClause, type DraftSentence, SUMMARY } from '#shared/report/summary.ts'
import { quoted } from '#shared/report/typography.ts'
import { summaryWords } from '#shared/report/words/summaryWords.ts'
import type { Language } from '#shared/workshop/workshop.ts'
import { nameOf, quoteOf } from './quote.ts'
import type { Pick } from './themes.ts'

/** Themes told of with figures and quotations, and with those level with the last of them; the others are named. */
const LEADING = { least: 6, most: 8 } as const
const NAMED = 8
const PAIRS = 6
/** A note of so many words says something by itself. */
const WHOLE = 3
/** Quotations of notes in no theme, where there are themes and where there are none. */
const LOOSE = { beside: 2, alone: 6 } as const

export type ExtractTools = { language: Language; pick: Pick }

/**
 * A question's summary of the notes' own words, without a language model: for each leading theme its reach and two or
 * three of its notes, word for word and cited; opposite views; what is in no theme. The first quotation is the one that
 * stands for the theme, the others are of the tables that have been heard least. Every sentence stands `checkSentence`.
 */
export function extract(
  question: ReportQuestion,
  notes: ReadonlyMap<string, ReportNote>,
  evidence: Evidence,
  tools: ExtractTools,
): DraftSentence[] {
  if (question.reach.notes === 0) return []
  const speech = new Speech(
    notes,
    [...question.themes.flatMap((theme) => theme.notes), ...question.unsorted],
    tools.language,
  )
  const leading = leadingOf(question.themes)
  const clauses = [
    ...leading.flatMap((theme, place) => [
      [figures(theme, question, tools.language)],
      speech.ofTheme(theme, place),
      ...theme.pairs.map((pair) => speech.pair(pair)),
    ]),
    speech.named(question.themes.slice(leading.length, leading.length + NAMED)),
    speech.loose(question, tools.pick),
    ...question.pairs.slice(0, PAIRS).map((pair) => speech.pair(pair)),
  ]
  return clauses
    .filter((each) => each.length > 0 && checkSentence({ clauses: each }, evidence).length === 0)
    .slice(0, SUMMARY.sentences)
    .map((each, i) => ({ id: `e${i + 1}`, by: 'extract', edited: false, clauses: each }))
}

/** The first ones in their order; equals of the last are not parted from it while there is room. */
function leadingOf(themes: readonly ReportTheme[]): readonly ReportTheme[] {
  const last = themes[LEADING.least - 1]
  const further = themes
    .slice(LEADING.least, LEADING.most)
    .filter(({ rank }) => rank !== null && rank === last?.rank)
  return themes.slice(0, LEADING.least + further.length)
}

function figures(theme: ReportTheme, { themes, order }: ReportQuestion, language: Language): DraftClause {
  const level = themes.filter(({ id, rank }) => id !== theme.id && rank !== null && rank === theme.rank)
  const place = {
    by: order.by,
    first: theme.rank === 1 && level.length === 0,
    level: level.map(({ title }) => nameOf(title)),
  }
  const named = { ...theme, title: nameOf(theme.title) }
  return { text: summaryWords[language].theme(named, place), notes: [] }
}

/** Words with their sources; remembers which tables have been heard. */
class Speech {
  readonly #notes: ReadonlyMap<string, ReportNote>
  readonly #language: Language
  /** Notes by table: told of, and written under the question. */
  readonly #heard = new Map<string | null, number>()
  readonly #written = new Map<string | null, number>()

  constructor(notes: ReadonlyMap<string, ReportNote>, refs: readonly string[], language: Language) {
    this.#notes = notes
    this.#language = language
    for (const ref of refs) {
      const group = notes.get(ref)?.group ?? null
      this.#written.set(group, (this.#written.get(group) ?? 0) + 1)
    }
  }

  ofTheme(theme: ReportTheme, place: number): DraftClause[] {
    const { leads, alone } = summaryWords[this.#language]
    const many = theme.notes.length >= 4 ? 3 : 2
    const chosen = this.#quotable(theme.picked).slice(0, 1)
    for (const note of chosen) this.#hear(note)
    while (chosen.length < many) {
      const next = this.#leastHeard(theme, chosen)
      if (!next) break
      chosen.push(next)
      this.#hear(next)
    }
    return this.#row(theme.notes.length === 1 ? alone : (leads[place % leads.length] ?? ''), chosen)
  }

  pair({ one, other }: ReportPair): DraftClause[] {
    const [begin, then] = summaryWords[this.#language].opposed
    const [first, second] = this.#quotable([one, other])
    if (!first || !second) return []
    return [this.#clause(begin, first, ''), this.#clause(then, second, '.')]
  }

  /** Themes that are only named, each with the note that stands for it best. */
  named(themes: readonly ReportTheme[]): DraftClause[] {
    const { others, and } = summaryWords[this.#language]
    const found = themes.flatMap(({ title, picked, notes }) => {
      const note = this.#notes.get(picked[0] ?? notes[0] ?? '')
      return note ? [{ title, note }] : []
    })
    return found.map(({ title, note }, i) => {
      const last = i === found.length - 1
      const begin = i === 0 ? `${others} ` : last ? `${and} ` : ''
      const end = last ? '.' : i === found.length - 2 ? '' : ','
      return {
        text: `${begin}${quoted(this.#language, nameOf(title))}${end}`,
        notes: [note.id as NoteId],
      }
    })
  }

  /** Notes that are in no theme. */
  loose({ themes, unsorted }: ReportQuestion, pick: Pick): DraftClause[] {
    const words = summaryWords[this.#language]
    const notes = unsorted.flatMap((ref) => this.#notes.get(ref) ?? []).filter(({ under }) => !under)
    const ids = pick(
      notes.map(({ id, text }) => ({ id, text })),
      themes.length > 0 ? LOOSE.beside : LOOSE.alone,
    )
    const chosen = ids.flatMap((id) => notes.find((note) => note.id === id) ?? [])
    const begin =
      themes.length > 0
        ? words.unsorted(unsorted.length)
        : unsorted.length === 1
          ? words.alone
          : (words.leads[0] ?? '')
    return this.#row(begin, this.#quotable(chosen.map(({ ref }) => ref)))
  }

  #row(begin: string, notes: readonly ReportNote[]): DraftClause[] {
    const { and } = summaryWords[this.#language]
    return notes.map((note, i) => {
      const last = i === notes.length - 1
      const end = last ? '.' : i === notes.length - 2 ? '' : ','
      return this.#clause(i === 0 ? begin : last ? and : '', note, end)
    })
  }

  #clause(begin: string, note: ReportNote, end: string): DraftClause {
    const words = quoted(this.#language, quoteOf(note.text) ?? '')
    return { text: `${begin === '' ? '' : `${begin} `}${words}${end}`, notes: [note.id as NoteId] }
  }

  #quotable(refs: readonly string[]): ReportNote[] {
    return refs.flatMap((ref) => {
      const note = this.#notes.get(ref)
      return note && quoteOf(note.text) !== null ? [note] : []
    })
  }

  /**
   * The note of the table of whose notes the least has been told so far; of a table's own those that stand for the
   * theme go first, then those that say something whole.
   */
  #leastHeard({ picked, notes }: ReportTheme, told: readonly ReportNote[]): ReportNote | undefined {
    const fresh = this.#quotable([...picked, ...notes]).filter(
      ({ ref, under, text }) =>
        !told.some((each) => each.ref === ref || each.ref === under) &&
        (picked.includes(ref) || text.trim().split(/\s+/u).length >= WHOLE),
    )
    const share = ({ group }: ReportNote) => (this.#heard.get(group) ?? 0) / (this.#written.get(group) ?? 1)
    return fresh.toSorted((a, b) => share(a) - share(b))[0]
  }

  #hear({ group }: ReportNote): void {
    this.#heard.set(group, (this.#heard.get(group) ?? 0) + 1)
  }
}
