import { readFile } from 'node:fs/promises'
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'
import type { Point } from '#shared/board/note.ts'
import type { TemplateName } from '#shared/contract/http.ts'
import type { StagePerson } from '#shared/testing/story.ts'
import type { Phase } from '#shared/workshop/phase.ts'
import type { Language } from '#shared/workshop/workshop.ts'
import type { Play } from '../../server/testing/TestPerson.ts'
import { newcomer, type sizes } from './browser.ts'
import { CanvasHand } from './CanvasHand.ts'
import { CaptureHand } from './CaptureHand.ts'
import type { Hand, Writing } from './Hand.ts'

const templates: Record<TemplateName, string> = {
  strategy: 'Strategian päivitys',
  focus: 'Painopisteet',
  blank: 'Tyhjä',
  goals: 'Tavoite tavoitteelta',
  mission: 'Missio ja visio uusiksi',
  service: 'Palvelustrategia toimielimittäin',
  evidence: 'Tietokortit',
}
const languages: Record<Language, string> = { fi: 'Suomi', sv: 'Svenska', en: 'English' }

/** What the phases are called in the line of steps. */
const phaseWords: Record<Exclude<Phase, 'waiting'>, string> = {
  alone: 'Kirjoita yksin',
  brainstorm: 'Täydennä yhdessä',
  synthesis: 'Ryhmittele',
  vote: 'Äänestä',
  discuss: 'Keskustele',
  done: 'Valmis',
}

/** What the facilitator presses to come to a phase. */
export const advanceWords: Record<Exclude<Phase, 'waiting'>, RegExp> = {
  alone: /^Aloita kirjoittaminen$/,
  brainstorm: /^(Paljasta laput|Aloita yhdessä)$/,
  synthesis: /^Siirry ryhmittelyyn$/,
  vote: /^Avaa äänestys$/,
  discuss: /^(Sulje äänestys|Siirry keskusteluun)$/,
  done: /^Päätä osio$/,
}

/** Presses the card that a radio button lies in, as a person does who sees only the card. */
export const chooseCard = (radio: Locator): Promise<void> => radio.locator('xpath=ancestor::label').click()

/** Where a hall is: the title of the open activity, and its phase. */
export type Scene = { title: string; phase: Phase }

/** What a person in a browser needs to know of the stage they are on. */
export type Surroundings = { play: Play; everybodyIsAt: (scene: Scene) => Promise<void> }

/**
 * A person at a browser: does everything through the page, by the names that things have on it, with the
 * mouse and the keyboard or by touch.
 */
export class BrowserPerson implements StagePerson {
  readonly name: string
  readonly page: Page
  readonly context: BrowserContext
  /** What went wrong on the pages, e.g. an error in the console. */
  readonly faults: readonly string[]
  readonly #around: Surroundings
  readonly #hand: Hand

  private constructor(
    name: string,
    device: Awaited<ReturnType<typeof newcomer>>,
    [around, size]: [Surroundings, keyof typeof sizes],
  ) {
    this.name = name
    this.page = device.page
    this.context = device.context
    this.faults = device.faults
    this.#around = around
    this.#hand = size === 'phone' ? new CaptureHand(device.page) : new CanvasHand(device.page)
  }

  static async sitDown(
    name: string,
    browser: Browser,
    { size, around }: { size: 'desktop' | 'phone'; around: Surroundings },
  ): Promise<BrowserPerson> {
    return new BrowserPerson(name, await newcomer(browser, { size }), [around, size])
  }

  get #main(): Locator {
    return this.page.getByRole('main')
  }

  #button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name, exact: typeof name === 'string' })
  }

  #view(name: string): Locator {
    return this.page.getByRole('navigation', { name: 'Näkymä' }).getByRole('link', { name, exact: true })
  }

  // ---- before the day

  async opensWorkshop(template: TemplateName, language: Language, tables: number): Promise<void> {
    const { page } = this
    const { play } = this.#around
    await page.goto(play.origin)
    await page.goto(`${play.origin}/new`)
    await chooseCard(page.getByRole('radio', { name: templates[template] }))
    await page.getByLabel('Työpajan kieli').selectOption({ label: languages[language] })
    await page.getByLabel('Pöytiä').fill(String(tables))
    await page.getByLabel('Oma nimesi').fill(this.name)
    await this.#button('Luo työpaja').click()
    await page.getByRole('heading', { name: /on valmis$/ }).waitFor()
    const link = (name: string) => page.getByRole('textbox', { name }).inputValue()
    play.links = {
      organiser: await link('Järjestäjän linkki'),
      facilitator: await link('Ohjaajan linkki'),
      observer: await link('Seuraajan linkki'),
    }
    play.code = /\b\d{3}\s\d{3}\b/.exec(await this.#main.innerText())![0].replace(/\s/, '')
    await page.getByRole('link', { name: 'Avaa työpaja' }).click()
    await page.getByRole('heading', { name: 'Sali täyttyy' }).waitFor()
    play.workshop = new URL(page.url()).pathname.split('/')[2]!
  }

  async bringsStrategy(text: string, elements: number): Promise<void> {
    await this.#goesToEdit()
    const part = this.page.getByRole('region', { name: 'Nykyinen strategia' })
    await part.getByLabel('Strategian teksti').fill(text)
    await part.getByRole('button', { name: 'Lue teksti' }).click()
    await part.getByText(`${elements} kohtaa`).waitFor()
    await part.getByRole('button', { name: 'Tallenna strategia' }).click()
    await this.page.getByText('Strategia on tallennettu.').first().waitFor()
    await this.#view('Taulu').click()
  }

  async namesBodies(bodies: readonly string[]): Promise<void> {
    await this.#goesToEdit()
    const part = this.page.getByRole('form', { name: 'Pöydät' })
    for (const [i, body] of bodies.entries()) await part.getByLabel(`Pöydän ${i + 1} toimielin`).fill(body)
    await part.getByRole('button', { name: 'Tallenna muutokset' }).click()
    await part.getByText(/^Tallennettu klo/).waitFor()
    await this.#view('Taulu').click()
  }

  async #goesToEdit(): Promise<void> {
    await this.#button(/^Omat asetukset/).click()
    await this.page.getByRole('link', { name: 'Muokkaa työpajaa' }).click()
  }

  // ---- coming and going

  async enters(as: 'facilitator' | 'observer'): Promise<void> {
    const { play } = this.#around
    await this.page.goto(new URL(play.links[as], play.origin).href)
    if (as === 'facilitator') {
      await this.page.getByLabel('Nimesi').fill(this.name)
      await this.#button('Avaa työpaja').click()
    }
    await this.page.getByRole('link', { name: 'Talkoot, työpajat' }).waitFor()
  }

  async joins(table: number, name: string | null): Promise<void> {
    const { page } = this
    const { play } = this.#around
    await page.goto(`${play.origin}/join`)
    await page.getByLabel('Koodi valkokankaalta').pressSequentially(play.code)
    await chooseCard(page.getByRole('radio', { name: name === null ? 'Ilman nimeä' : 'Omalla nimellä' }))
    if (name !== null) await page.getByLabel('Nimesi').fill(name)
    if (table > 0) await chooseCard(page.getByRole('radio', { name: `Pöytä ${table},` }))
    await this.#button('Liity työpajaan').click()
    await page.getByRole('heading', { name: /^Tervetuloa, / }).waitFor()
  }

  /** Reloads the page, and is back when the workshop shows again. */
  async reloads(): Promise<void> {
    await this.page.reload()
    await this.isBack()
  }

  async leaves(): Promise<void> {
    await this.#button(/^Omat asetukset/).click()
    await this.#button('Poistu työpajasta').click()
    await this.page.getByRole('alertdialog').getByRole('button', { name: 'Poistu työpajasta' }).click()
    await this.page.waitForURL(this.#around.play.origin + '/')
  }

  /** Resolves when the workshop shows and the line is up. */
  async isBack(): Promise<void> {
    await this.#button(/Omat asetukset/).waitFor()
    const lost = this.page.getByRole('complementary', { name: 'Tilanne' }).getByText('Yhteys katkesi.')
    await lost.waitFor({ state: 'detached', timeout: 30_000 })
  }

  // ---- running the day

  /** Opens what the control bar offers next, which must be that activity. */
  async opens(_activity: number): Promise<void> {
    const next = this.page.getByRole('toolbar', { name: 'Ohjaus' }).getByRole('button', { name: /^Avaa: / })
    const title = (await next.innerText()).replace(/^Avaa: /, '').trim()
    await next.click()
    await this.#around.everybodyIsAt({ title, phase: 'waiting' })
  }

  async movesOn(to: Phase): Promise<void> {
    if (to === 'waiting') throw new Error('no phase leads to waiting')
    const title = (await this.page.title()).split(' – ')[0]!
    const next = this.page
      .getByRole('toolbar', { name: 'Ohjaus' })
      .getByRole('button', { name: advanceWords[to] })
    await next.waitFor()
    const closesVote = (await next.innerText()).trim() === 'Sulje äänestys'
    await next.click()
    if (closesVote)
      await this.page.getByRole('alertdialog').getByRole('button', { name: 'Sulje äänestys' }).click()
    await this.#around.everybodyIsAt({ title, phase: to })
  }

  /** Resolves when this person's page shows that scene and nothing is being gathered any more. */
  async isAt({ title, phase }: Scene): Promise<void> {
    const { page } = this
    if (phase === 'waiting') return page.getByText(`Seuraavaksi: ${title}`).waitFor()
    const steps = page.getByRole('list', { name: 'Osion vaiheet' })
    const step = steps.locator('[aria-current=step]').filter({ hasText: phaseWords[phase] })
    const ended = this.#main.getByText(/osio on valmis\./i)
    const ballot = page.getByRole('heading', { name: /tärkeimpiä\?$|^Kiitos, äänesi/ })
    const sign = phase === 'done' ? ended : phase === 'vote' ? step.or(ballot) : step
    await sign.first().waitFor({ timeout: 30_000 })
    await page.getByRole('heading', { name: /^(Kootaan|Suljetaan)/ }).waitFor({ state: 'detached' })
  }

  /** The figure stands over the tables' own while people write there, else among the hall's. */
  async counts(notes: number): Promise<void> {
    const room = this.page.getByRole('region', { name: 'Sali' })
    const figure = room.locator('dl > div').filter({ hasText: 'lappua' })
    await room
      .getByRole('columnheader', { name: `Laput ${notes}`, exact: true })
      .or(room.locator('dl').getByText(`${notes}lappua`))
      .or(figure.getByText(String(notes), { exact: true }))
      .first()
      .waitFor()
  }

  async asksForThemes(): Promise<void> {
    await this.#button(/^Ehdota teemoja/).click()
    await this.#button(/^Hyväksy kaikki/).waitFor({ timeout: 30_000 })
  }

  async acceptsThemes(): Promise<void> {
    await this.#button(/^Hyväksy kaikki/).click()
    await this.page
      .getByRole('complementary', { name: 'Teemaehdotukset' })
      .getByRole('button', { name: 'Kumoa' })
      .waitFor()
  }

  // ---- writing and reading

  writes(text: string, more: Writing): Promise<void> {
    return this.#hand.writes(text, more)
  }

  begins(text: string): Promise<void> {
    return this.#hand.begins(text)
  }

  typesOn(note: string, more: string): Promise<void> {
    return this.#hand.typesOn(note, more)
  }

  moves(note: string, to: Point): Promise<void> {
    return this.#hand.moves(note, to)
  }

  archives(note: string): Promise<void> {
    return this.#hand.archives(note)
  }

  restores(note: string): Promise<void> {
    return this.#hand.restores(note)
  }

  sees(notes: readonly string[]): Promise<void> {
    return this.#hand.sees(notes)
  }

  gathers(theme: string, notes: readonly string[]): Promise<void> {
    return this.#hand.gathers(theme, notes)
  }

  /** Neither in sight nor in what a screen reader would read out. */
  async seesNothingOf(notes: readonly string[]): Promise<void> {
    const told = await this.page.getByRole('document').or(this.page.locator('body')).first().ariaSnapshot()
    const seen = notes.filter((note) => told.includes(note))
    if (seen.length > 0) throw new Error(`${this.name} sees what is not for them: ${seen.join(', ')}`)
  }

  async isReady(): Promise<void> {
    await this.#button('Olen valmis').click()
    await this.#button('Jatkan vielä').waitFor()
  }

  // ---- voting

  async votes(dots: Readonly<Record<string, number>>): Promise<void> {
    const { page } = this
    const change = this.#button('Muuta ääniä')
    await change
      .or(page.getByRole('list', { name: 'Äänestettävät' }))
      .first()
      .waitFor()
    if (await change.isVisible()) await change.click()
    for (const [title, wanted] of Object.entries(dots)) {
      const option = page
        .getByRole('list', { name: 'Äänestettävät' })
        .getByRole('listitem')
        .filter({ has: page.getByRole('heading', { name: title, exact: true }) })
      await option.waitFor()
      const given = Number(/(\d+) ään/.exec(await option.innerText())?.[1] ?? 0)
      const name = given < wanted ? `Anna ääni: ${title}` : `Ota ääni pois: ${title}`
      for (let i = Math.abs(wanted - given); i > 0; i -= 1)
        await option.getByRole('button', { name, exact: true }).click()
    }
    await page.getByText('Äänesi on tallennettu').waitFor()
    await this.#button('Valmis, jätä äänet').click()
    await page.getByRole('heading', { name: 'Kiitos, äänesi on jätetty' }).waitFor()
  }

  async seesOutcome({
    voters,
    first,
    support,
  }: {
    voters: number
    first: string
    support: number
  }): Promise<void> {
    const outcome = this.page.getByRole('region', { name: 'Äänestyksen tulos' })
    await outcome.getByText(`${voters} osallistujaa antoi`).waitFor()
    const best = outcome.getByRole('article').first()
    // Long words carry the places where they may break.
    const said = async (part: Locator) => (await part.innerText()).replaceAll('\u00AD', '')
    const seen = { first: await said(best.getByRole('heading')), told: await said(best) }
    if (!seen.first.endsWith(first) || !new RegExp(`\\b${support} ään`).test(seen.told))
      throw new Error(`the outcome is ${JSON.stringify(seen)}`)
  }

  // ---- afterwards

  /** Downloads the results in every form from the results page. */
  async downloadsResults(): Promise<Record<'html' | 'md' | 'csv' | 'json', string>> {
    await this.#view('Tulokset').click()
    const names = { html: 'Verkkosivu', md: 'Teksti', csv: 'Taulukko', json: 'Data' } as const
    const files: Record<string, string> = {}
    const panel = this.page.getByRole('region', { name: 'Vie raportti' })
    await panel.getByText('Muut muodot').click()
    for (const [form, name] of Object.entries(names)) {
      const coming = this.page.waitForEvent('download')
      await panel.getByRole('button', { name: new RegExp(`^${name}`) }).click()
      files[form] = await readFile(await (await coming).path(), 'utf8')
    }
    return files as Record<keyof typeof names, string>
  }
}
