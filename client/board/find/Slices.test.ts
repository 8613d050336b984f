import { describe, expect, it, vi } from 'vitest'
import { Slices } from './Slices.ts'

/** Work that takes as long as a slice may: one item fills it. */
function slow(): void {
  const until = performance.now() + 10
  while (performance.now() < until);
}

describe('long work', () => {
  it('lets others in between, and is done in the order it was given', async () => {
    const done: unknown[] = []
    const slices = new Slices()
    slices.start(
      [1, 2, 3],
      (item) => (slow(), done.push(item)),
      () => done.push('done'),
    )
    setTimeout(() => done.push('others'))
    expect([done, slices.busy]).toEqual([[1], true])
    await vi.waitFor(() => expect(slices.busy).toBe(false))
    expect([done.at(-1), done.filter((one) => typeof one === 'number'), done.indexOf('others') < 4]).toEqual([
      'done',
      [1, 2, 3],
      true,
    ])
  })

  it('is dropped for newer work', async () => {
    const done: unknown[] = []
    const slices = new Slices()
    slices.start(
      [1, 2],
      (item) => (slow(), done.push(item)),
      () => done.push('done'),
    )
    slices.start(
      [3],
      (item) => done.push(item),
      () => done.push('newer done'),
    )
    await new Promise((go) => setTimeout(go, 20))
    expect([done, slices.busy]).toEqual([[1, 3, 'newer done'], false])
  })
})
