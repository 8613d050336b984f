import { WORDS } from '#shared/find/limits.ts'
import { hasForms } from '#shared/find/matching.ts'
import type { WordForms } from '#shared/find/wordForms.ts'

/** Milliseconds to wait after the server could not be asked. */
const patience = 10_000

type Options = {
  /** Base forms in the order of the words; null when they cannot be had now. */
  ask: (words: readonly string[]) => Promise<readonly WordForms[] | null>
  now: () => number
  /** Told after more words are known, and when nothing is asked any more. */
  learnt: () => void
}

/**
 * The base forms of words, asked of the server once for each word and kept. The word data are too large for a
 * browser; while they cannot be had, nothing is known and nothing is wrong.
 */
export class BaseForms {
  readonly #options: Options
  readonly #known = new Map<string, WordForms>()
  readonly #wanted = new Set<string>()
  #asking = false
  #failed = -Infinity

  constructor(options: Options) {
    this.#options = options
  }

  /** Whether some of these are being asked for. */
  isAsking(words: readonly string[]): boolean {
    return this.#asking && words.some((word) => this.#wanted.has(word))
  }

  readonly formsOf = (word: string): WordForms | undefined => this.#known.get(word)

  /** Asks for those of the words that are not known yet; `first` before all others that wait. */
  want(words: Iterable<string>, first = false): void {
    const fresh: string[] = []
    for (const word of words) {
      if (!this.#known.has(word) && word.length <= WORDS.longest && hasForms(word)) fresh.push(word)
    }
    const waiting = first ? [...this.#wanted] : []
    if (first) this.#wanted.clear()
    for (const word of [...fresh, ...waiting]) this.#wanted.add(word)
    void this.#run()
  }

  async #run(): Promise<void> {
    if (this.#asking || this.#wanted.size === 0 || this.#options.now() - this.#failed < patience) return
    this.#asking = true
    while (this.#wanted.size > 0) {
      const batch = [...this.#wanted].slice(0, WORDS.most)
      const answer = await this.#options.ask(batch)
      if (answer?.length !== batch.length) {
        this.#failed = this.#options.now()
        break
      }
      for (const [at, word] of batch.entries()) {
        this.#known.set(word, answer[at]!)
        this.#wanted.delete(word)
      }
      this.#options.learnt()
    }
    this.#asking = false
    this.#options.learnt()
  }
}
