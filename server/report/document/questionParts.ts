import { questionAnchor } from '#shared/report/lookup.ts'
import type { ReportQuestion } from '#shared/report/report.ts'
import { extentOf } from '#shared/report/words/extentWords.ts'
import { bodyParts } from './bodyParts.ts'
import { changeParts } from './changeParts.ts'
import { cloudParts } from './cloudParts.ts'
import type { Part } from './document.ts'
import { pairParts } from './pairParts.ts'
import { heading, noteRun, refRuns, said, type Source, text } from './source.ts'
import { summaryParts } from './summaryParts.ts'
import { standings, themeChart } from './standings.ts'
import { themeParts } from './themeParts.ts'

/** A question: what stands out, its themes with their notes, and what else it was asked for. */
export function questionParts(question: ReportQuestion, source: Source): Part[] {
  const { number, reach, finding, order, themes } = question
  const { words } = source
  const title = heading(2, questionAnchor(number), { text: `${number} ` }, said(question.text, source))
  if (reach.notes === 0) return [title, text('plain', { text: words.nothing })]
  return [
    title,
    ...(finding === null ? [] : [text('lead', { text: finding })]),
    text('rule', { text: `${extentOf(reach, source.report)}. ${order.rule}` }),
    ...summaryParts(question, source),
    ...(themes.length === 0 ? [] : [standings(question, source), ...themeChart(question, source)]),
    ...themes.flatMap((theme) => themeParts(theme, source)),
    ...unsortedParts(question, source),
    ...pairParts(question.pairs, question.number, source),
    ...(question.changes === null ? [] : changeParts(question.changes, number, source)),
    ...(question.bodies === null ? [] : bodyParts(question.bodies, question, source)),
    ...cloudParts(question, source),
  ]
}

function unsortedParts({ unsorted, number }: ReportQuestion, source: Source): Part[] {
  if (unsorted.length === 0) return []
  const title = heading(3, `ilman-${number.replace('.', '-')}`, { text: source.words.unsorted })
  // Without an annex only quoted notes are in the report, and of the others their numbers.
  if (!source.report.annex) return [title, text('plain', ...refRuns(unsorted))]
  return [
    title,
    {
      is: 'list',
      ordered: false,
      items: unsorted
        .flatMap((ref) => source.find.note(ref) ?? [])
        .map((note) => [{ text: note.ref, ref: note.ref }, { text: ' ' }, noteRun(note, source)]),
    },
  ]
}
