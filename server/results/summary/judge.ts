import { checkSentence } from '#shared/report/checkSummary.ts'
import { type Evidence, evidenceIn } from '#shared/report/evidence.ts'
import { type KeptSummary, noSummaries } from '#shared/report/summary.ts'
import { build } from '../../report/build.ts'
import { signOf } from '../../report/build/signOf.ts'
import type { Desk } from '../../workshop/Desk.ts'
import type { House } from '../../workshop/house.ts'
import { factsOf } from '../facts.ts'

/** What each question's sentences are held against now. Neither words nor examples are looked for, so it is quick. */
export async function evidenceNow(house: House, desk: Desk): Promise<Map<string, Evidence>> {
  const facts = { ...(await factsOf(house, desk)), summaries: noSummaries }
  const { language } = desk.state
  return evidenceIn(build(facts, { language, madeAt: house.now(), words: () => [], pick: () => [] }))
}

/** Whether every sentence stands. */
export const isFaultless = ({ sentences }: Pick<KeptSummary, 'sentences'>, evidence: Evidence): boolean =>
  sentences.every((each) => checkSentence(each, evidence).length === 0)

/** An approval that counts now: of these very words, and of notes that still say what they did. */
export const standingApproval = (kept: KeptSummary, evidence: Evidence): KeptSummary['approval'] =>
  kept.approval !== null && kept.sign === signOf(kept.sentences, evidence) && isFaultless(kept, evidence)
    ? kept.approval
    : null
