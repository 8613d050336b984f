import { apply, birth } from '#shared/board/BoardDoc.ts'
import { BoardReader } from '#shared/board/changes.ts'
import { documentPort } from '#shared/board/localPort.ts'
import type { Note } from '#shared/board/note.ts'
import type { BoardOp } from '#shared/board/ops.ts'
import type { BoardPort, BoardState, Other, Saved } from '#shared/board/port.ts'
import type { Presence } from '#shared/board/presence.ts'
import { type BoardSnapshot, emptyBoard as nothing, SCHEMA } from '#shared/board/snapshot.ts'
import type { Theme } from '#shared/board/theme.ts'
import type { BoardId } from '#shared/ids.ts'

export const emptyBoard = (notes: readonly Note[] = [], themes: readonly Theme[] = []): BoardSnapshot => ({
  ...nothing({ schema: SCHEMA, board: 'w.a.g.1' as BoardId, epoch: 1, born: 0 }),
  notes: [...notes],
  themes: [...themes],
})

/** A board without a server: the real document behind the port, and levers for what a server would do. */
export function soloBoard(seed: BoardSnapshot = emptyBoard()) {
  const doc = birth(seed)
  const reader = new BoardReader(doc)
  const watchers = new Set<() => void>()
  const presenceWatchers = new Set<() => void>()
  const tellAll = (fns: Set<() => void>) => fns.forEach((fn) => fn())
  const said: Partial<Presence>[] = []
  let others: readonly Other[] = []
  let state: BoardState = 'live'
  let saved: Saved = 'saved'
  let joining: number | null = null

  const watch = (fns: Set<() => void>) => (fn: () => void) => {
    fns.add(fn)
    return () => fns.delete(fn)
  }

  const port: BoardPort = {
    ...documentPort(doc, reader),
    presence: {
      set: (part) => said.push(part),
      others: () => others,
      subscribe: watch(presenceWatchers),
    },
    state: () => state,
    saved: () => saved,
    joining: () => joining,
    reason: () => null,
    lost: () => [],
    watch: watch(watchers),
  }

  return {
    port,
    /** What this person has said of itself, in order. */
    said,
    /** Somebody else does something. */
    remote: (ops: readonly BoardOp[]) => apply(doc, ops, { from: 'server', why: 'machine' }),
    meet(people: readonly Other[]) {
      others = people
      tellAll(presenceWatchers)
    },
    become(next: BoardState, nextSaved: Saved = saved, nextJoining: number | null = null) {
      state = next
      saved = nextSaved
      joining = nextJoining
      tellAll(watchers)
    },
  }
}
