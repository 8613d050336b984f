import { nextTick, ref } from 'vue'
import type { AmendmentId, ElementId } from '#shared/ids.ts'

/** A changed stretch, or a mark of a change that has no words, whose origin is asked. */
export type Chosen = { key: string; element: ElementId; by: readonly AmendmentId[] }

const focused = (): HTMLElement | null =>
  document.activeElement instanceof HTMLElement ? document.activeElement : null

/** What is chosen in the draft, and where the focus goes when its origin is told and when it is closed. */
export function useChosen() {
  const chosen = ref<Chosen | null>(null)
  let opener: HTMLElement | null = null

  /** Opens the panel and takes the focus there; choosing the same once more closes it. */
  async function choose(next: Chosen): Promise<void> {
    if (chosen.value?.key === next.key) return close()
    opener = focused()
    chosen.value = next
    await nextTick()
    document.getElementById('origin-title')?.focus()
  }
  async function close(): Promise<void> {
    chosen.value = null
    await nextTick()
    const to = opener?.isConnected ? opener : document.getElementById('draft-title')
    to?.focus()
  }
  return { chosen, choose, close }
}
