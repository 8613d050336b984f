import { onBeforeUnmount, watch } from 'vue'
import type { NoteId } from '#shared/ids.ts'
import { useFindingContext } from './findingContext.ts'

/** As `::highlight(found)` names it in CanvasFind.vue. */
const name = 'found'

/**
 * Marks what was found in the words of the notes on the table. The browser paints ranges of their text, so that no card
 * is drawn again for it; browsers that cannot do so show what was found lit all the same.
 */
export function useMarksOnCards(mounted: () => readonly NoteId[]): void {
  if (typeof CSS === 'undefined' || !('highlights' in CSS)) return
  const { found } = useFindingContext()

  watch(
    [found, mounted],
    ([matches, ids]) => {
      const ranges = ids.flatMap((id) => {
        const marks = matches?.get(id)?.marks ?? []
        const text = marks.length > 0 ? document.querySelector(`#note-${CSS.escape(id)} .text`) : null
        return text ? marks.flatMap(([from, to]) => rangeIn(text, from, to)) : []
      })
      if (ranges.length > 0) CSS.highlights.set(name, new Highlight(...ranges))
      else CSS.highlights.delete(name)
    },
    { flush: 'post', immediate: true },
  )
  onBeforeUnmount(() => CSS.highlights.delete(name))
}

/** A stretch of an element's text by its characters; nothing when the element does not hold all of it. */
function rangeIn(element: Element, from: number, to: number): Range[] {
  const range = document.createRange()
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  let before = 0
  let begun = false
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { length } = node as Text
    if (!begun && from < before + length) {
      range.setStart(node, from - before)
      begun = true
    }
    if (begun && to <= before + length) {
      range.setEnd(node, to - before)
      return [range]
    }
    before += length
  }
  return []
}
