import { io } from 'socket.io-client'
import { LIVE_PATH, type Reply } from '#shared/contract/live.ts'
import type { Workshop } from '#shared/workshop/workshop.ts'
import { freshId } from '../../ids.ts'
import type { TestPerson } from '../TestPerson.ts'
import { expectSame, type Scene } from './Scene.ts'

/** A second line of a person's own, on which anything may be said. */
async function withRawLine<T>(
  { visitor, view }: TestPerson,
  work: (say: (envelope: unknown) => Promise<Reply>) => Promise<T>,
): Promise<T> {
  const socket = io(visitor.origin, {
    ...{ path: LIVE_PATH, auth: { workshop: view.id }, transports: ['websocket'], forceNew: true },
    extraHeaders: { cookie: visitor.cookie },
    reconnection: false,
  })
  try {
    await new Promise((resolve) => socket.once('view', resolve))
    return await work((envelope) => socket.timeout(5_000).emitWithAck('command', envelope) as Promise<Reply>)
  } finally {
    socket.disconnect()
  }
}

/** W1 V2: an earlier ballot that comes again, on another line, changes neither the answer nor the later ballot. */
export async function replay(person: TestPerson): Promise<void> {
  const { id: activity, ballots } = person.activity!
  const { vote, options } = ballots[0]!.ballot
  const [first, second] = options.map(({ id }) => id) as [string, string]
  const { choices: own } = await person.does('vote:recall', { activity, vote })
  const cast = (choices: object) => ({ id: freshId(), name: 'vote:cast', input: { activity, vote, choices } })
  const [earlier, later] = [cast({ [second]: 1 }), cast({ [first]: 1 })]
  const said = await withRawLine(person, async (say) => [await say(earlier), await say(later)])
  const again = await withRawLine(person, async (say) => [
    await say(earlier),
    await say({ ...earlier, input: { activity, vote, choices: { [first]: 1, [second]: 1 } } }),
  ])
  expectSame('answers', again, [said[0], said[0]])
  expectSame('ballot', (await person.does('vote:recall', { activity, vote })).choices, { [first]: 1 })
  await person.does('vote:cast', { activity, vote, choices: own })
}

/** Everything that a participant may not do, said all the same: each has its code, and nothing has happened. */
export async function forge({ person, stage }: Scene): Promise<void> {
  const { id: activity, phase, visit, questions } = person.activity!
  const [other] = [...stage.play.hall].filter(({ name }) => name !== person.name)
  const { board } = person.me.boards[0]!
  const { revision, groups } = person.view
  const input: Record<string, object> = {
    'phase:advance': { activity, from: phase, visit },
    'phase:back': { activity, from: phase, visit },
    'activity:open': { activity, from: activity },
    'timer:extend': { activity, minutes: 60 },
    'boards:lock': { activity, writing: true },
    'person:move': { person: other!.me.person.id, group: groups[0]!.id },
    'person:remove': { person: other!.me.person.id },
    'people:spread': { who: 'all' },
    'people:move': { moves: [] },
    'roster:read': {},
    'groups:edit': { groups, revision },
    'code:renew': {},
    'link:revoke': { role: 'facilitator' },
    'workshop:archive': { archived: true },
    'wall:pause': { paused: true },
    'spotlight:set': { spotlight: null },
    'room:ask': { activity, to: { of: 'question', question: questions[0]!.id } },
    'note:hide': { activity, board, note: 'n' },
    'history:read': { activity, board },
    'themes:propose': { activity, grain: 0.5 },
  }
  const ruled = () => ruledIn(stage.server.app.house.desks.get(stage.play.workshop)!.state)
  const before = ruled()
  await withRawLine(person, async (say) => {
    const code = async (envelope: unknown) => {
      const reply = await say(envelope)
      return reply.ok ? 'done' : reply.refusal.code
    }
    for (const [name, wish] of Object.entries(input))
      expectSame(name, await code({ id: freshId(), name, input: wish }), 'forbidden')
    for (const none of [
      null,
      'phase:advance',
      { name: 'phase:advance', input: input['phase:advance'] },
      { id: freshId(), name: 'become:organiser', input: {} },
      { id: freshId(), name: 'ready:set', input: { activity, phase: 'midnight', ready: true } },
      { id: freshId(), name: '__proto__', input: {} },
    ])
      expectSame(JSON.stringify(none), await code(none), 'malformed')
    const elsewhere = { id: freshId(), name: 'ready:set', input: { activity: 'a', phase, ready: true } }
    expectSame('an activity of another workshop', await code(elsewhere), 'unknown-activity')
  })
  expectSame('the evening', ruled(), before)
}

const ruledIn = ({ current, wall, code, archived, revision, people, progress }: Workshop) => ({
  ...{ current, wall, code, archived, revision },
  people: people.map(({ role, group, removed }) => ({ role, group, removed })),
  progress: Object.values(progress).map(({ phase, timer, locks, asks }) => ({ phase, timer, locks, asks })),
})

/** W5: who is hasty is told so in words; the line holds, and nobody else is made to wait. */
export async function flood(person: TestPerson): Promise<void> {
  const { id: activity, phase } = person.activity!
  const replies = await withRawLine(person, (say) =>
    Promise.all(
      Array.from({ length: 120 }, (_, i) =>
        say({ id: freshId(), name: 'ready:set', input: { activity, phase, ready: i % 2 === 0 } }),
      ),
    ),
  )
  const codes = new Set(replies.map((reply) => (reply.ok ? 'ok' : reply.refusal.code)))
  expectSame('replies', [...codes].toSorted(), ['ok', 'too-fast'])
}
