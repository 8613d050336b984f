import { ref, shallowRef } from 'vue'
import type { ActivityId, VoteId } from '#shared/ids.ts'
import type { Refusal } from '#shared/result.ts'
import type { Output } from '#shared/workshop/commands.ts'
import { useWorkshopStore } from '../workshop/workshopStore.ts'

/** A closed vote with its published ballots, and the code of one's own. */
export type Published = Output<'vote:receipts'> & Which & { own: string | null }

/** One vote of an activity. */
export type Which = { activity: ActivityId; vote: VoteId }

export const isSame = (a: Which, b: Which): boolean => a.activity === b.activity && a.vote === b.vote

/** Fetches a closed vote when it is asked for: a hall's list is long. */
export function usePublished() {
  const workshop = useWorkshopStore()
  const published = shallowRef<Published | null>(null)
  const coming = ref(false)
  const refusal = shallowRef<Refusal | null>(null)
  let wanted: Which | null = null

  async function fetch({ activity, vote }: Which): Promise<void> {
    const which = { activity, vote }
    wanted = which
    coming.value = true
    const [list, mine] = await Promise.all([
      workshop.send('vote:receipts', which),
      workshop.send('vote:recall', which),
    ])
    // Meanwhile another vote may have been asked for.
    if (wanted !== which) return
    coming.value = false
    refusal.value = list.ok ? null : list.refusal
    published.value = list.ok ? { ...list.value, ...which, own: mine.ok ? mine.value.receipt : null } : null
  }
  return { published, coming, refusal, fetch }
}
