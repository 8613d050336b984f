import { describe, expect, it } from 'vitest'
import { boardIdOf } from '#shared/board/boardId.ts'
import type { Note } from '#shared/board/note.ts'
import { type BoardSnapshot, emptyBoard, SCHEMA } from '#shared/board/snapshot.ts'
import type { GroupId, NoteId, PersonKey, ThemeId } from '#shared/ids.ts'
import { aNote } from '#shared/testing/boards.ts'
import { actorOf, aWorkshop } from '#shared/testing/workshops.ts'
import type { Phase } from '#shared/workshop/phase.ts'
import { progressOf } from '#shared/workshop/programme.ts'
import { aBallot } from '#shared/testing/votes.ts'
import type { Progress, Workshop } from '#shared/workshop/workshop.ts'
import { buildReceipt } from './build.ts'

const keyOf = (person: string): PersonKey => `key-${person}` as PersonKey
const mine = (id: string, more: Partial<Note> = {}): Note =>
  aNote(id, { text: `teksti ${id}`, by: keyOf('p1'), number: Number(id.slice(1)), ...more })

const stem = (state: Workshop) => ({ workshop: state.id, activity: state.activities[0]!.id })
const tableOf = (state: Workshop, group: string) =>
  boardIdOf({ kind: 'group', ...stem(state), group: group as GroupId })
const synthesisOf = (state: Workshop) => boardIdOf({ kind: 'synthesis', ...stem(state) })

/** The receipt of p1 (table g1) in a phase of the first activity, with notes at the tables and on the gathering board. */
function read({
  phase,
  progress = {},
  tables = {},
  gathered = [],
  sheet: own = null,
}: {
  phase: Phase
  progress?: Partial<Progress>
  tables?: Record<string, Note[]>
  gathered?: Note[]
  /** The notes on one's own sheet, where they are let through one by one. */
  sheet?: Note[] | null
}) {
  const plain = aWorkshop()
  const bare = { ...plain, activities: plain.activities.map((each) => ({ ...each, review: own !== null })) }
  const { activity } = stem(bare)
  const state = aWorkshop({
    activities: bare.activities,
    current: activity,
    progress: { [activity]: { ...progressOf(bare, activity), phase, begun: true, ...progress } },
  })
  const board = (id: ReturnType<typeof synthesisOf>, notes: Note[]): [string, BoardSnapshot] => [
    id,
    { ...emptyBoard({ schema: SCHEMA, board: id, epoch: 1, born: 0 }), notes },
  ]
  const [name, sheet] = board(synthesisOf(state), gathered)
  const theme = (id: string, order: number) =>
    ({ id: id as ThemeId, title: `Teema ${id}`, order, origin: 'people', run: null }) as const
  const boards = new Map([
    ...Object.entries(tables).map(([group, notes]) => board(tableOf(state, group), notes)),
    [name, { ...sheet, themes: [theme('late', 2), theme('first', 1)] }] as const,
  ])
  const receipt = buildReceipt(
    {
      state,
      actor: actorOf(state, 'p1'),
      keyOf: () => keyOf('p1'),
      staffKeys: () => new Set([keyOf('org'), keyOf('fac')]),
      boards,
      sheets: new Map(
        own
          ? [
              [
                activity,
                {
                  ...emptyBoard({ schema: SCHEMA, board: synthesisOf(state), epoch: 1, born: 0 }),
                  notes: own,
                },
              ],
            ]
          : [],
      ),
    },
    7,
  )
  return receipt.activities[0]!
}

const archived = (by: PersonKey | null) => ({ archived: { by, at: 1 } })

describe('buildReceipt', () => {
  it('N1 says in general who archived a note, and of a hidden one nothing that it said', () => {
    const { notes } = read({
      phase: 'brainstorm',
      tables: {
        g1: [
          mine('n1', archived(keyOf('p1'))),
          mine('n2', archived(keyOf('fac'))),
          mine('n3', archived(keyOf('p2'))),
          mine('n4', archived(null)),
          mine('n5', { text: '', archived: { by: null, at: 1, hidden: true } }),
        ],
      },
    })
    expect(notes.map(({ text, fate }) => [text, fate])).toEqual([
      ['teksti n1', { is: 'archived', by: 'self' }],
      ['teksti n2', { is: 'archived', by: 'facilitator' }],
      ['teksti n3', { is: 'archived', by: 'other' }],
      ['teksti n4', { is: 'archived', by: 'other' }],
      ['', { is: 'hidden' }],
    ])
  })

  it('N2 leaves out others’ and empty notes, other tables’ boards, and what is gathered before all see it', () => {
    const tables = {
      g1: [mine('n1'), mine('n2', { by: keyOf('p2') }), mine('n3', { text: ' ' })],
      g2: [mine('n4')],
    }
    const gathered = [mine('n1', { theme: { id: 'first' as ThemeId, by: 'people' } })]
    const before = read({ phase: 'brainstorm', tables, gathered })
    expect(before.notes.map(({ number, fate }) => [number, fate])).toEqual([[1, { is: 'at-table' }]])
    const after = read({ phase: 'synthesis', tables, gathered })
    expect(after.notes.map(({ number, fate }) => [number, fate])).toEqual([
      [1, { is: 'in-theme', letter: 'A', title: 'Teema first' }],
      [4, { is: 'at-table' }],
    ])
  })

  it('N1 takes the gathered copy once, under whichever id, with the table it came from', () => {
    const { notes } = read({
      phase: 'synthesis',
      tables: { g2: [mine('n8')] },
      gathered: [
        mine('n9', {
          number: 8,
          source: { board: tableOf(aWorkshop(), 'g2'), note: 'n8' as NoteId },
          theme: { id: 'late' as ThemeId, by: 'machine' },
        }),
      ],
    })
    expect(notes).toEqual([
      {
        number: 8,
        text: 'teksti n9',
        picture: null,
        kind: 'free',
        question: null,
        table: { name: 'Pöytä g2', place: 2, shape: 1, colour: 1 },
        fate: { is: 'in-theme', letter: 'B', title: 'Teema late' },
        results: [],
      },
    ])
  })

  it('N1 gives a note its own support where notes were voted on, and none where it was not an option', () => {
    const option = (id: string, support: number, rank: number | null) => ({
      ...{ id, title: id, letter: '', notes: 1, support, supporters: support, rank },
    })
    const ranked = [option('n1', 4, 1), option('n7', 4, 1), option('n2', 0, null)]
    const ballot = aBallot([], { on: 'notes', options: ranked, name: 'Laput' })
    const { notes, votes } = read({
      phase: 'done',
      progress: {
        ballots: [
          { ballot, standings: { voters: 3, dots: 8, ranked } },
          { ballot: aBallot(['t1']), standings: { voters: 1, dots: 1, ranked: [] } },
        ],
      },
      gathered: [mine('n1'), mine('n2'), mine('n3')],
    })
    expect(votes).toEqual([
      { is: 'closed', name: 'Laput', on: 'notes', options: 3, voters: 3, dots: 8 },
      { is: 'closed', name: '', on: 'themes', options: 0, voters: 1, dots: 1 },
    ])
    expect(notes.map(({ results }) => results)).toEqual([
      [{ support: 4, rank: 1, tied: true }, null],
      [{ support: 0, rank: null, tied: false }, null],
      [null, null],
    ])
  })

  it('N1 H6 says of what nobody has let through where it is and why, and that it may still be let through', () => {
    const held = { at: 1, reason: 'Nimiä ei mainita', text: 'teksti n2', image: null }
    const sheet = [
      mine('n1'),
      mine('n2', { held }),
      mine('n3', { held, text: 'toisin sanoin' }),
      mine('n4', { text: '', archived: { by: null, at: 1, hidden: true } }),
    ]
    const fates = (phase: Phase) => read({ phase, sheet }).notes.map(({ number, fate }) => [number, fate])
    expect(fates('brainstorm')).toEqual([
      [1, { is: 'waiting' }],
      [2, { is: 'held', reason: 'Nimiä ei mainita' }],
      [3, { is: 'waiting' }],
    ])
    expect(fates('done')).toEqual([
      [1, { is: 'unshown' }],
      [2, { is: 'held', reason: 'Nimiä ei mainita' }],
      [3, { is: 'unshown' }],
    ])
  })

  it('N1 tells of a part whose hall has gone back to waiting, and that sheets are hidden still', () => {
    const tables = { g1: [mine('n1')] }
    expect(read({ phase: 'waiting', tables })).toMatchObject({
      hidden: false,
      notes: [{ number: 1, fate: { is: 'at-table' } }],
    })
  })

  it('N2 says only that something is hidden while people write alone', () => {
    expect(read({ phase: 'alone', tables: { g1: [mine('n1')] } })).toMatchObject({ hidden: true })
  })
})
