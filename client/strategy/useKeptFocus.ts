import { nextTick, onBeforeUnmount, type Ref, watch } from 'vue'

/**
 * Keeps the keyboard on a card that had it when what it was on goes or the card moves, and leaves it on the part around
 * when the card itself goes.
 * @param changes what makes buttons of the card come and go, or the card change its place
 */
export function useKeptFocus(card: Readonly<Ref<HTMLElement | null>>, changes: () => unknown): void {
  const holds = () => card.value?.contains(document.activeElement) === true

  watch(changes, async () => {
    if (!holds()) return
    await nextTick()
    if (document.activeElement === document.body) card.value?.focus()
  })
  onBeforeUnmount(async () => {
    const around = holds() ? card.value?.parentElement?.closest<HTMLElement>('[tabindex="-1"]') : null
    await nextTick()
    if (around?.isConnected && document.activeElement === document.body) around.focus()
  })
}
