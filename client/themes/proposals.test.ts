import { describe, expect, it } from 'vitest'
import type { BoardId, NoteId, ThemeId } from '#shared/ids.ts'
import { bareNote, type Note } from '#shared/board/note.ts'
import type { Theme } from '#shared/board/theme.ts'
import type { Proposal } from '#shared/contract/http.ts'
import { aProposal, aProposedTheme } from '#shared/testing/proposals.ts'
import type { ProposedTheme } from '#shared/themes/clustering.ts'
import { openOnes, readProposal, strongOnes } from './proposals.ts'

const noteAt = (id: string, table: number, more: Partial<Note> = {}): Note => ({
  ...bareNote,
  id: id as NoteId,
  text: `Lappu ${id}`,
  at: [0, 0],
  kind: 'free',
  source: { board: `w.a.g.g${table}` as BoardId, note: id as NoteId },
  number: 7,
  born: 0,
  ...more,
})
const themeOf = (id: string, order: number): Theme => ({
  id: id as ThemeId,
  title: id,
  order,
  origin: 'machine',
  run: null,
})
const proposed = aProposedTheme
const proposal = (themes: ProposedTheme[], unassigned: string[] = []): Proposal =>
  aProposal(themes, { unassigned })
const inTheme = (id: string, by: 'people' | 'machine') => ({ theme: { id: id as ThemeId, by } })

describe('readProposal', () => {
  it('gives a proposed theme no letter of its own yet, and tells which one comes next', () => {
    const board = { notes: [noteAt('1', 1), noteAt('2', 2)], themes: [themeOf('own', 1)] }
    const { rows, nextLetter } = readProposal(proposal([proposed('t1', ['1', '2'])]), board)
    expect(nextLetter).toBe('B')
    expect(rows).toEqual([
      {
        theme: proposed('t1', ['1', '2']),
        title: 't1',
        letter: null,
        state: 'proposed',
        coming: 2,
        notes: 2,
      },
    ])
  })

  it('lists what stands on the board first, in its order', () => {
    const board = { notes: [], themes: [themeOf('t3', 2), themeOf('own', 1)] }
    const { rows } = readProposal(
      proposal([proposed('t1', []), proposed('t2', []), proposed('t3', [])]),
      board,
    )
    expect(rows.map(({ letter, theme }) => [letter, theme.id])).toEqual([
      ['B', 't3'],
      [null, 't1'],
      [null, 't2'],
    ])
  })

  it('knows an accepted theme, and one that would grow', () => {
    const board = {
      notes: [noteAt('1', 1, inTheme('t1', 'machine')), noteAt('2', 1)],
      themes: [themeOf('t1', 1)],
    }
    const state = (ids: string[]) => readProposal(proposal([proposed('t1', ids)]), board).rows[0]?.state
    expect(state(['1'])).toBe('accepted')
    expect(state(['1', '2'])).toBe('grows')
  })

  it('C3 counts no note placed by hand among those that would move', () => {
    const board = { notes: [noteAt('1', 1, inTheme('x', 'people')), noteAt('2', 1)], themes: [] }
    const reading = readProposal(proposal([proposed('t1', ['1', '2'])]), board)
    expect([reading.rows[0]?.coming, reading.placedByHand]).toEqual([1, 1])
  })

  it('tells notes that came after the proposal and those left without a theme; archived ones count nowhere', () => {
    const gone = noteAt('4', 1, { archived: { by: null, at: 0 } })
    const board = { notes: [noteAt('1', 1), noteAt('2', 1), noteAt('3', 1), gone], themes: [] }
    const { newSince, unassigned } = readProposal(proposal([proposed('t1', ['1'])], ['2', '4']), board)
    expect({ newSince, unassigned }).toEqual({ newSince: 1, unassigned: 1 })
  })

  it('C66 tells notes that say something else now and those that are gone', () => {
    const board = { notes: [noteAt('1', 1), noteAt('2', 1, { text: 'Toinen' }), noteAt('3', 1)], themes: [] }
    const before = new Map([
      ['1', 'Lappu 1'],
      ['2', 'Lappu 2'],
    ])
    const all = proposal([proposed('t1', ['1', '2', 'gone'])], ['3'])
    const { newSince, changedSince, goneSince, rows } = readProposal(all, board, before)
    expect({ newSince, changedSince, goneSince, notes: rows[0]?.notes }).toEqual({
      newSince: 0,
      changedSince: 1,
      goneSince: 1,
      notes: 2,
    })
  })

  it('C65 calls a theme that is on the board as people have named it there', () => {
    const board = {
      notes: [],
      themes: [
        { ...themeOf('t1', 1), title: 'Oma nimi' },
        { ...themeOf('t2', 2), title: ' ' },
      ],
    }
    const { rows } = readProposal(proposal([proposed('t1', []), proposed('t2', [])]), board)
    expect(rows.map(({ title }) => title)).toEqual(['Oma nimi', 't2'])
  })
})

it('strong ones are those that nobody has decided on yet', () => {
  const board = { notes: [noteAt('1', 1, inTheme('t1', 'machine'))], themes: [themeOf('t1', 1)] }
  const themes = [proposed('t1', ['1']), proposed('t2', []), proposed('t3', [], { cohesion: 'weak' })]
  const { rows } = readProposal(proposal(themes), board)
  expect(strongOnes(rows)).toEqual(['t2'])
  expect(openOnes(rows)).toEqual(['t2', 't3'])
})
