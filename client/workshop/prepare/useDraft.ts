import { computed, type Ref, ref, shallowRef, watch } from 'vue'
import type { Refusal } from '#shared/result.ts'

/** What a save is answered: the new revision where the thing saved has one. */
export type Saved = { ok: true; value: { revision?: number } } | { ok: false; refusal: Refusal }

const copyOf = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T
const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

/**
 * A person's own copy of something that others may change too. Untouched, it follows what the server
 * rules. Once touched, nothing is taken from the person: if the ruled value changes under the draft,
 * `conflict` says so until the person takes the newest (`takeLatest`) or keeps their own (`overwrite`).
 *
 * `latest` gives the ruled value as plain data, `revision` the number that a save must carry.
 */
export function useDraft<T>(latest: () => T, revision: () => number = () => 0) {
  const draft = ref(copyOf(latest())) as Ref<T>
  const base = shallowRef({ value: copyOf(latest()), revision: revision() })
  const dirty = computed(() => !same(draft.value, base.value.value))
  const conflict = ref(false)
  const busy = ref(false)
  const refusal = shallowRef<Refusal | null>(null)
  const savedAt = ref<number | null>(null)

  function takeLatest(): void {
    const value = latest()
    base.value = { value: copyOf(value), revision: revision() }
    draft.value = copyOf(value)
    conflict.value = false
    refusal.value = null
  }

  function follow(): void {
    if (busy.value) return
    if (same(latest(), base.value.value)) {
      // Something else was revised: what this draft stands on has not changed, so it is not stale.
      base.value = { ...base.value, revision: revision() }
    } else if (!dirty.value || same(latest(), draft.value)) {
      takeLatest()
    } else {
      conflict.value = true
    }
  }
  watch([() => JSON.stringify(latest()), revision], follow)

  async function save(
    send: (value: T, revision: number) => Promise<Saved>,
    now: () => number,
  ): Promise<boolean> {
    busy.value = true
    refusal.value = null
    const sent = copyOf(draft.value)
    const reply = await send(sent, base.value.revision)
    busy.value = false
    if (reply.ok) {
      base.value = { value: sent, revision: reply.value.revision ?? revision() }
      conflict.value = false
      savedAt.value = now()
      follow()
    } else if (reply.refusal.code === 'stale') {
      conflict.value = true
    } else {
      refusal.value = reply.refusal
    }
    return reply.ok
  }

  /** Saves one's own over what somebody else saved meanwhile. */
  function overwrite(
    send: (value: T, revision: number) => Promise<Saved>,
    now: () => number,
  ): Promise<boolean> {
    base.value = { value: copyOf(latest()), revision: revision() }
    return save(send, now)
  }

  return { draft, base, dirty, conflict, busy, refusal, savedAt, save, overwrite, takeLatest }
}
