import { describe, expect, it } from 'vitest'
import { noteId, themeId } from '../ids.ts'
import { aProposal, aProposedTheme } from '../testing/proposals.ts'
import { amended } from './amended.ts'
import type { Amendment } from './amending.ts'

const jonot = aProposedTheme('t1', ['n1', 'n2', 'n3', 'n4'], {
  title: 'Jonot',
  keyPhrases: ['hoitoon pääsy'],
  why: [{ term: 'jono', notes: 4 }],
  borderline: [{ id: 'n4', other: 't2' }],
  parts: [
    { title: 'Lääkäri', noteIds: ['n1', 'n2'] },
    { title: 'Hammas', noteIds: ['n3'] },
  ],
  stacks: [['n1', 'n2', 'n3']],
  opposed: [{ one: 'n1', other: 'n4', because: ['ei'] }],
})
const raha = aProposedTheme('t2', ['n5'], { title: 'Raha', borderline: [{ id: 'n5', other: 't1' }] })
const before = aProposal([jonot, raha], { unassigned: ['n6'] })

const place = (note: string, theme: string | null): Amendment => ({
  change: 'place',
  note: noteId.parse(note),
  theme: theme === null ? null : themeId.parse(theme),
})
const merge = (theme: string, into: string): Amendment => ({
  change: 'merge',
  theme: themeId.parse(theme),
  into: themeId.parse(into),
})

describe('C13 what people change of a proposal', () => {
  it('a note that stands elsewhere stands there for certain, and its old theme tells nothing of it', () => {
    expect(amended(before, place('n4', 't2'))).toEqual({
      ...before,
      revision: 1,
      placed: ['n4'],
      themes: [
        {
          ...jonot,
          noteIds: ['n1', 'n2', 'n3'],
          why: [{ term: 'jono', notes: 3 }],
          borderline: [],
          opposed: [],
        },
        { ...raha, noteIds: ['n5', 'n4'] },
      ],
    })
  })
  it('a yes settles the question; a no to all leaves the note without a theme', () => {
    const yes = amended(before, place('n4', 't1'))!
    expect(yes).toEqual({
      ...before,
      revision: 1,
      placed: ['n4'],
      themes: [{ ...jonot, borderline: [] }, raha],
    })
    expect(amended(yes, place('n4', null))).toMatchObject({ placed: ['n4'], unassigned: ['n6', 'n4'] })
  })
  it('a theme that loses its last note goes, and nobody is asked about it any more', () => {
    const gone = amended(before, place('n5', null))!
    expect(gone.themes).toEqual([{ ...jonot, borderline: [] }])
  })
  it('two themes become one with both as its parts, and can be divided again', () => {
    const one = amended(before, merge('t2', 't1'))!
    expect(one.themes).toEqual([
      {
        ...jonot,
        noteIds: ['n1', 'n2', 'n3', 'n4', 'n5'],
        borderline: [],
        parts: [...jonot.parts, { title: 'Raha', noteIds: ['n5'] }],
        summary: ['n1', 'n5'],
      },
    ])
    const again = amended(one, { change: 'split', theme: themeId.parse('t1') })!
    expect(again.themes.map(({ id, title, noteIds }) => [id, title, noteIds])).toEqual([
      ['t1', 'Jonot', ['n4']],
      ['run-1-s2-1', 'Lääkäri', ['n1', 'n2']],
      ['run-1-s2-2', 'Hammas', ['n3']],
      ['run-1-s2-3', 'Raha', ['n5']],
    ])
  })
  it('what lies by hand is not moved: the other theme comes to it, with its title, or nothing is done', () => {
    const held = new Map([['n5', 't2']])
    const came = amended(before, merge('t2', 't1'), held)!
    expect(came.themes.map(({ id, title }) => [id, title])).toEqual([['t2', 'Jonot']])
    expect(came.named).toEqual(['t2'])
    const both = new Map([...held, ['n1', 't1']])
    expect(amended(before, merge('t2', 't1'), both)).toBeNull()
    expect(amended(before, place('n5', 't1'), held)).toBeNull()
  })
  it('a title, a pair and a stack that people refuse are remembered', () => {
    const steps: Amendment[] = [
      { change: 'name', theme: themeId.parse('t2'), title: 'Talous' },
      { change: 'no-pair', one: noteId.parse('n4'), other: noteId.parse('n1') },
      { change: 'no-stack', notes: [noteId.parse('n2'), noteId.parse('n3')] },
    ]
    const after = steps.reduce((now, step) => amended(now, step)!, before)
    expect(after).toEqual({
      ...before,
      revision: 3,
      themes: [
        { ...jonot, opposed: [], stacks: [['n1', 'n2']] },
        { ...raha, title: 'Talous' },
      ],
      named: ['t2'],
      denied: { pairs: [['n4', 'n1']], stacks: [['n2', 'n3']] },
    })
  })
  it('what is not there is no change', () => {
    const nothing: Amendment[] = [
      place('elsewhere', 't1'),
      place('n1', 'elsewhere'),
      merge('t1', 't1'),
      merge('elsewhere', 't1'),
      { change: 'name', theme: themeId.parse('elsewhere'), title: 'Talous' },
      { change: 'split', theme: themeId.parse('t2') },
      { change: 'no-pair', one: noteId.parse('n1'), other: noteId.parse('n2') },
      { change: 'no-stack', notes: [noteId.parse('n1'), noteId.parse('n5')] },
    ]
    expect(nothing.map((step) => amended(before, step))).toEqual(nothing.map(() => null))
  })
})
