import type { Reply } from '#shared/contract/live.ts'
import type { Input } from '#shared/workshop/commands.ts'
import { Device } from '../../people/sessions.ts'
import type { SocketStage } from '../SocketStage.ts'
import { cast, prepare, type Walk, type Walker } from './Walkers.ts'

/** Milliseconds after which somebody whose line has ended under them waits for no answer any more. */
const PATIENCE = 2_000

/** The people of a new workshop, each on a device of their own, who speak and see through the doors. */
export async function gatherOverSockets(stage: SocketStage): Promise<Walk> {
  const walkers: Walker[] = []
  for (const { name, role } of cast) {
    const person = stage.person(name)
    if (role === 'organiser') await person.opensWorkshop('strategy', 'fi', 2)
    else if (role === 'participant') await person.joins(0)
    else await person.enters(role)
    const cookie = person.visitor.cookie.split('=')[1]!.split('.')[0]!
    walkers.push({
      ...{ name, role, person: person.me.person.id, cookie, device: new Device(cookie) },
      async say(command, input) {
        if (!person.line.connected) return null
        const late = new Promise<null>((resolve) => setTimeout(resolve, PATIENCE, null).unref())
        const answer = person.asks(command, input as Input<typeof command>) as Promise<Reply>
        return Promise.race([answer, late])
      },
      shown: () => (person.line.connected ? { view: person.view, me: person.me } : null),
    })
  }
  const { house } = stage.server.app
  const desk = house.desks.get(stage.play.workshop)!
  return { house, desk, walkers, notes: await prepare(house, desk) }
}
