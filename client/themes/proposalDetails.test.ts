import { describe, expect, it } from 'vitest'
import type { BoardId, ElementId, NoteId, PersonKey, ShapeId, ThemeId } from '#shared/ids.ts'
import { bareNote, type Note } from '#shared/board/note.ts'
import type { ConnectorShape } from '#shared/board/shape.ts'
import { aProposal, aProposedTheme } from '#shared/testing/proposals.ts'
import type { ProposedTheme } from '#shared/themes/clustering.ts'
import { readDetails } from './proposalDetails.ts'
import { readProposal } from './proposals.ts'

const noteAt = (id: string, more: Partial<Note> = {}): Note => ({
  ...bareNote,
  id: id as NoteId,
  text: `Lappu ${id} ja muuta`,
  at: [0, 0],
  kind: 'free',
  source: { board: 'w.a.g.g1' as BoardId, note: id as NoteId },
  number: Number(id),
  by: `p${id}` as PersonKey,
  born: 0,
  ...more,
})
const quote = (id: string) => ({
  id,
  number: Number(id),
  text: `Lappu ${id} ja muuta`,
  kind: 'free',
  lang: 'fi',
})
const opened = aProposedTheme('t1', ['1', '2', '3', '4'], { title: 'Hoitoon pääsy', summary: [] })

/** What the opened theme shows on a board of four notes. */
function detailsOf(
  theme: Partial<ProposedTheme>,
  on: { notes?: Note[]; lines?: ConnectorShape[]; placed?: string[] } = {},
) {
  const themes = [
    { ...opened, ...theme },
    { ...opened, id: 't2', title: 'Työ', noteIds: ['5'] },
  ]
  const proposal = aProposal(themes, { placed: on.placed ?? [] })
  const board = { notes: on.notes ?? ['1', '2', '3', '4', '5'].map((id) => noteAt(id)), themes: [] }
  const [row] = readProposal(proposal, board).rows
  return readDetails(row!, proposal, { ...board, shapes: on.lines ?? [] }, (element) => element.slice(0, 1))
}
const line = (from: string, to: string, means?: 'opposed'): ConnectorShape => ({
  id: 's' as ShapeId,
  label: '',
  born: 0,
  is: 'connector',
  from: from as NoteId,
  to: to as NoteId,
  ...(means ? { means } : {}),
})

describe('readDetails', () => {
  it('C65 counts tables, goals and writers, and quotes two notes at most', () => {
    const notes = [
      noteAt('1', { aim: '2.1' as ElementId }),
      noteAt('2', { aim: '2.3' as ElementId, by: 'p1' as PersonKey }),
      noteAt('3', { aim: '4' as ElementId, source: { board: 'w.a.g.g2' as BoardId, note: 'x' as NoteId } }),
      noteAt('4', { archived: { by: null, at: 0 } }),
    ]
    const { tables, goals, writers, summary } = detailsOf({ summary: ['4', '3', '1', '2'] }, { notes })
    expect({ tables, goals, writers }).toEqual({ tables: 2, goals: 2, writers: 2 })
    expect(summary).toEqual([quote('3'), quote('1')])
  })

  it('C65 does not guess how many wrote where somebody is not known', () => {
    expect(detailsOf({}, { notes: [noteAt('1'), noteAt('2', { by: null })] }).writers).toBe(null)
  })

  it('C66 asks about notes on the edge that nobody has placed, and where they would go otherwise', () => {
    const borderline = [
      { id: '1', other: 't2' },
      { id: '2', other: null },
      { id: '3', other: null },
      { id: '4', other: null },
      { id: 'gone', other: null },
    ]
    const notes = ['1', '2', '3'].map((id) => noteAt(id))
    notes.push(noteAt('4', { theme: { id: 'x' as ThemeId, by: 'people' } }))
    expect(detailsOf({ borderline }, { notes, placed: ['3'] }).questions).toEqual([
      { note: quote('1'), other: { id: 't2', title: 'Työ' } },
      { note: quote('2'), other: null },
    ])
  })

  it('C68 shows notes that say the same with the people behind them, and whether they lie in one stack', () => {
    const notes = [
      noteAt('1'),
      noteAt('2', { by: 'p1' as PersonKey, stack: '1' as NoteId }),
      noteAt('3', { stack: '1' as NoteId }),
      noteAt('4'),
    ]
    const stacks = [
      ['1', '2', '3'],
      ['4', '1'],
      ['4', 'gone'],
    ]
    expect(detailsOf({ stacks }, { notes }).stacks).toEqual([
      { notes: [quote('1'), quote('2'), quote('3')], writers: 2, stacked: true },
      { notes: [quote('4'), quote('1')], writers: 2, stacked: false },
    ])
  })

  it('C68 does not offer a pair that is on the board, whichever way its line leads', () => {
    const opposed = [
      { one: '1', other: '2', because: ['lisää', 'pois'] },
      { one: '3', other: '4', because: [] },
    ]
    const lines = [line('2', '1', 'opposed'), line('3', '4')]
    expect(detailsOf({ opposed }, { lines }).opposed.map(({ marked }) => marked)).toEqual([true, false])
  })

  it('C65 names the parts with the notes that are there', () => {
    const parts = [
      { title: 'Hoitoon pääsy: puhelin', noteIds: ['1', '2'] },
      { title: 'Hoitoon pääsy', noteIds: ['3'] },
      { title: 'Tyhjä', noteIds: ['gone'] },
    ]
    expect(detailsOf({ parts }).parts).toEqual([
      { title: 'Puhelin', notes: 2 },
      { title: 'Hoitoon pääsy', notes: 1 },
    ])
  })
})
