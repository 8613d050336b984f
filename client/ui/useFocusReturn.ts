import { nextTick, type Ref, watch } from 'vue'

const focused = (): HTMLElement | null =>
  document.activeElement instanceof HTMLElement ? document.activeElement : null

/**
 * Gives focus back to whatever had it when something opened, also when it was opened by a command and not
 * by a trigger. If that element is gone, the nearest heading of the page takes it, so that focus is never lost.
 * @param opener what had the focus, for something that is open already when it is first made
 * @returns `afterReturn`, for work that may take the focus further once it has been given back
 */
export function useFocusReturn(open: Readonly<Ref<boolean>>, opener: () => HTMLElement | null = focused) {
  let origin: HTMLElement | null = open.value ? opener() : null
  let returned = Promise.resolve()

  async function giveBack(): Promise<void> {
    const to = origin
    origin = null
    // The page first lets go of the focus that it held inside; its flush may not even be asked for yet.
    await Promise.resolve()
    await nextTick()
    const heading = () =>
      document.querySelector<HTMLElement>('main h1') ?? document.querySelector<HTMLElement>('main')
    const target = to?.isConnected && to !== document.body ? to : heading()
    if (target && target !== to && !target.hasAttribute('tabindex')) target.tabIndex = -1
    target?.focus()
  }
  watch(
    open,
    (isOpen) => {
      if (isOpen) origin = focused()
      else returned = giveBack()
    },
    { flush: 'sync' },
  )
  return { afterReturn: (work: () => void): void => void returned.then(work) }
}
