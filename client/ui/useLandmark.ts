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
  watch(
    open,
    (isOpen) => {
      if (isOpen) home.value = landmarkOf(trigger() ?? null) ?? 'body'
    },
    { flush: 'sync' },
  )
  return home
}

const landmarks = '[role=dialog], [role=alertdialog], main, header, nav, aside, footer, [role=region]'

/** The head or foot of a part of the page is no landmark: a menu in it could lie under what comes after it. */
function landmarkOf(element: Element | null): HTMLElement | null {
  const found = element?.closest<HTMLElement>(landmarks) ?? null
  const around = found?.parentElement ?? null
  const isOfPart = found?.matches('header, footer') && around?.closest('main, section, article, aside, nav')
  return isOfPart ? landmarkOf(around) : found
}
