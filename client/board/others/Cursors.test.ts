import { cleanup } from '@testing-library/vue'
import { afterEach, expect, it } from 'vitest'
import { nextTick } from 'vue'
import type { Point } from '#shared/board/note.ts'
import type { GroupId } from '#shared/ids.ts'
import { person } from '../../engine/testing/person.ts'
import Cursors from './Cursors.vue'
import { renderBoard } from '../testing/renderBoard.ts'

afterEach(cleanup)

it('a moving cursor moves its own element and nothing else of the board; panning and zooming move the layer', async () => {
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
  expect([shown[7]!.style.translate, board.others.value === known]).toEqual(['500px -40px', true])
  board.engine.look({ x: 100, y: 50, zoom: 0.5 })
  expect(new Set(await take())).toEqual(new Set([container.querySelector('.layer')]))

  meet(hall.slice(1))
  await nextTick()
  expect([board.others.value.length, container.querySelectorAll('.cursor').length]).toEqual([69, 69])
  watcher.disconnect()
})

it('few have their names; in a crowd only the facilitators and the one who is followed', async () => {
  const { board, meet, container } = renderBoard(Cursors)
  const words = () => [...container.querySelectorAll('.words')].map((name) => name.textContent)
  const table = (n: number) => person(n, { group: 'g2' as GroupId })
  meet([table(1), table(2)])
  await nextTick()
  expect(words()).toEqual(['Henkilö 1', 'Henkilö 2'])
  const crowd = Array.from({ length: 20 }, (_, n) => table(n))
  meet([...crowd, person(50, { role: 'facilitator' })])
  board.engine.company.follow(3)
  await nextTick()
  expect(words()).toEqual(['Henkilö 3', 'Henkilö 50'])
  expect(container.querySelectorAll('.bare')).toHaveLength(19)
})
