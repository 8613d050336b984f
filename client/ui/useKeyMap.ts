import { computed } from 'vue'
import { useLocalSetting } from './useLocalSetting.ts'

/** A person's own keys by what they do; an empty list means that no key does it. */
export type OwnKeys = Readonly<Record<string, readonly string[]>>

function isOwnKeys(value: unknown): value is OwnKeys {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  return Object.values(value).every(
    (keys) => Array.isArray(keys) && keys.every((key) => typeof key === 'string'),
  )
}

function parsed(text: string): OwnKeys | null {
  try {
    const value: unknown = JSON.parse(text)
    return isOwnKeys(value) ? value : null
  } catch {
    return null
  }
}

const setting = useLocalSetting('keys', '{}', (text): text is string => parsed(text) !== null)
const own = computed<OwnKeys>(() => parsed(setting.value) ?? {})

/** The keys a person has chosen on this device, in place of those that things are given. Remembered. */
export function useKeyMap() {
  return {
    own,
    /** The person's own keys, or the given ones. */
    keysOf: (name: string, given: readonly string[]): readonly string[] => own.value[name] ?? given,
    /** Several at once: keys, or null for the given ones again. */
    change(keys: Readonly<Record<string, readonly string[] | null>>): void {
      const next = Object.entries({ ...own.value, ...keys }).filter(([, value]) => value !== null)
      setting.value = JSON.stringify(Object.fromEntries(next))
    },
    reset(): void {
      setting.value = '{}'
    },
  }
}
