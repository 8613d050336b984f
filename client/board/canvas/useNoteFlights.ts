import { usePreferredReducedMotion } from '@vueuse/core'
import { onScopeDispose, type Ref, watch } from 'vue'
import type { Point } from '#shared/board/note.ts'
import type { NoteId } from '#shared/ids.ts'
import { type Board } from '../boardContext.ts'
import { flightsOf } from './noteFlights.ts'

/** How long a flight takes, and how long something takes to appear (milliseconds); `--ease-flight` is its way. */
const flight = 620
const fade = 120
const way = 'cubic-bezier(0.45, 0.05, 0.2, 1)'

const at = ([x, y]: Point): string => `${x}px ${y}px`

/** Lets the notes on the page fly to their new places when several are put elsewhere at once; with reduced motion they appear there. */
export function useNoteFlights(board: Board, mounted: Ref<readonly NoteId[]>): void {
  const { engine } = board
  const motion = usePreferredReducedMotion()
  /** Where the notes on the page were seen last: what somebody drops was seen where it comes to lie. */
  let places = new Map<NoteId, Point>()

  let others = board.others.value

  function look(): void {
    others = board.others.value
    places = new Map(
      mounted.value.flatMap((id) => {
        const place = engine.seenAt(id, others)
        return place ? [[id, place] as const] : []
      }),
    )
  }

  function move(ids: ReadonlySet<NoteId>): void {
    const before = places
    look()
    const moved = [...places].flatMap(([id, to]) => {
      const from = ids.has(id) && before.get(id)
      return from ? [{ id, from, to }] : []
    })
    const still = motion.value === 'reduce'
    const { flying, fading } = flightsOf(moved)
    for (const { id, from, to, delay } of still ? [] : flying)
      play(id, [{ translate: at(from) }, { translate: at(to) }], { duration: flight, delay, easing: way })
    for (const id of still ? [...flying.map((each) => each.id), ...fading] : fading)
      play(id, [{ opacity: 0 }, { opacity: 1 }], { duration: fade })
  }

  function play(id: NoteId, frames: Keyframe[], timing: KeyframeAnimationOptions): void {
    const card = document.getElementById(`note-${id}`)
    if (card && 'animate' in card) card.animate(frames, { ...timing, fill: 'backwards' })
  }

  onScopeDispose(
    engine.subscribe((event) => {
      if (event.what === 'content') move(event.change.notes)
      else if (event.what === 'hand' || board.others.value !== others) look()
    }),
  )
  watch(mounted, look)
}
