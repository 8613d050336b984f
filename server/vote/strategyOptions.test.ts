import { expect, it } from 'vitest'
import type { Element } from '#shared/baseline/strategy.ts'
import type { AmendmentId, CandidateId, ElementId, GroupId } from '#shared/ids.ts'
import type { Amendment } from '#shared/strategy/amendment.ts'
import { noStrategyWork } from '#shared/strategy/work.ts'
import { everything } from '#shared/vote/firstVote.ts'
import type { Filter } from '#shared/vote/plan.ts'
import { type Strategic, strategyOptions } from './strategyOptions.ts'

const element = (
  id: string,
  kind: Element['kind'],
  code: string | null,
  text: string,
  parent: string | null = null,
) => ({ id: id as ElementId, kind, code, text, parent: parent as ElementId | null, document: null })
const elements = [
  element('m', 'mission', null, 'Apu on lähellä'),
  element('g5', 'goal', '5', 'Talous kestää'),
  element('s1', 'subgoal', '5.1', 'Menot pysyvät raameissa', 'g5'),
  element('s4', 'subgoal', '5.4', 'Edistymistä kuvataan väreillä', 'g5'),
  element('f1', 'focus', null, 'Varhainen tuki'),
  element('f2', 'focus', '5', 'Toinen viitonen'),
]
let numbers = 0
const amendment = (
  kind: Amendment['kind'],
  targets: string[],
  text = '',
  more: Partial<Amendment> = {},
): Amendment => ({
  ...{ id: `a${(numbers += 1)}` as AmendmentId, number: numbers, kind, targets: targets as ElementId[] },
  ...{ base: 1, element: null, place: null, wording: { text, revision: 1, open: false }, rationale: '' },
  ...{ sources: { notes: [], themes: [] }, evidence: [], group: null, status: 'open', because: '' },
  ...{ into: null, adopted: null, supports: {}, hands: {}, reasons: [], history: [], at: 0, changed: 1 },
  ...more,
})
const state = (
  more: Partial<Strategic['strategy']>,
  language: Strategic['language'] = 'fi',
  all = elements,
): Strategic => ({
  baseline: { title: 'Strategia', documents: [], elements: all },
  strategy: { ...noStrategyWork, ...more },
  language,
})
const of = (more: Partial<Filter> = {}) => ({ of: { ...everything(), ...more } })
const lines = (options: ReturnType<typeof strategyOptions>) =>
  options.map(({ letter, title }) => `${letter} | ${title}`)

it('T70 a vote on amendments has those that may still be chosen, each told by what it does and its words', () => {
  numbers = 0
  const amendments = [
    amendment('keep', ['g5']),
    amendment('reword', ['s1'], 'Menot pysyvät\nraameissa, ja vaikutus kerrotaan', {
      group: 'p2' as GroupId,
    }),
    amendment('reword', ['s1'], 'Hylätty', { status: 'declined', because: 'ei' }),
    amendment('reword', ['s1'], 'Yhdistetty', { into: 'a2' as AmendmentId }),
    amendment('reword', ['s1'], 'Kesken', { wording: { text: 'Kesken', revision: 1, open: true } }),
    amendment('reword', ['s1'], 'Uudessa jo', { status: 'drafted', adopted: 2 }),
    amendment('add', [], 'Mittareita on kymmenen', { element: 'subgoal', status: 'later' }),
    amendment('remove', ['s4']),
    amendment('merge', ['s1', 's4'], 'Raamit ja värit'),
    amendment('move', ['s4'], '', { place: { document: null, parent: 'f1' as ElementId, after: null } }),
    amendment('raise', ['m']),
    amendment('reword', ['poissa'], 'Jäi vailla kohtaa'),
  ]
  expect(lines(strategyOptions('amendments', of(), state({ amendments })))).toEqual([
    '1 | Säilytä 5: Talous kestää',
    '2 | Muuta 5.1: Menot pysyvät raameissa, ja vaikutus kerrotaan',
    '7 | Lisää alatavoite: Mittareita on kymmenen',
    '8 | Poista 5.4: Edistymistä kuvataan väreillä',
    '9 | Yhdistä 5.1 ja 5.4: Raamit ja värit',
    '10 | Siirrä 5.4 (kohtaan painopiste): Edistymistä kuvataan väreillä',
    '11 | Nosta painoa missio: Apu on lähellä',
    '12 | Muuta: Jäi vailla kohtaa',
  ])
  const second = of({ groups: ['p2' as GroupId] })
  expect(lines(strategyOptions('amendments', second, state({ amendments }, 'sv')))).toEqual([
    '2 | Ändra 5.1: Menot pysyvät raameissa, ja vaikutus kerrotaan',
  ])
})

it('T71 a vote on goals has elements of the chosen kinds; one without a number of its own has a letter', () => {
  expect(lines(strategyOptions('goals', of(), state({})))).toEqual([
    'A | Talous kestää',
    '5.1 | Menot pysyvät raameissa',
    '5.4 | Edistymistä kuvataan väreillä',
    'B | Varhainen tuki',
    'C | Toinen viitonen',
  ])
  expect(lines(strategyOptions('goals', of({ elements: ['subgoal'] }), state({})))).toEqual([
    '5.1 | Menot pysyvät raameissa',
    '5.4 | Edistymistä kuvataan väreillä',
  ])
  expect(strategyOptions('goals', of(), { ...state({}), baseline: null })).toEqual([])
})

it('T72 a vote on candidates is between the texts of one kind, in whole', () => {
  const part = (text: string) => ({ phrase: null, text })
  const long = 'Jokainen saa avun ajoissa. '.repeat(14).trim()
  const candidates = [
    {
      id: 'c1' as CandidateId,
      of: 'mission' as const,
      parts: [part('Apu on lähellä'), part(' ja ajoissa.')],
    },
    { id: 'c2' as CandidateId, of: 'vision' as const, parts: [part('Suvanto 2030.')] },
    { id: 'c3' as CandidateId, of: 'mission' as const, parts: [part(long)] },
  ]
  expect(lines(strategyOptions('candidates', of(), state({ candidates })))).toEqual([
    'A | Apu on lähellä ja ajoissa.',
    `B | ${long}`,
  ])
  expect(lines(strategyOptions('candidates', of({ drafted: 'vision' }), state({ candidates })))).toEqual([
    'A | Suvanto 2030.',
  ])
})

it('T73 800 goals and 500 amendments fit on a ballot: each is there, and where they are many their words are cut', () => {
  numbers = 0
  const text = 'pitkästä sanamuodosta kerrotaan alku '.repeat(25).trim()
  const goals = Array.from({ length: 800 }, (_, i) => element(`e${i}`, 'subgoal', `1.${i}`, text))
  const amendments = Array.from({ length: 500 }, () => amendment('reword', ['e1'], text))
  for (const [on, all] of [
    ['goals', 800],
    ['amendments', 500],
  ] as const) {
    const options = strategyOptions(on, of(), state({ amendments }, 'fi', goals))
    expect(options).toHaveLength(all)
    expect(new Set(options.map(({ letter }) => letter)).size).toBe(all)
    expect(options.every(({ title }) => title.length <= 121 && /\p{L}…$/u.test(title))).toBe(true)
  }
  const few = strategyOptions('goals', of(), state({}, 'fi', goals.slice(0, 40)))
  expect(few.every(({ title }) => title === text)).toBe(true)
})
