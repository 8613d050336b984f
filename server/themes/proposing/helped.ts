import { refuse, type Result, ok } from '#shared/result.ts'
import type { Asking } from '#shared/themes/asking.ts'
import type { ClusterNote, Made } from '#shared/themes/clustering.ts'
import type { Service } from '#shared/themes/provider.ts'
import type { House } from '../../workshop/house.ts'
import type { Consenting, RunOptions, Wish } from '../providers/port.ts'
import type { ClusterWork } from '../grouping/work.ts'

/** What an outside service gave for a run, or why it gave nothing. */
export type Help = Pick<ClusterWork, 'meaning' | 'given' | 'model'> & Pick<Made, 'repairs' | 'fallback'>

type Served = Pick<House, 'services'>

const none: Help = { repairs: 0, fallback: null }

const serviceOf = (by: Asking['by']): Service | null => (by === 'words' ? null : by)

/** Whether what is asked may be sent: a service stands, and the organiser has allowed just that one. Sends nothing. */
export async function mayAsk(
  { services }: Served,
  desk: Consenting,
  { by }: Pick<Asking, 'by'>,
): Promise<Result<object>> {
  const service = serviceOf(by)
  if (service === null) return ok({})
  const offer = (await services.offers(desk.id)).find((each) => each.service === service)
  if (!offer) return refuse('no-service')
  const consent = desk.state.consents.find((each) => each.service === service)
  if (!consent) return refuse('no-consent')
  return consent.model === offer.model && consent.host === offer.host ? ok({}) : refuse('no-service')
}

/**
 * Asks the service of a run for help; a failure is told, and the words do without. Rejects only when `signal` is
 * aborted.
 */
export async function helped(
  { services }: Served,
  desk: Consenting,
  { by }: Pick<Asking, 'by'>,
  notes: readonly ClusterNote[],
  wish: Wish,
  options: RunOptions,
): Promise<Help> {
  if (by === 'embeddings') {
    const answer = await services.embed(desk, notes, options)
    if (!answer.ok) return { ...none, fallback: answer.reason }
    return { ...none, meaning: answer.meaning, model: answer.model }
  }
  if (by === 'model') {
    const answer = await services.group(desk, notes, wish, options)
    if (!answer.ok) return { ...none, fallback: answer.reason }
    return { fallback: null, given: answer.given, model: answer.model, repairs: answer.repairs }
  }
  return none
}
