import { cleanup } from '@testing-library/vue'
import { afterEach, expect, it } from 'vitest'
import { nextTick } from 'vue'
import type { Point } from '#shared/board/note.ts'
import type { Other } from '#shared/board/port.ts'
import type { PersonId } from '#shared/ids.ts'
import Cursors from './Cursors.vue'
import { renderBoard } from './testing/renderBoard.ts'

afterEach(cleanup)

const person = (n: number): Other => ({
  connection: n,
  cursor: [n, n],
  selection: [],
  dragging: null,
  typing: null,
  view: null,
  calling: null,
  who: { id: `p${n}` as PersonId, name: `Henkilö ${n}`, number: n, role: 'participant', group: null },
})

it('a moving cursor moves its own element and nothing else of the board; panning moves the layer', async () => {
  const { board, meet, container } = renderBoard(Cursors)
  const hall = Array.from({ length: 70 }, (_, n) => person(n))
  meet(hall)
  await nextTick()
  const shown = [...container.querySelectorAll<HTMLElement>('.cursor')]
  expect(shown).toHaveLength(70)
  const known = board.others.value
  const records: MutationRecord[] = []
  const watcher = new MutationObserver((seen) => records.push(...seen))
  watcher.observe(container, { attributes: true, childList: true, characterData: true, subtree: true })
  const take = async () => {
    await nextTick()
    return [...records.splice(0), ...watcher.takeRecords()].map(({ target }) => target)
  }

  meet(hall.map((other) => (other.connection === 7 ? { ...other, cursor: [500, -40] as Point } : other)))
  expect(new Set(await take())).toEqual(new Set([shown[7]]))
  expect([shown[7]!.style.transform, board.others.value === known]).toEqual(['translate(500px, -40px)', true])
  board.engine.look({ x: 100, y: 50, zoom: 1 })
  expect(new Set(await take())).toEqual(new Set([container.querySelector('.layer')]))

  meet(hall.slice(1))
  await nextTick()
  expect([board.others.value.length, container.querySelectorAll('.cursor').length]).toEqual([69, 69])
  watcher.disconnect()
})
