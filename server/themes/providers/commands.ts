import { ok, refuse, type Result } from '#shared/result.ts'
import { plainAsking } from '#shared/themes/asking.ts'
import type { Estimate, Offer, Service } from '#shared/themes/provider.ts'
import type { Input } from '#shared/workshop/commands.ts'
import { progressOf } from '#shared/workshop/programme.ts'
import type { Desk } from '../../workshop/Desk.ts'
import type { House } from '../../workshop/house.ts'
import { workOf } from '../proposing/boardWork.ts'
import { synthesis } from '../proposing/proposing.ts'

/** Fewer are no themes. */
const FEWEST = 2

/** What would be sent to a service, and what it may cost; nothing is sent. */
export async function estimateFor(
  house: House,
  desk: Desk,
  { activity, service }: Input<'themes:estimate'>,
): Promise<Result<Estimate>> {
  const { guides, run } = progressOf(desk.state, activity)
  const asked = { ...plainAsking, grain: run?.grain ?? plainAsking.grain }
  const { baseline, language } = desk.state
  const snapshot = await house.rooms.snapshot(synthesis(desk, activity))
  const work = workOf(snapshot, { asked, guides, baseline, earlier: null, stands: false })
  if (work.notes.length < FEWEST) return refuse('nothing-to-group')
  const wish = { language, grain: asked.grain, guides: work.settings.guides ?? [] }
  const estimate = await house.services.estimate(desk.id, service, work.notes, wish)
  return estimate === null ? refuse('no-service') : ok(estimate)
}

/** Which services there are, and whether an organiser may name one of their own. */
export async function readServices(
  house: House,
  desk: Desk,
): Promise<Result<{ offers: Offer[]; connects: boolean }>> {
  const { connects } = house.services
  return ok({ offers: await house.services.offers(desk.id), connects })
}

/** Takes up an endpoint of the organiser's own. Consent to what was set up before does not hold for it. */
export async function connectService(
  house: House,
  desk: Desk,
  input: Input<'services:connect'>,
): Promise<Result<{ offer: Offer }>> {
  const taken = await house.services.connect(desk.id, input)
  if (!taken.ok) return refuse('host-not-allowed', taken.host)
  await withdraw(house, desk, input.service)
  return ok({ offer: taken.offer })
}

/** Forgets an organiser's own endpoint with its key. */
export async function disconnectService(
  house: House,
  desk: Desk,
  { service }: Input<'services:disconnect'>,
): Promise<Result<object>> {
  await house.services.disconnect(desk.id, service)
  await withdraw(house, desk, service)
  return ok({})
}

/** Records an organiser's consent to what is set up now, and to nothing else (C50). */
export async function allowService(
  house: House,
  desk: Desk,
  { service, model, host }: Input<'services:allow'>,
): Promise<Result<object>> {
  const offers = await house.services.offers(desk.id)
  if (!offers.some((each) => each.service === service && each.model === model && each.host === host))
    return refuse('no-service')
  const at = house.now()
  const isGiven = desk.state.consents.some(
    (each) => each.service === service && each.model === model && each.host === host,
  )
  if (!isGiven) await desk.record([{ type: 'service/allowed', at, consent: { service, model, host, at } }])
  return ok({})
}

/** Takes a consent back: what is being sent is cut off. */
export async function forbidService(
  house: House,
  desk: Desk,
  { service }: Input<'services:forbid'>,
): Promise<Result<object>> {
  await withdraw(house, desk, service)
  return ok({})
}

async function withdraw(house: House, desk: Desk, service: Service): Promise<void> {
  house.services.stop(desk.id, service)
  if (desk.state.consents.some((each) => each.service === service))
    await desk.record([{ type: 'service/forbidden', at: house.now(), service }])
}
