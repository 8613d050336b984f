import { afterEach, describe, expect, it, vi } from 'vitest'
import { cleanup } from '@testing-library/vue'
import { defineComponent } from 'vue'
import type { BoardOp } from '#shared/board/ops.ts'
import type { NoteId, ThemeId } from '#shared/ids.ts'
import { noteWith, themeWith } from '../../engine/testing/notes.ts'
import { gatherFor } from '../../ui/Announcer.ts'
import { useAnnouncer } from '../../ui/useAnnouncer.ts'
import { useBoardContext } from '../boardContext.ts'
import { renderBoard } from '../testing/renderBoard.ts'
import { useOthersAnnounced } from './useOthersAnnounced.ts'

const Listener = defineComponent({
  setup: () => {
    useOthersAnnounced(useBoardContext())
    return () => null
  },
})
const sort = (id: string, theme: string | null): BoardOp => ({
  op: 'note/sort',
  id: id as NoteId,
  theme: theme === null ? null : { id: theme as ThemeId, by: 'people' },
})
const add = (id: string): BoardOp => ({ op: 'note/add', note: noteWith(id) })
const archive = (id: string): BoardOp => ({ op: 'note/archive', id: id as NoteId, by: null, at: 1 })

/** What is said within the next gathering, after these things have happened. */
async function saidAfter(...deeds: ((on: ReturnType<typeof setUp>) => void)[]): Promise<string> {
  const on = setUp()
  const { polite } = useAnnouncer()
  polite.value = ''
  for (const deed of deeds) {
    deed(on)
    await vi.advanceTimersByTimeAsync(10)
  }
  await vi.advanceTimersByTimeAsync(gatherFor)
  return polite.value
}
function setUp() {
  vi.useFakeTimers()
  return renderBoard(Listener, {
    kind: 'synthesis',
    notes: [noteWith('a', { number: 1 }), noteWith('b', { number: 2 }), noteWith('c', { number: 3 })],
    themes: [themeWith('A', { title: 'Hoito' })],
  })
}
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

describe('what others do', () => {
  it('is counted and said by kind, once for all of five seconds', async () => {
    const said = await saidAfter(
      ({ remote }) => remote([add('d')]),
      ({ remote }) => remote([add('e')]),
      ({ remote }) => remote([sort('a', 'A')]),
      ({ remote }) => remote([archive('b')]),
    )
    expect(said).toBe(
      '2 uutta lappua, yhteensä 5. Lappu 1 siirtyi: A Hoito. 1 lappu poistettiin, jäljellä 4.',
    )
  })

  it('is told apart from what one does oneself, and from what one takes back', async () => {
    const said = await saidAfter(
      ({ board }) => board.engine.write([sort('a', 'A')]),
      ({ board }) => board.engine.port.undo.undo(),
      ({ board }) => board.engine.write([archive('c')]),
    )
    expect(said).toBe('')
  })

  it('is not told twice when notes move to and fro', async () => {
    const said = await saidAfter(
      ({ remote }) => remote([sort('a', 'A'), sort('b', 'A')]),
      ({ remote }) => remote([sort('a', null)]),
    )
    expect(said).toBe('2 lappua siirtyi toiseen teemaan.')
  })
})
