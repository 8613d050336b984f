import { computed, ref, watch } from 'vue'
import type { VoteId } from '#shared/ids.ts'
import type { Ballot } from '#shared/vote/ballot.ts'
import type { Standings } from '#shared/vote/tally.ts'
import type { ActivityView } from '#shared/workshop/view.ts'
import { useI18n } from '../i18n/useI18n.ts'
import { useBallotStore } from './ballotStore.ts'
import { dotsLeft } from './dots.ts'
import type { InHand } from './inHand.ts'

/** One vote and what one has given in it. */
export type VoteInHand = {
  id: VoteId
  ballot: Ballot
  running: Standings | null
  hand: InHand
  /** As it is called among others. */
  name: string
  heading: string
  left: number
  unsaved: boolean
}

/** The votes of a part as one fills them in: which is before one, which lie beside it, what is still to be given. */
export function useVotesInHand(activity: () => ActivityView) {
  const store = useBallotStore()
  const { t, list } = useI18n()

  const votes = computed(() =>
    activity().ballots.flatMap(({ ballot, running }): VoteInHand[] => {
      const hand = store.hands.get(ballot.vote)
      if (!hand) return []
      const name = ballot.name || activity().title
      const left = dotsLeft(ballot, hand.state.choices)
      return [
        {
          ...{ id: ballot.vote, ballot, running, hand, name, left },
          heading: ballot.name || t(`vote.title.${ballot.on}`),
          unsaved: hand.state.saving === 'failed',
        },
      ]
    }),
  )
  const several = computed(() => votes.value.length > 1)
  const at = ref(0)
  const vote = computed(() => votes.value[at.value] ?? votes.value[0])
  const isUntouched = ({ ballot, left }: VoteInHand) => left === ballot.budget

  // Who comes back goes on where something is still to be given.
  watch(
    () => store.recalled,
    (recalled) => {
      if (recalled === 'yes') at.value = Math.max(0, votes.value.findIndex(isUntouched))
    },
  )

  const beside = (to: number) => {
    const there = votes.value[to]
    return there ? { to, name: there.name } : null
  }
  /** What lies around the vote that one is before, and what is left elsewhere. */
  const around = computed(() => ({
    before: beside(at.value - 1),
    after: beside(at.value + 1),
    next: beside(votes.value.findIndex((each, place) => place > at.value && isUntouched(each))),
    untouched:
      list(
        votes.value.filter((each, place) => place !== at.value && isUntouched(each)).map(({ name }) => name),
      ) || null,
  }))
  /** Whether nothing has been given in any vote. */
  const empty = computed(() => votes.value.every(isUntouched))

  return { votes, several, at, vote, around, empty }
}
