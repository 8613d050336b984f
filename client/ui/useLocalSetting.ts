import { type Ref, ref, watch } from 'vue'

/**
 * A choice that this browser remembers, as text under `talkoot.<name>`. Where storage is forbidden the
 * choice lasts for the visit; a remembered value that is no longer valid is forgotten.
 */
export function useLocalSetting<Value extends string>(
  name: string,
  fallback: Value,
  isValid: (value: string) => value is Value,
): Ref<Value> {
  const key = `talkoot.${name}`
  const remembered = attempt(() => localStorage.getItem(key))
  const setting = ref(remembered !== null && isValid(remembered) ? remembered : fallback) as Ref<Value>
  watch(setting, (value) => attempt(() => (localStorage.setItem(key, value), null)), { flush: 'sync' })
  return setting
}

function attempt(work: () => string | null): string | null {
  try {
    return work()
  } catch {
    return null
  }
}
