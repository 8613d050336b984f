import { onScopeDispose, watch } from 'vue'

/**
 * A press that comes while a change is under way is not lost: the latest one waits for it. The same press again is a slip of
 * the hand and does nothing.
 * @returns does the work now, or when the change is done; `name` tells one press from another
 */
export function useKeptPress(busy: () => boolean): (name: string, work: () => void) => void {
  let under: string | null = null
  let kept: (() => void) | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  onScopeDispose(() => clearTimeout(timer))

  watch(busy, (now) => {
    if (now) return
    under = null
    const work = kept
    kept = null
    // What was under way puts the keyboard in its place first.
    if (work) timer = setTimeout(work)
  })

  return (name, work) => {
    if (busy()) {
      if (name !== under) kept = work
      return
    }
    under = name
    work()
  }
}
