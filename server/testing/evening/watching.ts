import type { Doings } from '#shared/testing/eveningStory.ts'
import { silencesOf } from '#shared/workshop/silence.ts'
import { expectSame, type Scene } from './Scene.ts'

/** What the room does, what stands on the wall, and what those see who only look. */
export function watching({ person }: Scene) {
  const number = (group: string) => person.view.groups.findIndex(({ id }) => id === group) + 1
  return {
    'sees silent': ({ tables }) =>
      person.waitForView(`silent tables ${tables.join()}`, ({ groups, now }) => {
        const silences = silencesOf(groups, person.activity!, now)
        const quiet = silences.flatMap((each) => (each.of === 'table' ? [number(each.group.id)] : []))
        return quiet.join() === tables.join()
      }),
    async 'asks the table'({ table }) {
      const group = person.view.groups[table - 1]!.id
      await person.does('room:ask', { activity: person.activity!.id, to: { of: 'table', group } })
    },
    'is asked by the facilitator': ({ questions }) =>
      person.waitForView(`${questions} questions`, (_, me) => me.asks.length === questions),
    async lights({ note }) {
      const lit = note === null ? null : await person.find(note)
      const spotlight = lit && { of: 'note' as const, board: lit.board.access.board, id: lit.found.id }
      await person.does('spotlight:set', { spotlight })
    },
    async 'pauses the picture'({ paused }) {
      await person.does('wall:pause', { paused })
    },
    async 'sees on the wall'({ note, paused }) {
      await person.waitForView(
        'the wall',
        ({ wall }) => wall?.paused === paused && (wall.spotlight === null) === (note === null),
      )
      const { spotlight } = person.view.wall!
      if (note === null) return
      const { found } = await person.find(note)
      expectSame('the note on the wall', spotlight?.id, found.id)
    },
    async reads({ text }) {
      const board = await person.board()
      await board.until(`${person.name}: "${text}"`, () => board.notes.some((note) => note.text === text))
    },
    async 'no longer sees'({ note }) {
      const board = await person.board()
      const isThere = () => board.notes.some(({ text }) => text.startsWith(note))
      await board.until(`${person.name}: "${note}" to be gone`, () => !isThere())
    },
    async 'is told no name'({ names }) {
      const { view, me, front } = person
      const notes = front ? (await person.board()).snapshot : null
      const told = JSON.stringify([view, { ...me, person: null }, notes])
      const heard = names.filter((name) => told.includes(name))
      expectSame('names', [heard, view.people, view.roster, view.removed], [[], null, null, null])
    },
  } satisfies Partial<Doings>
}
