import { Orbit, Sparkles, SquareFunction } from '@lucide/vue'
import type { Made } from '#shared/themes/clustering.ts'

/** The sign of how themes were made, beside the words that say it. */
export const signOfMade = { words: SquareFunction, embeddings: Orbit, model: Sparkles } satisfies Record<
  Made['by'],
  unknown
>
