import { ref, shallowRef } from 'vue'
import type { ActivityId } from '#shared/ids.ts'
import { FIRST } from '#shared/vote/firstVote.ts'
import type { Refusal } from '#shared/result.ts'
import type { Output } from '#shared/workshop/commands.ts'
import { useWorkshopStore } from '../workshop/workshopStore.ts'

/** A closed vote with its published ballots, and the code of one's own. */
export type Published = Output<'vote:receipts'> & { activity: ActivityId; own: string | null }

/** Fetches a closed vote when it is asked for: a hall's list is long. */
export function usePublished() {
  const workshop = useWorkshopStore()
  const published = shallowRef<Published | null>(null)
  const coming = ref(false)
  const refusal = shallowRef<Refusal | null>(null)
  let wanted: ActivityId | null = null

  async function fetch(activity: ActivityId, vote = FIRST): Promise<void> {
    wanted = activity
    coming.value = true
    const [list, mine] = await Promise.all([
      workshop.send('vote:receipts', { activity, vote }),
      workshop.send('vote:recall', { activity, vote }),
    ])
    // Meanwhile another vote may have been asked for.
    if (wanted !== activity) return
    coming.value = false
    refusal.value = list.ok ? null : list.refusal
    published.value = list.ok ? { ...list.value, activity, own: mine.ok ? mine.value.receipt : null } : null
  }
  return { published, coming, refusal, fetch }
}
