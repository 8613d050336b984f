import { useIntervalFn, watchThrottled } from '@vueuse/core'
import { computed, ref, shallowRef, watch } from 'vue'
import type { NoteId } from '#shared/ids.ts'
import type { ReviewEntry } from '#shared/workshop/review.ts'
import type { ActivityView } from '#shared/workshop/view.ts'
import { useI18n } from '../../i18n/useI18n.ts'
import { useAnnouncer } from '../../ui/useAnnouncer.ts'
import { useToasts } from '../../ui/useToasts.ts'
import { useCommand } from '../useCommand.ts'
import { useWorkshopStore } from '../workshopStore.ts'

/** Milliseconds after which the queue is read again: a note that is written on changes no count. */
const AGAIN = 10_000
/** Milliseconds between two readings while the count changes. */
const PACE = 3_000

/** The notes that wait for a facilitator, those held back, and what may be done with them. */
export function useReview(activity: () => ActivityView | null) {
  const store = useWorkshopStore()
  const { t } = useI18n()
  const { run, sending } = useCommand()
  const { announce } = useAnnouncer()
  const { show } = useToasts()

  const notes = shallowRef<readonly ReviewEntry[]>([])
  const read = ref(false)
  const chosen = ref(new Set<NoteId>())
  const open = computed(() => activity()?.unshown != null && activity()?.settling === null)
  const waiting = computed(() => notes.value.filter(({ held }) => held === null))
  const held = computed(() => notes.value.filter((entry) => entry.held !== null))
  const selected = computed(() => waiting.value.filter(({ note }) => chosen.value.has(note)))

  async function refresh(): Promise<void> {
    const id = activity()?.id
    if (!id || !open.value) {
      notes.value = []
      return
    }
    // Asked in silence: a colleague may have moved the hall on while it was on its way.
    const reply = await store.send('review:read', { activity: id })
    if (!reply.ok || activity()?.id !== id) return
    notes.value = reply.value.notes
    read.value = true
  }
  watch([() => activity()?.id, open], refresh, { immediate: true })
  // Three hundred who write change the count twice a second, and the queue is read whole.
  watchThrottled(() => JSON.stringify(activity()?.unshown), refresh, { throttle: PACE })
  useIntervalFn(refresh, AGAIN)

  /** Says what was done, how many wait still, and whether some had changed since they were read. */
  async function tell(sentence: string, changed: number): Promise<void> {
    await refresh()
    announce(`${sentence} ${t('review.left', waiting.value.length)}`)
    if (changed > 0) show({ tone: 'info', text: t('review.changed', changed) })
  }

  async function pass(some: readonly ReviewEntry[]): Promise<boolean> {
    const id = activity()?.id
    if (!id || some.length === 0) return false
    let [done, changed] = [0, 0]
    for (const input of inputs(some)) {
      const reply = await run('review:pass', { activity: id, notes: input })
      if (!reply) break
      done += reply.done
      changed += reply.changed
    }
    await tell(t('review.passed', done), changed)
    return done > 0
  }

  async function hold(some: readonly ReviewEntry[], reason: string): Promise<boolean> {
    const id = activity()?.id
    if (!id || some.length === 0) return false
    let [done, changed] = [0, 0]
    for (const input of inputs(some)) {
      const reply = await run('review:hold', { activity: id, notes: input, reason })
      if (!reply) break
      done += reply.done
      changed += reply.changed
    }
    await tell(t('review.holds', done), changed)
    return done > 0
  }

  function choose(note: NoteId, on: boolean): void {
    const next = new Set(chosen.value)
    if (on) next.add(note)
    else next.delete(note)
    chosen.value = next
  }

  return { open, read, waiting, held, selected, chosen, choose, pass, hold, sending }
}

/** In as many commands as it takes: one names so many notes at most. */
function inputs(some: readonly ReviewEntry[]): { note: NoteId; mark: string }[][] {
  const read = some.map(({ note, mark }) => ({ note, mark }))
  return Array.from({ length: Math.ceil(read.length / MOST) }, (_, i) => read.slice(i * MOST, (i + 1) * MOST))
}

/** What `REVIEW.most` of the schema says, which a page need not load. */
const MOST = 500
