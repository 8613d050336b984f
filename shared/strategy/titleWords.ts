import type { ElementKind } from '../baseline/strategy.ts'
import type { Language } from '../workshop/workshop.ts'
import type { AmendmentKind } from './amendment.ts'

type TitleWords = {
  /** What is done, as who proposes says it. */
  kinds: Record<AmendmentKind, string>
  /** One element of a kind, in the middle of a sentence. */
  elements: Record<ElementKind, string>
  and: string
  under: (name: string) => string
}

/** What amendments are called in one line, also outside pages: on ballots and in reports of votes. */
export const titleWords: Record<Language, TitleWords> = {
  fi: {
    kinds: {
      ...{ keep: 'Säilytä', reword: 'Muuta', add: 'Lisää', remove: 'Poista', merge: 'Yhdistä' },
      ...{ move: 'Siirrä', raise: 'Nosta painoa', lower: 'Laske painoa' },
    },
    elements: {
      ...{ mission: 'missio', vision: 'visio', value: 'arvo', goal: 'tavoite', subgoal: 'alatavoite' },
      ...{ focus: 'painopiste', metric: 'mittari' },
    },
    and: ' ja ',
    under: (name) => `kohtaan ${name}`,
  },
  sv: {
    kinds: {
      ...{ keep: 'Behåll', reword: 'Ändra', add: 'Lägg till', remove: 'Ta bort', merge: 'Slå ihop' },
      ...{ move: 'Flytta', raise: 'Ge mer tyngd', lower: 'Ge mindre tyngd' },
    },
    elements: {
      ...{ mission: 'missionen', vision: 'visionen', value: 'värdering', goal: 'mål', subgoal: 'delmål' },
      ...{ focus: 'tyngdpunkt', metric: 'mätare' },
    },
    and: ' och ',
    under: (name) => `till ${name}`,
  },
  en: {
    kinds: {
      ...{ keep: 'Keep', reword: 'Reword', add: 'Add', remove: 'Remove', merge: 'Merge' },
      ...{ move: 'Move', raise: 'Give more weight', lower: 'Give less weight' },
    },
    elements: {
      ...{ mission: 'the mission', vision: 'the vision', value: 'value', goal: 'goal', subgoal: 'sub-goal' },
      ...{ focus: 'focus area', metric: 'measure' },
    },
    and: ' and ',
    under: (name) => `to ${name}`,
  },
}
