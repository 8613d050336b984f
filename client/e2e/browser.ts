import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { expect } from 'vitest'

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: quiet,
    headless: true,
  })

export const sizes = {
  desktop: { width: 1440, height: 900 },
  phone: { width: 390, height: 844 },
  projector: { width: 1920, height: 1080 },
  reflow: { width: 320, height: 640 },
} as const

type Wish = { size?: keyof typeof sizes; dark?: boolean; language?: 'fi' | 'sv' | 'en' }

/** A person's own browser: own cookies, own storage. Errors on its pages fail the test that reads `faults`. */
export async function newcomer(
  browser: Browser,
  wish: Wish = {},
): Promise<{ context: BrowserContext; page: Page; faults: string[] }> {
  const context = await browser.newContext({
    viewport: sizes[wish.size ?? 'desktop'],
    colorScheme: wish.dark ? 'dark' : 'light',
    locale: wish.language ?? 'fi',
    hasTouch: wish.size === 'phone',
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('console', (message) => {
    // A restarted server or a lost network makes failed connections and requests (also for a newer worker), which
    // Chromium reports; those are part of the story.
    const isOfTheLine = /net::|WebSocket|Failed to load resource|error occurred when fetching the script/
    if (message.type() === 'error' && !isOfTheLine.test(message.text())) faults.push(message.text())
  })
  return { context, page, faults }
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
type Found = {
  id: string
  impact: string | null
  help: string
  nodes: { target: unknown[]; failureSummary?: string }[]
}

/**
 * Runs axe with the WCAG 2.2 A and AA rules; the page must have no violation.
 * @param only what differs between two looks of one page: its colours
 */
export async function mustBeAccessible(page: Page, where: string, only?: 'colours'): Promise<void> {
  // The content policy forbids script elements; an evaluation is not one.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe)
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice']
  // Experimental, so off by itself: what is written on a control, or on a note's paper, must be in its name.
  const rules = { 'label-content-name-mismatch': { enabled: true } }
  const runOnly =
    only === 'colours'
      ? { type: 'rule', values: ['color-contrast', 'link-in-text-block'] }
      : { type: 'tag', values: tags }
  const violations = await page.evaluate(
    async (options) => {
      const { axe } = globalThis as unknown as {
        axe: { run(root: Document, options: object): Promise<{ violations: unknown[] }> }
      }
      return (await axe.run(document, options)).violations
    },
    // Of the two things that axe can fetch first, styles are for a rule of phones' turning that is off.
    { runOnly, rules, resultTypes: ['violations'], preload: { assets: ['media'] } },
  )
  const found: Found[] = []
  for (const each of violations as Found[]) {
    if (!seeming.includes(each.id) || (await holdsInSight(page, each))) found.push(each)
  }
  const told = found.map(
    ({ id, help, nodes }) =>
      `${id}: ${help} (${nodes
        .map((node) =>
          [node.target.join(' '), ...(node.failureSummary ?? '').split('\n').slice(1, 2)].join(': '),
        )
        .slice(0, 3)
        .join('; ')})`,
  )
  expect.soft(told, `axe on ${where}`).toEqual([])
}

/**
 * What axe finds may only seem so: what lies half under a bar at the edge is whole when one scrolls, and the hint that a button
 * shows to the eye is no label of it.
 */
const seeming = ['target-size', 'label-content-name-mismatch']

/** Whether it is so in the middle of the page and without hints as well. */
async function holdsInSight(page: Page, { id, nodes }: Found): Promise<boolean> {
  for (const { target } of nodes) {
    const still = await page.evaluate(
      async ([selector, rule]) => {
        const element = document.querySelector(selector!)
        element?.scrollIntoView({ block: 'center' })
        for (const hint of element?.querySelectorAll<HTMLElement>(':popover-open') ?? []) hint.hidePopover()
        const { axe } = globalThis as unknown as {
          axe: { run(root: string, options: object): Promise<{ violations: unknown[] }> }
        }
        const options = { runOnly: { type: 'rule', values: [rule] }, resultTypes: ['violations'] }
        return (await axe.run(selector!, options)).violations.length
      },
      [String(target[0]), id],
    )
    if (still > 0) return true
  }
  return false
}

/** Nothing may stick out sideways: at 320 px (400 % zoom) everything reflows. */
export async function mustReflow(page: Page, where: string): Promise<void> {
  const stuck = await page.evaluate(() => {
    if (document.documentElement.scrollWidth <= innerWidth) return []
    const out = [...document.querySelectorAll('body *')].filter(
      (element) => element.getBoundingClientRect().right > innerWidth,
    )
    const told = out.map(
      (element) => `${element.tagName} ${element.className} ${element.textContent?.slice(0, 40)}`,
    )
    return told.length > 0 ? told : ['no element by itself']
  })
  expect.soft(stuck, `${where} is wider than the window`).toEqual([])
}
