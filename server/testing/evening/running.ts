import type { Point } from '#shared/board/note.ts'
import type { BoardOp } from '#shared/board/ops.ts'
import { activityId, type NoteId, questionId } from '#shared/ids.ts'
import type { Doings } from '#shared/testing/eveningStory.ts'
import type { Phase } from '#shared/workshop/phase.ts'
import { scheduleOf } from '#shared/workshop/schedule.ts'
import { remaining } from '#shared/workshop/timer.ts'
import { activities, type Activity } from '#shared/workshop/workshop.ts'
import { freshId } from '../../ids.ts'
import type { TestPerson } from '../TestPerson.ts'
import { expectSame, type Scene } from './Scene.ts'

const MINUTE = 60_000

/** Moving the hall, the programme and the clock. */
export function running({ person, stage }: Scene) {
  const now = () => person.activity!
  const step = async (name: 'phase:advance' | 'phase:back', to: Phase) => {
    await person.settled()
    const { id, phase, visit } = now()
    await person.does(name, { activity: id, from: phase, visit, ...(name === 'phase:advance' ? { to } : {}) })
    await person.everybodyIsAt(to)
  }
  const timer = async (name: 'timer:pause' | 'timer:resume', status: string) => {
    await person.does(name, { activity: now().id })
    await person.everybody(`the time ${status}`, (view) =>
      view.activities.some(({ id, timer: its }) => id === view.current && its.status === status),
    )
  }
  const edit = async (change: (programme: Activity[]) => Activity[]) => {
    const { revision } = person.view
    const programme = change(activities.parse(person.view.activities))
    await person.does('programme:edit', { activities: programme, revision })
    await person.everybody('the programme', (view) => view.revision > revision)
  }
  return {
    async 'looks ahead'({ activity, sees }) {
      const { questions } = person.view.activities[activity - 1]!
      expectSame('what will be asked', questions.length > 0, sees)
    },
    'jumps to': ({ to }) => step('phase:advance', to),
    async 'presses on from'({ phase }) {
      await person.does('phase:advance', { activity: now().id, from: phase })
    },
    'goes back to': ({ to }) => step('phase:back', to),
    'changes the programme': ({ activity, to: { minutes = {}, auto, edits, ideas, review } }) =>
      edit((programme) =>
        programme.map((each, i) => {
          if (i !== activity - 1) return each
          const steps = each.steps.map((old) => ({
            ...old,
            minutes: minutes[old.phase] ?? old.minutes,
            ...(old.phase === auto ? { auto: true } : {}),
          }))
          const kept = {
            edits: edits ?? each.edits,
            ideas: ideas ?? each.ideas,
            review: review ?? each.review,
          }
          return { ...each, steps, ...kept }
        }),
      ),
    'adds a part after': ({ activity, title }) =>
      edit((programme) => {
        const like = programme[activity - 1]!
        const id = activityId.parse(freshId())
        const asked = { ...like.questions[0]!, id: questionId.parse(freshId()), text: `${title}?` }
        return programme.toSpliced(activity, 0, { ...like, id, title, questions: [asked] })
      }),
    'leaves out': ({ activity }) => edit((programme) => programme.toSpliced(activity - 1, 1)),
    async 'sees the end'({ later }) {
      const { endsAt, agreedEnd } = scheduleOf(person.view, stage.now)
      expectSame('minutes later', Math.round((endsAt! - agreedEnd!) / MINUTE), later)
    },
    'pauses the time': () => timer('timer:pause', 'paused'),
    'lets the time go on': () => timer('timer:resume', 'running'),
    async 'gives minutes'({ minutes }) {
      const { length } = now().timer
      await person.does('timer:extend', { activity: now().id, minutes })
      await person.everybody('more time', (view) => isLonger(view, length))
    },
    async 'sees time left'({ minutes }) {
      const left = remaining(now().timer, stage.now)! / MINUTE
      if (Math.abs(left - minutes) > 0.5) throw new Error(`${left} minutes are left`)
    },
    'sees the step begin by itself': ({ to }) => person.everybodyIsAt(to),
    async locks({ positions, writing }) {
      const locks = {
        ...(positions === undefined ? {} : { positions }),
        ...(writing === undefined ? {} : { writing }),
      }
      await person.does('boards:lock', { activity: now().id, ...locks })
      const is = JSON.stringify({ ...now().locks, ...locks })
      await person.everybody('the locks', (view) =>
        view.activities.some(({ id, locks: its }) => id === view.current && JSON.stringify(its) === is),
      )
    },
    'may not write': ({ because }) =>
      person.waitForView(`writing to be ${because}`, () => person.front?.writes === because),
    'cannot move': ({ note }) =>
      isPutBack(person, note, 'at', (id, [x, y]) => ({ op: 'note/move', id, at: [x + 500, y] })),
    'cannot reword': ({ note }) =>
      isPutBack(person, note, 'text', (id) => ({ op: 'note/type', id, at: 0, remove: 1, insert: 'X' })),
    async 'asks for ideas'({ gets }) {
      const { id, questions } = now()
      const { texts } = await person.does('ideas:ask', { activity: id, question: questions[0]!.id })
      expectSame('ideas', texts.length, gets)
      const own = (await person.board()).notes.map(({ text }) => text)
      if (texts.some((text) => own.includes(text))) throw new Error('got own words back')
    },
  } satisfies Partial<Doings>
}

const isLonger = ({ activities: all, current }: TestPerson['view'], than: number): boolean =>
  all.some(({ id, timer }) => id === current && timer.length > than)

/** Does something to a note that is not theirs to do, and sees it put back for everybody. */
async function isPutBack(
  person: TestPerson,
  beginning: string,
  field: 'at' | 'text',
  op: (id: NoteId, at: Point) => BoardOp,
): Promise<void> {
  const { board, found } = await person.find(beginning)
  const is = () => JSON.stringify(board.notes.find(({ id }) => id === found.id)?.[field])
  const before = is()
  board.apply([op(found.id, found.at)])
  if (is() === before) throw new Error('nothing was tried')
  await board.until('the note to be put back', () => is() === before)
}
