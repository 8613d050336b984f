import { bareNote } from '../note.ts'
import type { Migration, StoredJson } from './migration.ts'

const { locked, layer, stack, image } = bareNote
const before = { id: 'n1', text: 'Luottamus', at: [0, 0], kind: 'free', born: 1 }

/** Frames, connectors, free texts, remarks; and notes that can be locked, raised, stacked and carry a picture. */
export const shapes: Migration = {
  id: 1,
  why: 'Boards hold more than notes and themes',
  up: (json) => ({
    ...json,
    notes: ((json['notes'] as StoredJson[]) ?? []).map((note) => ({ locked, layer, stack, image, ...note })),
    shapes: json['shapes'] ?? [],
    remarks: json['remarks'] ?? [],
  }),
  examples: [
    {
      before: { meta: { schema: 1 }, notes: [before], themes: [] },
      after: {
        meta: { schema: 1 },
        notes: [{ ...before, locked: false, layer: 0, stack: null, image: null }],
        themes: [],
        shapes: [],
        remarks: [],
      },
    },
  ],
}
