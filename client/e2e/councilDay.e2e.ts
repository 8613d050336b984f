import { afterAll, beforeAll, describe, expect, it, onTestFailed } from 'vitest'
import type { Browser } from 'playwright-core'
import { councilDay } from '#shared/testing/councilDay.ts'
import { type Line, playDay } from '#shared/testing/story.ts'
import { openBrowser } from './browser.ts'
import { openHouse, type RunningHouse } from './house.ts'
import { MixedStage } from './MixedStage.ts'
import { shoot } from './shots.ts'

let house: RunningHouse
let browser: Browser
let stage: MixedStage

beforeAll(async () => {
  ;[house, browser] = await Promise.all([openHouse(), openBrowser()])
  stage = await MixedStage.open(house, browser, {
    Ritva: 'desktop',
    Olli: 'desktop',
    Aino: 'desktop',
    Eeva: 'phone',
  })
})
afterAll(async () => {
  await stage?.close()
  await Promise.all([house?.close(), browser?.close()])
})

/** Every note that is there at the end of the day, as its writer left it. */
function written(lines: readonly Line[]): string[] {
  const notes: string[] = []
  const all = lines.flatMap((line) => (line.does === 'at once' ? line.lines : [line]))
  for (const line of all) {
    if (line.does === 'writes' || line.does === 'begins') notes.push(line.text)
    if (line.does === 'types on') notes[notes.findIndex((note) => note.startsWith(line.note))] += line.more
    if (line.does === 'archives')
      notes.splice(
        notes.findIndex((note) => note.startsWith(line.note)),
        1,
      )
  }
  return notes
}

describe('a council day in browsers and over sockets', () => {
  it('goes from the join code to the results, over a reload and a crash, without losing a note', async () => {
    onTestFailed(async () => {
      for (const { name, page } of stage.browsers.values()) await shoot(page, `failed-${name}`)
    })
    await playDay(councilDay, stage)

    const files = await stage.browsers.get('Olli')!.downloadsResults()
    const notes = written(councilDay)
    expect(notes).toHaveLength(43)
    for (const [form, text] of Object.entries(files)) {
      const missing = notes.filter((note) => !text.includes(note))
      expect(missing, `notes that are not in the results as ${form}`).toEqual([])
    }
    for (const person of stage.browsers.values()) expect(person.faults, person.name).toEqual([])
  }, 480_000)
})
