import { describe, expect, it } from 'vitest'
import { apply, birth, read } from '#shared/board/BoardDoc.ts'
import type { BoardOp } from '#shared/board/ops.ts'
import type { BoardSnapshot } from '#shared/board/snapshot.ts'
import { noteId, runId, themeId } from '#shared/ids.ts'
import type { ProposedTheme } from '#shared/themes/clustering.ts'
import { aBoard, aNote, aTheme } from '#shared/testing/boards.ts'
import { acceptance, undoing } from './acceptance.ts'

const run = runId.parse('run-1')
const byMachine = (id: string) => ({ id: themeId.parse(id), by: 'machine' as const })
const byPeople = (id: string) => ({ id: themeId.parse(id), by: 'people' as const })
const proposed = (id: string, noteIds: string[], title = id): ProposedTheme => ({
  ...{ id, title, noteIds, keyPhrases: [], cohesion: 'strong', why: [], borderline: [] },
})

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
const proposal = [
  proposed('t1', ['n1', 'n2', 'n5'], 'Hoitoon pääsy'),
  proposed('own', ['n3', 'n4'], 'Talous'),
]

describe('accepting a proposal', () => {
  const { ops, undo, notes } = acceptance(before, proposal, run)
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
    const one = done(before, acceptance(before, proposal.slice(0, 1), run).ops)
    expect(places(one)).toMatchObject({ n1: 't1 machine', n4: 'old machine' })
    expect(titles(one)).toEqual(['Oma', 'Vanha', 'Hoitoon pääsy'])
  })
})
