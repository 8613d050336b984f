import type { Browser } from 'playwright-core'
import type { Stage, StagePerson } from '#shared/testing/story.ts'
import { type Play, TestPerson } from '../../server/testing/TestPerson.ts'
import { BrowserPerson, type Scene } from './BrowserPerson.ts'
import type { RunningHouse } from './house.ts'

/** A stage where the people named are at browsers and all others on sockets, in one real house. */
export class MixedStage implements Stage {
  readonly #house: RunningHouse
  readonly #sockets = new Map<string, TestPerson>()
  readonly browsers = new Map<string, BrowserPerson>()
  readonly play: Play

  private constructor(house: RunningHouse) {
    this.#house = house
    this.play = {
      origin: house.origin,
      workshop: '',
      code: '',
      hall: new Set(),
      links: { organiser: '', facilitator: '', observer: '' },
    }
  }

  static async open(
    house: RunningHouse,
    browser: Browser,
    atBrowsers: Readonly<Record<string, 'desktop' | 'phone'>>,
  ): Promise<MixedStage> {
    const stage = new MixedStage(house)
    const around = { play: stage.play, everybodyIsAt: (scene: Scene) => stage.#everybodyIsAt(scene) }
    for (const [name, size] of Object.entries(atBrowsers))
      stage.browsers.set(name, await BrowserPerson.sitDown(name, browser, { size, around }))
    return stage
  }

  person(name: string): StagePerson {
    const atBrowser = this.browsers.get(name)
    if (atBrowser) return atBrowser
    const known = this.#sockets.get(name) ?? new TestPerson(name, this.play)
    this.#sockets.set(name, known)
    return known
  }

  async #everybodyIsAt(scene: Scene): Promise<void> {
    const onSockets = [...this.play.hall].map((person) =>
      person.waitForView(`${scene.title}: ${scene.phase}`, (view) => {
        const now = view.activities.find(({ id }) => id === view.current)
        return now?.title === scene.title && now.phase === scene.phase && now.settling === null
      }),
    )
    await Promise.all([...onSockets, ...[...this.browsers.values()].map((person) => person.isAt(scene))])
  }

  /** The power fails and comes back; resolves when everybody's line is up again. */
  async restart(): Promise<void> {
    await this.#house.crashAndRestart()
    const people = [...this.play.hall, ...this.browsers.values()]
    await Promise.all(people.map((person) => person.isBack()))
  }

  async close(): Promise<void> {
    for (const person of this.#sockets.values()) person.close()
    for (const person of this.browsers.values()) await person.context.close()
  }
}
