import { cleanup, fireEvent, render, screen } from '@testing-library/vue'
import { afterEach, expect, it } from 'vitest'
import type { Element } from '#shared/baseline/strategy.ts'
import type { ElementId } from '#shared/ids.ts'
import AimSelect from './AimSelect.vue'

const elements = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    ...{
      id: `e${at}`,
      kind: 'goal',
      code: String(at),
      text: `Kohta numero ${at}`,
      parent: null,
      document: null,
    },
  })) as unknown as Element[]

afterEach(cleanup)

it('T56: a few elements are a list; of hundreds one is found by writing', async () => {
  const few = render(AimSelect, { props: { elements: elements(3), modelValue: null } })
  expect(screen.getByRole('combobox', { name: 'Kohde' }).tagName).toBe('SELECT')
  few.unmount()
  const { emitted } = render(AimSelect, { props: { elements: elements(800), modelValue: null } })
  await fireEvent.click(await screen.findByRole('button', { name: 'Kohde: Ei kohdetta' }))
  const field = await screen.findByRole('combobox', { name: 'Hae kohta numerolla tai sanalla' })
  await fireEvent.update(field, '77')
  expect(screen.getAllByRole('option')[0]!.textContent).toBe('77Kohta numero 77')
  await fireEvent.keyDown(field, { key: 'Enter' })
  expect(emitted('update:modelValue')).toEqual([['e77']])
})

it('T54: an element that the strategy has no more is said, and kept until another is chosen', async () => {
  const { emitted } = render(AimSelect, { props: { elements: elements(3), modelValue: 'gone' as ElementId } })
  await fireEvent.click(await screen.findByRole('button', { name: 'Kohde: Kohta ei ole enää pohjassa' }))
  await screen.findByRole('combobox', { name: 'Hae kohta numerolla tai sanalla' })
  expect(emitted('update:modelValue')).toBe(undefined)
})
