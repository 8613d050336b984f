import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'

const wholeIn = (text: unknown): number | null =>
  typeof text === 'string' && /^[1-9]\d{0,5}$/.test(text) ? Number(text) : null

/** Two versions held against each other; `to` null: the report as it stands now. */
export type Compared = { from: number; to: number | null }

/** What the address of the results says is to be seen: the report now, a kept version, or two compared. */
export function usePlaces() {
  const route = useRoute()
  const router = useRouter()

  const version = computed(() => wholeIn(route.query['version']))
  const compared = computed<Compared | null>(() => {
    const [first, second] = String(route.query['compare'] ?? '').split('-')
    const from = wholeIn(first)
    const to = wholeIn(second)
    return from === null || (to === null && second !== 'now') ? null : { from, to }
  })
  const go = (query: Record<string, string>) => void router.push({ query, hash: '' })

  return {
    version,
    compared,
    showNow: () => go({}),
    showVersion: (number: number) => go({ version: String(number) }),
    compare: (from: number, to: number | null) => go({ compare: `${from}-${to ?? 'now'}` }),
  }
}
