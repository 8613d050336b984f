import { shallowRef } from 'vue'
import type { NoteId } from '#shared/ids.ts'
import { type BoardEngine } from '../../engine/BoardEngine.ts'
import { seenBox } from '../../engine/camera.ts'
import { grown, middleOf, noteBox, overlaps } from '#shared/board/geometry.ts'
import { isNear, type Level, levelOf } from '../../engine/levels.ts'
import { Pace } from './Pace.ts'

/** At most so many notes are elements of the page; measured, see the README. */
const most = 150

export type Plan = { level: Level; inView: readonly NoteId[]; more: boolean }

/**
 * Decides which notes are elements of the page: those near the eye, those with the keyboard, the selected,
 * the held and those of a preview. The others are painted. `plan` says what is in view; call it once per frame.
 */
export function useMounting(engine: BoardEngine) {
  const mounted = shallowRef<readonly NoteId[]>([])
  let inPage = new Set<NoteId>()
  const pace = new Pace()

  /**
   * Brings a bounded number of notes in and takes what is out of sight away. `more`: another frame is needed.
   *
   * @param moving while the eye moves nothing goes: what is there moves with the layer and costs nothing
   * @param now the frame's time, in milliseconds
   */
  function plan(moving: boolean, now: number): Plan {
    const { camera, viewport, content, preview } = engine
    const seen = grown(seenBox(camera, viewport), 120 / camera.zoom)
    const inView = content.within(seen).filter((id) => !preview?.slots.has(id))
    for (const [id, at] of preview?.slots ?? []) if (overlaps(noteBox(at), seen)) inView.push(id)
    const level = levelOf(camera.zoom, inView.length)
    const wanted = new Set(pinned(engine))
    if (isNear(level)) for (const id of nearest(engine, inView)) wanted.add(id)

    // The first time nobody sees a frame that is late, only a board that is.
    let room = inPage.size === 0 ? most : pace.room(now, moving)
    let more = false
    const next: NoteId[] = []
    const already = new Set<NoteId>()
    let spare = most - wanted.size
    let leaving = room
    for (const id of inPage) {
      if (!wanted.has(id)) {
        if (!lies(engine, id)) continue
        if (moving ? spare <= 0 : leaving > 0) {
          leaving -= 1
          continue
        }
        spare -= 1
        more ||= !moving
      }
      next.push(id)
      already.add(id)
    }
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
      pace.worked()
    }
    return { level, inView, more }
  }

  return { mounted, plan, isMounted: (id: NoteId) => inPage.has(id) }
}

/** Whether a note can be seen: not gone, and not under another in a stack. */
const lies = ({ content }: BoardEngine, id: NoteId): boolean =>
  content.notes.has(id) && content.stacks.topOf(id) === id

/** Notes that are elements wherever they lie; those of a preview, because its frame covers what is painted. */
function pinned(engine: BoardEngine): NoteId[] {
  const { selection, typing, carried } = engine
  const few = [...selection.notes].slice(0, 60)
  const focus = engine.focusable()
  const previewed = [...(engine.preview?.slots.keys() ?? [])].slice(0, most)
  return [focus, typing, ...previewed, ...few, ...(carried?.notes.slice(0, 60) ?? [])].filter(
    (id): id is NoteId => id !== null && lies(engine, id),
  )
}

/** The notes in view, if too many for the page those of a preview and then those nearest the middle. */
function nearest(engine: BoardEngine, inView: readonly NoteId[]): readonly NoteId[] {
  if (inView.length <= most) return inView
  const [x, y] = middleOf(seenBox(engine.camera, engine.viewport))
  const far = new Map<NoteId, number>()
  for (const id of inView) {
    if (engine.preview?.slots.has(id)) {
      far.set(id, -1)
      continue
    }
    const [left = 0, top = 0] = engine.content.placeOf(id) ?? []
    far.set(id, (left - x) ** 2 + (top - y) ** 2)
  }
  return [...inView].sort((a, b) => far.get(a)! - far.get(b)!).slice(0, most)
}
