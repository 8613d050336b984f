import { computed, ref, watch } from 'vue'
import { exportPath } from '#shared/contract/http.ts'
import type { ExportFormat, ExportJob, ExportOptions } from '#shared/report/exporting.ts'
import type { Refusal } from '#shared/result.ts'
import { useI18n } from '../../i18n/useI18n.ts'
import { useAnnouncer } from '../../ui/useAnnouncer.ts'
import { useWorkshopStore } from '../../workshop/workshopStore.ts'

/** Has the browser fetch a file, as if its link had been pressed. */
function fetchFile(path: string): void {
  const link = document.createElement('a')
  link.href = path
  link.download = ''
  link.click()
}

/**
 * The files that are being made for this person. One asked for on this page is fetched by itself, once, when it is
 * ready; those of an earlier visit only have their link.
 * @param fetches takes the path of a file that is to be fetched
 */
export function useExports(workshop: () => string, fetches: (path: string) => void = fetchFile) {
  const store = useWorkshopStore()
  const { t } = useI18n()
  const { announce } = useAnnouncer()
  const jobs = computed<readonly ExportJob[]>(() =>
    store.view?.id === workshop() ? (store.me?.exports ?? []) : [],
  )
  const refusal = ref<Refusal | null>(null)
  const asking = ref<readonly ExportFormat[]>([])
  const awaited = new Set<string>()
  const told = new Map<string, ExportJob['status']>(jobs.value.map(({ id, status }) => [id, status]))

  function follow(): void {
    for (const job of jobs.value) {
      const before = told.get(job.id)
      told.set(job.id, job.status)
      const name = t(`exporting.${job.format}`)
      if (job.status === 'ready' && awaited.delete(job.id)) {
        fetches(exportPath(workshop(), job.id))
        announce(t('exporting.fetched', { name }))
      } else if (job.status !== before && before !== undefined) announce(sentenceOf(job))
    }
  }
  watch(jobs, follow)

  /** What is heard of a job that has got further. */
  function sentenceOf(job: ExportJob): string {
    const name = t(`exporting.${job.format}`)
    if (job.status === 'failed')
      return `${t('exporting.failed', { name })} ${t(`exporting.fault.${job.fault ?? 'internal'}`)}`
    if (job.status === 'waiting' && job.ahead === 0) return t('exporting.next', { name })
    return t(`exporting.${job.status}`, job.ahead, { name })
  }

  async function start(format: ExportFormat, options: ExportOptions): Promise<void> {
    asking.value = [...asking.value, format]
    const reply = await store.send('export:start', { format, options })
    asking.value = asking.value.filter((each) => each !== format)
    refusal.value = reply.ok ? null : reply.refusal
    if (!reply.ok) return
    awaited.add(reply.value.job)
    announce(t('exporting.asked', { name: t(`exporting.${format}`) }))
    // A small file may have been ready before the answer came.
    follow()
  }

  async function cancel(job: string): Promise<void> {
    const reply = await store.send('export:cancel', { job })
    refusal.value = reply.ok ? null : reply.refusal
  }

  return { jobs, asking, refusal, start, cancel }
}
