import {
  FOLLOWED,
  type Measurability,
  type MeasureField,
  type Repeated,
} from '../../strategy/measurability.ts'
import type { Asking } from '../../strategy/vagueWords.ts'
import { list, number, quoted } from '../typography.ts'

type Language = 'fi' | 'sv' | 'en'
/** How a place is named: an element by its number or first words, an amendment by its number. */
type Names = { element: (id: string) => string; amendment: (id: string) => string }

type Words = {
  title: string
  /** What the check is, before the table. */
  rule: string
  fields: Record<MeasureField, string>
  levels: Record<'county' | 'area' | 'service' | 'unit', string>
  missing: string
  noIndicator: string
  noOwn: (below: number) => string
  /** A field that the named indicator lacks. */
  lacks: (indicator: string, fields: readonly string[]) => string
  unnamed: string
  ask: Record<Asking, string>
  asked: (word: string, question: string, amendment: string | null) => string
  /** More than one can follow, in a goal or in the strategy. */
  many: (indicators: number, of: 'goal' | 'strategy') => string
  repeated: (indicator: string, places: readonly string[]) => string
  twice: (indicator: string) => string
}

const source = 'Kaplan & Norton, The Balanced Scorecard, 1996'

/** What measurability is told in, on the page and in every file. */
export const measurabilityWords: Record<Language, Words> = {
  fi: {
    title: 'Voiko tavoitteita arvioida?',
    rule: 'Jokaisesta tavoitteesta katsotaan, mistä sen toteutumisen näkee. Kysymykset on tarkoitettu keskustelun avuksi. Ne eivät kerro, onko tavoite hyvä.',
    fields: {
      indicator: 'Mittari',
      baseline: 'Lähtötaso',
      target: 'Tavoitetaso',
      level: 'Taso',
      owner: 'Vastuutaho',
      source: 'Tietolähde',
    },
    levels: { county: 'Koko alue', area: 'Osa-alue', service: 'Palvelu', unit: 'Yksikkö' },
    missing: 'Puuttuu',
    noIndicator: 'Mittaria ei ole.',
    noOwn: (n) =>
      `Omaa mittaria ei ole, mutta alatavoitteilla on ${n === 1 ? '1 mittari' : `${n} mittaria`}.`,
    lacks: (indicator, fields) =>
      `${indicator}: puuttuu ${list(
        'fi',
        fields.map((each) => each.toLowerCase()),
      )}.`,
    unnamed: 'Nimetön mittari',
    ask: {
      smooth: 'Mistä näkee, että palvelu on sujuva?',
      excellent: 'Mistä tietää, että tulos on erinomainen eikä vain hyvä?',
      good: 'Mikä taso riittää, jotta tulos on hyvä?',
      best: 'Keiden joukossa paras tai ensimmäinen, ja kuka sen arvioi?',
      quality: 'Mitä laadussa mitataan, ja mikä taso riittää?',
      effective: 'Mikä muuttuu ihmisen arjessa, ja milloin sen näkee?',
      efficient: 'Mitä saadaan aikaan ja millä panoksella?',
      enough: 'Kuinka paljon riittää, ja kuka sen arvioi?',
      timely: 'Kuinka monessa päivässä tai minuutissa?',
      reachable: 'Kuka pääsee palveluun, missä ajassa ja kuinka kaukaa?',
      equal: 'Mitä ryhmiä tai alueita verrataan, ja kuinka pieni ero riittää?',
      personal: 'Mistä ihminen itse huomaa, että häntä on kuultu?',
      modern: 'Mitä tehdään toisin kuin nyt?',
      strong: 'Mitä on silloin enemmän kuin nyt, ja kuinka paljon?',
      developed: 'Mikä on toisin, kun tämä on tehty?',
      safe: 'Mitä vahinkoja tai huolia on silloin vähemmän?',
      open: 'Mitä kerrotaan, kenelle ja milloin?',
      lasting: 'Kuinka monta vuotta ja millä rahalla?',
      compared: 'Mihin verrataan, ja kuinka suuri ero riittää?',
      possible: 'Mikä taso on mahdollinen?',
      working: 'Mistä huomaa, jos jokin ei toimi?',
      suitable: 'Kuka arvioi, mikä on sopivaa?',
      thriving: 'Mistä näkee, että ihmiset voivat hyvin?',
    },
    asked: (word, question, amendment) =>
      `${amendment === null ? '' : `${amendment}, `}${quoted('fi', word)}: ${question}`,
    many: (n, of) =>
      of === 'goal'
        ? `Mittareita on ${n}. Pystyykö niitä kaikkia seuraamaan? Tasapainotetun mittariston tekijöiden mukaan yhdessä näkökulmassa on tavallisesti enintään ${FOLLOWED.goal} (${source}).`
        : `Mittareita on kaikkiaan ${number('fi', n)}. Pystyykö niitä kaikkia seuraamaan? Tasapainotetun mittariston tekijöiden mukaan strategiassa on tavallisesti enintään ${FOLLOWED.strategy} (${source}).`,
    repeated: (indicator, places) =>
      `Sama mittari on usealla kohdalla: ${indicator} (${list('fi', places)}). Onko se tarkoitus?`,
    twice: (indicator) => `Sama mittari on tässä kahdesti: ${indicator}.`,
  },
  sv: {
    title: 'Går målen att bedöma?',
    rule: 'För varje mål granskas var man ser att det nås. Frågorna är ett stöd för samtalet. De säger inte om ett mål är bra.',
    fields: {
      indicator: 'Mätare',
      baseline: 'Utgångsnivå',
      target: 'Målnivå',
      level: 'Nivå',
      owner: 'Ansvarig part',
      source: 'Datakälla',
    },
    levels: { county: 'Hela området', area: 'Delområde', service: 'Tjänst', unit: 'Enhet' },
    missing: 'Saknas',
    noIndicator: 'Det finns ingen mätare.',
    noOwn: (n) => `Målet har ingen egen mätare, men delmålen har ${n}.`,
    lacks: (indicator, fields) =>
      `${indicator}: ${list(
        'sv',
        fields.map((each) => each.toLowerCase()),
      )} saknas.`,
    unnamed: 'Mätare utan namn',
    ask: {
      smooth: 'Var ser man att tjänsten är smidig?',
      excellent: 'Hur vet man att resultatet är utmärkt och inte bara bra?',
      good: 'Vilken nivå räcker för att resultatet ska vara bra?',
      best: 'Bäst eller först bland vilka, och vem bedömer det?',
      quality: 'Vad i kvaliteten mäts, och vilken nivå räcker?',
      effective: 'Vad förändras i människors vardag, och när syns det?',
      efficient: 'Vad åstadkoms, och med vilken insats?',
      enough: 'Hur mycket räcker, och vem bedömer det?',
      timely: 'På hur många dagar eller minuter?',
      reachable: 'Vem når tjänsten, hur snabbt och hur långt ifrån?',
      equal: 'Vilka grupper eller områden jämförs, och hur liten skillnad räcker?',
      personal: 'Hur märker människan själv att hon har blivit hörd?',
      modern: 'Vad görs på ett annat sätt än nu?',
      strong: 'Vad finns det då mer av än nu, och hur mycket?',
      developed: 'Vad är annorlunda när detta är gjort?',
      safe: 'Vilka skador eller bekymmer är då färre?',
      open: 'Vad berättas, för vem och när?',
      lasting: 'I hur många år och med vilka pengar?',
      compared: 'Jämfört med vad, och hur stor skillnad räcker?',
      possible: 'Vilken nivå är möjlig?',
      working: 'Hur märker man om något inte fungerar?',
      suitable: 'Vem bedömer vad som är lämpligt?',
      thriving: 'Var ser man att människor mår bra?',
    },
    asked: (word, question, amendment) =>
      `${amendment === null ? '' : `${amendment}, `}${quoted('sv', word)}: ${question}`,
    many: (n, of) =>
      of === 'goal'
        ? `Det finns ${n} mätare. Går det att följa alla? Enligt det balanserade styrkortets upphovsmän har ett perspektiv oftast högst ${FOLLOWED.goal} (${source}).`
        : `Det finns sammanlagt ${number('sv', n)} mätare. Går det att följa alla? Enligt det balanserade styrkortets upphovsmän har en strategi oftast högst ${FOLLOWED.strategy} (${source}).`,
    repeated: (indicator, places) =>
      `Samma mätare finns på flera ställen: ${indicator} (${list('sv', places)}). Är det avsikten?`,
    twice: (indicator) => `Samma mätare finns här två gånger: ${indicator}.`,
  },
  en: {
    title: 'Can the goals be assessed?',
    rule: 'For each goal: where one sees that it is reached. The questions are there to help the discussion. They do not say whether a goal is good.',
    fields: {
      indicator: 'Indicator',
      baseline: 'Starting level',
      target: 'Target',
      level: 'Level',
      owner: 'Owner',
      source: 'Data source',
    },
    levels: { county: 'Whole county', area: 'Area', service: 'Service', unit: 'Unit' },
    missing: 'Missing',
    noIndicator: 'There is no indicator.',
    noOwn: (n) => `The goal has no indicator of its own, but its sub-goals have ${n}.`,
    lacks: (indicator, fields) =>
      `${indicator}: ${list(
        'en',
        fields.map((each) => each.toLowerCase()),
      )} missing.`,
    unnamed: 'Indicator without a name',
    ask: {
      smooth: 'Where does one see that the service is smooth?',
      excellent: 'How does one know that the result is excellent and not only good?',
      good: 'Which level is enough for the result to be good?',
      best: 'Best or first among whom, and who judges it?',
      quality: 'What of the quality is measured, and which level is enough?',
      effective: 'What changes in people’s lives, and when does it show?',
      efficient: 'What is achieved, and with what effort?',
      enough: 'How much is enough, and who judges it?',
      timely: 'In how many days or minutes?',
      reachable: 'Who reaches the service, how soon and from how far?',
      equal: 'Which groups or areas are compared, and how small a difference is enough?',
      personal: 'How does a person notice having been heard?',
      modern: 'What is done in another way than now?',
      strong: 'What is there more of than now, and how much?',
      developed: 'What is different when this has been done?',
      safe: 'Which harms or worries are fewer then?',
      open: 'What is told, to whom and when?',
      lasting: 'For how many years and with what money?',
      compared: 'Compared with what, and how big a difference is enough?',
      possible: 'Which level is possible?',
      working: 'How does one notice when something does not work?',
      suitable: 'Who judges what is suitable?',
      thriving: 'Where does one see that people are well?',
    },
    asked: (word, question, amendment) =>
      `${amendment === null ? '' : `${amendment}, `}${quoted('en', word)}: ${question}`,
    many: (n, of) =>
      of === 'goal'
        ? `There are ${n} indicators. Can one follow them all? According to the authors of the balanced scorecard a perspective usually has at most ${FOLLOWED.goal} (${source}).`
        : `There are ${number('en', n)} indicators in all. Can one follow them all? According to the authors of the balanced scorecard a strategy usually has at most ${FOLLOWED.strategy} (${source}).`,
    repeated: (indicator, places) =>
      `The same indicator is in several places: ${indicator} (${list('en', places)}). Is that meant?`,
    twice: (indicator) => `The same indicator is here twice: ${indicator}.`,
  },
}

/** What is missing or worth asking of a goal, as sentences: first what is missing, then questions. */
export function measurabilitySaid(language: Language, goal: Measurability, names: Names): string[] {
  const words = measurabilityWords[language]
  const lacking = goal.indicators
    .filter(({ missing }) => missing.length > 0)
    .map(({ measure, missing }) =>
      words.lacks(
        measure.indicator || words.unnamed,
        missing
          .filter((field) => field !== 'indicator' || measure.indicator !== '')
          .map((field) => words.fields[field]),
      ),
    )
  const none = goal.below > 0 ? words.noOwn(goal.below) : words.noIndicator
  return [
    ...(goal.indicators.length === 0 ? [none] : lacking),
    ...(goal.many ? [words.many(goal.indicators.length, 'goal')] : []),
    ...goal.vague.map(({ word, asks, amendment }) =>
      words.asked(word, words.ask[asks], amendment === null ? null : names.amendment(amendment)),
    ),
  ]
}

/** An indicator that stands in several places, or several times in one, as a sentence. */
export function repeatedSaid(language: Language, { indicator, elements }: Repeated, names: Names): string {
  const words = measurabilityWords[language]
  return elements.length > 1 ? words.repeated(indicator, elements.map(names.element)) : words.twice(indicator)
}
