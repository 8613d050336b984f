import type { Body, StrategyDocument } from '#shared/baseline/strategy.ts'

type Kind = StrategyDocument['kind']

/** How the last word of a title tells which document it is, in its basic form: "… ohjelma", not "ohjelman …". */
const endings: readonly (readonly [RegExp, Kind])[] = [
  [/palvelustrategia$|servicestrategi$|service strategy$/, 'service'],
  [/palvelutasopäätös$|servicenivåbeslut$|service[- ]level decision$/, 'rescue'],
  [/ohjelma$|program$|programmet$|programme$/, 'programme'],
  [/strategia$|strategi$|strategin$|strategy$/, 'strategy'],
  [/suunnitelma$|\bplan$|planen$/, 'other'],
]

/** Years and versions after the name say nothing of what it is. */
const after =
  /[\s,]*(?:(?:vuosille|vuoteen|för åren|åren|for)\s+)?(?:\d{4}(?:\s*[–-]\s*\d{4})?|v\.?\s?\d+)\s*$/

/** Which document a title names; null for a heading about something else. */
export function documentKindOf(title: string): Kind | null {
  if (title.length > 120 || /[.!?:;]$/.test(title)) return null
  const name = title.toLowerCase().replace(after, '')
  return endings.find(([ending]) => ending.test(name))?.[1] ?? null
}

/** Who decides on such a document in a county, where the document does not say: only a suggestion. */
export const usualOwner: Record<Kind, Body> = {
  strategy: 'council',
  service: 'council',
  rescue: 'council',
  programme: 'board',
  other: 'management',
}

const bodyWords: readonly (readonly [RegExp, Body])[] = [
  [/valtuusto|fullmäktige|council/, 'council'],
  [/lautakun|nämnd|committee|jaosto|sektion/, 'committee'],
  [/hallitus|styrelse|board/, 'board'],
  [/johto|johtaja|johtoryhmä|ledning|direktör|management|director/, 'management'],
]

/** The body that some words name; null when they name none. */
export const bodyOf = (words: string): Body | null =>
  bodyWords.find(([word]) => word.test(words.toLowerCase()))?.[1] ?? null

/** "Päättävä taho: aluevaltuusto" under a title: who decides on the document. */
export function ownerOf(text: string): Body | null {
  const found =
    /^(?:päättävä taho|päättäjä|beslutande organ|beslutas av|decided by|decision-maker)\s*:\s*(.{3,60})$/i
  const said = found.exec(text.slice(0, 120))
  return said ? bodyOf(said[1]!) : null
}
