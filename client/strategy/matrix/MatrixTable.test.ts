import { cleanup, fireEvent, render, screen, within } from '@testing-library/vue'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, expect, it } from 'vitest'
import { nextTick, ref } from 'vue'
import type { Element } from '#shared/baseline/strategy.ts'
import type { GroupId } from '#shared/ids.ts'
import { matrixOf } from '#shared/strategy/matrixOf.ts'
import { meView, workshopView } from '../../workshop/testing/views.ts'
import { useWorkshopStore } from '../../workshop/workshopStore.ts'
import { strategyKey } from '../useStrategy.ts'
import MatrixTable from './MatrixTable.vue'
import { shownRows } from './matrixRows.ts'

const groups = ['g1', 'g2', 'g3'] as GroupId[]
const elements = ['1', '2'].map(
  (id) => ({ id, kind: 'goal', code: id, text: `Tavoite ${id}`, parent: null, document: null }) as Element,
)
const madeOf = (...notes: [aim: string, group: string][]) => {
  const aimed = notes.map(([aim, group]) => ({ aim: aim as Element['id'], group: group as GroupId }))
  const matrix = matrixOf({ elements, groups, notes: aimed, amendments: [] })
  const rows = shownRows(matrix, elements, new Set(), false)
  return { matrix, rows, counts: 'notes' as const, opened: new Set<Element['id']>(), asks: true }
}

function show(asks = true) {
  const pinia = createPinia()
  setActivePinia(pinia)
  const store = useWorkshopStore()
  const view = workshopView([], null)
  const named = groups.map((id, at) => ({ ...view.groups[0]!, id, name: `Pöytä ${at + 1}` }))
  store.view = { ...view, groups: named }
  store.me = meView('facilitator')
  return render(MatrixTable, {
    props: { ...madeOf(['1', 'g1'], ['1', 'g2'], ['2', 'g2']), asks },
    global: {
      plugins: [pinia],
      stubs: { RouterLink: { template: '<a><slot /></a>' } },
      provide: { [strategyKey as symbol]: { strategy: ref(null) } },
    },
  })
}
const zeros = () => screen.getAllByRole('button', { name: /^0, kysy/ })
const tabbed = () => zeros().filter((zero) => zero.tabIndex === 0)

afterEach(cleanup)

it('T50: is a table with a heading for each row and each table, and says its zeros', () => {
  show(false)
  const table = screen.getByRole('table', { name: 'Laput kohdittain ja pöydittäin' })
  expect(
    within(table)
      .getAllByRole('columnheader')
      .map((each) => each.textContent?.trim()),
  ).toEqual([...['Kohta', '1', '2', '3', 'Yht.']])
  const cells = within(screen.getByRole('row', { name: /Tavoite 2/ })).getAllByRole('cell')
  expect(cells.map((cell) => cell.textContent?.trim())).toEqual(['0', '1', '0', '1'])
})

it('T57: zeros are one tab stop with arrows among them, and the keyboard is not lost when somebody writes', async () => {
  const { rerender, emitted } = show()
  expect(zeros().map(({ dataset }) => [dataset['element'], dataset['group']])).toEqual([
    ['1', 'g3'],
    ['2', 'g1'],
    ['2', 'g3'],
  ])
  expect(tabbed()).toEqual([zeros()[0]])
  zeros()[0]!.focus()
  await fireEvent.keyDown(zeros()[0]!, { key: 'ArrowDown' })
  expect(document.activeElement).toBe(zeros()[2])
  await fireEvent.keyDown(zeros()[2]!, { key: 'ArrowLeft' })
  expect(document.activeElement).toBe(zeros()[1])
  expect(tabbed()).toEqual([zeros()[1]])
  await fireEvent.click(zeros()[1]!)
  expect(emitted('ask')).toEqual([[elements[1], 'g1']])

  await rerender(madeOf(['1', 'g1'], ['1', 'g2'], ['2', 'g2'], ['2', 'g1']))
  await nextTick()
  expect(document.activeElement).toBe(zeros()[1])
  expect(zeros().map(({ dataset }) => dataset['group'])).toEqual(['g3', 'g3'])
})
