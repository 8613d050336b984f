import type { Doings } from '#shared/testing/eveningStory.ts'
import { expectSame, type Scene } from './Scene.ts'

/** Who sits where. */
export function seating({ person, slip }: Scene) {
  const table = (number: number) => person.view.groups[number - 1]?.id ?? null
  const kept = (what: string, count: number, moves: typeof slip.moves) => {
    expectSame(what, moves.length, count)
    slip.moves = moves
  }
  return {
    async 'brings the list'({ list, moves }) {
      const roster = list.split('\n').map((line) => {
        const [name = '', at = '', body = ''] = line.split(';')
        const group = person.view.groups.find((each) => each.name === at)?.id ?? null
        return { name, group, body: body || null }
      })
      const told = await person.does('roster:set', { roster, revision: person.view.revision })
      kept('moved by the list', moves, told.moves)
      await person.waitForView('the list', (view) => view.revision === told.revision)
    },
    'sees of the list': ({ names, waiting }) =>
      person.waitForView(
        `${names} names, ${waiting} of them waited for`,
        ({ roster }) => roster?.names === names && roster.waiting === waiting,
      ),
    'sits at': ({ table: number }) =>
      person.waitForView(`table ${number}`, (_, me) => me.person.group === table(number)),
    async 'sits down at'({ table: number }) {
      await person.does('person:move', { person: person.me.person.id, group: table(number) })
    },
    'is asked which of the namesakes': ({ tables }) =>
      person.waitForView('the question', (_, me) => me.offered.join() === tables.map(table).join()),
    'shares a device': ({ table: number, heads }) => person.joins(number, null, { sharing: heads }),
    async 'counts heads'({ heads }) {
      await person.does('person:count', { sharing: heads })
      await person.waitForView(`${heads} heads`, (_, me) => me.person.sharing === heads)
    },
    'sees heads': ({ total, voters }) =>
      person.waitForView(
        `${total} people and ${voters} voters`,
        ({ participants }) =>
          participants.total === total && participants.present === total && participants.voters === voters,
      ),
    async spreads({ whom: who, moves }) {
      kept('spread', moves, (await person.does('people:spread', { who })).moves)
    },
    async 'takes the moves back'({ moves }) {
      const back = slip.moves.map(({ person: whom, from, to }) => ({ person: whom, from: to, to: from }))
      kept('taken back', moves, (await person.does('people:move', { moves: back })).moves)
    },
    async seats({ whom, at }) {
      const found = person.view.people!.find(({ name }) => name === whom)!
      await person.does('person:move', { person: found.id, group: table(at) })
    },
  } satisfies Partial<Doings>
}
