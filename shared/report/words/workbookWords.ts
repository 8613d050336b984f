import { nbsp, number } from '../typography.ts'

type Language = 'fi' | 'sv' | 'en'

type Words = {
  /** Names of sheets: at most 31 characters, none of \ / ? * [ ] : */
  sheets: Record<
    | 'read'
    | 'notes'
    | 'themes'
    | 'vote'
    | 'changes'
    | 'participation'
    | 'summaries'
    | 'across'
    | 'coverage'
    | 'words'
    | 'ballots',
    string
  >
  /** What a sheet holds, in the list of them. */
  holds: Words['sheets']
  sheet: string
  content: string
  rows: string
  chart: (question: string) => string
  /** What the chart says, for whoever does not see it. */
  chartText: (unit: string, bars: readonly { label: string; value: number }[]) => string
  columns: {
    topic: string
    text: string
    sentence: string
    sources: string
    label: string
    mark: string
    tier: string
    thoughts: string
    picked: string
    provenance: string
    possible: string
    spoken: string
    reason: string
    cast: string
    participants: string
  }
}

const bars = (language: Language) => (unit: string, all: readonly { label: string; value: number }[]) =>
  `${unit}: ${all.map(({ label, value }) => `${label}${nbsp}${number(language, value)}`).join('; ')}.`

/** The words of the workbook beside those that all documents share. */
export const workbookWords: Record<Language, Words> = {
  fi: {
    sheets: {
      read: 'Lue minut',
      notes: 'Laput',
      themes: 'Teemat',
      vote: 'Äänestys',
      changes: 'Muutokset',
      participation: 'Osallistuminen',
      summaries: 'Tiivistelmät',
      across: 'Pöydittäin',
      coverage: 'Kattavuus',
      words: 'Sanat',
      ballots: 'Äänestysliput',
    },
    holds: {
      read: 'Mitä taulukossa on ja miten tulokset syntyivät.',
      notes: 'Jokainen lappu sanasta sanaan, numeroineen.',
      themes: 'Teemat kysymyksittäin: laput, kirjoittajat, äänet ja sija. Kaavio joka kysymyksestä.',
      vote: 'Suljetun äänestyksen tulos.',
      changes: 'Nykyisen strategian kohdat ja mitä niistä sanottiin, myös ne, joista ei sanottu mitään.',
      participation: 'Kuinka moni kirjoitti ja äänesti.',
      summaries: 'Tiivistelmien virkkeet, niiden lähteet ja hyväksyjä.',
      across: 'Teemojen laput pöydittäin tai toimielimittäin.',
      coverage: 'Mistä lapuista tiivistelmät kertovat.',
      words: 'Sanat perusmuodossa ja lapuissa, joissa ne ovat.',
      ballots: 'Julkaistut liput kuittikoodeillaan.',
    },
    sheet: 'Välilehti',
    content: 'Sisältö',
    rows: 'Rivejä',
    chart: (question) => `Teemat: ${question}`,
    chartText: bars('fi'),
    columns: {
      topic: 'Aihe',
      text: 'Teksti',
      sentence: 'Virke',
      sources: 'Lähteet',
      label: 'Miten tehty',
      mark: 'Tila',
      tier: 'Taso',
      thoughts: 'Ajatuksia',
      picked: 'Esimerkkilaput',
      provenance: 'Miten teema syntyi',
      possible: 'Ääniä enintään',
      spoken: 'Tekstissä',
      reason: 'Syy',
      cast: 'Äänestäneitä',
      participants: 'Osallistujia',
    },
  },
  sv: {
    sheets: {
      read: 'Läs mig',
      notes: 'Lappar',
      themes: 'Teman',
      vote: 'Omröstning',
      changes: 'Ändringar',
      participation: 'Deltagande',
      summaries: 'Sammandrag',
      across: 'Per bord',
      coverage: 'Täckning',
      words: 'Ord',
      ballots: 'Röstsedlar',
    },
    holds: {
      read: 'Vad arbetsboken innehåller och hur resultaten kom till.',
      notes: 'Varje lapp ordagrant, med nummer.',
      themes: 'Teman per fråga: lappar, skribenter, röster och placering. Ett diagram för varje fråga.',
      vote: 'Resultatet av en avslutad omröstning.',
      changes: 'Den nuvarande strategins punkter och vad som sades om dem, också de som ingen nämnde.',
      participation: 'Hur många som skrev och röstade.',
      summaries: 'Sammandragens meningar, deras källor och vem som godkänt dem.',
      across: 'Temans lappar per bord eller organ.',
      coverage: 'Vilka lappar sammandragen talar om.',
      words: 'Ord i grundform och de lappar de finns på.',
      ballots: 'De publicerade röstsedlarna med kvittokod.',
    },
    sheet: 'Blad',
    content: 'Innehåll',
    rows: 'Rader',
    chart: (question) => `Teman: ${question}`,
    chartText: bars('sv'),
    columns: {
      topic: 'Ämne',
      text: 'Text',
      sentence: 'Mening',
      sources: 'Källor',
      label: 'Hur den gjorts',
      mark: 'Status',
      tier: 'Nivå',
      thoughts: 'Tankar',
      picked: 'Exempellappar',
      provenance: 'Hur temat kom till',
      possible: 'Röster högst',
      spoken: 'I texten',
      reason: 'Orsak',
      cast: 'Antal röstande',
      participants: 'Deltagare',
    },
  },
  en: {
    sheets: {
      read: 'Read me',
      notes: 'Notes',
      themes: 'Themes',
      vote: 'Vote',
      changes: 'Changes',
      participation: 'Participation',
      summaries: 'Summaries',
      across: 'By table',
      coverage: 'Coverage',
      words: 'Words',
      ballots: 'Ballots',
    },
    holds: {
      read: 'What the workbook holds and how the results were made.',
      notes: 'Every note word for word, with its number.',
      themes: 'Themes by question: notes, writers, votes and rank. A chart for each question.',
      vote: 'The outcome of a closed vote.',
      changes: 'The parts of the present strategy and what was said of them, also those nobody spoke of.',
      participation: 'How many wrote and voted.',
      summaries: 'The sentences of the summaries, their sources and who approved them.',
      across: 'Notes of themes by table or body.',
      coverage: 'Which notes the summaries speak of.',
      words: 'Words in base form and the notes that hold them.',
      ballots: 'The published ballots under their receipt codes.',
    },
    sheet: 'Sheet',
    content: 'Content',
    rows: 'Rows',
    chart: (question) => `Themes: ${question}`,
    chartText: bars('en'),
    columns: {
      topic: 'Topic',
      text: 'Text',
      sentence: 'Sentence',
      sources: 'Sources',
      label: 'How it was made',
      mark: 'State',
      tier: 'Tier',
      thoughts: 'Thoughts',
      picked: 'Example notes',
      provenance: 'How the theme was made',
      possible: 'Most votes',
      spoken: 'In the text',
      reason: 'Reason',
      cast: 'Voters',
      participants: 'Participants',
    },
  },
}
