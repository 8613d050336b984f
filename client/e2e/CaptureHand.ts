import type { Locator, Page } from 'playwright-core'
import { chooseAim, chooseQuestion, saved } from './boardParts.ts'
import { type Hand, kindWords, type Writing } from './Hand.ts'

/** Working on a phone: writing on the sheet by touch, reading in the list. */
export class CaptureHand implements Hand {
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
  }

  get #sheet(): Locator {
    return this.#page.getByRole('form', { name: 'Kirjoita lappu' })
  }

  #own(beginning: string): Locator {
    return this.#page
      .getByRole('region', { name: 'Omat lappusi' })
      .getByRole('listitem')
      .filter({ hasText: beginning })
  }

  async writes(text: string, { question, kind, aim }: Writing): Promise<void> {
    await chooseQuestion(this.#page, question)
    if (kind) await this.#sheet.getByRole('radio', { name: kindWords[kind], exact: true }).tap()
    await this.begins(text)
    if (aim) await chooseAim(this.#sheet, aim)
    await this.#sheet.getByRole('button', { name: 'Tallenna lappu' }).tap()
    await this.#own(text).waitFor()
    await saved(this.#page)
  }

  async begins(text: string): Promise<void> {
    await this.#sheet.getByLabel('Lapun teksti').pressSequentially(text)
  }

  async typesOn(note: string, more: string): Promise<void> {
    await this.#own(note)
      .getByRole('button', { name: `Muokkaa lappua: ${note}` })
      .tap()
    const field = this.#sheet.getByLabel('Lapun teksti')
    await field.press('ControlOrMeta+End')
    await field.pressSequentially(more)
    await this.#sheet.getByRole('button', { name: 'Tallenna muutos' }).tap()
    await saved(this.#page)
  }

  moves(): Promise<void> {
    return Promise.reject(new Error('notes are not moved on a phone'))
  }

  async archives(note: string): Promise<void> {
    await this.#own(note)
      .getByRole('button', { name: `Poista lappu: ${note}` })
      .tap()
    await this.#own(note).waitFor({ state: 'detached' })
    await saved(this.#page)
  }

  async restores(note: string): Promise<void> {
    await this.#page.getByRole('button', { name: 'Kumoa' }).tap()
    await this.#own(note).waitFor()
    await saved(this.#page)
  }

  async sees(notes: readonly string[]): Promise<void> {
    await this.#turnsTo('Luettelo')
    for (const note of notes) await this.#page.getByRole('row', { name: note }).first().waitFor()
    await this.#turnsTo('Kirjoita')
  }

  async #turnsTo(view: 'Luettelo' | 'Kirjoita'): Promise<void> {
    const views = this.#page.getByRole('navigation', { name: 'Taulun näkymät' })
    await views.getByRole('link', { name: view, exact: true }).tap()
  }

  gathers(): Promise<void> {
    return Promise.reject(new Error('themes are not made on a phone'))
  }
}
