import type { Page } from 'playwright-core'
import { mustBeAccessible, mustReflow, sizes } from './browser.ts'
import { shoot, shooting } from './shots.ts'

const sameForAll = /^(home|new|join|link|refused|strategy)/

/**
 * Looks at a page as it stands: axe in light, its colours in dark, and with `reflow` at 320 px too. Pictures of pages that look
 * the same to everybody are taken in the other usual size as well.
 * @param state what is seen, e.g. "join-code"; with the width and the look it names the pictures
 */
export async function inspect(page: Page, state: string, { reflow = false } = {}): Promise<void> {
  const size = page.viewportSize()!
  const named = (look: string) => `${state}-${size.width}-${look}`
  await atRest(page)
  await mustBeAccessible(page, named('light'))
  await shoot(page, named('light'))
  await look(page, 'dark')
  await mustBeAccessible(page, named('dark'), 'colours')
  await shoot(page, named('dark'))
  await look(page, 'light')
  if (shooting && sameForAll.test(state)) {
    await page.setViewportSize(size.width === sizes.phone.width ? sizes.desktop : sizes.phone)
    await atRest(page)
    await shoot(page, `${state}-${page.viewportSize()!.width}-light`)
    await page.setViewportSize(size)
  }
  if (!reflow) return
  await page.setViewportSize(sizes.reflow)
  await atRest(page)
  await mustReflow(page, `${state} at 320`)
  await shoot(page, `${state}-320-light`)
  await page.setViewportSize(size)
}

/**
 * Resolves when the page has drawn itself and nothing moves or fades any more; what spins for ever is let be, and so is
 * what a browser on a busy machine never draws or ends.
 */
export const atRest = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const pause = (most: number) => new Promise((resolve) => setTimeout(resolve, most))
    const drawn = () => Promise.race([new Promise((resolve) => requestAnimationFrame(resolve)), pause(2_000)])
    await drawn()
    await drawn()
    const passing = document
      .getAnimations()
      .filter((animation) => animation.effect?.getComputedTiming().endTime !== Infinity)
    await Promise.race([Promise.allSettled(passing.map((animation) => animation.finished)), pause(5_000)])
  })

async function look(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme })
  await page.locator(`html[data-theme=${colorScheme}]`).waitFor()
  await atRest(page)
}

/** Every text of the page that a person can read or hear, as it is written, but for what has been said already. */
export const textsOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const texts = new Set<string>([document.title])
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node instanceof Element)
        for (const name of ['aria-label', 'aria-valuetext', 'alt', 'title', 'placeholder'])
          texts.add(node.getAttribute(name) ?? '')
      else if (!node.parentElement?.closest('script, style, noscript, [aria-live]'))
        texts.add(node.textContent ?? '')
    }
    return [...texts].map((text) => text.trim()).filter((text) => /\p{L}{2}/u.test(text))
  })
