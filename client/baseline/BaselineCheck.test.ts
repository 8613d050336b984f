import { cleanup, fireEvent, render, screen } from '@testing-library/vue'
import { afterEach, expect, it } from 'vitest'
import { strategyReading } from '#shared/baseline/reading.ts'
import type { BaselineStrategy } from '#shared/baseline/strategy.ts'
import BaselineCheck from './BaselineCheck.vue'

afterEach(cleanup)

const reading = strategyReading.parse({
  baseline: {
    title: 'Suvannon strategia',
    elements: [
      { id: 'g1', kind: 'goal', code: '1', text: 'Apu', parent: null },
      { id: 's1', kind: 'subgoal', code: '1.1', text: 'Puhelin', parent: 'g1' },
      { id: 's3', kind: 'subgoal', code: '1.3', text: 'Sovellus', parent: 'g1' },
      { id: 'x1', kind: 'goal', code: null, text: 'Kiitos', parent: null },
      { id: 'x2', kind: 'goal', code: null, text: 'Sivu 2', parent: null },
    ],
  },
  skipped: [
    { line: 8, text: 'Turva' },
    { line: 9, text: 'kuuluu kaikille' },
  ],
  lines: { g1: 1, s1: 2, s3: 3, x1: 5, x2: 6 },
  notices: [],
  exact: false,
})

it('T16 what was read is put right by keyboard: rows left out, a kind changed, lines taken in as one', async () => {
  const { emitted } = render(BaselineCheck, {
    props: { reading, before: null, editing: false, name: '', busy: false, problem: null, lang: 'fi' },
  })
  const press = (key: string, more = {}) => fireEvent.keyDown(document.activeElement!, { key, ...more })
  const row = (name: RegExp) => screen.getByRole<HTMLButtonElement>('button', { name })
  expect(screen.getByText('Numero puuttuu välistä: 1.2')).toBeTruthy()
  expect(
    screen.getAllByRole('button').filter((button) => 'row' in button.dataset && button.tabIndex === 0),
  ).toEqual([row(/^1 ?Apu/)])

  row(/^1 ?Apu/).focus()
  await press('End')
  await press('Delete')
  await press('ArrowUp')
  await press('Delete')
  expect(screen.getAllByText('Jätetty pois').length).toBe(2)
  await fireEvent.click(row(/Sovellus/))
  await fireEvent.update(screen.getByLabelText('Laji'), 'metric')
  await fireEvent.keyDown(screen.getByLabelText('Teksti'), { key: 'Escape' })
  expect(screen.queryByLabelText('Teksti')).toBe(null)

  for (const line of ['8 Turva', '9 kuuluu kaikille'])
    await fireEvent.click(screen.getByRole('checkbox', { name: line }))
  await fireEvent.click(screen.getByRole('button', { name: 'Lisää yhtenä kohtana' }))
  await fireEvent.click(screen.getByRole('button', { name: 'Tallenna strategia' }))
  const [[saved]] = emitted()['save'] as [[BaselineStrategy]]
  expect(saved.elements.map(({ kind, code, text, parent }) => [kind, code, text, parent])).toEqual([
    ['goal', '1', 'Apu', null],
    ['subgoal', '1.1', 'Puhelin', 'g1'],
    ['metric', '1.3', 'Sovellus', 'g1'],
    ['goal', null, 'Turva kuuluu kaikille', null],
  ])
})
