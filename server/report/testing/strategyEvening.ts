import type { BaselineStrategy, Element } from '#shared/baseline/strategy.ts'
import {
  activityId,
  amendmentId,
  candidateId,
  documentId,
  elementId,
  evidenceId,
  type GroupId,
  groupId,
  noteId,
  type PersonId,
  personId,
  phraseId,
  reasonId,
  themeId,
} from '#shared/ids.ts'
import type { Person } from '#shared/people/person.ts'
import type { Amendment, Reason } from '#shared/strategy/amendment.ts'
import type { Route } from '#shared/strategy/route.ts'
import type { StrategyWork } from '#shared/strategy/work.ts'
import type { Group, Workshop } from '#shared/workshop/workshop.ts'
import { baseline as before, evening } from './evening.ts'

/**
 * The invented evening with eight tables that work on the strategy: amendments of every kind and fate, rivals, opposing
 * reasons, two that were merged, one on an earlier version, measures, routes, evidence and candidates.
 */
const at = Date.UTC(2026, 8, 22, 15, 30)
const service = documentId.parse('d-service')
const id = (name: string) => elementId.parse(name)

const element = (name: string, kind: Element['kind'], code: string | null, text: string): Element => ({
  ...{ id: id(name), kind, code, text, document: null },
  parent: kind === 'subgoal' ? id(name.replace(/-\d+$/, '')) : null,
})

/** Numbers have gaps, as they do. */
export const strategyBaseline: BaselineStrategy = {
  title: 'Suvannon strategia 2022–2025',
  documents: [{ id: service, title: 'Palvelustrategia', kind: 'service', owner: 'council' }],
  elements: [
    ...before.elements,
    element('e-2-1', 'subgoal', '2.1', 'Menot pysyvät rahoituksen raameissa'),
    element('e-2-4', 'subgoal', '2.4', 'Edistymistä kuvataan värikoodein'),
    element('e-3', 'goal', '3', 'Pelastus ja turvallisuus kuuluvat arkeen'),
    element('e-3-1', 'subgoal', '3.1', 'Apu on paikalla nopeasti. Kotien paloturvallisuus paranee.'),
    element('e-3-2', 'subgoal', '3.2', 'Varautuminen on kaikkien asia'),
    element('e-5', 'goal', '5', 'Päätökset perustuvat tietoon'),
    { ...element('e-p1', 'focus', null, 'Lähipalvelut säilyvät saaristossa'), document: service },
    { ...element('e-p2', 'focus', null, 'Kuljetukset sovitetaan vastaanottoihin'), document: service },
  ],
}

/** As it was when the first amendment was made. */
const earlier: BaselineStrategy = {
  ...strategyBaseline,
  elements: strategyBaseline.elements.map((each) =>
    each.id === 'e-5' ? { ...each, text: 'Päätökset tehdään tiedolla' } : each,
  ),
}

const more = ['Kari', 'Luoto', 'Poukama', 'Ranta']
export const strategyGroups = (groups: readonly Group[]): Group[] => [
  ...groups,
  ...more.map((name, i) => ({
    ...{ id: groupId.parse(`g${i + 5}`), name, body: i < 2 ? 'Aluehallitus' : null },
    ...{ shape: i + 5, colour: i + 5 },
  })),
]

const someone = (like: Person, table: number, i: number, sharing: number | null): Person => ({
  ...like,
  ...{ id: personId.parse(`secret-${table}-${i}`), role: 'participant', name: null, link: null },
  ...{ group: groupId.parse(`g${table}`), sharing },
})

/** Table 8 shares one device of four. */
const people = (like: Person): Person[] => [
  ...[5, 6, 7].flatMap((table) => [1, 2, 3].map((i) => someone(like, table, i, null))),
  someone(like, 8, 1, 4),
]

type Made = {
  kind: Amendment['kind']
  targets?: string[]
  text?: string
  /** Tables' people that support it: "5-1". */
  by?: string[]
  /** Of them, how many saw an earlier wording. */
  old?: number
  hands?: Record<string, number>
  rest?: Partial<Amendment>
}

const reason = (name: string, side: Reason['side'], text: string, part: Partial<Reason> = {}): Reason => ({
  ...{ id: reasonId.parse(name), side, text, notes: [], answers: null, group: null },
  ...part,
})
const g = (table: number): GroupId => groupId.parse(`g${table}`)
const note = (number: number, part = 'service') => noteId.parse(`${part}-n${number}`)
const all = (table: number, many = 3) => Array.from({ length: many }, (_, i) => `${table}-${i + 1}`)

/** In the order in which they were made: the first has number 1. */
const made: Made[] = [
  { kind: 'keep', targets: ['e-1'], by: [...all(1), ...all(2), ...all(5)], rest: { status: 'drafted' } },
  {
    kind: 'reword',
    targets: ['e-2-1'],
    text: 'Menot pysyvät rahoituksen raameissa, ja säästön vaikutus ihmisiin kerrotaan ennen päätöstä',
    by: [...all(1), ...all(3, 2), ...all(6), '8-1'],
    hands: { g4: 9 },
    rest: {
      status: 'drafted',
      group: g(3),
      sources: {
        notes: [note(23), note(26)],
        themes: [
          { activity: activityId.parse('service'), theme: themeId.parse('t-money'), title: 'Talous vie' },
        ],
      },
      reasons: [
        reason('r1', 'for', 'Kun vaikutus kerrotaan, päätöstä on helpompi kantaa.', { notes: [note(23)] }),
        reason('r2', 'against', 'Arviot viivyttävät kiireisiä päätöksiä.', {
          ...{ answers: reasonId.parse('r1'), group: g(2) },
        }),
        reason('r3', 'against', 'Raami tulee valtiolta, ei meiltä.', { group: g(7) }),
      ],
    },
  },
  {
    kind: 'reword',
    targets: ['e-2-1'],
    text: 'Menot sovitetaan rahoitukseen vuoteen 2028 mennessä',
    by: [...all(2), ...all(7)],
    rest: { status: 'open', group: g(2) },
  },
  {
    kind: 'merge',
    targets: ['e-3-1', 'e-3-2'],
    text: 'Kotien paloturvallisuus paranee. Apu on paikalla nopeasti, ja varautuminen on kaikkien asia.',
    by: [...all(3, 2), '8-1'],
    rest: { status: 'drafted', group: g(8) },
  },
  {
    kind: 'remove',
    targets: ['e-2-4'],
    by: [...all(1), ...all(6), ...all(7)],
    rest: { status: 'drafted', rationale: 'Värit eivät kerro, mitä tehdään (T2).' },
  },
  {
    kind: 'add',
    text: 'Seuraamme kymmentä mittaria, jotka asukkaat ovat olleet valitsemassa',
    by: [...all(1), ...all(2), ...all(5), ...all(6), '8-1'],
    rest: {
      status: 'drafted',
      element: 'subgoal',
      place: { document: null, parent: id('e-2'), after: id('e-2-4') },
      evidence: [evidenceId.parse('c1')],
      group: g(1),
    },
  },
  {
    kind: 'move',
    targets: ['e-5'],
    by: [...all(5, 2)],
    rest: { status: 'drafted', place: { document: null, parent: null, after: id('e-mission') } },
  },
  { kind: 'raise', targets: ['e-3'], by: all(7), rest: { status: 'drafted', group: g(7) } },
  {
    kind: 'lower',
    targets: ['e-1-4'],
    by: ['5-1'],
    rest: { status: 'later', because: 'Palataan keväällä.' },
  },
  {
    kind: 'reword',
    targets: ['e-mission'],
    text: 'Apu ja turva ovat jokaisen ulottuvilla, myös saaressa.',
    by: [...all(4, 2), ...all(5)],
    rest: { status: 'drafted', sources: { notes: [note(25)], themes: [] } },
  },
  {
    kind: 'reword',
    targets: ['e-mission'],
    text: 'Jokainen saa apua ja turvaa.',
    by: [...all(6)],
    rest: { status: 'drafted', group: g(6) },
  },
  {
    kind: 'reword',
    targets: ['e-mission'],
    text: 'Jokainen saa apua ja turvaa ajoissa.',
    by: ['6-1', '7-1'],
    rest: { into: amendmentId.parse('a11'), group: g(7) },
  },
  { kind: 'keep', targets: ['e-mission'], by: ['1-1'], rest: { status: 'open' } },
  {
    kind: 'remove',
    targets: ['e-p2'],
    by: ['2-1'],
    rest: { status: 'declined', because: 'Kuljetuksista päätetään erikseen.' },
  },
  {
    kind: 'reword',
    targets: ['e-p1'],
    text: 'Lähipalvelut säilyvät saaristossa ja kylissä',
    by: [...all(3, 2), ...all(4, 2)],
    hands: { g8: 4 },
    rest: { status: 'drafted' },
  },
  {
    kind: 'add',
    text: 'Nuoret ovat mukana valmistelussa',
    by: ['5-2', '6-2', '7-2'],
    rest: { element: 'goal', place: { document: null, parent: null, after: null } },
  },
  {
    kind: 'add',
    text: '',
    rest: {
      element: 'focus',
      place: { document: service, parent: null, after: null },
      wording: { text: 'Digituki', revision: 1, open: true },
    },
  },
  {
    kind: 'reword',
    targets: ['e-5'],
    text: 'Päätökset tehdään tiedolla ja kokemuksella',
    by: all(2),
    old: 2,
    rest: {
      base: 1,
      wording: { text: 'Päätökset tehdään tiedolla ja kokemuksella', revision: 2, open: false },
    },
  },
  { kind: 'keep', targets: ['e-2'], by: all(4, 2) },
  {
    kind: 'raise',
    targets: ['e-1-2'],
    by: ['3-1'],
    rest: { status: 'later', because: 'Kevään talousarvio.' },
  },
  {
    kind: 'reword',
    targets: ['e-1-2'],
    text: 'Ajan saa viikossa',
    by: [...all(2), ...all(7)],
    rest: {
      reasons: [
        reason('r4', 'against', 'Viikko vaatii kaksi vastaanottoa lisää.', { notes: [note(24)] }),
        reason('r5', 'for', 'Jono on pisin yhdessä kunnassa.', { answers: reasonId.parse('r4') }),
      ],
    },
  },
  {
    kind: 'reword',
    targets: ['e-1-2'],
    text: 'Ajan saa kahdessa viikossa lähimmästä paikasta',
    by: [...all(6), '8-1'],
  },
  { kind: 'move', targets: ['e-1-4'], rest: { place: { document: null, parent: id('e-5'), after: null } } },
  {
    kind: 'add',
    text: 'Palaute luetaan joka kuukausi',
    by: ['1-2'],
    rest: {
      element: 'subgoal',
      ...{ status: 'declined', because: 'Se on jo tapana.' },
      place: { document: null, parent: id('e-1'), after: id('e-1-2') },
    },
  },
  { kind: 'keep', targets: ['e-3'], by: ['6-3'] },
]

function amendment({ kind, targets = [], text = '', by = [], old = 0, hands = {}, rest }: Made, i: number) {
  const wording = rest?.wording ?? { text, revision: 1, open: false }
  const seen = (place: number) => (place < old ? wording.revision - 1 : wording.revision)
  const supports = Object.fromEntries(by.map((who, place) => [`secret-${who}`, seen(place)]))
  return {
    ...{ id: amendmentId.parse(`a${i + 1}`), number: i + 1, kind, targets: targets.map(id), base: 2 },
    ...{ element: null, place: null, wording, rationale: 'Pöydässä puhuttiin tästä.', evidence: [] },
    ...{ sources: { notes: [], themes: [] }, group: null, status: 'open', because: '', into: null },
    ...{ adopted: null, supports: supports as Record<PersonId, number>, hands, reasons: [] },
    ...{ history: [{ at, did: 'made', group: null, text }], at, changed: i + 1 },
    ...rest,
  } satisfies Amendment
}

const route = (of: Route['of'], body: Route['body'], document: Route['document'], name = ''): Route => ({
  ...{ of, body, document, name },
})
const byNumber = (number: number): Route['of'] => ({
  is: 'amendment',
  id: amendmentId.parse(`a${number}`),
})

const work: StrategyWork = {
  revision: 40,
  anew: 0,
  open: { proposing: true, supporting: true, budget: null },
  versions: [
    { number: 1, at: at - 9_000, by: 'people', baseline: earlier },
    { number: 2, at, by: 'people', baseline: strategyBaseline },
  ],
  amendments: made.map(amendment),
  lastNumber: made.length,
  measures: {
    [id('e-1-2')]: [
      {
        ...{ indicator: 'Jonotusaika, vrk', baseline: '19 (2025)', target: '14', level: 'county' as const },
        ...{ owner: 'Sairaanhoito', source: 'Ajanvaraus' },
      },
    ],
    [id('e-2')]: [
      { indicator: 'Pysyvyys', baseline: '', target: '', level: null, owner: 'Henkilöstö', source: '' },
    ],
  },
  routes: [
    route(byNumber(2), 'council', null),
    route(byNumber(6), 'board', null),
    route(byNumber(15), 'committee', service, 'Palvelulautakunta'),
    route(
      { is: 'theme', activity: activityId.parse('service'), theme: themeId.parse('t-time') },
      ...(['council', service] as const),
    ),
    route(
      { is: 'theme', activity: activityId.parse('service'), theme: themeId.parse('t-money') },
      ...(['management', null] as const),
    ),
  ],
  evidence: [
    {
      ...{ id: evidenceId.parse('c1'), number: 1, indicator: 'Hoitoon pääsy viikossa', value: '61 %' },
      ...{ year: '2025', source: 'Suvannon tilinpäätös' },
    },
    {
      ...{ id: evidenceId.parse('c2'), number: 2, indicator: 'Mittareita käytössä', value: '83' },
      ...{ year: '', source: '' },
    },
  ],
  lastEvidence: 2,
  phrases: [
    {
      ...{ id: phraseId.parse('p1'), of: 'mission', text: 'Apu ja turva lähellä' },
      ...{ notes: [note(23), note(25)], accepted: true, group: null },
    },
  ],
  candidates: [
    {
      ...{ id: candidateId.parse('m1'), of: 'mission' },
      parts: [
        { phrase: phraseId.parse('p1'), text: 'Apu ja turva lähellä' },
        { phrase: null, text: 'kaikille suvantolaisille.' },
      ],
    },
  ],
  draft: { status: 'draft', name: null, at: null },
}

/** A workshop of the invented evening as it is when the strategy has been worked on. */
export function withStrategy(state: Workshop): Workshop {
  return {
    ...state,
    baseline: strategyBaseline,
    groups: strategyGroups(state.groups),
    people: [...state.people, ...people(state.people[1]!)],
    strategy: work,
  }
}

export function strategyEvening(): ReturnType<typeof evening> {
  const { state, ...rest } = evening()
  return { state: withStrategy(state), ...rest }
}
