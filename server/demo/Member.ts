import type { BaselineStrategy } from '#shared/baseline/strategy.ts'
import type { Point } from '#shared/board/note.ts'
import { spotFor, subjectsOf, zonesOf } from '#shared/board/zones.ts'
import type { ElementId, NoteId, QuestionId } from '#shared/ids.ts'
import { type Phase, phases } from '#shared/workshop/phase.ts'
import type { BoardLine } from './BoardLine.ts'
import { type Councillor } from './Councillor.ts'
import type { Pace } from './pace.ts'
import { chooseDots } from './preferences.ts'
import type { Proposer } from './Proposer.ts'
import type { ScriptActivity, ScriptNote } from './script.ts'

/** How much of what a member has to say is said while writing alone. */
const ALONE = 0.6

/** From how many notes of its table a proposal is made. */
const SOURCES = 4

/** What one member has to say in one activity, and what of it is still unsaid. */
export type Part = { script: ScriptActivity; own: ScriptNote[]; left: ScriptNote[] }

/** A simulated councillor: writes, says so when ready, and votes, by whatever phase the hall is in. */
export class Member {
  readonly #self: Councillor
  readonly #pace: Pace
  readonly #random: () => number
  /** By activity: what this member has to say there, and what is still unsaid. */
  readonly #parts: Map<string, Part>
  readonly #baseline: BaselineStrategy | null
  readonly #proposer: Proposer
  #now = ''
  #work = new AbortController()

  constructor(
    self: Councillor,
    show: {
      pace: Pace
      random: () => number
      parts: Map<string, Part>
      baseline: BaselineStrategy | null
      proposer: Proposer
    },
  ) {
    this.#self = self
    this.#pace = show.pace
    this.#random = show.random
    this.#parts = show.parts
    this.#baseline = show.baseline
    this.#proposer = show.proposer
    self.line.onNews(() => this.#look())
    this.#look()
  }

  /** Sees whether the hall has moved on; if so, drops what was being done and does what is asked now. */
  #look(): void {
    const { activity, front } = this.#self
    if (!activity || activity.settling !== null) return
    const { phase } = activity
    const writes = phases[phase].writes === 'self' || phases[phase].writes === 'group'
    // Rights come a moment after the phase.
    if (writes && front?.writes !== true) return
    const now = `${activity.id} ${phase}`
    if (now === this.#now) return
    this.#now = now
    this.#work.abort()
    this.#work = new AbortController()
    const { signal } = this.#work
    const work = writes
      ? this.#write(phase, signal)
      : phase === 'vote'
        ? this.#vote(signal)
        : this.#listen(phase, signal)
    // A phase that ends, a board that closes, a server that stops: a member just waits for the next phase.
    work.catch(() => {})
  }

  async #write(phase: Phase, signal: AbortSignal): Promise<void> {
    const { id, steps } = this.#self.activity!
    const part = this.#parts.get(id)
    if (!part) return
    const later = phase === 'alone' && steps.some((step) => step.phase === 'brainstorm')
    // Most members have a note or two: rounding by chance leaves some of them for the table.
    const keep = later ? Math.floor(part.own.length * (1 - ALONE) + this.#random()) : 0
    const share = Math.max(0, part.left.length - keep)
    const board = await this.#self.openBoard()
    for (let i = 0; i < share; i += 1) {
      await this.#pace.rest((this.#random() * 1.6 * this.#pace.length(phase)) / (share + 1), signal)
      await this.#say(board, part.left.shift()!, phase, signal)
    }
    // What is written alone is nobody else's to stand on yet.
    if (phase !== 'alone') await this.#proposer.propose((code) => this.#notesAbout(board, code), signal)
    await this.#pace.rest(this.#pace.seconds(this.#random() * 3), signal)
    if (this.#random() < 0.8) await this.#self.line.send('ready:set', { activity: id, phase, ready: true })
  }

  /** Puts a note on the board. With the table looking, it grows word by word. */
  async #say(board: BoardLine, note: ScriptNote, phase: Phase, signal: AbortSignal): Promise<void> {
    const { questions } = this.#self.activity!
    const words = phase === 'alone' ? [note.text] : note.text.split(/(?<=\s)/)
    const aim = this.#baseline?.elements.find((element) => element.code === note.aim)?.id ?? null
    const question = (questions[note.question] ?? questions[0]!).id
    const spoken = { text: words[0]!, question, kind: note.kind, aim }
    const id = this.#self.put(board, spoken, this.#near(board, spoken))
    let at = words[0]!.length
    for (const word of words.slice(1)) {
      // Somebody whose phase ends in the middle of a sentence still ends the sentence.
      await this.#pace.rest(this.#pace.seconds(0.12 + this.#random() * 0.2), signal).catch(() => {})
      board.apply([{ op: 'note/type', id, at, remove: 0, insert: word }])
      at += word.length
    }
  }

  /** Near where the others' notes on the same goal lie; without goals, anywhere about the middle. */
  #near(board: BoardLine, note: { aim: ElementId | null; question: QuestionId }): Point {
    const elements = this.#baseline?.elements ?? []
    const zones = zonesOf(subjectsOf(this.#self.activity!.questions, elements))
    const anywhere: Point = [this.#random() * 900 - 450, this.#random() * 500 - 250]
    return spotFor(
      note,
      { zones, elements },
      board.notes.map(({ at }) => at),
      anywhere,
    )
  }

  async #vote(signal: AbortSignal): Promise<void> {
    await this.#self.line.until('the ballot', () => this.#self.activity?.ballots[0] != null)
    const { id, ballots } = this.#self.activity!
    const pulls = this.#parts.get(id)?.script.pulls ?? {}
    await this.#pace.rest(this.#random() * this.#pace.length('vote') * 0.85, signal)
    // Not everyone votes.
    if (this.#random() < 0.06) return
    for (const { ballot } of ballots) {
      const choices = chooseDots(ballot, pulls, this.#random)
      await this.#self.line.send('vote:cast', { activity: id, vote: ballot.vote, choices })
    }
    await this.#self.line.send('ready:set', { activity: id, phase: 'vote', ready: true })
  }

  /** While the hall listens, no board is kept open, and there is time to look at what is proposed. */
  async #listen(phase: Phase, signal: AbortSignal): Promise<void> {
    this.#self.closeBoard()
    if (phase !== 'waiting' && phase !== 'done') await this.#proposer.weigh(this.#pace.length(phase), signal)
  }

  /** What the table has written about an element, or else about its goal: a few notes that a proposal stands on. */
  #notesAbout(board: BoardLine, code: string): NoteId[] {
    const element = this.#baseline?.elements.find((each) => each.code === code)
    const about = (id: ElementId | null | undefined) =>
      board.notes.flatMap((note) => (id && note.aim === id ? note.id : [])).slice(0, SOURCES)
    const exact = about(element?.id)
    return exact.length > 0 ? exact : about(element?.parent)
  }

  goHome(): void {
    this.#work.abort()
    this.#self.close()
  }
}
