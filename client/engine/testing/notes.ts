import { bareNote, type Note } from '#shared/board/note.ts'
import type { Theme } from '#shared/board/theme.ts'
import type { BoardSetting, EngineOptions } from '../BoardEngine.ts'

/** A note with what a test cares about; ids are written as plain words. */
export const noteWith = (
  id: string,
  more: Partial<Omit<Note, 'id' | 'aim'>> & { aim?: string | null } = {},
): Note =>
  ({
    ...bareNote,
    text: `Lappu ${id}`,
    at: [0, 0],
    kind: 'free',
    born: 0,
    ...more,
    id,
  }) as Note

export const themeWith = (id: string, more: Partial<Omit<Theme, 'id'>> = {}): Theme =>
  ({ title: `Teema ${id}`, order: 1, origin: 'people', run: null, ...more, id }) as Theme

/** Options for an engine whose ids and clock a test can foresee: n1, n2 … and 1000. */
export function options(setting: Partial<BoardSetting> = {}, arrange: EngineOptions['arrange'] = null) {
  let last = 0
  let now = 1_000
  return {
    arrange,
    newId: () => `n${(last += 1)}`,
    now: () => now,
    pass: (milliseconds: number) => (now += milliseconds),
    setting: {
      me: null,
      question: null,
      kind: 'free',
      writes: true,
      arranges: true,
      edits: true,
      questions: [],
      elements: [],
      leads: false,
      tends: false,
      remarks: false,
      ...setting,
    } as BoardSetting,
  }
}
