import { cleanup, fireEvent, render, screen } from '@testing-library/vue'
import { afterEach, describe, expect, it } from 'vitest'
import DraftSection from './DraftSection.vue'

afterEach(cleanup)

const clean = { dirty: false, conflict: false, busy: false, refusal: null, savedAt: null }
const show = (props: Partial<InstanceType<typeof DraftSection>['$props']> = {}) =>
  render(DraftSection, { props: { section: 'programme', title: 'Ohjelma', state: clean, ...props } })
const saveButton = () => screen.getByRole('button', { name: /Tallenna muutokset/ })

describe('DraftSection', () => {
  it('saves when there is something to save', async () => {
    const { emitted } = show({ state: { ...clean, dirty: true } })
    await fireEvent.click(saveButton())
    expect(emitted()['save']).toHaveLength(1)
  })

  it.each([
    ['nothing has changed', {}, 'Muuta jotakin ensin.'],
    ['something is wrong', { state: { ...clean, dirty: true }, problem: 'Anna otsikko.' }, 'Anna otsikko.'],
    ['it is archived', { state: { ...clean, dirty: true }, blocked: 'Arkistoitu.' }, 'Arkistoitu.'],
  ])('says why it cannot be saved: %s', (_, props, reason) => {
    show(props)
    expect([saveButton().getAttribute('aria-disabled'), saveButton().textContent]).toEqual([
      'true',
      expect.stringContaining(reason),
    ])
  })

  it('tells what somebody else changed and lets the person choose', async () => {
    const { emitted } = show({
      state: { ...clean, dirty: true, conflict: true },
      changes: { added: [], removed: ['Visio'], changed: ['Missio', 'Eväät'], reordered: true },
    })
    expect(
      screen.getByText(/Poistettu: Visio\. Muutettu: Missio ja Eväät\. Järjestys muuttui\./),
    ).toBeTruthy()
    await fireEvent.click(screen.getByRole('button', { name: 'Ota uusin versio' }))
    await fireEvent.click(screen.getByRole('button', { name: 'Tallenna omani sen päälle' }))
    expect([emitted()['take-latest'], emitted()['overwrite']]).toEqual([[[]], [[]]])
  })

  it('says when it was saved', () => {
    show({ state: { ...clean, savedAt: new Date(2026, 8, 22, 17, 5).getTime() } })
    expect(screen.getByText('Tallennettu klo 17.05')).toBeTruthy()
  })
})
