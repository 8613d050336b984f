import { setImmediate as pause } from 'node:timers/promises'
import type { BoardOp } from '#shared/board/ops.ts'
import type { ElementId, NoteId } from '#shared/ids.ts'
import type { Actor } from '#shared/people/actor.ts'
import { ok, refuse, type Result } from '#shared/result.ts'
import type { Input } from '#shared/workshop/commands.ts'
import { progressOf } from '#shared/workshop/programme.ts'
import type { Workshop } from '#shared/workshop/workshop.ts'
import type { Desk } from '../../workshop/Desk.ts'
import type { House } from '../../workshop/house.ts'
import { lyingNotes } from './lying.ts'

/** So many doings in one go hold no other board up for long. */
const SLICE = 125

/**
 * T53: says what notes are about, by the server's hand where they lie: on the gathered board, or on their tables' where
 * they have not been gathered. What was put away or hidden is not touched, nor what aims elsewhere than was said (`was`).
 * Call it alone on the desk.
 */
export async function setAims(
  house: House,
  desk: Desk,
  actor: Actor,
  { activity, aims }: Input<'aims:set'>,
): Promise<Result<{ set: number; kept: NoteId[] }>> {
  if (progressOf(desk.state, activity).settling !== null) return refuse('wrong-phase')
  const known = knownElements(desk.state)
  if (aims.some(({ element }) => element !== null && !known.has(element))) return refuse('unknown-element')
  const wanted = new Map(aims.map((each) => [each.note, each]))
  const lying = (await lyingNotes(house, desk, activity)).filter(({ note }) => {
    const asked = wanted.get(note.id)
    if (!asked || asked.element === note.aim) return false
    return asked.was === undefined || asked.was === note.aim
  })
  for (const [board, found] of Map.groupBy(lying, ({ board }) => board))
    for (let at = 0; at < found.length; at += SLICE) {
      const ops = found.slice(at, at + SLICE).map(({ note: { id } }): BoardOp => ({
        ...{ op: 'note/aim', id, aim: wanted.get(id)!.element },
      }))
      await pause()
      await house.rooms.hand(board, ops, 'machine', actor.id)
    }
  const set = new Set(lying.map(({ note }) => note.id))
  return ok({ set: set.size, kept: [...wanted.keys()].filter((id) => !set.has(id)) })
}

/** Those of today's strategy, and of earlier versions: who takes a doing back brings back what was there. */
const knownElements = ({ baseline, strategy }: Workshop): Set<ElementId> =>
  new Set(
    [baseline, ...strategy.versions.map((version) => version.baseline)].flatMap(
      (each) => each?.elements.map(({ id }) => id) ?? [],
    ),
  )
