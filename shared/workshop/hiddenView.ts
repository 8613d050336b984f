import type { HiddenNote } from './hidden.ts'

/** A hidden note as those see it who may show it again. */
export type HiddenView = Pick<HiddenNote, 'id' | 'kind' | 'number' | 'at'> & { text: string }

/** Makes it: its words, or its picture's. */
export const hiddenView = ({ id, kind, number, at, places }: HiddenNote): HiddenView => ({
  ...{ id, kind, number, at },
  // Its picture's words stand for a picture, which belongs to boards.
  text: (places[0]?.text || (places[0]?.image?.alt ?? '')).slice(0, 300),
})
