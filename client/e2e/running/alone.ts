import { expect } from 'vitest'
import { saved } from '../boardParts.ts'
import type { Means } from '../Means.ts'
import type { RunningHall } from '../RunningHall.ts'
import { texts, writesNote } from './writing.ts'

async function joins(all: RunningHall, name: string, phone: Means, table: number): Promise<void> {
  const { page } = phone
  await page.goto(`${all.hall.play.origin}/join/${all.hall.play.code}`)
  await phone.fills(page.getByLabel('Nimesi'), name)
  await phone.ticks(page.getByRole('radio', { name: `Pöytä ${table},` }))
  await phone.uses(all.button('Liity työpajaan', page))
  await page.getByRole('heading', { name: `Tervetuloa, ${name}` }).waitFor()
}

/** The list before the start, the wall by its link, three phones, and a ballot to practise. */
export async function fillsTheHall(all: RunningHall): Promise<void> {
  const { ritva, wall, phones } = all
  const list = ritva.page.getByRole('region', { name: 'Ennen aloitusta' })
  await list.getByText('Kukaan ei ole vielä liittynyt.').waitFor()
  await all.look('start-todo', ritva.page)

  await ritva.uses(list.getByRole('link', { name: /^Jaa linkki/ }))
  await ritva.uses(all.button('Näytä salaiset linkit'))
  const link = ritva.page.getByRole('textbox', { name: 'Valkokankaan linkki' })
  await wall.goto(await link.inputValue())
  await wall.getByRole('heading', { name: 'Tervetuloa' }).waitFor()
  await ritva.uses(ritva.page.getByRole('link', { name: 'Taulu', exact: true }))

  await Promise.all([
    joins(all, 'Aino', phones.Aino, 1),
    joins(all, 'Eeva', phones.Eeva, 1),
    joins(all, 'Onni', phones.Onni, 2),
    ...['Bertil', 'Cecilia'].map((name, i) => all.person(name).joins(2 + i)),
  ])
  await list.getByText('5 mukana').waitFor()
  await list.getByText('Auki', { exact: true }).waitFor()
  await all.look('start-done', ritva.page, wall, phones.Eeva.page)

  const { page } = phones.Aino
  await phones.Aino.uses(all.button('Kokeile äänestystä', page))
  const give = page
    .getByRole('dialog')
    .getByRole('button', { name: /^Anna ääni: / })
    .first()
  await phones.Aino.uses(give)
  await all.look('practice', page)
  await phones.Aino.uses(all.button('Valmis, jätä äänet', page))
  await page.getByRole('heading', { name: 'Näin äänestetään' }).waitFor()
  await all.look('practice-over', page)
  await phones.Aino.leaves()
}

/** What comes is looked at before it is opened. */
export async function looksAhead(all: RunningHall): Promise<void> {
  const { ritva, wall, phones } = all
  await all.chooses(/^Osiot/, 'Mitä puuttuu')
  const dialog = ritva.page.getByRole('alertdialog')
  await dialog.getByText('Mitä strategiasta puuttuu?').waitFor()
  await all.look('ahead', ritva.page)
  await ritva.leaves()
  await dialog.waitFor({ state: 'detached' })
  await all.runs('Avaa: Mikä toimii')
  await phones.Eeva.page.getByText('Seuraavaksi: Mikä toimii').waitFor()
  await all.look('waiting', ritva.page, wall, phones.Eeva.page)
}

/** Notes that nobody sees, but for the words that are lent. */
export async function writesAlone(all: RunningHall): Promise<void> {
  const { ritva, wall, phones } = all
  await all.runs('Aloita kirjoittaminen')
  await all.allAt('Kirjoita yksin')
  await Promise.all([
    (async () => {
      for (const text of texts.Aino) await writesNote(phones.Aino, text)
    })(),
    writesNote(phones.Eeva, 'Ensihoito tulee ajoissa'),
    ...(['Bertil', 'Cecilia'] as const).map(async (name) => {
      for (const text of texts[name]) await all.person(name).writes(text)
    }),
  ])
  await saved(phones.Aino.page)
  await phones.Aino.uses(all.button('Katso muiden ajatuksia', phones.Aino.page))
  const ideas = phones.Aino.page.getByRole('dialog', { name: 'Katso muiden ajatuksia' })
  await ideas.getByRole('listitem').nth(2).waitFor()
  const holdsFocus = () => ideas.evaluate((panel) => panel.contains(document.activeElement))
  await expect.poll(holdsFocus, { timeout: 4000 }).toBe(true)
  await all.look('ideas', phones.Aino.page)
  await phones.Aino.leaves()
  await all.look('alone', ritva.page, wall, phones.Eeva.page)
}

/** Silence, questions to the room, the timer, and everybody being ready. */
export async function asksAndWaits(all: RunningHall): Promise<void> {
  const { ritva, wall, phones } = all
  await all.house.passes(4)
  await ritva.uses(all.button(/^\+1 min/))
  const silences = all.room.getByRole('region', { name: 'Hiljaista' })
  await silences
    .getByText(/on ollut hiljaa/)
    .first()
    .waitFor()
  await ritva.uses(silences.locator('summary'))
  await all.look('silence', ritva.page)
  await ritva.uses(silences.getByRole('button', { name: 'Kysy: Pöytä 2' }))
  const asked = phones.Onni.page.getByRole('complementary', { name: 'Ohjaaja kysyy kaikilta' })
  await asked.waitFor()
  await ritva.uses(all.button('Kysy salilta'))
  const drawer = ritva.page.getByRole('dialog', { name: 'Kysy salilta' })
  await ritva.fills(drawer.getByLabel('Kysymys omin sanoin'), 'Kuka jäi vielä ilman apua?')
  await all.look('asking', ritva.page)
  await ritva.uses(drawer.getByRole('button', { name: 'Lähetä kysymys' }))
  await asked.getByText('Kuka jäi vielä ilman apua?').waitFor()
  await all.look('asked', ritva.page, phones.Onni.page)
  await phones.Onni.uses(asked.getByRole('button', { name: 'Selvä' }).first())
  await phones.Onni.uses(asked.getByRole('button', { name: 'Selvä' }).first())
  await asked.waitFor({ state: 'detached' })
  await writesNote(phones.Onni, 'Neuvola auttaa nopeasti')

  await ritva.uses(all.button('Pysäytä ajastin'))
  await phones.Eeva.page.getByText('ajastin pysäytetty').first().waitFor({ state: 'attached' })
  await all.look('stopped', ritva.page, wall, phones.Eeva.page)
  await ritva.uses(all.button('Jatka ajastinta'))

  await Promise.all([
    ...Object.values(phones).map((phone) => phone.uses(all.button('Olen valmis', phone.page))),
    ...['Bertil', 'Cecilia'].map((name) => all.person(name).isReady()),
  ])
  await all.desk.getByText('Kaikki ovat valmiita').waitFor()
  await all.look('everyone', ritva.page, wall, phones.Eeva.page)
}
