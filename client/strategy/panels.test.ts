import { cleanup, fireEvent, screen, within } from '@testing-library/vue'
import { nextTick } from 'vue'
import { afterEach, expect, it } from 'vitest'
import { candidateId, elementId, noteId, phraseId } from '#shared/ids.ts'
import { noMeasure } from '#shared/strategy/measurability.ts'
import CandidateEditor from './drafting/CandidateEditor.vue'
import MeasureForm from './measures/MeasureForm.vue'
import UnroutedList from './routing/UnroutedList.vue'
import { renderPanel } from './testing/panel.ts'

afterEach(cleanup)

const goal = elementId.parse('g')
const named = (indicator: string) => ({ ...noMeasure, indicator })

it('T61 an indicator that the strategy lists is completed in the form, and one that says nothing is not kept', async () => {
  const { sent } = renderPanel(MeasureForm, { element: goal, proposed: [named('Odotusaika')] })
  await fireEvent.update(screen.getByLabelText('Tavoitetaso'), '7 pv')
  await fireEvent.update(screen.getByLabelText('Taso'), 'area')
  await fireEvent.click(screen.getByRole('button', { name: 'Lisää toinen mittari' }))
  await nextTick()
  expect(document.activeElement).toBe(screen.getAllByLabelText('Mittari')[1])
  await fireEvent.click(screen.getByRole('button', { name: 'Tallenna mittarit' }))
  const measures = [{ ...named('Odotusaika'), target: '7 pv', level: 'area' }]
  expect(sent).toEqual([['measures:set', { element: 'g', measures }]])
})

it('T61 what somebody else changed meanwhile is told, and what is typed stays until one takes theirs', async () => {
  const { strategy } = renderPanel(MeasureForm, { element: goal, proposed: [] })
  await fireEvent.update(screen.getByLabelText('Mittari'), 'Omani')
  strategy.value = { ...strategy.value!, measures: { [goal]: [named('Heidän')] } }
  await nextTick()
  screen.getByText(/Joku muu muutti mittareita/)
  expect(screen.getByLabelText<HTMLInputElement>('Mittari').value).toBe('Omani')
  await fireEvent.click(screen.getByRole('button', { name: 'Näytä heidän muutoksensa' }))
  await nextTick()
  expect(screen.getByLabelText<HTMLInputElement>('Mittari').value).toBe('Heidän')
  expect(screen.queryByText(/Joku muu muutti mittareita/)).toBeNull()
})

it('T66 parts of a candidate go by buttons, which keep the keyboard, and are saved in that order', async () => {
  const phrase = phraseId.parse('p')
  const base = { of: 'mission' as const, notes: [noteId.parse('n')], accepted: true }
  const candidate = {
    ...{ id: candidateId.parse('c'), of: 'mission' as const },
    parts: [
      { phrase: null, text: 'lähellä' },
      { phrase, text: 'Apu on' },
    ],
  }
  const phrases = [{ ...base, id: phrase, text: 'Apu on' }]
  const { sent } = renderPanel(CandidateEditor, { candidate, phrases, name: 'Ehdokas 1' })
  await fireEvent.click(screen.getByRole('button', { name: 'Siirrä aiemmaksi: osa 2' }))
  await nextTick()
  // At the upper end the button has nothing more to do, but is still where the keyboard is, or its fellow.
  expect(within(screen.getAllByRole('listitem')[0]!).getAllByRole('button')).toContain(document.activeElement)
  await fireEvent.click(screen.getByRole('button', { name: 'Tallenna ehdokas' }))
  const parts = [
    { phrase: 'p', text: 'Apu on' },
    { phrase: null, text: 'lähellä' },
  ]
  expect(sent).toEqual([['candidate:set', { candidate: { id: 'c', of: 'mission', parts } }]])
})

it('T69 several things are ticked and routed at once; without a body or a tick it says what is missing', async () => {
  const item = (key: string) => ({
    ...{ of: { is: 'theme', activity: 'a', theme: key }, key, text: `Asia ${key}`, name: 'Teema' },
    amendment: null,
  })
  const routed: unknown[] = []
  renderPanel(UnroutedList, {
    ...{ items: ['1', '2', '3'].map(item), documents: [], title: 'Strategia', busy: false },
    onRoute: (items: { key: string }[], to: unknown) =>
      routed.push(
        items.map(({ key }) => key),
        to,
      ),
  })
  await fireEvent.click(screen.getByRole('button', { name: 'Ohjaa valitut' }))
  expect(screen.getAllByRole('alert').map(({ textContent }) => textContent.trim())).toEqual([
    'Valitse ensin ainakin yksi asia.',
    'Valitse, kuka päättää.',
  ])
  await fireEvent.click(screen.getByLabelText('Teema: Asia 1'))
  await fireEvent.click(screen.getByLabelText('Teema: Asia 3'))
  await fireEvent.update(screen.getByLabelText('Kuka päättää'), 'committee')
  await fireEvent.update(screen.getByLabelText(/^Mikä lautakunta/), ' Tulevaisuus ')
  await fireEvent.click(screen.getByRole('button', { name: 'Ohjaa valitut' }))
  expect(routed).toEqual([['1', '3'], { body: 'committee', document: null, name: 'Tulevaisuus' }])
})
