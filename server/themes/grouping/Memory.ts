import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Prepared } from './prepare.ts'
import type { ClusterWork } from './work.ts'

/** Boards whose trees are kept at once: two hold at most 70 MB. */
const kept = 2

type Known = { key: string; lexicon: Lexicon; prepared: Prepared }

/** What was read of the last boards, so that the same notes at another grain are not read again. */
export class Memory {
  #known: Known[] = []

  /** What is known of these notes with these settings, or what `make` makes. Work with embeddings is not kept. */
  recall(work: ClusterWork, lexicon: Lexicon, make: () => Prepared): Prepared {
    if (work.meaning !== undefined) return make()
    const key = keyOf(work)
    const known = this.#known.find((one) => one.key === key && one.lexicon === lexicon)
    if (known) return known.prepared
    const prepared = make()
    this.#known = [{ key, lexicon, prepared }, ...this.#known].slice(0, kept)
    return prepared
  }
}

/** All that the trees depend on: the grain, what stands and what a model gave come after them. */
const keyOf = ({ notes, settings }: ClusterWork): string =>
  JSON.stringify([notes, settings.guides ?? [], settings.apart ?? []])
