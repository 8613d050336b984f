import type { NoteKind, Point } from '#shared/board/note.ts'
import { wall } from '../wall.ts'

/** A note as every candidate is given it. */
export type WallNote = { id: string; x: number; y: number; text: string; kind: NoteKind; colour: string }

const papers = [
  ['free', '#f6e7a8'],
  ['change', '#cfe3f5'],
  ['add', '#cfeccb'],
  ['drop', '#f4cfc8'],
  ['merge', '#e2d5f1'],
  ['keep', '#f3ddc0'],
] as const

/** Steps between corners: a note and a gap. */
const step = { x: 180, y: 120 }

/** So many notes in rows, about as wide as a screen is; the same for everybody. */
export function wallOf(size: number): WallNote[] {
  const columns = Math.ceil(Math.sqrt(size * 1.05))
  return wall(size).map(({ text }, i) => {
    const [kind, colour] = papers[(i * 7) % papers.length]!
    return {
      id: `n${i}`,
      x: (i % columns) * step.x,
      y: Math.floor(i / columns) * step.y,
      text,
      kind,
      colour,
    }
  })
}

/** The corner of the note that is to be in the middle of the screen at first. */
export function middleOf(notes: readonly WallNote[]): Point {
  const { x, y } = notes[Math.floor(notes.length / 2) + Math.floor(Math.sqrt(notes.length) / 2)]!
  return [x, y]
}
