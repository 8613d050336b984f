import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, it, onTestFinished } from 'vitest'
import { openBrowser } from './browser.ts'
import { openHouse, type RunningHouse } from './house.ts'
import { thorough } from '../../server/testing/thorough.ts'
import { Keyboard } from './Keyboard.ts'
import { playRunning } from './runningDay.ts'
import { RunningHall } from './RunningHall.ts'
import { shoot } from './shots.ts'

let house: RunningHouse
let browser: Browser

beforeAll(async () => {
  ;[house, browser] = await Promise.all([openHouse(), openBrowser()])
})
afterAll(() => Promise.all([house?.close(), browser?.close()]))

describe.runIf(thorough)('running the same day without a pointer', () => {
  it('goes by the keyboard alone, in the dark, and the focus is always seen', async () => {
    const all = await RunningHall.open(house, browser, { means: (page) => new Keyboard(page), dark: true })
    onTestFinished(async ({ task }) => {
      for (const [i, page] of all.hall.pages.entries())
        if (task.result?.state === 'fail') await shoot(page, `failed-keys-${i}`)
      await all.hall.close()
    })
    for (const page of all.hall.pages)
      await page.evaluate(() =>
        addEventListener('pointerdown', () => console.error('a pointer was used'), { capture: true }),
      )
    await playRunning(all)
  })
})
