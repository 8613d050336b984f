import { randomInt } from 'node:crypto'
import type { Shown } from './prompts.ts'
import type { Sendable } from './sendable.ts'

// No vowels, so that none is a word; a letter first, so that none is read as a number.
const LETTERS = 'bcdfghjkmnpqrstvwxz'
const SIGNS = `${LETTERS}23456789`
const oneOf = (signs: string): string => signs[randomInt(signs.length)]!
const freshId = (): string => oneOf(LETTERS) + oneOf(SIGNS) + oneOf(SIGNS) + oneOf(SIGNS)

/** A line that no note can hold, since nobody knows it beforehand. */
export const freshFence = (): string => `=== ${freshId()}${freshId()}${freshId()} ===`

/** `ids`: all of this request; `idOf`: which note of the board one stands for. */
export type Disguised = { shown: Shown[]; ids: Set<string>; idOf: (shown: string) => string }

/** Notes under ids of this request alone: no note can name another's, and none leads back to the board. */
export function disguise(notes: readonly Sendable[]): Disguised {
  const ids = new Set<string>()
  while (ids.size < notes.length) ids.add(freshId())
  const names = [...ids]
  const back = new Map(notes.map(({ id }, at) => [names[at]!, id]))
  return {
    shown: notes.map(({ text }, at) => ({ id: names[at]!, text })),
    ids,
    idOf: (shown) => back.get(shown)!,
  }
}
