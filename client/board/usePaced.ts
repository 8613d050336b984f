import { onScopeDispose, type ShallowRef, shallowRef, triggerRef } from 'vue'

/** Milliseconds between tellings. */
const pace = 300

/**
 * The same value, told of at once when it changes after a rest and otherwise three times a second: for what counts or
 * looks through everything, which nobody reads at each keystroke of others. `tell` says that it has changed, `now`
 * that somebody waits.
 */
export function usePaced<Value>(value: Value): {
  paced: ShallowRef<Value>
  tell: () => void
  now: () => void
} {
  const paced = shallowRef(value)
  let timer: ReturnType<typeof setTimeout> | undefined
  let waiting = false

  function now(): void {
    waiting = false
    clearTimeout(timer)
    timer = setTimeout(rest, pace)
    triggerRef(paced)
  }
  function rest(): void {
    timer = undefined
    if (waiting) now()
  }
  function tell(): void {
    if (timer === undefined) now()
    else waiting = true
  }

  onScopeDispose(() => clearTimeout(timer))
  return { paced, tell, now: () => waiting && now() }
}
