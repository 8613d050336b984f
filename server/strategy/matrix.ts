import { matrixOf, withSupporters } from '#shared/strategy/matrixOf.ts'
import { type PackedMatrix, packMatrix } from '#shared/strategy/packedMatrix.ts'
import type { Workshop } from '#shared/workshop/workshop.ts'
import { fingerprint } from '../themes/fingerprint.ts'
import type { Desk } from '../workshop/Desk.ts'
import type { House } from '../workshop/house.ts'
import { BoardNotes } from './BoardNotes.ts'

type Made = { of: Pick<Workshop, Part>; changes: number; mark: string; matrix: PackedMatrix }

/** What of a workshop a matrix is made of, beside its boards. */
const parts = ['strategy', 'baseline', 'groups', 'people', 'activities'] as const
type Part = (typeof parts)[number]

const notesOf = new WeakMap<House['rooms'], BoardNotes>()
const made = new WeakMap<Desk, Made>()

/**
 * Who has spoken of what, now. It is asked for every few seconds while a hall writes: boards that have not changed are
 * not read again, and what has not changed is neither made again nor sent.
 * @param known the mark of the matrix that one has; the answer then has none when it is still that one
 */
export async function matrixNow(
  house: House,
  desk: Desk,
  known: string,
): Promise<{ mark: string; matrix: PackedMatrix | null }> {
  const { mark, matrix } = await latest(house, desk)
  return { mark, matrix: mark === known ? null : matrix }
}

async function latest(house: House, desk: Desk): Promise<Made> {
  const notes = notesOf.get(house.rooms) ?? new BoardNotes(house)
  notesOf.set(house.rooms, notes)
  const before = made.get(desk)
  const changes = notes.changes(desk)
  const { state } = desk
  if (before && before.changes === changes && parts.every((part) => before.of[part] === state[part]))
    return before
  const matrix = packMatrix(
    matrixOf({
      elements: state.baseline?.elements ?? [],
      groups: state.groups.map(({ id }) => id),
      notes: await notes.read(desk),
      amendments: withSupporters(state.strategy.amendments, state.people),
    }),
  )
  const mark = fingerprint(JSON.stringify(matrix))
  const now = { of: state, changes, mark, matrix }
  made.set(desk, now)
  return now
}
