import { expect, it } from 'vitest'
import { personKey } from '#shared/ids.ts'
import { strategyEvening } from '../report/testing/strategyEvening.ts'
import { proposalsOn } from './proposals.ts'

const { state, boards } = strategyEvening()
const board = [...boards.values()].find(
  ({ notes, themes }) => themes.length > 0 && notes.some(({ number }) => number === 23),
)!
const note = (number: number) => board.notes.find((each) => each.number === number)!
const on = (number: number, of = state) => proposalsOn(note(number), 'service', of)

it('N6 tells of each amendment that stands on a note or its theme what became of it, and why', () => {
  const money = {
    ...{ number: 2, status: 'drafted', because: '' },
    title:
      'Muuta 2.1: Menot pysyvät rahoituksen raameissa, ja säästön vaikutus ihmisiin kerrotaan ennen päätöstä',
  }
  expect(on(23)).toEqual([money])
  // By its theme alone.
  expect(on(22)).toEqual([money])
  expect(on(28)).toEqual([])
  const ruled = state.strategy.amendments.map((each) =>
    each.number === 2 ? { ...each, status: 'later' as const, because: 'Keväällä.' } : each,
  )
  expect(on(23, { ...state, strategy: { ...state.strategy, amendments: ruled } })).toMatchObject([
    { status: 'later', because: 'Keväällä.' },
  ])
})

it('N6 follows an amendment into the one it was merged into, says what a new strategy holds, and leaves put-away notes', () => {
  const amendments = state.strategy.amendments.map((each) => {
    if (each.number === 2) return { ...each, into: state.strategy.amendments[2]!.id }
    return each.number === 3 ? { ...each, adopted: 3 } : each
  })
  const merged = { ...state, strategy: { ...state.strategy, amendments } }
  expect(on(23, merged).map(({ number, status }) => [number, status])).toEqual([[3, 'adopted']])
  const archived = { by: personKey.parse('KEY'), at: 1 }
  expect(proposalsOn({ ...note(23), archived }, 'service', merged)).toEqual([])
})
