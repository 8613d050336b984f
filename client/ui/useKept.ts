import { computed, type ComputedRef, shallowRef, watch } from 'vue'

/**
 * The latest of something that comes over a line, kept for this tab: after a reload without a line there is what
 * there was. Plain data; where storage is forbidden or full nothing is kept.
 */
export function useKept<Value extends object>(
  name: () => string,
  latest: () => Value | null | undefined,
): ComputedRef<Value | null> {
  const kept = shallowRef<Value | null>(null)
  watch(name, (key) => (kept.value = recall<Value>(key)), { immediate: true })
  watch(
    latest,
    (value) => {
      if (value) keep(name(), value)
    },
    { immediate: true },
  )
  return computed(() => latest() ?? kept.value)
}

const keyOf = (name: string): string => `talkoot.kept ${name}`

/** What was kept in this tab under a name; null when there is none. */
export function recall<Value extends object>(name: string): Value | null {
  try {
    const text = sessionStorage.getItem(keyOf(name))
    return text === null ? null : (JSON.parse(text) as Value)
  } catch {
    return null
  }
}

/** Keeps something in this tab. */
export function keep(name: string, value: object): void {
  try {
    sessionStorage.setItem(keyOf(name), JSON.stringify(value))
  } catch {
    // Full or forbidden: then there is nothing after a reload, as before.
  }
}

/** Keeps nothing any more of what begins so. */
export function forget(beginning: string): void {
  try {
    const keys = Array.from({ length: sessionStorage.length }, (_, i) => sessionStorage.key(i))
    for (const key of keys) if (key?.startsWith(keyOf(beginning))) sessionStorage.removeItem(key)
  } catch {
    // Nothing was kept either.
  }
}
