import type { Locator, Page } from 'playwright-core'

/** By what a person works a page: a pointer or the keyboard. What is done has the same name by either. */
export type Means = {
  readonly page: Page
  /** Presses a button or follows a link. */
  uses(target: Locator): Promise<void>
  /** Presses what loads the page anew, which begins without a focus. */
  reloadsBy(target: Locator): Promise<void>
  /** Presses a part of a toolbar. */
  usesInToolbar(toolbar: Locator, target: Locator): Promise<void>
  /** Opens the menu of a part of a toolbar. */
  opensMenu(toolbar: Locator, opener: Locator): Promise<void>
  /** Chooses in the menu that is open. */
  picks(item: string | RegExp): Promise<void>
  /** Opens the menu of a note on the table, by what its name says. */
  opensNoteMenu(table: Locator, note: Locator): Promise<void>
  /** Puts words in a field instead of those that are there. */
  fills(field: Locator, text: string): Promise<void>
  /** Chooses in a list of the browser's own. */
  selects(list: Locator, label: string): Promise<void>
  /** Ticks a box or chooses a card with a radio button. */
  ticks(box: Locator): Promise<void>
  /** Leaves what is open: a menu, a panel, a dialog. */
  leaves(): Promise<void>
}

/** An item of the menu that is open, be it one to do or one to choose. */
export const menuItem = (page: Page, words: string | RegExp): Locator =>
  page.locator('[role=menu] [role^=menuitem]').filter({ hasText: words }).first()
