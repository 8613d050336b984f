import { cleanup, fireEvent, render, screen, within } from '@testing-library/vue'
import { afterEach, describe, expect, it } from 'vitest'
import { invitation } from '#shared/contract/http.ts'
import JoinForm from './JoinForm.vue'

afterEach(cleanup)

const anInvitation = invitation.parse({
  workshop: 'w1',
  name: 'Strategian eväät',
  host: 'Suvannon aluevaltuusto',
  language: 'fi',
  startsAt: null,
  anonymous: false,
  nextNumber: 37,
  joined: false,
  groups: [4, 2, 3].map((people, i) => ({
    id: `g${i + 1}`,
    name: `Pöytä ${i + 1}`,
    shape: i + 1,
    colour: i + 1,
    body: null,
    people,
  })),
})
const show = (more: { problem?: string } = {}) =>
  render(JoinForm, { props: { invitation: anInvitation, ...more } })
const submit = () => fireEvent.click(screen.getByRole('button', { name: 'Liity työpajaan' }))

describe('JoinForm', () => {
  it('joins with a name and a table', async () => {
    const { emitted } = show()
    await fireEvent.update(screen.getByRole('textbox', { name: 'Nimesi' }), '  Anneli Koskinen ')
    await fireEvent.click(screen.getByRole('radio', { name: /^Pöytä 3/ }))
    await submit()
    expect(emitted()['join']).toEqual([[{ name: 'Anneli Koskinen', group: 'g3' }]])
  })

  it('joins without a name, and without a table when none is chosen', async () => {
    const { emitted } = show()
    await fireEvent.click(screen.getByRole('radio', { name: /Ilman nimeä/ }))
    await submit()
    expect(emitted()['join']).toEqual([[{ name: null, group: null }]])
  })

  it('G5 joins as a device that a table shares, for so many, once it is said which table', async () => {
    const { emitted } = show()
    await fireEvent.click(screen.getByRole('radio', { name: 'Yhteisellä laitteella' }))
    await fireEvent.update(screen.getByLabelText('Montako teitä on?'), '5')
    await submit()
    expect([emitted()['join'], screen.getByRole('alert').textContent.trim()]).toEqual([
      undefined,
      'Valitse, minkä pöydän laite tämä on.',
    ])
    await fireEvent.click(screen.getByRole('radio', { name: /^Pöytä 3/ }))
    await submit()
    expect(emitted()['join']).toEqual([[{ name: null, group: 'g3', sharing: 5 }]])
  })

  it('says what number a nameless person gets', () => {
    show()
    expect(screen.getByText(/Olet Osallistuja 37\./)).toBeTruthy()
  })

  it('asks for the name that was promised, and moves there', async () => {
    const { emitted } = show()
    await submit()
    const field = screen.getByRole('textbox', { name: 'Nimesi' })
    expect({
      joined: emitted()['join'],
      told: screen.getByRole('alert').textContent.trim(),
      focused: document.activeElement === field,
    }).toEqual({ joined: undefined, told: 'Kirjoita nimesi tai valitse Ilman nimeä.', focused: true })
  })

  it('points out the roomiest table, chooses none, and keeps the full ones selectable', () => {
    show()
    const tables = within(screen.getByRole('group', { name: 'Missä pöydässä istut?' })).getAllByRole('radio')
    expect(
      tables.map((table) => ({
        name: table.getAttribute('aria-label'),
        off: (table as HTMLInputElement).disabled,
        chosen: (table as HTMLInputElement).checked,
      })),
    ).toEqual([
      { name: 'Pöytä 1, ympyrä, 4 henkeä', off: false, chosen: false },
      { name: 'Pöytä 2, neliö, 2 henkeä, väljin', off: false, chosen: false },
      { name: 'Pöytä 3, kolmio, 3 henkeä', off: false, chosen: false },
    ])
  })

  it('tells why joining did not succeed', () => {
    show({ problem: 'Työpajassa on jo suurin sallittu määrä osallistujia.' })
    expect(screen.getByRole('alert').textContent).toContain('suurin sallittu määrä')
  })
})
