import { shallowRef } from 'vue'
import type { NoteId } from '#shared/ids.ts'
import { type BoardEngine } from '../engine/BoardEngine.ts'
import { seenBox } from '../engine/camera.ts'
import { grown, middleOf, noteBox, overlaps } from '#shared/board/geometry.ts'
import { isNear, type Level, levelOf } from '../engine/levels.ts'

/** At most so many notes are elements of the page; measured, see the README. */
const most = 150
/** So many come into the page in one frame, so that no frame is late. */
const perFrame = 24

/**
 * Decides which notes are elements of the page: those near the eye, those with the keyboard, the selected
 * and the held. The others are painted. `plan` says what is in view; call it once per frame.
 */
export function useMounting(engine: BoardEngine) {
  const mounted = shallowRef<readonly NoteId[]>([])
  let inPage = new Set<NoteId>()

  /** Brings a bounded number of notes in and takes what is out of sight away. `more`: another frame is needed. */
  function plan(): { level: Level; inView: readonly NoteId[]; more: boolean } {
    const { camera, viewport, content, preview } = engine
    const margin = 120 / camera.zoom
    const seen = grown(seenBox(camera, viewport), margin)
    const inView = content.within(seen).filter((id) => !preview?.slots.has(id))
    for (const [id, at] of preview?.slots ?? []) if (overlaps(noteBox(at), seen)) inView.push(id)
    const level = levelOf(camera.zoom, inView.length)
    const wanted = new Set(pinned(engine))
    if (isNear(level)) for (const id of nearest(engine, inView)) wanted.add(id)

    const kept = [...inPage].filter((id) => wanted.has(id))
    let room = perFrame
    let more = false
    const next = [...kept]
    const already = new Set(kept)
    for (const id of wanted) {
      if (already.has(id)) continue
      if (room === 0) {
        more = true
        break
      }
      room -= 1
      next.push(id)
    }
    if (next.length !== inPage.size || next.some((id) => !inPage.has(id))) {
      inPage = new Set(next)
      mounted.value = next
    }
    return { level, inView, more }
  }

  return { mounted, plan, isMounted: (id: NoteId) => inPage.has(id) }
}

/** Notes that are elements wherever they lie. */
function pinned(engine: BoardEngine): NoteId[] {
  const { selection, typing, carried, content } = engine
  const few = [...selection.notes].slice(0, 60)
  const focus = engine.focusable()
  return [focus, typing, ...few, ...(carried?.notes.slice(0, 60) ?? [])].filter(
    (id): id is NoteId => id !== null && content.notes.has(id),
  )
}

/** The notes in view, if too many for the page those nearest the middle. */
function nearest(engine: BoardEngine, inView: readonly NoteId[]): readonly NoteId[] {
  if (inView.length <= most) return inView
  const [x, y] = middleOf(seenBox(engine.camera, engine.viewport))
  const far = (id: NoteId) => {
    const [left = 0, top = 0] = engine.content.placeOf(id) ?? []
    return Math.hypot(left - x, top - y)
  }
  return [...inView].sort((a, b) => far(a) - far(b)).slice(0, most)
}
