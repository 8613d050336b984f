import { expect, it } from 'vitest'
import type { ImageId } from '#shared/ids.ts'
import { emptyBoard, SCHEMA } from '#shared/board/snapshot.ts'
import { aNote, tableBoard } from '#shared/testing/boards.ts'
import { aPlan } from '#shared/vote/aPlan.ts'
import { anActivity } from '#shared/testing/workshops.ts'
import { optionsFor } from './options.ts'

it('V1 a note is voted on by its words, a picture without any by what it shows, and what says nothing is not', () => {
  const image = (alt: string) => ({ id: 'kuva' as ImageId, width: 40, height: 30, alt })
  const notes = [
    aNote('words', { text: 'Silta', number: 2, image: image('Joki') }),
    aNote('shown', { number: 1, image: image('Silta joen yli') }),
    aNote('silent', { number: 3, image: image(' ') }),
  ]
  const board = { ...emptyBoard({ schema: SCHEMA, board: tableBoard, epoch: 1, born: 0 }), notes }
  expect(optionsFor(aPlan({ on: 'notes' }), board, anActivity('a1'))).toEqual([
    { id: 'shown', title: 'Silta joen yli', letter: '1', notes: 1 },
    { id: 'words', title: 'Silta', letter: '2', notes: 1 },
  ])
})
