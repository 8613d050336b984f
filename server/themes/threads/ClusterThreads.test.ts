import { afterEach, expect, it } from 'vitest'
import { ClusterThreads } from './ClusterThreads.ts'
import { councilWall, manyNotes } from '../testing/boards.ts'
import { packed, unpacked } from './workerTask.ts'

const settings = { grain: 0.5 }
let threads: ClusterThreads
afterEach(() => threads.close())

it('C28 asked at once, those in line are served in turn by no more threads than there may be; who is cancelled leaves at once', async () => {
  threads = new ClusterThreads({ most: 1, idle: 50 })
  const order: string[] = []
  const controller = new AbortController()
  const run = async (name: string, signal?: AbortSignal) => {
    await threads.run({ notes: councilWall, settings }, signal === undefined ? {} : { signal })
    order.push(name)
  }
  const all = [run('first'), run('second'), run('third')]
  const waiting = run('waiting', controller.signal)
  controller.abort(new Error('no longer'))
  await expect(waiting).rejects.toThrow('no longer')
  expect([order, threads.awake]).toEqual([[], 1])
  await Promise.all(all)
  expect([order, threads.awake]).toEqual([['first', 'second', 'third'], 1])

  // In the middle of a run the thread goes, and the next one begins another.
  const stopped = new AbortController()
  const long = threads.run(
    { notes: manyNotes(4000), settings },
    { signal: stopped.signal, onProgress: () => stopped.abort(new Error('stop')) },
  )
  await expect(long).rejects.toThrow('stop')
  expect(threads.awake).toBe(0)
  await run('after')
  expect([order.at(-1), threads.awake]).toEqual(['after', 1])
  // Without work for a while it goes.
  await expect.poll(() => threads.awake).toBe(0)
})

it('C28 closing tells who waits', async () => {
  threads = new ClusterThreads()
  const waiting = threads.run({ notes: councilWall, settings }, {})
  threads.close()
  await expect(waiting).rejects.toThrow('the house is closing')
})

it('C28 embeddings reach the thread as they were, and stay with who sent them; one of another length is left out', () => {
  const meaning = new Map([
    ['a', Float32Array.from([1, 2, 3])],
    ['odd', Float32Array.from([1])],
    ['b', Float32Array.from([4, 5, 6])],
  ])
  const task = { notes: councilWall, settings, model: 'm', additions: 'Talous: raha' }
  const parcel = packed({ ...task, meaning }, 1, null)
  const sent = structuredClone(parcel, {
    transfer: parcel.meaning ? [parcel.meaning.values.buffer as ArrayBuffer] : [],
  })
  expect(unpacked(sent)).toEqual({
    ...task,
    meaning: new Map([
      ['a', Float32Array.from([1, 2, 3])],
      ['b', Float32Array.from([4, 5, 6])],
    ]),
  })
  expect(meaning.get('a')).toEqual(Float32Array.from([1, 2, 3]))
})
