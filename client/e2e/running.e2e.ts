import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, it, onTestFinished } from 'vitest'
import { openBrowser } from './browser.ts'
import { openHouse, type RunningHouse } from './house.ts'
import { thorough } from '../../server/testing/thorough.ts'
import { Keyboard } from './Keyboard.ts'
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
  // Of every day who runs it has the keyboard alone and the phones are touched; a night plays it each way whole.
  const byHand = thorough ? 'mouse' : 'the keyboard'
  it(`goes by ${byHand} and by touch, and every state is accessible`, async () => {
    const all = await RunningHall.open(house, browser, {
      means: (page, device) =>
        device === 'phone' || thorough
          ? new Pointer(page, { touch: device === 'phone' })
          : new Keyboard(page),
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
