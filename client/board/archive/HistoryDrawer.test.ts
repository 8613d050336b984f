import { cleanup } from '@testing-library/vue'
import { afterEach, expect, it } from 'vitest'
import { defineComponent, h } from 'vue'
import { renderBoard } from '../testing/renderBoard.ts'

afterEach(cleanup)

it('B21 the time line is there for who facilitates, and for nobody else', () => {
  const none = defineComponent({ setup: () => () => h('p') })
  const may = [true, false].map((tends) => {
    const { board } = renderBoard(none, { setting: { tends } })
    return board.can('show-history')
  })
  expect(may).toEqual([true, 'forbidden'])
})
