import * as z from 'zod'
import { inTurns } from './inTurns.ts'
import type { Line } from './Line.ts'
import { Trouble } from './Trouble.ts'

/** Fills one request: so few that reading the answer holds nobody up, and that no service finds it too long. */
const BATCH = { texts: 64, characters: 16_000 } as const
/** How many requests go at once. */
const AT_ONCE = 3
/** 64 vectors of 8,192 numbers as text. */
const MOST_BYTES = 16 * 1024 * 1024
const DIMENSIONS = { least: 8, most: 8_192 } as const
/** A vector shorter than this points nowhere. */
const SHORTEST = 1e-9

/** No more of a note is sent: models of this kind read a few hundred words. */
export const LONGEST_TEXT = 1_000

const answer = z.object({
  data: z.array(
    z.object({
      index: z.int().min(0).optional(),
      // The numbers are looked at one by one later: a schema would take ten times as long over them.
      embedding: z.union([z.string(), z.custom<unknown[]>(Array.isArray)]),
    }),
  ),
})

/** Texts in requests, by number and by length. */
export function batchesOf(texts: readonly string[]): string[][] {
  const batches: string[][] = []
  let characters = 0
  for (const text of texts) {
    const last = batches.at(-1)
    if (!last || last.length === BATCH.texts || characters + text.length > BATCH.characters) {
      batches.push([text])
      characters = text.length
    } else {
      last.push(text)
      characters += text.length
    }
  }
  return batches
}

type Embedding = {
  /** How many numbers a vector must have, where it is known from before. */
  dimension: number | null
  onBatch: (batch: readonly string[], vectors: readonly Float32Array[], share: number) => void
}

/**
 * Places texts in a space of meanings; hands over each batch as it comes, vectors of length 1 in the order of its texts.
 * @throws Trouble when one batch could not be had; the caller ends the line then, so that the others stop
 */
export async function embedTexts(
  line: Line,
  texts: readonly string[],
  { dimension, onBatch }: Embedding,
): Promise<void> {
  const batches = batchesOf(texts)
  let done = 0
  let expected = dimension
  await inTurns(batches, AT_ONCE, async (batch) => {
    const body = { model: line.model, input: batch }
    const said = await line.ask({ path: 'embeddings', body, most: MOST_BYTES })
    const vectors = vectorsOf(said, batch.length, expected)
    expected = vectors[0]?.length ?? expected
    onBatch(batch, vectors, ++done / batches.length)
  })
}

/**
 * Reads an answer: as many vectors as texts, in their order, all of one dimension, none without a direction.
 * @throws Trouble 'unreadable' for anything else: a wrong vector would group notes wrongly without a sign
 */
export function vectorsOf(said: unknown, count: number, dimension: number | null): Float32Array[] {
  const read = answer.safeParse(said)
  if (!read.success) throw unreadable('no embeddings in the answer')
  const { data } = read.data
  if (data.length !== count) throw unreadable(`${data.length} embeddings for ${count} texts`)
  const vectors: (Float32Array | undefined)[] = Array.from({ length: count })
  data.forEach(({ index, embedding }, at) => (vectors[index ?? at] = unitVector(embedding)))
  const found = vectors.filter((vector) => vector !== undefined)
  if (found.length !== count || vectors.length !== count) throw unreadable('embeddings out of order')
  const expected = dimension ?? found[0]?.length
  if (found.some(({ length }) => length !== expected)) throw unreadable('embeddings of another dimension')
  return found
}

/** Numbers, or base64 of 32-bit floats, the low byte first, as services choose. */
function unitVector(embedding: string | readonly unknown[]): Float32Array {
  const vector = typeof embedding === 'string' ? fromBase64(embedding) : fromNumbers(embedding)
  if (vector.length < DIMENSIONS.least || vector.length > DIMENSIONS.most)
    throw unreadable('embeddings of no usable dimension')
  let square = 0
  for (const number of vector) square += number * number
  const length = Math.sqrt(square)
  if (!Number.isFinite(length) || length < SHORTEST) throw unreadable('an embedding without a direction')
  return vector.map((number) => number / length)
}

function fromNumbers(numbers: readonly unknown[]): Float32Array {
  // `Float32Array.from` would make 0 of null and 1 of true.
  if (!numbers.every((number) => typeof number === 'number'))
    throw unreadable('embeddings that are no numbers')
  return Float32Array.from(numbers)
}

function fromBase64(text: string): Float32Array {
  const bytes = Buffer.from(text, 'base64')
  if (bytes.length % 4 !== 0) throw unreadable('embeddings cut off')
  return Float32Array.from({ length: bytes.length / 4 }, (_, at) => bytes.readFloatLE(at * 4))
}

const unreadable = (why: string) => new Trouble('unreadable', why)
