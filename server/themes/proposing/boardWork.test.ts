import { describe, expect, it } from 'vitest'
import { boardIdOf } from '#shared/board/boardId.ts'
import { activityId, elementId, groupId, noteId, questionId, themeId, workshopId } from '#shared/ids.ts'
import { aBoard, aNote, aTheme } from '#shared/testing/boards.ts'
import { aProposal, aProposedTheme } from '#shared/testing/proposals.ts'
import { type Asking, plainAsking } from '#shared/themes/asking.ts'
import type { ClusterNote } from '#shared/themes/clustering.ts'
import { type BoardWorkOptions, workOf } from './boardWork.ts'
import type { StoredProposal } from './storedProposal.ts'

const table = (group: string, note: string) => ({
  board: boardIdOf({
    kind: 'group',
    workshop: workshopId.parse('w1'),
    activity: activityId.parse('a1'),
    group: groupId.parse(group),
  }),
  note: noteId.parse(note),
})
const baseline = {
  title: 'Strategia',
  documents: [],
  elements: [
    {
      id: elementId.parse('g1'),
      kind: 'goal' as const,
      code: '1',
      text: 'Hoitoon pääsee ajoissa',
      parent: null,
      document: null,
    },
    {
      id: elementId.parse('g1a'),
      kind: 'subgoal' as const,
      code: '1.1',
      text: 'Jonot lyhenevät',
      parent: elementId.parse('g1'),
      document: null,
    },
    {
      id: elementId.parse('g2'),
      kind: 'goal' as const,
      code: null,
      text: 'Talous kestää',
      parent: null,
      document: null,
    },
  ],
}
const board = aBoard(
  [
    aNote('n1', {
      text: 'jono',
      question: questionId.parse('q1'),
      aim: elementId.parse('g1a'),
      source: table('k1', 'n1'),
    }),
    aNote('n2', { text: 'hoito', question: questionId.parse('q2'), kind: 'drop', source: table('k2', 'n2') }),
    aNote('n3', { text: 'talous', theme: { id: themeId.parse('own'), by: 'people' } }),
    aNote('n4', { text: 'raha', theme: { id: themeId.parse('old'), by: 'machine' } }),
    aNote('n5', { text: 'pois', archived: { by: null, at: 1 } }),
    aNote('n6', { text: ' ' }),
  ],
  [aTheme('own', { title: 'talous kestää ' }), aTheme('old', { origin: 'machine' })],
)
const work = (asked: Partial<Asking> = {}, more: Partial<BoardWorkOptions> = {}) =>
  workOf(board, {
    asked: { ...plainAsking, ...asked },
    guides: [],
    baseline,
    earlier: null,
    stands: false,
    ...more,
  })
const about = (notes: readonly ClusterNote[], part: keyof ClusterNote) =>
  Object.fromEntries(notes.flatMap((note) => (note[part] === undefined ? [] : [[note.id, note[part]]])))
const kept = (part: Partial<StoredProposal>): StoredProposal => ({
  ...aProposal([aProposedTheme('t1', ['n1', 'n3']), aProposedTheme('t2', ['n4'])], { unassigned: ['n2'] }),
  seen: {},
  sign: '',
  ...part,
})

describe('C10 what there is to group', () => {
  it('notes in sight that say something, with what their writers said of change and where people put them', () => {
    const { notes, settings, aside } = work()
    expect(notes).toEqual([
      { id: 'n1', text: 'jono' },
      { id: 'n2', text: 'hoito', stance: 'drop' },
      { id: 'n3', text: 'talous', pin: 'own' },
      { id: 'n4', text: 'raha' },
    ])
    expect({ settings, aside }).toEqual({ settings: { grain: 0.5 }, aside: [] })
  })
  it('by question and by table, notes say of which part they are', () => {
    expect(about(work({ division: 'question' }).notes, 'part')).toEqual({ n1: 'q1', n2: 'q2' })
    expect(about(work({ division: 'table' }).notes, 'part')).toEqual({ n1: 'k1', n2: 'k2' })
  })
  it('by goal, notes that aim at a goal or below it are in it for certain; a goal that is a theme already is that one', () => {
    const { notes, settings, guideOf } = work(
      { division: 'goal' },
      { guides: [{ id: 'own-words', title: 'Arki', words: ['arki'] }] },
    )
    expect(about(notes, 'pin')).toEqual({ n1: 'g1', n3: 'own' })
    expect(settings.guides).toEqual([
      {
        id: 'g1',
        title: 'Hoitoon pääsee ajoissa',
        words: ['hoitoon', 'pääsee', 'ajoissa', 'jonot', 'lyhenevät'],
      },
      { id: 'own', title: 'Talous kestää', words: ['talous', 'kestää'] },
      { id: 'own-words', title: 'Arki', words: ['arki'] },
    ])
    expect(guideOf.get('own')).toBe('g2')
  })
  it('a theme that gathered to a guide before is the guide’s, and makes no board another', () => {
    const guides = [{ id: 'arki', title: 'Arki', words: ['arki'] }]
    const gathered = kept({ themes: [aProposedTheme('t1', ['n1'], { guide: 'arki' })] })
    const { settings, sign } = work({}, { guides, earlier: gathered })
    expect(settings.guides).toEqual([{ id: 't1', title: 'Arki', words: ['arki'] }])
    expect(sign).toBe(work({}, { guides }).sign)
  })
  it('of a goal that people have named themselves their words hold; focus areas stand where there are no goals', () => {
    const own = { id: 'x', title: ' hoitoon pääsee AJOISSA', words: ['jono'] }
    expect(work({ division: 'goal' }, { guides: [own] }).settings.guides).toEqual([
      { id: 'g1', title: 'Hoitoon pääsee ajoissa', words: ['jono'] },
      { id: 'own', title: 'Talous kestää', words: ['talous', 'kestää'] },
    ])
    const focus = {
      title: '',
      documents: [],
      elements: [{ ...baseline.elements[0]!, kind: 'focus' as const }],
    }
    expect(work({ division: 'goal' }, { baseline: focus }).settings.guides?.map(({ id }) => id)).toEqual([
      'g1',
    ])
  })
  it('by goal without a strategy is as the whole board', () => {
    expect(work({ division: 'goal' }, { baseline: null }).settings).toEqual({ grain: 0.5 })
  })
})

describe('C11 what people have answered before', () => {
  it('holds: a note stays where it was placed, one that belongs nowhere is not grouped; the board says more', () => {
    const { notes, aside, placed } = work({}, { earlier: kept({ placed: ['n1', 'n2', 'n3'] }) })
    expect(about(notes, 'pin')).toEqual({ n1: 't1', n3: 'own' })
    expect(aside).toEqual(['n2'])
    expect([...placed]).toEqual([['n1', 't1']])
  })
  it('does not hold for other parts of the board', () => {
    const { notes, aside } = work({ division: 'table' }, { earlier: kept({ placed: ['n1', 'n2'] }) })
    expect(about(notes, 'pin')).toEqual({ n3: 'own' })
    expect(aside).toEqual([])
  })
  it('C16 themes that stand are given on, and what people answered makes no board another', () => {
    const { settings, sign } = work({}, { earlier: kept({ placed: ['n1'] }), stands: true })
    expect(settings.standing).toEqual([
      { id: 't1', noteIds: ['n1', 'n3'] },
      { id: 't2', noteIds: ['n4'] },
    ])
    expect(sign).toBe(work().sign)
    expect(sign).not.toBe(work({ division: 'question' }).sign)
  })
})
