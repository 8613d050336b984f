import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, it } from 'vitest'
import type { DetachedWindowAPI } from 'happy-dom'
import { Server } from 'socket.io'
import { LIVE_PATH } from '#shared/contract/live.ts'
import { type LineState, openLine } from './live.ts'

const tidyUp: (() => unknown)[] = []
afterEach(async () => {
  for (const tidy of tidyUp.splice(0).reverse()) await tidy()
})

/** A server that answers each attempt to come in with the next of these codes, and then lets in. */
async function house(...refusals: string[]): Promise<void> {
  const http = createServer()
  const io = new Server(http, { path: LIVE_PATH })
  io.use((_, next) => {
    const code = refusals.shift()
    next(code === undefined ? undefined : new Error(code))
  })
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  tidyUp.push(() => io.close())
  ;(window as unknown as { happyDOM: DetachedWindowAPI }).happyDOM.setURL(
    `http://127.0.0.1:${(http.address() as AddressInfo).port}/`,
  )
}

/** Opens a line and waits until its state is this. */
function until(wanted: LineState, stale?: number): Promise<LineState[]> {
  const states: LineState[] = []
  return new Promise((resolve) => {
    const ignore = () => undefined
    const onState = (state: LineState) => {
      states.push(state)
      if (state === wanted) resolve(states)
    }
    const line = openLine('w1', { onView: ignore, onMe: ignore, onNotice: ignore, onState }, stale)
    tidyUp.push(() => line.close())
  })
}

it('a line that the server could not open just then is tried again until it is open', async () => {
  await house('internal', 'too-fast')
  expect(await until('live')).toEqual(['lost', 'lost', 'live'])
}, 15_000)

it('A7 a line that is not for this person is not tried again', async () => {
  await house('removed')
  expect(await until('refused')).toEqual(['refused'])
})

const woken = [
  ['is looked at again', () => document.dispatchEvent(new Event('visibilitychange'))],
  ['comes out of the freezer', () => document.dispatchEvent(new Event('resume'))],
  [
    'comes back by the back button',
    () => dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true })),
  ],
  ['has a network again', () => dispatchEvent(new Event('online'))],
] as const

it.each(woken)('a line that slept is dialled again when the page %s', async (_how, wake) => {
  await house()
  const states = await until('live', 0)
  wake()
  await expect.poll(() => states).toEqual(['live', 'lost', 'live'])
})

it('a line that was heard lately is let be, and one that was turned away too', async () => {
  await house('removed')
  const refused = await until('refused', 0)
  await house()
  const live = await until('live')
  for (const [, wake] of woken) wake()
  await new Promise((resolve) => setTimeout(resolve, 150))
  expect([refused, live]).toEqual([['refused'], ['live']])
})
