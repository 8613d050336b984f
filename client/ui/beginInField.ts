import { nextTick } from 'vue'

/** A field that is marked for it (`data-first`) is written in at once when a dialog or drawer opens. */
export async function beginInField({ target }: Event): Promise<void> {
  const field = target instanceof Element ? target.querySelector<HTMLElement>('[data-first]') : null
  // After what the library focuses by itself has got it.
  await nextTick()
  await nextTick()
  field?.focus()
}
