import type { Note, NoteKind, Point } from '#shared/board/note.ts'
import type { Links, TemplateName } from '#shared/contract/http.ts'
import { themeId, type ElementId } from '#shared/ids.ts'
import type { Result } from '#shared/result.ts'
import type { StagePerson } from '#shared/testing/story.ts'
import type { CommandName, Input, Output } from '#shared/workshop/commands.ts'
import type { Phase } from '#shared/workshop/phase.ts'
import type { BoardAccess } from '#shared/workshop/access.ts'
import type { ActivityView, Me, View } from '#shared/workshop/view.ts'
import type { Language } from '#shared/workshop/workshop.ts'
import type { BoardLine } from '../demo/BoardLine.ts'
import { Councillor } from '../demo/Councillor.ts'
import type { LiveLine } from '../demo/LiveLine.ts'
import { freshId } from '../ids.ts'
import { plainAsking } from '#shared/themes/asking.ts'

/** What everybody in one workshop has been told outside it: its code on the screen, the links by mail. */
export type Play = {
  origin: string
  workshop: string
  code: string
  links: Links
  /** Everybody who is in: a hall goes on when all of it has seen where it is. */
  hall: Set<TestPerson>
}

// Each y-websocket provider listens for the end of the process; a hall of 150 is no leak.
process.setMaxListeners(0)

/**
 * A person with verbs over the real doors, for tests. Every verb resolves when its effect has been seen
 * and fails within seconds, saying who waited for what.
 */
export class TestPerson implements StagePerson {
  readonly name: string
  readonly #play: Play
  readonly #self: Councillor

  constructor(name: string, play: Play) {
    this.name = name
    this.#play = play
    this.#self = new Councillor(play.origin)
  }

  get view(): View {
    return this.#self.line.view!
  }

  get me(): Me {
    return this.#self.line.me!
  }

  /** The activity that is open now. */
  get activity(): ActivityView | null {
    return this.#self.activity
  }

  /** The board that is in front of this person. */
  get front(): BoardAccess | null {
    return this.#self.front
  }

  get line(): LiveLine {
    return this.#self.line
  }

  /** The person's device at the HTTP door, for requests that have no verb. */
  get visitor() {
    return this.#self.visitor
  }

  async opensWorkshop(
    template: TemplateName,
    language: Language,
    groups: number,
    more: { anonymous?: boolean } = {},
  ): Promise<void> {
    const wish = { template, language, groups, person: this.name, ...more }
    const made = must(await this.visitor.call('createWorkshop', {}, wish))
    Object.assign(this.#play, { workshop: made.workshop, code: made.code, links: made.links })
    await this.#self.connect(made.workshop)
    this.#play.hall.add(this)
  }

  /** Opens a workshop that this person's device is in already. */
  async goesTo(workshop: string): Promise<void> {
    this.#play.workshop = workshop
    await this.#self.connect(workshop)
    this.#play.hall.add(this)
  }

  async enters(role: 'facilitator' | 'observer'): Promise<void> {
    const key = this.#play.links[role].split('.').at(-1)!
    await this.#self.enter(this.#play.workshop, role, key, this.name)
    this.#play.hall.add(this)
  }

  /** @param table from 1; 0 = wherever there is room */
  async joins(
    table: number,
    name: string | null = this.name,
    more: { sharing?: number } = {},
  ): Promise<void> {
    const invitation = must(await this.visitor.call('getInvitation', { code: this.#play.code }, undefined))
    const group = invitation.groups[table - 1]?.id ?? null
    await this.#self.join(this.#play.code, { name, group, ...more })
    this.#play.hall.add(this)
  }

  async bringsStrategy(text: string, elements: number): Promise<void> {
    const read = must(await this.visitor.call('readBaseline', { workshop: this.#play.workshop }, { text }))
    if (read.baseline.elements.length !== elements)
      throw new Error(`read ${read.baseline.elements.length} elements, not ${elements}`)
    await this.does('baseline:set', { baseline: read.baseline, revision: this.view.revision })
    await this.waitForView('the strategy', (view) => view.hasBaseline)
  }

  /** Notes of a file, dealt to the tables of the first activity in turn. */
  async bringsNotes(texts: readonly string[]): Promise<void> {
    const { id } = this.view.activities[0]!
    const { groups } = this.view
    const notes = texts.map((text, at) => ({ text, group: groups[at % groups.length]!.name }))
    const path = `/api/workshops/${this.#play.workshop}/activities/${id}/notes`
    must(await this.visitor.send('POST', path, JSON.stringify({ notes })))
  }

  async namesBodies(bodies: readonly string[]): Promise<void> {
    const groups = this.view.groups.map(({ id, name, shape, colour }, i) => ({
      ...{ id, name, shape, colour },
      body: bodies[i] ?? null,
    }))
    await this.does('groups:edit', { groups, revision: this.view.revision })
  }

  /** Sends a command and gives its output; a refusal is an error. */
  async does<C extends CommandName>(name: C, input: Input<C>): Promise<Output<C>> {
    return must(await this.asks(name, input))
  }

  /** Sends a command and gives the reply, refusal or not. */
  asks<C extends CommandName>(name: C, input: Input<C>) {
    return this.#self.line.send(name, input)
  }

  waitForView(what: string, test: (view: View, me: Me) => boolean, milliseconds = 30_000): Promise<void> {
    const { line } = this.#self
    return line.until(
      `${this.name}: ${what}`,
      () => line.view !== null && test(line.view, line.me!),
      milliseconds,
    )
  }

  /** @param number from 1 */
  async opens(number: number): Promise<void> {
    const activity = this.view.activities[number - 1]!.id
    await this.settled()
    await this.does('activity:open', { activity, from: this.view.current })
    await this.everybody(`activity ${number} to open`, (view) => view.current === activity)
  }

  async movesOn(to: Phase): Promise<void> {
    await this.settled()
    const { id, phase, visit } = this.#self.activity!
    await this.does('phase:advance', { activity: id, from: phase, visit })
    await this.everybodyIsAt(to)
  }

  /** Resolves when the whole hall has seen that phase of the activity that is open, and all is gathered. */
  everybodyIsAt(phase: Phase): Promise<void> {
    const { current } = this.view
    return this.everybody(`the phase ${phase}`, (view) => {
      const now = view.activities.find((activity) => activity.id === current)
      return now?.phase === phase && now.settling === null
    })
  }

  /** Resolves when everybody in the hall has been told so. */
  async everybody(what: string, test: (view: View) => boolean): Promise<void> {
    await Promise.all([...this.#play.hall].map((person) => person.waitForView(what, test)))
  }

  settled(): Promise<void> {
    return this.waitForView('all to be gathered', () => (this.#self.activity?.settling ?? null) === null)
  }

  async writes(text: string, more: { question?: number; kind?: NoteKind; aim?: string } = {}): Promise<void> {
    const board = await this.#boardToWrite()
    const question = this.#self.activity!.questions[(more.question ?? 1) - 1]!.id
    const aim = more.aim === undefined ? null : await this.#element(more.aim)
    this.#self.put(board, { text, question, kind: more.kind ?? 'free', aim })
    await board.saved()
  }

  async #element(code: string): Promise<ElementId> {
    const { baseline } = must(
      await this.visitor.call('getBaseline', { workshop: this.#play.workshop }, undefined),
    )
    const element = baseline?.elements.find((each) => each.code === code)
    if (!element) throw new Error(`the strategy has no ${code}`)
    return element.id
  }

  /** Begins a note without waiting for anything: the hand is still on it. */
  async begins(text: string): Promise<void> {
    this.#self.put(await this.#boardToWrite(), { text, question: this.#self.activity!.questions[0]!.id })
  }

  async typesOn(note: string, more: string): Promise<void> {
    const { board, found } = await this.find(note)
    board.apply([{ op: 'note/type', id: found.id, at: found.text.length, remove: 0, insert: more }])
    await board.saved()
  }

  async moves(note: string, to: Point): Promise<void> {
    const { board, found } = await this.find(note)
    board.apply([{ op: 'note/move', id: found.id, at: to }])
    await board.saved()
  }

  async archives(note: string): Promise<void> {
    const { board, found } = await this.find(note)
    board.apply([{ op: 'note/archive', id: found.id, by: null, at: Date.now() }])
    await board.saved()
  }

  async restores(note: string): Promise<void> {
    const board = await this.board()
    const archived = board.snapshot.notes.find((each) => each.archived && each.text.startsWith(note))
    if (!archived) throw new Error(`no archived note begins "${note}"`)
    board.apply([{ op: 'note/restore', id: archived.id }])
    await board.saved()
  }

  async sees(notes: readonly string[]): Promise<void> {
    for (const note of notes) await this.find(note)
  }

  async seesNothingOf(notes: readonly string[]): Promise<void> {
    const board = await this.board()
    const seen = notes.filter((note) => board.snapshot.notes.some((each) => each.text.startsWith(note)))
    if (seen.length > 0) throw new Error(`${this.name} sees what is not for them: ${seen.join(', ')}`)
  }

  counts(notes: number): Promise<void> {
    return this.waitForView(`${notes} notes`, () => this.#self.activity?.notes === notes)
  }

  async isReady(): Promise<void> {
    const { id, phase } = this.#self.activity!
    await this.does('ready:set', { activity: id, phase, ready: true })
    await this.waitForView('to be ready', (_, me) => me.ready)
  }

  async gathers(theme: string, notes: readonly string[]): Promise<void> {
    const board = await this.board()
    const id = themeId.parse(freshId())
    const order = Math.max(0, ...board.snapshot.themes.map((each) => each.order)) + 1
    board.apply([{ op: 'theme/add', id, title: theme, order, origin: 'people', run: null }])
    for (const note of notes) {
      const { found } = await this.find(note)
      board.apply([{ op: 'note/sort', id: found.id, theme: { id, by: 'people' } }])
    }
    await board.saved()
  }

  async asksForThemes(): Promise<void> {
    const { run } = await this.does('themes:propose', { activity: this.#self.activity!.id, ...plainAsking })
    await this.waitForView('a proposal', () => {
      const now = this.#self.activity?.run
      return now?.run === run && now.status === 'ready'
    })
  }

  async acceptsThemes(): Promise<void> {
    const { id, run } = this.#self.activity!
    await this.does('themes:accept', { activity: id, run: run!.run })
    await this.waitForView('the themes to be accepted', () => this.#self.activity?.run?.accepted === true)
  }

  /** @param at which of the activity's votes, from 0 */
  async votes(dots: Readonly<Record<string, number>>, at = 0): Promise<void> {
    await this.waitForView('a ballot', () => this.#self.activity?.ballots[at] != null)
    const { id, ballots } = this.#self.activity!
    const { ballot } = ballots[at]!
    const choices = Object.fromEntries(
      Object.entries(dots).map(([title, given]) => {
        const option = ballot.options.find((each) => each.title === title)
        if (!option)
          throw new Error(`no "${title}" among ${ballot.options.map((each) => each.title).join(', ')}`)
        return [option.id, given]
      }),
    )
    await this.does('vote:cast', { activity: id, vote: ballot.vote, choices })
  }

  async seesOutcome(outcome: { voters: number; first: string; support: number }): Promise<void> {
    await this.waitForView('the outcome', () => this.#self.activity?.ballots[0]?.standings != null)
    const { voters, ranked } = this.#self.activity!.ballots[0]!.standings!
    const seen = { voters, first: ranked[0]?.title, support: ranked[0]?.support }
    const { voters: v, first, support } = outcome
    if (JSON.stringify(seen) !== JSON.stringify({ voters: v, first, support }))
      throw new Error(`the outcome is ${JSON.stringify(seen)}`)
  }

  /** Closes everything and comes back on the same device, as a browser that reloads does. */
  async reloads(): Promise<void> {
    const { id } = this.me.person
    this.#self.close()
    await this.#self.connect(this.#play.workshop)
    if (this.me.person.id !== id) throw new Error(`${this.name} came back as somebody else`)
  }

  /** The device breaks: its lines end, and nothing is said to anybody. */
  async breaks(): Promise<void> {
    this.#play.hall.delete(this)
    this.#self.close()
  }

  /** Comes in again on the same device. */
  async comesBack(): Promise<void> {
    await this.#self.connect(this.#play.workshop)
    this.#play.hall.add(this)
  }

  /** Goes home for good: the device forgets the workshop. */
  async leaves(): Promise<void> {
    this.#play.hall.delete(this)
    const { workshop } = this.#play
    must(await this.visitor.send('POST', '/api/leave', JSON.stringify({ workshop })))
    this.#self.close()
  }

  /** Resolves when the live line is up again, e.g. after the server came back. */
  isBack(): Promise<void> {
    return this.waitForView('the line to come back', () => this.#self.line.connected)
  }

  board(): Promise<BoardLine> {
    return this.#self.openBoard()
  }

  async #boardToWrite(): Promise<BoardLine> {
    await this.waitForView('leave to write', () => this.#self.front?.writes === true)
    return this.board()
  }

  /** The note in front of this person that begins so. */
  async find(beginning: string): Promise<{ board: BoardLine; found: Note }> {
    const board = await this.board()
    const find = () => board.notes.find((note) => note.text.startsWith(beginning))
    await board.until(`${this.name}: a note that begins "${beginning}"`, () => find() !== undefined)
    return { board, found: find()! }
  }

  close(): void {
    this.#self.close()
  }
}

/** The value, or an error that names the refusal. */
export function must<T>(result: Result<T>): T {
  if (result.ok) return result.value
  throw new Error(`refused: ${result.refusal.code} ${result.refusal.detail ?? ''}`.trim())
}
