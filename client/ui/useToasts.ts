import { readonly, ref } from 'vue'

export type Toast = {
  id: number
  tone: 'ok' | 'info' | 'danger'
  text: string
  /** One way on: undo, try again, open. */
  action?: { label: string; run: () => void } | undefined
}

const toasts = ref<Toast[]>([])
let last = 0

/** Milliseconds that a plain confirmation stays. Whatever carries information or a way on stays until closed. */
export const confirmationStays = 6_000

/** So many stand at a time: the oldest that is no error makes room, as nobody wants back what lies so far behind. */
const most = 3

/** Puts a message up and returns its id. A second one with the same words replaces the first. */
function show(toast: Omit<Toast, 'id'>): number {
  const id = ++last
  const shown = [...toasts.value.filter(({ text }) => text !== toast.text), { ...toast, id }]
  const oldest = shown.find(({ tone, id: own }) => tone !== 'danger' && own !== id)
  toasts.value = shown.length > most && oldest ? shown.filter((each) => each !== oldest) : shown
  return id
}

function dismiss(id: number): void {
  toasts.value = toasts.value.filter((toast) => toast.id !== id)
}

/** Takes away what offers a way back or on, with `news` also what was only to be known: it is over. Errors stay. */
function endOffers({ news = false } = {}): void {
  toasts.value = toasts.value.filter(({ tone, action }) => tone === 'danger' || (!action && !news))
}

/**
 * Short messages at the edge of the page. `ok` without an action is a confirmation of something that can be
 * seen anyway and goes by itself; `info` and `danger` stay until the person closes them.
 */
export function useToasts() {
  return { toasts: readonly(toasts), show, dismiss, endOffers }
}
