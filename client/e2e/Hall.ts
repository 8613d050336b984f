import type { Browser, Page } from 'playwright-core'
import type { TemplateName } from '#shared/contract/http.ts'
import type { LinkRole } from '#shared/people/roles.ts'
import { type Play, TestPerson } from '../../server/testing/TestPerson.ts'
import { newcomer, type sizes } from './browser.ts'

type Wish = { size?: keyof typeof sizes; dark?: boolean }

/** A workshop run by Ritva over a socket, with pages in it to be looked at. */
export class Hall {
  readonly #browser: Browser
  readonly #people = new Map<string, TestPerson>()
  readonly #faults: (readonly string[])[] = []
  readonly pages: Page[] = []
  readonly play: Play

  private constructor(origin: string, browser: Browser) {
    this.#browser = browser
    this.play = {
      origin,
      workshop: '',
      code: '',
      hall: new Set(),
      links: { organiser: '', facilitator: '', observer: '' },
    }
  }

  static async open(origin: string, browser: Browser, template: TemplateName, tables: number): Promise<Hall> {
    const hall = new Hall(origin, browser)
    await hall.ritva.opensWorkshop(template, 'fi', tables)
    return hall
  }

  get ritva(): TestPerson {
    return this.person('Ritva')
  }

  get address(): string {
    return `${this.play.origin}/w/${this.play.workshop}`
  }

  /** Somebody on a socket. */
  person(name: string): TestPerson {
    const known = this.#people.get(name) ?? new TestPerson(name, this.play)
    this.#people.set(name, known)
    return known
  }

  /** A page of a newcomer who is nowhere yet. */
  async page(wish: Wish = {}): Promise<Page> {
    const { page, faults } = await newcomer(this.#browser, wish)
    this.#faults.push(faults)
    this.pages.push(page)
    return page
  }

  /** A page of somebody who has joined a table, from 1. */
  async participant(name: string, table: number, wish: Wish = {}): Promise<Page> {
    const page = await this.page(wish)
    const { code, origin } = this.play
    const group = this.ritva.view.groups[table - 1]!.id
    const answer = await page.request.post(`${origin}/api/join`, { data: { code, name, group } })
    if (!answer.ok()) throw new Error(`${name} was not let in: ${await answer.text()}`)
    await page.goto(this.address)
    return page
  }

  /** A page of somebody who came by a secret link. */
  async guest(name: string, role: LinkRole, wish: Wish = {}): Promise<Page> {
    const page = await this.page(wish)
    const { links, origin, workshop } = this.play
    const key = links[role].split('.').at(-1)!
    const answer = await page.request.post(`${origin}/api/enter`, { data: { workshop, role, key, name } })
    if (!answer.ok()) throw new Error(`${name} was not let in: ${await answer.text()}`)
    await page.goto(this.address)
    return page
  }

  /** What went wrong on any page. */
  get faults(): string[] {
    return this.#faults.flat()
  }

  async close(): Promise<void> {
    for (const person of this.#people.values()) person.close()
    for (const page of this.pages) await page.context().close()
  }
}
