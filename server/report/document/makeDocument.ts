import { ballotLists } from '#shared/report/ballots.ts'
import type { Report } from '#shared/report/report.ts'
import { acrossChapter } from './acrossChapter.ts'
import { activityChapter } from './activityChapter.ts'
import { ballotAnnex } from './ballotAnnex.ts'
import { coverOf } from './cover.ts'
import type { Part, ReportDocument } from './document.ts'
import { findingsChapter } from './findingsChapter.ts'
import { methodChapter } from './methodChapter.ts'
import { nextChapter } from './nextChapter.ts'
import { noteAnnex } from './noteAnnex.ts'
import { participationChapter } from './participationChapter.ts'
import { sourceOf } from './source.ts'
import { strategyChapter } from './strategyChapter.ts'
import { wordAnnex } from './wordAnnex.ts'

const newPage: Part = { is: 'break' }

/** What the written report says, chapter by chapter, before anything is laid out. */
export function makeDocument(report: Report): ReportDocument {
  const source = sourceOf(report)
  const asked = report.activities.flatMap((activity) => [
    ...(activity.status === 'waiting' ? [] : [newPage]),
    ...activityChapter(activity, source),
  ])
  const notes = noteAnnex(source)
  const words = wordAnnex(source)
  const strategy = strategyChapter(source)
  return {
    language: report.language,
    cover: coverOf(source),
    contents: source.words.contents,
    parts: [
      ...findingsChapter(source),
      ...participationChapter(source),
      ...asked,
      ...(strategy.length === 0 ? [] : [newPage, ...strategy]),
      ...acrossChapter(source),
      newPage,
      ...nextChapter(source),
      ...methodChapter(source),
      ...(notes.length === 0 ? [] : [newPage, ...notes]),
      ...(words.length === 0 ? [] : [newPage, ...words]),
      ...(ballotLists(report.activities).length === 0 ? [] : [newPage, ...ballotAnnex(source)]),
    ],
  }
}
