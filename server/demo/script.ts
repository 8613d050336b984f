import { readFileSync } from 'node:fs'
import * as z from 'zod/mini'
import { noteKind } from '#shared/board/note.ts'
import { text, whole } from '#shared/schema.ts'

const scriptNote = z.object({
  text: text(1),
  /** Which of the activity's questions it answers, from 0. */
  question: z._default(whole(0, 2), 0),
  kind: z._default(noteKind, 'free'),
  /** The printed number of the goal it is about. */
  aim: z.optional(z.string()),
})
export type ScriptNote = z.infer<typeof scriptNote>

/** What the council writes in one activity, and which beginnings of words draw its votes, and how strongly. */
const scriptActivity = z.object({
  notes: z.array(scriptNote).check(z.minLength(1)),
  pulls: z.record(z.string(), z.number().check(z.positive())),
})
export type ScriptActivity = z.infer<typeof scriptActivity>

/** The simulated council's own notes, by activity of the strategy template, in its order. */
export function readScript(): ScriptActivity[] {
  const text = readFileSync(new URL('./notes.json', import.meta.url), 'utf8')
  return z.object({ activities: z.array(scriptActivity) }).parse(JSON.parse(text)).activities
}

/** Deals notes to hands in turn, in an order by chance: `hands` piles, none lost. */
export function deal<T>(notes: readonly T[], hands: number, random: () => number): T[][] {
  const order = [...notes]
  for (let i = order.length - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1))
    ;[order[i], order[j]] = [order[j]!, order[i]!]
  }
  return Array.from({ length: hands }, (_, hand) => order.filter((_, i) => i % hands === hand))
}
