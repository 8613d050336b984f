import type { Phase } from '#shared/workshop/phase.ts'
import { draftStrategy, openStrategy } from './chairing.ts'
import type { Councillor } from './Councillor.ts'
import type { Pace } from './pace.ts'
import { plainAsking } from '#shared/themes/asking.ts'

/** A human facilitator has taken over: not an error, the chair just steps down. */
class Yield extends Error {}

/**
 * The simulated facilitator: opens activities, moves the hall on, asks for themes and accepts them. It
 * steps down for good as soon as anything has been done that it did not do itself.
 */
export class Chair {
  readonly #self: Councillor
  readonly #pace: Pace
  /** Where the hall may be without anybody else having moved it. */
  readonly #mine = new Set<string>()
  #run: string | null = null
  #asking = false
  #accepted = false
  readonly #stepsDown = new AbortController()

  constructor(self: Councillor, pace: Pace) {
    this.#self = self
    this.#pace = pace
    this.#mine.add(this.#place)
    self.line.onNews(() => {
      if (this.#overruled()) this.#stepsDown.abort(new Yield())
    })
  }

  /** True once a human runs the day. */
  get hasYielded(): boolean {
    return this.#stepsDown.signal.aborted
  }

  /** Leads the whole programme; resolves when it is over or a human has taken the floor. */
  async lead(): Promise<void> {
    try {
      for (const { id } of this.#self.line.view!.activities) await this.#lead(id)
    } catch (fault) {
      if (!this.hasYielded && !(fault instanceof Yield)) throw fault
    }
  }

  async #lead(id: string): Promise<void> {
    const { line } = this.#self
    const { activities, current } = line.view!
    const activity = activities.find((each) => each.id === id)!
    this.#run = null
    this.#accepted = false
    this.#mine.add(`${id} waiting`)
    await this.#do(line.send('activity:open', { activity: activity.id, from: current }))
    await line.until('the part', () => this.hasYielded || this.#self.activity?.id === id, 30_000)
    if (!this.hasYielded) await openStrategy(this.#self)
    for (const [i, { phase }] of activity.steps.entries()) {
      await line.until(`the phase ${phase}`, () => this.hasYielded || this.#isIn(phase), 30_000)
      if (phase === 'synthesis') await this.#gatherThemes()
      await this.#rest(this.#pace.length(phase))
      if (phase === 'discuss') await draftStrategy(this.#self)
      const next = activity.steps[i + 1]
      if (!next) return
      this.#mine.add(`${id} ${next.phase}`)
      const visit = this.#self.activity?.visit
      await this.#do(line.send('phase:advance', { activity: activity.id, from: phase, visit }))
    }
  }

  /** Asks for themes, leaves them to be looked at for a moment, accepts them. Too few notes make no themes. */
  async #gatherThemes(): Promise<void> {
    const { line } = this.#self
    const { id } = this.#self.activity!
    await this.#rest(this.#pace.seconds(2))
    this.#asking = true
    const asked = await line.send('themes:propose', { activity: id, ...plainAsking })
    this.#run = asked.ok ? asked.value.run : null
    this.#asking = false
    if (!asked.ok) return
    const over = () =>
      this.#self.activity?.run?.status !== 'running' && this.#self.activity?.run?.run === this.#run
    await line.until('the themes', () => this.hasYielded || over(), 60_000)
    await this.#rest(this.#pace.seconds(5))
    if (this.#self.activity?.run?.status !== 'ready') return
    this.#accepted = true
    await this.#do(line.send('themes:accept', { activity: id, run: asked.value.run }))
  }

  #isIn(phase: Phase): boolean {
    const { activity } = this.#self
    return activity?.phase === phase && activity.settling === null
  }

  get #place(): string {
    const { activity } = this.#self
    return activity ? `${activity.id} ${activity.phase}` : 'nowhere'
  }

  #overruled(): boolean {
    const { activity } = this.#self
    const run = activity?.run ?? null
    return (
      !this.#mine.has(this.#place) ||
      activity?.timer.status === 'paused' ||
      (run !== null && run.run !== this.#run && !this.#asking) ||
      (run !== null && run.accepted && !this.#accepted)
    )
  }

  async #rest(milliseconds: number): Promise<void> {
    await this.#pace.rest(milliseconds, this.#stepsDown.signal)
  }

  /** A refusal means that somebody else was there first. */
  async #do(asked: Promise<{ ok: boolean }>): Promise<void> {
    const reply = await asked
    if (!reply.ok || this.hasYielded) throw new Yield()
  }
}
