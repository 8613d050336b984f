import type { NotePart } from '../compare.ts'
import { nbsp, number, outOf, quoted } from '../typography.ts'

type Language = 'fi' | 'sv' | 'en'
export type CompareWords = {
  title: (before: string, after: string) => string
  same: string
  /** The two were made in different languages. */
  translated: string
  before: string
  after: string
  sections: Record<'figures' | 'notes' | 'themes' | 'summaries' | 'coverage' | 'method', string>
  /** How many of each; heads of lists. */
  notes: Record<'added' | 'gone' | 'changed', (count: number) => string>
  themes: Record<'added' | 'gone', (count: number) => string>
  renamed: (before: string, after: string) => string
  /** null: it had, or has, no place. */
  moved: (before: number | null, after: number | null) => string
  parts: Record<NotePart, string>
  /** What a sentence or a paragraph is, and before words for those who do not see colours. */
  is: Record<'new' | 'gone' | 'changed', string>
  word: Record<'new' | 'gone', string>
  sources: (before: string, after: string) => string
  approved: (before: string | null, after: string | null) => string
  coverage: (spoken: number, notes: number) => string
  noCoverage: string
}

const counted = (language: Language, one: string, many: string) => (count: number) =>
  `${number(language, count)}${nbsp}${count === 1 ? one : many}`

/** What a comparison of two versions says. */
export const compareWords: Record<Language, CompareWords> = {
  fi: {
    title: (before, after) => `Mikä muuttui: ${before} → ${after}`,
    same: 'Versioissa on samat luvut, laput, teemat, ehdotukset ja tekstit.',
    translated: 'Versiot on tehty eri kielillä, joten tiivistelmiä ja menetelmäsivua ei verrata.',
    before: 'Ennen',
    after: 'Nyt',
    sections: {
      figures: 'Luvut',
      notes: 'Laput',
      themes: 'Teemat',
      summaries: 'Tiivistelmät',
      coverage: 'Kattavuus',
      method: 'Näin tulokset syntyivät',
    },
    notes: {
      added: counted('fi', 'uusi lappu', 'uutta lappua'),
      gone: counted('fi', 'poistunut lappu', 'poistunutta lappua'),
      changed: counted('fi', 'muuttunut lappu', 'muuttunutta lappua'),
    },
    themes: {
      added: counted('fi', 'uusi teema', 'uutta teemaa'),
      gone: counted('fi', 'poistunut teema', 'poistunutta teemaa'),
    },
    renamed: (before, after) => `${quoted('fi', before)} on nyt ${quoted('fi', after)}`,
    moved: (before, after) => {
      if (before === null) return `sai sijan ${after}`
      return after === null ? `menetti sijan ${before}` : `siirtyi sijalta ${before} sijalle ${after}`
    },
    parts: {
      text: 'teksti',
      kind: 'laji',
      theme: 'teema',
      question: 'kysymys',
      aim: 'kohde',
      dots: 'äänet',
    },
    is: { new: 'Uusi', gone: 'Poistettu', changed: 'Muutettu' },
    word: { new: 'lisätty:', gone: 'poistettu:' },
    sources: (before, after) => `Lähteet: ennen ${before || '–'}, nyt ${after || '–'}`,
    approved: (before, after) => {
      if (after === null) return `Hyväksyntä on poistunut (${before}).`
      return before === null ? `Hyväksynyt ${after}.` : `Hyväksyjä vaihtui: ${before} → ${after}.`
    },
    coverage: (spoken, notes) => `Tiivistelmät kertovat lapuista ${outOf('fi', spoken, notes)}`,
    noCoverage: 'ei laskettu',
  },
  sv: {
    title: (before, after) => `Vad som ändrades: ${before} → ${after}`,
    same: 'Versionerna har samma siffror, lappar, teman, förslag och texter.',
    translated: 'Versionerna är gjorda på olika språk, så sammandragen och metodsidan jämförs inte.',
    before: 'Tidigare',
    after: 'Nu',
    sections: {
      figures: 'Siffror',
      notes: 'Lappar',
      themes: 'Teman',
      summaries: 'Sammandrag',
      coverage: 'Täckning',
      method: 'Så kom resultaten till',
    },
    notes: {
      added: counted('sv', 'ny lapp', 'nya lappar'),
      gone: counted('sv', 'borttagen lapp', 'borttagna lappar'),
      changed: counted('sv', 'ändrad lapp', 'ändrade lappar'),
    },
    themes: {
      added: counted('sv', 'nytt tema', 'nya teman'),
      gone: counted('sv', 'borttaget tema', 'borttagna teman'),
    },
    renamed: (before, after) => `${quoted('sv', before)} är nu ${quoted('sv', after)}`,
    moved: (before, after) => {
      if (before === null) return `fick plats ${after}`
      return after === null
        ? `förlorade plats ${before}`
        : `flyttade från plats ${before} till plats ${after}`
    },
    parts: {
      text: 'text',
      kind: 'sort',
      theme: 'tema',
      question: 'fråga',
      aim: 'mål',
      dots: 'röster',
    },
    is: { new: 'Ny', gone: 'Borttagen', changed: 'Ändrad' },
    word: { new: 'tillagt:', gone: 'borttaget:' },
    sources: (before, after) => `Källor: tidigare ${before || '–'}, nu ${after || '–'}`,
    approved: (before, after) => {
      if (after === null) return `Godkännandet har tagits bort (${before}).`
      return before === null ? `Godkänd av ${after}.` : `Annan godkännare: ${before} → ${after}.`
    },
    coverage: (spoken, notes) => `Sammandragen talar om ${outOf('sv', spoken, notes)} lappar`,
    noCoverage: 'inte räknad',
  },
  en: {
    title: (before, after) => `What changed: ${before} → ${after}`,
    same: 'The versions have the same figures, notes, themes, proposals and texts.',
    translated: 'The versions are in different languages, so summaries and method are not compared.',
    before: 'Before',
    after: 'Now',
    sections: {
      figures: 'Figures',
      notes: 'Notes',
      themes: 'Themes',
      summaries: 'Summaries',
      coverage: 'Coverage',
      method: 'How the results were made',
    },
    notes: {
      added: counted('en', 'new note', 'new notes'),
      gone: counted('en', 'note gone', 'notes gone'),
      changed: counted('en', 'changed note', 'changed notes'),
    },
    themes: {
      added: counted('en', 'new theme', 'new themes'),
      gone: counted('en', 'theme gone', 'themes gone'),
    },
    renamed: (before, after) => `${quoted('en', before)} is now ${quoted('en', after)}`,
    moved: (before, after) => {
      if (before === null) return `came to place ${after}`
      return after === null ? `lost place ${before}` : `moved from place ${before} to place ${after}`
    },
    parts: {
      text: 'text',
      kind: 'kind',
      theme: 'theme',
      question: 'question',
      aim: 'aim',
      dots: 'votes',
    },
    is: { new: 'New', gone: 'Gone', changed: 'Changed' },
    word: { new: 'added:', gone: 'removed:' },
    sources: (before, after) => `Sources: before ${before || '–'}, now ${after || '–'}`,
    approved: (before, after) => {
      if (after === null) return `The approval is gone (${before}).`
      return before === null ? `Approved by ${after}.` : `Another approver: ${before} → ${after}.`
    },
    coverage: (spoken, notes) => `The summaries speak of ${outOf('en', spoken, notes)} notes`,
    noCoverage: 'not counted',
  },
}
