import { pairsOf } from '#shared/report/lookup.ts'
import type { ReportNote, ReportQuestion, ReportTheme } from '#shared/report/report.ts'
import type { Block, Line, Quote } from './deck.ts'
import { cutAt } from '../fonts/measure.ts'
import { type Draft, isOne } from './fit.ts'
import {
  aboutQuestion,
  inFull,
  line,
  type Making,
  noteMost,
  noteRun,
  refRun,
  refRuns,
  share,
  shorter,
  strong,
} from './making.ts'

const most = { quotes: 6, pairs: 6, open: 4 }

/** More notes of their themes, word for word, beside those that the themes' slides have whole. */
export function voiceSlides(question: ReportQuestion, making: Making): Draft[] {
  const { deck, find } = making
  const { themes, reach, number } = question
  const told = ({ picked: [first = '', ...others] }: ReportTheme): string[] =>
    isWhole(find.note(first)) ? others : [first, ...others]
  const refs = themes.flatMap((theme) => told(theme).slice(0, themes.length > most.quotes / 2 ? 1 : 2))
  const notes = [...new Set(refs)].slice(0, most.quotes).flatMap((ref) => find.note(ref) ?? [])
  if (notes.length === 0) return []
  return [
    {
      ...aboutQuestion(question, making),
      key: `${number}-laput`,
      title: deck.voices(notes.length, reach.notes),
      blocks: [
        { is: 'quotes', quotes: notes.map((note) => quoteOf(note, null, making)) },
        { is: 'text', role: 'rule', lines: [line(withCut(deck.voicesRule, notes, making))] },
      ],
      notes: inFull(notes, noteMost.quote, making),
    },
  ]
}

const isWhole = (note: ReportNote | undefined): boolean =>
  note === undefined || !cutAt(note.text, noteMost.example).cut

/** Where nothing is grouped, the first notes stand by the question itself. */
export function openVoices({ themes, unsorted }: ReportQuestion, making: Making): Block[] {
  if (themes.length > 0) return []
  const notes = unsorted.slice(0, most.open).flatMap((ref) => making.find.note(ref) ?? [])
  return notes.length === 0
    ? []
    : [{ is: 'quotes', quotes: notes.map((note) => quoteOf(note, null, making)) }]
}

const withCut = (rule: string, notes: readonly ReportNote[], making: Making): string =>
  inFull(notes, noteMost.quote, making).length === 0 ? rule : `${rule} ${making.deck.cut}`

function quoteOf(note: ReportNote, mark: string | null, { find, words, report }: Making): Quote {
  const theme = find.theme(note)
  const group = find.group(note)?.name
  const quoted = noteRun(note, noteMost.quote)
  return {
    ref: note.ref,
    text: quoted.text === '' ? { text: '–' } : quoted,
    about: [
      theme ? `${theme.letter} ${theme.title}` : words.unsorted,
      ...(group && report.groups.length > 0 ? [group] : []),
    ]
      .map((part) => shorter(part, 60))
      .join(' · '),
    mark,
  }
}

/** Opposite views beside each other, both marked: neither is the other's exception. */
export function dissentSlides(question: ReportQuestion, making: Making): Draft[] {
  const { deck, document, find } = making
  const all = pairsOf(question)
  if (all.length === 0) return []
  const sides = all.slice(0, most.pairs).flatMap(({ one, other, word }) => {
    const [first, second] = [find.note(one), find.note(other)]
    const mark = word === '' ? document.dissent : `${document.dissent} (${shorter(word, 60)})`
    return first && second ? [first, second].map((note) => ({ note, mark })) : []
  })
  const notes = sides.map(({ note }) => note)
  const rest = all.slice(most.pairs)
  return [
    {
      ...aboutQuestion(question, making),
      key: `${question.number}-eriavat`,
      title: deck.dissents(all.length),
      blocks: [
        { is: 'quotes', quotes: sides.map(({ note, mark }) => quoteOf(note, mark, making)) },
        { is: 'text', role: 'rule', lines: [line(withCut(deck.dissentRule, notes, making))] },
      ],
      notes: [
        ...inFull(notes, noteMost.quote, making),
        ...rest.map(({ one, other }): Line => [
          strong({ text: `${document.dissent} ` }),
          refRun(one),
          { text: ' ' },
          refRun(other),
        ]),
      ],
    },
  ]
}

/** A few notes that stand whole on the question's slide need no sentences composed of the same words. */
const saysNoMore = ({ themes, summary, reach }: ReportQuestion): boolean =>
  themes.length === 0 && reach.notes <= most.open && summary !== null && isUntouched(summary)

/** Composed of the notes' words, and nobody has read it. */
const isUntouched = ({ approved, sentences }: NonNullable<ReportQuestion['summary']>): boolean =>
  approved === null && sentences.every(({ by, edited }) => by === 'extract' && !edited)

/** Sentences in the third person, each clause with its notes; how they were made stands on the same slide. */
export function summarySlides(question: ReportQuestion, making: Making): Draft[] {
  const { summary, reach, number } = question
  if (!summary || summary.sentences.length === 0 || saysNoMore(question)) return []
  const { deck, document } = making
  const refs = new Set(summary.sentences.flatMap(({ clauses }) => clauses.flatMap((clause) => clause.refs)))
  const items = summary.sentences.map(({ clauses, edited, by }): Line => [
    ...clauses.flatMap(({ text, refs: own }, i): Line => [
      { text: i === 0 ? text : ` ${text}`, lang: making.report.language },
      ...(own.length === 0 ? [] : [{ text: ' ' }, ...refRuns(own, making)]),
    ]),
    ...(edited && by !== 'people' ? [{ text: ` (${document.edited})` }] : []),
  ])
  const draft = (count: number): Draft => {
    const rules = [
      ...(summary.struck > 0 ? [document.struck(summary.struck)] : []),
      ...(count < items.length ? [deck.summaryRule(count, items.length)] : []),
    ]
    return {
      ...aboutQuestion(question, making),
      key: `${number}-tiivistelma`,
      title: deck.summary(refs.size, reach.notes),
      blocks: [
        { is: 'list', ordered: false, items: items.slice(0, count) },
        ...(rules.length > 0
          ? [{ is: 'text' as const, role: 'rule' as const, lines: [line(rules.join(' '))] }]
          : []),
      ],
      label: summary.label,
      mark: summary.mark,
      notes: [
        line(share('notes', refs.size, reach.notes, making)),
        line(`${deck.numbers}: ${[...refs].join(', ')}`),
        ...items.slice(count),
      ],
    }
  }
  // What a person has read stands whole; of what was only composed one slide is enough.
  const whole = draft(items.length)
  if (!isUntouched(summary)) return [whole]
  const parts = items.map((_, i) => draft(items.length - i))
  return [parts.find((one) => isOne(one)) ?? whole]
}
