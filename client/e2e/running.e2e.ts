import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, it, onTestFinished } from 'vitest'
import { openBrowser } from './browser.ts'
import { openHouse, type RunningHouse } from './house.ts'
import { Pointer } from './Pointer.ts'
import { playRunning } from './runningDay.ts'
import { RunningHall } from './RunningHall.ts'
import { shoot } from './shots.ts'

let house: RunningHouse
let browser: Browser

beforeAll(async () => {
  ;[house, browser] = await Promise.all([openHouse(), openBrowser()])
})
afterAll(() => Promise.all([house?.close(), browser?.close()]))

describe('running a day with one facilitator, a wall and three phones', () => {
  it('goes by mouse and by touch, and every state is accessible', async () => {
    const all = await RunningHall.open(house, browser, {
      means: (page, device) => new Pointer(page, { touch: device === 'phone' }),
      dark: false,
    })
    onTestFinished(async ({ task }) => {
      for (const [i, page] of all.hall.pages.entries())
        if (task.result?.state === 'fail') await shoot(page, `failed-running-${i}`)
      await all.hall.close()
    })
    await playRunning(all)
  })
})
