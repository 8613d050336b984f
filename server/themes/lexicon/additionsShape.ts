import type { InEachLanguage } from './lexicon.ts'

/** A theme that a county names: one of the product's own by its title or id, or a new one. */
export type AddedTheme = {
  name: string
  title: Partial<InEachLanguage<string>>
  /** In the notation of lexicon/themes.json. */
  words: InEachLanguage<readonly string[]>
}
/** A county's own theme words, abbreviations and words that say nothing. */
export type Additions = {
  version: string
  themes: readonly AddedTheme[]
  /** Short form → what it stands for. */
  abbreviations: InEachLanguage<ReadonlyMap<string, string>>
  /** Words that say nothing, in the notation of lexicon/themes.json without endings (`~kokous`). */
  hidden: InEachLanguage<readonly string[]>
}
