import { type Ref, ref, watch } from 'vue'

/**
 * Where a menu should be put when it opens: into the landmark (or dialog) its trigger stands in, so that
 * those who move by landmarks find it there, and so that it lies above a dialog it was opened from.
 */
export function useLandmark(
  open: Readonly<Ref<boolean>>,
  trigger: () => Element | null | undefined,
): Readonly<Ref<HTMLElement | 'body'>> {
  const home = ref<HTMLElement | 'body'>('body')
  const landmarks = '[role=dialog], [role=alertdialog], main, header, nav, aside, footer, [role=region]'
  watch(
    open,
    (isOpen) => {
      if (isOpen) home.value = trigger()?.closest<HTMLElement>(landmarks) ?? 'body'
    },
    { flush: 'sync' },
  )
  return home
}
