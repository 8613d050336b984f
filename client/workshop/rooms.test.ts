import { expect, it } from 'vitest'
import type { GroupView } from '#shared/workshop/view.ts'
import { tablesOf } from './rooms.ts'
import { activityView, workshopView } from './testing/views.ts'

it('S20 counts who is ready and who writes at each table when the viewer may know, and notes without the removed ones', () => {
  const view = workshopView([], null)
  const seen = (doing: GroupView['doing']) =>
    tablesOf(
      { groups: view.groups.map((group) => ({ ...group, doing })) },
      activityView('missio', 'alone', { rugs: { g1: '~+.=' } }),
    )
  const { shape, colour } = view.groups[0]!
  const mark = { number: 1, shape, colour }
  const row = { id: 'g1', name: 'Pöytä 1', ...mark, rug: '~+.=', notes: 3, present: 8, people: 9 }
  expect(seen({ ready: 1, writing: 2, wroteAt: 0 })).toEqual([{ ...row, ready: 1, writing: 2 }])
  expect(seen(null)).toEqual([{ ...row, ready: null, writing: null }])
})
