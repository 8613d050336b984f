import { freeSpot } from '#shared/board/layout.ts'
import { bareNote, type Note, type NoteKind } from '#shared/board/note.ts'
import { type ElementId, noteId, type NoteId, type QuestionId } from '#shared/ids.ts'
import type { LinkRole } from '#shared/people/roles.ts'
import type { Result } from '#shared/result.ts'
import { phases } from '#shared/workshop/phase.ts'
import { writesOnSheets } from '#shared/workshop/reviewing.ts'
import type { BoardAccess } from '#shared/workshop/access.ts'
import type { ActivityView } from '#shared/workshop/view.ts'
import { freshId } from '../ids.ts'
import { BoardLine } from './BoardLine.ts'
import { LiveLine } from './LiveLine.ts'
import { Visitor } from './Visitor.ts'

export type NewNote = { text: string; question: QuestionId; kind?: NoteKind; aim?: ElementId | null }

/** A person over the three real doors: joins by HTTP, hears and commands on the live line, writes on boards. */
export class Councillor {
  readonly visitor: Visitor
  #line: LiveLine | null = null
  #board: BoardLine | null = null

  constructor(origin: string) {
    this.visitor = new Visitor(origin)
  }

  get line(): LiveLine {
    if (!this.#line) throw new Error('not in a workshop')
    return this.#line
  }

  /** The activity that is open now. */
  get activity(): ActivityView | null {
    const view = this.#line?.view
    return view?.activities.find((activity) => activity.id === view.current) ?? null
  }

  join(code: string, wish: { name: string | null; group: string | null; sharing?: number }): Promise<void> {
    return this.#come(this.visitor.send('POST', '/api/join', JSON.stringify({ code, ...wish })))
  }

  enter(workshop: string, role: LinkRole, key: string, name: string | null): Promise<void> {
    return this.#come(this.visitor.send('POST', '/api/enter', JSON.stringify({ workshop, role, key, name })))
  }

  async #come(asked: Promise<Result<{ workshop: string }>>): Promise<void> {
    const entered = await asked
    if (!entered.ok) throw new Error(`not let in: ${entered.refusal.code}`)
    await this.connect(entered.value.workshop)
  }

  /** Opens the live line of a workshop this device is in, and waits for the first view. */
  async connect(workshop: string): Promise<void> {
    this.#line?.close()
    const line = new LiveLine(this.visitor, workshop)
    this.#line = line
    await line.until(
      'the first view',
      () => (line.view !== null && line.me !== null) || line.refused !== null,
    )
    if (line.refused !== null && line.view === null) throw new Error(`no live line: ${line.refused}`)
  }

  /** The board that is in front of this person in the present phase, or null. */
  get front(): BoardAccess | null {
    const { activity } = this
    const me = this.#line?.me
    if (!activity || !me) return null
    const { sees } = phases[activity.phase]
    const onSheets =
      sees === 'self' || (me.person.role === 'participant' && writesOnSheets(activity, activity.phase))
    const kind = sees === 'all' ? 'synthesis' : onSheets ? 'personal' : 'group'
    const mine = me.boards.filter((board) => board.activity === activity.id && board.kind === kind)
    return mine.find((board) => board.group === me.person.group) ?? mine[0] ?? null
  }

  /** Opens the board in front, or the one that is open already; boards of earlier phases are closed. */
  async openBoard(milliseconds = 30_000): Promise<BoardLine> {
    const { line } = this
    await line.until('a board to open', () => this.front !== null, milliseconds)
    const { board, epoch } = this.front!
    const open = this.#board
    if (open && open.access.board === board && open.access.epoch === epoch && open.closed === null) {
      await open.synced(milliseconds)
      return open
    }
    open?.close()
    this.#board = new BoardLine(this.visitor, { board, epoch })
    await this.#board.synced(milliseconds)
    return this.#board
  }

  closeBoard(): void {
    this.#board?.close()
    this.#board = null
  }

  /** Puts a note on a board, at the free place nearest to a point; returns its id. */
  put(board: BoardLine, note: NewNote, near: [number, number] = [0, 0]): NoteId {
    const { notes } = board.snapshot
    const whole: Note = {
      ...bareNote,
      id: noteId.parse(freshId()),
      text: note.text,
      at: freeSpot(notes, near),
      kind: note.kind ?? 'free',
      question: note.question,
      aim: note.aim ?? null,
      born: Date.now(),
    }
    board.apply([{ op: 'note/add', note: whole }])
    return whole.id
  }

  /** Goes home: the session stays, so that `connect` comes back as the same person. */
  close(): void {
    this.closeBoard()
    this.#line?.close()
    this.#line = null
  }
}
