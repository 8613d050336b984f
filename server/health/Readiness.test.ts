import { expect, it } from 'vitest'
import { Readiness, type Stage } from './Readiness.ts'

function house() {
  const state = { stage: 'open' as Stage, saving: true, now: 0, writes: 0, write: async () => {} }
  const readiness = new Readiness({
    stage: () => state.stage,
    saving: () => state.saving,
    write() {
      state.writes += 1
      return state.write()
    },
    now: () => state.now,
  })
  return { state, readiness }
}

it('is ready when the house is open and a write has succeeded', async () => {
  const { state, readiness } = house()
  state.stage = 'starting'
  expect(await readiness.verdict()).toBe('starting')
  state.stage = 'open'
  expect(await readiness.verdict()).toBe('ready')
  state.stage = 'closing'
  expect(await readiness.verdict()).toBe('closing')
  expect(state.writes).toBe(1)
})

it('tries to write once a second however many ask', async () => {
  const { state, readiness } = house()
  await Promise.all(Array.from({ length: 100 }, () => readiness.verdict()))
  state.now = 999
  await readiness.verdict()
  expect(state.writes).toBe(1)
  state.now = 1_000
  await readiness.verdict()
  expect(state.writes).toBe(2)
})

it('is not ready while the store refuses, throws, or rooms cannot save; and is again afterwards', async () => {
  const { state, readiness } = house()
  const verdict = () => ((state.now += 1_000), readiness.verdict())
  state.write = () => Promise.reject(new Error('disk full'))
  expect(await verdict()).toBe('storage')
  state.write = () => {
    throw new Error('gone')
  }
  expect(await verdict()).toBe('storage')
  state.write = async () => {}
  expect(await verdict()).toBe('ready')
  state.saving = false
  expect(await verdict()).toBe('storage')
  state.saving = true
  expect(await verdict()).toBe('ready')
})

it('does not wait for a store that hangs, nor ask it again before it has answered', async () => {
  const { state, readiness } = house()
  const hanging = Promise.withResolvers<void>()
  state.write = () => hanging.promise
  const first = readiness.verdict()
  state.now = 1_990
  expect(await readiness.verdict()).toBe('storage')
  state.now = 60_000
  expect(await readiness.verdict()).toBe('storage')
  expect(state.writes).toBe(1)
  hanging.resolve()
  expect(await first).toBe('ready')
  state.now = 61_000
  expect(await readiness.verdict()).toBe('ready')
  expect(state.writes).toBe(2)
})
