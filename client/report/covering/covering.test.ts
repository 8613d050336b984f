import { cleanup, fireEvent, render, screen, within } from '@testing-library/vue'
import { defineComponent, h, ref } from 'vue'
import { afterEach, describe, expect, it } from 'vitest'
import { type Report, report as reportShape } from '#shared/report/report.ts'
import { ok, refuse, type Result } from '#shared/result.ts'
import { aReport } from '../testing/aReport.ts'
import CoverageCard from './CoverageCard.vue'
import { provideExcusing } from './excusing.ts'

const covered = (unspoken: { ref: string; reason: string | null }[]): Report =>
  reportShape.parse({
    ...aReport(),
    coverage: {
      ...{ notes: 5, spoken: 5 - unspoken.length, cited: 2, below: true },
      sample: { mean: 0.81, low: 0.7, high: 0.9, rounds: 200 },
      questions: [],
      groups: [{ group: 'g1', notes: 5, spoken: 5 - unspoken.length }],
      themes: [],
      unspoken,
      rule: 'Sääntö.',
    },
  })

type Said = [note: string, reason: string | null]

function show(report: Report, { may = true, answer = ok({}) as Result<object> } = {}) {
  const said: Said[] = []
  const shown = ref(report)
  render(
    defineComponent({
      setup() {
        provideExcusing(
          () => may,
          async (note, reason) => {
            said.push([note, reason])
            return answer
          },
        )
        return () => h(CoverageCard, { report: shown.value })
      },
    }),
  )
  return said
}
const twoLeft = [
  { ref: '2', reason: 'Toisto' },
  { ref: '4', reason: null },
]

afterEach(cleanup)

describe('R12 coverage on the results page', () => {
  it('tells the share, the samples, each table and what is left', () => {
    show(covered(twoLeft))
    const card = screen.getByRole('region', { name: /^Kattavuus/ })
    const text = card.textContent.replace(/\s+/g, ' ')
    for (const said of [
      'Kattavuus 60 %',
      'Katkoviiva on satunnaisotos, 81 %.',
      'Tiivistelmät kattavat vähemmän lappuja',
      'Niemi60 %',
      '2 lapusta teksti ei puhu. Syy on kirjattu 1 lapulle.',
    ])
      expect(text).toContain(said)
  })

  it('takes a reason for a note, and takes it back', async () => {
    const said = show(covered(twoLeft))
    const drawer = await walks()
    await fireEvent.update(within(drawer).getByLabelText('Miksi teksti ei puhu lapusta 4?'), ' Eri aihe ')
    await fireEvent.click(within(drawer).getByRole('button', { name: 'Kirjaa syy lapulle 4' }))
    await within(drawer).findByRole('button', { name: 'Poista syy lapulta 4' })
    await fireEvent.click(within(drawer).getByRole('button', { name: 'Poista syy lapulta 2' }))
    const ids = aReport().notes
    expect(said).toEqual([
      [ids.find(({ ref: name }) => name === '4')!.id, 'Eri aihe'],
      [ids.find(({ ref: name }) => name === '2')!.id, null],
    ])
  })

  it('keeps what was written when it does not go through', async () => {
    show(covered(twoLeft), { answer: refuse('not-found') })
    const drawer = await walks()
    const field = within(drawer).getByLabelText('Miksi teksti ei puhu lapusta 4?')
    await fireEvent.update(field, 'Eri aihe')
    await fireEvent.click(within(drawer).getByRole('button', { name: 'Kirjaa syy lapulle 4' }))
    await within(drawer).findByText('Syytä ei saatu kirjattua.')
    expect(field).toHaveProperty('value', 'Eri aihe')
  })

  it('shows reasons without fields to who only reads, and nothing to walk through where all is said', async () => {
    show(covered(twoLeft), { may: false })
    const drawer = await walks()
    expect([within(drawer).queryByRole('textbox'), within(drawer).queryByText('Toisto')]).toEqual([
      null,
      expect.anything(),
    ])
    cleanup()
    show(covered([]))
    expect(screen.queryByRole('button')).toBeNull()
    expect(screen.getByText('Teksti puhuu jokaisesta lapusta.')).toBeTruthy()
  })
})

async function walks(): Promise<HTMLElement> {
  await fireEvent.click(screen.getByRole('button', { name: /^Käy läpi/ }))
  return screen.findByRole('dialog', { name: 'Laput, joista teksti ei puhu' })
}
