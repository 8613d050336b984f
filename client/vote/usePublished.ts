import { ref, shallowRef } from 'vue'
import type { ActivityId } from '#shared/ids.ts'
import type { Receipt } from '#shared/vote/receipt.ts'
import type { Refusal } from '#shared/result.ts'
import { useWorkshopStore } from '../workshop/workshopStore.ts'

/** The published ballots of a closed vote, and the code of one's own. Fetched when asked for: a hall's list is long. */
export function usePublished(activity: ActivityId) {
  const workshop = useWorkshopStore()
  const state = ref<'none' | 'coming' | 'here'>('none')
  const receipts = shallowRef<Receipt[]>([])
  const own = ref<string | null>(null)
  const refusal = shallowRef<Refusal | null>(null)

  async function fetch(): Promise<void> {
    state.value = 'coming'
    const [list, mine] = await Promise.all([
      workshop.send('vote:receipts', { activity }),
      workshop.send('vote:recall', { activity }),
    ])
    refusal.value = list.ok ? null : list.refusal
    state.value = list.ok ? 'here' : 'none'
    if (list.ok) receipts.value = list.value.receipts
    own.value = mine.ok ? mine.value.receipt : null
  }
  return { state, receipts, own, refusal, fetch }
}
