import type { Browser } from 'playwright-core'
import { quantile } from '../figures.ts'
import { sleep } from '../sync/until.ts'
import { type Profile, type Seen, Stage } from './browser.ts'
import type { Candidate } from './candidate.ts'
import * as hand from './hand.ts'

export const parts = ['pan', 'remote', 'drag', 'type', 'zoom', 'far'] as const
export type Part = (typeof parts)[number]

export type Figures = Record<string, number>

/** Milliseconds of rest between two parts, so that one does not pay for another. */
const REST = 700

/** Opens a board and does with it what people do, in this order: what moves the eye far away comes last. */
export async function tour(
  browser: Browser,
  candidate: Candidate,
  { notes, profile, only }: { notes: number; profile: Profile; only: readonly Part[] },
): Promise<Figures> {
  const stage = await Stage.open(browser, candidate, notes, profile)
  const { page } = stage
  const { width, height } = profile.screen
  const figures: Figures = { ready: stage.ready }
  const toMiddle = () => page.mouse.move(width / 2, height / 2)
  const done: Record<Part, () => Promise<void>> = {
    async pan() {
      add(figures, 'pan', await stage.watch(() => hand.pan(page)))
    },
    async remote() {
      const end = await candidate.remote(page, notes)
      await sleep(300)
      add(figures, 'remote', await stage.watch(() => hand.pan(page)))
      await end()
    },
    async drag() {
      const target = await candidate.target(page)
      await page.mouse.move(target.x, target.y)
      add(figures, 'drag', await stage.watch(() => hand.drag(page, target)))
      await toMiddle()
    },
    async type() {
      const { x, y } = await candidate.target(page)
      await page.mouse.dblclick(x, y)
      await sleep(200)
      add(figures, 'type', await stage.watch(() => hand.type(page)))
      await page.keyboard.press('Escape')
      await page.keyboard.press('Escape')
    },
    async zoom() {
      await toMiddle()
      add(figures, 'zoom', await stage.watch(() => hand.zoomSweep(page)))
    },
    async far() {
      await toMiddle()
      add(figures, 'far', await stage.watch(() => hand.farOut(page)))
    },
  }
  try {
    await sleep(REST)
    figures['heap'] = await stage.heap()
    await toMiddle()
    for (const part of parts.filter((each) => only.includes(each))) {
      await sleep(REST)
      await done[part]()
    }
    figures['heapAfter'] = await stage.heap()
  } finally {
    await stage.close()
  }
  return figures
}

/** Frames shown a second, the 95th percentile of their times, the longest task, the latency of what was put in. */
function add(figures: Figures, part: Part, { deltas, tasks, moves, keys }: Seen): void {
  const whole = deltas.reduce((sum, delta) => sum + delta, 0)
  figures[`${part}Fps`] = (deltas.length / whole) * 1_000
  figures[`${part}Frame`] = quantile(deltas, 0.95)
  figures[`${part}Task`] = Math.max(0, ...tasks)
  if (part === 'drag') figures['dragLatency'] = quantile(moves, 0.95)
  if (part === 'type') figures['typeLatency'] = quantile(keys, 0.95)
}
