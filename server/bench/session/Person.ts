import { bareNote } from '#shared/board/note.ts'
import { noteId, type NoteId, type QuestionId } from '#shared/ids.ts'
import { phases } from '#shared/workshop/phase.ts'
import type { BoardAccess } from '#shared/workshop/access.ts'
import type { ActivityView, View } from '#shared/workshop/view.ts'
import { freshId } from '../../ids.ts'
import { type Boards, BoardWire } from './BoardWire.ts'
import type { Lately } from './Lately.ts'
import { LiveWire } from './LiveWire.ts'

/** Milliseconds before a line that was cut is opened again, as y-websocket waits. */
const AGAIN = 100

/** What all people read their bytes by. */
export type Reading = { views: Lately<View>; boards: Boards }

export type Seat = { port: number; cookie: string; workshop: string }

/** Somebody with a device: hears what is ruled and has the board in front open, if that is a participant's. */
export class Person {
  readonly live: LiveWire
  readonly #seat: Seat
  readonly #boards: Boards
  readonly #onNews: (person: Person) => void
  #board: BoardWire | null = null
  #left = false
  /** Bytes that came on boards' lines that are closed. */
  #read = 0

  constructor(seat: Seat, { views, boards }: Reading, onNews: (person: Person) => void) {
    this.#seat = seat
    this.#boards = boards
    this.#onNews = onNews
    this.live = new LiveWire(seat, views, () => this.#hear())
  }

  get activity(): ActivityView | null {
    const { view } = this.live
    return view?.activities.find(({ id }) => id === view.current) ?? null
  }

  /** The board that the page shows now; while boards are closed and gathered it shows none. */
  get front(): BoardAccess | null {
    const { activity } = this
    const { me } = this.live
    if (!activity || !me || activity.settling !== null || activity.phase === 'waiting') return null
    if (me.person.role !== 'participant') return null
    const { sees } = phases[activity.phase]
    const kind = sees === 'all' ? 'synthesis' : sees === 'self' ? 'personal' : 'group'
    return (
      me.boards.find(
        (board) =>
          board.activity === activity.id &&
          board.kind === kind &&
          (kind !== 'group' || board.group === me.person.group),
      ) ?? null
    )
  }

  /** The board in front, once it can be read. */
  get board(): BoardWire | null {
    const { front } = this
    const board = this.#board
    if (!front || !board || board.notes === null || board.line.closed !== null) return null
    return board.access.board === front.board && board.access.epoch === front.epoch ? board : null
  }

  /** Bytes that have come on the boards' lines. */
  get boardBytes(): number {
    return this.#read + (this.#board?.line.bytes ?? 0)
  }

  /** Puts a note on the board in front; null when there is none, or it may not be written on. */
  note(text: string, question: QuestionId, at: [number, number]): { id: NoteId; board: BoardWire } | null {
    const { board, front } = this
    if (!board || front?.writes !== true) return null
    const id = noteId.parse(freshId())
    const note = { ...bareNote, id, text, at, kind: 'free', question, aim: null, born: Date.now() } as const
    board.write([{ op: 'note/add', note }])
    return { id, board }
  }

  leave(): void {
    this.#left = true
    this.#close()
    this.live.line.leave()
  }

  #hear(): void {
    this.#open()
    this.#onNews(this)
  }

  #open(): void {
    const { front } = this
    const open = this.#board
    if (this.#left || !front) return
    if (
      open &&
      open.access.board === front.board &&
      open.access.epoch === front.epoch &&
      open.line.closed === null
    )
      return
    this.#close()
    const wire = new BoardWire(this.#seat, front, this.#boards, {
      readable: () => this.#onNews(this),
      closed: () => setTimeout(() => this.#open(), AGAIN),
    })
    this.#board = wire
  }

  #close(): void {
    if (!this.#board) return
    this.#read += this.#board.line.bytes
    this.#board.leave()
    this.#board = null
  }
}
