import { elementName } from '#shared/report/lookup.ts'
import { type ChangeRow, type ReportQuestion, stanceColumns } from '#shared/report/report.ts'
import type { Line } from './deck.ts'
import type { Draft } from './fit.ts'
import {
  aboutQuestion,
  inFull,
  line,
  type Making,
  noteMost,
  noteRun,
  of,
  refRun,
  refRuns,
  said,
  shorter,
  titled,
} from './making.ts'

/** Proposals that stand on slides; all are in the speaker notes by number. */
const PROPOSALS = 16
const ELEMENT = 110

/** What a question says of the present strategy: text now beside what is proposed, and who spoke of what. */
export const changeSlides = (question: ReportQuestion, making: Making): Draft[] =>
  question.changes === null ? [] : [...proposalSlides(question, making), matrixSlide(question, making)]

/** Notes that propose: those that would change, add or drop. */
const proposing = ({ notes }: ChangeRow): string[] =>
  (['change', 'add', 'drop'] as const).flatMap((stance) => notes[stance] ?? [])

function proposalSlides(question: ReportQuestion, making: Making): Draft[] {
  const { deck, document, words, find } = making
  const rows = question.changes?.rows ?? []
  const all = rows.flatMap((row) => proposing(row).map((ref) => ({ row, ref })))
  if (all.length === 0) return []
  const voted = all.some(({ ref }) => (find.note(ref)?.dots ?? null) !== null)
  const dots = all.reduce((sum, { ref }) => sum + (find.note(ref)?.dots ?? 0), 0)
  const shown = all.slice(0, PROPOSALS)
  const touched = rows.filter((row) => row.element !== null && proposing(row).length > 0).length
  const notes = shown.flatMap(({ ref }) => find.note(ref) ?? [])
  return [
    {
      ...aboutQuestion(question, making),
      key: `${question.number}-ehdotukset`,
      title: deck.proposals(all.length, touched, question.changes?.elements ?? 0),
      blocks: [
        {
          is: 'table',
          caption: document.beforeAfter.title,
          columns: [
            { title: document.beforeAfter.before, share: 0.36, numeric: false },
            { title: words.columns.kind, share: 0.12, numeric: false },
            { title: document.beforeAfter.after, share: voted ? 0.4 : 0.52, numeric: false },
            ...(voted ? [{ title: words.columns.dots, share: 0.12, numeric: true }] : []),
          ],
          rows: shown.map(({ row, ref }): Line[] => {
            const note = find.note(ref)
            return [
              nameOf(row, making),
              line(words.kinds[note?.kind ?? 'change']),
              note ? [noteRun(note, noteMost.row), { text: ' ' }, refRun(ref)] : [refRun(ref)],
              ...(voted ? [line(of(note?.dots ?? 0, dots, making))] : []),
            ]
          }),
        },
        { is: 'text', role: 'rule', lines: [line(deck.proposalsRule)] },
      ],
      notes: [
        line(`${deck.numbers}: ${all.map(({ ref }) => ref).join(', ')}`),
        ...inFull(notes, noteMost.row, making),
      ],
    },
  ]
}

function nameOf({ element }: ChangeRow, making: Making): Line {
  if (!element) return line(making.words.noElement)
  const name = shorter(elementName(element), ELEMENT)
  return [{ text: `${making.words.elements[element.kind]} ` }, said(name, making)]
}

/** Elements of the strategy by what notes want of them; those that nobody wrote about have their rows. */
function matrixSlide(question: ReportQuestion, making: Making): Draft {
  const { deck, words } = making
  const { rows, silent, elements, rule } = question.changes ?? { rows: [], silent: 0, elements: 0, rule: '' }
  const columns = [...stanceColumns.map((column) => words.stances[column]), words.columns.notes]
  return {
    ...aboutQuestion(question, making),
    key: `${question.number}-kohdat`,
    title: elements === 0 ? deck.matrix : titled(words.silent(silent, elements)),
    blocks: [
      {
        is: 'table',
        caption: deck.matrix,
        columns: [
          { title: words.columns.aim, share: 0.46, numeric: false },
          ...columns.map((title) => ({ title, share: 0.54 / columns.length, numeric: true })),
        ],
        rows: rows.map((row): Line[] => [
          nameOf(row, making),
          ...stanceColumns.map((column) => line(String(row.notes[column]?.length ?? 0))),
          line(of(row.reach.notes, question.reach.notes, making)),
        ]),
      },
      { is: 'text', role: 'rule', lines: [line(rule)] },
    ],
    notes: rows
      .filter(({ reach }) => reach.notes > 0)
      .map((row): Line => [
        ...nameOf(row, making),
        { text: ': ' },
        ...refRuns(
          stanceColumns.flatMap((column) => row.notes[column] ?? []),
          making,
          400,
        ),
      ]),
  }
}
