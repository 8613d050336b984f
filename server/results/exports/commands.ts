import type { Actor } from '#shared/people/actor.ts'
import type { ExportOptions } from '#shared/report/exporting.ts'
import { ok, refuse, type Result } from '#shared/result.ts'
import type { Input } from '#shared/workshop/commands.ts'
import { progressOf } from '#shared/workshop/programme.ts'
import { houseAdditions } from '../../themes/lexicon/houseLexicon.ts'
import { lexiconText } from '../../themes/lexicon/lexiconCommand.ts'
import type { Desk } from '../../workshop/Desk.ts'
import type { House } from '../../workshop/house.ts'
import type { ExportTask } from '../../report/exportTask.ts'
import { factsOf } from '../facts.ts'
import { dressOf } from '../look/dress.ts'
import { sourceOf } from '../restore/readSource.ts'
import { readVersion } from '../versions/store.ts'

/** R70: puts a file in line and answers at once. What it is made of is read when its turn has come. */
export async function startExport(
  house: House,
  desk: Desk,
  actor: Actor,
  { format, options }: Input<'export:start'>,
): Promise<Result<object>> {
  const { version } = options
  const isKept = desk.state.results.versions.some(({ number }) => number === version)
  if (version !== null && !isKept) return refuse('unknown-version')
  const isOfStrategy = format === 'draft' || format === 'strategy'
  // Work on the strategy needs no part of the day.
  const isSomething = hasBegun(house, desk) || (isOfStrategy && desk.state.strategy.amendments.length > 0)
  if (version === null && !isSomething) return refuse('nothing-to-export')
  // R87: who organises takes along what brings the workshop back, with nothing left out.
  const { questions, notes, names } = options
  const whole = format === 'json' && actor.role === 'organiser' && questions === null && notes && names
  const read = () => readFor(house, desk, options, whole)
  const first = actor.role !== 'participant'
  const job = house.exports.start({ workshop: desk.id, person: actor.id, format, options, first, read })
  return job === null ? refuse('busy') : ok({ job })
}

/** R71: ends a file in the making; takes a finished one away. */
export async function cancelExport(
  house: House,
  desk: Desk,
  actor: Actor,
  { job }: Input<'export:cancel'>,
): Promise<Result<object>> {
  return house.exports.cancel(desk.id, actor.id, job) ? ok({}) : refuse('not-found')
}

/** Whether a part has begun, or notes have been brought in before the day. */
export function hasBegun(house: House, { id, state }: Desk): boolean {
  const { rugs } = house.hall(id).pulse(state)
  return state.activities.some(
    (activity) =>
      progressOf(state, activity.id).phase !== 'waiting' || (rugs.get(activity.id)?.size ?? 0) > 0,
  )
}

async function readFor(
  house: House,
  desk: Desk,
  { version }: ExportOptions,
  whole: boolean,
): Promise<Pick<ExportTask, 'dress' | 'from'>> {
  const dress = await dressOf(house, desk)
  if (version !== null) {
    const report = await readVersion(house, desk, version)
    if (!report) throw new Error(`version ${version} was forgotten while it waited`)
    return { dress, from: { report } }
  }
  const [facts, additions] = await Promise.all([factsOf(house, desk), lexiconText(house, desk)])
  const source = whole ? { source: await sourceOf(house, desk) } : {}
  return { dress, from: { facts, madeAt: house.now(), additions, house: houseAdditions(), ...source } }
}
