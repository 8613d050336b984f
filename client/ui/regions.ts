/** What F6 stops at: landmarks, toolbars, the widgets that a page is about, and what floats over the table. */
const regions =
  'header, nav, main, aside, footer, [role=region], section[aria-label], [role=toolbar], [role=listbox], [role=treegrid], .floating, [data-region]'
const focusable =
  'a[href], button:not([disabled]), input:not([disabled]), select:not([disabled]), textarea:not([disabled]), summary, [tabindex]'

const isSeen = (element: Element): boolean =>
  element.closest('[aria-hidden=true], [inert], [hidden]') === null &&
  (element.checkVisibility?.({ visibilityProperty: true }) ?? true)

const inTabOrder = (element: HTMLElement): boolean => element.tabIndex >= 0 && isSeen(element)

/** The first Tab stop of a region that belongs to no region inside it. */
function stopOf(region: HTMLElement): HTMLElement | null {
  const own = [region, ...region.querySelectorAll<HTMLElement>(focusable)].filter(
    (element) => element.closest(regions) === region,
  )
  const stops = own.filter((element) => element.matches(focusable) && inTabOrder(element))
  return stops.find((element) => element !== region) ?? stops[0] ?? null
}

/**
 * Moves the focus to the next region of the page (or the previous one, with -1) that has something to stop
 * at, round and round; the element that got it, or null. While a dialog is open there is nothing outside it.
 */
export function goRegion(by: 1 | -1, page: Document = document): HTMLElement | null {
  const stops = [...page.querySelectorAll<HTMLElement>(regions)].flatMap((region) => {
    const stop = isSeen(region) ? stopOf(region) : null
    return stop ? [{ region, stop }] : []
  })
  const here = page.activeElement?.closest(regions) ?? null
  const at = stops.findIndex(({ region }) => region === here)
  const isBefore = (region: Element) =>
    here !== null && (region.compareDocumentPosition(here) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
  // From where there is no stop the walk goes on from what lies before it.
  const before = at === -1 ? stops.findLastIndex(({ region }) => isBefore(region)) : at
  const to = by === -1 && at === -1 ? before : before + by
  const next = stops.at(to < stops.length ? to : 0)
  next?.stop.focus()
  return next?.stop ?? null
}
