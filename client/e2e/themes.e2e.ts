import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { readScript } from '../../server/demo/script.ts'
import { openBrowser } from './browser.ts'
import { Hall } from './Hall.ts'
import { openHouse, type RunningHouse } from './house.ts'
import { inspect } from './inspect.ts'
import { Keyboard } from './Keyboard.ts'
import type { Means } from './Means.ts'
import { Pointer } from './Pointer.ts'
import { shoot } from './shots.ts'

const NOTES = 200
/** What making themes of them may take by scripted gestures, in milliseconds. */
const most = 180_000
const name = 'Tästä pidetään kiinni'

/** The council's notes; the last ones say the same twice, and pull apart. */
const notes = [...readScript().flatMap((part) => part.notes.map(({ text }) => text))].slice(0, NOTES - 4)
const added = [
  'Neuvolan kotikäyntejä lisättävä saaristossa',
  'Saaristossa lisättävä neuvolan kotikäyntejä',
  'Enemmän digipalveluja',
  'Vähemmän digipalveluja',
]

let house: RunningHouse
let browser: Browser

beforeAll(async () => {
  ;[house, browser] = await Promise.all([openHouse(), openBrowser()])
})
afterAll(() => Promise.all([house?.close(), browser?.close()]))

/** A hall whose notes have been gathered, and the page of who makes themes of them. */
async function gathered(dark: boolean): Promise<{ hall: Hall; page: Page }> {
  const hall = await Hall.open(house.origin, browser, 'blank', 4)
  onTestFinished(async ({ task }) => {
    for (const page of hall.pages) if (task.result?.state === 'fail') await shoot(page, 'failed-themes')
    await hall.close()
  })
  const { ritva } = hall
  await ritva.bringsNotes([...notes, ...added])
  await ritva.opens(1)
  for (const step of ['alone', 'brainstorm', 'synthesis'] as const) await ritva.movesOn(step)
  return { hall, page: await hall.guest('Olli', 'facilitator', { dark }) }
}

/** The panel of proposed themes, worked by either means. */
class Panel {
  readonly means: Means
  readonly root: Locator

  constructor(means: Means) {
    this.means = means
    this.root = means.page.getByRole('complementary', { name: 'Teemaehdotukset' })
  }

  get lines(): Locator {
    return this.root.locator('.item .line')
  }
  get opened(): Locator {
    return this.root.locator('.item.open')
  }
  button(words: string | RegExp): Locator {
    return this.root.getByRole('button', { name: words, exact: true }).first()
  }
  uses(words: string | RegExp): Promise<void> {
    return this.means.uses(this.button(words))
  }
  /** Opens a theme by its place from 0, where it is not open already. */
  async opens(place: number): Promise<void> {
    const line = this.lines.nth(place)
    if ((await line.getAttribute('aria-expanded')) !== 'true') await this.means.uses(line)
    await this.opened.waitFor()
  }
  /** The themes still to be decided, as the button that takes them all counts them. */
  async left(): Promise<number> {
    const [words = ''] = await this.root.getByRole('button', { name: /^Hyväksy kaikki/ }).allTextContents()
    return Number(/\d+/.exec(words)?.[0] ?? 0)
  }
}

/** Asked, named, answered, merged, taken one by one and all at once, corrected. */
async function makesThemes(panel: Panel, look: (state: string) => Promise<void>): Promise<void> {
  const { means } = panel
  await panel.uses(`Ehdota teemoja ${NOTES} lapusta`)
  await panel.lines.first().waitFor({ timeout: 30_000 })
  await look('themes-proposed')

  await panel.opens(0)
  await look('theme-opened')
  await panel.uses('Nimeä')
  await means.fills(panel.root.getByLabel('Teeman nimi'), name)
  await panel.uses('Tallenna')
  await panel.opened.locator('.title').filter({ hasText: /Tästä/ }).waitFor()
  const before = await panel.left()
  await panel.uses('Yhdistä')
  await means.picks(/\(\d+\)/)
  await expect.poll(() => panel.left(), { timeout: 15_000 }).toBe(before - 1)

  await panel.uses('Hyväksy')
  await expect.poll(() => panel.left(), { timeout: 15_000 }).toBe(before - 2)
  await look('theme-accepted')
  // The next one has opened by itself.
  await panel.opened.waitFor()
  const edge = await panel.opened.getByRole('button', { name: 'Kuuluu', exact: true }).count()
  if (edge > 0) {
    await panel.uses('Kuuluu')
    await panel.opened.getByText('kuuluu tähän.').first().waitFor()
  }
  const open = await panel.left()
  await panel.uses(/^Hyväksy vahvat/)
  await expect.poll(() => panel.left(), { timeout: 15_000 }).toBeLessThan(open)
  await look('themes-strong')
  await panel.uses(/^Hyväksy kaikki/)
  await expect.poll(() => panel.left(), { timeout: 15_000 }).toBe(0)
  await look('themes-accepted')
}

describe('200 notes become themes in under three minutes of gestures', () => {
  it.each([
    ['by mouse', false, (page: Page) => new Pointer(page, { touch: false })],
    ['by the keyboard alone, in the dark', true, (page: Page) => new Keyboard(page)],
  ] as const)('C5 %s', async (_, dark, meansOf) => {
    const { hall, page } = await gathered(dark)
    const panel = new Panel(meansOf(page))
    await panel.button(`Ehdota teemoja ${NOTES} lapusta`).waitFor()
    let looking = 0
    const begun = performance.now()
    await makesThemes(panel, async (state) => {
      const stop = performance.now()
      if (dark) await shoot(page, `${state}-keys`)
      else await inspect(page, state)
      looking += performance.now() - stop
    })
    expect(performance.now() - begun - looking).toBeLessThan(most)

    const { notes: live, themes } = (await hall.ritva.board()).snapshot
    expect(live).toHaveLength(NOTES)
    expect(themes.map(({ title }) => title)).toContain(name)
    const sorted = live.filter(({ theme }) => theme !== null)
    expect(sorted.every(({ theme }) => themes.some(({ id }) => id === theme!.id))).toBe(true)
    expect(sorted.length).toBeGreaterThan(NOTES / 2)
    expect(hall.faults).toEqual([])
  })
})
