export type WordClass = 'noun' | 'adjective' | 'verb' | 'other'
/** A word in its base form, with the parts of a compound (the word itself when it is none). */
export type Analysis = {
  lemma: string
  parts: readonly string[]
  plural: boolean
  genitive: boolean
  kind: WordClass
  /** In no list: made up from the word's ending. */
  guessed: boolean
  /** The form that a mistyped word was meant to be. */
  meant?: string
}
