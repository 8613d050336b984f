import type { Report, ReportActivity, ReportVote } from '#shared/report/report.ts'
import { optionColumn, optionsBeside, ruleOf, titleOf } from '#shared/report/votes.ts'
import type { Line } from './deck.ts'
import type { Draft } from './fit.ts'
import { cited, inFull, line, type Making, noteMost, of, said, shorter } from './making.ts'
import { spearheadSlides } from './spearheads.ts'

/** Options on the slide; all are in the speaker notes. */
const OPTIONS = 12
/** Letters of a wording on the slide; the speaker notes have it whole. */
const WORDING = 160

/** Votes that the themes do not tell of: on notes, and the activity's other ones. */
export const voteSlides = (activity: ReportActivity, making: Making): Draft[] =>
  activity.votes.flatMap((vote, i) => {
    const options = optionsBeside(activity, vote)
    const [first] = options
    if (!first || options.every(({ dots }) => dots === 0)) return []
    const { words, deck, report } = making
    const { columns } = words
    const all = vote.options.reduce((sum, { dots }) => sum + dots, 0)
    const noteOf = notesById(report)
    const shown = options.slice(0, OPTIONS)
    const nameOf = ({ id, letter, title, stands }: (typeof options)[number]): Line => {
      const note = noteOf.get(id)
      const name = note
        ? cited(note, noteMost.row, making)
        : [{ text: `${letter} ` }, said(shorter(title, WORDING), making)]
      return stands ? name : [...name, { text: ` (${words.gone})` }]
    }
    const outcome = {
      layout: 'one' as const,
      section: `${activity.number} ${activity.title}`,
      key: `${activity.number}-aanestys-${i + 1}`,
      title: deck.vote(shorter(first.title, 80), of(first.dots, all, making)),
      over: [
        { text: `${activity.number} `, strong: true as const },
        said(shorter(titleOf(activity, vote), 90), making),
      ],
      blocks: [
        {
          is: 'table' as const,
          caption: titleOf(activity, vote),
          columns: [
            { title: optionColumn(vote, report.language), share: 0.6, numeric: false },
            { title: columns.rank, share: 0.1, numeric: true },
            { title: columns.dots, share: 0.14, numeric: true },
            { title: columns.supporters, share: 0.16, numeric: true },
          ],
          rows: shown.map((option): Line[] => [
            nameOf(option),
            line(option.rank === null ? '–' : `${option.rank}.`),
            line(of(option.dots, all, making)),
            line(of(option.supporters, vote.voters, making)),
          ]),
        },
        {
          is: 'text' as const,
          role: 'rule' as const,
          lines: [line(ruleText(activity, vote, options.length, making))],
        },
      ],
      label: null,
      mark: null,
      notes: [
        ...options
          .slice(OPTIONS)
          .map((option): Line => [...nameOf(option), { text: `: ${words.count.votes(option.dots)}` }]),
        ...shown
          .filter(({ id, title }) => !noteOf.has(id) && title.length > WORDING)
          .map(({ letter, title }): Line => [{ text: `${letter} ` }, said(title, making)]),
        ...inFull(
          shown.flatMap(({ id }) => noteOf.get(id) ?? []),
          noteMost.row,
          making,
        ),
      ],
    }
    return [outcome, ...spearheadSlides(activity, vote, i + 1, making)]
  })

const ruleText = (
  activity: ReportActivity,
  vote: ReportVote,
  all: number,
  { report, deck }: Making,
): string =>
  [ruleOf(activity, vote, report.language), ...(all > OPTIONS ? [deck.more(all - OPTIONS)] : [])].join(' ')

const notesById = ({ notes }: Report) => new Map(notes.map((note) => [note.id, note]))
