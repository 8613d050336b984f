import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { type Means, menuItem } from './Means.ts'

/** A page worked by the keyboard alone. After every key the focus must be somewhere, and be seen. */
export class Keyboard implements Means {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  async press(key: string, times = 1): Promise<void> {
    for (let i = 0; i < times; i += 1) await this.page.keyboard.press(key)
    await this.mustShowFocus(`after ${key}`)
  }

  async types(text: string): Promise<void> {
    await this.page.keyboard.type(text)
    await this.mustShowFocus(`after typing "${text}"`)
  }

  /** Goes on with Tab (or another key) until the focus is on the target. */
  async to(target: Locator, key = 'Tab'): Promise<void> {
    await target.first().waitFor({ state: 'attached' })
    for (let i = 0; i < 120; i += 1) {
      if (await isFocused(target)) return
      await this.#steps(key)
    }
    throw new Error(`${key} does not lead to ${target.toString()}`)
  }

  /** After the last control of the page Tab leads to the browser's own bars, and then to the first. */
  async #steps(key: string): Promise<void> {
    await this.page.keyboard.press(key)
    if (key === 'Tab' && (await this.page.evaluate(look)) === 'nowhere') await this.page.keyboard.press(key)
    await this.mustShowFocus(`after ${key}`)
  }

  /** Goes into a part of the page, e.g. a toolbar, which is one Tab stop. */
  async into(part: Locator): Promise<void> {
    await part.waitFor({ state: 'attached' })
    for (let i = 0; i < 120; i += 1) {
      if (await holdsFocus(part)) return
      await this.#steps('Tab')
    }
    throw new Error(`Tab does not lead into ${part.toString()}`)
  }

  /** Goes to a control with Tab and presses it. */
  async uses(target: Locator, key = 'Enter'): Promise<void> {
    await this.to(target)
    await ready(target)
    await this.press(key)
  }

  async reloadsBy(target: Locator): Promise<void> {
    await this.to(target)
    await ready(target)
    await this.page.keyboard.press('Enter')
  }

  /** Goes to a part of a toolbar, which is one Tab stop, and presses it. */
  async usesInToolbar(toolbar: Locator, target: Locator): Promise<void> {
    await target.waitFor()
    await this.into(toolbar)
    if (!(await isFocused(target))) await this.press('Home')
    await this.to(target, 'ArrowRight')
    await ready(target)
    await this.press('Enter')
  }

  async opensMenu(toolbar: Locator, opener: Locator): Promise<void> {
    await this.usesInToolbar(toolbar, opener)
    await this.page.getByRole('menu').first().waitFor()
  }

  async picks(item: string | RegExp): Promise<void> {
    const target = menuItem(this.page, item)
    await target.first().waitFor()
    await this.to(target, 'ArrowDown')
    await this.press('Enter')
  }

  /** Arrows lead from note to note by where they lie, so the way to one of them may turn. */
  async opensNoteMenu(table: Locator, note: Locator): Promise<void> {
    await note.waitFor()
    await this.into(table)
    for (let i = 0; i < 40 && !(await isFocused(note)); i += 1)
      await this.press(['ArrowRight', 'ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowLeft', 'ArrowUp'][i % 6]!)
    await this.press('Shift+F10')
    await this.page.getByRole('menu').first().waitFor()
  }

  async fills(field: Locator, text: string): Promise<void> {
    await this.to(field)
    await this.press('ControlOrMeta+A')
    await this.types(text)
  }

  /** A list of the browser's own, which is not opened: arrows choose the next. */
  async selects(list: Locator, label: string): Promise<void> {
    await this.to(list)
    const chosen = () => list.evaluate((element: HTMLSelectElement) => element.selectedOptions[0]?.label)
    for (let i = 0; i < 60 && (await chosen()) !== label; i += 1) await this.press('ArrowDown')
    expect(await chosen()).toBe(label)
  }

  /** Of radio buttons Tab finds one, and arrows lead to the others. */
  async ticks(box: Locator): Promise<void> {
    await box.waitFor({ state: 'attached' })
    const group = await box.evaluate((element: HTMLInputElement) => element.type === 'radio' && element.name)
    if (group) {
      const isIn = () =>
        this.page.evaluate((name) => (document.activeElement as HTMLInputElement)?.name === name, group)
      for (let i = 0; i < 120 && !(await isIn()); i += 1) await this.#steps('Tab')
      await this.to(box, 'ArrowDown')
    } else await this.to(box)
    if (!(await box.isChecked())) await this.press('Space')
  }

  leaves(): Promise<void> {
    return this.page.keyboard.press('Escape')
  }

  /**
   * Focus is on something, and it shows: an outline or a shadow on itself or on the card it lies in.
   * Headings and regions that were given the focus to be read from are their own sign.
   */
  async mustShowFocus(when: string): Promise<void> {
    // A page that changes under the focus may take a moment to give it a new place.
    await expect
      .poll(() => this.page.evaluate(look), { message: `focus ${when}`, timeout: 4000 })
      .toBe('seen')
  }
}

/** Waits until a control is not resting or working. */
const ready = (target: Locator): Promise<void> =>
  target.and(target.page().locator(':not([aria-disabled=true])')).first().waitFor()

const isFocused = (target: Locator): Promise<boolean> =>
  target.first().evaluate((element) => element === document.activeElement)

const holdsFocus = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => element.contains(document.activeElement))

/** Runs in the page: 'seen', or what has the focus without showing it. */
function look(): string {
  const at = document.activeElement
  if (!at || at === document.body) return 'nowhere'
  const told = `${at.tagName.toLowerCase()} "${(at.getAttribute('aria-label') ?? at.textContent ?? '').trim().slice(0, 60)}"`
  if (at.matches('[tabindex="-1"]:is(main, h1, h2, h3, section, div)')) return 'seen'
  // The parts of a date field are the browser's own, and so is their focus.
  if (at.matches('input[type=date]')) return 'seen'
  const inSight = (element: Element) => {
    const { top, left, bottom, right } = element.getBoundingClientRect()
    const wide = Math.min(right, innerWidth) - Math.max(left, 0)
    const tall = Math.min(bottom, innerHeight) - Math.max(top, 0)
    return wide > 4 && tall > 4
  }
  const shows = (element: Element | null) => {
    const style = element && getComputedStyle(element)
    if (!element || !style || !inSight(element)) return false
    return style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) > 0
  }
  let around: Element | null = at
  for (let i = 0; i < 4 && around; i += 1, around = around.parentElement)
    if (shows(around) || shows(around.nextElementSibling)) return 'seen'
  return inSight(at) && getComputedStyle(at).boxShadow !== 'none' ? 'seen' : told
}
