import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { join } from 'node:path'
import type { Candidate, Screen } from './candidate.ts'
import { tool } from './tool.ts'

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export async function openBrowser(): Promise<Browser> {
  const { findChromium } = await tool<{ findChromium: () => string }>('chromium')
  return chromium.launch({ executablePath: findChromium(), args: quiet, headless: true })
}

/** How a device differs: its window, and how many times slower its processor is. */
export type Profile = { name: string; screen: Screen; slower: number; touch: boolean }

export const profiles = {
  desktop: { name: 'desktop', screen: { width: 1440, height: 900 }, slower: 1, touch: false },
  phone: { name: 'phone', screen: { width: 390, height: 844 }, slower: 4, touch: true },
} as const satisfies Record<string, Profile>

/** Milliseconds that a board may take to come. */
const PATIENCE = 120_000

/** What the page's own agent counted between start and stop. */
export type Seen = { deltas: number[]; tasks: number[]; moves: number[]; keys: number[] }

/** A candidate's board in a browser context of its own, with nothing in its cache. */
export class Stage {
  readonly page: Page
  readonly #context: BrowserContext
  /** Milliseconds from navigation until the whole board had been seen. */
  readonly ready: number

  private constructor(context: BrowserContext, page: Page, ready: number) {
    this.#context = context
    this.page = page
    this.ready = ready
  }

  static async open(browser: Browser, candidate: Candidate, notes: number, profile: Profile): Promise<Stage> {
    const { screen, slower, touch } = profile
    // A worker that keeps the shell would begin to do so while something is being measured.
    const context = await browser.newContext({
      viewport: screen,
      locale: 'fi',
      hasTouch: touch,
      serviceWorkers: 'block',
    })
    try {
      await context.addInitScript({ path: join(import.meta.dirname, 'pages/agent.js') })
      const address = await candidate.prepare(context, { notes, screen })
      const page = await context.newPage()
      page.setDefaultTimeout(PATIENCE)
      if (slower > 1) {
        const line = await context.newCDPSession(page)
        await line.send('Emulation.setCPUThrottlingRate', { rate: slower })
      }
      await page.goto(address, { waitUntil: 'commit' })
      const late = new Promise<never>((_, reject) =>
        setTimeout(() => reject(new Error('the board did not come')), PATIENCE).unref(),
      )
      const ready = await Promise.race([page.evaluate<number>('bench.ready'), late])
      return new Stage(context, page, ready)
    } catch (fault) {
      await context.close()
      throw fault
    }
  }

  /** What happened to frames and input while something was done. */
  async watch(work: () => Promise<void>): Promise<Seen> {
    await this.page.evaluate('bench.start()')
    await work()
    return this.page.evaluate<Seen>('bench.stop()')
  }

  /** Megabytes of JavaScript objects after everything unused has been thrown away. */
  async heap(): Promise<number> {
    const line = await this.#context.newCDPSession(this.page)
    await line.send('HeapProfiler.enable')
    for (let time = 0; time < 3; time += 1) await line.send('HeapProfiler.collectGarbage')
    const { usedSize } = await line.send('Runtime.getHeapUsage')
    await line.detach()
    return usedSize / 1e6
  }

  async close(): Promise<void> {
    await this.#context.close()
  }
}
