import type { Locator } from 'playwright-core'
import type { Means } from './Means.ts'

/** The panel of proposed themes, worked by either means. */
export class ThemePanel {
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
