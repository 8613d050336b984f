import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Point } from '#shared/board/note.ts'
import { chooseAim, chooseQuestion, saved } from './boardParts.ts'
import { type Hand, kindWords, type Writing } from './Hand.ts'

/** Working on the canvas with mouse and keyboard. */
export class CanvasHand implements Hand {
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
  }

  get #tools(): Locator {
    return this.#page.getByRole('toolbar', { name: 'Työkalut' })
  }

  get #selection(): Locator {
    return this.#page.getByRole('toolbar', { name: 'Valitut laput' })
  }

  #note(beginning: string): Locator {
    return this.#page
      .getByRole('listbox', { name: 'Laput taululla' })
      .getByRole('option', { name: beginning })
      .first()
  }

  async writes(text: string, { question, kind, aim }: Writing): Promise<void> {
    await chooseQuestion(this.#page, question)
    await this.begins(text)
    const main = this.#page.getByRole('main')
    if (kind) await main.getByRole('radio', { name: kindWords[kind], exact: true }).click()
    if (aim) await chooseAim(main, aim)
    await main.getByRole('button', { name: 'Valmis', exact: true }).click()
    await this.#note(text).waitFor()
    await saved(this.#page)
  }

  async begins(text: string): Promise<void> {
    await this.#tools.getByRole('button', { name: 'Lappu', exact: true }).click()
    await this.#page.getByLabel('Lapun teksti').pressSequentially(text)
  }

  async typesOn(note: string, more: string): Promise<void> {
    await this.#note(note).dblclick()
    const field = this.#page.getByLabel('Lapun teksti')
    await field.press('ControlOrMeta+End')
    await field.pressSequentially(more)
    await field.press('Enter')
    await saved(this.#page)
  }

  /** Drags it; where a point of the board lies on the screen a person cannot tell, so the way is what counts. */
  async moves(note: string, [x, y]: Point): Promise<void> {
    const card = this.#note(note)
    const before = (await card.boundingBox())!
    const { mouse } = this.#page
    await mouse.move(before.x + before.width / 2, before.y + before.height / 3)
    await mouse.down()
    const length = Math.hypot(x, y)
    const way = { x: (180 * x) / length, y: (180 * y) / length }
    await mouse.move(before.x + before.width / 2 + way.x, before.y + before.height / 3 + way.y, { steps: 6 })
    await mouse.up()
    const moved = async () => {
      const after = (await card.boundingBox())!
      return Math.hypot(after.x - before.x, after.y - before.y)
    }
    await expect.poll(moved, { message: `how far "${note}" moved` }).toBeGreaterThanOrEqual(60)
    await saved(this.#page)
  }

  async archives(note: string): Promise<void> {
    await this.#note(note).click()
    await this.#selection.getByRole('button', { name: 'Poista', exact: true }).click()
    await this.#note(note).waitFor({ state: 'detached' })
    await saved(this.#page)
  }

  async restores(note: string): Promise<void> {
    await this.#tools.getByRole('button', { name: 'Arkisto' }).click()
    const drawer = this.#page.getByRole('dialog', { name: 'Poistetut laput' })
    await drawer.getByRole('button', { name: `Palauta lappu: ${note}` }).click()
    await drawer.getByRole('button', { name: 'Sulje' }).click()
    await this.#note(note).waitFor()
    await saved(this.#page)
  }

  async sees(notes: readonly string[]): Promise<void> {
    await this.#page.getByRole('button', { name: 'Sovita koko taulu näkyviin' }).click()
    for (const note of notes) await this.#note(note).waitFor()
  }

  async gathers(theme: string, notes: readonly string[]): Promise<void> {
    const page = this.#page
    for (const [i, note] of notes.entries())
      await this.#note(note).click({ modifiers: i === 0 ? [] : ['Shift'] })
    await this.#selection.getByRole('button', { name: 'Siirrä teemaan' }).click()
    const search = page.getByRole('combobox', { name: 'Kirjoita teeman nimi' })
    await search.pressSequentially(theme)
    await page
      .getByRole('option', { name: theme, exact: true })
      .or(page.getByRole('option', { name: `Uusi teema: ${theme}` }))
      .first()
      .click()
    await search.waitFor({ state: 'detached' })
    await saved(page)
  }
}
