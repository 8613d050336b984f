import type { AmendmentPart } from '../compareStrategy.ts'
import { nbsp, number } from '../typography.ts'

type Language = 'fi' | 'sv' | 'en'
export type CompareStrategyWords = {
  title: string
  /** How many of each; heads of lists. */
  amendments: Record<'added' | 'gone' | 'changed', (count: number) => string>
  parts: Record<AmendmentPart, string>
  support: (before: number, after: number) => string
  ruled: (before: string, after: string) => string
  elements: string
  /** What the draft is said to be; null: no work on the strategy. */
  draft: (before: string | null, after: string | null) => string
  statuses: Record<'draft' | 'proposed' | 'decided', string>
}

const counted = (language: Language, one: string, many: string) => (count: number) =>
  `${number(language, count)}${nbsp}${count === 1 ? one : many}`
const turned = (label: string) => (before: string | null, after: string | null) =>
  `${label}: ${before ?? '–'} → ${after ?? '–'}`

/** What a comparison of two versions says of the work on the strategy. */
export const compareStrategyWords: Record<Language, CompareStrategyWords> = {
  fi: {
    title: 'Muutokset strategiaan',
    amendments: {
      added: counted('fi', 'uusi ehdotus', 'uutta ehdotusta'),
      gone: counted('fi', 'poistunut ehdotus', 'poistunutta ehdotusta'),
      changed: counted('fi', 'muuttunut ehdotus', 'muuttunutta ehdotusta'),
    },
    parts: {
      words: 'sanamuoto',
      rationale: 'perustelu',
      ground: 'kohdat ja lähteet',
      ruled: 'tila',
      support: 'kannatus',
      reasons: 'syyt puolesta ja vastaan',
    },
    support: (before, after) => turned('kannattajia')(number('fi', before), number('fi', after)),
    ruled: turned('tila'),
    elements: 'Luonnoksen kohdat, joiden teksti on toinen',
    draft: turned('Luonnoksen tila'),
    statuses: { draft: 'luonnos', proposed: 'esitys', decided: 'päätös' },
  },
  sv: {
    title: 'Ändringar i strategin',
    amendments: {
      added: counted('sv', 'nytt förslag', 'nya förslag'),
      gone: counted('sv', 'borttaget förslag', 'borttagna förslag'),
      changed: counted('sv', 'ändrat förslag', 'ändrade förslag'),
    },
    parts: {
      words: 'ordalydelse',
      rationale: 'motivering',
      ground: 'punkter och källor',
      ruled: 'läge',
      support: 'stöd',
      reasons: 'skäl för och emot',
    },
    support: (before, after) => turned('stöd')(number('sv', before), number('sv', after)),
    ruled: turned('läge'),
    elements: 'Punkter i utkastet som har en annan text',
    draft: turned('Utkastets läge'),
    statuses: { draft: 'utkast', proposed: 'framställning', decided: 'beslut' },
  },
  en: {
    title: 'Changes to the strategy',
    amendments: {
      added: counted('en', 'new proposal', 'new proposals'),
      gone: counted('en', 'proposal gone', 'proposals gone'),
      changed: counted('en', 'changed proposal', 'changed proposals'),
    },
    parts: {
      words: 'wording',
      rationale: 'rationale',
      ground: 'elements and sources',
      ruled: 'status',
      support: 'support',
      reasons: 'reasons for and against',
    },
    support: (before, after) => turned('supporters')(number('en', before), number('en', after)),
    ruled: turned('status'),
    elements: 'Elements of the draft whose text is another one',
    draft: turned('Status of the draft'),
    statuses: { draft: 'draft', proposed: 'submission', decided: 'decision' },
  },
}
