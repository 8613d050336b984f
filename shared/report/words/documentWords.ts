import type { Spread } from '../across.ts'
import { nbsp, number } from '../typography.ts'

type Language = 'fi' | 'sv' | 'en'
type Bar = { label: string; value: number }

/** What written reports (DOCX, A4 PDF) say beside the words that every format has. */
export type DocumentWords = {
  /** Stands at both notes of a pair of opposite views. */
  dissent: string
  edited: string
  struck: (sentences: number) => string
  keyFigures: string
  tier: string
  next: string
  contact: string
  page: string
  chart: Record<'votes' | 'writers' | 'notes', { caption: (place: string) => string; unit: string }>
  chartAlt: (caption: string, bars: readonly Bar[], more: number) => string
  chartFirst: (shown: number) => string
  beforeAfter: { title: string; rule: string; before: string; after: string; nothing: string }
  across: Record<'group' | 'body', { title: string; caption: (part: string) => string }>
  spreadColumn: string
  spread: Record<Spread, string>
  /** Says what a table holds, for those who do not see it. */
  tables: Record<
    | 'questions'
    | 'votes'
    | 'standings'
    | 'options'
    | 'changes'
    | 'beforeAfter'
    | 'matrix'
    | 'bodies'
    | 'body'
    | 'topWords'
    | 'across'
    | 'coverage'
    | 'unspoken'
    | 'notes'
    | 'words'
    | 'ballots',
    string
  >
  topWords: (place: string) => string
  /** Before words that one note each has. */
  once: string
  bodyNotes: (body: string) => string
}

const spoken = (language: Language, bars: readonly Bar[]) =>
  bars.map(({ label, value }) => `${label} ${number(language, value)}`).join(', ')

export const documentWords: Record<Language, DocumentWords> = {
  fi: {
    dissent: 'Eriävä näkemys',
    edited: 'ihminen on muokannut',
    struck: (sentences) =>
      sentences === 1
        ? 'Yksi lause on jätetty pois, koska sen viittaukset eivät kestäneet tarkistusta.'
        : `${number('fi', sentences)}${nbsp}lausetta on jätetty pois, koska niiden viittaukset eivät kestäneet tarkistusta.`,
    keyFigures: 'Työpaja lukuina',
    tier: 'Taso',
    next: 'Seuraavat askeleet',
    contact: 'Yhteystiedot',
    page: 'Sivu',
    chart: {
      votes: { caption: (place) => `Ääniä teemoittain, ${place}`, unit: 'ääntä' },
      writers: { caption: (place) => `Kirjoittajia teemoittain, ${place}`, unit: 'kirjoittajaa' },
      notes: { caption: (place) => `Lappuja teemoittain, ${place}`, unit: 'lappua' },
    },
    chartAlt: (caption, bars, more) =>
      `Pylväskuvio. ${caption}: ${spoken('fi', bars)}${more > 0 ? ` ja muita teemoja ${number('fi', more)}` : ''}. Samat luvut ovat teemojen taulukossa.`,
    chartFirst: (shown) => `Kuvassa ovat ensimmäiset ${number('fi', shown)}${nbsp}teemaa.`,
    beforeAfter: {
      title: 'Ennen ja jälkeen',
      rule: 'Jokainen ehdotus on nykyisen tekstin rinnalla sanasta sanaan. Kohdat ovat strategian omassa järjestyksessä, ehdotukset numerojärjestyksessä.',
      before: 'Nykyinen teksti',
      after: 'Ehdotus',
      nothing: 'Uusi asia',
    },
    across: {
      group: {
        title: 'Pöytien vertailu',
        caption: (part) => `Lappuja teemoittain ja pöydittäin${part}`,
      },
      body: {
        title: 'Toimielinten vertailu',
        caption: (part) => `Lappuja teemoittain ja toimielimittäin${part}`,
      },
    },
    spreadColumn: 'Esillä',
    spread: { all: 'kaikilla', most: 'useimmilla', some: 'osalla', one: 'yhdellä' },
    tables: {
      questions: 'Rivit ovat kysymyksiä. Sarakkeissa on, kuinka paljon ja kuinka moni kirjoitti.',
      votes: 'Rivit ovat äänestyksiä. Sarakkeissa on, kuinka moni äänesti ja kuinka paljon ääniä annettiin.',
      standings: 'Rivit ovat teemoja järjestyksessä. Sarakkeissa ovat sija ja luvut.',
      options: 'Rivit ovat vaihtoehtoja järjestyksessä. Sarakkeissa ovat sija ja äänet.',
      changes:
        'Rivit ovat strategian kohtia. Sarakkeissa ovat lappujen määrät ja numerot sen mukaan, mitä kohdalle ehdotetaan.',
      beforeAfter: 'Rivit ovat ehdotuksia. Sarakkeissa ovat nykyinen teksti, ehdotus ja sen laji.',
      matrix: 'Rivit ovat teemoja ja sarakkeet toimielimiä. Luku on lappujen määrä.',
      bodies: 'Rivit ovat teemoja ja sarakkeet toimielimiä. Soluissa ovat laput sanasta sanaan.',
      body: 'Rivit ovat yhden toimielimen lappuja. Sarakkeissa ovat teksti ja teema.',
      topWords: 'Rivit ovat sanoja yleisimmästä alkaen. Luku kertoo, monessako lapussa sana on.',
      across:
        'Rivit ovat teemoja. Sarakkeissa on lappujen määrä kussakin ja se, kuinka laajasti teema on esillä.',
      coverage: 'Rivit kertovat, mistä laput ovat. Sarakkeissa on, monestako lapusta teksti puhuu.',
      unspoken: 'Rivit ovat lappuja, joista teksti ei puhu. Viimeisessä sarakkeessa on syy.',
      notes: 'Rivit ovat lappuja numerojärjestyksessä. Sarakkeissa ovat teksti, teema, pöytä ja kannatus.',
      words: 'Rivit ovat sanoja yleisimmästä alkaen. Sarakkeissa ovat lappujen määrä ja numerot.',
      ballots: 'Rivit ovat äänestyslippuja kuittikoodien järjestyksessä. Viimeisellä rivillä on summa.',
    },
    once: 'Yhdessä lapussa:',
    topWords: (place) => `Yleisimmät sanat, ${place}`,
    bodyNotes: (body) => `Laput: ${body}`,
  },
  sv: {
    dissent: 'Avvikande åsikt',
    edited: 'bearbetad av en människa',
    struck: (sentences) =>
      sentences === 1
        ? 'En mening har lämnats bort, eftersom dess hänvisningar inte höll vid kontrollen.'
        : `${number('sv', sentences)}${nbsp}meningar har lämnats bort, eftersom deras hänvisningar inte höll vid kontrollen.`,
    keyFigures: 'Workshopen i siffror',
    tier: 'Nivå',
    next: 'Nästa steg',
    contact: 'Kontaktuppgifter',
    page: 'Sida',
    chart: {
      votes: { caption: (place) => `Röster per tema, ${place}`, unit: 'röster' },
      writers: { caption: (place) => `Skribenter per tema, ${place}`, unit: 'skribenter' },
      notes: { caption: (place) => `Lappar per tema, ${place}`, unit: 'lappar' },
    },
    chartAlt: (caption, bars, more) =>
      `Stapeldiagram. ${caption}: ${spoken('sv', bars)}${more > 0 ? ` och ${number('sv', more)} andra teman` : ''}. Samma siffror finns i tabellen över teman.`,
    chartFirst: (shown) => `Diagrammet visar de ${number('sv', shown)}${nbsp}första teman.`,
    beforeAfter: {
      title: 'Före och efter',
      rule: 'Varje förslag står ordagrant bredvid den nuvarande texten. Punkterna står i strategins egen ordning, förslagen i nummerordning.',
      before: 'Nuvarande text',
      after: 'Förslag',
      nothing: 'Något nytt',
    },
    across: {
      group: { title: 'Jämförelse mellan borden', caption: (part) => `Lappar per tema och bord${part}` },
      body: { title: 'Jämförelse mellan organen', caption: (part) => `Lappar per tema och organ${part}` },
    },
    spreadColumn: 'Framme hos',
    spread: { all: 'alla', most: 'de flesta', some: 'en del', one: 'ett' },
    tables: {
      questions: 'Raderna är frågor. Kolumnerna visar hur mycket och hur många som skrev.',
      votes: 'Raderna är omröstningar. Kolumnerna visar hur många som röstade och hur många röster som gavs.',
      standings: 'Raderna är teman i ordning. Kolumnerna visar plats och siffror.',
      options: 'Raderna är alternativ i ordning. Kolumnerna visar plats och röster.',
      changes:
        'Raderna är punkter i strategin. Kolumnerna visar lapparnas antal och nummer enligt vad som föreslås.',
      beforeAfter: 'Raderna är förslag. Kolumnerna visar den nuvarande texten, förslaget och dess slag.',
      matrix: 'Raderna är teman och kolumnerna organ. Siffran är antalet lappar.',
      bodies: 'Raderna är teman och kolumnerna organ. I cellerna står lapparna ordagrant.',
      body: 'Raderna är ett organs lappar. Kolumnerna visar text och tema.',
      topWords: 'Raderna är ord, det vanligaste först. Siffran visar på hur många lappar ordet finns.',
      across:
        'Raderna är teman. Kolumnerna visar antalet lappar hos var och en och hur brett temat är framme.',
      coverage: 'Raderna visar varifrån lapparna är. Kolumnerna visar hur många lappar texten talar om.',
      unspoken: 'Raderna är lappar som texten inte talar om. Den sista kolumnen anger orsaken.',
      notes: 'Raderna är lappar i nummerordning. Kolumnerna visar text, tema, bord och stöd.',
      words: 'Raderna är ord, det vanligaste först. Kolumnerna visar lapparnas antal och nummer.',
      ballots: 'Raderna är röstsedlar i kvittokodernas ordning. Den sista raden är summan.',
    },
    once: 'På en lapp:',
    topWords: (place) => `De vanligaste orden, ${place}`,
    bodyNotes: (body) => `Lappar: ${body}`,
  },
  en: {
    dissent: 'Differing view',
    edited: 'edited by a person',
    struck: (sentences) =>
      sentences === 1
        ? 'One sentence was left out because its references did not stand the check.'
        : `${number('en', sentences)}${nbsp}sentences were left out because their references did not stand the check.`,
    keyFigures: 'The workshop in figures',
    tier: 'Tier',
    next: 'Next steps',
    contact: 'Contact',
    page: 'Page',
    chart: {
      votes: { caption: (place) => `Votes by theme, ${place}`, unit: 'votes' },
      writers: { caption: (place) => `Writers by theme, ${place}`, unit: 'writers' },
      notes: { caption: (place) => `Notes by theme, ${place}`, unit: 'notes' },
    },
    chartAlt: (caption, bars, more) =>
      `Bar chart. ${caption}: ${spoken('en', bars)}${more > 0 ? ` and ${number('en', more)} more themes` : ''}. The same figures are in the table of themes.`,
    chartFirst: (shown) => `The chart shows the first ${number('en', shown)}${nbsp}themes.`,
    beforeAfter: {
      title: 'Before and after',
      rule: 'Every proposal stands word for word beside the present text. Elements stand in the order of the strategy itself, proposals in the order of their numbers.',
      before: 'Present text',
      after: 'Proposal',
      nothing: 'Something new',
    },
    across: {
      group: { title: 'Comparison across tables', caption: (part) => `Notes by theme and table${part}` },
      body: { title: 'Comparison across bodies', caption: (part) => `Notes by theme and body${part}` },
    },
    spreadColumn: 'Raised by',
    spread: { all: 'all', most: 'most', some: 'some', one: 'one' },
    tables: {
      questions: 'Rows are questions. Columns tell how much was written and by how many.',
      votes: 'Rows are votes. Columns tell how many voted and how many votes were given.',
      standings: 'Rows are themes in order. Columns give rank and figures.',
      options: 'Rows are options in order. Columns give rank and votes.',
      changes:
        'Rows are elements of the strategy. Columns give the number of notes and their numbers by what they propose.',
      beforeAfter: 'Rows are proposals. Columns give the present text, the proposal and its kind.',
      matrix: 'Rows are themes and columns are bodies. The figure is the number of notes.',
      bodies: 'Rows are themes and columns are bodies. Cells hold the notes word for word.',
      body: 'Rows are one body’s notes. Columns give text and theme.',
      topWords: 'Rows are words, the most common first. The figure tells in how many notes a word occurs.',
      across:
        'Rows are themes. Columns give the number of notes of each, and how widely the theme was raised.',
      coverage: 'Rows tell where notes come from. Columns tell of how many of them the text speaks.',
      unspoken: 'Rows are notes that the text does not speak of. The last column gives the reason.',
      notes: 'Rows are notes in the order of their numbers. Columns give text, theme, table and support.',
      words: 'Rows are words, the most common first. Columns give how many notes, and their numbers.',
      ballots: 'Rows are ballots in the order of their codes. The last row is the sum.',
    },
    once: 'In one note:',
    topWords: (place) => `Most common words, ${place}`,
    bodyNotes: (body) => `Notes: ${body}`,
  },
}
