import { describe, expect, it } from 'vitest'
import { LatestSender, type SenderState } from './LatestSender.ts'

/** A line that answers when told to, and a clock that moves when told to. */
function bench() {
  const sent: string[] = []
  const states: SenderState[] = []
  const answers: ((taken: boolean) => void)[] = []
  const waiting = new Map<number, () => void>()
  let timers = 0
  const sender = new LatestSender<string>({
    send: (value) => {
      sent.push(value)
      return new Promise((resolve) => answers.push(resolve))
    },
    later: (work) => {
      const id = (timers += 1)
      waiting.set(id, work)
      return () => waiting.delete(id)
    },
    onState: (state) => states.push(state),
  })
  const settle = () => new Promise((resolve) => setTimeout(resolve, 0))
  return {
    sender,
    sent,
    states,
    async ring() {
      const work = [...waiting.values()]
      waiting.clear()
      work.forEach((run) => run())
      await settle()
    },
    async answer(taken = true) {
      answers.shift()!(taken)
      await settle()
    },
  }
}

describe('LatestSender', () => {
  it('sends once for a burst, and the last of it', async () => {
    const { sender, sent, states, ring, answer } = bench()
    sender.offer('1', 400)
    sender.offer('2', 400)
    sender.offer('3', 400)
    expect(sent).toEqual([])
    await ring()
    expect(sent).toEqual(['3'])
    await answer()
    expect(states.at(-1)).toBe('idle')
  })

  it('V2 never has two on their way, so an old ballot cannot overtake a newer one', async () => {
    const { sender, sent, ring, answer } = bench()
    sender.offer('old', 400)
    await ring()
    sender.offer('newer', 400)
    await ring()
    sender.offer('newest', 400)
    await ring()
    expect(sent).toEqual(['old'])
    await answer()
    expect(sent).toEqual(['old', 'newest'])
    await answer()
    expect(sent).toEqual(['old', 'newest'])
  })

  it('keeps a refused value and sends it again when asked', async () => {
    const { sender, sent, states, ring, answer } = bench()
    sender.offer('1', 400)
    await ring()
    await answer(false)
    expect(states.at(-1)).toBe('failed')
    const again = sender.flush()
    await answer(true)
    expect(await again).toBe(true)
    expect(sent).toEqual(['1', '1'])
  })

  it('a newer value replaces a refused one', async () => {
    const { sender, sent, ring, answer } = bench()
    sender.offer('1', 400)
    await ring()
    sender.offer('2', 400)
    await answer(false)
    await ring()
    await answer(true)
    expect(sent).toEqual(['1', '2'])
  })

  it('sends at once when flushed, and has nothing to do when nothing waits', async () => {
    const { sender, sent, answer } = bench()
    expect(await sender.flush()).toBe(true)
    sender.offer('1', 400)
    const flushed = sender.flush()
    await answer()
    expect(await flushed).toBe(true)
    expect(sent).toEqual(['1'])
  })
})
