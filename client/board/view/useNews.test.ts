import { cleanup } from '@testing-library/vue'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { defineComponent } from 'vue'
import type { NoteId } from '#shared/ids.ts'
import { noteWith } from '../../engine/testing/notes.ts'
import { useBoardContext } from '../boardContext.ts'
import { renderBoard } from '../testing/renderBoard.ts'
import { useNews } from './useNews.ts'

const Keeper = defineComponent({
  setup() {
    useNews(useBoardContext())
    return () => null
  },
})
const near = noteWith('near', { at: [10, 10] })
const far = noteWith('far', { at: [5_000, 10] })

beforeEach(() => {
  vi.useFakeTimers()
  localStorage.clear()
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

/** A canvas is there when there is a pilot. */
function table(notes = [noteWith('a')], me = 'p1') {
  const rendered = renderBoard(Keeper, { notes, setting: { me: me as never } })
  const { engine } = rendered.board
  engine.eye.pilot = (to) => engine.eye.step(to)
  engine.eye.resize({ width: 1000, height: 600 })
  engine.look({ x: 0, y: 0, zoom: 1 })
  vi.advanceTimersByTime(300)
  return { ...rendered, engine, unseen: () => [...rendered.board.unseen.value.keys()] }
}

it('what is before the eyes for a moment is seen; what is out of view or too small to read is not', () => {
  const { engine, remote, unseen } = table()
  remote([near, far].map((note) => ({ op: 'note/add', note })))
  vi.advanceTimersByTime(1_499)
  expect(unseen()).toEqual(['near', 'far'])
  vi.advanceTimersByTime(1)
  expect(unseen()).toEqual(['far'])
  engine.look({ x: 4_000, y: -1_000, zoom: 0.3 })
  vi.advanceTimersByTime(5_000)
  expect(unseen()).toEqual(['far'])
  engine.select({ notes: new Set(), focus: 'far' as NoteId })
  vi.advanceTimersByTime(1_500)
  expect(unseen()).toEqual([])
})

it('remembers for each person and board what was seen, until the next visit', () => {
  const first = table()
  first.remote([{ op: 'note/add', note: far }])
  first.unmount()
  const later = noteWith('later', { at: [9_000, 0] })
  expect(table([noteWith('a'), far, later]).unseen()).toEqual(['far', 'later'])
  cleanup()
  expect(table([noteWith('a'), far, later], 'p2').unseen()).toEqual([])
})

it('has no news when what is kept cannot be read', () => {
  localStorage.setItem('talkoot.seen.w.a.g.1.p1', 'no marks at all')
  expect(table().unseen()).toEqual([])
})
