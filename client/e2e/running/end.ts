import { expect } from 'vitest'
import { saved } from '../boardParts.ts'
import type { RunningHall } from '../RunningHall.ts'
import { writesNote } from './writing.ts'

/** Two votes, their codes and the open count, and what became of one's notes. */
export async function votes(all: RunningHall): Promise<void> {
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

/** Notes that are read before others see them. */
export async function readsFirst(all: RunningHall): Promise<void> {
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

/** A part that is only spoken of, and the end. */
export async function endsTheDay(all: RunningHall): Promise<void> {
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
