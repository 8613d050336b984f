import fc from 'fast-check'
import * as decoding from 'lib0/decoding'
import { message } from './messages.ts'

type Mutation = (bytes: Uint8Array) => Uint8Array

const joined = (...parts: Uint8Array[]) => new Uint8Array(Buffer.concat(parts))

/** A place in bytes whose number is not known yet. */
const place = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true })
const at = (bytes: Uint8Array, where: number) => Math.floor(where * bytes.length)

function mutationOf(frames: readonly Uint8Array[]): fc.Arbitrary<Mutation> {
  return fc.oneof(
    fc.tuple(place, fc.nat(7)).map(([where, bit]): Mutation => (bytes) => {
      const index = at(bytes, where)
      return bytes.map((byte, i) => (i === index ? byte ^ (1 << bit) : byte))
    }),
    fc.tuple(place, fc.constantFrom(0, 1, 0x7f, 0x80, 0xff)).map(([where, value]): Mutation => (bytes) => {
      const index = at(bytes, where)
      return bytes.map((byte, i) => (i === index ? value : byte))
    }),
    place.map(
      (where): Mutation =>
        (bytes) =>
          bytes.subarray(0, at(bytes, where)),
    ),
    fc.tuple(place, fc.nat(9)).map(([where, count]): Mutation => (bytes) => {
      const index = at(bytes, where)
      return joined(bytes.subarray(0, index), bytes.subarray(index + count))
    }),
    fc
      .tuple(place, fc.uint8Array({ minLength: 1, maxLength: 9 }))
      .map(([where, more]): Mutation => (bytes) => {
        const index = at(bytes, where)
        return joined(bytes.subarray(0, index), more, bytes.subarray(index))
      }),
    fc.tuple(place, place).map(([from, to]): Mutation => (bytes) => {
      const [start, end] = [at(bytes, from), at(bytes, to)]
      return joined(bytes.subarray(0, Math.max(start, end)), bytes.subarray(Math.min(start, end)))
    }),
    fc.tuple(place, place, fc.constantFrom(...frames)).map(([from, to, other]): Mutation => (bytes) => {
      return joined(bytes.subarray(0, at(bytes, from)), other.subarray(at(other, to)))
    }),
    fc.nat(127).map(
      (type): Mutation =>
        (bytes) =>
          joined(new Uint8Array([type]), bytes.subarray(1)),
    ),
  )
}

/** The content of a message of the first two types, with what stands before it; null when it has none. */
function opened(bytes: Uint8Array): { head: number[]; body: Uint8Array } | null {
  const decoder = decoding.createDecoder(bytes)
  const type = decoding.readVarUint(decoder)
  if (type > 1) return null
  const head = type === 0 ? [type, decoding.readVarUint(decoder)] : [type]
  return { head, body: decoding.readVarUint8Array(decoder) }
}

/**
 * Frames by chance, frames as they were recorded, and mostly recorded ones that were spoilt: outside, or inside
 * with their lengths put right, so that the damage gets past the first door.
 */
export function spoiltFrame(frames: readonly Uint8Array[]): fc.Arbitrary<Uint8Array> {
  const mutations = fc.array(mutationOf(frames), { minLength: 1, maxLength: 4 })
  const spoil = (bytes: Uint8Array, by: readonly Mutation[]) => by.reduce((now, mutate) => mutate(now), bytes)
  const recorded = fc.constantFrom(...frames)
  return fc.oneof(
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 60 }) },
    { weight: 1, arbitrary: recorded },
    { weight: 4, arbitrary: fc.tuple(recorded, mutations).map(([frame, by]) => spoil(frame, by)) },
    {
      weight: 4,
      arbitrary: fc.tuple(recorded, mutations).map(([frame, by]) => {
        const inside = opened(frame)
        return inside ? message(...inside.head, spoil(inside.body, by)) : spoil(frame, by)
      }),
    },
  )
}
