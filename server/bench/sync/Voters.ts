import { io, type Socket } from 'socket.io-client'
import * as Y from 'yjs'
import {
  type ClientToServer,
  type Envelope,
  LIVE_PATH,
  type Reply,
  type ServerToClient,
} from '#shared/contract/live.ts'
import { freshId } from '../../ids.ts'
import type { House } from './house.ts'
import type { Served } from './served.ts'

/** How ballots are cast at a server. */
export type Voters = {
  cast: (person: number) => void
  /** How many the server has refused. */
  refused: () => number
  close: () => void
}

/** At ours: every voter's own live line, and the command that the page sends. */
export async function liveVoters(served: Served, { vote, cookies }: House, people: number): Promise<Voters> {
  const lines: Socket<ServerToClient, ClientToServer>[] = []
  let refused = 0
  let round = 0
  for (let person = 0; person < people; person += 1) {
    const line: Socket<ServerToClient, ClientToServer> = io(served.origin, {
      path: LIVE_PATH,
      auth: { workshop: vote.workshop },
      transports: ['websocket'],
      forceNew: true,
      extraHeaders: { cookie: cookies[person]! },
    })
    lines.push(line)
    // A few at a time: a hall does not open its phones in one millisecond.
    if (person % 20 === 19) await new Promise((resolve) => line.once('view', resolve))
  }
  return {
    cast(person) {
      round += 1
      const choices = { [vote.options[(person + round) % vote.options.length]!]: 1 + (round % 3) }
      const envelope = {
        id: freshId(),
        name: 'vote:cast',
        input: { activity: vote.activity, choices },
      } as Envelope
      lines[person]!.emit('command', envelope, (reply: Reply) => {
        if (!reply.ok) refused += 1
      })
    },
    refused: () => refused,
    close: () => lines.forEach((line) => line.disconnect()),
  }
}

/** At the others, which know no votes: a map in the document, one key for each voter. */
export function mapVoters(people: number, send: (person: number, update: Uint8Array) => void): Voters {
  const docs = Array.from({ length: people }, (_, person) => {
    const doc = new Y.Doc()
    doc.clientID = 30_000_000 + person
    doc.on('update', (update: Uint8Array) => send(person, update))
    return doc
  })
  let round = 0
  return {
    cast(person) {
      round += 1
      docs[person]!.getMap('ballots').set(`person-${person}`, {
        [`option-${(person + round) % 8}`]: 1 + (round % 3),
      })
    },
    refused: () => 0,
    close: () => docs.forEach((doc) => doc.destroy()),
  }
}
