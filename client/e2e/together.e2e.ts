import { setTimeout as pause } from 'node:timers/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, onTestFailed } from 'vitest'
import { type Note, noteKinds } from '#shared/board/note.ts'
import type { BoardOp } from '#shared/board/ops.ts'
import type { QuestionId } from '#shared/ids.ts'
import { RandomSource } from '#shared/testing/RandomSource.ts'
import type { BoardLine } from '../../server/demo/BoardLine.ts'
import { Councillor } from '../../server/demo/Councillor.ts'
import { saved } from './boardParts.ts'
import { openBrowser } from './browser.ts'
import { Hall } from './Hall.ts'
import { openHouse, type RunningHouse } from './house.ts'
import { Relay } from './Relay.ts'
import { shoot } from './shots.ts'

/**
 * Seconds of editing (TOGETHER=60 for a minute), people beside the two browsers, and milliseconds between two
 * doings of one of them.
 */
const DAY = { seconds: Number(process.env['TOGETHER'] ?? 20), people: 10, every: 400 } as const
const SEED = 20_261_122

let house: RunningHouse
let browser: Browser
let hall: Hall
const relays: Relay[] = []

beforeAll(async () => {
  ;[house, browser] = await Promise.all([openHouse(), openBrowser()])
  hall = await Hall.open(house.origin, browser, 'blank', 1)
  await hall.ritva.opens(1)
  await hall.ritva.movesOn('alone')
  await hall.ritva.movesOn('brainstorm')
})
afterAll(async () => {
  for (const relay of relays) relay.close()
  await hall?.close()
  await Promise.all([house?.close(), browser?.close()])
})

/** A page of somebody at the table, over a network of their own that can go. */
async function sitDown(name: string): Promise<{ page: Page; relay: Relay }> {
  const relay = await Relay.open(house.origin)
  relays.push(relay)
  const page = await hall.page()
  onTestFailed(() => shoot(page, `failed-${name}`))
  const { code, workshop } = hall.play
  const group = hall.ritva.view.groups[0]!.id
  const joined = await page.request.post(`${relay.origin}/api/join`, { data: { code, name, group } })
  expect(joined.ok()).toBe(true)
  await page.goto(`${relay.origin}/w/${workshop}`)
  await page.getByRole('toolbar', { name: 'Työkalut' }).waitFor()
  return { page, relay }
}

/** What somebody on a socket does next: writes, types on others' notes, moves, sorts by colour, stacks, removes. */
function doing(random: RandomSource, notes: readonly Note[], place: [number, number]): BoardOp | null {
  if (notes.length < 4) return null
  const { id, text } = random.pick(notes)
  switch (random.below(8)) {
    case 0:
    case 1:
      return { op: 'note/move', id, at: place }
    case 2:
      return { op: 'note/kind', id, kind: random.pick(noteKinds) }
    case 3:
      return { op: 'note/archive', id, by: null, at: 1 }
    case 4:
      return { op: 'note/stack', id, on: random.chance(0.5) ? null : random.pick(notes).id }
    case 5:
      return { op: 'note/lock', id, locked: random.chance(0.5) }
    default:
      return {
        op: 'note/type',
        id,
        at: random.below(text.length + 1),
        remove: random.below(3),
        insert: ' ja',
      }
  }
}

/** One of the ten: edits until told to stop, and now and then loses the board and comes back. */
async function edits(who: Councillor, random: RandomSource, end: number): Promise<void> {
  const question = who.activity!.questions[0]!.id as QuestionId
  while (Date.now() < end) {
    const board = await who.openBoard()
    const place: [number, number] = [random.below(40) * 45, random.below(20) * 30]
    const op = random.chance(0.3) ? null : doing(random, board.notes, place)
    if (op) board.apply([op])
    else if (board.notes.length < 60)
      who.put(board, { text: `Ajatus ${random.below(1_000)}`, question }, place)
    if (random.chance(0.05)) {
      // What was not sent goes with the page; a browser would have kept it, this one says it has saved first.
      await board.saved()
      who.closeBoard()
    }
    await pause(DAY.every * (0.5 + random.next()))
  }
}

/** Somebody at a browser: writes, types on what is there, moves, removes, takes back; the network goes and comes. */
async function works(
  { page, relay }: { page: Page; relay: Relay },
  random: RandomSource,
  end: number,
): Promise<void> {
  const cards = page.getByRole('listbox', { name: 'Laput taululla' })
  const writesWithoutNetwork = async (text: string) => {
    relay.cut()
    await page.keyboard.press('n')
    await page.keyboard.type(text)
    await page.keyboard.press('Enter')
    await pause(random.below(1_500))
    relay.mend()
  }
  for (let count = 0; Date.now() < end; count += 1) {
    if (count % 6 === 5) {
      await writesWithoutNetwork(`Ilman verkkoa ${count}`)
      continue
    }
    await cards.focus()
    if (random.chance(0.5)) {
      await page.keyboard.press('n')
      await page.keyboard.type(`Selaimesta ${count}`)
      await page.keyboard.press('Enter')
    } else {
      for (let steps = random.below(4); steps >= 0; steps -= 1)
        await page.keyboard.press(random.pick(['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp']))
      await page.keyboard.press(
        random.pick(['Alt+Shift+ArrowRight', 'Alt+ArrowDown', 'Control+z', 'Delete', 'Control+d']),
      )
    }
    await pause(random.below(300))
  }
  // However slow the machine, and whatever the others made of the earlier ones: they have stopped.
  await cards.focus()
  await writesWithoutNetwork('Ilman verkkoa lopuksi')
}

/** What a note says, as far as a list shows it. */
const said = (board: BoardLine) =>
  board.notes.map(({ number, text }) => `${number} ${text.trim().replace(/\s+/g, ' ')}`).sort()

/** The notes that a page has, read from its list, which draws only the rows near the eye. */
async function onPage(page: Page, expected: number): Promise<string[]> {
  await page.getByRole('navigation', { name: 'Näkymä' }).getByRole('link', { name: 'Luettelo' }).click()
  const rows = page.getByRole('treegrid').locator('[data-note]')
  await rows.first().waitFor()
  const seen = new Map<string, string>()
  await page.mouse.move(600, 600)
  for (let tries = 0; tries < 60 && seen.size < expected; tries += 1) {
    const shown = await rows.evaluateAll((all) =>
      all.map((row) => {
        const [about = '', ...words] = row.getAttribute('aria-label')!.split(': ')
        const text = words.join(': ').trim().replace(/\s+/g, ' ')
        return [(row as HTMLElement).dataset['note']!, `${/\d+/.exec(about)?.[0]} ${text}`] as const
      }),
    )
    for (const [id, words] of shown) seen.set(id, words)
    await page.mouse.wheel(0, tries % 20 === 19 ? -20_000 : 400)
    await pause(100)
  }
  return [...seen.values()].sort()
}

describe('twelve people on one table', () => {
  it('B2 B6 two in browsers edit with ten others, networks going and coming, and all end with the same', async () => {
    const group = hall.ritva.view.groups[0]!.id
    const ten = await Promise.all(
      Array.from({ length: DAY.people }, async (_, index) => {
        const who = new Councillor(house.origin)
        await who.join(hall.play.code, { name: `Kymmenes ${index}`, group })
        return who
      }),
    )
    const two = await Promise.all([sitDown('Aino'), sitDown('Eero')])
    const end = Date.now() + DAY.seconds * 1_000
    await Promise.all([
      ...ten.map((who, index) => edits(who, new RandomSource(SEED + index), end)),
      ...two.map((person, index) => works(person, new RandomSource(SEED + 100 + index), end)),
    ])
    for (const { relay } of two) relay.mend()
    const boards = await Promise.all(ten.map((who) => who.openBoard()))
    for (const { page } of two) await saved(page)
    await Promise.all(boards.map((board) => board.saved()))

    const [first] = boards
    await expect
      .poll(() => boards.map((board) => board.snapshot), { timeout: 20_000 })
      .toEqual(boards.map(() => first!.snapshot))
    const notes = said(first!)
    expect(notes.length).toBeGreaterThan(20)
    expect(notes.some((note) => note.includes('Ilman verkkoa lopuksi'))).toBe(true)
    for (const { page } of two) expect(await onPage(page, notes.length)).toEqual(notes)
    for (const who of ten) who.close()
  }, 180_000)
})
