import type { CDPSession, Page } from 'playwright-core'
import type { Point } from '#shared/board/note.ts'

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** Fingers on a page, in its pixels: what Playwright's `tap` cannot do. */
export class Fingers {
  readonly #devtools: CDPSession

  private constructor(devtools: CDPSession) {
    this.#devtools = devtools
  }

  static async on(page: Page): Promise<Fingers> {
    return new Fingers(await page.context().newCDPSession(page))
  }

  /** One finger from here to there; `rest` first for so many milliseconds. */
  async drag([x, y]: Point, [toX, toY]: Point, { rest = 0 } = {}): Promise<void> {
    await this.#touch('touchStart', [[x, y]])
    if (rest > 0) await pause(rest)
    for (let step = 1; step <= 6; step += 1) {
      await this.#touch('touchMove', [[x + ((toX - x) * step) / 6, y + ((toY - y) * step) / 6]])
    }
    // Let go in full swing would be a fling, and the browser would take the next tap for the end of it.
    await pause(120)
    await this.#touch('touchMove', [[toX, toY]])
    await this.#touch('touchEnd', [])
  }

  /** Two fingers around a point, from so many pixels away from it to so many. */
  async spread([x, y]: Point, from: number, to: number): Promise<void> {
    const both = (away: number): Point[] => [
      [x - away, y],
      [x + away, y],
    ]
    await this.#touch('touchStart', both(from))
    for (let step = 1; step <= 6; step += 1)
      await this.#touch('touchMove', both(from + ((to - from) * step) / 6))
    await this.#touch('touchEnd', [])
  }

  async #touch(type: 'touchStart' | 'touchMove' | 'touchEnd', points: Point[]): Promise<void> {
    const touchPoints = points.map(([x, y], id) => ({ x, y, id, radiusX: 8, radiusY: 8 }))
    await this.#devtools.send('Input.dispatchTouchEvent', { type, touchPoints })
  }
}
