import { list, nbsp, number, outOf, quoted } from '../typography.ts'

type Language = 'fi' | 'sv' | 'en'
type By = 'group' | 'body'
/** A theme as a finding names it. */
type Named = { title: string; question: string }
/** What a comparison is composed with; `by`: across tables or bodies. */
type Words = {
  /** How the table is read, what a spread means and which themes are in it. */
  rule: Record<By, string>
  /** Themes that reached every column, `of` of them all. */
  all: (by: By, themes: readonly Named[]) => string
  allMany: (by: By, themes: number, of: number) => string
  /** No theme reached every column: the ones that reached the most, each `part` of `whole`. */
  widest: (by: By, themes: readonly Named[], part: number, whole: number) => string
  one: (by: By, themes: readonly (Named & { column: string; notes: number })[]) => string
  oneMany: (by: By, themes: number, of: number) => string
  /** A theme of which one column of several wrote at least two thirds. */
  uneven: (by: By, theme: Named & { column: string; notes: number; of: number }) => string
  noBody: string
}

const named = (language: Language) => (themes: readonly Named[]) =>
  list(
    language,
    themes.map(({ title, question }) => `${quoted(language, title)} (${question})`),
  )
const counted = (language: Language, one: string, many: string) => (value: number) =>
  `${number(language, value)}${nbsp}${value === 1 ? one : many}`

const fi = { named: named('fi'), notes: counted('fi', 'lappu', 'lappua') }
const sv = { named: named('sv'), notes: counted('sv', 'lapp', 'lappar') }
const en = { named: named('en'), notes: counted('en', 'note', 'notes') }

/** Where tables or bodies agree and where they differ, in sentences composed from the figures. */
export const acrossWords: Record<Language, Words> = {
  fi: {
    rule: {
      group:
        'Luku on teeman lappujen määrä pöydässä. Mukana ovat teemat, joissa on pöydistä vähintään kaksi lappua. Laajuus kertoo, kuinka moni samaan kysymykseen kirjoittaneista pöydistä nosti teeman esiin: kaikki, yli puolet, osa vai yksi. Teemat ovat kysymyksittäin samassa järjestyksessä kuin edellä.',
      body: 'Luku on teeman lappujen määrä toimielimessä, sillä pöytiä on enemmän kuin yhteen taulukkoon mahtuu. Mukana ovat teemat, joissa on pöydistä vähintään kaksi lappua. Laajuus kertoo, kuinka moni samaan kysymykseen kirjoittaneista toimielimistä nosti teeman esiin: kaikki, yli puolet, osa vai yksi. Teemat ovat kysymyksittäin samassa järjestyksessä kuin edellä.',
    },
    all: (by, themes) =>
      `${by === 'group' ? 'Kaikki kysymykseen kirjoittaneet pöydät' : 'Kaikki kysymykseen kirjoittaneet toimielimet'} nostivat esiin ${themes.length === 1 ? 'teeman' : 'teemat'} ${fi.named(themes)}.`,
    allMany: (by, themes, of) =>
      `Teemoja, jotka kaikki kysymykseen kirjoittaneet ${by === 'group' ? 'pöydät' : 'toimielimet'} nostivat esiin, on ${outOf('fi', themes, of)}.`,
    widest: (by, themes, part, whole) =>
      `Yksikään teema ei ole kaikkien ${by === 'group' ? 'pöytien' : 'toimielinten'} yhteinen. Laajimmin ${themes.length === 1 ? 'esillä on' : 'esillä ovat'} ${fi.named(themes)}: ${by === 'group' ? 'pöytiä' : 'toimielimiä'}${themes.length > 1 ? ' kussakin' : ''} ${outOf('fi', part, whole)}.`,
    one: (by, themes) =>
      `Vain ${by === 'group' ? 'yksi pöytä' : 'yksi toimielin'} nosti esiin ${themes.length === 1 ? 'teeman' : 'kunkin teemoista'} ${list(
        'fi',
        themes.map(
          ({ title, question, column, notes }) =>
            `${quoted('fi', title)} (${question}; ${column}, ${fi.notes(notes)})`,
        ),
      )}.`,
    oneMany: (by, themes, of) =>
      `Vain yhden ${by === 'group' ? 'pöydän' : 'toimielimen'} lappuja on ${outOf('fi', themes, of)} teemassa.`,
    uneven: (by, { title, question, column, notes, of }) =>
      `Teeman ${quoted('fi', title)} (${question}) lapuista vähintään kaksi kolmasosaa on yhdestä ${by === 'group' ? 'pöydästä' : 'toimielimestä'}: ${column}, ${outOf('fi', notes, of)}.`,
    noBody: 'Ei toimielintä',
  },
  sv: {
    rule: {
      group:
        'Talet är antalet lappar i temat vid bordet. Med är teman som har minst två lappar från borden. Spridningen berättar hur många av de bord som skrev om samma fråga lyfte fram temat: alla, över hälften, en del eller ett. Temana står fråga för fråga i samma ordning som ovan.',
      body: 'Talet är organets antal lappar i temat, eftersom borden är fler än vad som ryms i en tabell. Med är teman som har minst två lappar från borden. Spridningen berättar hur många av de organ som skrev om samma fråga lyfte fram temat: alla, över hälften, en del eller ett. Temana står fråga för fråga i samma ordning som ovan.',
    },
    all: (by, themes) =>
      `${by === 'group' ? 'Alla bord' : 'Alla organ'} som skrev om frågan lyfte fram ${themes.length === 1 ? 'temat' : 'temana'} ${sv.named(themes)}.`,
    allMany: (by, themes, of) =>
      `Teman som ${by === 'group' ? 'alla bord' : 'alla organ'} som skrev om frågan lyfte fram är ${outOf('sv', themes, of)}.`,
    widest: (by, themes, part, whole) =>
      `Inget tema är gemensamt för alla ${by === 'group' ? 'bord' : 'organ'}. Bredast ${themes.length === 1 ? 'förekommer' : 'förekommer lika'} ${sv.named(themes)}: ${themes.length > 1 ? 'vart och ett ' : ''}${outOf('sv', part, whole)} ${by === 'group' ? 'bord' : 'organ'}.`,
    one: (by, themes) =>
      `Bara ett ${by === 'group' ? 'bord' : 'organ'} lyfte fram ${themes.length === 1 ? 'temat' : 'vart och ett av temana'} ${list(
        'sv',
        themes.map(
          ({ title, question, column, notes }) =>
            `${quoted('sv', title)} (${question}; ${column}, ${sv.notes(notes)})`,
        ),
      )}.`,
    oneMany: (by, themes, of) =>
      `Lappar från bara ett ${by === 'group' ? 'bord' : 'organ'} finns i ${outOf('sv', themes, of)} teman.`,
    uneven: (by, { title, question, column, notes, of }) =>
      `Minst två tredjedelar av lapparna i temat ${quoted('sv', title)} (${question}) kommer från ett ${by === 'group' ? 'bord' : 'organ'}: ${column}, ${outOf('sv', notes, of)}.`,
    noBody: 'Inget organ',
  },
  en: {
    rule: {
      group:
        'The number is how many of the theme’s notes the table wrote. Themes with at least two notes from tables are included. The spread is told of the tables that wrote on the same question: all, more than half, some or one. Themes stand question by question in the same order as above.',
      body: 'The number is how many of the theme’s notes the body’s tables wrote, as there are more tables than fit in one table. Themes with at least two notes from tables are included. The spread is told of the bodies that wrote on the same question: all, more than half, some or one. Themes stand question by question in the same order as above.',
    },
    all: (by, themes) =>
      `Every ${by === 'group' ? 'table' : 'body'} that wrote on the question raised the ${themes.length === 1 ? 'theme' : 'themes'} ${en.named(themes)}.`,
    allMany: (by, themes, of) =>
      `Themes raised by every ${by === 'group' ? 'table' : 'body'} that wrote on the question: ${outOf('en', themes, of)}.`,
    widest: (by, themes, part, whole) =>
      `No theme is shared by all ${by === 'group' ? 'tables' : 'bodies'}. The widest ${themes.length === 1 ? 'is' : 'are, each alike,'} ${en.named(themes)}: ${outOf('en', part, whole)} ${by === 'group' ? 'tables' : 'bodies'}.`,
    one: (by, themes) =>
      `Only one ${by === 'group' ? 'table' : 'body'} raised ${themes.length === 1 ? 'the theme' : 'each of the themes'} ${list(
        'en',
        themes.map(
          ({ title, question, column, notes }) =>
            `${quoted('en', title)} (${question}; ${column}, ${en.notes(notes)})`,
        ),
      )}.`,
    oneMany: (by, themes, of) =>
      `Themes with notes from only one ${by === 'group' ? 'table' : 'body'}: ${outOf('en', themes, of)}.`,
    uneven: (by, { title, question, column, notes, of }) =>
      `At least two thirds of the notes of the theme ${quoted('en', title)} (${question}) come from one ${by === 'group' ? 'table' : 'body'}: ${column}, ${outOf('en', notes, of)}.`,
    noBody: 'No body',
  },
}
