import { boardIdOf, placeOf } from '#shared/board/boardId.ts'
import type { ActivityId, BoardId, GroupId, PersonId } from '#shared/ids.ts'
import { phases } from '#shared/workshop/phase.ts'
import { progressOf } from '#shared/workshop/programme.ts'
import type { Pulse } from '#shared/workshop/view.ts'
import type { Activity, Workshop } from '#shared/workshop/workshop.ts'

/** What is going on in one workshop right now and is not worth recording: who is here, how many notes, who has voted. */
export class Hall {
  readonly #lines = new Map<PersonId, number>()
  readonly #rugs = new Map<BoardId, string>()
  readonly #voted = new Map<ActivityId, number>()
  readonly #grouping = new Map<ActivityId, number>()
  saving = true

  /** Counts a person's connections; the person is present while there is one. */
  arrive(person: PersonId): void {
    this.#lines.set(person, (this.#lines.get(person) ?? 0) + 1)
  }

  depart(person: PersonId): void {
    const left = (this.#lines.get(person) ?? 1) - 1
    if (left > 0) this.#lines.set(person, left)
    else this.#lines.delete(person)
  }

  setRug(board: BoardId, rug: string): void {
    this.#rugs.set(board, rug)
  }

  setVoted(activity: ActivityId, count: number): void {
    this.#voted.set(activity, count)
  }

  /** How far a running grouping has come, 0–1. */
  setGrouping(activity: ActivityId, share: number): void {
    this.#grouping.set(activity, share)
  }

  pulse(state: Workshop): Pulse {
    return {
      present: new Set(this.#lines.keys()),
      rugs: new Map(state.activities.map((activity) => [activity.id, this.#rugsOf(state, activity)])),
      voted: this.#voted,
      grouping: this.#grouping,
      saving: this.saving,
    }
  }

  /** Notes by group. While people write alone, their hidden notes count for their table. */
  #rugsOf(state: Workshop, activity: Activity): ReadonlyMap<GroupId, string> {
    const stem = { workshop: state.id, activity: activity.id }
    const rugs = new Map<GroupId, string>()
    const add = (group: GroupId, board: BoardId) => {
      const rug = (rugs.get(group) ?? '') + (this.#rugs.get(board) ?? '')
      if (rug) rugs.set(group, rug)
    }
    for (const group of state.groups) add(group.id, boardIdOf({ kind: 'group', ...stem, group: group.id }))
    const { phase, settling } = progressOf(state, activity.id)
    if (phases[phase].writes === 'self' || (settling !== null && phases[settling].writes === 'self')) {
      for (const person of state.people) {
        const group = person.group ?? state.groups[0]?.id
        if (group && !person.removed) add(group, boardIdOf({ kind: 'personal', ...stem, person: person.id }))
      }
    }
    return rugs
  }

  /** Boards whose notes are counted in this workshop; asked once when a desk opens. */
  static countedBoards(state: Workshop): BoardId[] {
    return state.activities.flatMap((activity) => {
      const { phase } = progressOf(state, activity.id)
      const stem = { workshop: state.id, activity: activity.id }
      const tables = state.groups.map((group) => boardIdOf({ kind: 'group', ...stem, group: group.id }))
      if (phases[phase].writes !== 'self') return tables
      const own = state.people.filter((person) => person.role === 'participant' && !person.removed)
      return [...tables, ...own.map((person) => boardIdOf({ kind: 'personal', ...stem, person: person.id }))]
    })
  }

  /** True for boards whose rug is part of the count: a synthesis board repeats the tables' notes. */
  static counts(board: BoardId): boolean {
    return placeOf(board)?.kind !== 'synthesis'
  }
}
