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
      if (!isOpen) return
      const landmark = landmarkOf(trigger() ?? null)
      home.value = landmark ? placeIn(landmark) : 'body'
    },
    { flush: 'sync' },
  )
  return home
}

/**
 * A place of its own for what is put there. What stands in a landmark may be replaced as a whole, as pages in `main` are, and
 * the next one is set before what comes after the old one: that must not be something that goes with the old one.
 */
function placeIn(landmark: HTMLElement): HTMLElement {
  const found = [...landmark.children].find((child) => child.hasAttribute('data-menus'))
  if (found instanceof HTMLElement) return found
  const place = document.createElement('div')
  place.setAttribute('data-menus', '')
  // Empty it takes no room, not even a gap.
  place.style.display = 'contents'
  landmark.append(place)
  return place
}

const landmarks = '[role=dialog], [role=alertdialog], main, header, nav, aside, footer, [role=region]'

/** The head or foot of a part of the page is no landmark: a menu in it could lie under what comes after it. */
function landmarkOf(element: Element | null): HTMLElement | null {
  const found = element?.closest<HTMLElement>(landmarks) ?? null
  const around = found?.parentElement ?? null
  const isOfPart = found?.matches('header, footer') && around?.closest('main, section, article, aside, nav')
  return isOfPart ? landmarkOf(around) : found
}
