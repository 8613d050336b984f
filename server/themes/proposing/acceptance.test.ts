import { describe, expect, it } from 'vitest'
import { apply, birth, read } from '#shared/board/BoardDoc.ts'
import type { BoardOp } from '#shared/board/ops.ts'
import type { BoardSnapshot } from '#shared/board/snapshot.ts'
import { THEME } from '#shared/board/theme.ts'
import { noteId, runId, themeId } from '#shared/ids.ts'
import { aBoard, aNote, aTheme } from '#shared/testing/boards.ts'
import { aProposal, aProposedTheme } from '#shared/testing/proposals.ts'
import { acceptance, undoing, undoSchema } from './acceptance.ts'

const run = runId.parse('run-1')
const byMachine = (id: string) => ({ id: themeId.parse(id), by: 'machine' as const })
const byPeople = (id: string) => ({ id: themeId.parse(id), by: 'people' as const })

/** The board after ops, read back from a real document. */
function done(snapshot: BoardSnapshot, ops: BoardOp[]): BoardSnapshot {
  const doc = birth(snapshot)
  apply(doc, ops, { from: 'server', why: 'machine' })
  return read(doc).snapshot
}
const places = (snapshot: BoardSnapshot) =>
  Object.fromEntries(
    snapshot.notes.map((note) => [note.id, note.theme && `${note.theme.id} ${note.theme.by}`]),
  )
const titles = (snapshot: BoardSnapshot) => snapshot.themes.map((theme) => theme.title)

const before = aBoard(
  [
    aNote('n1', { text: 'jono' }),
    aNote('n2', { text: 'hoito' }),
    aNote('n3', { text: 'talous', theme: byPeople('own') }),
    aNote('n4', { text: 'raha', theme: byMachine('old') }),
    aNote('n5', { text: 'pois', archived: { by: null, at: 1 } }),
  ],
  [
    aTheme('own', { title: 'Oma', order: 1 }),
    aTheme('old', { title: 'Vanha', order: 2, origin: 'machine', run }),
  ],
)
const proposal = aProposal([
  aProposedTheme('t1', ['n1', 'n2', 'n5'], { title: 'Hoitoon pääsy' }),
  aProposedTheme('own', ['n3', 'n4'], { title: 'Talous' }),
])

describe('accepting a proposal', () => {
  const { ops, undo, notes } = acceptance(before, proposal, proposal.themes)
  const after = done(before, ops)

  it('C3 C4 moves what the machine may move, and neither what people placed nor what is archived', () => {
    expect(places(after)).toEqual({
      n1: 't1 machine',
      n2: 't1 machine',
      n3: 'own people',
      n4: 'own machine',
      n5: null,
    })
    expect(notes).toBe(3)
  })
  it('keeps people’s titles and lets emptied machine themes go', () => {
    expect(titles(after)).toEqual(['Oma', 'Hoitoon pääsy'])
  })
  it('C5 one undo takes it back whole', () => {
    const back = done(after, undoing(after, undo))
    expect(places(back)).toEqual(places(before))
    expect(titles(back)).toEqual(titles(before))
  })
  it('C5 undo leaves what people have done since', () => {
    const since = done(after, [
      { op: 'note/sort', id: noteId.parse('n1'), theme: byPeople('own') },
      { op: 'note/sort', id: noteId.parse('n2'), theme: byPeople('t1') },
      { op: 'theme/rename', id: themeId.parse('t1'), title: 'Jonot' },
    ])
    const back = done(since, undoing(since, undo))
    expect(places(back)).toMatchObject({ n1: 'own people', n2: 't1 people', n4: 'old machine' })
    expect(titles(back)).toContain('Jonot')
  })
  it('accepting one theme leaves the rest where they are', () => {
    const one = done(before, acceptance(before, proposal, proposal.themes.slice(0, 1)).ops)
    expect(places(one)).toMatchObject({ n1: 't1 machine', n4: 'old machine' })
    expect(titles(one)).toEqual(['Oma', 'Vanha', 'Hoitoon pääsy'])
  })
})

describe('C15 accepting what people have changed of a proposal', () => {
  const changed = aProposal(
    [
      aProposedTheme('t1', ['n1', 'n4'], { title: 'Jonot' }),
      aProposedTheme('own', ['n2', 'n3'], { title: 'Talous ja raha' }),
    ],
    { placed: ['n2', 'n4', 'n3'], named: ['t1', 'own'] },
  )
  const { ops, undo, notes } = acceptance(before, changed, changed.themes)
  const after = done(before, ops)

  it('what people placed and named is theirs; what lay by hand stays', () => {
    expect(places(after)).toEqual({
      n1: 't1 machine',
      n2: 'own people',
      n3: 'own people',
      n4: 't1 people',
      n5: null,
    })
    expect(after.themes.map(({ title, origin }) => [title, origin])).toEqual([
      ['Talous ja raha', 'people'],
      ['Jonot', 'people'],
    ])
    expect(notes).toBe(3)
  })
  it('one undo takes all of it back', () => {
    const back = done(after, undoing(after, undo))
    expect(places(back)).toEqual(places(before))
    expect(back.themes).toEqual(before.themes)
  })
  it('a title that people have changed since stays', () => {
    const since = done(after, [{ op: 'theme/rename', id: themeId.parse('t1'), title: 'Hoitojonot' }])
    expect(titles(done(since, undoing(since, undo)))).toContain('Hoitojonot')
  })
  it('who says that a note belongs nowhere takes it out of its theme, once all is accepted', () => {
    const out = aProposal([aProposedTheme('t1', ['n1'])], { placed: ['n4'], unassigned: ['n4'] })
    expect(places(done(before, acceptance(before, out, out.themes).ops))).toMatchObject({ n4: null })
    expect(acceptance(before, out, []).ops).toEqual([])
  })
  it('a machine’s theme that gives one note and gets another stays', () => {
    const swap = aProposal([aProposedTheme('t1', ['n4']), aProposedTheme('old', ['n1'])])
    const swapped = done(before, acceptance(before, swap, swap.themes).ops)
    expect(places(swapped)).toMatchObject({ n1: 'old machine', n4: 't1 machine' })
  })
  it('a full board takes no theme more, and its notes stay where they are', () => {
    const full = aBoard(
      before.notes,
      Array.from({ length: THEME.perBoard }, (_, i) => aTheme(`f${i}`, { order: i })),
    )
    expect(acceptance(full, proposal, proposal.themes.slice(0, 1)).ops).toEqual([])
  })
  it('what undid an acceptance before names were kept still does', () => {
    const { named: _named, ...early } = undo
    expect(undoSchema.parse(early)).toEqual({ ...early, named: [] })
  })
})
