import type { Line } from './story.ts'

/**
 * One council's evening of strategy work from the join code to the last vote, as lines to be played over
 * sockets or in a browser: four tables that speak for three bodies, six activities of the strategy
 * template, a reload in the middle of typing, a server restart in the middle of a brainstorm.
 */
const strategy = `# Suvannon strategia
## Missio
Apu on lähellä jokaista.
## Visio
Terveempi arki kaikkialla.
## Arvot
Lämpö Suoruus Reiluus
## Tavoitteet
1. Apu löytyy ajoissa
1.1 Puheluun vastataan samana päivänä
1.3 Ajan saa kahdessa viikossa
2. Henkilöstö pysyy ja jaksaa
2.2 Vuokratyö vähenee
`

export const tables = [
  { body: 'Aluevaltuusto', people: ['Aino', 'Bertil'] },
  { body: 'Aluevaltuusto', people: ['Cecilia', 'Daavid'] },
  { body: 'Aluehallitus', people: ['Eeva', 'Fredrik'] },
  { body: 'Lautakunta', people: ['Greta', 'Heikki'] },
] as const

const everyone = tables.flatMap((table) => [...table.people])
const atOnce = (lines: Line[]): Line => ({ does: 'at once', lines })
const write = (who: string, text: string, more: object = {}): Line => ({ who, does: 'writes', text, ...more })
const on = (to: Extract<Line, { does: 'moves on' }>['to']): Line => ({ who: 'Olli', does: 'moves on', to })
const open = (activity: number): Line => ({ who: 'Olli', does: 'opens', activity })

const arrival: Line[] = [
  { who: 'Ritva', does: 'opens the workshop', template: 'strategy', language: 'fi', tables: tables.length },
  { who: 'Ritva', does: 'brings the strategy', text: strategy, elements: 10 },
  { who: 'Ritva', does: 'names the bodies', bodies: tables.map((table) => table.body) },
  { who: 'Olli', does: 'enters', as: 'facilitator' },
  { who: 'Kangas', does: 'enters', as: 'observer' },
  atOnce(
    tables.flatMap(({ people }, i) =>
      people.map((who, n): Line => ({ who, does: 'joins', table: i + 1, name: n === 0 ? who : null })),
    ),
  ),
]

const successes: Line[] = [
  open(1),
  on('alone'),
  atOnce([
    write('Aino', 'Ajanvaraus puhelimella helpottui'),
    write('Bertil', 'Tidsbokningen fungerar bättre'),
    write('Cecilia', 'Ajanvaraus netissä toimii'),
    write('Daavid', 'Talous'),
    write('Eeva', 'Hammashoidon jonot lyhenivät'),
    write('Fredrik', 'Tandvårdens köer är kortare'),
    write('Greta', 'Hammashoitoon pääsee nopeammin'),
    write('Heikki', 'Ajanvarauksen chat vastaa heti 🙂'),
  ]),
  { who: 'Bertil', does: 'sees nothing of', notes: ['Ajanvaraus puhelimella'] },
  { who: 'Aino', does: 'is ready' },
  on('brainstorm'),
  { who: 'Bertil', does: 'sees', notes: ['Ajanvaraus puhelimella', 'Tidsbokningen'] },
  { who: 'Aino', does: 'sees nothing of', notes: ['Talous'] },
  { who: 'Aino', does: 'begins', text: 'Kotihoidossa tutut' },
  { who: 'Aino', does: 'reloads' },
  { who: 'Aino', does: 'types on', note: 'Kotihoidossa tutut', more: ' kasvot' },
  { who: 'Bertil', does: 'sees', notes: ['Kotihoidossa tutut kasvot'] },
  write('Bertil', 'Kirjoitin tämän vahingossa'),
  { who: 'Bertil', does: 'archives', note: 'Kirjoitin tämän' },
  { who: 'Aino', does: 'moves', note: 'Tidsbokningen', to: [400, 320] },
  atOnce([
    write('Cecilia', 'Hammashoito pelaa'),
    write('Eeva', 'Ensihoito tulee ajoissa'),
    write('Greta', 'Ensihoidon laatu nousi'),
  ]),
  { does: 'the server restarts' },
  {
    who: 'Aino',
    does: 'sees',
    notes: ['Ajanvaraus puhelimella', 'Kotihoidossa tutut kasvot', 'Tidsbokningen'],
  },
  atOnce([
    write('Daavid', 'Ensihoito on kohdallaan'),
    write('Fredrik', 'Akutvården har blivit bättre'),
    write('Heikki', 'Kotihoito tuttua ja turvallista'),
  ]),
  { who: 'Daavid', does: 'sees', notes: ['Talous', 'Hammashoito pelaa', 'Ensihoito on kohdallaan'] },
  { who: 'Olli', does: 'counts', notes: 15 },
  on('synthesis'),
  {
    who: 'Kangas',
    does: 'sees',
    notes: ['Ajanvaraus puhelimella', 'Talous', 'Ensihoidon laatu', 'Kotihoito'],
  },
  { who: 'Olli', does: 'asks for themes' },
  { who: 'Olli', does: 'accepts the themes' },
  { who: 'Olli', does: 'gathers', theme: 'Raha riitti', notes: ['Talous'] },
  on('vote'),
  atOnce([
    { who: 'Aino', does: 'votes', dots: { 'Raha riitti': 2 } },
    { who: 'Bertil', does: 'votes', dots: { 'Raha riitti': 1 } },
    { who: 'Cecilia', does: 'votes', dots: { 'Raha riitti': 2 } },
    { who: 'Eeva', does: 'votes', dots: { 'Raha riitti': 2 } },
  ]),
  { who: 'Aino', does: 'votes', dots: { 'Raha riitti': 1 } },
  on('discuss'),
  { who: 'Heikki', does: 'sees the outcome', voters: 4, first: 'Raha riitti', support: 6 },
  on('done'),
]

const missions = [
  'Samat palvelut kylässä ja keskustassa',
  'Lika service för alla',
  'Pidetään terveenä, ei vain hoideta',
  'Apu silloin kun sitä tarvitaan',
  'Laadukas hoito ja turva',
  'Trygghet i vardagen',
  'Verorahat viisaaseen käyttöön',
  'Heikoin ensin',
]

const mission: Line[] = [
  open(2),
  on('alone'),
  atOnce(everyone.map((who, i) => write(who, missions[i]!))),
  on('brainstorm'),
  write('Heikki', 'Omalla kielellä kuulluksi'),
  on('synthesis'),
  { who: 'Ritva', does: 'gathers', theme: 'Sama apu kaikille', notes: ['Samat palvelut', 'Lika service'] },
  { who: 'Ritva', does: 'gathers', theme: 'Terveenä pysyminen', notes: ['Pidetään terveenä'] },
  on('vote'),
  atOnce([
    { who: 'Greta', does: 'votes', dots: { 'Sama apu kaikille': 1, 'Terveenä pysyminen': 2 } },
    { who: 'Fredrik', does: 'votes', dots: { 'Sama apu kaikille': 1 } },
  ]),
  on('discuss'),
  { who: 'Kangas', does: 'sees the outcome', voters: 2, first: 'Sama apu kaikille', support: 2 },
  on('done'),
]

const vision: Line[] = [
  open(3),
  on('alone'),
  atOnce([
    write('Aino', 'Lääkäriin viikossa'),
    write('Eeva', 'Paras työpaikka'),
    write('Greta', 'Nuoret voivat hyvin'),
  ]),
  on('brainstorm'),
  atOnce([write('Bertil', 'Till läkare inom en vecka'), write('Heikki', 'Nuorten apu koulussa')]),
  { who: 'Bertil', does: 'leaves' },
  on('synthesis'),
  { who: 'Olli', does: 'gathers', theme: 'Nopeasti hoitoon', notes: ['Lääkäriin', 'Till läkare'] },
  { who: 'Olli', does: 'gathers', theme: 'Nuoret', notes: ['Nuoret voivat', 'Nuorten apu'] },
  on('vote'),
  { who: 'Daavid', does: 'votes', dots: { 'Nopeasti hoitoon': 3, Nuoret: 2 } },
  on('discuss'),
  { who: 'Daavid', does: 'sees the outcome', voters: 1, first: 'Nopeasti hoitoon', support: 3 },
  on('done'),
]

const goals: Line[] = [
  open(4),
  on('alone'),
  atOnce([
    write('Aino', 'Kaksi viikkoa → yksi', { kind: 'change', aim: '1.3' }),
    write('Cecilia', 'Tämä on hyvä näin', { kind: 'keep', aim: '1' }),
    write('Eeva', 'Osaaminen mukaan', { kind: 'add', aim: '2' }),
    write('Heikki', 'Vuokratyö nollaan', { kind: 'change', aim: '2.2' }),
  ]),
  on('brainstorm'),
  write('Fredrik', 'Förebyggande arbete som eget mål', { kind: 'add' }),
  { who: 'Eeva', does: 'sees', notes: ['Förebyggande arbete'] },
  on('synthesis'),
  { who: 'Olli', does: 'gathers', theme: 'Nopeampi apu', notes: ['Kaksi viikkoa'] },
  { who: 'Olli', does: 'gathers', theme: 'Ennaltaehkäisy', notes: ['Förebyggande'] },
  on('vote'),
  atOnce([
    { who: 'Aino', does: 'votes', dots: { Ennaltaehkäisy: 3, 'Nopeampi apu': 2 } },
    { who: 'Greta', does: 'votes', dots: { Ennaltaehkäisy: 3 } },
  ]),
  on('discuss'),
  { who: 'Ritva', does: 'sees the outcome', voters: 2, first: 'Ennaltaehkäisy', support: 6 },
  on('done'),
]

const service: Line[] = [
  open(5),
  on('brainstorm'),
  atOnce([
    write('Aino', 'Raha ohjaa enemmän kuin strategia', { question: 1 }),
    write('Daavid', 'Esityslistat tulevat myöhään', { question: 1 }),
    write('Eeva', 'Hallituksessa asia on aina esillä', { question: 1 }),
    write('Fredrik', 'Färre mätare, bättre mätare', { question: 2 }),
    write('Greta', 'Lautakunta ehtii paneutua', { question: 1 }),
    write('Heikki', 'Ohjelmat, joilla on alku ja loppu', { question: 3 }),
  ]),
  on('synthesis'),
  { who: 'Kangas', does: 'sees', notes: ['Raha ohjaa', 'Färre mätare', 'Ohjelmat'] },
  on('discuss'),
  on('done'),
]

const ahead: Line[] = [
  open(6),
  on('alone'),
  atOnce([
    write('Aino', 'Väestö vanhenee', { question: 1 }),
    write('Greta', 'Mitattavat tavoitteet', { question: 2 }),
  ]),
  on('brainstorm'),
  write('Daavid', 'Kolme kärkeä, ei kolmeakymmentä', { question: 2 }),
  on('synthesis'),
  { who: 'Olli', does: 'gathers', theme: 'Vähemmän ja mitattavaa', notes: ['Mitattavat', 'Kolme kärkeä'] },
  on('vote'),
  { who: 'Cecilia', does: 'votes', dots: { 'Vähemmän ja mitattavaa': 3 } },
  on('discuss'),
  { who: 'Cecilia', does: 'sees the outcome', voters: 1, first: 'Vähemmän ja mitattavaa', support: 3 },
  on('done'),
]

/** The whole evening. */
export const councilDay: readonly Line[] = [
  ...arrival,
  ...successes,
  ...mission,
  ...vision,
  ...goals,
  ...service,
  ...ahead,
]
