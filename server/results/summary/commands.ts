import type { Actor } from '#shared/people/actor.ts'
import { summaryKey } from '#shared/report/evidence.ts'
import type { DraftSentence, KeptSummary, Summaries, SummaryPlace } from '#shared/report/summary.ts'
import { ok, refuse, type Result } from '#shared/result.ts'
import type { Input } from '#shared/workshop/commands.ts'
import { findActivity } from '#shared/workshop/programme.ts'
import { signOf } from '../../report/build/signOf.ts'
import type { Desk } from '../../workshop/Desk.ts'
import type { House } from '../../workshop/house.ts'
import { factsOf } from '../facts.ts'
import { madeOf, signed } from './authors.ts'
import { composedIn, untouchedReport } from './compose.ts'
import { evidenceNow, isFaultless } from './judge.ts'
import { keepSummaries, keptAt, readSummaries, withText } from './paper.ts'
import { writeByModel } from './Writer.ts'

/** Reasons kept at most; the oldest go first. */
const EXCUSES = 2_000

type Found = { all: Summaries; kept: KeptSummary | undefined; place: SummaryPlace }

/** The text of a question that there is, at the revision that the sender saw. */
async function find(
  house: House,
  desk: Desk,
  { activity, question, from }: SummaryPlace & { from: number },
): Promise<Result<Found>> {
  const questions = findActivity(desk.state, activity)?.questions
  if (!questions) return refuse('unknown-activity')
  if (question !== null && !questions.some(({ id }) => id === question)) return refuse('unknown-question')
  const all = await readSummaries(house, desk)
  const place = { activity, question }
  const kept = keptAt(all, place)
  return (kept?.revision ?? 0) === from ? ok({ all, kept, place }) : refuse('stale')
}

const composed = async (house: House, desk: Desk, place: SummaryPlace): Promise<DraftSentence[]> =>
  composedIn(await untouchedReport(house, desk)).get(summaryKey(place)) ?? []

/** Puts a text in its place, one revision on. Whatever was approved before is not any more. */
async function replace(
  house: House,
  desk: Desk,
  { all, kept, place }: Found,
  text: Pick<KeptSummary, 'sentences' | 'made'> & Partial<Pick<KeptSummary, 'approval' | 'sign'>>,
): Promise<Result<{ revision: number }>> {
  const revision = (kept?.revision ?? 0) + 1
  await keepSummaries(house, desk, withText(all, { ...place, approval: null, sign: '', ...text, revision }))
  return ok({ revision })
}

/** R29: replaces a question's sentences. Who wrote each is known here. */
export async function editSummary(
  house: House,
  desk: Desk,
  _actor: Actor,
  input: Input<'summary:edit'>,
): Promise<Result<object>> {
  const found = await find(house, desk, input)
  if (!found.ok) return found
  const { kept, place } = found.value
  const sentences = signed(input.sentences, kept?.sentences ?? (await composed(house, desk, place)))
  return replace(house, desk, found.value, {
    sentences,
    made: madeOf(sentences, kept?.made, house.now()),
  })
}

/** Writes a question's summary anew. */
export async function draftSummary(
  house: House,
  desk: Desk,
  _actor: Actor,
  input: Input<'summary:draft'>,
): Promise<Result<object>> {
  const found = await find(house, desk, input)
  if (!found.ok) return found
  if (input.by === 'model') return writeByModel(house, desk, found.value.place)
  const sentences = await composed(house, desk, found.value.place)
  if (sentences.length === 0) return refuse('nothing-to-summarise')
  const made = { by: 'extract' as const, model: null, at: house.now() }
  const drafted = await replace(house, desk, found.value, { sentences, made })
  return drafted.ok ? ok({}) : drafted
}

/** R28: says that somebody has read it against its notes, as both are now. */
export async function approveSummary(
  house: House,
  desk: Desk,
  _actor: Actor,
  input: Input<'summary:approve'>,
): Promise<Result<object>> {
  const found = await find(house, desk, input)
  if (!found.ok) return found
  const { kept, place } = found.value
  const sentences = kept?.sentences ?? (await composed(house, desk, place))
  if (sentences.length === 0) return refuse('nothing-to-summarise')
  const evidence = (await evidenceNow(house, desk)).get(summaryKey(place))
  if (!evidence || !isFaultless({ sentences }, evidence)) return refuse('summary-faulty')
  const at = house.now()
  return replace(house, desk, found.value, {
    sentences,
    made: kept?.made ?? { by: 'extract', model: null, at },
    approval: { name: input.name, at },
    sign: signOf(sentences, evidence),
  })
}

export async function withdrawApproval(
  house: House,
  desk: Desk,
  _actor: Actor,
  input: Input<'summary:withdraw'>,
): Promise<Result<object>> {
  const found = await find(house, desk, input)
  if (!found.ok) return found
  const { kept } = found.value
  return kept
    ? replace(house, desk, found.value, { sentences: kept.sentences, made: kept.made })
    : ok({ revision: 0 })
}

/** Why no text speaks of a note that is in the report. */
export async function excuseNote(
  house: House,
  desk: Desk,
  _actor: Actor,
  { note, reason }: Input<'summary:excuse'>,
): Promise<Result<object>> {
  const all = await readSummaries(house, desk)
  const others = all.excuses.filter((each) => each.note !== note)
  if (reason !== null) {
    const { activities } = await factsOf(house, desk)
    if (!activities.some(({ notes }) => notes.some(({ id }) => id === note))) return refuse('not-found')
  } else if (others.length === all.excuses.length) return ok({})
  const excuses = reason === null ? others : [...others, { note, reason }].slice(-EXCUSES)
  await keepSummaries(house, desk, { ...all, excuses })
  return ok({})
}
