import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'

type Deletions = ReturnType<typeof Y.createDeleteSet>

/**
 * What somebody who comes back lacks. The same bytes as `Y.encodeStateAsUpdate`, which looks through every item
 * for the deletions each time it is asked (yjs/src/utils/encoding.js); here they are kept, since a whole hall
 * comes back at once.
 */
export class Catchup {
  readonly #doc: Y.Doc
  #deleted: Deletions | null = null
  #since: Deletions[] = []
  #encoded: Uint8Array | null = null

  constructor(doc: Y.Doc) {
    this.#doc = doc
    doc.on('afterTransaction', ({ deleteSet }) => {
      if (!this.#deleted || deleteSet.clients.size === 0) return
      this.#since.push(deleteSet)
      this.#encoded = null
    })
  }

  /** Items came of which only their length is left: those are in no transaction's delete set. */
  forget(): void {
    this.#deleted = null
    this.#since = []
    this.#encoded = null
  }

  /**
   * The update that brings a document with this state vector up to date.
   * @throws when the vector cannot be read
   */
  since(vector: Uint8Array): Uint8Array {
    const { clients } = this.#doc.store
    const has = Y.decodeStateVector(vector)
    const lacks = [...clients.keys()]
      .filter((client) => Y.getState(this.#doc.store, client) > (has.get(client) ?? 0))
      .sort((a, b) => b - a)
    const encoder = new Y.UpdateEncoderV1()
    encoding.writeVarUint(encoder.restEncoder, lacks.length)
    for (const client of lacks) writeStructs(encoder, clients.get(client)!, client, has.get(client) ?? 0)
    encoding.writeUint8Array(encoder.restEncoder, this.#deletions())
    return encoder.toUint8Array()
  }

  #deletions(): Uint8Array {
    if (this.#encoded) return this.#encoded
    this.#deleted = this.#deleted
      ? Y.mergeDeleteSets([this.#deleted, ...this.#since])
      : Y.createDeleteSetFromStructStore(this.#doc.store)
    this.#since = []
    return (this.#encoded = encodeDeletions(this.#deleted))
  }
}

function writeStructs(
  encoder: Y.UpdateEncoderV1,
  structs: (Y.Item | Y.GC)[],
  client: number,
  from: number,
): void {
  const start = Math.max(from, structs[0]!.id.clock)
  const index = Y.findIndexSS(structs, start)
  encoding.writeVarUint(encoder.restEncoder, structs.length - index)
  encoder.writeClient(client)
  encoding.writeVarUint(encoder.restEncoder, start)
  structs[index]!.write(encoder, start - structs[index]!.id.clock)
  for (let next = index + 1; next < structs.length; next += 1) structs[next]!.write(encoder, 0)
}

/** A delete set as it stands at the end of an update. */
export function encodeDeletions({ clients }: Deletions): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, clients.size)
  for (const [client, ranges] of [...clients].sort(([a], [b]) => b - a)) {
    encoding.writeVarUint(encoder, client)
    encoding.writeVarUint(encoder, ranges.length)
    for (const { clock, len } of ranges) {
      encoding.writeVarUint(encoder, clock)
      encoding.writeVarUint(encoder, len)
    }
  }
  return encoding.toUint8Array(encoder)
}
