import { type Box, around, noteBox } from '#shared/board/geometry.ts'
import type { Note, Point } from '#shared/board/note.ts'
import type { ConnectorShape, FrameShape, TextShape } from '#shared/board/shape.ts'
import type { NoteId } from '#shared/ids.ts'
import type { BoardEngine } from '../../engine/BoardEngine.ts'
import type { Line } from '../../engine/shapes/lines.ts'
import { textBox } from '../../engine/shapes/shapeBoxes.ts'

/** A note as a picture shows it. `mark`: the table's shape as a path and its number. */
export type ScenePaper = {
  note: Note
  at: Point
  mark: { path: string; number: number; outlined: boolean } | null
}
/** A heading on the table: a goal, a theme, with the area that belongs to it. */
export type SceneHeading = { box: Box; title: string; document: boolean }

/** A connector as it runs between two papers, and its word; `opposed`: they are opposite views. */
export type SceneLine = { label: string; line: Line; opposed: boolean }

/** What a picture of a board shows, as plain data. */
export type Scene = {
  papers: ScenePaper[]
  headings: SceneHeading[]
  shapes: (FrameShape | TextShape)[]
  lines: SceneLine[]
}

/** Reads a board, or some of its notes and what joins them. */
export function sceneOf(
  engine: BoardEngine,
  say: {
    mark: (note: Note) => ScenePaper['mark']
    theme: (id: string | null) => string
    line: (line: ConnectorShape) => string
  },
  only: ReadonlySet<NoteId> | null,
): Scene {
  const papers = [...engine.content.notes.values()]
    .flatMap((note) => {
      const at = engine.content.placeOf(note.id)
      const isTop = engine.content.stacks.topOf(note.id) === note.id
      return at && isTop && (only === null || only.has(note.id)) ? [{ note, at, mark: say.mark(note) }] : []
    })
    .sort((a, b) => a.note.layer - b.note.layer)
  const shown = new Set(papers.map(({ note }) => note.id))
  const { shapes } = engine
  const isShown = (id: NoteId) => shown.has(engine.content.stacks.topOf(id))
  return {
    papers,
    headings: only ? [] : headingsOf(engine, say.theme),
    shapes: only ? [] : [...shapes.frames, ...shapes.texts],
    lines: shapes.lines.flatMap((shape) => {
      const line = isShown(shape.from) && isShown(shape.to) ? shapes.restingLineOf(shape) : null
      return line ? [{ label: say.line(shape), line, opposed: shape.means === 'opposed' }] : []
    }),
  }
}

function headingsOf(engine: BoardEngine, theme: (id: string | null) => string): SceneHeading[] {
  const zones = engine.zones.map(({ box, subject }) => ({
    box,
    title: [subject.code, subject.title].filter(Boolean).join('  '),
    document: subject.is === 'element',
  }))
  const frames = engine.content.frames.map((frame) => ({
    box: frame.box,
    title: theme(frame.theme),
    document: false,
  }))
  return [...zones, ...frames]
}

/** The box around all that is shown, in board units; null when nothing is. */
export function extentOf({ papers, headings, shapes }: Scene): Box | null {
  return around([
    ...papers.map(({ at }) => noteBox(at)),
    ...headings.map(({ box }) => box),
    ...shapes.flatMap((shape) =>
      // Above a frame stands its title.
      shape.is === 'frame' ? [{ ...shape.box, top: shape.box.top - 28 }] : [textBox(shape)],
    ),
  ])
}
