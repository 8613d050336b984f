import type { Reach } from '../report.ts'
import { list, nbsp, number, outOf, quoted } from '../typography.ts'
import { madeMethod } from './madeMethod.ts'
import { togetherWords } from './togetherWords.ts'
import { votesMethod } from './votesMethod.ts'
import type { ReportWords } from './fi.ts'

const language = 'sv'
const n = (value: number) => number(language, value)
const form = (one: string, many: string) => (value: number) => (value === 1 ? one : many)
const count = (one: string, many: string) => (value: number) => `${n(value)}${nbsp}${form(one, many)(value)}`

const notes = count('lapp', 'lappar')
const writers = count('skribent', 'skribenter')
const groups = count('bord', 'bord')
const votes = count('röst', 'röster')
const themes = (titles: readonly string[]) =>
  list(
    language,
    titles.map((title) => quoted(language, title)),
  )

export const sv: ReportWords = {
  title: 'Workshoppens resultat',
  contents: 'Innehåll',
  sections: {
    findings: 'Huvudpunkter',
    participation: 'Deltagande',
    method: 'Så uppstod resultaten',
    notes: 'Bilaga 1. Alla lappar',
    words: 'Bilaga 2. Orden på lapparna',
    ballots: 'Bilaga 3. Röstsedlar',
  },
  status: { empty: 'Inga lappar ännu', underway: 'Workshoppen pågår', finished: 'Workshoppen är avslutad' },
  made: (when: string) => `Sammanställt ${when}`,
  at: (day: string, clock: string) => `${day} kl.${nbsp}${clock}`,
  computed: 'Siffrorna och meningarna har räknats fram ur lapparna och rösterna utan språkmodell.',
  empty: 'Inga lappar har skrivits i workshoppen ännu.',
  waiting: 'Den här delen har inte börjat ännu.',
  nothing: 'Här skrevs inga lappar.',
  count: { notes, writers, groups, votes },
  together: togetherWords.sv,
  figures: {
    participants: form('deltagare', 'deltagare'),
    groups: form('bord', 'bord'),
    notes: form('lapp', 'lappar'),
    themes: form('tema', 'teman'),
    changes: form('ändringsförslag', 'ändringsförslag'),
    dots: form('röst', 'röster'),
  },
  columns: {
    ref: 'Nr',
    note: 'Lapp',
    kind: 'Slag',
    theme: 'Tema',
    themeTitle: 'Temats namn',
    group: 'Bord',
    body: 'Organ',
    aim: 'Gäller',
    aimText: 'Text som lappen gäller',
    activity: 'Del',
    question: 'Fråga',
    rank: 'Placering',
    notes: 'Lappar',
    writers: 'Skribenter',
    groups: 'Bord',
    dots: 'Röster',
    supporters: 'Röstande',
    themeRank: 'Temats placering',
    themeDots: 'Temats röster',
    noteDots: 'Lappens röster',
    sorted: 'Placerad',
    language: 'Språk',
    word: 'Ord',
    budget: 'Röster per person',
    wordNotes: 'På lappar',
    wordRefs: 'Lapparnas nummer',
    ...{ code: 'Kvittokod', weight: 'Vikt', vote: 'Omröstning', option: 'Alternativ' },
  },
  kinds: {
    free: 'Fri',
    keep: 'Behåll',
    change: 'Ändra',
    add: 'Lägg till',
    drop: 'Ta bort',
    merge: 'Slå ihop',
    concern: 'Oro',
    question: 'Fråga',
  },
  stances: { keep: 'Behåll', change: 'Ändra', add: 'Lägg till', drop: 'Ta bort', other: 'Annat' },
  elements: {
    mission: 'Mission',
    vision: 'Vision',
    value: 'Värde',
    goal: 'Mål',
    subgoal: 'Delmål',
    focus: 'Tyngdpunkt',
    metric: 'Mätare',
  },
  tiers: {
    most: 'Lyftes fram mest',
    second: 'Näst mest',
    third: 'Tredje mest',
    others: 'Övriga som lyftes fram',
  },
  sorted: { people: 'för hand', machine: 'programmet' },
  languages: { fi: 'finska', sv: 'svenska', en: 'engelska' },
  noteNamed: (ref: string) => `Lapp ${ref}`,
  unsorted: 'Utan tema',
  noGroup: 'Inget bord',
  noBody: 'Inget organ',
  noQuestion: 'Lappar utan vald fråga',
  noElement: 'Något nytt eller inget mål valt',
  themesOf: 'Teman',
  allNotes: 'Alla lappar i temat',
  voteOf: 'Omröstning',
  changesOf: 'Ändringar i den nuvarande strategin',
  bodiesOf: 'Svar per organ',
  bodiesMatrix: 'Temanas lappar per organ',
  wordsOf: 'Orden på lapparna',
  wordsTable: (question: string) => `Ord: ${question}`,
  silentElement: 'Inte en enda lapp',
  gone: 'inte längre med',
  perQuestion: 'Skrivandet fråga för fråga',
  perVote: 'Röstningen del för del',
  participationRule:
    'Skribenter är olika personer som skrev minst en lapp till frågan, och jämförelsetalet är antalet deltagare. Rösterna jämförs med alla röster som deltagarna hade kunnat ge.',
  lowParticipation: (titles: readonly string[]) =>
    `Mindre än hälften av deltagarna skrev i ${titles.length === 1 ? 'delen' : 'delarna'} ${themes(titles)}. Resultaten berättar bara vad de som skrev anser.`,
  annexRule: 'Lapparna står fråga för fråga i nummerordning, ord för ord så som de skrevs.',
  ballotsRule:
    'Varje sedel står under sin kvittokod i kodernas ordning; ingens namn finns någonstans bredvid den. Den som räknar sedlarna på nytt får samma resultat.',
  ballotsWeighed: 'Sedelns röster multipliceras med dess vikt.',
  ballotsOptions: (options: string) => `Alternativ: ${options}.`,
  ballotsSum: 'Sammanlagt',
  wordsRule:
    'Orden står i grundform. Siffran anger på hur många lappar ordet förekommer. Ordningen följer antalet lappar. Orden har räknats av ett program med hjälp av ett lexikon.',
  cloudTitle: (question: string) => `Ordmoln: ${question}`,
  cloudText: (words: readonly string[]) =>
    `De vanligaste orden: ${words.join(', ')}. Alla ord med antal finns i tabellen.`,
  wordTimes: (word: string, times: number) => `${word} ${n(times)}`,
  cloudRule: 'På bilden står de vanligaste orden, och ordets storlek visar på hur många lappar det finns.',
  toTable: 'Alla ord som tabell',
  order: {
    votes: 'Ordningen följer de röster som temana fick. Lika många röster delar placering.',
    voteSpans: 'Rösterna gavs till hela temat, och en del av temana gäller också andra frågor.',
    noteVotes:
      'Rösterna gavs till lappar. Temanas ordning följer summan av rösterna på deras lappar. Lika många röster delar placering.',
    voteLeads: (name: string, all: number) =>
      `Omröstningarna var ${n(all)}, och ordningen kommer från den första av dem: ${quoted(language, name)}.`,
    optionVotes:
      'Lapparna står i ordning efter stöd. Lika många röster delar placering, och utan röster finns ingen placering.',
    goneVotes: 'De här var med i omröstningen men har inga lappar längre.',
    writers:
      'Man röstade inte om temana. Ordningen följer först antalet olika skribenter och sedan antalet lappar. Lika resultat delar placering.',
    notes:
      'Man röstade inte om temana, och skribenterna är inte kända. Ordningen följer antalet lappar. Lika resultat delar placering.',
    voteOpen: 'Omröstningen pågår, så ordningen bygger ännu inte på röster.',
    nothing: 'Lapparna har inte grupperats i teman. De står i nummerordning.',
    baseline: 'Punkterna står i strategins egen ordning.',
    bodies: 'Organen står i bordens ordning, temana i samma ordning som ovan.',
  },
  picksShort: 'Exemplen har valts av ett program.',
  picks:
    'Exemplen har valts av ett program: högst tre lappar som till orden tillsammans ligger närmast så många av temats lappar som möjligt. Lapparna är återgivna ord för ord.',
  provenance: {
    machine: 'Temat grupperades och namngavs av ett program, och en facilitator godkände förslaget.',
    people: 'Temat namngavs av en människa.',
    renamed: 'Temat grupperades av ett program och namngavs av en människa.',
    hands: (byHand: number, all: number) => `Lappar placerade för hand: ${outOf(language, byHand, all)}.`,
  },
  finding: {
    votes: (titles: readonly string[], dots: number, supporters: number | null) =>
      titles.length > 1
        ? `Mest stöd fick med lika många röster ${themes(titles)}: ${votes(dots)} var.`
        : `Mest stöd fick ${themes(titles)}: ${votes(dots)}${supporters === null ? '' : `, ${count('röstande', 'röstande')(supporters)}`}.`,
    writers: (titles: readonly string[], reach: Reach) =>
      titles.length > 1
        ? `Bredast lyftes ${themes(titles)} fram: ${writers(reach.writers)} och ${notes(reach.notes)} var.`
        : `Bredast lyftes ${themes(titles)} fram: ${writers(reach.writers)}, ${notes(reach.notes)}.`,
    notes: (titles: readonly string[], reach: Reach) =>
      titles.length > 1
        ? `Flest lappar finns i temana ${themes(titles)}: ${notes(reach.notes)} i vartdera.`
        : `Flest lappar finns i temat ${themes(titles)}: ${notes(reach.notes)}.`,
    even: (of: number) => `Inget tema lyftes fram mer än andra: ${n(of)}${nbsp}teman ligger lika.`,
    unsorted: (all: number) =>
      `Det skrevs ${notes(all)}. ${all === 1 ? 'Den' : 'De'} har inte grupperats i teman.`,
    element: (names: readonly string[], each: number, silent: number, elements: number) =>
      `Mest skrevs det om ${themes(names)} i den nuvarande strategin (${notes(each)}${names.length > 1 ? ' om varje' : ''}). Punkter som ingen skrev om: ${outOf(language, silent, elements)}.`,
  },
  silent: (silent: number, elements: number) =>
    `Punkter som ingen skrev en enda lapp om: ${outOf(language, silent, elements)}.`,
  method: {
    notes: {
      title: 'Lapparna',
      text: (all: number, tables: number, unsigned: number) =>
        `Rapporten innehåller varje lapp som skrevs vid borden: ${notes(all)}, ${groups(tables)}. Ingen lapp har lämnats bort för att den är kort eller har litet stöd.${unsigned > 0 ? ` Importerade lappar och andra utan skribent är ${n(unsigned)}; de räknas inte med i antalet skribenter.` : ''}`,
      alone: 'En del av deltagarna skriver ännu enskilt. De lapparna har inte lästs och inte räknats med.',
    },
    grouping: {
      title: 'Grupperingen',
      machine: (activity: string, sorted: number, all: number, byHand: number) =>
        `${activity}: ett program föreslog en gruppering och facilitatorn beslöt om den. Av lapparna finns ${outOf(language, sorted, all)} i teman, ${n(byHand)} placerade för hand.`,
      people: (activity: string, sorted: number, all: number) =>
        `${activity}: lapparna grupperades för hand. Av lapparna finns ${outOf(language, sorted, all)} i teman.`,
      none: (activity: string) => `${activity}: lapparna har inte grupperats.`,
    },
    votes: votesMethod.sv,
    order: {
      title: 'Ordning och placeringar',
      text: 'Placeringarna är 1, 2, 2, 3: lika stort stöd delar placering. Vid varje lista står hur den har ordnats.',
    },
    writers: {
      title: 'Skribenterna',
      text: 'Samma person räknas en gång i ett tema eller en fråga, oberoende av hur många lappar hen skrev. Skribenterna är kända endast som koder för en del i taget, så siffrorna för olika delar kan inte räknas ihop. Koderna finns inte i rapporten.',
    },
    shared: {
      title: 'Gemensamma enheter',
      text: (devices: number, people: number) =>
        `Det fanns ${n(devices)} ${devices === 1 ? 'gemensam enhet' : 'gemensamma enheter'}, och med ${devices === 1 ? 'den' : 'dem'} skrev ${n(people)} ${people === 1 ? 'person' : 'personer'}. I antalet deltagare och antalet vid bordet ingår var och en av dem. I antalet skribenter och röstande är en enhet en, eftersom den lämnar en röstsedel.`,
    },
    picks: { title: 'Exempellapparna' },
    words: { title: 'Orden' },
    made: madeMethod.sv,
    archived: {
      title: 'Borttagna lappar',
      text: (atTables: number, gathered: number) =>
        `Borttagna lappar finns inte i rapporten: vid borden togs ${n(atTables)} bort och från den gemensamma tavlan ${n(gathered)}.`,
    },
    unshown: {
      title: 'Opublicerade lappar',
      text: (count: number) =>
        `Facilitatorn granskade lapparna innan de visades. ${n(count)} ${count === 1 ? 'lapp blev opublicerad och finns' : 'lappar blev opublicerade och finns'} inte i rapporten.`,
    },
    cleaned: {
      title: 'Tecken',
      text: (characters: number, texts: number) =>
        characters === 0
          ? 'Inga osynliga styrtecken behövde tas bort ur texterna.'
          : `Osynliga styrtecken eller felaktiga tecken som togs bort: ${n(characters)}, i ${n(texts)}${nbsp}${texts === 1 ? 'text' : 'texter'}. I övrigt är texterna oförändrade.`,
    },
    privacy: {
      title: 'Integritet',
      text: (small: readonly string[]) =>
        `Rapporten innehåller inga namn och inga personkoder. Vid varje lapp står bordet.${small.length === 0 ? '' : ` Vid ett bord med färre än fem personer kan skribenten gå att gissa: ${list(language, small)}.`}`,
    },
    limits: {
      title: 'Begränsningar',
      text: 'Lapparna berättar vad de som var på plats skrev, inte vad alla anser. Antalet lappar visar hur mycket man talade om ett ämne, inte hur viktigt det är.',
    },
  },
}
