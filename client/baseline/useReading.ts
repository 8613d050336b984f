import { ref, shallowRef } from 'vue'
import { baselineRoutes } from '#shared/contract/baselineRoutes.ts'
import { BODY } from '#shared/contract/http.ts'
import type { StrategyReading } from '#shared/baseline/reading.ts'
import type { Refusal, Result } from '#shared/result.ts'
import { callRoute } from '../doors/http.ts'
import { refusalText } from '../i18n/refusalText.ts'
import { useI18n } from '../i18n/useI18n.ts'
import { useAnnouncer } from '../ui/useAnnouncer.ts'

const badDocuments = [
  'password',
  'macros',
  'too-large',
  'damaged',
  'not-word',
  'not-text',
  'pdf',
  'not-json',
] as const

/** Has a text or a file read by the server, which saves nothing; what it says instead, and a way to stop waiting. */
export function useReading(workshop: () => string | undefined) {
  const { t } = useI18n()
  const { announce } = useAnnouncer()
  /** What is being read: a file's name, or '' for a text. */
  const busy = ref<string | null>(null)
  const problem = ref<string | null>(null)
  const stop = shallowRef<AbortController | null>(null)

  function said(refusal: Refusal): string {
    const bad = refusal.code === 'bad-document' && badDocuments.find((each) => each === refusal.detail)
    return bad ? t(`baselineEdit.bad.${bad}`) : refusalText(refusal)
  }

  async function wait(name: string, ask: (signal: AbortSignal) => Promise<Result<StrategyReading>>) {
    stop.value?.abort()
    const own = new AbortController()
    stop.value = own
    busy.value = name
    problem.value = null
    const answer = await ask(own.signal)
    if (stop.value !== own) return null
    stop.value = null
    busy.value = null
    if (answer.ok) return answer.value
    problem.value = said(answer.refusal)
    return null
  }

  return {
    ...{ busy, problem },
    cancel(): void {
      stop.value?.abort()
      stop.value = null
      busy.value = null
      announce(t('baselineEdit.cancelled'))
    },
    /** null when it could not be read, or the wait was ended. */
    readText: (text: string): Promise<StrategyReading | null> =>
      wait('', (signal) =>
        callRoute(baselineRoutes.readBaseline, {
          params: { workshop: workshop() ?? '' },
          body: { text },
          signal,
        }),
      ),
    async readFile(file: File): Promise<StrategyReading | null> {
      if (file.size > BODY.import) {
        problem.value = t('baselineEdit.tooBig')
        return null
      }
      return wait(file.name, (signal) =>
        callRoute(baselineRoutes.readBaselineFile, {
          params: { workshop: workshop() ?? '' },
          query: { name: file.name },
          body: file,
          contentType: 'application/octet-stream',
          signal,
        }),
      )
    },
  }
}
