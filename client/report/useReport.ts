import { ref, shallowRef, watch } from 'vue'
import { isRefusalCode } from '#shared/contract/refusals.ts'
import { reportPath } from '#shared/contract/http.ts'
import { report as reportShape, type Report } from '#shared/report/report.ts'
import { ok, refuse, type Result } from '#shared/result.ts'
import type { Language } from '#shared/workshop/workshop.ts'

/**
 * The report of a workshop in a language, fetched again when either changes or `load` is called. While a
 * new one is on its way, and when it does not come, the earlier one stays.
 */
export function useReport(workshop: () => string, language: () => Language) {
  const report = shallowRef<Report | null>(null)
  const refusal = shallowRef<Extract<Result<Report>, { ok: false }>['refusal'] | null>(null)
  const loading = ref(false)
  let latest: AbortController | null = null

  async function load(): Promise<void> {
    latest?.abort()
    const mine = (latest = new AbortController())
    loading.value = true
    const answer = await fetchReport(workshop(), language(), mine.signal)
    if (mine !== latest) return
    loading.value = false
    refusal.value = answer.ok ? null : answer.refusal
    if (answer.ok) report.value = answer.value
  }
  watch([workshop, language], load, { immediate: true })

  return { report, refusal, loading, load }
}

async function fetchReport(
  workshop: string,
  language: Language,
  signal: AbortSignal,
): Promise<Result<Report>> {
  try {
    const response = await fetch(`${reportPath(workshop, 'json')}?language=${language}`, {
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
