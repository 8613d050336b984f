import type { Browser, Locator, Page } from 'playwright-core'
import { votePlan } from '#shared/vote/plan.ts'
import type { Activity } from '#shared/workshop/workshop.ts'
import { activityId, questionId } from '#shared/ids.ts'
import type { TestPerson } from '../../server/testing/TestPerson.ts'
import { freshId } from '../../server/ids.ts'
import { Hall } from './Hall.ts'
import type { RunningHouse } from './house.ts'
import { mustBeAccessible, mustReflow, sizes } from './browser.ts'
import { atRest } from './inspect.ts'
import { shoot, shooting } from './shots.ts'
import type { Means } from './Means.ts'

type Way = {
  /** What makes a page workable: a pointer, or keys alone. */
  means: (page: Page, device: 'desktop' | 'phone') => Means
  /** Half of the days are looked at in the dark, so that every state is seen in both looks. */
  dark: boolean
}

const steps = (minutes: Partial<Record<Activity['steps'][number]['phase'], number>>): Activity['steps'] => [
  { phase: 'waiting', minutes: 0, auto: false },
  ...(['alone', 'brainstorm', 'synthesis', 'vote', 'discuss'] as const).flatMap((phase) =>
    minutes[phase] === undefined ? [] : [{ phase, minutes: minutes[phase], auto: false }],
  ),
  { phase: 'done', minutes: 0, auto: false },
]

type Part = { title: string; questions: readonly string[]; minutes: Parameters<typeof steps>[0] }

const part = ({ title, questions, minutes }: Part, more: Partial<Activity> = {}): Activity => ({
  id: activityId.parse(freshId()),
  title,
  intro: '',
  questions: questions.map((text) => ({ id: questionId.parse(freshId()), text, kind: 'free' })),
  steps: steps(minutes),
  votes: [votePlan.parse({ on: 'themes', budget: 3, perOption: 2 })],
  remarks: false,
  edits: 'group',
  ideas: false,
  review: false,
  ...more,
})

/** Two votes side by side in the first part, notes that are read before others see them in the second. */
const programme = (): Activity[] => [
  part(
    {
      title: 'Mikä toimii',
      questions: ['Missä olemme onnistuneet?', 'Mikä arjessa on helpottunut?'],
      minutes: { alone: 6, brainstorm: 10, synthesis: 10, vote: 5, discuss: 10 },
    },
    {
      ideas: true,
      votes: [
        votePlan.parse({ name: 'Tärkein teema', on: 'themes', budget: 3, perOption: 2 }),
        votePlan.parse({ id: freshId(), name: 'Paras lappu', on: 'notes', budget: 1, perOption: 1 }),
      ],
    },
  ),
  part(
    {
      title: 'Mitä puuttuu',
      questions: ['Mitä strategiasta puuttuu?'],
      minutes: { alone: 5, brainstorm: 10 },
    },
    { review: true },
  ),
  part({ title: 'Lopuksi', questions: ['Mitä viet kotiin?'], minutes: { discuss: 5 } }),
]

/** One facilitator at a desk, a wall that came by its own link, three phones, and some more people on sockets. */
export class RunningHall {
  readonly hall: Hall
  readonly house: RunningHouse
  readonly dark: boolean
  readonly ritva: Means
  readonly wall: Page
  readonly phones: Record<'Aino' | 'Eeva' | 'Onni', Means>

  private constructor(
    house: RunningHouse,
    hall: Hall,
    more: Pick<RunningHall, 'ritva' | 'wall' | 'phones' | 'dark'>,
  ) {
    this.house = house
    this.dark = more.dark
    this.hall = hall
    this.ritva = more.ritva
    this.wall = more.wall
    this.phones = more.phones
  }

  static async open(house: RunningHouse, browser: Browser, { means, dark }: Way): Promise<RunningHall> {
    const hall = await Hall.open(house.origin, browser, 'blank', 3)
    const { ritva } = hall
    await ritva.does('programme:edit', { activities: programme(), revision: ritva.view.revision })
    const [desk, wall, ...phones] = await Promise.all([
      hall.guest('Ritva', 'organiser', { dark }),
      hall.page({ size: 'projector', dark }),
      ...['Aino', 'Eeva', 'Onni'].map(() => hall.page({ size: 'phone', dark })),
    ])
    const [Aino, Eeva, Onni] = phones.map((page) => means(page, 'phone'))
    const people = { Aino: Aino!, Eeva: Eeva!, Onni: Onni! }
    return new RunningHall(house, hall, { ritva: means(desk, 'desktop'), wall, phones: people, dark })
  }

  get phonePages(): Page[] {
    return Object.values(this.phones).map(({ page }) => page)
  }

  get desk(): Locator {
    return this.ritva.page.getByRole('toolbar', { name: 'Ohjaus' })
  }

  get room(): Locator {
    return this.ritva.page.getByRole('region', { name: 'Sali', exact: true })
  }

  /** Somebody on a socket. */
  person(name: string): TestPerson {
    return this.hall.person(name)
  }

  button(name: string | RegExp, page = this.ritva.page): Locator {
    return page.getByRole('button', { name, exact: typeof name === 'string' })
  }

  /** A note on the table that the facilitator looks at. */
  note(words: string, page = this.ritva.page): Locator {
    return page.getByRole('listbox', { name: 'Laput taululla' }).getByRole('option', { name: words }).first()
  }

  /** Presses a part of the control bar. */
  runs(name: string | RegExp): Promise<void> {
    const target = this.desk.getByRole('button', { name, exact: typeof name === 'string' })
    return this.ritva.usesInToolbar(this.desk, target)
  }

  /** Opens a menu of the control bar and chooses in it. */
  async chooses(menu: string | RegExp, item: string | RegExp): Promise<void> {
    await this.opensMenu(menu)
    await this.ritva.picks(item)
  }

  opensMenu(menu: string | RegExp): Promise<void> {
    return this.ritva.opensMenu(this.desk, this.desk.getByRole('button', { name: menu }))
  }

  /** Resolves when the desk and the phones show a step. */
  async allAt(step: string, pages = [this.ritva.page, ...this.phonePages]): Promise<void> {
    const shown = (page: Page) =>
      page
        .getByRole('list', { name: 'Osion vaiheet' })
        .locator('[aria-current=step]')
        .filter({ hasText: step })
        .waitFor()
    await Promise.all(pages.map(shown))
    for (const page of pages)
      await page.getByRole('heading', { name: /^(Kootaan|Suljetaan)/ }).waitFor({ state: 'detached' })
  }

  /**
   * Looks at pages as they stand, all at once: axe, and on phones that nothing sticks out at 320 px. The day in the dark, whose
   * states are the same, is looked at when pictures are taken: looking is most of what such a day takes.
   */
  async look(state: string, ...pages: Page[]): Promise<void> {
    if (this.dark && !shooting) return
    await Promise.all(pages.map((page) => this.#lookAt(page, state)))
  }

  async #lookAt(page: Page, state: string): Promise<void> {
    const size = page.viewportSize()!
    const named = (width: number) => `run-${state}-${width}-${this.dark ? 'dark' : 'light'}`
    // A button that rests a moment after it has got another meaning changes its colours.
    await page.locator('button[aria-busy=true]').first().waitFor({ state: 'detached' })
    await atRest(page)
    // What differs in the dark is its colours.
    await mustBeAccessible(page, named(size.width), this.dark ? 'colours' : undefined)
    await shoot(page, named(size.width))
    if (size.width !== sizes.phone.width || this.dark) return
    await page.setViewportSize(sizes.reflow)
    await atRest(page)
    await mustReflow(page, named(320))
    await shoot(page, named(320))
    await page.setViewportSize(size)
  }
}
