import { nextTick, type Ref, watch } from 'vue'

/**
 * Gives focus back to whatever had it when something opened, also when it was opened by a command and not
 * by a trigger. If that element is gone, the nearest heading of the page takes it, so that focus is never lost.
 */
export function useFocusReturn(open: Readonly<Ref<boolean>>): void {
  let origin: HTMLElement | null = null
  watch(
    open,
    async (isOpen) => {
      if (isOpen) {
        origin = document.activeElement instanceof HTMLElement ? document.activeElement : null
        return
      }
      await nextTick()
      const heading = () =>
        document.querySelector<HTMLElement>('main h1') ?? document.querySelector<HTMLElement>('main')
      const target = origin?.isConnected && origin !== document.body ? origin : heading()
      if (target && target !== origin && !target.hasAttribute('tabindex')) target.tabIndex = -1
      target?.focus()
      origin = null
    },
    { flush: 'sync' },
  )
}
