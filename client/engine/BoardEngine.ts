import type { Element } from '#shared/baseline/strategy.ts'
import type { Note, NoteKind, Point } from '#shared/board/note.ts'
import type { BoardOp } from '#shared/board/ops.ts'
import { undrawnOps } from '#shared/board/drawing.ts'
import { heldOps } from '#shared/board/positions.ts'
import { ownOps } from '#shared/board/sayings.ts'
import type { BoardPort, Other, Stop } from '#shared/board/port.ts'
import type { NoteId, PersonKey, QuestionId, ThemeId } from '#shared/ids.ts'
import type { Reason } from './reason.ts'
import { type Arrange, BoardContent, type ContentChange } from './BoardContent.ts'
import type * as cameras from './camera.ts'
import { Company } from './Company.ts'
import type { EngineEvent } from './EngineEvent.ts'
import { Eye } from './Eye.ts'
import type { Carried } from './arrange/carried.ts'
import { Fan } from './arrange/Fan.ts'
import { InHand } from './arrange/InHand.ts'
import { News } from './News.ts'
import { around, type Box } from '#shared/board/geometry.ts'
import { firstInReadingOrder } from './neighbours.ts'
import type { Preview } from './preview.ts'
import { focusOn, nothing, type Selection, targets, without } from './selection.ts'
import { Shapes } from './shapes/Shapes.ts'
import { saysSomething } from '#shared/board/written.ts'
import { subjectsOf, type Zone, zonesOf } from '#shared/board/zones.ts'
import type { Question } from '#shared/workshop/workshop.ts'

/** What may change while a board is open; all of it comes from the server's rulings. */
export type BoardSetting = {
  /** Whose notes are one's own. */
  me: PersonKey | null
  /** New notes answer this. */
  question: QuestionId | null
  /** The paper that new notes are written on. */
  kind: NoteKind
  writes: true | Reason
  /** Whether what lies on the board may be moved, by those who may write. */
  arranges: true | Reason
  /** Whether others' notes may be changed, by those who may write. */
  edits: true | Reason
  /** Whether there are frames, lines and texts, for those who may write. */
  shapes?: true | Reason
  /** Whether pictures may be sent, by those who may write. */
  pictures?: true | Reason
  /** All questions of the activity. */
  questions: readonly Question[]
  /** The strategy's elements that notes may be about; empty when there is none. */
  elements: readonly Element[]
  /** Whether notes may be commented on and reacted to. */
  remarks: boolean
  /** Whether this person runs the workshop and may call everybody. */
  leads: boolean
  /** Whether this person may hide the board's notes and read its time line. */
  tends: boolean
}

/** Chance and time come from outside, so that the engine can be tested. */
export type EngineOptions = {
  arrange: Arrange | null
  newId: () => string
  now: () => number
  setting: BoardSetting
}

/**
 * One board on one screen: what is on it, where the eye is, what is selected, held and written. Knows no
 * Vue, no sockets and no DOM; the faces subscribe to it and the actions (`actions.ts`) act on it.
 */
export class BoardEngine {
  readonly port: BoardPort
  readonly content: BoardContent
  readonly eye: Eye
  readonly fan = new Fan(() => this.#tell({ what: 'hand' }))
  readonly company: Company
  readonly news: News
  readonly shapes: Shapes
  readonly newId: () => string
  readonly now: () => number
  readonly #hand: InHand
  #setting: BoardSetting
  #selection: Selection = nothing
  #typing: NoteId | null = null
  #zones: readonly Zone[] = []
  /** The first note in reading order; undefined until asked for after a change. */
  #first: NoteId | null | undefined
  /** The box around everything; undefined until asked for after a change. */
  #extent: Box | null | undefined
  readonly #own = new Set<NoteId>()
  /** The notes that this person is writing to just now. */
  #mine = new Set<NoteId>()
  readonly #listeners = new Set<(event: EngineEvent) => void>()
  readonly #stops: Stop[]

  constructor(port: BoardPort, options: EngineOptions) {
    this.port = port
    this.newId = options.newId
    this.now = options.now
    this.#setting = options.setting
    this.content = new BoardContent(port, options.arrange)
    const tell = (what: 'camera' | 'company' | 'news' | 'shapes' | 'presence' | 'undo' | 'state') => () =>
      this.#tell({ what })
    this.#hand = new InHand(this, (event) => this.#tell(event))
    this.eye = new Eye(tell('camera'))
    this.company = new Company(this, tell('company'))
    this.news = new News(this, tell('news'))
    this.shapes = new Shapes(this, tell('shapes'))
    this.#divide()
    this.#stops = [
      port.subscribe((changes) => this.#taken(this.content.update(changes))),
      port.presence.subscribe(tell('presence')),
      port.undo.subscribe(tell('undo')),
      port.watch(tell('state')),
    ]
  }

  subscribe(fn: (event: EngineEvent) => void): Stop {
    this.#listeners.add(fn)
    return () => this.#listeners.delete(fn)
  }

  /** Ends the subscriptions. The port is the caller's to close. */
  dispose(): void {
    for (const stop of this.#stops) stop()
    this.company.dispose()
    this.#listeners.clear()
  }

  #tell(event: EngineEvent): void {
    if (event.what === 'selection') this.shapes.leave()
    for (const fn of this.#listeners) fn(event)
  }

  #taken(change: ContentChange): void {
    this.#first = this.#extent = undefined
    this.#selection = without(this.#selection, change.removed)
    this.shapes.take(change)
    if (this.#typing !== null && change.removed.includes(this.#typing)) this.#typing = null
    const mine = new Set([...this.#mine, ...(this.#typing ? [this.#typing] : [])])
    this.news.take(change, mine, this.port.state() === 'joining')
    this.#tell({ what: 'content', change })
  }

  // ---- what is ruled

  get setting(): BoardSetting {
    return this.#setting
  }

  get zones(): readonly Zone[] {
    return this.#zones
  }

  rule(part: Partial<BoardSetting>): void {
    this.#setting = { ...this.#setting, ...part }
    if (part.elements || part.questions) this.#divide()
    this.#tell({ what: 'setting' })
  }

  #divide(): void {
    this.#extent = undefined
    const { questions, elements } = this.#setting
    this.#zones = this.content.arranged ? [] : zonesOf(subjectsOf(questions, elements))
  }

  isOwn(note: Note): boolean {
    return this.#own.has(note.id) || (note.by !== null && note.by === this.#setting.me)
  }

  readonly isOwnId = (id: NoteId): boolean => {
    const note = this.port.note(id)
    return note !== null && this.isOwn(note)
  }

  /** Whether this person may change what a note says, as far as it depends on whose it is. */
  mayChange(id: NoteId): boolean {
    return this.#setting.edits !== 'own-notes-only' || this.isOwnId(id)
  }

  /** Whether a note came from others within the last eight seconds. */
  isNew(id: NoteId): boolean {
    return this.news.isFresh(id)
  }

  // ---- writing

  /** Does ops in one go. With `mark` they begin a new gesture, which undo takes back whole. */
  write(ops: readonly BoardOp[], mark = true): void {
    if (ops.length === 0) return
    if (mark) this.port.undo.mark()
    for (const op of ops) if (op.op === 'note/add') this.#own.add(op.note.id)
    this.#mine = new Set(ops.flatMap((op) => ('id' in op ? [op.id as NoteId] : [])))
    // Whatever else an action does, what lies here stays, and says what it said.
    const { arranges, edits, shapes = true } = this.#setting
    const drawn = shapes === true ? ops : undrawnOps(ops)
    const held = arranges === 'positions-locked' ? heldOps(drawn, this.isOwnId) : drawn
    this.port.apply(edits === 'own-notes-only' ? ownOps(held, this.isOwnId) : held)
    this.#mine.clear()
  }

  get typing(): NoteId | null {
    return this.#typing
  }

  /** Opens a note for writing, or closes the one that is open. A note left empty goes away. */
  type(id: NoteId | null): void {
    const before = this.#typing
    if (before === id || (id !== null && !this.mayChange(id))) return
    this.#typing = id
    this.port.presence.set({ typing: id })
    if (id !== null) this.#selection = { notes: new Set([id]), focus: id }
    if (before !== null) this.#clearAway(before)
    this.#tell({ what: 'typing' })
    this.#tell({ what: 'selection' })
  }

  #clearAway(id: NoteId): void {
    const note = this.content.notes.get(id)
    if (!note || saysSomething(note) || this.setting.writes !== true) return
    this.write([{ op: 'note/archive', id, by: this.#setting.me, at: this.now() }], false)
  }

  // ---- selecting

  get selection(): Selection {
    return this.#selection
  }

  select(selection: Selection): void {
    if (selection === this.#selection) return
    this.fan.pick(null)
    this.#selection = selection
    this.port.presence.set({ selection: [...selection.notes].slice(0, 50) })
    this.#tell({ what: 'selection' })
  }

  /** The notes that a command is about, those that are still there. */
  targets(): Note[] {
    const { picked } = this.fan
    const ids = picked === null ? targets(this.#selection) : [picked]
    return ids.flatMap((id) => this.content.notes.get(id) ?? [])
  }

  /** The note that has, or would get, the keyboard. */
  focusable(): NoteId | null {
    const { focus } = this.#selection
    if (focus !== null && this.content.notes.has(focus)) return this.content.stacks.topOf(focus)
    if (this.#first === undefined) {
      this.#first = firstInReadingOrder(this.content.open())?.id ?? null
    }
    return this.#first
  }

  /** Gives the keyboard to a note and brings it into view. */
  focus(id: NoteId): void {
    this.select(focusOn(this.#selection, id))
    this.reveal(id)
  }

  // ---- what is seen before it is written

  get carried(): Carried | null {
    return this.#hand.carried
  }

  get lasso(): Box | null {
    return this.#hand.lasso
  }

  get preview(): Preview | null {
    return this.#hand.preview
  }

  /** Shows notes carried by so much (board units) here and to others; nothing is written before the drop. */
  carry(carried: Carried | null): void {
    this.#hand.carry(carried)
  }

  /** Whether this person holds a note just now. */
  holds(id: NoteId): boolean {
    return this.#hand.holds(id)
  }

  draw(lasso: Box | null): void {
    this.#hand.draw(lasso)
  }

  /** Shows how a proposed theme would look, or puts all back. Nothing is written. */
  showPreview(ids: readonly NoteId[] | null): void {
    this.#hand.show(ids)
  }

  /** Where a note is seen now: its place, or its slot in a preview, moved by whoever carries it. */
  seenAt(id: NoteId, others: readonly Other[] = this.port.presence.others()): Point | undefined {
    return this.#hand.seenAt(id, others)
  }

  // ---- the eye

  get camera(): cameras.Camera {
    return this.eye.camera
  }

  get viewport(): cameras.Size {
    return this.eye.viewport
  }

  /** Looks elsewhere, at once; `eye.fly` shows the way. */
  look(camera: cameras.Camera): void {
    this.eye.look(camera)
  }

  /** Everything there is: notes, shapes, themes' frames and zones. */
  extent(): Box | null {
    if (this.#extent === undefined) {
      const boxes = [...this.#zones.map(({ box }) => box), ...this.shapes.boxes()]
      const content = this.content.extent()
      this.#extent = around(content ? [content, ...boxes] : boxes)
    }
    return this.#extent
  }

  /** Shows everything, or a box, in the part of the viewport that is free; at once unless it may take time. */
  fit(box: Box | null = this.extent(), mostZoom?: number, milliseconds = 0): void {
    this.eye.fly(this.eye.fitted(box, mostZoom), milliseconds)
  }

  /** Brings a note into view with the least movement. */
  reveal(id: NoteId): void {
    const at = this.seenAt(id)
    const to = at && this.eye.near(at)
    if (to) this.look(to)
  }

  theme(id: ThemeId) {
    return this.port.theme(id)
  }
}
