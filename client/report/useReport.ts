import { ref, shallowRef, watch } from 'vue'
import { isRefusalCode } from '#shared/contract/refusals.ts'
import { reportPath } from '#shared/contract/http.ts'
import { report as reportShape, type Report } from '#shared/report/report.ts'
import { ok, refuse, type Result } from '#shared/result.ts'
import type { Language } from '#shared/workshop/workshop.ts'

type Wanted = {
  workshop: string
  language: Language
  /** One that was put by, which has the language it was put by in; null = as things are now. */
  version: number | null
}

/**
 * A workshop's report, fetched again when what is wanted changes or `load` is called. While a new one is on its way, and
 * when it does not come, the earlier one stays. Null: nothing is wanted.
 */
export function useReport(wanted: () => Wanted | null) {
  const report = shallowRef<Report | null>(null)
  const refusal = shallowRef<Extract<Result<Report>, { ok: false }>['refusal'] | null>(null)
  const loading = ref(false)
  let latest: AbortController | null = null

  async function load(): Promise<void> {
    latest?.abort()
    const asked = wanted()
    if (!asked) return clear()
    const mine = (latest = new AbortController())
    loading.value = true
    const answer = await fetchReport(asked, mine.signal)
    if (mine !== latest) return
    loading.value = false
    refusal.value = answer.ok ? null : answer.refusal
    if (answer.ok) report.value = answer.value
  }
  function clear(): void {
    latest = report.value = refusal.value = null
    loading.value = false
  }
  watch(() => JSON.stringify(wanted()), load, { immediate: true })

  return { report, refusal, loading, load }
}

/** Fetches one report. Never throws: what is not a report is refused as `internal`, with `shape`. */
export async function fetchReport(
  { workshop, language, version }: Wanted,
  signal: AbortSignal,
): Promise<Result<Report>> {
  const query = new URLSearchParams({ language, ...(version === null ? {} : { version: String(version) }) })
  try {
    const response = await fetch(`${reportPath(workshop, 'json')}?${query}`, {
      credentials: 'same-origin',
      cache: 'no-store',
      signal,
    })
    const answer: unknown = await response.json()
    if (!response.ok) return refusalIn(answer)
    const parsed = reportShape.safeParse(answer)
    return parsed.success ? ok(parsed.data) : refuse('internal', 'shape')
  } catch {
    return refuse('storage')
  }
}

function refusalIn(answer: unknown): Result<never> {
  const code = answer !== null && typeof answer === 'object' && 'code' in answer ? answer.code : null
  return typeof code === 'string' && isRefusalCode(code) ? refuse(code) : refuse('internal', 'shape')
}
