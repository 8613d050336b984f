import { expect, it } from 'vitest'
import { aWorkshop } from '#shared/testing/workshops.ts'
import { JoinCodes } from '../people/joinCodes.ts'
import { openMemory } from '../storage/memory.ts'
import { Desks } from './Desks.ts'

it('W2 what yields is answered also while others never leave off asking', async () => {
  const desk = await new Desks(openMemory(), new JoinCodes()).create(aWorkshop())
  let others = 0
  let on = true
  // Each asks again before it has been answered, as a flood does.
  const flood = async (): Promise<void> => {
    others += 1
    if (on && others < 1_000) void desk.alone(flood)
  }
  void desk.alone(flood)
  const before = await desk.alone(async () => others, { yields: true })
  const next = await desk.alone(async () => others, { yields: true })
  on = false
  expect([before > 1, before < 100, next - before > 1, next < 200]).toEqual([true, true, true, true])
})
