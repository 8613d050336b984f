import type { EditedSummary } from '#shared/contract/summaries.ts'
import type { ActivityId, QuestionId } from '#shared/ids.ts'
import { checkSentence } from '#shared/report/checkSummary.ts'
import { type Evidence, evidenceIn, summaryKey } from '#shared/report/evidence.ts'
import type { KeptSummary } from '#shared/report/summary.ts'
import type { Desk } from '../../workshop/Desk.ts'
import type { House } from '../../workshop/house.ts'
import { composedIn, untouchedReport } from './compose.ts'
import { standingApproval } from './judge.ts'
import { keptAt, readSummaries } from './paper.ts'

/** Every question's summary as it is edited: what is kept, else what the report composes. */
export async function summariesToEdit(house: House, desk: Desk): Promise<EditedSummary[]> {
  const all = await readSummaries(house, desk)
  const report = await untouchedReport(house, desk)
  const [evidence, composed] = [evidenceIn(report), composedIn(report)]
  return report.activities.flatMap((activity) =>
    activity.questions.flatMap(({ id, number }): EditedSummary[] => {
      const place = { activity: activity.id as ActivityId, question: id as QuestionId | null }
      const key = summaryKey(place)
      const sentences = composed.get(key) ?? []
      const made = { by: 'extract' as const, model: null, at: house.now() }
      const kept = keptAt(all, place) ?? { ...place, sentences, made, approval: null, sign: '', revision: 0 }
      const held = evidence.get(key)
      return held ? [{ ...place, number, ...judged(kept, held) }] : []
    }),
  )
}

function judged(
  kept: KeptSummary,
  evidence: Evidence,
): Pick<EditedSummary, 'revision' | 'sentences' | 'made' | 'approval' | 'lapsed'> {
  const approval = standingApproval(kept, evidence)
  return {
    revision: kept.revision,
    sentences: kept.sentences.map((each) => ({ ...each, faults: checkSentence(each, evidence) })),
    made: kept.made,
    approval,
    lapsed: kept.approval !== null && approval === null,
  }
}
