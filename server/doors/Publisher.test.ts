import { EventEmitter } from 'node:events'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { personId } from '#shared/ids.ts'
import { aPerson, aWorkshop } from '#shared/testing/workshops.ts'
import type { WorkshopEvent } from '#shared/workshop/events.ts'
import type { View } from '#shared/workshop/view.ts'
import { DoorFigures } from '../health/DoorFigures.ts'
import { JoinCodes } from '../people/joinCodes.ts'
import { Sessions } from '../people/sessions.ts'
import { openMemory } from '../storage/memory.ts'
import { Desks } from '../workshop/Desks.ts'
import { Hall } from '../workshop/Hall.ts'
import type { LiveSocket } from './LiveSocket.ts'
import { Publisher } from './Publisher.ts'

beforeEach(() => vi.useFakeTimers({ now: 1_000_000 }))
afterEach(() => vi.useRealTimers())

/** A line that keeps what it was sent. */
class Line {
  readonly transport = Object.assign(new EventEmitter(), { writable: true })
  readonly conn = { transport: this.transport }
  readonly connected = true
  readonly views: View[] = []
  mes = 0
  readonly data: object
  constructor(data: object) {
    this.data = data
  }
  emit(event: string, body: View): void {
    if (event === 'view') this.views.push(body)
    else this.mes += 1
  }
}

/** A workshop with so many participants' lines, and a facilitator's. */
async function hallOf(people: number) {
  const [storage, sessions] = [openMemory(), new Sessions('secret')]
  const desks = new Desks(storage, new JoinCodes())
  const names = Array.from({ length: people }, (_, i) => `p${i}`)
  const desk = await desks.create(
    aWorkshop({
      people: [aPerson('fac', 'facilitator'), ...names.map((id) => aPerson(id, 'participant', 'g1'))],
    }),
  )
  const device = sessions.device(`talkoot=${sessions.issue()}`)!
  const all = ['fac', ...names].map(
    (id) => new Line({ desk, speaker: { person: personId.parse(id), device } }),
  )
  const hall = new Hall(0)
  const publisher = new Publisher(
    { desks, hall: () => hall, now: Date.now, sessions, exports: { of: () => undefined } },
    {
      of: () => all as unknown as LiveSocket[],
      count: () => all.length,
      show: (to, view) => to.forEach((line) => line.emit('view', view)),
    },
    new DoorFigures(),
  )
  const record = (...events: WorkshopEvent[]) => desk.alone(() => desk.record(events))
  return { desk, all, publisher, record }
}

const rename = (name: string): WorkshopEvent => ({
  ...{ type: 'workshop/edited', at: 1, name, host: '', startsAt: null, language: 'fi' },
})
const called = (line: Line): string | undefined => line.views.at(-1)?.name

it('what the crowd does in a large hall is shown to its participants more rarely, but it is shown', async () => {
  const { all, publisher, record } = await hallOf(80)
  const [facilitator, participant] = [all[0]!, all[1]!]
  publisher.stir('w1')
  await vi.advanceTimersByTimeAsync(0)
  await record(rename('Toinen'))
  publisher.stir('w1')
  await vi.advanceTimersByTimeAsync(500)
  expect([called(facilitator), called(participant)]).toEqual(['Toinen', 'Työpaja'])
  await vi.advanceTimersByTimeAsync(1_500)
  expect([called(facilitator), called(participant)]).toEqual(['Toinen', 'Toinen'])
  const seen = participant.views.length
  await vi.advanceTimersByTimeAsync(60_000)
  expect(participant.views).toHaveLength(seen)
  publisher.close()
})

it('what a facilitator does overtakes the round that waits, and all of a large hall are shown it', async () => {
  const { all, publisher, record } = await hallOf(80)
  publisher.stir('w1')
  await vi.advanceTimersByTimeAsync(0)
  await record(rename('Toinen'))
  publisher.stir('w1')
  publisher.stir('w1', true)
  await vi.advanceTimersByTimeAsync(100)
  expect(all.filter((line) => called(line) !== 'Toinen')).toEqual([])
  expect(new Set(all.map(({ views }) => views.length))).toEqual(new Set([2]))
  publisher.close()
})

it('a line that has not taken the last view is shown the present state when it has, and nobody else again', async () => {
  const { all, publisher, record } = await hallOf(3)
  const [other, slow] = [all[1]!, all[2]!]
  publisher.stir('w1')
  await vi.advanceTimersByTimeAsync(0)
  slow.transport.writable = false
  for (const name of ['Toinen', 'Kolmas']) {
    await record(rename(name))
    publisher.stir('w1', true)
    await vi.advanceTimersByTimeAsync(1_000)
  }
  expect([called(other), called(slow)]).toEqual(['Kolmas', 'Työpaja'])
  const before = other.views.length
  slow.transport.writable = true
  slow.transport.emit('ready')
  await vi.advanceTimersByTimeAsync(10_000)
  expect([called(slow), slow.views.length, other.views.length]).toEqual(['Kolmas', 2, before])
  publisher.close()
})

it('nobody is told again what they know of themselves', async () => {
  const { desk, all, publisher, record } = await hallOf(2)
  publisher.stir('w1')
  await vi.advanceTimersByTimeAsync(0)
  await record(rename('Toinen'), {
    type: 'person/moved',
    at: 2,
    person: personId.parse('p1'),
    group: desk.state.groups[1]!.id,
  })
  publisher.stir('w1')
  await vi.advanceTimersByTimeAsync(1_000)
  expect(all.map(({ mes }) => mes)).toEqual([1, 1, 2])
  publisher.close()
})

it.each([3, 80])('a clock that is put back keeps nobody waiting, with %i lines', async (people) => {
  const { all, publisher, record } = await hallOf(people)
  publisher.stir('w1')
  await vi.advanceTimersByTimeAsync(0)
  vi.setSystemTime(400_000)
  await record(rename('Toinen'))
  publisher.stir('w1')
  await vi.advanceTimersByTimeAsync(4_000)
  expect(all.filter((line) => called(line) !== 'Toinen')).toEqual([])
  publisher.close()
})
