import { reactive } from 'vue'
import type { Refusal, Result } from '#shared/result.ts'
import type { Ballot, Choices } from '#shared/vote/ballot.ts'
import * as dots from './dots.ts'
import { LatestSender, type SenderState } from './LatestSender.ts'

/** Milliseconds without a tap after which the ballot is sent. */
const pause = 500

/** The line to the server, for one vote. */
export type VoteLine = {
  cast: (choices: Choices) => Promise<Result<unknown>>
  recall: () => Promise<Result<{ choices: Choices; receipt: string | null }>>
}

export type InHand = ReturnType<typeof inHand>

/** One's own ballot of one vote: shown at once, sent whole, and said to be saved only when the server has said so. */
export function inHand(ballot: Ballot, line: VoteLine) {
  let over = false
  const state = reactive({
    choices: {} as Choices,
    /** Whether the saved ballot has been fetched: until then nothing may be given, lest it be overwritten. */
    recalled: 'no' as 'no' | 'yes' | 'failed',
    saving: 'idle' as SenderState,
    saved: false,
    /** The code under which the ballot will be published; known once the server keeps one. */
    receipt: null as string | null,
    refusal: null as Refusal | null,
  })
  const sender = new LatestSender<Choices>({
    send: async (whole) => {
      const reply = await line.cast(whole)
      if (over) return true
      state.refusal = reply.ok ? null : reply.refusal
      state.saved = reply.ok
      return reply.ok
    },
    later: (work, milliseconds) => {
      const timer = setTimeout(work, milliseconds)
      return () => clearTimeout(timer)
    },
    onState: (saving) => {
      if (!over) state.saving = saving
    },
  })

  function change(next: Choices): void {
    if (state.recalled !== 'yes' || next === state.choices) return
    state.choices = next
    state.saved = false
    sender.offer(next, pause)
  }

  return {
    state,
    /** Fetches what was saved before. */
    async recall(): Promise<void> {
      if (state.recalled === 'yes') return
      state.recalled = 'no'
      const reply = await line.recall()
      if (over) return
      state.refusal = reply.ok ? null : reply.refusal
      state.recalled = reply.ok ? 'yes' : 'failed'
      if (!reply.ok) return
      state.choices = dots.keepKnown(ballot, reply.value.choices)
      state.receipt = reply.value.receipt
      state.saved = Object.keys(state.choices).length > 0
    },
    /** Fetches the code of what has just been saved. It is nothing that handing in has to wait for. */
    async fetchReceipt(): Promise<void> {
      if (state.receipt !== null || Object.keys(state.choices).length === 0) return
      const reply = await line.recall()
      if (!over && reply.ok) state.receipt = reply.value.receipt
    },
    give: (option: string) => change(dots.give(ballot, state.choices, option)),
    take: (option: string) => change(dots.take(state.choices, option)),
    /** Sends what is not sent yet; true when the server has it all. */
    settle: () => sender.flush(),
    /** Lets go of a vote that has been opened anew or is past: what was given in it is void. */
    close(): void {
      over = true
      sender.stop()
    },
  }
}
