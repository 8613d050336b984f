import { createHash } from 'node:crypto'
import type { NoteId } from '#shared/ids.ts'
import { summaryKey } from '#shared/report/evidence.ts'
import { type Report, report as reportShape } from '#shared/report/report.ts'
import { type DraftSentence, noSummaries } from '#shared/report/summary.ts'
import { makeReport } from '../../report/make.ts'
import { lexiconText } from '../../themes/lexicon/lexiconCommand.ts'
import type { Desk } from '../../workshop/Desk.ts'
import type { House } from '../../workshop/house.ts'
import { factsOf } from '../facts.ts'

/** The last one of each workshop, by what it was made of: whoever edits asks for the same one again and again. */
const last = new WeakMap<Desk, { key: string; report: Promise<Report> }>()

/**
 * The report as if nobody had touched a summary: each of them is composed of the notes. Made in a thread, in the
 * workshop's language; while notes, themes and votes stay the same it is the same one.
 */
export async function untouchedReport(house: House, desk: Desk): Promise<Report> {
  const additions = await lexiconText(house, desk)
  const facts = { ...(await factsOf(house, desk)), summaries: noSummaries }
  const { language } = desk.state
  const key = createHash('sha256')
    .update(JSON.stringify([facts, language, additions ?? null]))
    .digest('base64')
  const known = last.get(desk)
  if (known?.key === key) return known.report
  const options = { language, madeAt: house.now(), ...(additions === undefined ? {} : { additions }) }
  const report = makeReport('json', async () => facts, options).then((file) =>
    reportShape.parse(JSON.parse(file)),
  )
  last.set(desk, { key, report })
  // One that failed is made again.
  report.catch(() => last.delete(desk))
  return report
}

/** The composed sentences of every question, citing notes by id, by activity and question. */
export function composedIn({ activities, notes }: Report): Map<string, DraftSentence[]> {
  const ids = new Map(notes.map(({ ref, id }) => [ref, id as NoteId]))
  return new Map(
    activities.flatMap((activity) =>
      activity.questions.map((question): [string, DraftSentence[]] => [
        summaryKey({ activity: activity.id, question: question.id }),
        (question.summary?.sentences ?? []).map(({ by, edited, clauses }, i) => ({
          id: `e${i + 1}`,
          by,
          edited,
          clauses: clauses.map(({ text, refs }) => ({
            text,
            notes: refs.flatMap((ref) => ids.get(ref) ?? []),
          })),
        })),
      ]),
    ),
  )
}
