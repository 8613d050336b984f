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

/** Puts a message up and returns its id. A second one with the same words replaces the first. */
function show(toast: Omit<Toast, 'id'>): number {
  const id = ++last
  toasts.value = [...toasts.value.filter(({ text }) => text !== toast.text), { ...toast, id }]
  return id
}

function dismiss(id: number): void {
  toasts.value = toasts.value.filter((toast) => toast.id !== id)
}

/**
 * Short messages at the edge of the page. `ok` without an action is a confirmation of something that can be
 * seen anyway and goes by itself; `info` and `danger` stay until the person closes them.
 */
export function useToasts() {
  return { toasts: readonly(toasts), show, dismiss }
}
