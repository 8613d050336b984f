import type { CloseName } from '../contract/boards.ts'
import type { NoteId, ShapeId, ThemeId } from '../ids.ts'
import type { Note } from './note.ts'
import type { BoardChange, BoardOp } from './ops.ts'
import type { Field } from './positions.ts'
import type { Presence, PresenceState } from './presence.ts'
import type { Shape } from './shape.ts'
import type { BoardSnapshot } from './snapshot.ts'
import type { Theme } from './theme.ts'

/** Ends a subscription; harmless when called twice. */
export type Stop = () => void

/**
 * How a board is with the server. joining: nothing has arrived yet · live: in step · offline: was, or will
 * be, and tries by itself · frozen: in step, but this person may not write now · gone: shut for good.
 */
export type BoardState = 'joining' | 'live' | 'offline' | 'frozen' | 'gone'

/** saved: everything of mine is safely stored on the server · saving: under way · local: only here so far. */
export type Saved = 'saved' | 'saving' | 'local'

/** Undo is per person: it takes back one's own gestures only and never removes another's words. */
export type BoardUndo = {
  /** Begins a gesture: whatever is applied until the next mark is taken back in one step. */
  mark(): void
  /** Takes back the latest gesture. A note added in it is archived, unless others have written on it. */
  undo(): void
  redo(): void
  /** Takes back what was applied since the latest mark; leaves nothing to redo. */
  cancel(): void
  canUndo(): boolean
  canRedo(): boolean
  /** The values that the next undo or redo would set or take back. */
  touches(step: 'undo' | 'redo'): readonly Field[]
  subscribe(fn: () => void): Stop
}

/** Another connection on the board. One person may have several; `connection` tells them apart. */
export type Other = PresenceState & { connection: number }

export type BoardPresence = {
  /** Changes the named parts of one's own presence; the rest stays. May be sent a little later. */
  set(part: Partial<Presence>): void
  others(): readonly Other[]
  subscribe(fn: () => void): Stop
}

/**
 * A board as the engine sees it: data in, data out. `snapshot()` and `note()` give the same objects for
 * whatever has not changed, so that only changed cards are drawn again; nothing returned is ever mutated.
 */
export type BoardPort = {
  /** Notes in order of birth (ties by id), themes by `order` (ties by id), shapes and remarks by birth; archived notes are included. */
  snapshot(): BoardSnapshot
  /** One note by id; null when there is none or it cannot be read. */
  note(id: NoteId): Note | null
  theme(id: ThemeId): Theme | null
  shape(id: ShapeId): Shape | null
  /** Told once per transaction, one's own included, after `snapshot()` has the new content. */
  subscribe(fn: (changes: readonly BoardChange[]) => void): Stop
  /** Does all of it in one go, at once. Ops on missing or archived notes, or out of bounds, do nothing. */
  apply(ops: readonly BoardOp[]): void
  undo: BoardUndo
  presence: BoardPresence
  state(): BoardState
  saved(): Saved
  /** How much of a large board has come while it is joined, 0–1; null when that is not known. */
  joining(): number | null
  /** Why the board is gone; null while it is not. */
  reason(): CloseName | null
  /** When the board was sealed: one's own notes with words that did not reach the server in time. */
  lost(): readonly Note[]
  /** Told when `state()`, `saved()`, `joining()`, `reason()` or `lost()` may have changed. */
  watch(fn: () => void): Stop
}
