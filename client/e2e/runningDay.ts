import { expect } from 'vitest'
import { saved } from './boardParts.ts'
import type { Means } from './Means.ts'
import type { RunningHall } from './RunningHall.ts'

/** A day of running a workshop, as it goes by pointer and by keys. */
export async function playRunning(all: RunningHall): Promise<void> {
  await fillsTheHall(all)
  await looksAhead(all)
  await writesAlone(all)
  await asksAndWaits(all)
  await worksTogether(all)
  await mindsTheDoor(all)
  await lightsTheWall(all)
  await changesThePlan(all)
  await votes(all)
  await readsFirst(all)
  await endsTheDay(all)
}

async function joins(all: RunningHall, name: string, phone: Means, table: number): Promise<void> {
  const { page } = phone
  await page.goto(`${all.hall.play.origin}/join/${all.hall.play.code}`)
  await phone.fills(page.getByLabel('Nimesi'), name)
  await phone.ticks(page.getByRole('radio', { name: `Pöytä ${table},` }))
  await phone.uses(all.button('Liity työpajaan', page))
  await page.getByRole('heading', { name: `Tervetuloa, ${name}` }).waitFor()
}

async function fillsTheHall(all: RunningHall): Promise<void> {
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

async function looksAhead(all: RunningHall): Promise<void> {
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

async function writesNote(phone: Means, text: string): Promise<void> {
  const { page } = phone
  await phone.fills(page.getByLabel('Lapun teksti'), text)
  await phone.uses(page.getByRole('button', { name: 'Tallenna lappu' }))
  await page.getByRole('listitem').filter({ hasText: text }).first().waitFor()
}

const texts = {
  Aino: [
    'Ajanvaraus puhelimella helpottui',
    'Ajanvaraus netissä toimii',
    'Puheluun vastataan samana päivänä',
  ],
  Bertil: [
    'Hammashoidon jonot lyhenivät',
    'Hammashoitoon pääsee nopeammin',
    'Hammashoitoloihin saa ajan netistä',
  ],
  Cecilia: [
    'Kotihoidossa tutut kasvot',
    'Kotihoito on tuttua ja turvallista',
    'Kotihoidon käynnit sovitaan ajoissa',
  ],
}

async function writesAlone(all: RunningHall): Promise<void> {
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

async function asksAndWaits(all: RunningHall): Promise<void> {
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

async function worksTogether(all: RunningHall): Promise<void> {
  const { ritva, wall, phones } = all
  await all.runs('Paljasta laput')
  await all.allAt('Täydennä yhdessä')
  await all.note(texts.Aino[0]!).waitFor()
  await writesNote(phones.Eeva, 'Yhdessä kirjoitettu')
  await all.note('Yhdessä kirjoitettu').waitFor()
  await all.look('together', ritva.page, wall, phones.Eeva.page)

  await all.opensMenu(/^Lukitse/)
  await all.look('locking', ritva.page)
  await ritva.picks('Lukitse kirjoittaminen')
  await phones.Eeva.page.getByText('Kirjoittaminen lukittu').first().waitFor()
  await all.look('locked', ritva.page, phones.Eeva.page)
  await all.chooses(/^Lukitse/, 'Avaa kirjoittaminen')
  await phones.Eeva.page.getByLabel('Lapun teksti').waitFor()

  await ritva.opensNoteMenu(ritva.page.getByLabel('Laput taululla'), all.note('Yhdessä kirjoitettu'))
  await all.look('note-menu', ritva.page)
  await ritva.picks('Piilota osallistujilta')
  await phones.Eeva.page.getByText(/^Ohjaaja piilotti lappusi/).waitFor()
  await ritva.uses(all.room.locator('summary').filter({ hasText: 'Piilotetut laput' }))
  await all.look('hidden-note', ritva.page, phones.Eeva.page)
  await ritva.uses(all.button('Palauta näkyviin: Yhdessä kirjoitettu'))
  await all.note('Yhdessä kirjoitettu').waitFor()

  await phones.Eeva.uses(all.button('Poista lappu: Yhdessä kirjoitettu', phones.Eeva.page))
  await all.note('Yhdessä kirjoitettu').waitFor({ state: 'detached' })
  await opensTimeLine(all)
  const line = ritva.page.getByRole('dialog', { name: 'Taulun aikajana' })
  const entry = line.getByRole('listitem').filter({ hasText: 'Poisti lapun' }).first()
  await entry.waitFor()
  await all.look('history', ritva.page)
  await ritva.uses(entry.getByRole('button', { name: /^Palauta edeltävä/ }))
  await all.note('Yhdessä kirjoitettu').waitFor()
  await writesNote(phones.Eeva, 'Kirjoitettu viimeksi')
  await all.note('Kirjoitettu viimeksi').waitFor()
  await ritva.uses(line.getByRole('button', { name: 'Päivitä' }))
  const first = line.getByRole('listitem').filter({ hasText: 'Kirjoitettu viimeksi' }).last()
  await ritva.uses(first.getByRole('button', { name: /^Taulu ennen tätä/ }))
  await line
    .getByRole('button', { name: 'Palauta taulu' })
    .and(ritva.page.locator(':not([aria-disabled=true])'))
    .waitFor()
  await all.look('past', ritva.page)
  await ritva.uses(line.getByRole('button', { name: 'Palauta taulu' }))
  await all.note('Kirjoitettu viimeksi').waitFor({ state: 'detached' })
  await ritva.uses(line.getByRole('button', { name: /^Peru palautus/ }).first())
  await ritva.uses(line.getByRole('button', { name: 'Peru palautus', exact: true }))
  await all.note('Kirjoitettu viimeksi').waitFor()
  // Esc leaves the look at the past first, then the time line.
  await line.getByRole('button', { name: 'Päivitä' }).waitFor()
  await ritva.leaves()
  await line.waitFor({ state: 'detached' })
}

async function opensTimeLine(all: RunningHall): Promise<void> {
  const { ritva } = all
  await ritva.opensNoteMenu(ritva.page.getByLabel('Laput taululla'), all.note(texts.Aino[0]!))
  await ritva.picks('Näytä taulun aikajana')
}

async function mindsTheDoor(all: RunningHall): Promise<void> {
  const { ritva, phones } = all
  await ritva.uses(all.button('Ihmiset pöytiin'))
  const seats = ritva.page.getByRole('dialog', { name: 'Ihmiset pöytiin' })
  await ritva.ticks(seats.getByRole('checkbox', { name: 'Onni' }))
  await ritva.selects(seats.getByRole('combobox', { name: 'Siirrä pöytään' }), 'Pöytä 3')
  await all.look('seats', ritva.page)
  await ritva.uses(seats.getByRole('button', { name: 'Siirrä', exact: true }))
  await phones.Onni.page
    .getByText(/^Olet nyt pöydässä: Pöytä 3/)
    .first()
    .waitFor()
  await all.look('moved', phones.Onni.page)
  await ritva.leaves()
  await seats.waitFor({ state: 'detached' })

  await ritva.uses(all.button('Keitä on mukana'))
  const people = ritva.page.getByRole('dialog', { name: 'Keitä on mukana' })
  await people.waitFor()
  await all.look('people', ritva.page)
  await ritva.uses(people.getByRole('button', { name: 'Poista: Onni' }))
  const asking = ritva.page.getByRole('alertdialog')
  await ritva.uses(asking.getByRole('button', { name: 'Poista', exact: true }))
  await phones.Onni.page.getByRole('heading', { name: 'Et pääse tähän työpajaan' }).waitFor()
  await ritva.leaves()
  await people.waitFor({ state: 'detached' })
  await ritva.uses(all.room.locator('summary').filter({ hasText: 'Poistetut' }))
  await all.look('removed', ritva.page, phones.Onni.page)
  await ritva.uses(all.button('Päästä takaisin: Onni'))
  await all.button('Päästä takaisin: Onni').waitFor({ state: 'detached' })
  await phones.Onni.reloadsBy(all.button('Yritä uudelleen', phones.Onni.page))
  await phones.Onni.page.getByLabel('Lapun teksti').waitFor()
}

async function lightsTheWall(all: RunningHall): Promise<void> {
  const { ritva, wall } = all
  await ritva.opensNoteMenu(ritva.page.getByLabel('Laput taululla'), all.note(texts.Aino[0]!))
  await ritva.picks('Nosta valkokankaalle')
  await wall.getByText(texts.Aino[0]!).waitFor()
  await all.look('spotlight', ritva.page, wall)
  await all.chooses(/nosto|Valkokangas/, 'Ota nosto pois')
  await wall.getByText(texts.Aino[0]!).waitFor({ state: 'detached' })
  await all.chooses(/Valkokangas/, 'Näytä taukokuva')
  await wall.getByText('Tauko', { exact: true }).first().waitFor()
  await all.look('pause', ritva.page, wall)
  await all.chooses(/Valkokank|taukokuva/, 'Päätä tauko')
  await wall.getByText('Tauko', { exact: true }).first().waitFor({ state: 'detached' })
}

async function changesThePlan(all: RunningHall): Promise<void> {
  const { ritva, wall, phones } = all
  const dialog = ritva.page.getByRole('alertdialog')
  await all.chooses(/^Vaiheet/, 'Siirry suoraan: Äänestä')
  await dialog.getByText(/Väliin jää: /).waitFor()
  await all.look('skip', ritva.page)
  await ritva.leaves()
  await dialog.waitFor({ state: 'detached' })
  await all.runs('Siirry ryhmittelyyn')
  await all.allAt('Ryhmittele')
  await all.chooses(/^Vaiheet/, 'Palaa: Täydennä yhdessä')
  await dialog.getByText(/Mitään ei katoa/).waitFor()
  await all.look('back', ritva.page)
  await ritva.uses(dialog.getByRole('button', { name: 'Palaa', exact: true }))
  await all.allAt('Täydennä yhdessä')

  await ritva.uses(all.button(/^Omat asetukset/))
  await ritva.uses(ritva.page.getByRole('link', { name: 'Muokkaa työpajaa' }))
  const programme = ritva.page.getByRole('form', { name: 'Ohjelma' })
  await ritva.uses(programme.getByRole('button', { name: /^Mitä puuttuu/ }))
  const minutes = programme
    .getByRole('spinbutton', { name: 'Kirjoita yksin, minuuttia' })
    .or(programme.getByLabel('Kirjoita yksin, minuuttia'))
  await ritva.fills(minutes.first(), '15')
  await programme.getByText(/Työpaja päättyy .*, ei /).waitFor()
  await all.look('programme', ritva.page)
  await ritva.uses(programme.getByRole('button', { name: 'Tallenna muutokset' }))
  await programme.getByText(/^Tallennettu klo/).waitFor()
  await ritva.uses(ritva.page.getByRole('link', { name: 'Taulu', exact: true }))
  await ritva.page
    .getByRole('region', { name: 'Työpajan kulku' })
    .getByText(/päättyy .*, ei /)
    .first()
    .waitFor()
  await all.look('shifted', ritva.page)

  await all.runs('Siirry ryhmittelyyn')
  await all.allAt('Ryhmittele')
  await ritva.uses(all.button(/^Ehdota teemoja/))
  await ritva.uses(all.button(/^Hyväksy kaikki/))
  await ritva.page
    .getByRole('complementary', { name: 'Teemaehdotukset' })
    .getByRole('button', { name: 'Kumoa' })
    .waitFor()
  await all.look('themes', ritva.page, wall, phones.Eeva.page)
}

async function votes(all: RunningHall): Promise<void> {
  const { ritva, wall, phones } = all
  await all.runs('Avaa äänestys')
  for (const phone of [phones.Aino, phones.Eeva]) {
    const { page } = phone
    const give = all.button(/^Anna ääni: /, page).first()
    await phone.uses(give)
    await phone.uses(give)
    await page.getByText('Äänesi on tallennettu').waitFor()
  }
  await all.look('ballot', phones.Eeva.page)
  for (const phone of [phones.Aino, phones.Eeva]) {
    const { page } = phone
    await phone.uses(all.button('Seuraava: Paras lappu', page))
    await page.getByRole('heading', { name: 'Paras lappu' }).waitFor()
    await phone.uses(all.button(/^Anna ääni: /, page).first())
    await page.getByText('Äänesi on tallennettu').waitFor()
  }
  await all.look('ballot-second', phones.Eeva.page)
  for (const phone of [phones.Aino, phones.Eeva]) {
    await phone.uses(all.button('Valmis, jätä äänet', phone.page))
    await phone.page
      .getByRole('heading', { name: /^Kuittikoodisi/ })
      .nth(1)
      .waitFor()
  }
  await ritva.page.getByRole('region', { name: 'Äänestys on auki' }).waitFor()
  await all.look('voting', ritva.page, wall, phones.Aino.page)
  const code = (await phones.Aino.page.locator('.receipt b').first().innerText()).trim()

  await all.runs('Sulje äänestys')
  const dialog = ritva.page.getByRole('alertdialog')
  await dialog.getByText(/Äänestänyt 2 \/ 5/).waitFor()
  await all.look('closing', ritva.page)
  await ritva.uses(dialog.getByRole('button', { name: 'Sulje äänestys' }))
  for (const page of [ritva.page, wall, ...all.phonePages])
    await page.getByText('Paras lappu').first().waitFor()
  await all.look('outcome', ritva.page, wall, phones.Eeva.page)

  const { page } = phones.Aino
  await phones.Aino.uses(all.button('Näytä liput', page))
  await page.getByText(`Lippu ${code} on mukana laskennassa`).waitFor()
  await page.getByText(/sai saman tuloksen/).waitFor()
  await phones.Aino.uses(all.button(/^Näytä kaikki \d+ lippua/, page))
  await page.getByRole('rowheader', { name: code }).waitFor()
  await all.look('count', page)

  await all.runs('Päätä osio')
  const offer = page.getByRole('link', { name: 'Katso, mitä lapuistasi tuli' })
  await offer.waitFor()
  await all.look('part-done', ritva.page, wall, page)
  await phones.Aino.uses(offer)
  await page.getByText('Kirjoitit 3 lappua.').waitFor()
  await all.look('receipt', page)
}

async function readsFirst(all: RunningHall): Promise<void> {
  const { ritva, phones } = all
  const { page } = phones.Eeva
  await all.runs('Avaa: Mitä puuttuu')
  await all.runs('Aloita kirjoittaminen')
  await page
    .getByRole('main')
    .getByText(/Ohjaaja lukee lappusi/)
    .waitFor()
  for (const text of ['Ruotsinkieliset palvelut', 'Naapurin nimi']) await writesNote(phones.Eeva, text)
  await saved(page)
  await all.runs(/^(Paljasta laput|Aloita yhdessä)$/)
  await ritva.uses(all.button('Tarkista').first())
  const queue = ritva.page.getByRole('dialog', { name: 'Tarkistus' })
  await queue.getByText('Naapurin nimi', { exact: true }).waitFor()
  await all.look('review', ritva.page, page)
  await ritva.uses(queue.getByRole('button', { name: 'Jätä julkaisematta: Naapurin nimi' }))
  const asking = ritva.page.getByRole('alertdialog')
  await ritva.fills(asking.getByLabel('Syy kirjoittajalle'), 'Lapussa on ihmisen nimi.')
  await all.look('holding', ritva.page)
  await ritva.uses(asking.getByRole('button', { name: 'Jätä julkaisematta' }))
  await page.getByRole('main').getByText('Ei julkaistu: Lapussa on ihmisen nimi.').first().waitFor()
  await ritva.uses(queue.getByRole('button', { name: 'Päästä läpi: Ruotsinkieliset palvelut' }))
  await queue.getByText('Mikään lappu ei odota tarkistusta.').waitFor()
  await ritva.leaves()
  await queue.waitFor({ state: 'detached' })
  await all.note('Ruotsinkieliset palvelut').waitFor()
  await all.look('reviewed', ritva.page, page)
}

async function endsTheDay(all: RunningHall): Promise<void> {
  const { ritva, wall, phones } = all
  await all.chooses(/^Osiot/, 'Lopuksi')
  const dialog = ritva.page.getByRole('alertdialog')
  await dialog.getByText('Osio Mitä puuttuu on vielä kesken. Siihen voi palata Osiot-valikosta.').waitFor()
  await ritva.uses(dialog.getByRole('button', { name: 'Siirry', exact: true }))
  await wall.getByText('Lopuksi').first().waitFor()
  await all.runs('Siirry keskusteluun')
  await phones.Eeva.page.getByRole('heading', { name: 'Mitä viet kotiin?' }).waitFor()
  await all.look('talk', ritva.page, wall, phones.Eeva.page)
  await all.runs('Päätä osio')
  await phones.Eeva.page.getByRole('link', { name: 'Katso, mitä lapuistasi tuli' }).waitFor()
  await all.look('day-done', ritva.page, wall, phones.Eeva.page)
  expect(all.hall.faults).toEqual([])
}
