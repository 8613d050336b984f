import { defineStore } from 'pinia'
import { ref, shallowRef, watch } from 'vue'
import type { ActivityId, VoteId } from '#shared/ids.ts'
import type { Refusal } from '#shared/result.ts'
import type { Ballot, Choices } from '#shared/vote/ballot.ts'
import { useWorkshopStore } from '../workshop/workshopStore.ts'
import * as dots from './dots.ts'
import { LatestSender, type SenderState } from './LatestSender.ts'

/** Milliseconds without a tap after which the ballot is sent. */
const pause = 500

/** One's own ballot: shown at once, sent whole, and said to be saved only when the server has said so. */
export const useBallotStore = defineStore('ballot', () => {
  const workshop = useWorkshopStore()
  const activity = ref<ActivityId | null>(null)
  const vote = ref<VoteId | null>(null)
  /** When the vote was opened: the hall may go back and vote again, and then what was given before is void. */
  const since = ref<number | null>(null)
  const choices = shallowRef<Choices>({})
  /** Whether the saved ballot has been fetched: until then nothing may be given, lest it be overwritten. */
  const recalled = ref<'no' | 'yes' | 'failed'>('no')
  const saving = ref<SenderState>('idle')
  const saved = ref(false)
  /** The code under which the ballot will be published; known once the server keeps one. */
  const receipt = ref<string | null>(null)
  const refusal = shallowRef<Refusal | null>(null)

  let sender = senderFor(null)

  const isNow = (of: ActivityId | null, opened: number | null) =>
    of === activity.value && opened === since.value

  function senderFor(of: ActivityId | null) {
    const opened = since.value
    return new LatestSender<Choices>({
      send: async (whole) => {
        if (of === null || vote.value === null) return false
        const reply = await workshop.send('vote:cast', { activity: of, vote: vote.value, choices: whole })
        if (!isNow(of, opened)) return true
        refusal.value = reply.ok ? null : reply.refusal
        saved.value = reply.ok
        return reply.ok
      },
      later: (work, milliseconds) => {
        const timer = setTimeout(work, milliseconds)
        return () => clearTimeout(timer)
      },
      onState: (state) => {
        if (isNow(of, opened)) saving.value = state
      },
    })
  }

  /** Opens the ballot of an activity, which was opened at a time, with what was saved before. */
  async function open(of: ActivityId, opened: number, ballot: Ballot): Promise<void> {
    if (isNow(of, opened) && recalled.value === 'yes') return
    if (!isNow(of, opened)) {
      sender.stop()
      activity.value = of
      vote.value = ballot.vote
      since.value = opened
      sender = senderFor(of)
      choices.value = {}
      saving.value = 'idle'
      saved.value = false
      receipt.value = null
    }
    recalled.value = 'no'
    const reply = await workshop.send('vote:recall', { activity: of, vote: ballot.vote })
    if (!isNow(of, opened)) return
    refusal.value = reply.ok ? null : reply.refusal
    recalled.value = reply.ok ? 'yes' : 'failed'
    if (!reply.ok) return
    choices.value = dots.keepKnown(ballot, reply.value.choices)
    receipt.value = reply.value.receipt
    saved.value = Object.keys(choices.value).length > 0
  }

  /** Fetches the code of what has just been saved. It is nothing that handing in has to wait for. */
  async function fetchReceipt(): Promise<void> {
    const of = activity.value
    if (of === null || vote.value === null || receipt.value !== null) return
    const reply = await workshop.send('vote:recall', { activity: of, vote: vote.value })
    if (of === activity.value && reply.ok) receipt.value = reply.value.receipt
  }

  function change(next: Choices): void {
    if (recalled.value !== 'yes' || next === choices.value) return
    choices.value = next
    saved.value = false
    sender.offer(next, pause)
  }

  watch(
    () => workshop.connection,
    (connection) => {
      if (connection === 'live' && saving.value === 'failed') void sender.flush()
    },
  )

  return {
    activity,
    choices,
    recalled,
    saving,
    saved,
    receipt,
    refusal,
    open,
    fetchReceipt,
    give: (ballot: Ballot, option: string) => change(dots.give(ballot, choices.value, option)),
    take: (option: string) => change(dots.take(choices.value, option)),
    /** Sends what is not sent yet; true when the server has it all. */
    settle: () => sender.flush(),
  }
})
