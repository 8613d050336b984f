import { describe, expect, it } from 'vitest'
import { matches } from './search.ts'

const note = { text: 'Ääni kuuluviin Årossa', ref: '12' }

describe('searching the notes', () => {
  it('finds by a part of the text in any case, or by the whole number', () => {
    expect(['', '  ', 'ÄÄNI', 'åro', '12', '#12'].filter((looked) => !matches(note, looked))).toEqual([])
    expect(['aani', '1', '2', 'muu'].filter((looked) => matches(note, looked))).toEqual([])
  })
})
