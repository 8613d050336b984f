import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { MESSAGE_DURABLE } from '#shared/contract/boards.ts'
import { RawClient } from './RawClient.ts'
import type { Served } from './served.ts'
import { until } from './until.ts'

/** Whether a frame of ours tells what is stored; if so, up to where, by client. */
export function storedIn(payload: Uint8Array): Map<number, number> | null {
  if (payload[0] !== MESSAGE_DURABLE) return null
  const decoder = decoding.createDecoder(payload)
  decoding.readVarUint(decoder)
  return Y.decodeStateVector(decoding.readVarUint8Array(decoder))
}

/** Asks a server of ours what is stored of all that has been sent until now, by client. */
export async function askStored(served: Served, person: number): Promise<Map<number, number>> {
  let stored: Map<number, number> | null = null
  const line = new RawClient(served.door(person, true), (payload) => {
    stored = storedIn(payload) ?? stored
  })
  await line.opened
  line.send(served.dialect.sync(0, new Uint8Array([0])))
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, MESSAGE_DURABLE)
  encoding.writeVarUint(encoder, 1)
  line.send(encoding.toUint8Array(encoder))
  await until('the server to say what is stored', () => stored !== null, 10_000)
  line.cut()
  return stored!
}
