import { onScopeDispose } from 'vue'

/** Milliseconds without a key after which somebody has noticed that they no longer write. */
const PAUSE = 1_200

/**
 * For when writing ends under somebody's hands: what they go on typing is meant for the note that was open, so no
 * letter of it works as a key of the board. Escape, Tab and the like work at once.
 */
export function useStoppedWriting(): { stopped: () => void } {
  let timer: ReturnType<typeof setTimeout> | null = null

  function end(): void {
    if (timer) clearTimeout(timer)
    timer = null
    window.removeEventListener('keydown', swallow, true)
  }
  function wait(): void {
    if (timer) clearTimeout(timer)
    timer = setTimeout(end, PAUSE)
  }
  function swallow(event: KeyboardEvent): void {
    const isWriting = event.key.length === 1 || ['Enter', 'Backspace', 'Delete', 'Dead'].includes(event.key)
    if (!isWriting || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    event.stopImmediatePropagation()
    wait()
  }
  onScopeDispose(end)

  return {
    stopped() {
      window.addEventListener('keydown', swallow, true)
      wait()
    },
  }
}
