import { cleanup } from '@testing-library/vue'
import { afterEach, beforeEach, expect, it } from 'vitest'
import CapturePage from '../capture/CapturePage.vue'
import { keepDraft, loadDraft, noDraft } from '../capture/draft.ts'
import { renderBoard } from '../testing/renderBoard.ts'
import { lateWords, readLateWords } from './lateWords.ts'
import { offerDraft } from './leftDraft.ts'

beforeEach(() => {
  localStorage.clear()
  readLateWords({ workshop: 'w0', person: 'nobody' })
  readLateWords({ workshop: 'w1', person: 'eeva' })
})
afterEach(cleanup)

it('B10 offers back once what was begun on the sheet when all was gathered, in the part it was begun in', () => {
  const { board } = renderBoard(CapturePage, { kind: 'synthesis' })
  keepDraft('w1.a1.p.eeva', { text: ' Jäi kesken ', kind: 'concern', aim: null })
  offerDraft(board.engine, 'w1.a2.s')
  expect(lateWords.value).toEqual([])
  offerDraft(board.engine, 'w1.a1.s')
  offerDraft(board.engine, 'w1.a1.s')
  expect(lateWords.value.map(({ text, kind, aim }) => [text, kind, aim])).toEqual([
    ['Jäi kesken', 'concern', null],
  ])
  expect(loadDraft('w1.a1.p.eeva')).toEqual(noDraft)
  // It outlives the page as late words do.
  readLateWords({ workshop: 'w0', person: 'nobody' })
  readLateWords({ workshop: 'w1', person: 'eeva' })
  expect(lateWords.value).toHaveLength(1)
})
