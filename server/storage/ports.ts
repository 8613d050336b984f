import type { ImageType } from '#shared/contract/images.ts'
import type { ActivityId, BoardId, ImageId, NoteId, PersonId, VoteId, WorkshopId } from '#shared/ids.ts'
import type { Note } from '#shared/board/note.ts'
import type { BoardSnapshot } from '#shared/board/snapshot.ts'
import type { Cast } from '#shared/vote/ballot.ts'
import type { WorkshopEvent } from '#shared/workshop/events.ts'
import type { HistoryLine } from '#shared/workshop/historyLine.ts'

/**
 * What the house needs of a store. Every write is durable when its promise resolves; a write that fails
 * rejects with `StorageFault` and leaves nothing behind. All keys are random ids: nothing here is an IP
 * address or a name. Adapters: memory (tests), sqlite (the embedded default).
 */
export type Storage = {
  workshops: WorkshopLog
  boards: BoardStore
  sessions: SessionStore
  ballots: BallotStore
  papers: PaperStore
  images: ImageStore
  /** A secret made once for this installation; signs cookies and links, makes pseudonyms. */
  secret(): Promise<string>
  /** Writes something small, as durably as all else; resolves when that succeeded. For those who ask whether it does. */
  writable(): Promise<void>
  close(): Promise<void>
}

/** A write or read that did not succeed: disk full, file gone, corrupt row. */
export class StorageFault extends Error {
  override readonly name = 'StorageFault'
}

/** The append-only log of each workshop. */
export type WorkshopLog = {
  /** All workshops' ids. */
  list(): Promise<WorkshopId[]>
  load(workshop: WorkshopId): Promise<WorkshopEvent[]>
  /** `from` is how many events the log has before these; another number rejects and changes nothing. */
  append(workshop: WorkshopId, from: number, events: readonly WorkshopEvent[]): Promise<void>
  /**
   * Removes the workshop with its boards, what was set aside of them, their time lines, pictures, ballots, memberships and counters, in one
   * transaction and irrevocably: not a byte of it stays in the file. May be repeated.
   */
  erase(workshop: WorkshopId): Promise<void>
}

/**
 * A stored board: updates (Yjs update format 1) that make its document when applied in order.
 * `seqs[i]` is the store's number of `updates[i]`; `damaged` are numbers of those whose bytes are not what was
 * stored, which are not among the updates.
 */
export type StoredBoard = { epoch: number; updates: Uint8Array[]; seqs: number[]; damaged: number[] }

export type BoardUpdate = { board: BoardId; epoch: number; update: Uint8Array }

/** What is new in a board's time line: entries as they are now, by number, and those that are no longer kept. */
export type HistoryNews = { board: BoardId; kept: readonly HistoryLine[]; gone: readonly number[] }

export type BoardStore = {
  /** The board's current edition, or null when nothing has ever been stored. */
  load(board: BoardId): Promise<StoredBoard | null>
  /** Appends updates of any boards, and what is new in time lines, in one transaction (group commit). */
  append(updates: readonly BoardUpdate[], news?: readonly HistoryNews[]): Promise<void>
  /** A board's time line, oldest entry first. Editions end, it goes on. */
  history(board: BoardId): Promise<HistoryLine[]>
  /** Removes what is older from all time lines. */
  forgetHistory(before: number): Promise<void>
  /** Replaces the first `count` updates of an edition by one that holds the same. */
  compact(board: BoardId, epoch: number, count: number, merged: Uint8Array): Promise<void>
  /** Moves updates out of an edition, as they are: they are kept for whoever examines them and never loaded again. */
  setAside(board: BoardId, epoch: number, seqs: readonly number[]): Promise<void>
  /** Keeps the closed edition as plain data and starts the next one with `first`, in one transaction. */
  seal(board: BoardId, sealed: BoardSnapshot, next: { epoch: number; first: Uint8Array }): Promise<void>
  /**
   * Removes all that a board ever held, sealed editions and what was set aside too, and starts the edition `next`, in one
   * transaction. Its pictures are the heir's from then on. What went may be in the write-ahead log until `purge`.
   */
  blank(board: BoardId, next: { epoch: number; first: Uint8Array }, heir: BoardId): Promise<void>
  /** What has been removed is in no file of the store any more. */
  purge(): Promise<void>
  /** Changes what all sealed editions of a board say of a note (B20); one that has no such note stays as it is. */
  amendSealed(board: BoardId, note: NoteId, says: Partial<Note>): Promise<void>
  /** The latest sealed edition as plain data, or null. */
  sealed(board: BoardId): Promise<BoardSnapshot | null>
  /** Takes `count` consecutive note numbers of a workshop; returns the first. Never gives a number twice. */
  takeNumbers(workshop: WorkshopId, count: number): Promise<number>
}

/** Which person a device is in which workshop. Devices are kept as a hash of their cookie only. */
export type SessionStore = {
  membership(device: string, workshop: WorkshopId): Promise<PersonId | null>
  memberships(device: string): Promise<{ workshop: WorkshopId; person: PersonId }[]>
  join(device: string, workshop: WorkshopId, person: PersonId): Promise<void>
  leave(device: string, workshop: WorkshopId): Promise<void>
}

export type StoredBallot = Cast & { key: string }

/** One vote of an activity. */
export type BallotPlace = { workshop: WorkshopId; activity: ActivityId; vote: VoteId }

/**
 * Ballots, apart from persons: `key` is derived from the voter's cookie, which no store holds, so that
 * no administrator can join a ballot with a person. Kept in key order without times, so that the order
 * of arrival is not kept either. Keys of several votes have nothing in common.
 */
export type BallotStore = {
  put(place: BallotPlace, key: string, cast: Cast): Promise<void>
  get(place: BallotPlace, key: string): Promise<Cast | null>
  all(place: BallotPlace): Promise<StoredBallot[]>
  /** From then on no file of the store tells in which order ballots came, of any vote of the activity. May be repeated. */
  forgetOrder(workshop: WorkshopId, activity: ActivityId): Promise<void>
}

/** Plain data kept beside a workshop's log because it is large or replaceable: proposals, what an undo needs. */
export type PaperStore = {
  put(workshop: WorkshopId, name: string, paper: unknown): Promise<void>
  get(workshop: WorkshopId, name: string): Promise<unknown>
}

export type StoredPicture = { type: ImageType; bytes: Uint8Array }

/** Pictures on notes, by the board that they were sent to and what is in them. Who sent them is not kept. */
export type ImageStore = {
  /** Keeps a picture; false, and nothing kept, when the board or its workshop has its fill. The same one again is fine. */
  put(
    image: { board: BoardId; id: ImageId; whole: StoredPicture; small: StoredPicture | null },
    most: { perBoard: number; perWorkshop: number },
  ): Promise<boolean>
  /** A picture of a workshop and the boards that it was sent to. One without a small version gives itself for it. */
  get(
    workshop: WorkshopId,
    id: ImageId,
    size: 'small' | 'whole',
  ): Promise<(StoredPicture & { boards: BoardId[] }) | null>
}
