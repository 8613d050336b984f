import type { RunningHall } from '../RunningHall.ts'
import { texts, writesNote } from './writing.ts'

/** Locks, a hidden note, one that is put back, and the whole board as it was. */
export async function worksTogether(all: RunningHall): Promise<void> {
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

/** Somebody sits elsewhere, is removed and let in again. */
export async function mindsTheDoor(all: RunningHall): Promise<void> {
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

/** A note and a pause on the wall. */
export async function lightsTheWall(all: RunningHall): Promise<void> {
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

/** Past steps and back with what it means, more minutes for what comes, and themes. */
export async function changesThePlan(all: RunningHall): Promise<void> {
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
