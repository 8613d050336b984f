import { expect, it } from 'vitest'
import type { GroupId, PersonId } from '#shared/ids.ts'
import { quietTables, tablesOf } from './rooms.ts'
import { activityView, workshopView } from './testing/views.ts'

const view = workshopView([], null)

it('counts who is ready at each table when the viewer may know, and notes without the removed ones', () => {
  const anna = { id: 'p1' as PersonId, name: null, number: 1, present: true, group: 'g1' as GroupId }
  const people = [
    { ...anna, role: 'participant' as const, ready: true },
    { ...anna, role: 'participant' as const, ready: false },
    { ...anna, role: 'facilitator' as const, ready: true },
  ]
  const activity = activityView('missio', 'alone', { rugs: { g1: '~+.=' } })
  const { shape, colour } = view.groups[0]!
  const mark = { number: 1, shape, colour }
  const row = { id: 'g1', name: 'Pöytä 1', ...mark, rug: '~+.=', notes: 3, present: 8, people: 9 }
  expect(tablesOf({ ...view, people }, activity)).toEqual([{ ...row, ready: 1 }])
  expect(tablesOf({ ...view, people: null }, activity)).toEqual([{ ...row, ready: null }])
})

it('names a table quiet only when the others have got going', () => {
  const row = (number: number, notes: number, present = 5) => ({
    id: `g${number}`,
    name: `Pöytä ${number}`,
    number,
    shape: 1,
    colour: 1,
    rug: '',
    notes,
    present,
    people: present,
    ready: null,
  })
  expect(quietTables([row(1, 9), row(2, 8), row(3, 1), row(4, 0, 0)]).map(({ number }) => number)).toEqual([
    3,
  ])
  expect(quietTables([row(1, 2), row(2, 0)])).toEqual([])
})
