import type { NoteKind } from '#shared/board/note.ts'
import type { Report } from '#shared/report/report.ts'

/** The papers' colours, as they are on the boards (light). */
const papers: Record<NoteKind, string> = {
  free: '#efe6d2', // a shade darker than on the board: it has to show on white
  change: '#fae08a',
  add: '#cde8b5',
  drop: '#edb8b6',
  keep: '#b9ddf3',
  merge: '#baa5dd',
  concern: '#de9f74',
  question: '#a5afb4',
}

export type Stripe = { colour: string; notes: number }

/** The rag rug: every note a stripe of its paper, in the order of their numbers. Decoration. */
export function rugOf({ notes }: Report): Stripe[] {
  const stripes: Stripe[] = []
  for (const { kind } of notes) {
    const colour = papers[kind]
    const last = stripes.at(-1)
    if (last?.colour === colour) last.notes++
    else stripes.push({ colour, notes: 1 })
  }
  return stripes
}
