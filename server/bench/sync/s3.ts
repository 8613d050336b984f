import * as Y from 'yjs'
import type { Child } from '../Child.ts'
import { quantile } from '../figures.ts'
import { type Corpus, corpusOf } from './corpus.ts'
import { Contents, Joiner } from './Joiner.ts'
import type { Served } from './served.ts'
import { sleep, until } from './until.ts'
import { Window } from './Window.ts'

const CROWD = 100
/** Seats after the crowd's: one keeps the board open, one has put everything on it. */
const KEEPER = CROWD
const WRITER = CROWD + 1

/**
 * S3: a board of many notes with history. A hundred come at once with nothing; the same hundred come back with
 * everything; where the server stores, it is started again and the first one comes.
 */
export async function joining(
  served: Served,
  { notes, stores }: { notes: number; stores: boolean },
): Promise<Record<string, number>> {
  const corpus = corpusOf(notes)
  const contents = new Contents()
  const keeper = await fill(served, corpus, contents)

  const window = new Window(served.child)
  const begun = performance.now()
  const crowd = Array.from({ length: CROWD }, (_, person) => new Joiner(served, person, contents))
  await until('all to have the board', () => crowd.every(({ answeredAt }) => answeredAt !== null))
  await sleep(200)
  const joined = window.end()
  const had = crowd.map((each) => {
    const at = each.hadAt(corpus.ends)
    if (at === null) throw new Error('somebody has been given less than everything')
    return at - begun
  })
  for (const { line } of crowd) line.leave()
  await rest(served.child)

  const again = await rejoin(served, crowd[0]!, contents)
  keeper.line.leave()
  const cold = stores ? await coldJoin(served, corpus) : NaN
  return {
    all: Math.max(...had),
    half: quantile(had, 0.5),
    joinCpu: joined.spent,
    bench: joined.bench,
    others: joined.others,
    bytes: crowd[0]!.bytes / 1024,
    ...again,
    cold,
  }
}

/** Puts everything on the board, by one who leaves, with one who stays. */
async function fill(served: Served, corpus: Corpus, contents: Contents): Promise<Joiner> {
  const keeper = new Joiner(served, KEEPER, contents)
  const writer = new Joiner(served, WRITER, contents)
  await until('the board', () => keeper.answeredAt !== null && writer.answeredAt !== null)
  for (const update of corpus.updates) {
    writer.update(update)
    await sleep(5)
  }
  await until('the notes to be taken in', () => keeper.hadAt(corpus.ends) !== null)
  writer.line.leave()
  await rest(served.child)
  return keeper
}

/** A hundred come back who have all there is, and answer the server's question properly. */
async function rejoin(served: Served, witness: Joiner, contents: Contents): Promise<Record<string, number>> {
  const doc = new Y.Doc()
  for (const { content } of witness.came) Y.applyUpdate(doc, content)
  const answers = new Map<string, Uint8Array>()
  const lacks = (vector: Buffer) => {
    const key = vector.toString('latin1')
    const answer = answers.get(key) ?? Y.encodeStateAsUpdate(doc, vector)
    answers.set(key, answer)
    return answer
  }
  const vector = Y.encodeStateVector(doc)
  const before = served.child.cpu
  const begun = performance.now()
  const crowd = Array.from(
    { length: CROWD },
    (_, person) => new Joiner(served, person, contents, { vector, lacks }),
  )
  await until('all to be back', () => crowd.every(({ answeredAt }) => answeredAt !== null))
  const back = Math.max(...crowd.map(({ answeredAt }) => answeredAt!)) - begun
  await rest(served.child)
  const spent = served.child.cpu - before
  const asked = crowd.filter(({ answers: count }) => count > 0).length
  for (const { line } of crowd) line.leave()
  doc.destroy()
  await rest(served.child)
  return { back, backCpu: spent, asked }
}

/** Ends the server properly, starts it again; milliseconds until the first who comes has all. */
async function coldJoin(served: Served, corpus: Corpus): Promise<number> {
  await served.end('SIGTERM')
  await served.start()
  const first = new Joiner(served, 0, new Contents())
  await until('the board after the restart', () => first.answeredAt !== null)
  await sleep(100)
  first.line.leave()
  const at = first.hadAt(corpus.ends)
  if (at === null) throw new Error('after the restart something is gone')
  return at - first.begun
}

/** Resolves when the server has had next to nothing to do for half a second. */
async function rest(child: Child): Promise<void> {
  const end = performance.now() + 20_000
  for (let quiet = 0, last = child.cpu; quiet < 5 && performance.now() < end;) {
    await sleep(100)
    const now = child.cpu
    quiet = now - last <= 0.01 ? quiet + 1 : 0
    last = now
  }
}
