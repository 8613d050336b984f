import { describe, expect, it } from 'vitest'
import { strategyReading } from '#shared/baseline/reading.ts'
import { elementId } from '#shared/ids.ts'
import {
  changed,
  type Correction,
  correctionOf,
  joined,
  leftOut,
  placedIn,
  resultOf,
  withLines,
} from './correction.ts'

const id = (text: string) => elementId.parse(text)
const reading = strategyReading.parse({
  baseline: {
    title: 'Suvannon strategia',
    documents: [{ id: 'd', title: 'Palvelustrategia', kind: 'service', owner: 'council' }],
    elements: [
      { id: 'g1', kind: 'goal', code: '1', text: 'Apu', parent: null },
      { id: 's1', kind: 'subgoal', code: '1.1', text: 'Puhelin', parent: 'g1' },
      { id: 'g2', kind: 'goal', code: null, text: 'Turva arjessa ja', parent: null },
      { id: 'g3', kind: 'goal', code: null, text: 'juhlassa', parent: null },
      { id: 's3', kind: 'subgoal', code: null, text: 'Harjoittelu', parent: 'g3' },
    ],
  },
  skipped: [
    { line: 3, text: '1.4. Sovellus' },
    { line: 9, text: 'Talous' },
    { line: 10, text: 'kestää' },
  ],
  lines: { g1: 1, s1: 2, g2: 5, g3: 6, s3: 7 },
  notices: [],
  exact: false,
})
const start = correctionOf(reading)
const said = (correction: Correction) =>
  resultOf(correction).elements.map(({ kind, code, text, parent, document }) =>
    [kind, code, text, parent && `< ${parent}`, document && `@ ${document}`].filter(Boolean).join(' '),
  )
let n = 0
const fresh = () => id(`n${++n}`)

describe('T16 putting right what was understood', () => {
  it('a kind, for several at once: sub-goals come under the goal before them', () => {
    expect(said(changed(start, [id('g2'), id('g3')], { kind: 'subgoal' }))).toEqual([
      'goal 1 Apu',
      'subgoal 1.1 Puhelin < g1',
      'subgoal Turva arjessa ja < g1',
      'subgoal juhlassa < g1',
      'subgoal Harjoittelu < g3',
    ])
  })

  it('two halves of a wrapped line become one, with what was under them', () => {
    expect(said(joined(start, [id('g2'), id('g3')]))).toEqual([
      'goal 1 Apu',
      'subgoal 1.1 Puhelin < g1',
      'goal Turva arjessa ja juhlassa',
      'subgoal Harjoittelu < g2',
    ])
  })

  it('what is left out is not saved, nor is it anybody’s parent', () => {
    expect(said(leftOut(start, [id('g3'), id('s1')], true))).toEqual([
      'goal 1 Apu',
      'goal Turva arjessa ja',
      'subgoal Harjoittelu',
    ])
  })

  it('another document takes along what is under it', () => {
    expect(
      said(changed(start, [id('g1')], { document: reading.baseline.documents[0]!.id })).slice(0, 3),
    ).toEqual(['goal 1 Apu @ d', 'subgoal 1.1 Puhelin < g1 @ d', 'goal Turva arjessa ja'])
  })

  it('lines that were left out come where they stood, with their numbers, or several as one', () => {
    const [first, ...rest] = start.skipped
    const one = withLines(start, [first!], { kind: 'subgoal', together: false, fresh })
    const all = withLines(one.correction, rest, { kind: 'goal', together: true, fresh })
    expect([said(all.correction), all.correction.skipped, all.added.length]).toEqual([
      [
        'goal 1 Apu',
        'subgoal 1.1 Puhelin < g1',
        'subgoal 1.4 Sovellus < g1',
        'goal Turva arjessa ja',
        'goal juhlassa',
        'subgoal Harjoittelu < g3',
        'goal Talous kestää',
      ],
      [],
      1,
    ])
  })

  it('a text may come in the place of one document and leave the others', () => {
    const before = resultOf(changed(start, [id('g1')], { document: reading.baseline.documents[0]!.id }))
    const read = {
      title: 'Uusi',
      documents: [],
      elements: [{ ...before.elements[2]!, id: id('x'), text: 'Uusi tavoite' }],
    }
    const texts = (to: 'all' | 'strategy' | 'd') =>
      placedIn(before, read, to as never, null).elements.map(({ text, document }) =>
        `${text} ${document ?? ''}`.trim(),
      )
    expect([texts('all'), texts('strategy'), texts('d')]).toEqual([
      ['Uusi tavoite'],
      ['Uusi tavoite', 'Apu d', 'Puhelin d'],
      ['Turva arjessa ja', 'juhlassa', 'Harjoittelu', 'Uusi tavoite d'],
    ])
  })
})
