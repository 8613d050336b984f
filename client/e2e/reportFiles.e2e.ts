import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { renderHtml } from '../../server/report/render/html.ts'
import { selectReport } from '../../server/report/select.ts'
import { reportOf } from '../../server/report/testing/reports.ts'
import { mustBeAccessible, mustReflow, newcomer, openBrowser, sizes } from './browser.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser?.close())

/** Of 1,000 notes it has the same parts as the evening, only more of them: axe would read them for a minute. */
const crowded = 'thousand'

it.each(['evening', 'empty', 'nasty', crowded] as const)(
  'R3 the file of %s is accessible in the light and in the dark, and reflows',
  async (kind) => {
    const { context, page, faults } = await newcomer(browser)
    const report = await reportOf(kind)
    await page.setContent(renderHtml(report))
    if (kind !== crowded) {
      await mustBeAccessible(page, `${kind}, light`)
      await page.emulateMedia({ colorScheme: 'dark' })
      await mustBeAccessible(page, `${kind}, dark`, 'colours')
    }
    await page.setViewportSize(sizes.reflow)
    await mustReflow(page, `${kind} at 320`)
    if (kind === 'evening') {
      await page.setContent(
        renderHtml(selectReport(report, { questions: ['2.1'], notes: false, names: false })),
      )
      await mustReflow(page, 'a part of it at 320')
      await mustBeAccessible(page, 'a part of it, dark')
    }
    expect(faults).toEqual([])
    await context.close()
  },
)
