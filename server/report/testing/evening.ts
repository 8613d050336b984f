import { noStrategyWork } from '#shared/strategy/work.ts'
import { baselineStrategy } from '#shared/baseline/strategy.ts'
import { noResults } from '#shared/report/versions.ts'
import { boardIdOf } from '#shared/board/boardId.ts'
import { bareNote, type Note, type NoteKind } from '#shared/board/note.ts'
import { type BoardSnapshot, emptyBoard, SCHEMA } from '#shared/board/snapshot.ts'
import type { Shape } from '#shared/board/shape.ts'
import type { Theme } from '#shared/board/theme.ts'
import {
  type ActivityId,
  activityId,
  type BoardId,
  elementId,
  type GroupId,
  groupId,
  noteId,
  personId,
  personKey,
  questionId,
  runId,
  shapeId,
  themeId,
  workshopId,
} from '#shared/ids.ts'
import type { Person } from '#shared/people/person.ts'
import { aBallot, casts } from '#shared/testing/votes.ts'
import { aPlan } from '#shared/vote/aPlan.ts'
import { tally } from '#shared/vote/tally.ts'
import { noLocks } from '#shared/workshop/locks.ts'
import { plainWall } from '#shared/workshop/wall.ts'
import type { Activity, Group, Progress, Workshop } from '#shared/workshop/workshop.ts'
import type { BuildOptions } from '../build.ts'
import type { RunPaper } from '../facts.ts'
import { plainAsking } from '#shared/themes/asking.ts'
import { noWordEdits } from '#shared/themes/wordEdits.ts'

/**
 * A small council's evening, invented: Suvanto county, four tables, ten people. Successes were grouped and
 * voted on, goals were changed and voted on note by note, the third part was answered by bodies and
 * grouped by hand, the fourth is being written, the fifth has not begun.
 */
const id = workshopId.parse('evening')
const start = Date.UTC(2026, 8, 22, 14, 0)

const tables: [name: string, body: string | null, people: number][] = [
  ['Niemi', 'Aluevaltuusto', 3],
  ['Lahti', 'Aluevaltuusto', 3],
  ['Salmi', 'Aluehallitus', 2],
  ['Koski', null, 2],
]
const groups: Group[] = tables.map(([name, body], i) => ({
  id: groupId.parse(`g${i + 1}`),
  name,
  shape: i + 1,
  colour: i + 1,
  body,
}))
const people: Person[] = [
  person('secret-organiser', 'organiser', 'Tuulikki Järvelä', null),
  ...tables.flatMap(([, , count], table) =>
    Array.from({ length: count }, (_, i) =>
      person(
        `secret-${table + 1}-${i + 1}`,
        'participant',
        i === 0 ? `Valtuutettu Nimekäs ${table + 1}` : null,
        table,
      ),
    ),
  ),
]

function person(secret: string, role: Person['role'], name: string | null, table: number | null): Person {
  const group = table === null ? null : (groups[table]?.id ?? null)
  return {
    id: personId.parse(secret),
    role,
    name,
    number: 1,
    group,
    sharing: null,
    link: null,
    joined: start,
    removed: false,
    quiet: false,
  }
}

type Line = {
  text: string
  /** Table 1–4, and which of its people; 0 = a facilitator on the gathering board. */
  by: [table: number, person: number]
  theme?: string
  hand?: true
  kind?: NoteKind
  aim?: string
  ask?: number
  archived?: true
  /** The number of the note on top of its stack. */
  under?: number
}
type Part = {
  id: string
  title: string
  intro: string
  questions: [text: string, kind: Activity['questions'][number]['kind']][]
  phase: Progress['phase']
  lines: Line[]
  themes?: [id: string, title: string, origin: Theme['origin'], run?: true][]
  vote?: { on: 'themes' | 'notes'; budget: number; ballots: Record<string, number>[] }
  /** Numbers of notes that people joined as opposite views, and the line's word. */
  pairs?: [one: number, other: number, word: string][]
  /** False while the notes are only on the tables' boards. */
  gathered?: false
}

const parts: Part[] = [
  {
    id: 'wins',
    title: 'Onnistumiset',
    intro: 'Mistä tällä kaudella voi olla ylpeä?',
    questions: [['Mikä on kauden suurin onnistuminen?', 'success']],
    phase: 'done',
    themes: [
      ['t-care', 'Hoitoon pääsy', 'machine', true],
      ['t-digi', 'Digiasiointi', 'machine', true],
      ['t-staff', 'Työpaikka, jossa viihdytään', 'people', true],
      ['t-start', 'Käynnistyminen', 'people'],
    ],
    lines: [
      { text: 'Hammaslääkäriin pääsee taas', by: [1, 1], theme: 't-care' },
      { text: 'Jono leikkaukseen lyheni puoleen', by: [1, 2], theme: 't-care' },
      { text: 'Köerna till tandvården blev kortare', by: [3, 1], theme: 't-care', under: 1 },
      {
        text: 'Puhelimeen vastataan samana päivänä, jono purettiin',
        by: [1, 1],
        theme: 't-care',
        hand: true,
      },
      { text: 'Sovelluksella saa ajan sohvalta', by: [2, 1], theme: 't-digi' },
      { text: 'Etävastaanotto säästää 80 kilometrin ajon', by: [2, 2], theme: 't-digi' },
      { text: 'Digi!', by: [4, 1], theme: 't-digi' },
      { text: 'Palkat yhtenäistettiin ilman riitaa', by: [3, 2], theme: 't-staff' },
      { text: 'Hoitajat jäävät meille töihin', by: [2, 3], theme: 't-staff', hand: true },
      { text: 'Koko alue saatiin käyntiin vuodessa', by: [4, 2], theme: 't-start', hand: true },
      { text: 'Luottamus', by: [1, 3] },
      { text: 'Pelastuslaitos tekee kotikäyntejä\nturvallisuuden vuoksi', by: [4, 1] },
      { text: 'Tämä meni väärälle taululle', by: [2, 1], archived: true },
    ],
    vote: {
      on: 'themes',
      budget: 3,
      ballots: [
        { 't-care': 2, 't-digi': 1 },
        { 't-care': 1, 't-digi': 1, 't-staff': 1 },
        { 't-care': 2, 't-staff': 1 },
        { 't-digi': 1, 't-staff': 1 },
        { 't-care': 1, 't-digi': 1 },
        { 't-staff': 1 },
        {},
      ],
    },
  },
  {
    id: 'goals',
    title: 'Tavoitteet',
    intro: '',
    questions: [['Miten tavoitteita pitäisi muuttaa?', 'goal-change']],
    phase: 'done',
    themes: [
      ['t-measure', 'Mittarit näkyviin', 'machine', true],
      ['t-early', 'Varhainen tuki', 'machine', true],
    ],
    lines: [
      { text: 'Kaksi viikkoa on hyvä raja', by: [1, 1], kind: 'keep', aim: '1.2', theme: 't-measure' },
      { text: 'Kirjataan päivät, ei lupausta', by: [2, 1], kind: 'change', aim: '1.2', theme: 't-measure' },
      { text: 'Raja seitsemään päivään', by: [2, 2], kind: 'change', aim: '1.2', theme: 't-measure' },
      { text: 'Tätä ei kukaan mittaa, pois', by: [3, 1], kind: 'drop', aim: '2', theme: 't-measure' },
      { text: 'Oma tavoite lasten ja perheiden tuelle', by: [4, 1], kind: 'add', theme: 't-early' },
      { text: 'Ett mål om förebyggande arbete', by: [3, 2], kind: 'add', theme: 't-early' },
      { text: 'Kuka tästä vastaa?', by: [1, 2], kind: 'question', aim: '2', theme: 't-measure' },
      { text: 'Liikaa tavoitteita', by: [4, 2], kind: 'change' },
    ],
    pairs: [[16, 14, '']],
    vote: {
      on: 'notes',
      budget: 2,
      ballots: [{ '15': 1, '18': 1 }, { '15': 2 }, { '18': 1, '16': 1 }, { '15': 1 }],
    },
  },
  {
    id: 'service',
    title: 'Palvelustrategia',
    intro: '',
    questions: [
      ['Miten päätöksenteko kytkeytyy strategiaan?', 'by-body'],
      ['Mitä palvelustrategiassa pitää kehittää?', 'free'],
    ],
    phase: 'discuss',
    themes: [
      ['t-money', 'Talous vie', 'people'],
      ['t-time', 'Aikaa perehtyä', 'people'],
    ],
    pairs: [
      [23, 24, ''],
      [22, 24, 'riippuu ajasta'],
    ],
    lines: [
      { text: 'Budjetti ratkaisee, strategia seuraa', by: [1, 1], ask: 0, theme: 't-money', hand: true },
      { text: 'Valtuusto kuulee asiasta viimeisenä', by: [2, 1], ask: 0, theme: 't-time', hand: true },
      { text: 'Hallitus ehtii käsitellä ajoissa', by: [3, 1], ask: 0, theme: 't-time', hand: true },
      { text: 'Säästöpaine ohittaa tavoitteet', by: [3, 2], ask: 0, theme: 't-money', hand: true },
      { text: 'Pelastustoimesta puhutaan vähän', by: [4, 1], ask: 0 },
      { text: 'Yksi sivu, jonka jaksaa lukea', by: [1, 2], ask: 1, theme: 't-time', hand: true },
      { text: 'Vähemmän mittareita', by: [2, 2], ask: 1 },
      { text: 'Mihin kysymykseen tämä kuuluu?', by: [4, 2] },
      {
        text: 'Salissa sanottiin: esityslista viikkoa aiemmin',
        by: [0, 0],
        ask: 1,
        theme: 't-time',
        hand: true,
      },
    ],
  },
  {
    id: 'future',
    title: 'Uusi strategia',
    intro: '',
    questions: [['Mitä uudessa strategiassa pitää ottaa huomioon?', 'free']],
    phase: 'brainstorm',
    gathered: false,
    lines: [
      { text: 'Väki ikääntyy, 1 500 asukasta yli 85', by: [1, 1] },
      { text: '=SUMMA(talous)', by: [2, 1], kind: 'concern' },
    ],
  },
  {
    id: 'later',
    title: 'Kiitos ja jatko',
    intro: '',
    questions: [['Mitä seuraavaksi?', 'free']],
    phase: 'waiting',
    lines: [],
  },
]

export const baseline = baselineStrategy.parse({
  title: 'Suvannon strategia 2022–2025',
  elements: [
    {
      id: elementId.parse('e-mission'),
      kind: 'mission' as const,
      code: null,
      text: 'Apu ja turva ovat jokaisen ulottuvilla.',
      parent: null,
    },
    {
      id: elementId.parse('e-1'),
      kind: 'goal' as const,
      code: '1',
      text: 'Apu löytyy ajoissa',
      parent: null,
    },
    {
      id: elementId.parse('e-1-2'),
      kind: 'subgoal' as const,
      code: '1.2',
      text: 'Ajan saa kahdessa viikossa',
      parent: elementId.parse('e-1'),
    },
    {
      id: elementId.parse('e-1-4'),
      kind: 'subgoal' as const,
      code: '1.4',
      text: 'Digiasiointi toimii yhdessä paikassa',
      parent: elementId.parse('e-1'),
    },
    {
      id: elementId.parse('e-2'),
      kind: 'goal' as const,
      code: '2',
      text: 'Suvannossa tehdään mielellään töitä',
      parent: null,
    },
  ],
})

/** The fixture as a workshop's state and boards; `keys` and names in it must never reach a report. */
export function evening(): {
  state: Workshop
  readBoard: (board: BoardId) => Promise<BoardSnapshot | null>
  boards: Map<BoardId, BoardSnapshot>
} {
  const boards = new Map<BoardId, BoardSnapshot>()
  let number = 0
  const progress: Workshop['progress'] = {}
  for (const part of parts) {
    const activity = activityId.parse(part.id)
    const notes = part.lines.map((line) => noteOf(line, part, ++number))
    for (const [i, group] of groups.entries()) {
      const own = notes.filter((_, at) => part.lines[at]?.by[0] === i + 1)
      put(boardIdOf({ kind: 'group', workshop: id, activity, group: group.id }), own)
    }
    const themes = (part.themes ?? []).map(([theme, title, origin, run], order) => ({
      id: themeId.parse(theme),
      title,
      order,
      origin,
      run: run ? runId.parse('run-1') : null,
    }))
    if (part.gathered !== false && notes.length > 0) {
      const board = boardIdOf({ kind: 'synthesis', workshop: id, activity })
      put(
        board,
        notes
          .map((note, at) => gatheredCopy(note, part.lines[at]!, activity))
          .filter((note) => note.archived === null),
        themes,
        pairsOf(part),
      )
    }
    progress[activity] = progressOf(part, themes, notes)
  }
  const state: Workshop = {
    id,
    name: 'Strategian eväät',
    host: 'Suvannon hyvinvointialue, aluevaltuusto',
    language: 'fi',
    startsAt: start,
    agreed: null,
    created: start,
    archived: false,
    demo: false,
    rehearses: null,
    anonymous: false,
    template: 'strategy',
    hidden: [],
    code: '482915',
    links: { organiser: 1, facilitator: 1, observer: 1 },
    activities: parts.map(activityOf),
    groups,
    baseline,
    strategy: noStrategyWork,
    people,
    roster: [],
    wordEdits: noWordEdits,
    results: noResults,
    lexicon: null,
    consents: [],
    current: activityId.parse('future'),
    progress,
    epochs: {},
    wall: plainWall,
    revision: 3,
  }
  return { state, boards, readBoard: async (board) => boards.get(board) ?? null }

  function put(board: BoardId, notes: Note[], themes: Theme[] = [], shapes: Shape[] = []): void {
    boards.set(board, {
      ...emptyBoard({ schema: SCHEMA, board, epoch: 1, born: start }),
      notes,
      themes,
      shapes,
    })
  }
}

const activityOf = (part: Part): Activity => ({
  id: activityId.parse(part.id),
  title: part.title,
  intro: part.intro,
  questions: part.questions.map(([text, kind], i) => ({
    id: questionId.parse(`${part.id}-q${i}`),
    text,
    kind,
  })),
  steps: [
    { phase: 'waiting', minutes: 0 },
    { phase: 'done', minutes: 0 },
  ],
  votes: [aPlan({ on: part.vote?.on ?? 'themes', budget: part.vote?.budget ?? 3 })],
  remarks: false,
  edits: 'group',
  ideas: false,
  review: false,
})

const pairsOf = (part: Part): Shape[] =>
  (part.pairs ?? []).map(([one, other, label], i) => ({
    is: 'connector',
    id: shapeId.parse(`${part.id}-l${i}`),
    label,
    born: start,
    from: noteId.parse(`${part.id}-n${one}`),
    to: noteId.parse(`${part.id}-n${other}`),
    means: 'opposed',
  }))

function noteOf(line: Line, part: Part, number: number): Note {
  const [table, who] = line.by
  return {
    ...bareNote,
    id: noteId.parse(`${part.id}-n${number}`),
    text: line.text,
    at: [number * 10, 0],
    kind: line.kind ?? 'free',
    question: line.ask === undefined ? null : questionId.parse(`${part.id}-q${line.ask}`),
    aim: line.aim ? (baseline.elements.find((element) => element.code === line.aim)?.id ?? null) : null,
    by: personKey.parse(`KEY${table}${who}of${part.id}`),
    number,
    born: start + number * 1000,
    stack: line.under === undefined ? null : noteId.parse(`${part.id}-n${line.under}`),
    archived: line.archived ? { by: personKey.parse(`KEY${table}${who}of${part.id}`), at: start } : null,
  }
}

function gatheredCopy(note: Note, line: Line, activity: ActivityId): Note {
  const group = groups[line.by[0] - 1]?.id
  const by = line.hand ? 'people' : 'machine'
  return {
    ...note,
    theme: line.theme ? { id: themeId.parse(line.theme), by } : null,
    source: group ? { board: tableBoard(activity, group), note: note.id } : null,
  }
}

const tableBoard = (activity: ActivityId, group: GroupId) =>
  boardIdOf({ kind: 'group', workshop: id, activity, group })

function progressOf({ vote, phase, themes: given }: Part, themes: Theme[], notes: Note[]): Progress {
  const ids = new Map(notes.map((note) => [String(note.number), note.id as string]))
  const options =
    vote?.on === 'notes'
      ? notes.map((note) => ({
          id: note.id as string,
          title: note.text,
          letter: String(note.number),
          notes: 1,
        }))
      : themes.map((theme, i) => ({
          id: theme.id as string,
          title: theme.title,
          letter: 'ABCDEF'.charAt(i),
          notes: 1,
        }))
  const ballot = vote ? aBallot([], { on: vote.on, options, budget: vote.budget }) : null
  const cast = casts(
    ...(vote?.ballots ?? []).map((choices) =>
      Object.fromEntries(Object.entries(choices).map(([key, dots]) => [ids.get(key) ?? key, dots])),
    ),
  )
  const machine = given?.some(([, , , run]) => run) ?? false
  return {
    phase,
    since: start,
    timer: { status: 'idle', startedAt: null, pausedAt: null, length: 0 },
    ready: [],
    settling: null,
    locks: noLocks,
    asks: [],
    trail: [],
    begun: true,
    visit: 1,
    guides: [],
    run: machine
      ? {
          run: runId.parse('run-1'),
          status: 'ready',
          at: 1,
          ...plainAsking,
          ...{ model: null, fallback: null, revision: 0 },
          themes: themes.length,
          notes: notes.length,
          unassigned: 1,
          accepted: true,
        }
      : null,
    ballots: ballot ? [{ ballot, standings: tally(ballot, cast) }] : [],
  }
}

/** Surface words in the place of base forms, and the first notes in the place of the most typical ones. */
export const options: BuildOptions = {
  language: 'fi',
  madeAt: Date.UTC(2026, 8, 22, 17, 14),
  words: (notes) => {
    const holders = new Map<string, string[]>()
    for (const { id: note, text } of notes)
      for (const word of new Set(text.toLowerCase().match(/[a-zåäö]{5,}/g) ?? []))
        holders.set(word, [...(holders.get(word) ?? []), note])
    return [...holders]
      .map(([word, noteIds]) => ({ word, notes: noteIds.length, noteIds }))
      .sort((a, b) => b.notes - a.notes || (a.word < b.word ? -1 : 1))
      .slice(0, 12)
  },
  pick: (notes, most) => notes.slice(0, Math.min(most, 2)).map((note) => note.id),
  languageOf: (text) => (/\b(till|mål|blev)\b/.test(text) ? 'sv' : text.length > 8 ? 'fi' : null),
}

/** One run stands behind the machine's themes of every activity. */
export const readRuns = async (): Promise<RunPaper[]> => [
  {
    run: runId.parse('run-1'),
    at: Date.UTC(2026, 8, 22, 15, 40),
    asked: plainAsking,
    made: { by: 'words', model: null, lexicon: '7', covered: 0.81, repairs: 0, fallback: null },
  },
]
