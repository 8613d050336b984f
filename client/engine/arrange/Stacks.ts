import type { Note } from '#shared/board/note.ts'
import type { NoteId } from '#shared/ids.ts'

type Notes = ReadonlyMap<NoteId, Note>

const none: readonly NoteId[] = []

const older = (a: Note, b: Note): number => a.born - b.born || (a.id < b.id ? -1 : 1)

/**
 * Which notes lie in stacks. A note names the one on top of it, and several people may name at once: chains
 * lead to their end, and where that is gone, or names its own followers, the oldest of them all leads.
 */
export class Stacks {
  /** What the notes in sight name. */
  readonly #named = new Map<NoteId, NoteId>()
  /** Whether those that are named were in sight when last looked. */
  #seen = new Map<NoteId, boolean>()
  #tops = new Map<NoteId, NoteId>()
  #under = new Map<NoteId, readonly NoteId[]>()

  /** The note on top of a note's stack; itself when it lies on top or in none. */
  topOf(id: NoteId): NoteId {
    return this.#tops.get(id) ?? id
  }

  /** The notes under a note, oldest first; none where it is not on top of a stack. */
  under(id: NoteId): readonly NoteId[] {
    return this.#under.get(id) ?? none
  }

  /** Takes in that notes have changed; returns those that have since got another top or other notes under. */
  update(notes: Notes, touched: Iterable<NoteId>): ReadonlySet<NoteId> {
    let stale = false
    for (const id of touched) {
      const now = notes.get(id)?.stack ?? null
      if (now === (this.#named.get(id) ?? null)) {
        // Somebody may name a note that has just come or gone.
        stale ||= this.#seen.has(id) && this.#seen.get(id) !== notes.has(id)
        continue
      }
      stale = true
      if (now === null) this.#named.delete(id)
      else this.#named.set(id, now)
    }
    return stale ? this.#gather(notes) : new Set()
  }

  #gather(notes: Notes): Set<NoteId> {
    const groups = new Map<NoteId, Set<NoteId>>()
    for (const id of this.#named.keys()) {
      const end = this.#endOf(notes, id)
      const group = groups.get(end) ?? new Set(notes.has(end) ? [end] : [])
      groups.set(end, group.add(id))
    }
    const [tops, under] = [new Map<NoteId, NoteId>(), new Map<NoteId, readonly NoteId[]>()]
    for (const [end, group] of groups) {
      const members = [...group].map((id) => notes.get(id)!).sort(older)
      const top = notes.has(end) && !this.#named.has(end) ? end : members[0]!.id
      const rest = members.map(({ id }) => id).filter((id) => id !== top)
      if (rest.length === 0) continue
      under.set(top, rest)
      for (const id of rest) tops.set(id, top)
    }
    this.#seen = new Map([...this.#named.values()].map((id) => [id, notes.has(id)]))
    const changed = new Set<NoteId>()
    for (const id of [...tops.keys(), ...this.#tops.keys()]) {
      if (tops.get(id) !== this.#tops.get(id)) changed.add(id)
    }
    for (const id of [...under.keys(), ...this.#under.keys()]) {
      if (under.get(id)?.join() !== this.#under.get(id)?.join()) changed.add(id)
    }
    this.#tops = tops
    this.#under = under
    return changed
  }

  /** Where the names lead from a note: one that names none, one that is gone, or the least of a circle. */
  #endOf(notes: Notes, id: NoteId): NoteId {
    const way: NoteId[] = []
    let at = id
    while (!way.includes(at)) {
      const next = notes.has(at) ? this.#named.get(at) : undefined
      if (next === undefined) return at
      way.push(at)
      at = next
    }
    return way.slice(way.indexOf(at)).reduce((least, one) => (one < least ? one : least))
  }
}
