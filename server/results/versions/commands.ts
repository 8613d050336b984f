import type { Actor } from '#shared/people/actor.ts'
import { VERSIONS } from '#shared/report/versions.ts'
import { ok, refuse, type Result } from '#shared/result.ts'
import type { Input } from '#shared/workshop/commands.ts'
import type { WorkshopEvent } from '#shared/workshop/events.ts'
import type { Desk } from '../../workshop/Desk.ts'
import type { House } from '../../workshop/house.ts'
import { hasBegun } from '../exports/commands.ts'
import { reportNow } from '../reportNow.ts'
import { cardOf } from './card.ts'
import { dropFiles } from './files.ts'
import { linkTo } from './publicLink.ts'
import { withReason } from './reasoned.ts'
import { dropVersion, readVersion, writeVersion } from './store.ts'

/** R80: puts the report by as it stands. Call it beside the desk's queue: making it takes a second. */
export async function keepVersion(
  house: House,
  desk: Desk,
  _actor: Actor,
  { name }: Input<'results:keep'>,
): Promise<Result<object>> {
  const isFull = () => desk.state.results.versions.length >= VERSIONS.most
  if (isFull()) return refuse('full')
  if (!hasBegun(house, desk)) return refuse('nothing-to-export')
  const report = await reportNow(house, desk, desk.state.language)
  if (report.figures.notes === 0) return refuse('nothing-to-export')
  return desk.alone(async () => {
    if (isFull()) return refuse('full')
    const at = house.now()
    const version = cardOf(report, { number: desk.state.results.last + 1, at, name })
    await writeVersion(house, desk, version.number, report)
    await desk.record([{ type: 'version/kept', at, version }])
    return ok({ version })
  })
}

export async function forgetVersion(
  house: House,
  desk: Desk,
  _actor: Actor,
  { version }: Input<'results:forget'>,
): Promise<Result<object>> {
  const { published, versions } = desk.state.results
  if (!versions.some(({ number }) => number === version)) return refuse('unknown-version')
  if (published === version) return refuse('published')
  // In this order: what is forgotten must not stay where a disk was full in between.
  await dropFiles(house, desk, version)
  await dropVersion(house, desk, version)
  await house.storage.boards.purge()
  return recorded(desk, [{ type: 'version/forgotten', at: house.now(), version }])
}

export async function publishVersion(
  house: House,
  desk: Desk,
  _actor: Actor,
  { version, reason }: Input<'results:publish'>,
): Promise<Result<object>> {
  const card = desk.state.results.versions.find(({ number }) => number === version)
  const report = card && (await readVersion(house, desk, version))
  if (!card || !report) return refuse('unknown-version')
  const at = house.now()
  const published = { type: 'results/published' as const, at, version }
  if (!card.below || (reason === null && card.reason !== null)) return recorded(desk, [published])
  if (reason === null) return refuse('covers-too-little')
  const reasoned = withReason(report, reason)
  await dropFiles(house, desk, version)
  await writeVersion(house, desk, version, reasoned)
  return recorded(desk, [{ type: 'version/kept', at, version: cardOf(reasoned, card) }, published])
}

/** R84: nobody sees it any more, by the link neither: published again, it has another one. */
export async function withdrawVersion(
  house: House,
  desk: Desk,
  _actor: Actor,
  _input: Input<'results:withdraw'>,
): Promise<Result<object>> {
  const { published } = desk.state.results
  if (published === null) return ok({})
  return recorded(desk, [
    ...closing(house, desk),
    { type: 'results/published', at: house.now(), version: null },
  ])
}

export async function openLink(
  house: House,
  desk: Desk,
  _actor: Actor,
  { open }: Input<'results:link'>,
): Promise<Result<object>> {
  const { link, published } = desk.state.results
  if (!open) {
    await desk.record(closing(house, desk))
    return ok({ path: null })
  }
  if (published === null) return refuse('not-published')
  if (!link.open)
    await desk.record([{ type: 'results/linked', at: house.now(), link: { ...link, open: true } }])
  return ok({ path: linkTo(house, desk, link) })
}

/** A link that is closed never opens again: the next one is of another generation. */
function closing(house: House, desk: Desk): WorkshopEvent[] {
  const { link } = desk.state.results
  if (!link.open) return []
  return [{ type: 'results/linked', at: house.now(), link: { generation: link.generation + 1, open: false } }]
}

async function recorded(desk: Desk, events: readonly WorkshopEvent[]): Promise<Result<object>> {
  await desk.record(events)
  return ok({})
}
