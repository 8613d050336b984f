import { gzipSync } from 'node:zlib'
import type { Browser } from 'playwright-core'
import { sleep } from '../sync/until.ts'
import { profiles } from './browser.ts'
import type { Candidate } from './candidate.ts'
import { Ours } from './ours.ts'

/** Kilobytes, gzip, of the scripts that a page has loaded when it comes to rest: for ours a participant's phone's. */
export async function initialScripts(browser: Browser, candidate: Candidate): Promise<number> {
  const profile = candidate instanceof Ours ? profiles.phone : profiles.desktop
  const context = await browser.newContext({
    viewport: profile.screen,
    locale: 'fi',
    hasTouch: profile.touch,
  })
  try {
    const address =
      candidate instanceof Ours
        ? await candidate.capture(context)
        : await candidate.prepare(context, { notes: 500, screen: profile.screen })
    await context.addInitScript('globalThis.bench = { shown() {} }')
    const page = await context.newPage()
    const sizes: Promise<number>[] = []
    page.on('response', (response) => {
      if (response.request().resourceType() === 'script')
        sizes.push(response.body().then((body) => gzipSync(body).length))
    })
    await page.goto(address)
    if (candidate instanceof Ours) await page.getByRole('textbox').first().waitFor()
    await page.waitForLoadState('networkidle')
    await sleep(1_000)
    return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0) / 1_000
  } finally {
    await context.close()
  }
}
