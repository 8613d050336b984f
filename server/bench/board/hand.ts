import type { Page } from 'playwright-core'
import { sleep } from '../sync/until.ts'

/** Sixty a second, as devices send them. */
const EVERY = 1_000 / 60

/** Sends an input each sixtieth of a second; one that would wait for the one before it is left out. */
async function steadily(count: number, send: (index: number) => Promise<void>): Promise<void> {
  const begun = performance.now()
  let under = false
  let failed: unknown
  for (let index = 0; index < count; index += 1) {
    const wait = begun + index * EVERY - performance.now()
    if (wait > 0) await sleep(wait)
    if (under) continue
    under = true
    void send(index)
      .catch((fault: unknown) => (failed = fault))
      .finally(() => (under = false))
  }
  while (under) await sleep(5)
  if (failed) throw failed as Error
}

async function withControl(page: Page, work: () => Promise<void>): Promise<void> {
  await page.keyboard.down('Control')
  await work()
  await page.keyboard.up('Control')
}

/** Three seconds over the table and back, 24 pixels at a time. */
export const pan = (page: Page): Promise<void> =>
  steadily(180, (i) => {
    const way = i < 45 || i >= 135 ? 1 : -1
    return page.mouse.wheel(24 * way, 12 * way)
  })

/** Three seconds out and in and out and in by the small steps of a trackpad. */
export const zoomSweep = (page: Page): Promise<void> =>
  withControl(page, () => steadily(180, (i) => page.mouse.wheel(0, Math.floor(i / 45) % 2 === 0 ? 5 : -5)))

/** Out until no more of the board can be seen, then two seconds of panning there. */
export async function farOut(page: Page): Promise<void> {
  await withControl(page, () => steadily(70, () => page.mouse.wheel(0, 5)))
  await steadily(120, (i) => {
    const way = i < 30 || i >= 90 ? 1 : -1
    return page.mouse.wheel(8 * way, 4 * way)
  })
}

/** Takes hold of what is there and carries it about for two seconds. */
export async function drag(page: Page, { x, y }: { x: number; y: number }): Promise<void> {
  await page.mouse.down()
  await steadily(120, (i) =>
    page.mouse.move(x + 90 * Math.sin(i / 12), y + 60 * (1 - Math.cos(i / 12)), { steps: 1 }),
  )
  await page.mouse.up()
}

const words = 'kohtaaminen kotona ja kirjastossa '

/** Two seconds of quick typing, twenty keys a second. */
export async function type(page: Page): Promise<void> {
  const begun = performance.now()
  for (let i = 0; i < 40; i += 1) {
    const wait = begun + i * 50 - performance.now()
    if (wait > 0) await sleep(wait)
    await page.keyboard.press(words[i % words.length] === ' ' ? 'Space' : words[i % words.length]!)
  }
}
