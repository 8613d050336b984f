import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { afterEach, describe, expect, it } from 'vitest'
import { CROWD } from '#shared/board/presence.ts'
import { MESSAGE_CURSORS } from '#shared/contract/boards.ts'
import type { GroupId, PersonId, PersonKey } from '#shared/ids.ts'
import { BoardFigures } from '../health/BoardFigures.ts'
import { Connection, type Style } from './Connection.ts'
import { allowanceOf, boardLimits } from './limits.ts'
import { PresenceGuard } from './PresenceGuard.ts'
import { type Hall, openHall, type Stranger, until } from './testing/hall.ts'

let hall: Hall | null = null
afterEach(async () => {
  await hall?.close()
  hall = null
})

/** Presence entries as y-websocket sends them. */
function entries(...states: { client: number; clock: number; state: unknown }[]): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, states.length)
  for (const { client, clock, state } of states) {
    encoding.writeVarUint(encoder, client)
    encoding.writeVarUint(encoder, clock)
    encoding.writeVarString(encoder, JSON.stringify(state))
  }
  return encoding.toUint8Array(encoder)
}

type Heard = { client: number; state: unknown } | { client: number; at: [number, number] }

/** What messages tell of presences: in full, or only where a cursor has gone. */
function read(messages: readonly Uint8Array[]): Heard[] {
  return messages.flatMap((message): Heard[] => {
    const decoder = decoding.createDecoder(message)
    const type = decoding.readVarUint(decoder)
    const heard: Heard[] = []
    if (type === 1) {
      const body = decoding.createDecoder(decoding.readVarUint8Array(decoder))
      for (let left = decoding.readVarUint(body); left > 0; left -= 1) {
        const client = decoding.readVarUint(body)
        decoding.readVarUint(body)
        heard.push({ client, state: JSON.parse(decoding.readVarString(body)) })
      }
    }
    if (type === MESSAGE_CURSORS)
      while (decoding.hasContent(decoder)) {
        const client = decoding.readVarUint(decoder)
        heard.push({ client, at: [decoding.readVarInt(decoder), decoding.readVarInt(decoder)] })
      }
    return heard
  })
}

const sayCursor = (from: Stranger, x: number, y: number) => {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, MESSAGE_CURSORS)
  encoding.writeVarInt(encoder, x)
  encoding.writeVarInt(encoder, y)
  from.ws.send(encoding.toUint8Array(encoder))
}

const whoIs = (id: string) => ({ id, name: id, number: 1, role: 'participant', group: 'g1' })

describe('cursors', () => {
  it('go bare between those who understand it, and in full to all others', async () => {
    hall = await openHall()
    const [aino, eero] = [
      await hall.stranger('aino', { compact: true }),
      await hall.stranger('eero', { compact: true }),
    ]
    const plain = await hall.guest('plain').synced()
    plain.provider.awareness.setLocalState(null)
    plain.provider.awareness.setLocalState({})
    // Nothing is heard of a cursor before its presence was told.
    sayCursor(aino, 9, 9)
    aino.say(1, entries({ client: 7, clock: 1, state: { cursor: [1, 2], typing: 'n1' } }))
    await until(() => read(eero.heard).some(({ client }) => client === 7))
    sayCursor(aino, -30, 40)
    await until(() => read(eero.heard).some((heard) => 'at' in heard))
    const ofAino = read(eero.heard).filter(({ client }) => client === 7)
    expect(ofAino).toEqual([
      { client: 7, state: { cursor: [1, 2], typing: 'n1', who: whoIs('aino') } },
      { client: 7, at: [-30, 40] },
    ])
    await until(
      () => plain.provider.awareness.getStates().get(7),
      (state) => state?.['cursor']?.[0] === -30,
    )
    expect(plain.provider.awareness.getStates().get(7)).toEqual({
      cursor: [-30, 40],
      typing: 'n1',
      who: whoIs('aino'),
    })
    // Gone and back, with clocks that are older than what others were told: they see it all the same.
    aino.say(1, entries({ client: 7, clock: 1, state: null }))
    await until(() => !plain.provider.awareness.getStates().has(7))
    aino.say(1, entries({ client: 7, clock: 2, state: { cursor: [8, 8] } }))
    await until(() => plain.provider.awareness.getStates().has(7))
    // In full again: later than all that others were told of it meanwhile.
    aino.say(1, entries({ client: 7, clock: 3, state: { cursor: null } }))
    await until(
      () => plain.provider.awareness.getStates().get(7),
      (state) => state?.['cursor'] === undefined,
    )
    sayCursor(aino, 5, 5)
    aino.say(1, entries({ client: 7, clock: 4, state: { cursor: [6, 6] } }))
    await until(
      () => read(eero.heard).at(-1),
      (last) => JSON.stringify(last).includes('[6,6]'),
    )
    expect(read(eero.heard).filter((heard) => 'at' in heard)).toHaveLength(1)
  })

  it('a bare cursor out of bounds, or of somebody who did not ask for them, is not heard', async () => {
    hall = await openHall()
    const [aino, plain] = [await hall.stranger('aino', { compact: true }), await hall.stranger('plain')]
    aino.say(1, entries({ client: 7, clock: 1, state: { cursor: [1, 2] } }))
    plain.say(1, entries({ client: 8, clock: 1, state: { cursor: [3, 4] } }))
    await until(() => read(plain.heard).some(({ client }) => client === 7))
    sayCursor(aino, 9_000_000_000, 0)
    sayCursor(plain, 50, 50)
    sayCursor(aino, 70, 70)
    await until(
      () => read(plain.heard).at(-1),
      (last) => JSON.stringify(last).includes('[70,70]'),
    )
    expect([aino.closed, plain.closed]).toEqual([null, null])
    expect(JSON.stringify(read(aino.heard))).not.toContain('[50,50]')
  })

  it('a tab that withdraws is told of nobody until it comes back, and then of everybody', async () => {
    hall = await openHall()
    const [aino, eero] = [await hall.stranger('aino'), await hall.stranger('eero')]
    aino.say(1, entries({ client: 7, clock: 1, state: { cursor: [1, 1] } }))
    await until(() => read(eero.heard).length === 1)
    eero.say(1, entries({ client: 8, clock: 1, state: {} }))
    eero.say(1, entries({ client: 8, clock: 2, state: null }))
    await until(() => read(aino.heard).some((heard) => 'state' in heard && heard.state === null))
    const before = eero.heard.length
    aino.say(1, entries({ client: 7, clock: 2, state: { cursor: [2, 2] } }))
    await until(() => read(aino.heard).some((heard) => JSON.stringify(heard).includes('[2,2]')))
    expect(eero.heard.length).toBe(before)
    eero.say(1, entries({ client: 8, clock: 3, state: {} }))
    await until(
      () => read(eero.heard.slice(before)),
      (heard) => heard.length > 0,
    )
    expect(read(eero.heard.slice(before))[0]).toEqual({
      client: 7,
      state: { cursor: [2, 2], who: whoIs('aino') },
    })
  })
})

describe('a crowd', () => {
  /** A line of which nothing is known but who is at its end and what was sent there. */
  function aLine(
    id: string,
    role: 'participant' | 'facilitator' | 'observer',
    group: string | null,
    style: Partial<Style> = {},
  ) {
    const heard: Uint8Array[] = []
    const socket = { writableLength: 0, write: (bytes: Buffer) => heard.push(new Uint8Array(bytes)) }
    const stamp = { id: id as PersonId, name: id, number: 1, role, group: group as GroupId | null }
    const visitor = {
      actor: () => stamp,
      may: () => true as const,
      stamp: () => stamp,
      key: id as PersonKey,
    }
    const line = new Connection({ ws: { readyState: 1, OPEN: 1 }, socket } as never, visitor, {
      ...{ durable: false, compact: false, ...style },
      limits: boardLimits,
      allowance: allowanceOf(boardLimits, 0),
      figures: new BoardFigures(),
      now: 0,
    })
    const states = () =>
      read(heard.map((frame) => frame.subarray(frame[1]! < 126 ? 2 : frame[1] === 126 ? 4 : 10))).map(
        ({ client }) => client,
      )
    return { line, states, clear: () => (heard.length = 0) }
  }

  it('is told of its own table and the facilitators only; a smaller company of everybody', () => {
    const guard = new PresenceGuard(2_048, () => 0, { signerOf: () => undefined, knows: () => false })
    const people = Array.from({ length: CROWD + 1 }, (_, i) =>
      aLine(`p${i}`, i === 0 ? 'facilitator' : 'participant', i === 0 ? null : `g${i % 4}`),
    )
    const lines = people.map(({ line }) => line)
    people.slice(0, CROWD).forEach(({ line }, i) => {
      guard.receive(line, entries({ client: i + 1, clock: 1, state: { cursor: [i, i] } }))
    })
    guard.tellNews(lines)
    expect(people[5]!.states()).toHaveLength(CROWD)

    guard.receive(lines[CROWD]!, entries({ client: CROWD + 1, clock: 1, state: { cursor: [1, 1] } }))
    guard.tellNews(lines)
    for (const person of people) person.clear()
    people.forEach(({ line }, i) => {
      guard.receive(line, entries({ client: i + 1, clock: 2, state: { cursor: [i, i + 1] } }))
    })
    guard.tellNews(lines)
    const own = people.flatMap((_, i) => (i === 0 || i % 4 === 1 ? [i + 1] : []))
    expect(people[5]!.states()).toEqual(own)
    expect(people[0]!.states()).toEqual([1])
    // Somebody at the same table comes later: the same people.
    const late = aLine('late', 'participant', 'g1')
    late.line.send(guard.everybodyFor(late.line)!)
    expect(late.states()).toEqual(own)
    // Who goes is gone for all: they may have been seen before there was a crowd.
    for (const person of people) person.clear()
    guard.leave(lines[6]!)
    guard.tellNews(lines)
    expect(people[5]!.states()).toEqual([7])
  })

  it('S24 is told to no observer: presence says names, and a view link shows none', () => {
    const guard = new PresenceGuard(2_048, () => 0, { signerOf: () => undefined, knows: () => false })
    const [aino, eero, press] = [
      aLine('aino', 'participant', 'g1'),
      aLine('eero', 'participant', 'g1'),
      aLine('press', 'observer', null),
    ]
    guard.receive(aino.line, entries({ client: 1, clock: 1, state: { cursor: [1, 1] } }))
    guard.tellNews([eero.line, press.line])
    expect([eero.states(), press.states()]).toEqual([[1], []])
    expect(guard.everybodyFor(press.line)).toBeNull()
  })
})
