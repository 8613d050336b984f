import { expect, it } from 'vitest'
import { boardIdOf } from '#shared/board/boardId.ts'
import type {
  ActivityId,
  BoardId,
  GroupId,
  ImageId,
  NoteId,
  QuestionId,
  ThemeId,
  WorkshopId,
} from '#shared/ids.ts'
import { emptyBoard, SCHEMA } from '#shared/board/snapshot.ts'
import { aNote, aTheme, tableBoard } from '#shared/testing/boards.ts'
import { aPlan } from '#shared/vote/aPlan.ts'
import { everything } from '#shared/vote/firstVote.ts'
import type { Filter } from '#shared/vote/plan.ts'
import { anActivity } from '#shared/testing/workshops.ts'
import { noStrategyWork } from '#shared/strategy/work.ts'
import { optionsFor } from './options.ts'

const plain = { baseline: null, strategy: noStrategyWork, language: 'fi' as const }

it('V1 a note is voted on by its words, a picture without any by what it shows, and what says nothing is not', () => {
  const image = (alt: string) => ({ id: 'kuva' as ImageId, width: 40, height: 30, alt })
  const notes = [
    aNote('words', { text: 'Silta', number: 2, image: image('Joki') }),
    aNote('shown', { number: 1, image: image('Silta joen yli') }),
    aNote('silent', { number: 3, image: image(' ') }),
  ]
  const board = { ...emptyBoard({ schema: SCHEMA, board: tableBoard, epoch: 1, born: 0 }), notes }
  expect(optionsFor(aPlan({ on: 'notes' }), board, anActivity('a1'), plain)).toEqual([
    { id: 'shown', title: 'Silta joen yli', letter: '1', notes: 1 },
    { id: 'words', title: 'Silta', letter: '2', notes: 1 },
  ])
})

const groupBoard = (group: string) =>
  boardIdOf({
    ...{ kind: 'group', workshop: 'w1' as WorkshopId, activity: 'a1' as ActivityId },
    group: group as GroupId,
  })

it('V12 a vote on some questions, tables or kinds has those notes, and the themes with one of them', () => {
  const [g1, g2] = [groupBoard('g1'), groupBoard('g2')]
  const from = (board: BoardId, note: string) => ({ board, note: note as NoteId })
  const inTheme = (id: string) => ({ id: id as ThemeId, by: 'people' as const })
  const q2 = 'a1-q2' as QuestionId
  const notes = [
    aNote('n1', { text: 'Silta', number: 1, source: from(g1, 'n1'), theme: inTheme('t1') }),
    aNote('n2', { text: 'Silta', number: 2, source: from(g2, 'n2'), theme: inTheme('t1'), question: q2 }),
    aNote('n3', { text: 'Silta', number: 3, source: from(g2, 'n3'), theme: inTheme('t2'), kind: 'concern' }),
    aNote('n4', { text: 'Silta', number: 4, theme: inTheme('t2') }),
  ]
  const themes = [aTheme('t1', { order: 0 }), aTheme('t2', { order: 1 })]
  const board = { ...emptyBoard({ schema: SCHEMA, board: tableBoard, epoch: 1, born: 0 }), notes, themes }
  const q1 = anActivity('a1').questions[0]!
  const activity = { ...anActivity('a1'), questions: [q1, { ...q1, id: q2 }] }
  const ids = (on: 'notes' | 'themes', of: Partial<Filter>, questions = activity.questions) =>
    optionsFor({ on, of: { ...everything(), ...of } }, board, { questions }, plain).map(
      ({ id, notes }) => `${id} ${notes}`,
    )
  const second = ['g2' as GroupId]
  expect([ids('notes', {}), ids('notes', { groups: second }), ids('notes', { kinds: ['concern'] })]).toEqual([
    ['n1 1', 'n2 1', 'n3 1', 'n4 1'],
    ['n2 1', 'n3 1'],
    ['n3 1'],
  ])
  expect([ids('notes', { questions: [q2] }), ids('notes', { questions: [q1.id] }, [q1])]).toEqual([
    ['n2 1'],
    // Where there is one question only, notes need not name it.
    ['n1 1', 'n3 1', 'n4 1'],
  ])
  expect([ids('themes', { groups: second, kinds: ['concern'] }), ids('themes', { questions: [q2] })]).toEqual(
    [['t2 2'], ['t1 2']],
  )
})
