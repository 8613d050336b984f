import type { Element } from '#shared/baseline/strategy.ts'

export type Section = Element['kind']

/** Headings of strategies in Finnish, Swedish and English, lower case, in the forms that stand in headings. */
const words: Record<Section, string> = {
  mission:
    'missio missiomme tehtävä tehtävämme perustehtävä perustehtävämme toiminta-ajatus toiminta-ajatuksemme ' +
    'uppdrag uppdraget grunduppdrag grunduppgift verksamhetsidé mission missionen purpose',
  vision:
    'visio visiomme päämäärä päämäärämme tahtotila tahtotilamme tulevaisuuskuva ' +
    'vision visionen målbild målbilden',
  value: 'arvo arvot arvomme arvopohja värde värden värdena värderingar värdegrund value values',
  goal:
    'tavoite tavoitteet tavoitteemme päämäärät päätavoite päätavoitteet päätavoitteemme kehittämistavoitteet ' +
    'mål målen huvudmål huvudmålen målsättning målsättningar goal goals objective objectives aim aims',
  subgoal:
    'alatavoite alatavoitteet osatavoite osatavoitteet delmål delmålen sub-goal sub-goals subgoal subgoals',
  focus:
    'painopiste painopisteet painopisteemme painopistealueet kärki kärjet kärkitavoite kärkitavoitteet ' +
    'tyngdpunkt tyngdpunkter tyngdpunkterna tyngdpunktsområden fokusområde fokusområden spetsmål insatsområden ' +
    'focus focuses priority priorities spearhead spearheads',
  metric:
    'mittari mittarit mätare mätarna indikator indikatorer indicator indicators metric metrics measures',
}

const sections = new Map<string, Section>(
  Object.entries(words).flatMap(([section, list]) =>
    list.split(' ').map((word) => [word, section as Section] as const),
  ),
)

/** Words that may stand beside a section's word without changing what the heading is about. */
const fillers = new Set(
  (
    'ovat on är are is meidän strategiset strategian strateginen keskeiset keskeisimmät tärkeimmät priorisoidut nykyiset yhteiset ' +
    'alustavat hyvinvointialueen hyvinvointialueemme alueen kunnan ja sekä vuoteen vuonna vuodelle vuosille mennessä ' +
    'vår vårt våra strategins strategiska viktigaste centrala gemensamma prioriterade nuvarande preliminära ' +
    'välfärdsområdets områdets och samt för till år ' +
    'our the of for by and to strategic strategy key main common current draft county areas area'
  ).split(' '),
)

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}-]+/u)
    .filter((word) => /\p{L}/u.test(word))

/**
 * The section that a heading opens, judged by its last and then first telling word; null when it is
 * about something else ("Tavoitteiden seuranta").
 */
export function sectionOfHeading(text: string): Section | null {
  const telling = wordsOf(text.slice(0, 120)).filter((word) => !fillers.has(word))
  const known = telling.map((word) => sections.get(word))
  // "Päätavoite – alatavoitteet" heads a table of both.
  if (known.includes('goal') && known.includes('subgoal')) return 'goal'
  const last = sections.get(telling.at(-1) ?? '')
  return last ?? sections.get(telling[0] ?? '') ?? null
}

/** The same for a line without heading marks: every word must belong to a heading. */
export function sectionOfLabel(text: string): Section | null {
  if (text.length > 60) return null
  const all = wordsOf(text)
  const known = all.every((word) => fillers.has(word) || sections.has(word))
  return known ? sectionOfHeading(text) : null
}

/** Forms that a sentence has which leads into a list of them ("Painopisteiksi on valittu seuraavat:"). */
const ledIn = new Map<string, Section>(
  (
    [
      ['value', 'arvoiksi arvot arvomme arvoja värden värdena värderingar values'],
      ['goal', 'tavoitteiksi tavoitteet tavoitteemme päätavoitteet päätavoitteiksi mål målen huvudmål goals'],
      ['focus', 'painopisteiksi painopisteet kärkitavoitteiksi kärkitavoitteet kärjiksi kärjet tyngdpunkter'],
      ['focus', 'tyngdpunkterna fokusområden spetsmål priorities'],
      ['metric', 'mittareiksi mittarit mätare indikatorer indicators'],
    ] as const
  ).flatMap(([section, list]) => list.split(' ').map((word) => [word, section] as const)),
)

/** The section of the list that a sentence with a colon leads into; null when it does not say. */
export function sectionOfIntroduction(text: string): Section | null {
  if (!text.endsWith(':') || text.length > 160) return null
  return wordsOf(text).reduce<Section | null>((found, word) => found ?? ledIn.get(word) ?? null, null)
}

/** "Missä onnistumme: painopisteet": the section that a heading's words after the colon name. */
export function sectionOfTail(text: string): Section | null {
  const found = text.length > 120 ? null : /^[^:]{3,80}: ([^:]{3,60})$/.exec(text)
  return found && sectionOfLabel(found[1]!)
}

/** "Tavoite 2: …" and its sisters: the number and what follows it. */
export function numberedGoal(text: string): { code: string; text: string } | null {
  const found = /^(\p{L}+)\s+(\d{1,2})\s*[.:)–-]\s*(?=\S)/u.exec(text.slice(0, 60))
  if (!found) return null
  const section = sections.get(found[1]!.toLowerCase())
  // "Päämäärä" alone is the vision; "Päämäärä 2" is one of several.
  if (section !== 'goal' && section !== 'focus' && section !== 'vision') return null
  return { code: found[2]!, text: text.slice(found[0].length) }
}

/** True for a heading that names the whole document: it neither opens nor closes a section. */
export const namesStrategy = (text: string): boolean => /strategi|strategy/i.test(text)

/** "Missiomme on auttaa": which section the sentence is the text of; null for other sentences. */
export function sectionOfSentence(text: string): 'mission' | 'vision' | null {
  const found = /^(\S{1,30}(?: \S{1,30})?) (?:on|är|is) /.exec(text.slice(0, 80))
  const section = found && sectionOfLabel(found[1]!)
  return section === 'mission' || section === 'vision' ? section : null
}
