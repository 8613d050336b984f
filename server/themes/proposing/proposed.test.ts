import { describe, expect, it } from 'vitest'
import { activityId, runId, type ThemeId } from '#shared/ids.ts'
import { aBoard, aNote, aTheme } from '#shared/testing/boards.ts'
import { aProposal, aProposedTheme } from '#shared/testing/proposals.ts'
import { plainAsking } from '#shared/themes/asking.ts'
import type { ProposedTheme } from '#shared/themes/clustering.ts'
import { workOf } from './boardWork.ts'
import { kinOnBoard } from './kin.ts'
import { proposed, saysTheSame } from './proposed.ts'
import type { StoredProposal } from './storedProposal.ts'

const snapshot = aBoard(
  ['n1', 'n2', 'n3', 'n4', 'n5'].map((id) => aNote(id, { text: `lappu ${id}` })),
  [aTheme('own', { title: 'Oma' })],
)
const { made } = aProposal([])

/** What becomes of what the machine found, after an earlier proposal. */
function after(themes: ProposedTheme[], earlier: StoredProposal | null, revision = 0) {
  const guides = [{ id: 'mitä vain', title: 'Arki', words: [] }]
  const work = workOf(snapshot, { asked: plainAsking, guides, baseline: null, earlier, stands: false })
  return proposed(
    { themes, unassigned: ['n5'], made },
    {
      ...{ run: runId.parse('run-2'), activity: activityId.parse('a1'), at: 2, asked: plainAsking },
      ...{ revision, snapshot, work, earlier },
    },
  )
}
const kept = (part: Partial<StoredProposal>): StoredProposal => ({
  ...aProposal([aProposedTheme('run-1-t1', ['n1', 'n2'], { title: 'Jonot' })]),
  ...{ seen: {}, sign: '' },
  ...part,
})

describe('C11 C16 ids and titles of what is proposed', () => {
  it('a new theme has an id of its run, whatever a guide is called; one on the board keeps id and title', () => {
    const { themes } = after(
      [
        aProposedTheme('t1', ['n1'], { borderline: [{ id: 'n1', other: 'own' }] }),
        aProposedTheme('own', ['n2'], { borderline: [{ id: 'n2', other: 't1' }] }),
        aProposedTheme('mitä vain', ['n3', 'n4'], { title: 'Arki', guide: 'mitä vain' }),
      ],
      null,
    )
    expect(themes.map(({ id, title, guide }) => [id, title, guide])).toEqual([
      ['run-2-t1', 't1', null],
      ['own', 'Oma', null],
      ['run-2-e02198ab', 'Arki', 'mitä vain'],
    ])
    expect(themes.map(({ borderline }) => borderline)).toEqual([
      [{ id: 'n1', other: 'own' }],
      [{ id: 'n2', other: 'run-2-t1' }],
      [],
    ])
  })
  it('C11 what the machine finds again of a theme on the board is that theme, and each is found once', () => {
    const homes = { n1: 'own', n2: 'own', n3: 'own', n4: 'far', n5: 'far', n6: null }
    const board = aBoard(
      Object.entries(homes).map(([id, home]) =>
        aNote(id, { text: id, theme: home === null ? null : { id: home as ThemeId, by: 'machine' } }),
      ),
      [aTheme('own', { title: 'Oma' }), aTheme('far', { title: 'Muu' })],
    )
    const found = [
      aProposedTheme('t1', ['n1', 'n2', 'n6']),
      aProposedTheme('t2', ['n3', 'n4']),
      aProposedTheme('t3', ['n5'], { guide: 'g' }),
    ]
    expect([...kinOnBoard(found, board)]).toEqual([['t1', 'own']])
    expect([...kinOnBoard([aProposedTheme('own', ['n6']), ...found], board)]).toEqual([])
  })
  it('a theme of before keeps its title while most of it is old, and always one that people gave', () => {
    const grown = [aProposedTheme('run-1-t1', ['n1', 'n2', 'n3'], { title: 'Hoito' })]
    const other = [aProposedTheme('run-1-t1', ['n1', 'n3', 'n4'], { title: 'Hoito' })]
    expect(after(grown, kept({})).themes[0]?.title).toBe('Jonot')
    expect(after(other, kept({})).themes[0]?.title).toBe('Hoito')
    expect(after(other, kept({ named: ['run-1-t1'] }))).toMatchObject({
      themes: [{ title: 'Jonot' }],
      named: ['run-1-t1'],
    })
  })
  it('what people refused does not come back, and what they answered stays answered', () => {
    const found = aProposedTheme('run-1-t1', ['n1', 'n2', 'n3'], {
      opposed: [{ one: 'n1', other: 'n2', because: ['ei'] }],
      stacks: [['n1', 'n2', 'n3']],
    })
    const denied = { pairs: [['n2', 'n1'] as [string, string]], stacks: [['n1', 'n3']] }
    const next = after([found], kept({ denied, placed: ['n1', 'n4'], unassigned: ['n4'] }))
    expect(next).toMatchObject({
      denied,
      placed: ['n1', 'n4'],
      unassigned: ['n5', 'n4'],
      themes: [{ opposed: [], stacks: [['n1', 'n2']] }],
    })
  })
  it('C17 the order of notes is nothing new; another note, title or answer is', () => {
    const one = after([aProposedTheme('t1', ['n1', 'n2'])], null)
    expect(saysTheSame(one, after([aProposedTheme('t1', ['n2', 'n1'])], null))).toBe(true)
    expect(saysTheSame(one, after([aProposedTheme('t1', ['n1'])], null))).toBe(false)
    expect(saysTheSame(one, after([aProposedTheme('t1', ['n1', 'n2'], { title: 'Hoito' })], null))).toBe(
      false,
    )
    expect(saysTheSame(one, { ...one, placed: ['n1'] })).toBe(false)
    for (const asked of [
      { stacks: [['n1', 'n2']] },
      { opposed: [{ one: 'n1', other: 'n2', because: [] }] },
      { borderline: [{ id: 'n1', other: null }] },
    ])
      expect(saysTheSame(one, after([aProposedTheme('t1', ['n1', 'n2'], asked)], null))).toBe(false)
  })
  it('a live proposal’s later themes are no earlier ones', () => {
    expect(after([aProposedTheme('t1', ['n1'])], null, 3).themes[0]?.id).toBe('run-2-r3-t1')
  })
})
