import type { Note, Point } from '#shared/board/note.ts'
import type { BoardOp } from '#shared/board/ops.ts'
import type { FrameShape } from '#shared/board/shape.ts'
import { holds, widthOf } from '#shared/board/geometry.ts'

/** The smallest frame with an aim that a point lies in. */
export function aimedFrameAt(frames: readonly FrameShape[], at: Point): FrameShape | null {
  const area = ({ box }: FrameShape) => widthOf(box) * (box.bottom - box.top)
  return (
    frames.filter(({ aim, box }) => aim !== null && holds(box, at)).sort((a, b) => area(a) - area(b))[0] ??
    null
  )
}

/**
 * What a note says after being laid from one place to another, as far as frames with aims decide it: it takes
 * the aim of the one it is laid in, and lets go of the one it leaves: then it has `otherwise`. Undefined when
 * no frame has a say.
 */
export function aboutFrame(
  frames: readonly FrameShape[],
  note: Note,
  from: Point,
  to: Point,
  otherwise: Note['aim'] = null,
): BoardOp | null | undefined {
  const [out, into] = [aimedFrameAt(frames, from), aimedFrameAt(frames, to)]
  const aim = (value: Note['aim']): BoardOp | null =>
    note.aim === value ? null : { op: 'note/aim', id: note.id, aim: value }
  if (into) return into.id === out?.id ? null : aim(into.aim)
  return out && note.aim === out.aim ? aim(otherwise) : undefined
}
