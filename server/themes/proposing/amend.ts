import { ok, refuse, type Result } from '#shared/result.ts'
import { amended } from '#shared/themes/amended.ts'
import type { Amendment } from '#shared/themes/amending.ts'
import type { BoardSnapshot } from '#shared/board/snapshot.ts'
import type { Input } from '#shared/workshop/commands.ts'
import { progressOf } from '#shared/workshop/programme.ts'
import type { Desk } from '../../workshop/Desk.ts'
import type { House } from '../../workshop/house.ts'
import { describeSplit } from '../telling/describeSplit.ts'
import { heldOn, mayWriteThemes, report, speaking, synthesis } from './proposing.ts'
import { keepProposal, readProposal } from './storedProposal.ts'

/**
 * Changes a proposal for everybody who makes themes; the board stays as it is. Call it alone on the desk: of two who
 * change the same, the later one is told that it is stale.
 */
export async function amend(
  house: House,
  desk: Desk,
  { activity, run, amendment }: Input<'themes:amend'>,
): Promise<Result<object>> {
  if (!mayWriteThemes(desk, activity)) return refuse('wrong-phase')
  const before = await readProposal(house, desk, activity)
  if (!before) return refuse('no-proposal')
  if (before.run !== run) return refuse('stale')
  const snapshot = await house.rooms.snapshot(synthesis(desk, activity))
  const now = isOnBoard(snapshot, amendment) ? amended(before, amendment, heldOn(snapshot)) : null
  if (!now) return refuse('stale')
  const after = { ...before, ...now }
  const paper =
    amendment.change === 'split' ? await describeSplit(house, desk, snapshot, { before, after }) : after
  await keepProposal(house, desk, activity, paper)
  await report(house, desk, activity, {
    ...progressOf(desk.state, activity).run!,
    revision: now.revision,
    themes: now.themes.length,
    unassigned: now.unassigned.length,
  })
  return ok({})
}

/** What has been put away since cannot be placed any more. */
function isOnBoard(snapshot: BoardSnapshot, amendment: Amendment): boolean {
  if (amendment.change !== 'place') return true
  return speaking(snapshot).some(({ id }) => id === amendment.note)
}
