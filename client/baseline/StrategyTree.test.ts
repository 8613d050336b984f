import { cleanup, render, screen, within } from '@testing-library/vue'
import { afterEach, expect, it } from 'vitest'
import { baselineStrategy } from '#shared/baseline/strategy.ts'
import StrategyTree from './StrategyTree.vue'

afterEach(cleanup)

const baseline = baselineStrategy.parse({
  title: 'Suvannon strategia',
  elements: [
    { id: 'v', kind: 'vision', code: null, text: 'Apu löytyy läheltä.', parent: null },
    { id: 'a', kind: 'value', code: null, text: 'Luottamus: teemme minkä lupaamme', parent: null },
    { id: 'g', kind: 'goal', code: '2', text: 'Palvelut ovat yhdenvertaisia', parent: null },
    { id: 's', kind: 'subgoal', code: '2.4', text: 'Liikkuvat palvelut', parent: 'g' },
    { id: 'm', kind: 'metric', code: null, text: 'Matka-aika', parent: 'g' },
  ],
})

it('StrategyTree is a document with headings in order and the printed numbers', () => {
  render(StrategyTree, { props: { baseline, level: 2, lang: 'fi' } })
  const headings = screen
    .getAllByRole('heading')
    .map((heading) => `${heading.tagName} ${heading.textContent}`)
  expect(headings).toEqual([
    'H2 Suvannon strategia',
    'H3 Visio',
    'H3 Arvot',
    'H3 Tavoitteet',
    'H4 2Palvelut ovat yhdenvertaisia',
  ])
  const goals = screen.getAllByRole('list').at(-1)
  const under = goals ? within(goals).getAllByRole('listitem') : []
  expect(under.map(({ textContent }) => textContent)).toEqual([
    '2.4Liikkuvat palvelut',
    'Mittari: Matka-aika',
  ])
})
