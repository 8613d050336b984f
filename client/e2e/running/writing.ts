import type { Means } from '../Means.ts'

/** Somebody writes a note on a phone. */
export async function writesNote(phone: Means, text: string): Promise<void> {
  const { page } = phone
  await phone.fills(page.getByLabel('Lapun teksti'), text)
  await phone.uses(page.getByRole('button', { name: 'Tallenna lappu' }))
  await page.getByRole('listitem').filter({ hasText: text }).first().waitFor()
}

/** What people say about the first question. */
export const texts = {
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
