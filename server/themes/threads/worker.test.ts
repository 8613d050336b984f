import { expect, it } from 'vitest'
import { ownLexicon } from '../lexicon/lexicon.ts'
import { cluster } from '../grouping/pipeline.ts'
import { councilWall, manyNotes } from '../testing/boards.ts'
import { clusterInWorker } from './worker.ts'

const settings = { grain: 0.5 }

it('answers as the pipeline itself does and tells its progress', async () => {
  const shares: number[] = []
  const result = await clusterInWorker(
    { notes: councilWall, settings },
    { onProgress: (share) => shares.push(share) },
  )
  expect(result).toEqual(cluster({ notes: councilWall, settings }, ownLexicon()))
  expect([shares[0], shares.at(-1)]).toEqual([0, 1])
})

it('leaves the event loop free meanwhile', async () => {
  let turns = 0
  const clock = setInterval(() => turns++, 5)
  await clusterInWorker({ notes: manyNotes(2000), settings })
  clearInterval(clock)
  expect(turns).toBeGreaterThan(3)
})

it('is cancelled at once, before and during the work', async () => {
  await expect(
    clusterInWorker({ notes: councilWall, settings }, { signal: AbortSignal.abort(new Error('no need')) }),
  ).rejects.toThrow('no need')
  const controller = new AbortController()
  const work = clusterInWorker(
    { notes: manyNotes(5000), settings },
    {
      signal: controller.signal,
      onProgress: () => controller.abort(new Error('stop')),
    },
  )
  await expect(work).rejects.toThrow('stop')
})

it('turns what goes wrong in the thread into an Error', async () => {
  const twice = [
    { id: 'a', text: 'x' },
    { id: 'a', text: 'y' },
  ]
  await expect(clusterInWorker({ notes: twice, settings })).rejects.toThrow('Two notes have the id a.')
})
