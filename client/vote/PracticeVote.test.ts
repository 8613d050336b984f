import { cleanup, fireEvent, render, screen } from '@testing-library/vue'
import { afterEach, expect, it } from 'vitest'
import PracticeVote from './PracticeVote.vue'

afterEach(cleanup)

it('V2 V10 tries the real rules on a ballot that goes nowhere, and begins anew each time', async () => {
  render(PracticeVote, { props: { rules: { budget: 3, perOption: 1 } } })
  const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
  const left = () => screen.getByRole('region', { name: /jäljellä$/ }).getAttribute('aria-label')
  await press('Kokeile äänestystä')
  // The panel is fetched when it is opened: a busy machine takes its time.
  await screen.findByText('Jaa 3 ääntä, enintään 1 samalle.', {}, { timeout: 5_000 })
  await press('Anna ääni: Kokouksia ulkona')
  await press('Anna ääni: Kokouksia ulkona')
  expect(left()).toBe('2 ääntä jäljellä')
  await press('Valmis, jätä äänet')
  expect(screen.getByText(/^Mitään ei lähetetty eikä tallennettu/)).toBeTruthy()
  await press('Kokeile uudestaan')
  expect(left()).toBe('3 ääntä jäljellä')
})
