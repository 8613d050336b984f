import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { readScript } from '../../server/demo/script.ts'
import { type Gateway, startGateway } from '../../server/themes/providers/testing/FakeGateway.ts'
import { openBrowser } from './browser.ts'
import { Hall } from './Hall.ts'
import { openHouse, type RunningHouse } from './house.ts'
import { inspect } from './inspect.ts'
import { Keyboard } from './Keyboard.ts'
import { Pointer } from './Pointer.ts'
import { shoot } from './shots.ts'
import { ThemePanel } from './ThemePanel.ts'

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
let gateway: Gateway

beforeAll(async () => {
  gateway = await startGateway()
  const settings = { MODEL_URL: gateway.url, MODEL_NAME: 'malli-9' }
  ;[house, browser] = await Promise.all([openHouse(settings), openBrowser()])
})
afterAll(() => Promise.all([house?.close(), browser?.close(), gateway?.close()]))

/** A hall whose notes have been gathered. */
async function gathered(texts: readonly string[]): Promise<Hall> {
  const hall = await Hall.open(house.origin, browser, 'blank', 4)
  onTestFinished(async ({ task }) => {
    for (const page of hall.pages) if (task.result?.state === 'fail') await shoot(page, 'failed-themes')
    await hall.close()
  })
  const { ritva } = hall
  await ritva.bringsNotes(texts)
  await ritva.opens(1)
  for (const step of ['alone', 'brainstorm', 'synthesis'] as const) await ritva.movesOn(step)
  return hall
}

/** Asked, named, answered, merged, taken one by one and all at once, corrected. */
async function makesThemes(panel: ThemePanel, look: (state: string) => Promise<void>): Promise<void> {
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
    const hall = await gathered([...notes, ...added])
    const page = await hall.guest('Olli', 'facilitator', { dark })
    const panel = new ThemePanel(meansOf(page))
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

it('C50 C61 help from outside waits for the organiser’s word, and everybody is told', async () => {
  const hall = await gathered(notes.slice(0, 24))
  const [page, eeva] = await Promise.all([
    hall.guest('Outi', 'organiser'),
    hall.participant('Eeva', 1, { size: 'phone' }),
  ])
  const pointer = new Pointer(page, { touch: false })
  const panel = new ThemePanel(pointer)
  await panel.uses('Ehdota teemoja 24 lapusta')
  await panel.uses('Vaihda tapa')
  const drawer = page.getByRole('dialog', { name: 'Miten teemoja ehdotetaan' })
  await pointer.ticks(drawer.getByRole('radio', { name: 'Kielimallilla' }))
  await drawer.getByText(/^24 lappua, noin/).waitFor()
  await inspect(page, 'asking')
  expect(gateway.heard).toEqual([])

  const told = eeva.getByText(/Järjestäjä on sallinut/)
  await pointer.uses(drawer.getByRole('button', { name: 'Salli lähettäminen' }))
  await told.first().waitFor()
  await inspect(eeva, 'told-of-help', { reflow: true })
  await pointer.uses(drawer.getByRole('button', { name: 'Laske näin' }))
  await panel.root.getByText('Kielimalli malli-9 ehdotti').waitFor()
  await inspect(page, 'themes-of-model')
  expect(gateway.heard.length).toBeGreaterThan(0)

  await panel.uses('Vaihda tapa')
  await pointer.uses(drawer.getByRole('button', { name: 'Peru lupa' }))
  await told.first().waitFor({ state: 'detached' })
  expect(hall.faults).toEqual([])
})
