import { computed, onScopeDispose, ref, watch } from 'vue'
import type { View } from '#shared/workshop/view.ts'

/** Milliseconds between two updates by themselves, and before one after a text has changed. */
const pace = { live: 10_000, texts: 600 } as const

type Sources = {
  /** What the workshop looks like now; null where it is not known or does not matter (a kept version). */
  view: () => View | null
  loading: () => boolean
  load: () => Promise<void>
  /** Tells that the page has been changed under its reader. */
  tell: () => void
}

const notesIn = (view: View | null): number =>
  (view?.activities ?? []).reduce((sum, { notes }) => sum + notes, 0)

/** What the results are made of, as far as the view tells. */
const markOf = (view: View | null): string =>
  JSON.stringify(
    view?.activities.map(({ id, notes, phase, published }) => [id, notes, phase, published.length]),
  )

/**
 * Whether the report on the page is behind the workshop. It is made anew when a text of it has changed, and by itself
 * where the reader has asked for that; otherwise the page only says what there is.
 */
export function useFreshness({ view, loading, load, tell }: Sources) {
  const live = ref(false)
  const seen = ref({ mark: markOf(view()), notes: notesIn(view()) })
  let timer: ReturnType<typeof setTimeout> | undefined
  let last = 0

  // What is asked for from now on has all that the view has.
  watch(loading, (now) => now && (seen.value = { mark: markOf(view()), notes: notesIn(view()) }), {
    flush: 'sync',
  })
  const stale = computed(() => view() !== null && markOf(view()) !== seen.value.mark)
  const fresh = computed(() => Math.max(0, notesIn(view()) - seen.value.notes))

  function plan(wait: number): void {
    clearTimeout(timer)
    timer = setTimeout(async () => {
      last = Date.now()
      await load()
      tell()
    }, wait)
  }
  watch(
    () => view()?.results?.texts,
    (now, before) => now !== undefined && before !== undefined && plan(pace.texts),
  )
  watch([stale, live], ([isStale, isLive]) => {
    if (isStale && isLive) plan(Math.max(0, last + pace.live - Date.now()))
  })
  onScopeDispose(() => clearTimeout(timer))

  return { live, stale, fresh }
}
