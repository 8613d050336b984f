import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { openBrowser } from './browser.ts'
import { Hall } from './Hall.ts'
import { openHouse, type RunningHouse } from './house.ts'
import { inspect, textsOf } from './inspect.ts'
import { shoot } from './shots.ts'

let house: RunningHouse
let browser: Browser

beforeAll(async () => {
  ;[house, browser] = await Promise.all([openHouse(), openBrowser()])
})
afterAll(() => Promise.all([house?.close(), browser?.close()]))

const narrow = { reflow: true }

async function openHall(template: 'strategy' | 'blank'): Promise<Hall> {
  const hall = await Hall.open(house.origin, browser, template, 4)
  onTestFinished(async ({ task }) => {
    for (const [i, page] of hall.pages.entries())
      if (task.result?.state === 'fail') await shoot(page, `failed-page-${i}`)
    await hall.close()
  })
  return hall
}

const strategy = `# Suvannon strategia
## Missio
Apu on lähellä jokaista.
## Visio
Terveempi arki kaikkialla.
## Tavoitteet
1. Apu löytyy ajoissa
1.1 Puheluun vastataan samana päivänä
1.3 Ajan saa kahdessa viikossa
2. Henkilöstö pysyy ja jaksaa
`
const written = [
  ['Ajanvaraus puhelimella helpottui', 'Hammashoidon jonot lyhenivät', 'Kotihoidossa tutut kasvot'],
  ['Ajanvaraus netissä toimii', 'Hammashoitoon pääsee nopeammin', 'Ensihoito tulee ajoissa'],
  ['Ensihoidon laatu nousi', 'Kotihoito tuttua ja turvallista', 'Tidsbokningen fungerar bättre'],
]

describe('every page is accessible in light and dark, and reflows where participants use it', () => {
  it('before a workshop: home, a new workshop, joining, links', async () => {
    const hall = await openHall('strategy')
    const page = await hall.page()
    await page.goto(house.origin)
    await page.getByRole('heading', { name: 'Kutsu talkoot koolle' }).waitFor()
    await inspect(page, 'home-empty', narrow)

    await page.goto(`${house.origin}/new?template=blank`)
    await page.getByRole('heading', { name: 'Uusi työpaja' }).waitFor()
    await page.getByLabel('Pöytiä').fill('0')
    await page.getByRole('button', { name: 'Luo työpaja' }).click()
    await page.getByText('Anna luku väliltä 1–60.').waitFor()
    await inspect(page, 'new-wrong')
    await page.getByLabel('Pöytiä').fill('4')
    await page.getByRole('button', { name: 'Luo työpaja' }).click()
    await page.getByRole('heading', { name: /on valmis$/ }).waitFor()
    await inspect(page, 'new-ready')
    await page.goto(house.origin)
    await page.getByRole('heading', { name: 'Työpajat', exact: true }).waitFor()
    await inspect(page, 'home', narrow)

    const phone = await hall.page({ size: 'phone' })
    await phone.goto(`${house.origin}/join`)
    await phone.getByRole('heading', { name: 'Liity työpajaan' }).waitFor()
    await inspect(phone, 'join', narrow)
    await phone.goto(`${house.origin}/join/${hall.play.code}`)
    await phone.getByRole('button', { name: 'Liity työpajaan' }).click()
    await phone.getByText('Kirjoita nimesi tai valitse Ilman nimeä.').waitFor()
    await inspect(phone, 'join-found', narrow)

    await phone.goto(new URL(hall.play.links.facilitator, house.origin).href)
    await phone.getByText('Tulet ohjaajaksi.').waitFor()
    await inspect(phone, 'link', narrow)
    await phone.goto(`${house.origin}/link/${hall.play.workshop}#observer.gone`)
    await phone.getByRole('heading', { name: 'Linkki ei toimi' }).waitFor()
    await inspect(phone, 'link-dead', narrow)
    await phone.goto(hall.address)
    await phone.getByRole('heading', { name: 'Et pääse tähän työpajaan' }).waitFor()
    await inspect(phone, 'refused', narrow)
    expect(hall.faults).toEqual([])
  })

  it('preparing: every part of editing, and the strategy', async () => {
    const hall = await openHall('strategy')
    await hall.person('Aino').joins(1)
    const page = await hall.guest('Oona', 'organiser')
    await page.goto(`${hall.address}/edit`)
    const baseline = page.getByRole('region', { name: 'Nykyinen strategia' })
    await baseline.getByLabel('Strategian teksti').fill(strategy)
    await page
      .getByRole('form', { name: 'Ohjelma' })
      .getByRole('button', { name: /^Onnistumiset/ })
      .click()
    await page.getByRole('button', { name: 'Näytä salaiset linkit' }).click()
    await page.getByRole('textbox', { name: 'Ohjaajan linkki' }).waitFor()
    await inspect(page, 'edit')
    await baseline.getByRole('button', { name: 'Lue teksti' }).click()
    await baseline.getByRole('button', { name: 'Tallenna strategia' }).waitFor()
    await page.getByRole('button', { name: /^Merkki: Pöytä 1/ }).click()
    await page.getByRole('dialog', { name: 'Merkki' }).waitFor()
    await inspect(page, 'edit-mark')
    await page.keyboard.press('Escape')
    await baseline.getByRole('button', { name: 'Tallenna strategia' }).click()
    await baseline.getByText('Näytä koko strategia').waitFor()
    await page.getByRole('button', { name: 'Poista työpaja' }).click()
    await page.getByRole('alertdialog').waitFor()
    await inspect(page, 'edit-delete')
    await page.keyboard.press('Escape')
    await page.getByRole('link', { name: 'Strategia', exact: true }).click()
    await page.getByText('Ajan saa kahdessa viikossa').first().waitFor()
    await inspect(page, 'strategy')
    const phone = await hall.participant('Eeva', 1, { size: 'phone' })
    await phone.goto(`${hall.address}/strategy`)
    await phone.getByText('Ajan saa kahdessa viikossa').first().waitFor()
    await inspect(phone, 'strategy', narrow)
    expect(hall.faults).toEqual([])
  })

  it('the day: from the lobby to the results, for staff, participants and the wall', async () => {
    const hall = await openHall('strategy')
    const { ritva } = hall
    await ritva.bringsStrategy(strategy, 6)
    await Promise.all(['Bertil', 'Cecilia', 'Daavid'].map((name, i) => hall.person(name).joins(i + 1)))
    const [olli, aino, eeva, wall] = await Promise.all([
      hall.guest('Olli', 'facilitator'),
      hall.participant('Aino', 1),
      hall.participant('Eeva', 1, { size: 'phone' }),
      hall.guest('Kangas', 'observer', { size: 'projector' }),
    ])
    await wall.goto(`${hall.address}/projector`)
    const step = (page: Page, name: string) =>
      page
        .getByRole('list', { name: 'Osion vaiheet' })
        .locator('[aria-current=step]')
        .filter({ hasText: name })
        .waitFor()

    await aino.getByRole('heading', { name: 'Tervetuloa, Aino' }).waitFor()
    await inspect(olli, 'lobby')
    await inspect(aino, 'lobby-participant')
    await inspect(eeva, 'lobby', narrow)
    await inspect(wall, 'projector-lobby')
    await eeva.getByRole('button', { name: /Omat asetukset/ }).tap()
    await eeva.getByRole('button', { name: 'Poistu työpajasta' }).waitFor()
    await inspect(eeva, 'person-menu', narrow)
    await eeva.keyboard.press('Escape')

    await ritva.opens(1)
    await eeva.getByText('Seuraavaksi: Onnistumiset').waitFor()
    await inspect(eeva, 'waiting', narrow)

    await ritva.movesOn('alone')
    await Promise.all([olli, aino, eeva].map((page) => step(page, 'Kirjoita yksin')))
    await aino.getByLabel('Laput taululla').waitFor({ state: 'attached' })
    await inspect(aino, 'canvas-empty')
    const texts = written.flat()
    for (const [i, name] of ['Bertil', 'Cecilia', 'Daavid'].entries())
      for (const text of written[i]!) await hall.person(name).writes(text)
    await eeva.getByLabel('Lapun teksti').fill('Puhelin vastaa samana päivänä')
    await eeva.getByRole('button', { name: 'Tallenna lappu' }).tap()
    await eeva.getByRole('region', { name: 'Omat lappusi' }).getByRole('listitem').waitFor()
    await inspect(eeva, 'capture', narrow)
    await inspect(olli, 'hidden')
    await inspect(wall, 'projector-question')

    await ritva.movesOn('brainstorm')
    await Promise.all([olli, aino, eeva].map((page) => step(page, 'Täydennä yhdessä')))
    const card = (page: Page, text: string) => page.getByRole('option', { name: text }).first()
    await card(aino, texts[0]!).waitFor()
    await card(aino, texts[0]!).click()
    await aino.getByRole('toolbar', { name: 'Valitut laput' }).waitFor()
    await inspect(aino, 'canvas')
    await aino.keyboard.press('Enter')
    await aino.getByLabel('Lapun teksti').waitFor()
    await inspect(aino, 'canvas-writing')
    await aino.keyboard.press('Escape')
    await aino.getByRole('link', { name: 'Luettelo', exact: true }).click()
    await aino.getByRole('row', { name: texts[0]! }).click()
    await inspect(aino, 'list')
    await inspect(olli, 'tables')
    await eeva.goto(`${hall.address}/list`)
    await eeva.getByRole('row', { name: texts[0]! }).waitFor()
    await inspect(eeva, 'list', narrow)
    await Promise.all([aino, eeva].map((page) => page.goto(hall.address)))

    await ritva.movesOn('synthesis')
    await Promise.all([olli, aino, eeva].map((page) => step(page, 'Ryhmittele')))
    await inspect(wall, 'projector-gathering')
    await olli.getByRole('button', { name: /^Ehdota teemoja/ }).click()
    await olli.getByRole('button', { name: /^Hyväksy kaikki/ }).waitFor()
    await olli
      .getByRole('complementary', { name: 'Teemaehdotukset' })
      .getByRole('listitem')
      .first()
      .getByRole('button')
      .first()
      .click()
    await olli.getByRole('region', { name: 'Esikatselu' }).waitFor()
    await inspect(olli, 'synthesis-proposed')
    await olli.getByRole('button', { name: /^Hyväksy kaikki/ }).click()
    await aino.getByRole('heading', { name: /^A / }).or(card(aino, texts[0]!)).first().waitFor()
    await inspect(olli, 'synthesis')
    await inspect(aino, 'gathered')
    await eeva.getByRole('row', { name: texts[0]! }).waitFor()
    await inspect(eeva, 'gathered', narrow)
    await olli.getByRole('link', { name: 'Luettelo', exact: true }).click()
    await olli.getByRole('row', { name: texts[0]! }).waitFor()
    await inspect(olli, 'synthesis-list')
    await olli.goto(hall.address)
    await inspect(wall, 'projector-themes')

    await ritva.movesOn('vote')
    const ballot = (page: Page) =>
      page.getByRole('heading', { name: 'Mitkä teemat ovat tärkeimpiä?' }).waitFor()
    await Promise.all([aino, eeva].map(ballot))
    await inspect(aino, 'ballot')
    await eeva
      .getByRole('button', { name: /^Anna ääni: / })
      .first()
      .tap()
    await eeva.getByText('Äänesi on tallennettu').waitFor()
    await eeva
      .getByRole('button', { name: /Näytä laput/ })
      .first()
      .tap()
    await inspect(eeva, 'ballot', narrow)
    await eeva.getByRole('button', { name: 'Valmis, jätä äänet' }).tap()
    await eeva.getByRole('heading', { name: 'Kiitos, äänesi on jätetty' }).waitFor()
    await inspect(eeva, 'ballot-thanks', narrow)
    await olli.getByRole('region', { name: 'Äänestys on auki' }).waitFor()
    await inspect(olli, 'voting')
    await inspect(wall, 'projector-vote')

    await ritva.movesOn('discuss')
    const outcome = (page: Page) => page.getByRole('region', { name: 'Äänestyksen tulos' }).waitFor()
    await Promise.all([olli, aino, eeva, wall].map(outcome))
    await inspect(olli, 'standings')
    await inspect(aino, 'standings-participant')
    await inspect(eeva, 'standings', narrow)
    await inspect(wall, 'projector-result')

    await ritva.movesOn('done')
    await ritva.opens(4)
    await ritva.movesOn('alone')
    await step(eeva, 'Kirjoita yksin')
    await eeva.getByRole('combobox', { name: 'Kohde' }).waitFor()
    await eeva.getByRole('radio', { name: 'Lisää' }).tap()
    await inspect(eeva, 'capture-goals', narrow)
    await ritva.movesOn('brainstorm')
    await hall.person('Bertil').writes('Kaksi viikkoa → yksi', { kind: 'change', aim: '1.3' })
    await card(aino, 'Kaksi viikkoa').waitFor()
    await inspect(aino, 'canvas-goals')

    await olli.goto(`${hall.address}/results`)
    await olli.getByText(texts[0]!).first().waitFor()
    await inspect(olli, 'results')
    await olli.setViewportSize({ width: 390, height: 844 })
    await inspect(olli, 'results', narrow)
    expect(hall.faults).toEqual([])
  })
})

describe('another language', () => {
  it('leaves no Finnish behind on the pages before a workshop', async () => {
    const hall = await openHall('strategy')
    const page = await hall.page()
    // Names are what they are: the product's, the languages', and the workshop's own.
    const names = /^(talkoot|Suomi|Svenska|English|Strategian päivitys|Pöytä \d)/i
    const pages = [
      { address: '/', ready: { fi: 'Kutsu talkoot koolle' } },
      { address: `/join/${hall.play.code}`, ready: { fi: 'Liity työpajaan' } },
    ]
    for (const { address, ready } of pages) {
      await page.goto(house.origin)
      await page.evaluate(() => localStorage.clear())
      await page.goto(house.origin + address)
      await page.getByRole('heading', { name: ready.fi }).waitFor()
      if (address !== '/') await page.getByRole('radio', { name: /^Pöytä 1,/ }).waitFor()
      const finnish = new Set((await textsOf(page)).filter((text) => !names.test(text)))
      expect(finnish.size).toBeGreaterThan(10)
      for (const language of ['Svenska', 'English']) {
        if (address === '/') await page.getByRole('banner').getByRole('button').click()
        await page.getByRole('radio', { name: language }).click()
        await page.locator(`html[lang=${language === 'Svenska' ? 'sv' : 'en'}]`).waitFor()
        if (address === '/') await page.keyboard.press('Escape')
        const left = (await textsOf(page)).filter((text) => finnish.has(text))
        expect(left, `${address} in ${language}`).toEqual([])
      }
    }
    expect(hall.faults).toEqual([])
  })
})
