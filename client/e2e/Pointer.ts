import type { Locator, Page } from 'playwright-core'
import { type Means, menuItem } from './Means.ts'

/** A page worked by mouse, or by touch where the device has it. Words are typed, all else is pressed. */
export class Pointer implements Means {
  readonly page: Page
  readonly #touch: boolean

  constructor(page: Page, { touch }: { touch: boolean }) {
    this.page = page
    this.#touch = touch
  }

  async uses(target: Locator): Promise<void> {
    // A button that rests a moment after it has got another meaning takes no press.
    const ready = target.and(this.page.locator(':not([aria-disabled=true])')).first()
    await (this.#touch ? ready.tap() : ready.click())
  }

  reloadsBy(target: Locator): Promise<void> {
    return this.uses(target)
  }

  usesInToolbar(_toolbar: Locator, target: Locator): Promise<void> {
    return this.uses(target)
  }

  opensMenu(_toolbar: Locator, opener: Locator): Promise<void> {
    return this.uses(opener)
  }

  picks(item: string | RegExp): Promise<void> {
    return this.uses(menuItem(this.page, item))
  }

  opensNoteMenu(_table: Locator, note: Locator): Promise<void> {
    return note.click({ button: 'right' })
  }

  async fills(field: Locator, text: string): Promise<void> {
    await this.uses(field)
    await field.fill(text)
  }

  async selects(list: Locator, label: string): Promise<void> {
    await list.selectOption({ label })
  }

  ticks(box: Locator): Promise<void> {
    return this.uses(box.locator('xpath=ancestor::label'))
  }

  leaves(): Promise<void> {
    return this.page.keyboard.press('Escape')
  }
}
