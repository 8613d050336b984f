import type { ThemeId } from '#shared/ids.ts'
import { ok, refuse, type Result } from '#shared/result.ts'
import type { Input } from '#shared/workshop/commands.ts'
import { progressOf } from '#shared/workshop/programme.ts'
import type { Desk } from '../../workshop/Desk.ts'
import type { House } from '../../workshop/house.ts'
import { acceptance, type Undo, undoing } from './acceptance.ts'
import { keepAcceptance, keepAcceptances, readAcceptances } from './acceptances.ts'
import { keepRun } from './acceptedRuns.ts'
import { lay } from './laying.ts'
import { mayWriteThemes, report, running, synthesis } from './proposing.ts'
import { keepProposal, readProposal } from './storedProposal.ts'

/** Puts proposed themes on the board; nothing placed by hand moves (C3, C5). */
export async function accept(
  house: House,
  desk: Desk,
  { activity, run, themes: wanted }: Input<'themes:accept'>,
): Promise<Result<{ themes: number; notes: number }>> {
  if (!mayWriteThemes(desk, activity)) return refuse('wrong-phase')
  const proposal = await readProposal(house, desk, activity)
  if (!proposal) return refuse('no-proposal')
  if (proposal.run !== run) return refuse('stale')
  const board = synthesis(desk, activity)
  const chosen = proposal.themes.filter(({ id }) => wanted?.includes(id as ThemeId) ?? true)
  // Others have changed what was meant meanwhile.
  if (chosen.length === 0 && wanted !== undefined && wanted.length > 0) return refuse('stale')
  const isWhole = chosen.length === proposal.themes.length
  const { ops, undo, notes } = acceptance(await house.rooms.snapshot(board), proposal, chosen)
  const summary = progressOf(desk.state, activity).run!
  // Accepted already, by another facilitator at the same time: what undoes that must stay.
  if (ops.length > 0) {
    await keepRun(house, desk, activity, proposal)
    await keepAcceptance(house, desk, activity, { run, undo })
    await lay(house, board, ops, new Map(undo.moved.map(({ note, before }) => [note, before])))
    // What people have answered lies on the board now, by their hand.
    const done = new Set<string>(byHand(undo))
    const placed = proposal.placed.filter((id) => !done.has(id))
    if (placed.length < proposal.placed.length)
      await keepProposal(house, desk, activity, { ...proposal, placed })
  }
  if (isWhole) running.get(run)?.abort()
  await report(house, desk, activity, { ...summary, accepted: true, live: summary.live && !isWhole })
  return ok({ themes: chosen.length, notes })
}

const byHand = ({ moved }: Undo): string[] =>
  moved.filter(({ after }) => after?.by === 'people').map(({ note }) => note)

/**
 * Takes the latest acceptance back whole, and the one before it when asked again; what people have moved since stays
 * where they put it.
 */
export async function undo(
  house: House,
  desk: Desk,
  { activity }: Input<'themes:undo'>,
): Promise<Result<object>> {
  if (!mayWriteThemes(desk, activity)) return refuse('wrong-phase')
  const acceptances = await readAcceptances(house, desk, activity)
  const latest = acceptances.at(-1)
  if (!latest) return refuse('no-proposal')
  const board = synthesis(desk, activity)
  const ops = undoing(await house.rooms.snapshot(board), latest.undo)
  await lay(house, board, ops, new Map(latest.undo.moved.map(({ note, after }) => [note, after])))
  const earlier = acceptances.slice(0, -1)
  await keepAcceptances(house, desk, activity, earlier)
  const proposal = await readProposal(house, desk, activity)
  const answered = byHand(latest.undo)
  if (proposal && answered.length > 0) {
    const placed = [...new Set([...proposal.placed, ...answered])]
    await keepProposal(house, desk, activity, { ...proposal, placed })
  }
  const summary = progressOf(desk.state, activity).run
  if (summary) {
    // Its button stays while something of the run that is shown can still be taken back.
    const accepted = earlier.some(({ run }) => run === summary.run)
    await report(house, desk, activity, { ...summary, accepted })
  }
  return ok({})
}
