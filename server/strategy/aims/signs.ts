import type { Element } from '#shared/baseline/strategy.ts'
import type { ElementId } from '#shared/ids.ts'
import type { Token } from '../../themes/language/analysis.ts'
import { likenessOf } from '../../themes/language/wordLikeness.ts'

/**
 * A word that stands for elements, and how much for each: their own, or one that lies near (above or below it, or on a
 * note that aims at it).
 */
type Sign = { token: Token; of: Map<number, number> }

/** What is said above or below an element, and on notes that aim at it already, says less of it than its own words. */
export const NEAR = { parent: 0.3, child: 0.5, note: 0.6 } as const

/** How much of a word stands for another before both count as the same in how many elements hold it. */
const same = 0.5

/** The words that stand for each element, to be looked up by the words of notes. */
export class Signs {
  readonly #byKey = new Map<string, Sign[]>()
  readonly #byWord = new Map<string, Sign>()
  readonly #count: number

  /**
   * @param own what each element says
   * @param aimed what is said on notes that aim at each element
   */
  constructor(
    elements: readonly Pick<Element, 'id' | 'parent'>[],
    own: readonly (readonly Token[])[],
    aimed: ReadonlyMap<ElementId, readonly Token[]>,
  ) {
    this.#count = elements.length
    const places = new Map(elements.map(({ id }, at) => [id, at]))
    elements.forEach(({ id, parent }, at) => {
      this.#add(at, own[at] ?? [], 1)
      this.#add(at, aimed.get(id) ?? [], NEAR.note)
      const above = parent === null ? undefined : places.get(parent)
      if (above === undefined) return
      this.#add(at, own[above] ?? [], NEAR.parent)
      this.#add(above, own[at] ?? [], NEAR.child)
      this.#add(above, aimed.get(id) ?? [], NEAR.child * NEAR.note)
    })
  }

  /** For each element that a word stands for: how much, 0–1, and which of its words that is. */
  meant(token: Token): Map<number, { share: number; word: Token }> {
    const found = new Map<number, { share: number; word: Token }>()
    const near = new Set([...keysOf(token)].flatMap((key) => this.#byKey.get(key) ?? []))
    for (const { token: word, of } of near) {
      const likeness = likenessOf(word, token) * (isPart(word, token) ? part : 1)
      if (likeness === 0) continue
      for (const [element, weight] of of) {
        const share = likeness * weight
        const before = found.get(element)
        // Of two that stand for it as well, the first by letters: the order of the notes must not show.
        if (!before || share > before.share || (share === before.share && word.lemma < before.word.lemma))
          found.set(element, { share, word })
      }
    }
    return found
  }

  /** How rare a word is among the elements, 0–1: what many of them say tells of none. */
  rarity(meant: ReadonlyMap<number, { share: number }>): number {
    const holders = [...meant.values()].filter(({ share }) => share >= same).length
    return Math.log(1 + this.#count / Math.max(1, holders)) / Math.log(1 + this.#count)
  }

  #add(element: number, tokens: readonly Token[], weight: number): void {
    for (const token of tokens) {
      const sign = this.#byWord.get(wordOf(token)) ?? this.#begin(token)
      sign.of.set(element, Math.max(weight, sign.of.get(element) ?? 0))
    }
  }

  #begin(token: Token): Sign {
    const sign: Sign = { token, of: new Map() }
    this.#byWord.set(wordOf(token), sign)
    for (const key of keysOf(token)) this.#byKey.set(key, [...(this.#byKey.get(key) ?? []), sign])
    return sign
  }
}

const wordOf = ({ surface, lemma }: Token): string => `${surface} ${lemma}`

/** A compound is often of another matter than its head: palokunta is no kunta, vuokralääkäri no lääkäri one waits for. */
const part = 0.75
const isPart = (word: Token, token: Token): boolean =>
  word.lemma !== token.lemma && token.parts.length > 1 && token.parts.includes(word.lemma)

/** As many letters must be the same for two words to be compared at all (`wordLikeness.ts`). */
const beginning = 4

/** What two words have in common when one may stand for the other. */
const keysOf = ({ lemma, surface, parts }: Token): Set<string> =>
  new Set([
    ...[lemma, ...parts].map((word) => `=${word}`),
    ...[lemma, surface]
      .filter((word) => word.length >= beginning)
      .map((word) => `^${word.slice(0, beginning)}`),
  ])
