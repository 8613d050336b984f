import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'
import type { ActivityId, VoteId } from '#shared/ids.ts'
import type { Ballot, Choices } from '#shared/vote/ballot.ts'
import { useWorkshopStore } from '../workshop/workshopStore.ts'
import { inHand, type InHand } from './inHand.ts'

/** One's own ballots of the votes that are open. */
export const useBallotStore = defineStore('ballot', () => {
  const workshop = useWorkshopStore()
  const hands = shallowRef<ReadonlyMap<VoteId, InHand>>(new Map())
  /** Which opening they belong to: the hall may go back and vote again, and then what was given before is void. */
  let opening = ''

  /** Opens the ballots of an activity, which were opened at a time, with what was saved before. */
  async function open(activity: ActivityId, since: number, ballots: readonly Ballot[]): Promise<void> {
    const next = JSON.stringify([activity, since, ballots.map(({ vote }) => vote)])
    if (next !== opening) {
      for (const hand of hands.value.values()) hand.close()
      opening = next
      hands.value = new Map(
        ballots.map((ballot) => {
          const which = { activity, vote: ballot.vote }
          const line = {
            cast: (choices: Choices) => workshop.send('vote:cast', { ...which, choices }),
            recall: () => workshop.send('vote:recall', which),
          }
          return [ballot.vote, inHand(ballot, line)]
        }),
      )
    }
    await Promise.all([...hands.value.values()].map((hand) => hand.recall()))
  }

  const states = computed(() => [...hands.value.values()].map(({ state }) => state))
  const recalled = computed(() => {
    if (states.value.some((state) => state.recalled === 'failed')) return 'failed'
    return states.value.length > 0 && states.value.every((state) => state.recalled === 'yes') ? 'yes' : 'no'
  })
  const refusal = computed(() => states.value.find((state) => state.refusal !== null)?.refusal ?? null)

  watch(
    () => workshop.connection,
    (connection) => {
      if (connection !== 'live') return
      for (const hand of hands.value.values()) if (hand.state.saving === 'failed') void hand.settle()
    },
  )

  return {
    hands,
    recalled,
    refusal,
    open,
    fetchReceipts: () => Promise.all([...hands.value.values()].map((hand) => hand.fetchReceipt())),
    /** Sends what is not sent yet; true when the server has it all. */
    settle: async () =>
      (await Promise.all([...hands.value.values()].map((hand) => hand.settle()))).every((sent) => sent),
  }
})
