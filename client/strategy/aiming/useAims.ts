import { ref, shallowRef } from 'vue'
import type * as z from 'zod/mini'
import type { aimRoutes } from '#shared/contract/aimRoutes.ts'
import type { ActivityId, ElementId, NoteId } from '#shared/ids.ts'
import type { Refusal } from '#shared/result.ts'
import { call } from '../../doors/http.ts'
import { useI18n } from '../../i18n/useI18n.ts'
import { useAnnouncer } from '../../ui/useAnnouncer.ts'
import { useCommand } from '../../workshop/useCommand.ts'
import { useWorkshopStore } from '../../workshop/workshopStore.ts'
import type { Answer } from './reviewItems.ts'

export type Aims = z.infer<(typeof aimRoutes)['getAims']['output']>
type Change = { note: NoteId; element: ElementId | null; was: ElementId | null }

/** As many as one command takes. */
const PART = 1_000

/** What notes of an activity may be about, and what has been answered here. */
export function useAims(changed: () => void) {
  const store = useWorkshopStore()
  const { t } = useI18n()
  const { announce } = useAnnouncer()
  const { run, sending } = useCommand()
  const aims = shallowRef<Aims | null>(null)
  const refusal = shallowRef<Refusal | null>(null)
  const loading = ref(false)
  const answers = ref<ReadonlyMap<NoteId, Answer>>(new Map())
  let latest = 0
  let controller: AbortController | null = null

  async function load(activity: ActivityId): Promise<void> {
    const workshop = store.view?.id
    if (!workshop) return
    stop()
    const mine = ++latest
    controller = new AbortController()
    loading.value = true
    aims.value = refusal.value = null
    answers.value = new Map()
    const { signal } = controller
    const answer = await call('getAims', { params: { workshop }, query: { activity }, signal })
    if (mine !== latest) return
    loading.value = false
    if (answer.ok) aims.value = answer.value
    else refusal.value = answer.refusal
  }
  function stop(): void {
    latest += 1
    controller?.abort()
    loading.value = false
  }

  /** Says what notes are about. How many had been aimed otherwise meanwhile is told. @returns those that were set */
  async function set(activity: ActivityId, changes: readonly Change[]): Promise<Change[]> {
    const done: Change[] = []
    for (let at = 0; at < changes.length; at += PART) {
      const part = changes.slice(at, at + PART)
      const answer = await run('aims:set', { activity, aims: part })
      if (!answer) break
      const kept = new Set(answer.kept)
      done.push(...part.filter(({ note }) => !kept.has(note)))
      if (kept.size > 0)
        announce(changes.length === 1 ? t('aiming.saidKept') : t('aiming.saidSome', kept.size))
    }
    changed()
    return done
  }

  /** @returns the notes that are about what was accepted now */
  async function accept(activity: ActivityId, chosen: readonly Change[]): Promise<NoteId[]> {
    const done = chosen.length === 0 ? [] : await set(activity, chosen)
    answers.value = new Map([
      ...answers.value,
      ...done.map(({ note, element }) => [note, { element, accepted: true }] as const),
    ])
    if (done.length > 0) announce(t('aiming.saidAccepted', done.length))
    return done.map(({ note }) => note)
  }

  function dismiss(note: NoteId): void {
    answers.value = new Map([...answers.value, [note, { element: null, accepted: false }]])
    announce(t('aiming.dismissed'))
  }

  /** Takes answers back: notes are about what they were about before. */
  async function undo(
    activity: ActivityId,
    taken: readonly { note: NoteId; before: ElementId | null }[],
  ): Promise<void> {
    const changes = taken.flatMap(({ note, before }) => {
      const answer = answers.value.get(note)
      return answer?.accepted ? [{ note, element: before, was: answer.element }] : []
    })
    const done = changes.length === 0 ? [] : await set(activity, changes)
    // What was only dismissed here is taken back here.
    const only = taken.filter(({ note }) => answers.value.get(note)?.accepted === false)
    const left = new Map(answers.value)
    for (const { note } of [...done, ...only]) left.delete(note)
    answers.value = left
    if (done.length + only.length > 0) announce(t('aiming.saidUndone'))
  }

  return { aims, refusal, loading, answers, sending, load, stop, accept, dismiss, undo }
}
