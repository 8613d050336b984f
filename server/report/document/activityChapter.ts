import type { ReportActivity, ReportVote } from '#shared/report/report.ts'
import { optionColumn, optionsBeside, ruleOf, spearheadsOf, titleOf } from '#shared/report/votes.ts'
import type { Part, Run } from './document.ts'
import { questionParts } from './questionParts.ts'
import { heading, noteRun, rankOf, said, type Source, strong, text } from './source.ts'
import { cell, columns } from './table.ts'

/** A part of the workshop: its votes, then its questions. */
export function activityChapter(activity: ReportActivity, source: Source): Part[] {
  const { number, title, intro, status, votes, questions } = activity
  return [
    heading(1, `osio-${number}`, { text: `${number} ` }, said(title, source)),
    ...(intro === '' ? [] : [text('plain', said(intro, source))]),
    ...(status === 'waiting'
      ? [text('plain', { text: source.words.waiting })]
      : [
          ...votes.flatMap((vote, i) => voteParts(activity, vote, i + 1, source)),
          ...questions.flatMap((question) => questionParts(question, source)),
        ]),
  ]
}

/** A vote's outcome, as far as the themes do not tell it. */
function voteParts(activity: ReportActivity, vote: ReportVote, place: number, source: Source): Part[] {
  const { words, own, report } = source
  const shown = optionsBeside(activity, vote)
  if (shown.length === 0) return []
  const most = Math.max(1, ...shown.map(({ dots }) => dots))
  const byId = new Map(report.notes.map((note) => [note.id, note]))
  return [
    heading(2, `aanestys-${activity.number}-${place}`, {
      text: vote.name === '' ? words.voteOf : vote.name,
    }),
    text('rule', { text: ruleOf(activity, vote, report.language) }),
    {
      is: 'table',
      caption: `${words.voteOf}: ${titleOf(activity, vote)}`,
      description: own.tables.options,
      columns: columns(
        [optionColumn(vote, report.language), 5],
        [words.columns.rank, 0.8, 'numeric'],
        [words.columns.dots, 1.6, 'numeric'],
        [words.columns.supporters, 1.2, 'numeric'],
      ),
      rows: shown.map(({ id, rank, letter, title, dots, supporters, stands }) => {
        const note = byId.get(id)
        const name: Run[] = note
          ? [{ text: note.ref, ref: note.ref }, { text: ' ' }, noteRun(note, source)]
          : [strong(letter), { text: '\u00a0' }, said(title, source)]
        return [
          cell(stands ? name : [...name, { text: ` (${words.gone})` }]),
          cell(rankOf(rank)),
          cell(dots, { bar: dots / most }),
          cell(supporters),
        ]
      }),
    },
    ...spearheadsOf(vote).map((sentence) => text('plain', { text: sentence })),
  ]
}
