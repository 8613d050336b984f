import type { ElementKind } from '../../baseline/strategy.ts'
import { list, nbsp } from '../typography.ts'

type Words = {
  /** Who made a tracked change, as Word names it in its margin. */
  author: (numbers: readonly number[]) => string
  subject: string
  /** Headings of the elements of a kind. */
  kinds: Record<ElementKind, string>
  /** How the file is read, for whoever accepts and rejects. */
  how: string
  unchanged: string
  conflicts: (count: number) => string
  nothing: string
  support: (people: string, tables: readonly string[]) => string
  rationale: string
  notes: (refs: readonly string[]) => string
  themes: (titles: readonly string[]) => string
  evidence: (code: string, words: string) => string
  pair: (one: string, other: string) => string[]
  weight: { raised: string; lowered: string }
  conflict: string
  end: (made: string) => string
}

const who = (numbers: readonly number[], one: string, many: string, language: 'fi' | 'sv' | 'en'): string =>
  numbers.length === 0
    ? 'Talkoot'
    : `Talkoot: ${numbers.length === 1 ? one : many} ${list(language, numbers.map(String))}`

/** What the consolidated draft as a Word file says besides the strategy's own words. */
export const trackedWords: Record<'fi' | 'sv' | 'en', Words> = {
  fi: {
    author: (numbers) => who(numbers, 'ehdotus', 'ehdotukset', 'fi'),
    subject: 'Yhdistetty luonnos',
    kinds: {
      mission: 'Missio',
      vision: 'Visio',
      value: 'Arvot',
      goal: 'Tavoitteet',
      subgoal: 'Alatavoitteet',
      focus: 'Painopisteet',
      metric: 'Mittarit',
    },
    how: 'Muutokset ovat jäljitettyjä muutoksia: jokaisen voi hyväksyä tai hylätä. Muutoksen tekijänä on ehdotuksen numero, ja kommentti kertoo, mihin ehdotus perustuu.',
    unchanged: 'Luonnoksessa ei ole muutoksia.',
    conflicts: (count) =>
      count === 1
        ? 'Yksi ristiriita on ratkaisematta. Sen kohdat ovat tässä ennallaan.'
        : `${count}${nbsp}ristiriitaa on ratkaisematta. Niiden kohdat ovat tässä ennallaan.`,
    nothing: 'Työpajassa ei ole strategiaa, josta luonnos koottaisiin.',
    support: (people, tables) => (tables.length === 0 ? `${people}.` : `${people}: ${list('fi', tables)}.`),
    rationale: 'Perustelu:',
    notes: (refs) => `${refs.length === 1 ? 'Lappu' : 'Laput'} ${list('fi', refs)}.`,
    themes: (titles) => `${titles.length === 1 ? 'Teema' : 'Teemat'}: ${list('fi', titles)}.`,
    evidence: (code, words) => `Tietokortti ${code}: ${words}.`,
    pair: (one, other) => [`Puolesta: ${one}`, `Toisaalta: ${other}`],
    weight: {
      raised: 'Kohdan painoa nostettaisiin. Sanat eivät muutu.',
      lowered: 'Kohdan painoa laskettaisiin. Sanat eivät muutu.',
    },
    conflict: 'Talkoot: ristiriita',
    end: (made) => `${made} Tämä rivi ei kuulu strategiaan.`,
  },
  sv: {
    author: (numbers) => who(numbers, 'förslag', 'förslag', 'sv'),
    subject: 'Sammanställt utkast',
    kinds: {
      mission: 'Mission',
      vision: 'Vision',
      value: 'Värden',
      goal: 'Mål',
      subgoal: 'Delmål',
      focus: 'Tyngdpunkter',
      metric: 'Mätare',
    },
    how: 'Ändringarna är spårade: var och en kan godkännas eller förkastas. Förslagets nummer står som den som ändrat, och kommentaren berättar vad förslaget bygger på.',
    unchanged: 'Utkastet har inga ändringar.',
    conflicts: (count) =>
      count === 1
        ? 'En motstridighet är olöst. Dess punkter står här oförändrade.'
        : `${count}${nbsp}motstridigheter är olösta. Deras punkter står här oförändrade.`,
    nothing: 'Verkstaden har ingen strategi som utkastet kunde byggas på.',
    support: (people, tables) => (tables.length === 0 ? `${people}.` : `${people}: ${list('sv', tables)}.`),
    rationale: 'Motivering:',
    notes: (refs) => `${refs.length === 1 ? 'Lapp' : 'Lappar'} ${list('sv', refs)}.`,
    themes: (titles) => `${titles.length === 1 ? 'Tema' : 'Teman'}: ${list('sv', titles)}.`,
    evidence: (code, words) => `Faktakort ${code}: ${words}.`,
    pair: (one, other) => [`För: ${one}`, `Å andra sidan: ${other}`],
    weight: {
      raised: 'Punkten skulle väga mer. Orden ändras inte.',
      lowered: 'Punkten skulle väga mindre. Orden ändras inte.',
    },
    conflict: 'Talkoot: motstridighet',
    end: (made) => `${made} Den här raden hör inte till strategin.`,
  },
  en: {
    author: (numbers) => who(numbers, 'proposal', 'proposals', 'en'),
    subject: 'Consolidated draft',
    kinds: {
      mission: 'Mission',
      vision: 'Vision',
      value: 'Values',
      goal: 'Goals',
      subgoal: 'Sub-goals',
      focus: 'Focus areas',
      metric: 'Indicators',
    },
    how: 'The changes are tracked: each can be accepted or rejected. The author of a change is its proposal’s number, and a comment tells what the proposal stands on.',
    unchanged: 'The draft has no changes.',
    conflicts: (count) =>
      count === 1
        ? 'One conflict is not settled. Its items stand unchanged here.'
        : `${count}${nbsp}conflicts are not settled. Their items stand unchanged here.`,
    nothing: 'The workshop has no strategy that a draft could be composed of.',
    support: (people, tables) => (tables.length === 0 ? `${people}.` : `${people}: ${list('en', tables)}.`),
    rationale: 'Rationale:',
    notes: (refs) => `${refs.length === 1 ? 'Note' : 'Notes'} ${list('en', refs)}.`,
    themes: (titles) => `${titles.length === 1 ? 'Theme' : 'Themes'}: ${list('en', titles)}.`,
    evidence: (code, words) => `Evidence card ${code}: ${words}.`,
    pair: (one, other) => [`For: ${one}`, `On the other hand: ${other}`],
    weight: {
      raised: 'The item would weigh more. Its words do not change.',
      lowered: 'The item would weigh less. Its words do not change.',
    },
    conflict: 'Talkoot: conflict',
    end: (made) => `${made} This line is not part of the strategy.`,
  },
}
