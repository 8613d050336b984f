import type { Locator, Page } from 'playwright-core'

/** Chooses the part's question, from 1, where it has several. */
export async function chooseQuestion(page: Page, number: number | undefined): Promise<void> {
  if (number !== undefined) await page.getByRole('radio', { name: `Kysymys ${number}`, exact: true }).click()
}

/** Chooses what a note is about by the code of the strategy's element, e.g. "1.3". */
export async function chooseAim(within: Locator, code: string): Promise<void> {
  const select = within.getByRole('combobox', { name: 'Kohde', exact: true })
  await select.waitFor()
  const labels = await select.getByRole('option', { includeHidden: true }).allTextContents()
  const label = labels.find((each) => each.trim().split(/\s/)[0] === code)
  if (label === undefined) throw new Error(`no ${code} among ${labels.join(', ')}`)
  await select.selectOption({ index: labels.indexOf(label) })
}

/** Resolves when the page says that everything written is on the server. */
export const saved = (page: Page): Promise<void> =>
  page.getByRole('main').getByText('Tallennettu', { exact: true }).waitFor()
