import type { BaselineStrategy } from '#shared/baseline/strategy.ts'
import { type NoteId, reasonId } from '#shared/ids.ts'
import type { AmendmentView } from '#shared/strategy/view.ts'
import { freshId } from '../ids.ts'
import type { Councillor } from './Councillor.ts'
import type { Pace } from './pace.ts'
import { type ScriptAmendment, type ScriptReason, toMake } from './strategyScript.ts'

/** A reason that one member gives, and what it is about. */
export type OwnReason = { about: ScriptAmendment; reason: ScriptReason }

type Show = {
  pace: Pace
  random: () => number
  baseline: BaselineStrategy | null
  /** All that is proposed in the show: it says how each amendment draws supporters. */
  script: readonly ScriptAmendment[]
  /** What this member proposes, and why this member is for or against something. */
  proposes: readonly ScriptAmendment[]
  reasons: readonly OwnReason[]
}

/** What a member does with the strategy while that is open: proposes, gives reasons, supports. */
export class Proposer {
  readonly #self: Councillor
  readonly #show: Show
  #proposes: ScriptAmendment[]
  #reasons: OwnReason[]
  /** Amendments that this member has made up their mind about. */
  readonly #weighed = new Set<string>()

  constructor(self: Councillor, show: Show) {
    this.#self = self
    this.#show = show
    this.#proposes = [...show.proposes]
    this.#reasons = [...show.reasons]
  }

  get #open() {
    return this.#self.line.view?.strategy.open ?? { proposing: false, supporting: false }
  }

  /** Proposes what is left to propose; an amendment stands on its table's notes about the element. */
  async propose(notesOf: (element: string) => NoteId[], signal: AbortSignal): Promise<void> {
    const { pace, random, baseline } = this.#show
    while (this.#open.proposing && baseline && this.#proposes.length > 0) {
      await pace.rest(random() * 0.3 * pace.length('brainstorm'), signal)
      const next = this.#proposes.shift()!
      const input = toMake(next, baseline, freshId(), [next.under ?? [], next.of].flat().flatMap(notesOf))
      if (!input) continue
      const reply = await this.#self.line.send('amendment:make', input)
      // A note may have been put away meanwhile; the rationale stands.
      if (!reply.ok && reply.refusal.code === 'not-found')
        await this.#self.line.send('amendment:make', { ...input, sources: { notes: [], themes: [] } })
    }
  }

  /** Looks at all that is proposed once, and says what one thinks of what one has not weighed yet. */
  async weigh(length: number, signal: AbortSignal): Promise<void> {
    const { pace, random } = this.#show
    if (!this.#open.supporting) return
    await pace.rest(random() * 0.6 * length, signal)
    const { visitor, line } = this.#self
    const told = await visitor.call('getStrategy', { workshop: line.view!.id }, undefined)
    if (!told.ok) return
    for (const amendment of told.value.amendments) {
      if (signal.aborted) return
      await this.#reason(amendment)
      if (!this.#likes(amendment)) continue
      await pace.rest(pace.seconds(random() * 0.4), signal)
      const { id, wording } = amendment
      await line.send('amendment:support', { amendment: id, supports: true, revision: wording.revision })
    }
  }

  #scriptOf({ kind, wording, rationale }: AmendmentView): ScriptAmendment | undefined {
    return this.#show.script.find(
      (each) =>
        each.kind === kind && (each.text || each.rationale) === (each.text ? wording.text : rationale),
    )
  }

  /** Each amendment is weighed once: chance decides, more often for what draws this council. */
  #likes(amendment: AmendmentView): boolean {
    const { id, status, into, wording, adopted, mine } = amendment
    const isInPlay = (status === 'open' || status === 'drafted') && into === null && adopted === null
    if (!isInPlay || wording.open || mine === true || this.#weighed.has(id)) return false
    this.#weighed.add(id)
    return this.#show.random() < (this.#scriptOf(amendment)?.pull ?? 0.3)
  }

  async #reason(amendment: AmendmentView): Promise<void> {
    const script = this.#scriptOf(amendment)
    const said = this.#reasons.filter(({ about }) => about === script)
    for (const own of said) {
      const answered = own.reason.answers ? amendment.reasons.find(({ side }) => side === 'for') : undefined
      // What stands against a reason waits until that has been given.
      if (own.reason.answers && !answered) continue
      this.#reasons = this.#reasons.filter((each) => each !== own)
      const { side, text } = own.reason
      const reason = { id: reasonId.parse(freshId()), side, text, notes: [], answers: answered?.id ?? null }
      await this.#self.line.send('amendment:reason', { amendment: amendment.id, reason })
    }
  }
}
